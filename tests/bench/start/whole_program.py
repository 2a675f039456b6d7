# SPDX-License-Identifier: Apache-2.0
"""Start to first rows on screen, memory (PSS) and idle processor time of Warifu with 20 and 1,000
accounts, next to a bare QML list and OTPClient. All turn by turn on the same display."""
import os
import shutil
import signal
import statistics
import subprocess
import time

from desktop import Desktop, missing_tools, wait_until
from vault_of import fill_vault

COUNTS = (20, 1000)


def pss_megabytes(pid):
    with open(f"/proc/{pid}/smaps_rollup", encoding="ascii") as stream:
        for line in stream:
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return float("nan")


def cpu_milliseconds(pid):
    """Processor time of all threads, from the scheduler in nanoseconds."""
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/schedstat", encoding="ascii") as stream:
                total += int(stream.read().split()[0])
        except OSError:
            pass
    return total / 1e6


def wakeups(pid):
    total = 0
    for thread in os.listdir(f"/proc/{pid}/task"):
        try:
            with open(f"/proc/{pid}/task/{thread}/status", encoding="ascii") as stream:
                total += sum(int(line.split()[1]) for line in stream
                             if line.startswith("voluntary_ctxt_switches"))
        except OSError:
            pass
    return total


def stop(pid):
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return
    wait_until("the program's end", lambda: not os.path.exists(f"/proc/{pid}"), 10)


def start(desktop, watcher, command):
    """(pid, milliseconds until rows are on screen)."""
    done = desktop.run(watcher, "30", *command, timeout=60)
    pid, elapsed = (int(word) for word in done.stdout.split())
    if elapsed < 0:
        stop(pid)
        raise AssertionError(f"{command[0]}: {done.stderr}")
    return pid, elapsed


def idle(pid, seconds):
    """(milliseconds of processor time, wake-ups) in so many seconds."""
    before = cpu_milliseconds(pid), wakeups(pid)
    time.sleep(seconds)
    return cpu_milliseconds(pid) - before[0], wakeups(pid) - before[1]


def hide(desktop, pid):
    """Takes the program's windows off the screen as minimising does."""
    found = desktop.run("xdotool", "search", "--onlyvisible", "--pid", str(pid)).stdout.split()
    for window in found:
        desktop.run("xdotool", "windowminimize", window)
    return bool(found)


def measure_contestant(desktop, watcher, name, command, runs, seconds):
    times = []
    for _ in range(runs):
        pid, elapsed = start(desktop, watcher, command)
        times.append(elapsed)
        stop(pid)
    pid, _ = start(desktop, watcher, command)
    time.sleep(3)  # what belongs to starting is over
    row = {"name": name, "startMs": statistics.median(times), "startMinMs": min(times),
           "pssMB": round(pss_megabytes(pid), 1)}
    row["visibleCpuMs"], row["visibleWakeups"] = idle(pid, seconds)
    if hide(desktop, pid):
        time.sleep(2)
        row["hiddenCpuMs"], row["hiddenWakeups"] = idle(pid, seconds)
    stop(pid)
    row["idleSeconds"] = seconds
    print(f"{name:34} start {row['startMs']:5.0f} ms (min {row['startMinMs']:.0f})  "
          f"PSS {row['pssMB']:6.1f} MB  idle {seconds:.0f} s: {row['visibleCpuMs']:7.1f} ms, "
          f"{row['visibleWakeups']} wake-ups; hidden "
          f"{row.get('hiddenCpuMs', float('nan')):6.1f} ms, {row.get('hiddenWakeups', '-')}",
          flush=True)
    return row


def with_ratios(rows):
    """Start and memory as ratios to the bare list of the same length."""
    floors = {row["name"].split(", ")[-1]: row for row in rows if row["name"].startswith("bare")}
    for row in rows:
        floor = floors.get(row["name"].split(", ")[-1]) or next(iter(floors.values()), None)
        if floor:
            row["startRatioToBareList"] = round(row["startMs"] / floor["startMs"], 2)
            row["pssRatioToBareList"] = round(row["pssMB"] / floor["pssMB"], 2)
            print(f"{row['name']:34} start {row['startRatioToBareList']:5.2f} x, memory "
                  f"{row['pssRatioToBareList']:5.2f} x a bare list")
    return rows


def measure(folder, runs, seconds):
    absent = missing_tools()
    if absent:
        print("not measured, not installed: " + " ".join(absent))
        return []
    watcher = os.path.join(folder, "watch_window")
    rows = []
    for count in COUNTS:
        with Desktop() as desktop:
            fill_vault(desktop, folder, count)
            contestants = [
                (f"Warifu, {count} accounts", [os.path.join(folder, "warifu")]),
                (f"bare QML list, {count} accounts", [os.path.join(folder, "bare_list"),
                                                      str(count)]),
            ]
            if count == COUNTS[0] and shutil.which("otpclient"):
                # Without a database: its first window only, no unlocking and no code.
                contestants.append(("OTPClient, first window, no codes", ["otpclient"]))
            for name, command in contestants:
                try:
                    rows.append(measure_contestant(desktop, watcher, name, command, runs, seconds))
                except AssertionError as error:
                    print(f"{name}: not measured: {error}")
    return with_ratios(rows)


__all__ = ["measure"]
