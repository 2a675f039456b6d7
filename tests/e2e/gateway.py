# SPDX-License-Identifier: Apache-2.0
"""HTTPS in front of privacyIDEA, as a shop has it; knows every answer to a sign-in that came by, and
can hold answers back or lose the server's reply to one."""
import http.client
import threading
import urllib.parse

from desktop import wait_until
from tls_server import Handler, TlsServer

PASS, HOLD, SWALLOW = "pass", "hold", "swallow"


class _Forward(Handler):
    def do_GET(self):
        self.forward(b"")

    def do_POST(self):
        self.forward(self.body())

    def forward(self, body):
        gateway = self.owner
        fields = dict(urllib.parse.parse_qsl(body.decode()))
        answer = gateway.came(fields, self.path)
        if answer and answer["mode"] == HOLD:
            answer["released"].wait()
            return self.hang_up()
        reply = self.ask(body)
        if reply is None:
            return self.answer(502)
        status, content, kind = reply
        if answer:
            gateway.passed(answer, status, content)
            if answer["mode"] == SWALLOW:
                answer["released"].wait()
                return self.hang_up()
        self.answer(status, content, Content_Type=kind)

    def ask(self, body):
        connection = http.client.HTTPConnection("127.0.0.1", self.owner.behind, timeout=60)
        try:
            headers = {name: value for name, value in self.headers.items()
                       if name.lower() in ("content-type", "user-agent", "accept")}
            connection.request(self.command, self.path, body, headers)
            response = connection.getresponse()
            return response.status, response.read(), response.getheader("Content-Type", "")
        except OSError:
            return None
        finally:
            connection.close()


class Gateway(TlsServer):
    """behind: the port of the server. mode: what happens to answers that come from now on."""
    handler = _Forward

    def __init__(self, certificates, behind):
        super().__init__(certificates)
        self.behind = behind
        self.mode = PASS
        self.answers = []
        self._polls = {}

    def came(self, fields, path):
        """Called by requests; the record of an answer, None for anything else."""
        with self.lock:
            query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query))
            if "signature" in query:
                serial = query.get("serial")
                self._polls[serial] = self._polls.get(serial, 0) + 1
            if "nonce" not in fields:
                return None
            answer = {"serial": fields["serial"], "nonce": fields["nonce"], "mode": self.mode,
                      "declines": fields.get("decline") == "1", "fields": fields,
                      "released": threading.Event(), "status": None, "reply": b""}
            self.answers.append(answer)
            return answer

    def passed(self, answer, status, content):
        with self.lock:
            answer["status"], answer["reply"] = status, content

    def of(self, serial):
        """Answers for that token, oldest first."""
        with self.lock:
            return [answer for answer in self.answers if answer["serial"] == serial]

    def arrived(self, serial):
        """Those that the server got."""
        return [answer for answer in self.of(serial) if answer["status"] is not None]

    def release(self):
        """Connections that are held end without an answer; new answers pass."""
        self.mode = PASS
        for answer in list(self.answers):
            answer["released"].set()

    def polls(self, serial):
        with self.lock:
            return self._polls.get(serial, 0)

    def wait_for_polls(self, serial, more=2, seconds=60):
        """Until the client has asked so often again."""
        aim = self.polls(serial) + more
        wait_until(f"{more} polls of {serial}", lambda: self.polls(serial) >= aim, seconds)
