#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""No Secret Service at all: from the problem page to a passphrase file and a code in the list."""
import sys

from warifu import URI, main
from window import expect_right_code, open_window, review_and_save

PASSPHRASE = "correct horse battery"


def test(desktop):
    window, screen = open_window(desktop)
    screen.find(containing="This computer has no keychain service")
    screen.find(containing="Install and start GNOME Keyring or KWallet")
    screen.push("Use a passphrase file instead")

    # The keyboard is in the first field; Enter goes on.
    screen.find(containing="Choose a passphrase")
    screen.find("panel", "Once more")
    desktop.type(PASSPHRASE)
    desktop.keys("Return")
    desktop.type("something else")
    desktop.keys("Return")
    screen.find(containing="The two passphrases are not the same.")
    desktop.keys("ctrl+a")
    desktop.type(PASSPHRASE)
    desktop.keys("Return")
    screen.find(containing="No accounts yet")

    desktop.set_clipboard(URI)
    desktop.keys("ctrl+v")
    review_and_save(screen)
    expect_right_code(screen)
    window.terminate()
    window.wait(20)

    # The next start asks for the passphrase, and for the right one.
    window, screen = open_window(desktop)
    screen.find(containing="Warifu is locked")
    desktop.type("wrong horse battery")
    desktop.keys("Return")
    screen.find("panel", "The passphrase is wrong")
    assert "Example Corp" not in screen.text(hidden=True)
    desktop.keys("ctrl+a")
    desktop.type(PASSPHRASE)
    desktop.keys("Return")
    expect_right_code(screen)


if __name__ == "__main__":
    sys.exit(main(test, needs=("warifu",), keyring=False))
