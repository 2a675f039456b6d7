// SPDX-License-Identifier: Apache-2.0
#pragma once
// Copies of a vault's folder to break, and looks at them from a process of its own.

#include "tests/component/faults/child.h"
#include "tests/component/faults/scene.h"

#include <QDir>
#include <QFile>

namespace warifu::test {

inline void copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    if (!QDir().mkpath(to))
        qFatal("cannot make %s", qPrintable(to));
    for (const QString &name : QDir(from).entryList(QDir::Files | QDir::Hidden))
        if (!QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
            qFatal("cannot copy %s", qPrintable(name));
}

[[nodiscard]] inline QByteArray lookInChild(StoreKind kind, const QString &folder,
                                            bool livesOn = false)
{
    const ChildResult seen = inChild([&](const Say &say) { say(look(kind, folder, livesOn)); });
    return seen.isClean ? seen.output : QByteArray("the look did not end well: ") + seen.output;
}

} // namespace warifu::test
