#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""An account goes to the trash and comes back."""
import sys

from warifu import ctl, main
from window import expect_right_code, open_with_account


def delete(desktop, screen):
    screen.focus("list", "Accounts")
    desktop.keys("Delete")
    screen.find("dialog", "Delete Example Corp?")
    screen.push("Move to trash")
    screen.find(containing="No accounts yet")


def test(desktop):
    _, screen = open_with_account(desktop)

    # Cancelling leaves everything as it is.
    screen.focus("list", "Accounts")
    desktop.keys("Delete")
    screen.find("dialog", "Delete Example Corp?")
    screen.push("Cancel")
    expect_right_code(screen)

    delete(desktop, screen)
    assert ctl(desktop, "list", "--json") == []
    screen.push("Undo")
    expect_right_code(screen)

    delete(desktop, screen)
    screen.push("Menu")
    screen.push("Trash", role="menu item")
    screen.find(containing="Deleted accounts wait here")
    screen.push("Put back")
    screen.find(containing="The trash is empty")
    desktop.keys("Escape")
    expect_right_code(screen)
    accounts = ctl(desktop, "list", "--json")
    assert [entry["issuer"] for entry in accounts] == ["Example Corp"], accounts


if __name__ == "__main__":
    sys.exit(main(test))
