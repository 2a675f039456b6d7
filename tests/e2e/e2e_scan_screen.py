#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A QR code in the window of another program: Ctrl+O finds it on the screen."""
import os
import subprocess
import sys

from warifu import URI, main, wait_until
from window import expect_right_code, open_window, review_and_save


def show_picture(desktop, path):
    """Another program's window with the picture, beside the middle where Warifu opens."""
    desktop.spawn("feh", ["feh", "--title", "a page with a code", "--geometry", "400x400+20+20",
                          path])
    wait_until("the picture's window", lambda: desktop.run(
        "xdotool", "search", "--onlyvisible", "--name", "a page with a code").stdout)


def test(desktop):
    window, screen = open_window(desktop)
    screen.find(containing="No accounts yet")

    # Nothing to find yet: that is said, with a way to try again.
    desktop.keys("ctrl+o")
    screen.find("push button", "Try again")
    desktop.keys("Escape", "Escape")
    screen.find(containing="No accounts yet")

    image = os.path.join(desktop.folder, "code.png")
    subprocess.run(["qrencode", "-o", image, "-s", "6", URI], check=True)
    show_picture(desktop, image)
    desktop.activate(window)
    desktop.keys("ctrl+o")
    review_and_save(screen)
    expect_right_code(screen)


if __name__ == "__main__":
    sys.exit(main(test))
