# SPDX-License-Identifier: Apache-2.0
"""What several tests do in the window, as a user with a screen reader does it."""
from accessible import Screen
from warifu import SECRET, URI, ctl, digits_in, oathtool_codes, start_window, wait_until


def open_window(desktop, *arguments):
    """(process, screen) of a new window."""
    window = start_window(desktop, *arguments)
    return window, Screen(desktop, window.pid)


def open_with_account(desktop):
    """The same, with Example Corp in the vault and its code on screen."""
    ctl(desktop, "add", URI)
    window, screen = open_window(desktop)
    expect_right_code(screen)
    return window, screen


def shown_codes(screen):
    return [code for _, name, description, _ in screen.nodes()
            for code in digits_in(name) + digits_in(description)]


def expect_right_code(screen, issuer="Example Corp", name="alice@example.com", secret=SECRET):
    """The window shows, next to the account, the code that oathtool computes."""
    screen.find("list item", issuer)
    screen.find("list item", name)
    wait_until(lambda: "oathtool's code on screen, now:\n" + screen.text(),
               lambda: set(oathtool_codes(secret)) & set(shown_codes(screen)))


def review_and_save(screen):
    """From the review of Example Corp to the list; its first code is right before it is saved."""
    screen.find("heading", "Check and save")
    screen.find(containing="Example Corp")
    wait_until(lambda: "oathtool's code in the review, now:\n" + screen.text(),
               lambda: set(oathtool_codes()) & set(shown_codes(screen)))
    screen.push("Save")
    screen.push("Show my accounts")


__all__ = ["expect_right_code", "open_window", "open_with_account", "review_and_save", "shown_codes"]
