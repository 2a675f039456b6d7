#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A real privacyIDEA on a loopback port, with SQLite in a temporary folder.

    with PrivacyIdea() as server:
        serial, uri = server.init_push_token()
        transaction = server.trigger(serial)
        server.poll_transaction(transaction)

The package comes from PyPI into a virtual environment of its own that is kept from run to run:
WARIFU_PRIVACYIDEA_VENV, or build/privacyidea-<version> of this tree. Run as a program it installs
that environment and says where it is. WARIFU_PRIVACYIDEA_VERSION chooses another version.
"""
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

from privacyidea_admin import Admin
from processes import end_process

VERSION = os.environ.get("WARIFU_PRIVACYIDEA_VERSION", "3.14")
HERE = os.path.dirname(os.path.abspath(__file__))
REQUIREMENTS = os.path.join(HERE, f"privacyidea-{VERSION}.txt")
STAMP = "installed"
VERSION_NUMBERS = tuple(int(part) for part in VERSION.split("."))

CONFIGURATION = """\
SUPERUSER_REALM = ['super']
SECRET_KEY = '{key}'
PI_PEPPER = '{pepper}'
SQLALCHEMY_DATABASE_URI = 'sqlite:///{folder}/pi.sqlite'
PI_ENCFILE = '{folder}/enckey'
PI_AUDIT_KEY_PRIVATE = '{folder}/private.pem'
PI_AUDIT_KEY_PUBLIC = '{folder}/public.pem'
PI_LOGFILE = '{folder}/pi.log'
PI_LOGLEVEL = 20
"""


def interpreter():
    """A Python that privacyIDEA runs on and that can make virtual environments."""
    for name in (os.environ.get("WARIFU_PYTHON"), sys.executable, "/usr/bin/python3", "python3"):
        if name and subprocess.run([name, "-c", "import ensurepip, venv"],
                                   capture_output=True).returncode == 0:
            return name
    raise RuntimeError("no Python with venv and ensurepip (Debian: python3-venv)")


def folder_of_environment():
    return os.environ.get("WARIFU_PRIVACYIDEA_VENV") or os.path.join(
        os.path.dirname(os.path.dirname(HERE)), "build", f"privacyidea-{VERSION}")


def wanted_packages():
    with open(REQUIREMENTS, encoding="utf-8") as stream:
        return stream.read()


def is_installed():
    try:
        with open(os.path.join(folder_of_environment(), STAMP), encoding="utf-8") as stream:
            return stream.read() == wanted_packages()
    except FileNotFoundError:
        return False


def environment():
    """The folder of the virtual environment; installs it first, which takes a minute or two."""
    folder = folder_of_environment()
    if is_installed():
        return folder
    # Half of an installation is never used: the stamp is written last.
    shutil.rmtree(folder, ignore_errors=True)
    print(f"installing privacyIDEA {VERSION} into {folder}", file=sys.stderr)
    subprocess.run([interpreter(), "-m", "venv", folder], check=True)
    subprocess.run([os.path.join(folder, "bin", "pip"), "install", "--quiet",
                    "--disable-pip-version-check", "--no-deps", "-r", REQUIREMENTS], check=True)
    with open(os.path.join(folder, STAMP), "w", encoding="utf-8") as stream:
        stream.write(wanted_packages())
    return folder


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class PrivacyIdea(Admin):
    """The server's process and folder; everything that is asked of it is in Admin.

    certificate and key: PEM files; the server speaks HTTPS with them and urllib must trust it
    (context).
    """

    def __init__(self, certificate=None, key=None, context=None, host="127.0.0.1"):
        self.folder = tempfile.mkdtemp(prefix="warifu-privacyidea-")
        self.port = free_port()
        self._tls = ["--cert", certificate, "--key", key] if certificate else []
        scheme = "https" if certificate else "http"
        super().__init__(f"{scheme}://{host}:{self.port}", context)
        self.front = None  # the URL that clients are told, where something stands before it
        self._bin = os.path.join(environment(), "bin")
        self._process = None
        self._prepare()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    # What the versions differ in (protocol page section 8).

    def takes_reasons(self):
        return VERSION_NUMBERS >= (3, 14)

    def decline_states(self):
        """Each way to decline with the state that the server reports afterwards."""
        return (("unsure", "declined"), ("report", "declined"),
                ("cancel", "cancelled" if self.takes_reasons() else "declined"))

    def can(self, scene):
        return scene != "code_to_phone" or VERSION_NUMBERS >= (3, 13)

    def _environment(self):
        return {**os.environ, "PRIVACYIDEA_CONFIGFILE": os.path.join(self.folder, "pi.cfg"),
                "PATH": self._bin + os.pathsep + os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8",
                "no_proxy": "127.0.0.1,localhost"}

    def manage(self, *arguments):
        done = subprocess.run([os.path.join(self._bin, "pi-manage"), *arguments],
                              env=self._environment(), cwd=self.folder, capture_output=True,
                              text=True)
        if done.returncode != 0:
            raise RuntimeError(f"pi-manage {arguments[:3]}: {done.stdout}{done.stderr}")
        return done.stdout

    def _prepare(self):
        with open(os.path.join(self.folder, "pi.cfg"), "w", encoding="utf-8") as stream:
            stream.write(CONFIGURATION.format(folder=self.folder, key=secrets.token_hex(16),
                                              pepper=secrets.token_hex(16)))
        self.manage("setup", "create_enckey")
        self.manage("setup", "create_audit_keys")
        self.manage("setup", "create_tables")
        self.manage("admin", "add", self.admin_name, "-p", self.admin_password)

    def start(self):
        """Starts the process and waits until it answers; push tokens can be enrolled then."""
        with open(os.path.join(self.folder, "run.log"), "ab") as log:
            self._process = subprocess.Popen(
                [os.path.join(self._bin, "pi-manage"), "run", "-h", "127.0.0.1",
                 "-p", str(self.port), "--with-threads", "--no-reload", *self._tls],
                env=self._environment(), cwd=self.folder, stdout=log, stderr=log,
                start_new_session=True)
        deadline = time.monotonic() + 120
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError("privacyIDEA does not start:\n" + self.log())
            time.sleep(0.2)
        self.log_in()
        self.set_policy("warifu_enrol", "enrollment", {
            "push_firebase_configuration": "poll only",
            "push_registration_url": (self.front or self.url) + "/ttype/push", "push_ttl": "10"})

    def _answers(self):
        try:
            with urllib.request.urlopen(self.url + "/auth", timeout=5, context=self.context):
                return True
        except urllib.error.HTTPError:
            return True # 405: it speaks
        except OSError:
            return False

    def stop(self):
        if self._process:
            end_process(self._process)
        self._process = None

    def log(self):
        with open(os.path.join(self.folder, "run.log"), encoding="utf-8", errors="replace") as text:
            return text.read()


if __name__ == "__main__":
    print(environment())
