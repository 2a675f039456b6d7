#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The push client against a real privacyIDEA: enrol, every way to ask, every way to answer.

Usage: e2e_privacyidea.py [PATH OF push_probe]. What the server itself says afterwards decides.
"""
import hashlib
import hmac
import json
import os
import subprocess
import sys
import urllib.parse

from privacyidea_server import PrivacyIdea


class Probe:
    """The C++ client in a process of its own."""

    def __init__(self, program):
        self._process = subprocess.Popen([program], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True)

    def run(self, *words):
        self._process.stdin.write(" ".join(words) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"the probe died at {words[0]}")
        return json.loads(line)

    def enrol(self, uri):
        answer = self.run("enrol", uri)
        assert "id" in answer, answer
        return answer["id"]

    def fetch(self, token):
        answer = self.run("fetch", token)
        assert "challenges" in answer, answer
        assert answer["rejected"] == 0, answer
        return answer["challenges"]

    def only(self, token):
        challenges = self.fetch(token)
        assert len(challenges) == 1, challenges
        return challenges[0]

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def asked(server, probe, serial, token):
    """A new sign-in: its transaction, what the sign-in page knows, what the client sees."""
    details = server.trigger_details(serial)
    return details["transaction_id"], details, probe.only(token)


def approves(server, probe, serial, token):
    transaction, _, challenge = asked(server, probe, serial, token)
    assert challenge["options"] == [], challenge
    assert server.poll_transaction(transaction) == "pending"
    assert probe.run("answer", token, challenge["nonce"], "approve")["accepted"]
    assert server.poll_transaction(transaction) == "accept"
    assert server.finish(serial, transaction)
    assert not server.finish(serial, transaction), "a sign-in counts once"
    assert probe.fetch(token) == []


def declines(server, probe, serial, token):
    for answer, status in server.decline_states():
        transaction, _, challenge = asked(server, probe, serial, token)
        assert challenge["takes_reason"] == server.takes_reasons(), challenge
        assert probe.run("answer", token, challenge["nonce"], answer)["accepted"], answer
        assert server.poll_transaction(transaction) == status, (answer, status)
        assert not server.finish(serial, transaction)


def presence(server, probe, serial, token):
    server.set_policy("presence", "authentication", {"push_require_presence": True,
                                                     "push_presence_options": "NUMERIC",
                                                     "push_presence_num_options": "4"})
    transaction, details, challenge = asked(server, probe, serial, token)
    # The number is only on the sign-in page.
    right = details["message"].split(":")[1].split()[0]
    assert right in challenge["options"] and len(challenge["options"]) == 4, (right, challenge)
    wrong = next(option for option in challenge["options"] if option != right)
    assert not probe.run("answer", token, challenge["nonce"], "approve", wrong)["accepted"]
    assert server.poll_transaction(transaction) == "pending"
    assert "error" in probe.run("answer", token, challenge["nonce"], "approve", "not-offered")
    assert probe.run("answer", token, challenge["nonce"], "approve", right)["accepted"]
    assert server.poll_transaction(transaction) == "accept"
    assert server.finish(serial, transaction)
    server.delete_policy("presence")


def code_to_phone(server, probe, serial, token):
    server.set_policy("code", "authentication", {"push_code_to_phone": True})
    transaction, _, challenge = asked(server, probe, serial, token)
    answer = probe.run("answer", token, challenge["nonce"], "approve")
    assert answer["accepted"] and len(answer["display_code"]) == 2, answer
    assert server.poll_transaction(transaction) == "pending"
    assert server.finish(serial, transaction, answer["display_code"])
    server.delete_policy("code")


def two_at_once(server, probe, serial, token):
    other_serial, uri = server.init_push_token()
    other = probe.enrol(uri)
    first, second = server.trigger(serial), server.trigger(other_serial)
    assert probe.run("answer", other, probe.only(other)["nonce"], "unsure")["accepted"]
    assert server.poll_transaction(first) == "pending"
    assert server.poll_transaction(second) == "declined"
    assert probe.run("answer", token, probe.only(token)["nonce"], "approve")["accepted"]
    assert server.poll_transaction(first) == "accept"


def wrong_clock(server, probe, serial, token):
    transaction = server.trigger(serial)
    for seconds in ("300", "-300"):
        probe.run("skew", seconds)
        answer = probe.run("fetch", token)
        assert len(answer["challenges"]) == 1, answer
        assert abs(answer["offset"] / 1000 + int(seconds)) < 30, answer
    probe.run("skew", "0")
    assert probe.run("answer", token, probe.only(token)["nonce"], "approve")["accepted"]
    assert server.poll_transaction(transaction) == "accept"


def server_restarts(server, probe, serial, token):
    transaction = server.trigger(serial)
    server.stop()
    assert probe.run("fetch", token).get("error") == "server"
    server.start()
    assert probe.run("answer", token, probe.only(token)["nonce"], "approve")["accepted"]
    assert server.poll_transaction(transaction) == "accept"


def refusals(server, probe, serial, token):
    server.set_policy("no_polling", "authentication", {"push_allow_polling": "deny"})
    assert probe.run("fetch", token).get("error") == "server"
    server.delete_policy("no_polling")
    assert probe.fetch(token) == []
    _, uri = server.init_push_token()
    probe.enrol(uri)
    assert probe.run("enrol", uri).get("error") == "enrolment", "a code counts once"
    assert probe.run("enrol", uri.replace("sslverify=1", "sslverify=0")).get("error") == "uri"
    server.delete_token(serial)
    assert probe.run("fetch", token).get("error") == "server"


def certificates_not_wanted(server, probe, serial, token):
    """The administrator says that certificates need not be checked: the request comes all the same,
    and nothing is done about it."""
    server.set_policy("no_tls", "authentication", {"push_ssl_verify": "0"})
    transaction, _, challenge = asked(server, probe, serial, token)
    assert probe.run("answer", token, challenge["nonce"], "approve")["accepted"]
    assert server.poll_transaction(transaction) == "accept"
    server.delete_policy("no_tls")


def one_signature_for_many_polls(server, probe, serial, token):
    """Polls with the time stamp that the client uses again: the real server takes each."""
    for seconds in range(0, 9):
        probe.run("skew", str(seconds))
        assert probe.fetch(token) == [], seconds
    probe.run("skew", "0")


def hotp(secret, counter):
    """RFC 4226 section 5.3, six digits."""
    tag = hmac.new(secret, counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = tag[-1] & 15
    return f"{(int.from_bytes(tag[at:at + 4], 'big') & 0x7fffffff) % 10**6:06d}"


def two_step(server, probe, *_):
    # An admin policy is an allow list: everything that is used from here on must be in it.
    server.set_policy("two_step", "admin", {
        name: "allow" if name == "hotp_2step" else True for name in (
            "hotp_2step", "enrollHOTP", "enrollPUSH", "policywrite", "policydelete",
            "triggerchallenge", "auditlog", "delete", "tokenlist")})
    serial, uri = server.init_two_step_token()
    values = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(uri).query))
    made = probe.run("twostep", values["secret"], values["2step_salt"], values["2step_output"],
                     values["2step_difficulty"])
    assert "secret" in made, made
    server.finish_two_step_token(serial, made["code"])
    assert server.check(serial, hotp(bytes.fromhex(made["secret"]), int(values["counter"])))


SCENES = [approves, declines, presence, code_to_phone, two_at_once, wrong_clock, server_restarts,
          certificates_not_wanted, one_signature_for_many_polls, two_step, refusals] # refusals deletes the token


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        os.environ.get("WARIFU_BIN", "build/dev/bin"), "push_probe")
    probe = Probe(program)
    with PrivacyIdea() as server:
        serial, uri = server.init_push_token()
        token = probe.enrol(uri)
        assert server.token(serial)["rollout_state"] == "enrolled"
        for scene in SCENES:
            if not server.can(scene.__name__):
                print(f"{scene.__name__}: this server cannot")
                continue
            scene(server, probe, serial, token)
            print(f"{scene.__name__}: ok")
        assert any(entry["action"].endswith("/validate/triggerchallenge")
                   and entry["serial"] == serial for entry in server.audit(serial=serial))
    probe.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
