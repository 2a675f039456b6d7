# SPDX-License-Identifier: Apache-2.0
"""Programs that tests and the demo have started."""
import subprocess


def end_process(process, seconds=10):
    """Asks a program to end, and makes it when it has not after that long; one that has ended is let be."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
