#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""./dev bench: runs every bench_* program, then measures start, memory and idle of the whole program
next to a peer and a bare list in the same run, and how soon a
sign-in at a real privacyIDEA is a prompt. --json FILE writes one object a line."""
import argparse
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
KEYRING = os.path.join(HERE, "../support/with-keyring.sh")
sys.path.insert(0, os.path.join(HERE, "../e2e"))
sys.path.insert(0, os.path.join(HERE, "start"))
sys.path.insert(0, os.path.join(HERE, "polling"))
# They store in the Secret Service of their session.
ON_KEYRING = ("bench_importing", "bench_keychain")


def run_programs(folder, json_file):
    """Each prints its own table and appends to json_file."""
    failed = []
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.startswith("bench_") and os.access(path, os.X_OK):
            print(f"\n== {name}", flush=True)
            wrapper = [KEYRING, "keyring"] if name in ON_KEYRING else []
            if subprocess.run([*wrapper, path, "--json", json_file],
                              check=False).returncode != 0:
                failed.append(name)
    return failed


def write(json_file, rows):
    with open(json_file, "a", encoding="utf-8") as stream:
        for row in rows:
            stream.write(json.dumps(row) + "\n")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", required=True)
    parser.add_argument("--json", default=os.devnull)
    parser.add_argument("--only", choices=("programs", "latency", "whole"), help="one part of it")
    parser.add_argument("--runs", type=int, default=5, help="starts of each program")
    parser.add_argument("--idle", type=float, default=30, help="seconds of idling")
    arguments = parser.parse_args()
    json_file = os.path.abspath(arguments.json)
    if arguments.json != os.devnull and os.path.exists(json_file):
        os.remove(json_file)
    bin_folder = os.path.abspath(os.path.join(arguments.build, "bin"))
    failed = []
    if arguments.only in (None, "programs"):
        failed += run_programs(bin_folder, json_file)
    if arguments.only in (None, "latency"):
        import latency
        print("\n== from a sign-in to its prompt", flush=True)
        write(json_file, latency.measure(bin_folder, {"active": 12, "idle": 8}))
    if arguments.only in (None, "whole"):
        os.environ["WARIFU_BIN"] = bin_folder
        import whole_program
        print("\n== start, memory and idle of whole programs", flush=True)
        rows = whole_program.measure(bin_folder, arguments.runs, arguments.idle)
        write(json_file, rows)
        if not rows:
            failed.append("whole programs")
    if failed:
        print("failed: " + ", ".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
