# SPDX-License-Identifier: Apache-2.0
"""Scenes in the window: every way in which the server asks and the user answers. What the server says
afterwards decides."""
from desktop import wait_until
from sign_in_prompt import Prompt
from sign_in_world import close, expect_status


def is_audited(server, serial, transaction, succeeded):
    """The end of the sign-in page's last call is in the server's audit log."""
    return any(entry["action"] == "POST /validate/check" and entry["serial"] == serial
               and bool(entry["success"]) == succeeded
               and (not entry.get("transaction_id") or entry["transaction_id"] == transaction)
               for entry in server.audit(serial=serial))


def expect_signed_in(server, serial, transaction):
    expect_status(server, transaction, "accept")
    assert server.finish(serial, transaction)
    assert not server.finish(serial, transaction), "a sign-in counts once"
    assert is_audited(server, serial, transaction, True)


def expect_refused(server, serial, transaction, status):
    expect_status(server, transaction, status)
    assert not server.finish(serial, transaction)
    assert is_audited(server, serial, transaction, False)
    assert not is_audited(server, serial, transaction, True)


def number_of(details):
    """What the sign-in page shows and nobody else knows."""
    return details["message"].split(":")[1].split()[0]


def approves_plainly(world):
    profile = world.profile()
    serial = profile.token()
    process, screen = profile.window()
    prompt = Prompt(world, screen)
    wait_until("a poll", lambda: world.gateway.polls(serial) > 0)
    transaction = world.server.trigger(serial)
    prompt.appears()
    assert world.server.poll_transaction(transaction) == "pending"
    prompt.vouch()
    prompt.approve()
    prompt.ends("Approved")
    expect_signed_in(world.server, serial, transaction)
    prompt.done()
    close(process)
    events = profile.events()
    assert "request.approved" in events and "token.enrolled" in events, events


def approves_a_typed_number(world):
    profile = world.profile()
    serial = profile.token()
    with world.numbers():
        details = world.server.trigger_details(serial)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        # Typed, not chosen: what the server offers is not on screen.
        assert prompt.offered() == [], screen.text()
        prompt.type_number(number_of(details))
        prompt.approve()
        prompt.ends("Approved")
        expect_signed_in(world.server, serial, details["transaction_id"])
    close(process)


def approves_a_chosen_letter(world):
    profile = world.profile()
    serial = profile.token()
    with world.numbers("ALPHABETIC"):
        details = world.server.trigger_details(serial)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        wait_until(lambda: "four choices, now:\n" + screen.text(),
                   lambda: len(prompt.offered()) == 4)
        prompt.choose(number_of(details))
        prompt.approve()
        prompt.ends("Approved")
        expect_signed_in(world.server, serial, details["transaction_id"])
    close(process)


def shows_the_code_for_the_page(world):
    if not world.server.can("code_to_phone"):
        return
    profile = world.profile()
    serial = profile.token()
    with world.policy(push_code_to_phone=True):
        transaction = world.server.trigger(serial)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        prompt.vouch()
        prompt.approve()
        screen.find(containing="Type this code on the sign-in page:", seconds=40)
        reply = next(answer for answer in world.gateway.arrived(serial))["reply"]
        code = code_in(reply)
        # As the screen reader says it: digit by digit.
        assert any(name.replace(" ", "") == code for _, name, _, _ in screen.nodes()), screen.text()
        assert world.server.poll_transaction(transaction) == "pending"
        assert not world.server.finish(serial, transaction, "x" + code)
        assert world.server.finish(serial, transaction, code)
        assert is_audited(world.server, serial, transaction, True)
    close(process)


def code_in(reply):
    import json
    return json.loads(reply)["detail"]["display_code"]


def denies(world):
    states = dict(world.server.decline_states())
    for button, answer in (("Cancel, it was me", "cancel"), ("Not sure, deny", "unsure")):
        profile = world.profile()
        serial = profile.token()
        transaction = world.server.trigger(serial)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        prompt.press(button)
        prompt.ends("Denied")
        screen.find(containing="The server was told.")
        expect_refused(world.server, serial, transaction, states[answer])
        close(process)


def refuses_a_wrong_number(world):
    profile = world.profile()
    serial = profile.token()
    with world.numbers():
        details = world.server.trigger_details(serial)
        transaction, right = details["transaction_id"], number_of(details)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        # One that was offered, so that it goes to the server.
        request = profile.requests()[0]
        wrong = next(option for option in request["options"] if option != right)
        prompt.type_number(wrong)
        prompt.approve()
        prompt.ends("Wrong number")
        assert len(world.gateway.arrived(serial)) >= 1
        assert world.server.poll_transaction(transaction) != "accept"
        assert not world.server.finish(serial, transaction)
        assert is_audited(world.server, serial, transaction, False)
    close(process)


SCENES = [approves_plainly, approves_a_typed_number, approves_a_chosen_letter,
          shows_the_code_for_the_page, denies, refuses_a_wrong_number]
