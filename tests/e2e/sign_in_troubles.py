# SPDX-License-Identifier: Apache-2.0
"""Scenes in the window: two requests at once, one that nobody answers, a server that restarts."""
from desktop import wait_until
from sign_in_answers import expect_refused, expect_signed_in
from sign_in_prompt import Prompt
from sign_in_world import close, expect_status


def two_tokens_at_once(world):
    profile = world.profile()
    first, second = profile.token(), profile.token()
    transactions = {serial: world.server.trigger(serial) for serial in (first, second)}
    process, screen = profile.window()
    prompt = Prompt(world, screen).appears()
    screen.find(containing="1 of 2")
    # Whose it is: the label of the token, which is its serial here.
    shown = next(serial for serial in (first, second)
                 if any(serial in name for _, name, _, _ in screen.nodes()))
    other = second if shown == first else first
    prompt.press("Not sure, deny")
    prompt.ends("Denied")
    expect_status(world.server, transactions[shown], "declined")
    assert world.server.poll_transaction(transactions[other]) == "pending"
    prompt.press("Next request")
    screen.find(containing=other)
    prompt.vouch()
    prompt.approve()
    prompt.ends("Approved")
    expect_signed_in(world.server, other, transactions[other])
    expect_refused(world.server, shown, transactions[shown], "declined")
    close(process)


def expires(world):
    profile = world.profile()
    serial = profile.token()
    world.server.set_config(PushChallengeValidityTime="8")
    try:
        transaction = world.server.trigger(serial)
        process, screen = profile.window()
        prompt = Prompt(world, screen).appears()
        # The server takes it off its list; nobody has answered.
        prompt.ends("No longer waiting")
        assert world.gateway.of(serial) == []
        assert not world.server.finish(serial, transaction)
        assert world.server.poll_transaction(transaction) != "accept"
        close(process)
        assert "request.cancelled" in profile.events(), profile.events()
    finally:
        world.server.set_config(PushChallengeValidityTime="120")


def survives_a_restart_of_the_server(world):
    profile = world.profile()
    serial = profile.token()
    transaction = world.server.trigger(serial)
    world.server.stop()
    process, screen = profile.window()
    # Polls go unanswered meanwhile.
    wait_until("polls", lambda: world.gateway.polls(serial) > 1, 60)
    world.server.start()
    prompt = Prompt(world, screen).appears()
    prompt.vouch()
    prompt.approve()
    prompt.ends("Approved")
    expect_signed_in(world.server, serial, transaction)
    close(process)


SCENES = [two_tokens_at_once, expires, survives_a_restart_of_the_server]
