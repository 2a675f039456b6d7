# SPDX-License-Identifier: Apache-2.0
"""Reads an export without any code of Warifu's: opens it with the password and prints what it holds.

usage: check_export.py FORMAT FILE [PASSWORD]; prints one JSON object, secret in hexadecimal by name.
"""
import base64
import csv
import hashlib
import hmac
import io
import json
import struct
import sys
import urllib.parse
import xml.etree.ElementTree as tree

try:
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
except ImportError:
    sys.exit(77)

PSKC = "{urn:ietf:params:xml:ns:keyprov:pskc}"
XENC = "{http://www.w3.org/2001/04/xmlenc#}"


def base32(text):
    return base64.b32decode(text + "=" * (-len(text) % 8)).hex()


def read_uri(text, _):
    found = {}
    for line in text.decode().splitlines():
        parts = urllib.parse.urlsplit(line)
        name = urllib.parse.unquote(parts.path.split(":")[-1].lstrip("/"))
        found[name] = base32(urllib.parse.parse_qs(parts.query)["secret"][0])
    return found


def read_aegis(text, password):
    file = json.loads(text)
    assert file["version"] == 1
    if not password:
        assert file["header"] == {"slots": None, "params": None}
        database = file["db"]
    else:
        slot = file["header"]["slots"][0]
        assert slot["type"] == 1
        key = hashlib.scrypt(password, salt=bytes.fromhex(slot["salt"]), n=slot["n"], r=slot["r"],
                             p=slot["p"], dklen=32, maxmem=128 * 1024 * 1024)
        wrapped = slot["key_params"]
        master = AESGCM(key).decrypt(bytes.fromhex(wrapped["nonce"]),
                                     bytes.fromhex(slot["key"] + wrapped["tag"]), None)
        params = file["header"]["params"]
        database = json.loads(AESGCM(master).decrypt(
            bytes.fromhex(params["nonce"]),
            base64.b64decode(file["db"], validate=True) + bytes.fromhex(params["tag"]), None))
    assert database["version"] == 3
    return {entry["name"]: base32(entry["info"]["secret"]) for entry in database["entries"]}


def read_2fas(text, password):
    file = json.loads(text)
    assert file["schemaVersion"] == 4
    services = file["services"]
    if password:
        def opened(field):
            sealed, salt, iv = (base64.b64decode(part, validate=True) for part in field.split(":"))
            key = hashlib.pbkdf2_hmac("sha256", password, salt, 10000, 32)
            return AESGCM(key).decrypt(iv, sealed, None)
        assert services == []
        assert len(opened(file["reference"])) == 256
        services = json.loads(opened(file["servicesEncrypted"]))
    return {entry["otp"]["account"]: base32(entry["secret"]) for entry in services}


def cbc(key, value):
    decryptor = Cipher(algorithms.AES(key), modes.CBC(value[:16])).decryptor()
    plain = decryptor.update(value[16:]) + decryptor.finalize()
    return plain[:-plain[-1]]


def cipher_value(element):
    return base64.b64decode(element.find(f"{XENC}CipherData/{XENC}CipherValue").text)


def read_pskc(text, password):
    root = tree.fromstring(text)
    assert root.tag == PSKC + "KeyContainer" and root.get("Version") == "1.0"
    key = mac_key = None
    if password:
        salt = root.find(".//Specified")
        if salt is None:
            key = bytes.fromhex(password.decode())
        else:
            key = hashlib.pbkdf2_hmac("sha256", password, base64.b64decode(salt.text),
                                      int(root.find(".//IterationCount").text),
                                      int(root.find(".//KeyLength").text))
        mac_key = cbc(key, cipher_value(root.find(f"{PSKC}MACMethod/{PSKC}MACKey")))
    found = {}
    for package in root.iter(PSKC + "KeyPackage"):
        secret = package.find(f".//{PSKC}Secret")
        if key is None:
            value = base64.b64decode(secret.find(PSKC + "PlainValue").text)
        else:
            sealed = cipher_value(secret.find(PSKC + "EncryptedValue"))
            assert base64.b64decode(secret.find(PSKC + "ValueMAC").text) == hmac.digest(
                mac_key, sealed, "sha1")
            value = cbc(key, sealed)
        found[package.find(f".//{PSKC}FriendlyName").text] = value.hex()
    return found


def read_entra_csv(text, _):
    assert not text.startswith(b"\xef\xbb\xbf")
    rows = csv.DictReader(io.StringIO(text.decode(), newline=""))
    return {row["upn"]: base32(row["secret key"]) for row in rows}


def read_entra_graph_json(text, _):
    tokens = json.loads(text)["value"]
    return {str(place): base32(token["secretKey"]) for place, token in enumerate(tokens)}


def fields(message):
    """Number and value of each field of a protocol buffer."""
    def varint():
        nonlocal message
        value = shift = 0
        while True:
            byte, message = message[0], message[1:]
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value
    while message:
        tag = varint()
        value = varint()
        if tag & 7 == 2:
            value, message = message[:value], message[value:]
        yield tag >> 3, value


def read_google_migration(text, _):
    found = {}
    for line in text.decode().split():
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(line).query)
        for number, value in fields(base64.b64decode(query["data"][0], validate=True)):
            if number == 1:
                entry = dict(fields(value))
                found[entry[2].decode()] = entry[1].hex()
    return found


def read_warifu(text, password):
    try:
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
    except ImportError:
        sys.exit(77)
    magic, version, kdf, passes, memory = struct.unpack("<8sHHII", text[:20])
    assert (magic, version, kdf) == (b"WARIFUBK", 1, 1)
    key = Argon2id(salt=text[20:36], length=32, iterations=passes, lanes=1,
                   memory_cost=memory).derive(password)
    plain = AESGCM(key).decrypt(text[36:48], text[48:], text[:36])
    assert len(plain) % 4096 == 0
    return {entry["name"]: base32(entry["secret"]) for entry in json.loads(plain)["accounts"]}


READERS = {"2fas": read_2fas, "aegis": read_aegis, "entra-csv": read_entra_csv,
           "entra-graph-json": read_entra_graph_json, "google-migration": read_google_migration,
           "pskc": read_pskc, "pskc-key": read_pskc, "uri": read_uri, "warifu": read_warifu}

with open(sys.argv[2], "rb") as opened_file:
    print(json.dumps(READERS[sys.argv[1]](opened_file.read(),
                                          sys.argv[3].encode() if len(sys.argv) > 3 else None)))
