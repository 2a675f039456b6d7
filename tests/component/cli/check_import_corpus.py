#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""check_import_corpus.py WARIFUCTL CORPUS: `warifuctl import FILE --dry-run --show-secrets --json`
prints for each file of the corpus what corpus.json says, in the words of the command's contract."""
import base64
import json
import os
import subprocess
import sys
import tempfile

SKIPPED = 77
# What a scheme fixes: corpus.json says what the file says, warifuctl what is used.
NUMBERED = ("totp", "hotp")


def expected_entry(entry, file_format):
    secret = bytes.fromhex(entry["secret_hex"])
    if file_format == "andotp" and entry["type"] == "motp":
        # The file has the key as the text of its hexadecimal digits.
        secret = bytes.fromhex(secret.decode())
    row = {"type": entry["type"],
           "secret": base64.b32encode(secret).decode().rstrip("=")}
    for name in ("issuer", "account"):
        if name in entry:
            row[name] = entry[name]
    if entry["type"] in NUMBERED:
        row["algorithm"] = entry.get("algo")
        row["digits"] = entry.get("digits", 6)
    if entry["type"] == "totp":
        row["period"] = entry.get("period", 30)
    if entry["type"] == "hotp":
        row["counter"] = entry.get("counter", 0)
    return row


def run(warifuctl, path, row, home):
    command = [warifuctl, "--home", home, "import", path, "--dry-run", "--show-secrets", "--json"]
    key = row.get("key_hex", row.get("password"))
    if key is not None:
        password = os.path.join(home, "password")
        with open(password, "w", encoding="utf-8") as stream:
            stream.write(key)
        command += ["--password-file", password]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=300,
                          stdin=subprocess.DEVNULL)


def problems(row, result):
    if "error" in row:
        nothing = result.returncode == 0 and not json.loads(result.stdout)["entries"]
        return [] if result.returncode == 1 or nothing else ["was not refused"]
    expected = row.get("entries", [])[:row.get("usable_count")]
    if result.returncode != 0:
        if not expected and "password" not in row and "key_hex" not in row:
            return []  # corpus.json has no key for it either
        return [f"exit code {result.returncode}: {result.stderr.strip()}"]
    said = json.loads(result.stdout)
    found = []
    if said["format"] != row["format"]:
        found.append(f"format {said['format']}")
    wanted = [expected_entry(entry, row["format"]) for entry in expected]
    entries = said["entries"]
    if row["format"] == "freeotp1":  # corpus.json has the order of a hash table
        wanted.sort(key=lambda entry: entry["secret"])
        entries = sorted(entries, key=lambda entry: entry["secret"])
    if len(entries) != len(wanted):
        return [*found, f"{len(entries)} entries instead of {len(wanted)}"]
    for number, (want, entry) in enumerate(zip(wanted, entries), 1):
        # The names of the members only: what they hold is secret in other people's files.
        found += [f"entry {number}: {name}" for name, value in want.items()
                  if entry.get(name) != value]
    if "errors" in row and len(said["failures"]) != row["errors"]:
        found.append(f"{len(said['failures'])} failures instead of {row['errors']}")
    return found


def main():
    warifuctl, corpus = sys.argv[1:3]
    try:
        with open(os.path.join(corpus, "corpus.json"), encoding="utf-8") as stream:
            rows = json.load(stream)
    except FileNotFoundError:
        print(f"NOT TESTED, missing: {corpus}")
        return SKIPPED
    failed = 0
    for row in rows:
        with tempfile.TemporaryDirectory() as home:
            for line in problems(row, run(warifuctl, os.path.join(corpus, row["file"]), row, home)):
                failed += 1
                print(f"{row['file']}: {line}")
            # A dry run leaves no profile.
            if set(os.listdir(home)) - {"password"}:
                failed += 1
                print(f"{row['file']}: left something in the profile folder")
    print(f"{len(rows)} files, {failed} differences")
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
