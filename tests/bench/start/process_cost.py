# SPDX-License-Identifier: Apache-2.0
"""What a running process costs: memory, processor time, wake-ups. From /proc."""
import os
import signal
import time

from desktop import wait_until


def pss_megabytes(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as stream:
        for line in stream:
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def _of_threads(pid, file, value):
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/{file}", encoding="ascii") as stream:
                total += value(stream.read())
        except OSError:  # the thread has just ended
            pass
    return total


def cpu_milliseconds(pid):
    """Processor time of all threads, from the scheduler in nanoseconds."""
    return _of_threads(pid, "schedstat", lambda text: int(text.split()[0])) / 1e6


def wakeups(pid):
    """How often its threads waited for something and were woken."""
    return _of_threads(pid, "status", lambda text: int(
        text.split("\nvoluntary_ctxt_switches:")[1].split()[0]))


def idle(pid, seconds):
    """(milliseconds of processor time, wake-ups) in so many seconds."""
    before = cpu_milliseconds(pid), wakeups(pid)
    time.sleep(seconds)
    return round(cpu_milliseconds(pid) - before[0], 1), wakeups(pid) - before[1]


def stop(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    wait_until("the program's end", lambda: not os.path.exists(f"/proc/{pid}"), 10)


__all__ = ["cpu_milliseconds", "idle", "pss_megabytes", "stop", "wakeups"]
