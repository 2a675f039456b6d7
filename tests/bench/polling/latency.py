# SPDX-License-Identifier: Apache-2.0
"""From a sign-in at a real privacyIDEA to the prompt that is ready, with the polling of the program
itself. The server is the one of the end-to-end tests; where it is not installed, nothing is
measured and the line says how to install it."""
import os
import random
import statistics
import subprocess
import time

LIMITS = {"active": 3.0, "idle": 10.0}  # seconds, median


class Program:
    def __init__(self, path):
        self._process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                         text=True)

    def tell(self, *words):
        self._process.stdin.write(" ".join(words) + "\n")
        self._process.stdin.flush()

    def wait_for(self, wanted):
        """When it said so, by the clock of time.monotonic()."""
        line = self._process.stdout.readline().split()
        if len(line) != 2 or line[0] != wanted:
            raise RuntimeError(f"{wanted} was expected: {line}")
        return float(line[1])

    def close(self):
        self._process.stdin.close()
        self._process.wait()


def one(server, program, serial):
    time.sleep(random.uniform(0, 3))  # at any moment between two polls
    # The request exists somewhere between these two.
    before = time.monotonic()
    server.trigger(serial)
    ready = program.wait_for("ready")
    program.tell("approve")
    program.wait_for("approved")
    return ready - before


def measure(folder, counts):
    """counts: {"active": n, "idle": n}. Rows for --json."""
    from privacyidea_server import PrivacyIdea, VERSION, is_installed
    if not is_installed():
        print("prompt latency: not measured, there is no privacyIDEA here; "
              "python3 tests/e2e/privacyidea_server.py installs it")
        return []
    rows = []
    program = Program(os.path.join(folder, "prompt_latency"))
    with PrivacyIdea() as server:
        serial, uri = server.init_push_token()
        program.tell("enrol", uri)
        program.wait_for("enrolled")
        for attention, count in counts.items():
            program.tell(attention)
            times = sorted(one(server, program, serial) for _ in range(count))
            median = statistics.median(times)
            print(f"trigger to prompt, user {attention:7} median {median:5.2f} s "
                  f"({median / LIMITS[attention]:.2f}x of {LIMITS[attention]:.0f} s), "
                  f"fastest {times[0]:.2f} s, slowest {times[-1]:.2f} s, {count} sign-ins at "
                  f"privacyIDEA {VERSION}", flush=True)
            rows.append({"name": f"prompt latency, {attention}", "medianSeconds": median,
                         "slowestSeconds": times[-1], "limitSeconds": LIMITS[attention],
                         "ratio": median / LIMITS[attention]})
    program.close()
    return rows
