#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""warifuctl changes the vault while the window is open: the list follows."""
import sys

from warifu import URI, ctl, main
from window import expect_right_code, open_window

OTHER = "MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U"


def test(desktop):
    _, screen = open_window(desktop)
    screen.find(containing="No accounts yet")
    ctl(desktop, "add", URI)
    expect_right_code(screen)

    ctl(desktop, "add", f"otpauth://totp/Second:bob?secret={OTHER}&issuer=Second")
    expect_right_code(screen, "Second", "bob", OTHER)
    expect_right_code(screen)

    # Changes of the window find what the other program wrote, and lose none of it.
    screen.focus("list", "Accounts")
    desktop.keys("Home", "ctrl+d")
    second = next(entry["id"] for entry in ctl(desktop, "list", "--json")
                  if entry["issuer"] == "Second")
    ctl(desktop, "remove", second)
    screen.wait_gone("Second")
    expect_right_code(screen)
    assert [entry["issuer"] for entry in ctl(desktop, "list", "--json")] == ["Example Corp"]


if __name__ == "__main__":
    sys.exit(main(test))
