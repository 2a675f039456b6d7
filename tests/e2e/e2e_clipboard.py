#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A copied code is marked as secret and leaves the clipboard after its time, if it is still ours."""
import os
import sys

from warifu import ctl, main, oathtool_codes, wait_until
from window import open_with_account


def write_settings(desktop):
    """The clipboard is cleared after two seconds."""
    home = ctl(desktop, "doctor", "--json")["home"]
    os.makedirs(home, mode=0o700, exist_ok=True)
    with open(os.path.join(home, "settings.ini"), "w", encoding="utf-8") as stream:
        stream.write("[clipboard]\nseconds=2\n")


def copy(desktop):
    desktop.keys("Return")
    copied = wait_until("a code in the clipboard",
                        lambda: set(oathtool_codes()) & {desktop.clipboard()})
    return copied.pop()


def test(desktop):
    write_settings(desktop)
    _, screen = open_with_account(desktop)

    copy(desktop)
    assert desktop.clipboard("x-kde-passwordManagerHint") == "secret"
    wait_until("the clipboard to be empty", lambda: desktop.clipboard() == "")
    # The primary selection was never touched.
    assert desktop.run("xclip", "-selection", "primary", "-o").stdout == ""

    # Somebody else's content stays: it is there long after the message with our time is gone.
    copy(desktop)
    screen.find(containing="Copied Example Corp")
    desktop.set_clipboard("a word of another program")
    screen.wait_gone("Copied Example Corp")
    assert desktop.clipboard() == "a word of another program"


if __name__ == "__main__":
    sys.exit(main(test))
