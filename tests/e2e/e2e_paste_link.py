#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A setup link in the clipboard: Ctrl+V, review, save; and the same thing in a foreign text is refused."""
import sys

from warifu import URI, ctl, main
from window import expect_right_code, open_window, review_and_save


def test(desktop):
    _, screen = open_window(desktop)
    screen.find(containing="No accounts yet")

    # What is no setup code is told, and leads back.
    desktop.set_clipboard("https://example.com/not-a-setup-link")
    desktop.keys("ctrl+n")
    screen.find("push button", "Image or paste")
    desktop.keys("ctrl+v")
    screen.find(containing="not")
    desktop.keys("Escape", "Escape")
    screen.find(containing="No accounts yet")

    desktop.set_clipboard(URI)
    desktop.keys("ctrl+v")
    review_and_save(screen)
    expect_right_code(screen)
    accounts = ctl(desktop, "list", "--json")
    assert [(entry["issuer"], entry["account"]) for entry in accounts] \
        == [("Example Corp", "alice@example.com")], accounts


if __name__ == "__main__":
    sys.exit(main(test))
