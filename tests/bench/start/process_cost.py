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
    """{thread: value(its file)}."""
    found = {}
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/{file}", encoding="ascii") as stream:
                found[thread] = value(stream.read())
        except OSError:  # the thread has just ended
            pass
    return found


def _now(pid):
    """Processor time in milliseconds from the scheduler, and how often a thread that waited was
    woken; both by thread."""
    return (_of_threads(pid, "schedstat", lambda text: int(text.split()[0]) / 1e6),
            _of_threads(pid, "status", lambda text: int(
                text.split("\nvoluntary_ctxt_switches:")[1].split()[0])))


def idle(pid, seconds):
    """(milliseconds of processor time, wake-ups) in so many seconds. A thread that ends meanwhile
    does not count."""
    before = _now(pid)
    time.sleep(seconds)
    after = _now(pid)
    cpu, wakeups = (sum(value - old.get(thread, 0) for thread, value in new.items())
                    for old, new in zip(before, after))
    return round(cpu, 1), wakeups


def stop(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    wait_until("the program's end", lambda: not os.path.exists(f"/proc/{pid}"), 10)


__all__ = ["idle", "pss_megabytes", "stop"]
