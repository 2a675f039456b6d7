# SPDX-License-Identifier: Apache-2.0
"""A Security Event Token taken apart and judged without any code of ours: jwcrypto verifies, and each
member is compared with RFC 8417, SSF 1.0 and CAEP 1.0 (shared standards page, section 1)."""
import json
import re
import time

from jwcrypto import jwk, jws
from jwcrypto.common import JWException, base64url_decode

RISK = "https://schemas.openid.net/secevent/caep/event-type/risk-level-change"
THUMBPRINT = "urn:ietf:params:oauth:jwk-thumbprint:sha-256:"
CLAIMS = {"iss", "jti", "iat", "toe", "aud", "txn", "sub_id", "events"}
# RFC 9493 section 3.2
SUBJECTS = {"iss_sub": {"iss", "sub"}, "email": {"email"}, "opaque": {"id"}}
A_DAY = 24 * 3600


class Refused(Exception):
    """err is of the registry of RFC 8935 section 2.4."""

    def __init__(self, err, description):
        super().__init__(f"{err}: {description}")
        self.err = err
        self.description = description


def demand(condition, description, err="invalid_request"):
    if not condition:
        raise Refused(err, description)


def object_of(text, what):
    def unique(pairs):
        demand(len({name for name, _ in pairs}) == len(pairs), f"{what}: a name twice")
        return dict(pairs)
    try:
        value = json.loads(text, object_pairs_hook=unique)
    except ValueError as error:
        raise Refused("invalid_request", f"{what} is no JSON") from error
    demand(isinstance(value, dict), f"{what} is no object")
    return value


class SetChecks:
    """keys: the public JWKs of known devices, as dicts."""

    def __init__(self, keys, audience):
        self.audience = audience
        self.keys = {}
        for key in keys:
            self.add_key(key)

    def add_key(self, key):
        parsed = jwk.JWK(**key)
        demand(not parsed.has_private, "a private key was published")
        self.keys[parsed.thumbprint()] = parsed  # RFC 7638

    def claims(self, body):
        """The claims of a token that is right in every point."""
        demand(re.fullmatch(rb"[\w-]+\.[\w-]+\.[\w-]+", body), "not a compact JWS")
        token = jws.JWS()
        header = object_of(base64url_decode(body.split(b".")[0].decode()), "header")
        demand(set(header) == {"typ", "alg", "kid"}, f"header members {sorted(header)}")
        demand(header["typ"] == "secevent+jwt", "typ")
        demand(header["alg"] in ("ES256", "RS256"), "alg")
        demand(header["kid"] in self.keys, "kid is not known", "invalid_key")
        key = self.keys[header["kid"]]
        claims = object_of(base64url_decode(body.split(b".")[1].decode()), "payload")
        # Issuer and audience first, so that the error says what is wrong.
        demand(claims.get("iss") == THUMBPRINT + key.thumbprint(), "iss", "invalid_issuer")
        demand(claims.get("aud") == self.audience, "aud", "invalid_audience")
        try:
            token.allowed_algs = ["ES256", "RS256"]
            token.deserialize(body.decode(), key)
        except JWException as error:
            raise Refused("authentication_failed", "signature") from error
        demand(object_of(token.payload, "payload") == claims, "payload")
        self._check(claims)
        return claims

    @staticmethod
    def _check(claims):
        demand(set(claims) == CLAIMS, f"claims {sorted(claims)}")  # neither sub nor exp
        for name in ("iat", "toe"):
            demand(type(claims[name]) is int, f"{name} is no whole number")
        now = time.time()
        demand(now - 7 * A_DAY < claims["iat"] <= now + 60, "iat")
        demand(claims["iat"] - A_DAY < claims["toe"] <= claims["iat"], "toe")
        demand(re.fullmatch("[0-9a-f]{32}", claims["jti"]), "jti")
        demand(isinstance(claims["txn"], str) and claims["txn"], "txn")
        subject = claims["sub_id"]
        demand(subject.get("format") in SUBJECTS, "sub_id format")
        demand(set(subject) == SUBJECTS[subject["format"]] | {"format"}, "sub_id members")
        demand(all(isinstance(value, str) and value for value in subject.values()), "sub_id")
        demand(list(claims["events"]) == [RISK], "not exactly one risk-level-change")
        event = claims["events"][RISK]
        demand(event.get("principal") == "USER" and event.get("current_level") == "HIGH",
               "principal or level")
        demand(event.get("initiating_entity") == "user", "initiating_entity")
        demand(event.get("event_timestamp") == claims["toe"], "event_timestamp")
        demand(event.get("risk_reason") == "USER_REPORTED_SUSPICIOUS_SIGN_IN", "risk_reason")
        reasons = event.get("reason_admin")
        demand(isinstance(reasons, dict) and reasons
               and all(isinstance(text, str) and text for text in reasons.values()), "reason_admin")
        demand(set(event) <= {"principal", "current_level", "risk_reason", "initiating_entity",
                              "event_timestamp", "reason_admin", "x_warifu"}, "event members")
