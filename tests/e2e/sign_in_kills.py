# SPDX-License-Identifier: Apache-2.0
"""Scenes of programs that are killed after a decision was recorded and before it has arrived: held
back by the gateway, SIGKILL, started again."""
import json
import time

from desktop import wait_until
from gateway import HOLD, PASS, SWALLOW
from sign_in_answers import expect_refused, expect_signed_in
from sign_in_prompt import Prompt
from sign_in_world import expect_status, close

LIFETIME = 120  # of a request, where the server says nothing (docs/decisions/privacyidea.md)


def by_window(profile, _, *buttons):
    """A running program in which these buttons were pressed."""
    process, screen = profile.window()
    prompt = Prompt(profile.world, screen).appears()
    for button in buttons:
        prompt.press(button)
    return process


def by_ctl(profile, serial, answer):
    request = next(entry for entry in profile.requests())
    return profile.desktop.spawn("ctl", profile.ctl_command(
        "push", "answer", str(request["id"]), answer))


def kill_in_flight(world, serial, process):
    """Once the decision is on its way, which it is only after it was recorded."""
    wait_until("an answer on its way", lambda: any(
        answer["mode"] != PASS for answer in world.gateway.of(serial)))
    world.desktop.kill(process)


def restarted_window(profile, serial):
    process, _ = profile.window()
    profile.world.gateway.wait_for_polls(serial)
    close(process)


def restarted_ctl(profile, _):
    profile.run_ctl("push", "requests", "--wait", "3")
    profile.run_ctl("push", "requests")


WAYS = ((by_window, restarted_window, ("Not sure, deny",), ("This was not me: deny and report",
                                                           "Deny and report")),
        (by_ctl, restarted_ctl, ("unsure",), ("report",)))


def held_denials(world):
    """Nothing has arrived when the program dies; it arrives once when it runs again."""
    for decide, again, denial, _ in WAYS:
        profile = world.profile()
        serial = profile.token()
        transaction = world.server.trigger(serial)
        world.gateway.mode = HOLD
        kill_in_flight(world, serial, decide(profile, serial, *denial))
        assert world.gateway.arrived(serial) == []
        assert world.server.poll_transaction(transaction) == "pending"
        world.gateway.release()
        again(profile, serial)
        expect_refused(world.server, serial, transaction, "declined")
        restarted_ctl(profile, serial)
        arrived = world.gateway.arrived(serial)
        assert [answer["declines"] for answer in arrived] == [True], arrived


def denials_without_reply(world):
    """The server has it and the program does not know: it is said again, and counts once."""
    for decide, again, denial, _ in WAYS:
        profile = world.profile()
        serial = profile.token()
        transaction = world.server.trigger(serial)
        world.gateway.mode = SWALLOW
        process = decide(profile, serial, *denial)
        wait_until("the denial at the server", lambda: world.gateway.arrived(serial))
        world.desktop.kill(process)
        world.gateway.release()
        again(profile, serial)
        restarted_ctl(profile, serial)
        expect_refused(world.server, serial, transaction, "declined")
        arrived = world.gateway.arrived(serial)
        assert 1 <= len(arrived) <= 2 and all(answer["declines"] for answer in arrived), arrived
        taken = [json.loads(answer["reply"])["result"].get("value") for answer in arrived]
        assert taken.count(True) == 1, taken


def held_reports(world):
    """Neither the server nor the receiver has heard anything when the program dies."""
    for decide, again, _, report in WAYS:
        profile, receiver = world.profile(), world.receiver
        serial = profile.token()
        profile.send_reports()
        transaction = world.server.trigger(serial)
        kept = len(receiver.events)
        receiver.stop()
        world.gateway.mode = HOLD
        kill_in_flight(world, serial, decide(profile, serial, *report))
        assert world.gateway.arrived(serial) == []
        assert len(receiver.events) == kept
        world.gateway.release()
        receiver.start()
        again(profile, serial)
        expect_refused(world.server, serial, transaction,
                       dict(world.server.decline_states())["report"])
        profile.ctl("report", "flush")
        restarted_ctl(profile, serial)
        assert len(world.gateway.arrived(serial)) == 1
        assert len(receiver.events) == kept + 1
        receipts = profile.ctl("report", "outbox")
        assert [receipt["state"] for receipt in receipts] == ["delivered"], receipts


def reports_without_reply(world):
    """The receiver has it and the program does not know: the same bytes again."""
    for decide, again, _, report in WAYS:
        profile, receiver = world.profile(), world.receiver
        serial = profile.token()
        profile.send_reports()
        world.server.trigger(serial)
        before, kept = len(receiver.attempts), len(receiver.events)
        receiver.lose_next_reply()
        process = decide(profile, serial, *report)
        wait_until("the report at the receiver", lambda: len(receiver.events) == kept + 1)
        world.desktop.kill(process)
        receiver.release()
        again(profile, serial)
        profile.ctl("report", "flush")
        assert len(receiver.events) == kept + 1
        bodies = [body for body, _ in receiver.attempts[before:]]
        assert len(bodies) == 2 and len(set(bodies)) == 1, bodies
        assert profile.ctl("report", "outbox")[0]["state"] == "delivered"


def approvals_in_time(world):
    """An approval that did not arrive is sent while there is time."""
    profile = world.profile()
    serial = profile.token()
    transaction = world.server.trigger(serial)
    world.gateway.mode = HOLD
    kill_in_flight(world, serial, by_ctl(profile, serial, "approve"))
    world.gateway.release()
    restarted_ctl(profile, serial)
    expect_signed_in(world.server, serial, transaction)
    # Perhaps again, where the reply came after the program had ended; always the same bytes.
    arrived = world.gateway.arrived(serial)
    assert all(answer["fields"] == arrived[0]["fields"] for answer in arrived), arrived
    assert not any(answer["declines"] for answer in arrived), arrived


def begin_late_approvals(world):
    """For the end of the run: approvals that were killed, at a server that would still take them."""
    world.server.set_config(PushChallengeValidityTime="1200")
    late = []
    for way in (by_window, by_ctl):
        profile = world.profile()
        serial = profile.token()
        transaction = world.server.trigger(serial)
        world.gateway.mode = HOLD
        if way is by_window:
            process, screen = profile.window()
            prompt = Prompt(world, screen).appears()
            prompt.vouch()
            prompt.approve()
        else:
            process = by_ctl(profile, serial, "approve")
        kill_in_flight(world, serial, process)
        world.gateway.release()
        # The program has seen it by now, and gives it two minutes from when it did.
        late.append((profile, serial, transaction, time.time() + LIFETIME))
    world.server.set_config(PushChallengeValidityTime="120")
    return late


def end_late_approvals(world, late):
    """Too late by the program's own reckoning: they are never sent."""
    for profile, serial, transaction, end in late:
        time.sleep(max(0.0, end - time.time()))
        restarted_ctl(profile, serial)
        restarted_window(profile, serial)
        assert world.gateway.arrived(serial) == [], "an expired approval was sent"
        assert world.server.poll_transaction(transaction) == "pending"
        assert not world.server.finish(serial, transaction)
        events = profile.events()
        assert "request.expired" in events and "request.approved" not in events, events


SCENES = [held_denials, denials_without_reply, held_reports, reports_without_reply,
          approvals_in_time]
