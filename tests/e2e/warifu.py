# SPDX-License-Identifier: Apache-2.0
"""The two programs under test, and what an independent program says the code is."""
import json
import os
import re
import subprocess
import sys
import time

from desktop import Desktop, missing_tools, wait_until

BIN = os.environ.get("WARIFU_BIN", "")
SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
URI = f"otpauth://totp/Example%20Corp:alice@example.com?secret={SECRET}&issuer=Example%20Corp"


def program(name):
    return os.path.join(BIN, name)


def ctl(desktop, *arguments, code=0, **options):
    """Runs warifuctl; its --json answer if there is one, otherwise its text."""
    done = desktop.run(program("warifuctl"), *arguments, **options)
    assert done.returncode == code, (arguments, done.returncode, done.stdout, done.stderr)
    if "--json" in arguments and done.stdout.strip():
        return json.loads(done.stdout)
    return done.stdout


def start_window(desktop, *arguments):
    return desktop.spawn("warifu", [program("warifu"), *arguments])


def oathtool_codes(secret=SECRET, algorithm="sha1", digits=6, period=30, now=None):
    """Codes that are right now or were a moment ago: those of the present and the last step."""
    now = int(time.time()) if now is None else now
    return [subprocess.run(["oathtool", f"--totp={algorithm}", "-b", "-d", str(digits), "-s",
                            f"{period}s", "-N", f"@{moment}", secret], capture_output=True,
                           text=True, check=True).stdout.strip()
            for moment in (now, now - period)]


def digits_in(text):
    """Runs of 4 to 10 digits, counting '482 913' and '4 8 2, 9 1 3' as one."""
    return [re.sub(r"\D", "", run) for run in re.findall(r"\d(?:[\d ,\u00a0\u2009]{2,24})\d", text)]


def expect_no_clear_text(desktop, but=()):
    """No file of the desktop, logs included, holds a word of the account or its secret."""
    for folder, _, files in os.walk(desktop.folder):
        for name in files:
            path = os.path.join(folder, name)
            if path in but or not os.path.isfile(path):
                continue
            with open(path, "rb") as stream:
                content = stream.read()
            for word in (b"Example Corp", b"alice@example.com", SECRET[:16].encode()):
                assert word not in content, (path, word)


def main(test, needs=("warifu", "warifuctl"), keyring=True):
    """Runs test(desktop); skips loudly where a tool is missing, shows the logs on failure."""
    for name in needs:
        if not BIN or not os.path.exists(program(name)):
            print(f"SKIP   : no program at {program(name)!r}")
            return 0
    absent = missing_tools()
    if absent:
        print("SKIP   : not installed: " + " ".join(absent))
        return 0
    with Desktop(keyring) as desktop:
        try:
            test(desktop)
        except BaseException:
            for name in ("warifu", "keyring", "at-spi"):
                try:
                    print(f"---- {name}.log\n" + desktop.log(name)[-4000:], file=sys.stderr)
                except OSError:  # was not started
                    pass
            raise
    print("PASS")
    return 0


__all__ = ["URI", "SECRET", "ctl", "digits_in", "expect_no_clear_text", "main",
           "oathtool_codes", "program", "start_window", "wait_until"]
