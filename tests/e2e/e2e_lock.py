#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ctrl+L: nothing of the list is left in the accessibility tree; Unlock brings it back."""
import sys

from warifu import digits_in, main, oathtool_codes
from window import expect_right_code, open_with_account


def test(desktop):
    _, screen = open_with_account(desktop)
    desktop.keys("Return")  # the toast names the account, too
    screen.find(containing="Copied Example Corp")
    desktop.keys("ctrl+l")
    screen.find("push button", "Unlock")

    text = screen.text(hidden=True)
    for word in ("Example", "alice", "Copied"):
        assert word not in text, text
    codes = set(oathtool_codes()) & set(digits_in(text))
    assert not codes, text
    # What was copied goes with the lock.
    assert desktop.clipboard() == "", desktop.clipboard()

    screen.push("Unlock")
    expect_right_code(screen)


if __name__ == "__main__":
    sys.exit(main(test))
