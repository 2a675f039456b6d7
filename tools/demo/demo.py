#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sign-in approval to try out: a privacyIDEA on this computer, a push token in a profile that lives as
long as this program, Warifu, and one sign-in after the other.

    demo.py --bin FOLDER [--mode plain|number|letters|code] [--once]

Everything is in one temporary folder; the user's accounts, keychain and settings are not touched.
"""
import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time

TREE = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TREE, "tests", "e2e"))

from certificates import Certificates  # noqa: E402
from gateway import Gateway  # noqa: E402
from privacyidea_server import PrivacyIdea, environment  # noqa: E402
from processes import end_process  # noqa: E402

PASSPHRASE = "demo"
PIN = "1234"
USER = "alice@example.com"
MODES = {
    "plain": {},
    "number": {"push_require_presence": True, "push_presence_options": "NUMERIC"},
    "letters": {"push_require_presence": True, "push_presence_options": "ALPHABETIC"},
    "code": {"push_code_to_phone": True},
}
OUTCOMES = {"accept": "approved", "declined": "denied", "cancelled": "cancelled"}
LIFETIME = 120  # the server's, in seconds


def say(text):
    print(text, flush=True)


class Demo:
    def __init__(self, folder, programs, mode, server):
        self.mode = mode
        self.server = server
        self._programs = programs
        self._serial = None
        self._window = None
        passphrase = os.path.join(folder, "passphrase")
        with open(os.open(passphrase, os.O_WRONLY | os.O_CREAT, 0o600), "w",
                  encoding="utf-8") as stream:
            stream.write(PASSPHRASE + "\n")
        # Settings of the window belong to the profile, too.
        self._environment = {**os.environ, **{
            name: os.path.join(folder, name.lower()) for name in
            ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}}
        self._options = ["--home", os.path.join(folder, "profile"), "--keystore", "passphrase",
                         "--passphrase-file", passphrase, "--ca-file",
                         os.path.join(folder, "ca.pem")]

    def prepare(self):
        """A token for the user, enrolled into the profile."""
        self.server.set_policy("demo_names", "enrollment", {"tokenlabel": USER,
                                                            "tokenissuer": "Warifu demo"})
        self.server.set_policy("demo", "authentication", {
            "push_title_on_mobile": "Demo portal",
            "push_text_on_mobile": "Sign in to the demo portal?", **MODES[self.mode]})
        self._serial, uri = self.server.init_push_token(pin=PIN)
        done = subprocess.run(
            [os.path.join(self._programs, "warifuctl"), *self._options, "--json", "push", "enrol",
             "-"], input=uri + "\n", env=self._environment, capture_output=True, text=True)
        if done.returncode != 0:
            raise RuntimeError(f"warifuctl push enrol: {done.stdout}{done.stderr}")
        say(f"Enrolled: {json.loads(done.stdout)['label']} at {self.server.front}, "
            f"push token {self._serial}")

    def open_window(self):
        self._window = subprocess.Popen(
            [os.path.join(self._programs, "warifu"), *self._options], env=self._environment)
        say(f"Warifu runs. If it asks for a passphrase, that is “{PASSPHRASE}”.")

    def close_window(self):
        if self._window:
            end_process(self._window)

    def sign_in(self):
        """From the sign-in page's first call to its last; what became of it."""
        details = self.server.begin_sign_in(self._serial, PIN)
        transaction = details["transaction_id"]
        say(f"{USER} signs in. The sign-in page says: {details['message']}")
        say({"plain": "In Warifu, tick the box and press “Approve”.",
             "number": "Type that number in Warifu and press “Approve”.",
             "letters": "Choose that letter in Warifu and press “Approve”.",
             "code": "Press “Approve” in Warifu, then type the code that it shows:"}[self.mode])
        code = ""
        if self.mode == "code":
            code = input("Code: ").strip()
        else:
            self._wait_for_answer(transaction)
        status = self.server.poll_transaction(transaction)
        is_in = self.server.finish(self._serial, transaction, code)
        outcome = "approved" if is_in else OUTCOMES.get(status, "not answered in time")
        say(f"The server says: {status}. The sign-in was {outcome}; "
            f"{USER} is {'signed in' if is_in else 'not signed in'}.")
        return is_in

    def _wait_for_answer(self, transaction):
        end = time.monotonic() + LIFETIME
        while time.monotonic() < end and self._window.poll() is None:
            if self.server.poll_transaction(transaction) != "pending":
                return
            time.sleep(0.5)


def run(demo, once):
    demo.prepare()
    demo.open_window()
    try:
        while True:
            is_in = demo.sign_in()
            if once:
                return 0 if is_in else 1
            say("Warifu comes up by itself three times in ten minutes; afterwards its window says "
                "that a request waits.")
            input("Press Enter for another sign-in, Ctrl-C to end. ")
    finally:
        demo.close_window()


def main():
    parser = argparse.ArgumentParser(prog="./dev demo")
    parser.add_argument("--bin", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--mode", choices=MODES, default="number",
                        help="what the sign-in page asks for (number)")
    parser.add_argument("--once", action="store_true",
                        help="one sign-in; exit code 0 when it was approved")
    arguments = parser.parse_args()
    if sys.platform.startswith("linux") and not (
            os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("demo: there is no display here", file=sys.stderr)
        return 2
    for name in (signal.SIGTERM, signal.SIGHUP):  # the terminal was closed
        signal.signal(name, lambda number, _: sys.exit(128 + number))
    say("Starting privacyIDEA (the first time, its Python package is installed into build/)…")
    with tempfile.TemporaryDirectory(prefix="warifu-demo.") as folder:
        certificates = Certificates(folder, os.path.join(environment(), "bin", "python"))
        server = PrivacyIdea()
        gateway = Gateway(certificates, server.port).start()
        server.front = gateway.url  # HTTPS, which is all that Warifu speaks
        try:
            with server:
                return run(Demo(folder, arguments.bin, arguments.mode, server), arguments.once)
        except (KeyboardInterrupt, EOFError):
            say("\nEnded; the server and the profile are gone.")
            return 0
        finally:
            gateway.stop()


if __name__ == "__main__":
    sys.exit(main())
