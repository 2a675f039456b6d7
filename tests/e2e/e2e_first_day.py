#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A user's first day: scan a QR code, read the code in the window, copy it, restart, crash."""
import os
import subprocess
import sys

from warifu import URI, ctl, expect_no_clear_text, main, oathtool_codes, wait_until
from window import expect_right_code, open_window


def test(desktop):
    # Nothing is there yet, and that is not an error.
    assert ctl(desktop, "list", "--json") == []

    image = os.path.join(desktop.folder, "code.png")
    subprocess.run(["qrencode", "-o", image, "-s", "6", URI], check=True)
    ctl(desktop, "add", "--scan", image)
    accounts = ctl(desktop, "list", "--json")
    assert [(entry["issuer"], entry["account"]) for entry in accounts] \
        == [("Example Corp", "alice@example.com")], accounts
    assert ctl(desktop, "code", "Example", "--json")["code"] in oathtool_codes()

    window, screen = open_window(desktop)
    expect_right_code(screen)

    # Enter on the row copies; nothing was in the clipboard before.
    assert desktop.clipboard() == ""
    desktop.keys("Down", "Return")
    copied = wait_until("a code in the clipboard", desktop.clipboard)
    assert copied in oathtool_codes(), copied

    # Leaving properly and starting again.
    window.terminate()
    window.wait(20)
    window, screen = open_window(desktop)
    expect_right_code(screen)

    # A crash loses nothing.
    desktop.kill(window)
    window, screen = open_window(desktop)
    expect_right_code(screen)
    desktop.kill(window)
    assert ctl(desktop, "code", "Example", "--json")["code"] in oathtool_codes()

    expect_no_clear_text(desktop, but=(image,))


if __name__ == "__main__":
    sys.exit(main(test))
