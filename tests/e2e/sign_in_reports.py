# SPDX-License-Identifier: Apache-2.0
"""Scenes of reports: from "this was not me" in the window to a strict receiver that is down, broken and
up again. jwcrypto verifies what arrives."""
import json
import time

from jwcrypto import jwk, jws

from desktop import wait_until
from set_checks import RISK, THUMBPRINT
from set_receiver import BEARER, PATH
from sign_in_answers import expect_refused
from sign_in_prompt import Prompt
from sign_in_world import AUDIENCE, close

import http.client


def outbox(profile):
    """The one report of a profile."""
    reports = profile.ctl("report", "outbox")
    assert len(reports) == 1, reports
    return reports[0]


def reports_in_the_window(world):
    """The receiver is not there, then broken, then there: one event, always the same bytes."""
    profile, receiver = world.profile(), world.receiver
    serial = profile.token()
    profile.send_reports()
    receiver.stop()
    before = len(receiver.attempts)
    transaction = world.server.trigger(serial)
    process, screen = profile.window()
    prompt = Prompt(world, screen).appears()
    prompt.press("This was not me: deny and report")
    screen.find(containing="Deny and report this request?")
    screen.find(containing="localhost")  # who will be told
    prompt.press("Deny and report")
    prompt.ends("Denied and reported")
    screen.find(containing="The report to localhost is on its way")
    expect_refused(world.server, serial, transaction,
                   dict(world.server.decline_states())["report"])
    close(process)
    waiting = outbox(profile)
    assert waiting["state"] == "backoff" and waiting["attempts"] == 1, waiting

    receiver.start()
    for status in (503, 500):
        receiver.fail_next(status)
        code, answer = profile.run_ctl("report", "flush")
        assert (code, answer["error"]["code"]) == (1, "notDelivered"), answer
    assert profile.ctl("report", "flush")[0]["state"] == "delivered"
    attempts = receiver.attempts[before:]
    assert [status for _, status in attempts] == [503, 500, 202], attempts
    assert len({body for body, _ in attempts}) == 1, "a retry sent other bytes"
    profile.ctl("report", "flush")
    assert len(receiver.attempts) == before + 3, "delivered twice"

    receipt = outbox(profile)
    assert (receipt["state"], receipt["attempts"]) == ("delivered", 3), receipt  # failed ones
    claims, _ = next(entry for (_, jti), entry in receiver.events.items() if jti == receipt["id"])
    assert claims["sub_id"] == {"format": "opaque", "id": serial}, claims
    details = claims["events"][RISK]["x_warifu"]
    assert details["server"] == "localhost" and details["user_action"] == "report", details
    # Blocked from now on: the next one is denied without asking.
    again = world.server.trigger(serial)
    profile.ctl("push", "requests", "--wait", "5")
    wait_until("a denial", lambda: world.server.poll_transaction(again) == "declined")


def refused_reports_are_final(world):
    profile, receiver = world.profile(), world.receiver
    serial = profile.token()
    profile.send_reports()
    before, kept = len(receiver.attempts), len(receiver.events)
    receiver.fail_next(400, {"err": "invalid_key", "description": "This device is not known."})
    transaction = world.server.trigger(serial)
    request = profile.requests()[0]
    assert profile.ctl("push", "answer", str(request["id"]), "report")["accepted"]
    expect_refused(world.server, serial, transaction,
                   dict(world.server.decline_states())["report"])
    receipt = outbox(profile)
    assert receipt["state"] == "failed", receipt
    assert receipt["receiverError"] == "invalid_key", receipt
    assert receipt["receiverSays"] == "This device is not known.", receipt
    profile.ctl("report", "flush")
    assert [status for _, status in receiver.attempts[before:]] == [400]
    assert len(receiver.events) == kept


def post(world, body, **headers):
    """(status, error code) of a token sent by the test itself."""
    connection = http.client.HTTPSConnection("localhost", world.receiver.port,
                                             context=world.certificates.client_context())
    sent = {"Content-Type": "application/secevent+jwt", "Accept": "application/json",
            "Authorization": "Bearer " + BEARER, **headers}
    connection.request("POST", PATH, body, sent)
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, json.loads(content)["err"] if content else None


def the_receiver_is_strict(world):
    """What it would have refused: otherwise its silence proves nothing."""
    receiver = world.receiver
    key = jwk.JWK.generate(kty="EC", crv="P-256")
    receiver.checks.add_key(key.export_public(as_dict=True))
    # As the window's own report, with what is changed in each row.
    real = next(iter(receiver.events.values()))[0]
    now = int(time.time())
    event = {**real["events"][RISK], "event_timestamp": now}
    good = {**real, "iss": THUMBPRINT + key.thumbprint(), "iat": now, "toe": now,
            "jti": "0" * 32, "events": {RISK: event}}
    header = {"alg": "ES256", "kid": key.thumbprint(), "typ": "secevent+jwt"}

    def token(claims=None, head=None, sign=key):
        made = jws.JWS(json.dumps({**good, **(claims or {})}))
        made.add_signature(sign, protected=json.dumps({**header, **(head or {})}))
        return made.serialize(compact=True).encode()

    first = token()
    assert post(world, first) == (202, None)
    assert post(world, first) == (202, None), "a retry of the same bytes is taken"
    assert post(world, token({"txn": "another"})) == (400, "invalid_request"), "other bytes"
    stranger = jwk.JWK.generate(kty="EC", crv="P-256")
    fresh = {"jti": "1" * 32}
    for what, body, err in (
            ("typ", token(fresh, {"typ": "JWT"}), "invalid_request"),
            ("kid", token(fresh, {"kid": stranger.thumbprint()}), "invalid_key"),
            ("signature", token(fresh, sign=stranger), "authentication_failed"),
            ("iss", token({**fresh, "iss": "https://idp.example.com"}), "invalid_issuer"),
            ("aud", token({**fresh, "aud": "https://other.example.com"}), "invalid_audience"),
            ("aud as array", token({**fresh, "aud": [AUDIENCE]}), "invalid_audience"),
            ("iat as text", token({**fresh, "iat": str(now)}), "invalid_request"),
            ("iat in the future", token({**fresh, "iat": now + 600}), "invalid_request"),
            ("exp", token({**fresh, "exp": now + 60}), "invalid_request"),
            ("sub", token({**fresh, "sub": "a"}), "invalid_request"),
            ("jti", token({"jti": "1" * 31}), "invalid_request"),
            ("no event", token({**fresh, "events": {}}), "invalid_request"),
            ("two events", token({**fresh, "events": {RISK: event, RISK + "d": {}}}),
             "invalid_request"),
            ("level", token({**fresh, "events": {RISK: {**event, "current_level": "high"}}}),
             "invalid_request"),
            ("line end", token(fresh) + b"\n", "invalid_request")):
        assert post(world, body) == (400, err), what
    other_type = {"Content-Type": "application/secevent+jwt; charset=utf-8"}
    assert post(world, token(fresh), **other_type) == (400, "invalid_request")
    assert post(world, token(fresh), Accept="*/*") == (400, "invalid_request")
    assert post(world, token(fresh), Authorization="Bearer x") == (400, "authentication_failed")
    assert not any(jti == "1" * 32 for _, jti in receiver.events)
    assert post(world, token(fresh)) == (202, None)


# The last one uses what the first has delivered.
SCENES = [reports_in_the_window, refused_reports_are_final, the_receiver_is_strict]
