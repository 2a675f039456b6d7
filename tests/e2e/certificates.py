# SPDX-License-Identifier: Apache-2.0
"""A certificate authority of our own and a certificate of it for this computer: ca.pem, server.pem
and server.key in a folder. Run by the Python of privacyIDEA's environment, which has cryptography.

    certificates.py FOLDER
"""
import datetime
import ipaddress
import os
import ssl
import subprocess
import sys

NAMES = ("localhost", "127.0.0.1")


class Certificates:
    """The files, made by the interpreter python."""

    def __init__(self, folder, python):
        subprocess.run([python, os.path.abspath(__file__), folder], check=True)
        self.authority, self.certificate, self.key = (
            os.path.join(folder, name) for name in ("ca.pem", "server.pem", "server.key"))

    def server_context(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context

    def client_context(self):
        return ssl.create_default_context(cafile=self.authority)


def make(folder):
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    begin = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
    end = begin + datetime.timedelta(days=30)

    def name(text):
        return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, text)])

    def builder(subject, issuer, key):
        return (x509.CertificateBuilder().subject_name(name(subject)).issuer_name(name(issuer))
                .public_key(key.public_key()).serial_number(x509.random_serial_number())
                .not_valid_before(begin).not_valid_after(end))

    authority_key = ec.generate_private_key(ec.SECP256R1())
    authority = (builder("Warifu test authority", "Warifu test authority", authority_key)
                 .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
                 .sign(authority_key, hashes.SHA256()))
    key = ec.generate_private_key(ec.SECP256R1())
    alternatives = [x509.DNSName(NAMES[0]), x509.IPAddress(ipaddress.ip_address(NAMES[1]))]
    certificate = (builder(NAMES[0], "Warifu test authority", key)
                   .add_extension(x509.SubjectAlternativeName(alternatives), critical=False)
                   .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
                   .sign(authority_key, hashes.SHA256()))
    pem = serialization.Encoding.PEM
    contents = {"ca.pem": authority.public_bytes(pem), "server.pem": certificate.public_bytes(pem),
                "server.key": key.private_bytes(pem, serialization.PrivateFormat.PKCS8,
                                                serialization.NoEncryption())}
    for file, content in contents.items():
        descriptor = os.open(os.path.join(folder, file), os.O_WRONLY | os.O_CREAT | os.O_TRUNC,
                             0o600)
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)


if __name__ == "__main__":
    make(sys.argv[1])
