# SPDX-License-Identifier: Apache-2.0
"""What an administrator and a sign-in page ask of privacyIDEA, over its own REST API."""
import json
import urllib.error
import urllib.parse
import urllib.request


class ApiError(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status}: {body}")
        self.status = status
        self.body = body


class Admin:
    admin_name = "admin"
    admin_password = "adminpw"

    def __init__(self, url, context=None):
        self.url = url
        self.context = context
        self._token = None

    def call(self, method, path, data=None):
        """The whole answer of one call; ApiError for a status other than 200."""
        request = urllib.request.Request(self.url + path, method=method)
        request.add_header("User-Agent", "warifu-tests/1.0")
        if self._token:
            request.add_header("PI-Authorization", self._token)
        if data is not None:
            if method == "GET":
                request.full_url += "?" + urllib.parse.urlencode(data)
            else:
                request.data = json.dumps(data).encode()
                request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60, context=self.context) as answer:
                return json.load(answer)
        except urllib.error.HTTPError as error:
            raise ApiError(error.code, error.read().decode(errors="replace")) from error

    def log_in(self):
        self._token = None
        answer = self.call("POST", "/auth", {"username": self.admin_name,
                                             "password": self.admin_password})
        self._token = answer["result"]["value"]["token"]

    # What the administrator does.

    def init_push_token(self, **fields):
        """(serial, enrolment URI) of a new push token that waits for its client."""
        answer = self.call("POST", "/token/init", {"type": "push", "genkey": 1, **fields})
        return answer["detail"]["serial"], answer["detail"]["pushurl"]["value"]

    def init_two_step_token(self, kind="hotp", **fields):
        """(serial, otpauth URI) of a HOTP or TOTP token whose secret has two halves."""
        answer = self.call("POST", "/token/init",
                           {"type": kind, "genkey": 1, "2stepinit": 1, **fields})
        return answer["detail"]["serial"], answer["detail"]["googleurl"]["value"]

    def finish_two_step_token(self, serial, code, kind="hotp"):
        return self.call("POST", "/token/init", {
            "type": kind, "serial": serial, "otpkey": code, "otpkeyformat": "base32check"})

    def init_day_password_token(self, period="8h"):
        answer = self.call("POST", "/token/init",
                           {"type": "daypassword", "genkey": 1, "timeStep": period})
        return answer["detail"]["serial"], answer["detail"]["googleurl"]["value"]

    def set_policy(self, name, scope, action):
        self.call("POST", f"/policy/{name}",
                  {"scope": scope, "action": action, "realm": "", "active": True})

    def delete_policy(self, name):
        self.call("DELETE", f"/policy/{name}")

    def set_config(self, **values):
        self.call("POST", "/system/setConfig", values)

    def delete_token(self, serial):
        self.call("DELETE", f"/token/{serial}")

    def token(self, serial):
        return self.call("GET", "/token/", {"serial": serial})["result"]["value"]["tokens"][0]

    def audit(self, **filters):
        """The newest entries of the audit log first."""
        answer = self.call("GET", "/audit/", {"page_size": 50, "sortorder": "desc", **filters})
        return answer["result"]["value"]["auditdata"]

    # What a sign-in page does.

    def begin_sign_in(self, serial, pin):
        """The first step with the token's PIN, as a page does it without an administrator."""
        return self.call("POST", "/validate/check", {"serial": serial, "pass": pin})["detail"]

    def trigger_details(self, serial):
        return self.call("POST", "/validate/triggerchallenge", {"serial": serial})["detail"]

    def trigger(self, serial):
        """Starts a sign-in; its transaction."""
        return self.trigger_details(serial)["transaction_id"]

    def poll_transaction(self, transaction):
        """pending, accept, declined or cancelled."""
        answer = self.call("GET", "/validate/polltransaction", {"transaction_id": transaction})
        return answer["detail"]["challenge_status"]

    def finish(self, serial, transaction, code=""):
        """Whether the sign-in succeeds now; code is what was typed into the sign-in page."""
        answer = self.call("POST", "/validate/check", {
            "serial": serial, "transaction_id": transaction, "pass": code})
        return answer["result"]["value"]

    def check(self, serial, code):
        return self.call("POST", "/validate/check",
                         {"serial": serial, "pass": code})["result"]["value"]
