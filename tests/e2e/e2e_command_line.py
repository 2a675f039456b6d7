#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""warifuctl on a real keyring: scan a QR code, read the code that oathtool computes, lose nothing."""
import os
import subprocess
import sys

from warifu import URI, ctl, expect_no_clear_text, main, oathtool_codes


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

    # The keyring holds the secret, the profile holds no word of the account in clear text.
    expect_no_clear_text(desktop, but=(image,))

    # A catalogue that is gone is rebuilt from the keyring alone.
    removed = 0
    for folder, _, files in os.walk(desktop.folder):
        for name in files:
            if name.startswith("catalogue") and name.endswith(".warifu"):
                os.remove(os.path.join(folder, name))
                removed += 1
    assert removed > 0
    assert ctl(desktop, "code", "Example", "--json")["code"] in oathtool_codes()


if __name__ == "__main__":
    sys.exit(main(test, needs=("warifuctl",)))
