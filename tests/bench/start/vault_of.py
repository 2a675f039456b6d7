# SPDX-License-Identifier: Apache-2.0
"""Fills the vault of a test desktop with made-up accounts, through Google's migration payload: many
accounts in few parts, as an import has them."""
import base64
import os
import random
import urllib.parse

IN_ONE_PART = 100


def varint(number):
    out = bytearray()
    while number > 0x7F:
        out.append(number & 0x7F | 0x80)
        number >>= 7
    out.append(number)
    return bytes(out)


def field(number, payload):
    if isinstance(payload, int):
        return varint(number << 3) + varint(payload)
    return varint(number << 3 | 2) + varint(len(payload)) + payload


def entry(index, source):
    # secret, name, issuer, SHA-1, six digits, TOTP
    return (field(1, source.randbytes(20)) + field(2, f"user{index}@example.com".encode())
            + field(3, f"Issuer {index:04d}".encode()) + field(4, 1) + field(5, 1) + field(6, 2))


def migration_uris(count):
    source = random.Random(1)
    entries = [entry(index, source) for index in range(count)]
    parts = [entries[i:i + IN_ONE_PART] for i in range(0, count, IN_ONE_PART)]
    uris = []
    for number, part in enumerate(parts):
        payload = (b"".join(field(1, one) for one in part) + field(2, 1) + field(3, len(parts))
                   + field(4, number) + field(5, 12345))
        data = urllib.parse.quote(base64.b64encode(payload).decode(), safe="")
        uris.append("otpauth-migration://offline?data=" + data)
    return uris


def fill_vault(desktop, folder, count):
    done = desktop.run(os.path.join(folder, "warifuctl"), "add", *migration_uris(count),
                       timeout=300)
    if done.returncode != 0:
        raise AssertionError("cannot fill the vault: " + done.stdout + done.stderr)
