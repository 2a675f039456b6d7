#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Codes flip at the boundary of their period: says how late, asserts the order only."""
import statistics
import sys
import time

from warifu import SECRET, ctl, digits_in, main, oathtool_codes
from window import open_window

PERIOD = 10
BOUNDARIES = 4
URI = f"otpauth://totp/Quick:alice?secret={SECRET}&issuer=Quick&period={PERIOD}"


def code_at(moment):
    return oathtool_codes(period=PERIOD, now=moment)[0]


def flip_at(node, boundary):
    """The moment when the node first shows what is good from the boundary on."""
    before, after = code_at(boundary - 1), code_at(boundary)
    while True:
        node.clear_cache()
        asked = time.time()
        shown = digits_in(node.get_description())
        answered = time.time()
        if after in shown:
            # A screen reader never hears tomorrow's code today.
            assert answered >= boundary, (answered, boundary)
            return answered
        assert shown == [before], (shown, before)
        # Slow machines are slow; a code that hangs is a fault.
        assert asked < boundary + PERIOD / 2, f"{before} is still shown"
        time.sleep(0.002)


def test(desktop):
    ctl(desktop, "add", URI)
    _, screen = open_window(desktop)
    node = screen.find("list item", "Quick")[3]
    late = []
    first = (int(time.time()) // PERIOD + 1) * PERIOD
    for number in range(BOUNDARIES):
        boundary = first + number * PERIOD
        time.sleep(max(0.0, boundary - 0.3 - time.time()))
        late.append((flip_at(node, boundary) - boundary) * 1000)
    print("codes flip after the boundary, ms: " + " ".join(f"{ms:.0f}" for ms in late)
          + f"; median {statistics.median(late):.0f}")


if __name__ == "__main__":
    sys.exit(main(test))
