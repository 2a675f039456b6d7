// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a file only if nobody but an administrator can have written it.

#include "core/base/result.h"
#include "core/policy/policy_set.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace warifu::policy {

struct FileTrust
{
    QString top = QStringLiteral("/"); // folders above it are not looked at
    unsigned owner = 0;                // besides root
};

// Why a folder is not to be trusted: it or a folder above it is a link or no folder, belongs to
// somebody else, or can be written by group or others. Nothing: it is.
[[nodiscard]] std::optional<SourceProblem> distrustOf(const QString &folder,
                                                      const FileTrust &trust);

// A regular file, no link, in a folder that is trusted. What is judged is the open file, so it
// cannot be exchanged in between.
[[nodiscard]] Result<QByteArray, SourceProblem>
readTrusted(const QString &path, const FileTrust &trust, std::size_t mostBytes);

} // namespace warifu::policy
