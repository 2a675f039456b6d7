// SPDX-License-Identifier: Apache-2.0
#pragma once
// The shared corpus of real export files: what each holds, and what we read from it.

#include "core/exchange/registry.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace warifu::exchange::test {

struct CorpusFile
{
    QString path;   // absolute
    QString name;   // inside the corpus
    QString format; // our id; corpus.json uses the same words
    QByteArray key; // password, or hexadecimal key; may be empty
    QByteArray wrongPassword;
    QStringList expected;      // lines, in the file's order
    QString error;             // not empty: the file, or its one entry, must be refused
    int expectedFailures = -1; // -1: corpus.json does not say
};

// Empty where the corpus is not on this machine. WARIFU_CORPUS names another folder.
[[nodiscard]] std::vector<CorpusFile> corpus();

// type issuer account secret algorithm digits period-or-counter; '*' for names where the expected
// line has one.
[[nodiscard]] QString lineOf(const ImportedEntry &entry, const QString &like);

} // namespace warifu::exchange::test
