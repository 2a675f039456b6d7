#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes the certificates of this folder again. They are for tests only, valid until 2126 and trusted
# by nobody. Needs openssl.
set -eu
cd "$(dirname "$0")"
key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1.key.tmp" 2>/dev/null
        openssl pkcs8 -topk8 -nocrypt -in "$1.key.tmp" -out "$1.key"; rm "$1.key.tmp"; }
# leaf NAME SUBJECT-ALT-NAME FIRST LAST
leaf() {
    key "$1"
    openssl req -new -key "$1.key" -subj "/CN=Warifu test $1" -out "$1.csr"
    printf 'subjectAltName=%s\nextendedKeyUsage=serverAuth\n' "$2" > "$1.ext"
    : > index.txt
    openssl ca -batch -config ca.cnf -cert ca.pem -keyfile ca.key -in "$1.csr" -out "$1.pem" \
        -startdate "$3" -enddate "$4" -extfile "$1.ext" -notext 2>/dev/null
    rm -f "$1.csr" "$1.ext" index.txt* [0-9A-F]*.pem
}
cat > ca.cnf <<END
[ca]
default_ca = test
[test]
database = index.txt
rand_serial = yes
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
END
key ca
openssl req -x509 -new -key ca.key -subj "/CN=Warifu test authority" -days 36500 -sha256 \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign -out ca.pem
leaf server DNS:localhost,IP:127.0.0.1 20260101000000Z 21260101000000Z
leaf swapped DNS:localhost,IP:127.0.0.1 20260101000000Z 21260101000000Z
leaf expired DNS:localhost,IP:127.0.0.1 20200101000000Z 20210101000000Z
leaf future DNS:localhost,IP:127.0.0.1 21200101000000Z 21260101000000Z
leaf elsewhere DNS:elsewhere.example 20260101000000Z 21260101000000Z
key selfsigned
openssl req -x509 -new -key selfsigned.key -subj "/CN=localhost" -days 36500 -sha256 \
    -addext subjectAltName=DNS:localhost,IP:127.0.0.1 -out selfsigned.pem
rm -f ca.cnf ca.key
