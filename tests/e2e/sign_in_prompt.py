# SPDX-License-Identifier: Apache-2.0
"""The window in which a sign-in is answered, as a user with a screen reader and keys works it."""
from desktop import wait_until

TITLE = "Sign-in request"
STARTED_IT = "I started this sign-in myself, just now"


class Prompt:
    def __init__(self, world, screen):
        self.world = world
        self.screen = screen

    def appears(self):
        """Until it shows who asks; by itself."""
        self.screen.find(containing="Signed by localhost", seconds=40)
        return self

    def vouch(self):
        """What approving asks for where the server sends no number."""
        self.screen.push(STARTED_IT, "check box")

    def type_number(self, number):
        """By keys, which the window swallows for its first second."""
        desktop = self.world.desktop
        found = desktop.run("xdotool", "search", "--onlyvisible", "--name", f"^{TITLE}$")
        window = found.stdout.split()[0]
        desktop.run("xdotool", "windowactivate", "--sync", window)
        field = self.screen.find(containing="Type the number shown on the sign-in page")
        entry = next(node for role, name, _, node in self.screen.nodes()
                     if name == field[1] and role in ("text", "entry"))

        def typed():
            desktop.keys("ctrl+a", "BackSpace")
            desktop.type(number)
            return entry.get_text_iface().get_text(0, -1) == number
        wait_until(f"{number} in the field", typed)

    def choose(self, choice):
        self.screen.push(choice)

    def offered(self):
        """The choices on screen, where there are any."""
        for role, name, _, node in self.screen.nodes():
            if role == "panel" and name == "Choose what is shown on the sign-in page":
                return [node.get_child_at_index(at).get_name()
                        for at in range(node.get_child_count())]
        return []

    def press(self, button):
        self.screen.push(button)

    def approve(self):
        """Until it is taken: the button is dead at first, and Qt 6.4 tells a screen reader nothing
        about that."""
        def is_gone():
            for role, name, _, node in self.screen.nodes():
                if (role, name) == ("push button", "Approve"):
                    self.screen.press(node)
                    return False
            return True
        wait_until("the approval to be taken", is_gone)

    def ends(self, title):
        self.screen.find("heading", title, seconds=40)

    def done(self):
        self.screen.push("Done")
        self.screen.wait_gone("Signed by localhost")
