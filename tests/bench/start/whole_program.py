# SPDX-License-Identifier: Apache-2.0
"""Start to the first frame and to the first codes on screen, memory (PSS), processor time and
wake-ups of Warifu with 20 and 1,000 accounts, next to a bare QML list and other authenticators.
The starts of all of them take turns, so that a slow moment of the machine hits all alike."""
import os
import shutil
import statistics
import time

from desktop import Desktop, missing_tools
from process_cost import idle, pss_megabytes, stop
from vault_of import fill_vault

COUNTS = (20, 1000)
# Without a database: their first window, no unlocking and no code.
OTHERS = ("otpclient", "keepassxc")


def contestants(folder, count):
    """[(name, what to wait for, command)], the bare list first."""
    warifu = os.path.join(folder, "warifu")
    found = [("bare QML list", "rows", [os.path.join(folder, "bare_list"), str(count)]),
             ("Warifu", "rows", [warifu])]
    if count == COUNTS[0]:
        found.append(("Warifu, OpenGL scene graph", "rows",
                      ["env", "-u", "QT_QUICK_BACKEND", "QSG_RHI_BACKEND=opengl", warifu]))
        found += [(name + ", first window", "frame", [name])
                  for name in OTHERS if shutil.which(name)]
    return found


def start(desktop, watcher, until, command):
    """(pid, ms to the first frame, ms to rows, ms of processor time)."""
    done = desktop.run(watcher, "30", until, *command, timeout=60)
    words = done.stdout.split()
    if done.returncode != 0:
        if words:
            stop(int(words[0]))
        raise AssertionError(f"{command}: {done.stderr}")
    pid, frame, rows, cpu = words
    return int(pid), int(frame), int(rows), float(cpu)


def time_starts(desktop, watcher, rivals, runs):
    seen = {name: [] for name, _, _ in rivals}
    for number in range(runs + 1):
        for name, until, command in rivals:
            pid, *times = start(desktop, watcher, until, command)
            stop(pid)
            if number > 0:  # the first start only fills the caches
                seen[name].append(times)
    return {name: {"frameMs": statistics.median(one[0] for one in times),
                   "rowsMs": statistics.median(one[1] for one in times),
                   "cpuMs": statistics.median(one[2] for one in times),
                   "bestRowsMs": min(one[1] for one in times)}
            for name, times in seen.items()}


def hide(desktop, pid):
    """Takes the program's windows off the screen as minimising does."""
    found = desktop.run("xdotool", "search", "--onlyvisible", "--pid", str(pid)).stdout.split()
    for window in found:
        desktop.run("xdotool", "windowminimize", window)
    return bool(found)


def measure_idle(desktop, watcher, until, command, seconds):
    pid = start(desktop, watcher, until, command)[0]
    # What belongs to starting is over; a text cursor blinks for its first ten seconds only.
    time.sleep(12)
    row = {"pssMB": round(pss_megabytes(pid), 1), "idleSeconds": seconds}
    row["visibleCpuMs"], row["visibleWakeups"] = idle(pid, seconds)
    if hide(desktop, pid):
        time.sleep(2)
        row["hiddenCpuMs"], row["hiddenWakeups"] = idle(pid, seconds)
    stop(pid)
    return row


def with_ratios(rows):
    """The first row is the bare list of the same length."""
    floor = rows[0]
    for row in rows:
        for key in ("frameMs", "rowsMs", "cpuMs", "pssMB"):
            if row[key] >= 0 and floor[key] > 0:
                row[key + "Ratio"] = round(row[key] / floor[key], 2)
        print(f"{row['name']:40} first frame {row['frameMs']:5.0f} ms ({row['frameMsRatio']:.2f}x)"
              + (f"  codes {row['rowsMs']:5.0f} ms ({row['rowsMsRatio']:.2f}x)"
                 if row["rowsMs"] >= 0 else " " * 24)
              + f"  CPU {row['cpuMs']:5.0f} ms ({row['cpuMsRatio']:.2f}x)"
              f"  PSS {row['pssMB']:6.1f} MB ({row['pssMBRatio']:.2f}x)", flush=True)
        if "visibleCpuMs" in row:
            print(f"{'':40} {row['idleSeconds']:.0f} s visible: {row['visibleCpuMs']:.1f} ms CPU, "
                  f"{row['visibleWakeups']} wake-ups; hidden: {row.get('hiddenCpuMs', '-')} ms, "
                  f"{row.get('hiddenWakeups', '-')} wake-ups", flush=True)
    return rows


def measure(folder, runs, seconds):
    absent = missing_tools()
    if absent:
        print("not measured, not installed: " + " ".join(absent))
        return []
    watcher = os.path.join(folder, "watch_window")
    rows = []
    for count in COUNTS:
        # As without a screen reader, and small: the watcher looks at every pixel.
        with Desktop(screen="640x760x24", accessibility=False) as desktop:
            fill_vault(desktop, folder, count)
            rivals = contestants(folder, count)
            times = time_starts(desktop, watcher, rivals, runs)
            table = [{"name": f"{name}, {count} rows", **times[name],
                      **measure_idle(desktop, watcher, until, command, seconds)}
                     for name, until, command in rivals]
            rows += with_ratios(table)
    return rows


__all__ = ["measure"]
