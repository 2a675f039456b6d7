// SPDX-License-Identifier: Apache-2.0
#pragma once
// The catalogue files of a vault in a room, for tests that cut, change and remove them.

#include "tests/component/vault/vault_room.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace warifu::test {

[[nodiscard]] inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) < 0)
        qFatal("cannot prepare %s", qPrintable(path));
}

inline void removeFiles(const VaultRoom &room)
{
    for (int slot = 0; slot < 5; ++slot)
        QFile::remove(room.file(slot));
}

// Accounts 0, 1 and 2, the last one added in the last generation, the order turned round before.
inline void fill(VaultRoom &room)
{
    const bool filled = room.create() && room.add(0, 2)
        && room.inCatalogue([](accounts::Catalogue &c) { c.move(idOf(1), 0); }) && room.add(2);
    if (!filled)
        qFatal("cannot fill the vault");
}

} // namespace warifu::test
