// SPDX-License-Identifier: Apache-2.0
#pragma once
// The frame of benchmarks that store in the keyring of their session (with-keyring.sh), and write
// a JSON object a line where "--json FILE" asks for it.

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <functional>

namespace warifu::bench {

using Note = std::function<void(const QJsonObject &)>;

// measure prints for people and notes for machines; false where something failed. Gives main()'s
// result. Without a keyring nothing is measured, and that is said.
inline int runOnKeyring(int argc, char **argv, const std::function<bool(const Note &)> &measure)
{
    const QCoreApplication application(argc, argv);
    QFile json;
    const QStringList words = QCoreApplication::arguments();
    if (const qsizetype at = words.indexOf(QStringLiteral("--json"));
        at > 0 && at + 1 < words.size()) {
        json.setFileName(words.at(at + 1));
        if (!json.open(QIODevice::Append))
            return 2;
    }
    if (qEnvironmentVariable("WARIFU_KEYRING") != QLatin1String("ready")) {
        std::printf("NOT MEASURED: no keyring here (tests/support/with-keyring.sh)\n");
        return 0;
    }
    const bool isMeasured = measure([&json](const QJsonObject &row) {
        if (json.isOpen())
            json.write(QJsonDocument(row).toJson(QJsonDocument::Compact) + '\n');
    });
    return isMeasured ? 0 : 1;
}

} // namespace warifu::bench
