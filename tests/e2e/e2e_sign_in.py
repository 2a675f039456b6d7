#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Sign-ins of a real privacyIDEA in the window, reports at a strict receiver, and programs that are
killed in between; all with one server. Arguments: names of scenes, instead of all."""
import sys
import time

import sign_in_answers
import sign_in_kills
import sign_in_reports
import sign_in_troubles
from sign_in_world import World
from warifu import main

SCENES = (sign_in_answers.SCENES + sign_in_troubles.SCENES + sign_in_reports.SCENES
          + sign_in_kills.SCENES)


def timed(scene, *arguments):
    begin = time.monotonic()
    result = scene(*arguments)
    print(f"{scene.__name__}: ok, {time.monotonic() - begin:.1f} s", flush=True)
    return result


def test(desktop):
    wanted = sys.argv[1:]
    with World(desktop) as world:
        # What has to become old does so while the others play.
        late = None if wanted else timed(sign_in_kills.begin_late_approvals, world)
        for scene in SCENES:
            if not wanted or scene.__name__ in wanted:
                timed(scene, world)
        if late:
            timed(sign_in_kills.end_late_approvals, world, late)


if __name__ == "__main__":
    sys.exit(main(test))
