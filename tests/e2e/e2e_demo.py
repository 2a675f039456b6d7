#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""./dev demo, answered by a user who reads what it prints: one sign-in that is approved, one denied."""
import os
import re
import subprocess
import sys

from accessible import Screen
from desktop import wait_until
from sign_in_prompt import Prompt
from warifu import BIN, main

DEMO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../tools/demo/demo.py")


class Run:
    """The demo with what it has printed so far."""

    def __init__(self, desktop, *arguments):
        self.desktop = desktop
        self.process = desktop.spawn("demo", [sys.executable, "-u", DEMO, "--bin", BIN, *arguments],
                                     stdin=subprocess.PIPE, text=True)

    def text(self):
        return self.desktop.log("demo")

    def says(self, pattern, seconds=600):
        return wait_until(lambda: f"{pattern!r} in\n{self.text()}",
                          lambda: re.search(pattern, self.text()), seconds)

    def prompt(self):
        """The prompt of the Warifu that the demo has started."""
        self.says("Warifu runs")
        child = wait_until("a child process", lambda: children(self.process.pid))[-1]
        return Prompt(self, Screen(self.desktop, child)).appears()


def children(pid):
    """Those whose program is warifu."""
    found = subprocess.run(["pgrep", "-P", str(pid), "-x", "warifu"], capture_output=True,
                           text=True, check=False).stdout.split()
    return [int(word) for word in found]


def folders():
    return {name for name in os.listdir("/tmp") if name.startswith("warifu-demo.")}


def test(desktop):
    # The demo finds the server's package where the other tests do.
    desktop.env.update({name: value for name, value in os.environ.items()
                        if name.startswith("WARIFU_PRIVACYIDEA")})
    before = folders()
    approved = Run(desktop, "--once", "--mode", "number")
    number = approved.says(r"Please press: (\d\d)").group(1)
    prompt = approved.prompt()
    prompt.screen.find(containing="alice@example.com")
    prompt.type_number(number)
    prompt.approve()
    approved.says("The server says: accept. .* is signed in", 30)
    assert approved.process.wait(30) == 0

    # Without --once the next one waits for Enter; Ctrl-C ends everything.
    looping = Run(desktop, "--mode", "plain")
    looping.says("tick the box")
    looping.prompt().press("Not sure, deny")
    looping.says("The server says: declined. .* is not signed in", 30)
    looping.says("Press Enter for another sign-in")
    looping.process.stdin.write("\n")
    looping.process.stdin.flush()
    wait_until("a third sign-in", lambda: looping.text().count("signs in. The sign-in page") == 3)
    looping.process.send_signal(2)
    assert looping.process.wait(30) == 0, looping.text()
    assert folders() == before, "the demo left something behind"


if __name__ == "__main__":
    sys.exit(main(test, keyring=False))
