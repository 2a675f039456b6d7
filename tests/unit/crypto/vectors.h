// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys and JSON of tests/data.

#include "core/crypto/private_key.h"

#include "tests/unit/crypto/hex.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdlib>

#include "test_paths.h"

namespace warifu::test {

inline QByteArray dataFile(const char *name)
{
    QFile file(QStringLiteral(WARIFU_TEST_DATA "/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test data: %s", name);
    return file.readAll();
}

inline const QJsonObject jsonFile(const char *name)
{
    return QJsonDocument::fromJson(dataFile(name)).object();
}

// The DER inside a PEM file with one block.
inline QByteArray pemFile(const char *name)
{
    QByteArray body;
    for (const QByteArray &line : dataFile(name).split('\n'))
        if (!line.startsWith("-----"))
            body += line;
    return QByteArray::fromBase64(body);
}

inline crypto::PrivateKey privateKey(const QByteArray &pkcs8)
{
    auto key = crypto::PrivateKey::parsePkcs8(SecretBytes::copyOf(view(pkcs8)));
    if (!key)
        qFatal("not a private key");
    return std::move(*key);
}

} // namespace warifu::test
