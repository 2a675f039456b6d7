// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences one after the other: English puts a space between them, Japanese nothing. And the two
// names of an account as one.

#include <QString>
#include <QStringList>

namespace warifu::text {

// Whole sentences on one line; empty ones are left out.
[[nodiscard]] QString joined(const QStringList &sentences);
// A title (which has no full stop) and what follows it, on one line.
[[nodiscard]] QString titled(const QString &title, const QStringList &sentences);

// "Issuer: name" of an account, or the half that there is.
[[nodiscard]] QString accountName(const QString &issuer, const QString &name);

} // namespace warifu::text
