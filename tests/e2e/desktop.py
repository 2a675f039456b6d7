# SPDX-License-Identifier: Apache-2.0
"""A desktop of its own for one test: home, session bus, keyring, display, window manager,
accessibility bus. Everything ends with the `with` block; nothing of the user's desktop is used."""
import os
import shutil
import signal
import subprocess
import tempfile
import time

from processes import end_process

NEEDED = ("Xvfb", "openbox", "xdotool", "xclip", "qrencode", "feh", "oathtool", "dbus-daemon",
          "gnome-keyring-daemon")
LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
BUS_CONFIG = os.path.join(os.path.dirname(__file__), "../../tools/dev/private-bus.conf")
KEYRING_PASSWORD = b"test"


def missing_tools():
    absent = [tool for tool in NEEDED if not shutil.which(tool)]
    if not any(os.path.exists(path) for path in LAUNCHERS):
        absent.append("at-spi-bus-launcher")
    return absent


def wait_until(what, condition, seconds=20.0):
    """The first true value of condition(), asked every 50 ms; fails with what (or what it returns
    by then) after seconds."""
    end = time.monotonic() + seconds
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds:.0f} s for: {what() if callable(what) else what}")
        time.sleep(0.05)


class Desktop:
    """Use as a context manager. `env` is the environment for programs on it."""

    def __init__(self, keyring=True, screen="1280x1024x24", accessibility=True):
        self.keyring = keyring
        self.screen = screen
        self.accessibility = accessibility
        self.processes = []
        self.folder = tempfile.mkdtemp(prefix="warifu-e2e.")
        self.env = {key: value for key, value in os.environ.items()
                    if key in ("PATH", "LD_LIBRARY_PATH", "ASAN_OPTIONS", "QT_PLUGIN_PATH")}
        for name, variable in (("home", "HOME"), ("runtime", "XDG_RUNTIME_DIR"),
                               ("config", "XDG_CONFIG_HOME"), ("data", "XDG_DATA_HOME"),
                               ("state", "XDG_STATE_HOME"), ("cache", "XDG_CACHE_HOME")):
            path = os.path.join(self.folder, name)
            os.mkdir(path, 0o700)
            self.env[variable] = path
        self.env.update(LC_ALL="C.UTF-8", LANGUAGE="en", TZ="UTC", QT_QPA_PLATFORM="xcb",
                        QT_QUICK_BACKEND="software")
        if accessibility:
            self.env.update(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1",
                            NO_AT_BRIDGE="0")

    def __enter__(self):
        try:
            self._start_display()
            self._start_bus()
            if self.accessibility:
                self._start_accessibility()
            if self.keyring:
                self.start_keyring()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *unused):
        for process in reversed(self.processes):
            end_process(process, 5)
        shutil.rmtree(self.folder, ignore_errors=True)

    def spawn(self, name, command, **options):
        """Starts a program of this desktop, its output in <folder>/<name>.log."""
        with open(os.path.join(self.folder, name + ".log"), "ab") as log:
            process = subprocess.Popen(command, env=self.env, stdout=options.pop("stdout", log),
                                       stderr=log, **options)
        self.processes.append(process)
        return process

    def log(self, name):
        with open(os.path.join(self.folder, name + ".log"), encoding="utf-8",
                  errors="replace") as stream:
            return stream.read()

    def _number_from(self, name, command, option):
        reader, writer = os.pipe()
        self.spawn(name, command + [f"{option}{writer}"], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as pipe:
            line = pipe.readline().strip()
        if not line:
            raise AssertionError(f"{name} did not start:\n{self.log(name)}")
        return line

    def _start_display(self):
        reader, writer = os.pipe()
        self.spawn("xvfb", ["Xvfb", "-displayfd", str(writer), "-screen", "0", self.screen,
                            "-nolisten", "tcp", "-noreset"], pass_fds=(writer,))
        os.close(writer)
        with os.fdopen(reader) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise AssertionError("Xvfb did not start:\n" + self.log("xvfb"))
        self.env["DISPLAY"] = ":" + number
        self.spawn("openbox", ["openbox"])

    def _start_bus(self):
        address = self._number_from("bus", ["dbus-daemon", "--nofork", "--nopidfile",
                                            "--config-file=" + os.path.abspath(BUS_CONFIG)],
                                    "--print-address=")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address

    def _start_accessibility(self):
        launcher = next(path for path in LAUNCHERS if os.path.exists(path))
        self.spawn("at-spi", [launcher, "--launch-immediately"])
        self.wait_for_name("org.a11y.Bus")

    def wait_for_name(self, name):
        ask = ["dbus-send", "--session", "--print-reply=literal", "--dest=org.freedesktop.DBus",
               "/org/freedesktop/DBus", "org.freedesktop.DBus.NameHasOwner", "string:" + name]
        wait_until(name + " on the bus", lambda: b"true" in subprocess.run(
            ask, env=self.env, capture_output=True, check=False).stdout)

    def start_keyring(self):
        """gnome-keyring with an unlocked login keyring, as after a graphical login."""
        daemon = self.spawn("keyring", ["gnome-keyring-daemon", "--foreground", "--unlock",
                                        "--components=secrets"], stdin=subprocess.PIPE)
        daemon.stdin.write(KEYRING_PASSWORD)
        daemon.stdin.close()
        self.wait_for_name("org.freedesktop.secrets")
        return daemon

    def run(self, *command, **options):
        return subprocess.run(command, env=self.env, capture_output=True, text=True,
                              timeout=options.pop("timeout", 60), check=False, **options)

    def keys(self, *names):
        done = self.run("xdotool", "key", "--clearmodifiers", *names)
        assert done.returncode == 0, done.stderr

    def activate(self, process):
        """Gives the keyboard to a program's window, as a click on its title does."""
        found = self.run("xdotool", "search", "--onlyvisible", "--pid", str(process.pid))
        assert found.stdout.split(), found.stderr
        window = found.stdout.split()[0]
        self.run("xdotool", "windowactivate", "--sync", window)
        wait_until("the window to have the keyboard", lambda: self.run(
            "xdotool", "getactivewindow").stdout.strip() == window)

    def type(self, text):
        done = self.run("xdotool", "type", "--clearmodifiers", "--delay", "20", text)
        assert done.returncode == 0, done.stderr

    def clipboard(self, kind="UTF8_STRING"):
        return self.run("xclip", "-selection", "clipboard", "-o", "-t", kind, timeout=10).stdout

    def set_clipboard(self, text):
        """As another program that owns the clipboard."""
        owner = self.spawn("xclip", ["xclip", "-selection", "clipboard", "-i", "-quiet"],
                           stdin=subprocess.PIPE)
        owner.stdin.write(text.encode())
        owner.stdin.close()
        wait_until("the clipboard to be the test's", lambda: self.clipboard() == text)

    def kill(self, process):
        """As a crash: no chance to tidy up."""
        process.send_signal(signal.SIGKILL)
        process.wait(10)
