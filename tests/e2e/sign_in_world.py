# SPDX-License-Identifier: Apache-2.0
"""What every sign-in scene shares: one privacyIDEA behind HTTPS, one desktop, one receiver of reports;
and a profile with a token of its own for each scene."""
import contextlib
import json
import os
import tempfile

from accessible import Screen
from certificates import Certificates
from desktop import wait_until
from gateway import Gateway
from privacyidea_server import PrivacyIdea, environment
from set_receiver import BEARER, Receiver
from sign_in_enrol import enrol
from warifu import program

AUDIENCE = "https://idp.example.com/ssf"


class World(contextlib.AbstractContextManager):
    def __init__(self, desktop):
        self.desktop = desktop
        self._stack = contextlib.ExitStack()
        self._profiles = 0
        folder = self._stack.enter_context(tempfile.TemporaryDirectory(prefix="warifu-ca."))
        self.certificates = Certificates(folder, os.path.join(environment(), "bin", "python"))
        self.server = PrivacyIdea()
        self.gateway = Gateway(self.certificates, self.server.port).start()
        self._stack.callback(self.gateway.stop)
        self.receiver = Receiver(self.certificates, AUDIENCE).start()
        self._stack.callback(self.receiver.stop)
        self.server.front = self.gateway.url
        self._stack.enter_context(self.server)

    def __exit__(self, *error):
        self.gateway.release()
        return self._stack.__exit__(*error)

    def profile(self):
        self._profiles += 1
        return Profile(self, os.path.join(self.desktop.folder, f"profile{self._profiles}"))

    @contextlib.contextmanager
    def policy(self, **action):
        """An authentication policy for the time of the block."""
        self.server.set_policy("scene", "authentication", action)
        yield
        self.server.delete_policy("scene")

    def numbers(self, kind="NUMERIC"):
        return self.policy(push_require_presence=True, push_presence_options=kind,
                           push_presence_num_options="4")


class Profile:
    """Somebody's Warifu: programs over one profile folder, and the tokens in it."""

    def __init__(self, world, home):
        self.world = world
        self.desktop = world.desktop
        self.home = home
        self._options = ["--home", home, "--ca-file", world.certificates.authority]

    def ctl_command(self, *words):
        return [program("warifuctl"), *self._options, "--json", *words]

    def run_ctl(self, *words):
        """(exit code, JSON)"""
        done = self.desktop.run(*self.ctl_command(*words), timeout=180)
        assert done.stdout.strip(), (words, done.returncode, done.stderr)
        return done.returncode, json.loads(done.stdout)

    def ctl(self, *words):
        code, value = self.run_ctl(*words)
        assert code == 0, (words, code, value)
        return value

    def token(self, **fields):
        """The serial of a new token, enrolled by the QR code that privacyIDEA shows."""
        serial, uri = self.world.server.init_push_token(**fields)
        enrol(self, uri)
        assert self.world.server.token(serial)["rollout_state"] == "enrolled"
        return serial

    def window(self):
        process = self.desktop.spawn("warifu", [program("warifu"), *self._options])
        return process, Screen(self.desktop, process.pid)

    def requests(self, count=1):
        requests = self.ctl("push", "requests", "--wait", "60")
        assert len(requests) == count, requests
        return requests

    def events(self):
        return [entry["event"] for entry in self.ctl("log", "show", "--limit", "1000")]

    def send_reports(self):
        """To the world's receiver, which learns the key."""
        token = os.path.join(self.desktop.folder, "bearer")
        with open(token, "w", encoding="utf-8") as stream:
            stream.write(BEARER + "\n")
        self.ctl("report", "receiver", self.world.receiver.endpoint, "--audience", AUDIENCE,
                 "--token-file", token)
        self.world.receiver.checks.add_key(self.ctl("report", "key"))


def close(process):
    """As the user's session ends a program."""
    process.terminate()
    process.wait(30)


def expect_status(server, transaction, status, seconds=30):
    wait_until(lambda: f"{status}, now {server.poll_transaction(transaction)}",
               lambda: server.poll_transaction(transaction) == status, seconds)
