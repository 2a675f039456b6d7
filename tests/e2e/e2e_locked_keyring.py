#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The keyring is locked when Warifu starts: it says so, and works after unlocking."""
import sys

from secret_service import lock_keyring, unlock_keyring
from warifu import URI, ctl, main
from window import expect_right_code, open_window


def test(desktop):
    ctl(desktop, "add", URI)
    lock_keyring(desktop)
    window, screen = open_window(desktop)
    screen.find(containing="The system keychain is locked")
    screen.find(containing="Your accounts are in it, unharmed.")
    screen.find(containing="enter the keychain's password")
    # A new file beside the vault would hide the accounts: not offered.
    assert "Use a passphrase file instead" not in screen.text(), screen.text()

    # Still locked: the same page, and it can be tried again.
    screen.push("Try again")
    screen.find("push button", "Try again")
    screen.find(containing="The system keychain is locked")

    unlock_keyring(desktop)
    screen.push("Try again")
    expect_right_code(screen)
    assert window.poll() is None


if __name__ == "__main__":
    sys.exit(main(test))
