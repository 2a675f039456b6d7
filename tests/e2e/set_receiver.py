# SPDX-License-Identifier: Apache-2.0
"""A receiver of security events that takes nothing but what RFC 8935 section 2 allows, and can be told
to fail first."""
import json
import threading

from set_checks import Refused, SetChecks, demand
from tls_server import Handler, TlsServer

PATH = "/ssf/events"
BEARER = "b64token-of-the-device"


class _Receive(Handler):
    def do_GET(self):
        self.answer(405)

    def do_POST(self):
        body = self.body()
        fault = self.owner.next_fault()
        if fault is None:
            status, error = self.judge(body)
        else:
            status, error = fault
        self.owner.note(body, status)
        lost = self.owner.next_lost()
        if lost:
            lost.wait()
            return self.hang_up()
        if error is None:
            return self.answer(status)
        self.answer(status, json.dumps(error).encode(), Content_Type="application/json",
                    Content_Language="en")

    def judge(self, body):
        try:
            demand(self.path == PATH, "path")
            demand(self.headers.get_all("Content-Type") == ["application/secevent+jwt"],
                   "Content-Type")
            demand(self.headers.get_all("Accept") == ["application/json"], "Accept")
            demand(self.headers.get_all("Authorization") == ["Bearer " + BEARER], "Authorization",
                   "authentication_failed")
            self.owner.take(self.owner.checks.claims(body), body)
        except Refused as refused:
            return 400, {"err": refused.err, "description": refused.description}
        return 202, None


class Receiver(TlsServer):
    """attempts: [(body, status)] of every request; events: {(iss, jti): (claims, body)}, each
    delivered exactly once however often it came."""
    handler = _Receive

    def __init__(self, certificates, audience):
        super().__init__(certificates)
        self.checks = SetChecks([], audience)
        self.attempts = []
        self.events = {}
        self._faults = []
        self._lost = None
        self._held = []

    def fail_next(self, status, error=None):
        self._faults.append((status, error))

    def lose_next_reply(self):
        """The next one is judged and kept, and whoever sent it does not hear of it."""
        self._lost = threading.Event()

    def next_lost(self):
        with self.lock:
            lost, self._lost = self._lost, None
            if lost:
                self._held.append(lost)
            return lost

    def release(self):
        for held in self._held:
            held.set()

    def next_fault(self):
        with self.lock:
            return self._faults.pop(0) if self._faults else None

    def note(self, body, status):
        with self.lock:
            self.attempts.append((body, status))

    def take(self, claims, body):
        with self.lock:
            kept = self.events.setdefault((claims["iss"], claims["jti"]), (claims, body))
            demand(kept[1] == body, "another event with this jti")

    def cause_count(self, txn):
        with self.lock:
            return sum(claims["txn"] == txn for claims, _ in self.events.values())

    @property
    def endpoint(self):
        return self.url + PATH
