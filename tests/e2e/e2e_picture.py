#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Pictures with QR codes: named on the command line, and the file dialog opens."""
import os
import subprocess
import sys

from warifu import URI, main
from window import expect_right_code, open_window, review_and_save


def test(desktop):
    image = os.path.join(desktop.folder, "code.png")
    subprocess.run(["qrencode", "-o", image, "-s", "6", URI], check=True)
    _, screen = open_window(desktop, image)
    review_and_save(screen)
    expect_right_code(screen)

    desktop.keys("ctrl+n")
    screen.push("Image or paste")
    screen.push("Choose a picture…")
    screen.find(containing="Choose pictures of setup codes")


if __name__ == "__main__":
    sys.exit(main(test))
