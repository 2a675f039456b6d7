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

    def nodes(self, hidden=False):
        """[(role, name, description, object)] of what is showing, top to bottom; hidden: also of
        what is in the tree without being shown."""
        found = []

        def walk(node):
            if node is None:
                return
            try:
                node.clear_cache()
                states = node.get_state_set()
                if hidden or states.contains(self.atspi.StateType.SHOWING) or node is top:
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
        return wait_until(lambda: f"{role or 'anything'} with {containing!r} on screen, now:\n"
                          + self.text(), search, seconds)

    def wait_gone(self, containing, seconds=20.0):
        """Until no showing node has the text in its name or description."""
        wait_until(f"no {containing!r} on screen", lambda: all(
            containing not in name + "\n" + description
            for _, name, description, _ in self.nodes()), seconds)

    def text(self, hidden=False):
        return "\n".join(f"  {role}: {name} | {description}"
                         for role, name, description, _ in self.nodes(hidden))

    def push(self, name, role="push button"):
        """Presses the one with exactly this name, once it is there and enabled."""
        def search():
            for found, label, _, node in self.nodes():
                if (found, label) == (role, name) \
                        and node.get_state_set().contains(self.atspi.StateType.ENABLED):
                    return node
            return None
        self.press(wait_until(lambda: f"{role} {name!r} on screen, now:\n" + self.text(), search))

    def focus(self, role, name):
        """Gives the keyboard to that node, as a screen reader does."""
        node = self.find(role, name)[3]
        wait_until(f"{name!r} to take the keyboard", lambda: node.get_component_iface().grab_focus())

    def press(self, node):
        for index in range(node.get_n_actions()):
            if node.get_action_name(index).lower() in ("press", "click", "toggle"):
                return node.do_action(index)
        raise AssertionError("no press action on " + node.get_name())
