#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""warifuctl against a real privacyIDEA: enrol a push token, and answer sign-ins in every way.

Usage: e2e_push_command_line.py [PATH OF warifuctl]. The server says what came of each sign-in.
"""
import json
import os
import subprocess
import sys
import tempfile

from privacyidea_server import PrivacyIdea


class Ctl:
    """warifuctl with a profile and a passphrase file of its own; each call is a new process."""

    def __init__(self, program, folder):
        passphrase = os.path.join(folder, "passphrase")
        with open(passphrase, "w", encoding="utf-8") as stream:
            stream.write("correct horse\n")
        self._command = [program, "--home", os.path.join(folder, "home"), "--keystore",
                         "passphrase", "--passphrase-file", passphrase, "--json",
                         "--allow-loopback-http"]

    def run(self, *words, stdin=""):
        """(exit code, JSON value)"""
        done = subprocess.run([*self._command, *words], input=stdin, capture_output=True,
                              text=True, timeout=120)
        return done.returncode, json.loads(done.stdout) if done.stdout.strip() else None

    def good(self, *words, stdin=""):
        code, value = self.run(*words, stdin=stdin)
        assert code == 0, (words, code, value)
        return value

    def bad(self, *words):
        """The error's code of a call that fails."""
        code, value = self.run(*words)
        assert code == 1, (words, code, value)
        return value["error"]["code"]

    def request(self):
        """The one sign-in request that is open."""
        requests = self.good("push", "requests", "--wait", "60")
        assert len(requests) == 1, requests
        return requests[0]

    def logged(self):
        return [entry["event"] for entry in self.good("log", "show", "--limit", "1000")]


def approves(server, ctl, serial):
    transaction = server.trigger(serial)
    request = ctl.request()
    assert request["presence"] == "none" and request["options"] == [], request
    assert server.poll_transaction(transaction) == "pending"
    assert ctl.good("push", "answer", str(request["id"]), "approve")["accepted"]
    assert server.poll_transaction(transaction) == "accept"
    assert server.finish(serial, transaction)
    assert ctl.good("push", "requests") == []
    assert ctl.bad("push", "answer", str(request["id"]), "approve") == "unknownRequest"


def denies(server, ctl, serial):
    states = dict(server.decline_states())
    for answer in ("unsure", "cancel"):
        transaction = server.trigger(serial)
        assert ctl.good("push", "answer", str(ctl.request()["id"]), answer)["accepted"]
        assert server.poll_transaction(transaction) == states[answer], answer
        assert not server.finish(serial, transaction)


def presence(server, ctl, serial):
    server.set_policy("presence", "authentication", {"push_require_presence": True,
                                                     "push_presence_options": "NUMERIC",
                                                     "push_presence_num_options": "4"})
    for is_right in (True, False):
        details = server.trigger_details(serial)
        transaction = details["transaction_id"]
        # The number is only on the sign-in page.
        number = details["message"].split(":")[1].split()[0]
        request = ctl.request()
        assert request["presence"] == "option" and number in request["options"], request
        answer = ("push", "answer", str(request["id"]), "approve")
        assert ctl.bad(*answer) == "notOffered"
        assert server.poll_transaction(transaction) == "pending"
        # Denials came before, so the application's name has to be typed.
        context = ("--context", request["application"] or request["title"])
        if is_right:
            assert ctl.good(*answer, "--number", number, *context)["accepted"]
            assert server.poll_transaction(transaction) == "accept"
            assert server.finish(serial, transaction)
        else:
            wrong = next(option for option in request["options"] if option != number)
            assert ctl.bad(*answer, "--number", wrong, *context) == "wrong"
            assert server.poll_transaction(transaction) != "accept"
            assert not server.finish(serial, transaction)
    server.delete_policy("presence")


def reports(server, ctl, _):
    # On a token of its own: the others' guard is up.
    serial, uri = server.init_push_token()
    token = ctl.good("push", "enrol", "-", stdin=uri)["id"]
    transaction = server.trigger(serial)
    requests = [r for r in ctl.good("push", "requests", "--wait", "60") if r["token"] == token]
    assert len(requests) == 1, requests
    assert ctl.good("push", "answer", str(requests[0]["id"]), "report")["accepted"]
    assert server.poll_transaction(transaction) == dict(server.decline_states())["report"]
    assert not server.finish(serial, transaction)
    assert ctl.good("report", "outbox") == [] # nobody receives reports
    assert "request.reported" in ctl.logged() and "account.locked" in ctl.logged()
    # From now on the account's requests are denied without asking.
    again = server.trigger(serial)
    assert [r for r in ctl.good("push", "requests") if r["token"] == token] == []
    ctl.good("push", "requests", "--wait", "5")
    assert server.poll_transaction(again) == "declined"
    ctl.good("push", "remove", token)
    assert token not in [entry["id"] for entry in ctl.good("push", "list")]


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else os.path.join(
        os.environ.get("WARIFU_BIN", "build/dev/bin"), "warifuctl")
    with PrivacyIdea() as server, tempfile.TemporaryDirectory() as folder:
        ctl = Ctl(program, folder)
        serial, uri = server.init_push_token()
        enrolled = ctl.good("push", "enrol", "-", stdin=uri + "\n")
        assert enrolled["serial"] == serial, enrolled
        assert server.token(serial)["rollout_state"] == "enrolled"
        assert ctl.good("push", "list") == [enrolled]
        assert ctl.good("push", "requests") == []
        for scene in (approves, denies, presence, reports):
            scene(server, ctl, serial)
            print(f"{scene.__name__}: ok")
        events = ctl.logged()
        for event in ("token.enrolled", "request.approved", "request.denied", "request.wrong",
                      "answer.delivered", "token.removed"):
            assert event in events, (event, events)
        assert ctl.good("log", "verify")["findings"] == []
    return 0


if __name__ == "__main__":
    sys.exit(main())
