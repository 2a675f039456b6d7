# SPDX-License-Identifier: Apache-2.0
"""Sees a program as a screen reader does: the AT-SPI tree in plain Python values."""
import os
import warnings

from desktop import wait_until

warnings.simplefilter("ignore")


class Screen:
    """The accessibility tree of the program with process id pid, on the desktop's bus."""

    def __init__(self, desktop, pid):
        # The library connects when it is first used, to what the environment names then.
        os.environ.update({key: desktop.env[key] for key in
                           ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY", "XDG_RUNTIME_DIR")})
        import gi
        gi.require_version("Atspi", "2.0")
        from gi.repository import Atspi
        self.atspi = Atspi
        self.pid = pid

    def program(self):
        root = self.atspi.get_desktop(0)
        root.clear_cache()
        for index in range(root.get_child_count()):
            child = root.get_child_at_index(index)
            try:
                if child is not None and child.get_process_id() == self.pid:
                    return child
            except Exception:  # the program is just leaving
                continue
        return None

    def nodes(self):
        """[(role, name, description, object)] of what is showing, top to bottom."""
        found = []

        def walk(node):
            if node is None:
                return
            try:
                node.clear_cache()
                states = node.get_state_set()
                if states.contains(self.atspi.StateType.SHOWING) or node is top:
                    found.append((node.get_role_name(), node.get_name() or "",
                                  node.get_description() or "", node))
                for index in range(node.get_child_count()):
                    walk(node.get_child_at_index(index))
            except Exception:  # a node that goes away while it is read
                return

        top = self.program()
        walk(top)
        return found

    def find(self, role=None, containing="", seconds=20.0):
        """The first showing node of that role whose name or description contains the text."""
        def search():
            for entry in self.nodes():
                if (role is None or entry[0] == role) and containing in entry[1] + "\n" + entry[2]:
                    return entry
            return None
        return wait_until(f"{role or 'anything'} with {containing!r} on screen, now:\n"
                          + self.text(), search, seconds)

    def text(self):
        return "\n".join(f"  {role}: {name} | {description}"
                         for role, name, description, _ in self.nodes())

    def press(self, node):
        for index in range(node.get_n_actions()):
            if node.get_action_name(index).lower() in ("press", "click", "toggle"):
                return node.do_action(index)
        raise AssertionError("no press action on " + node.get_name())
