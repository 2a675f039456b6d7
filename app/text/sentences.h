// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sentences one after the other: English puts a space between them, Japanese nothing.

#include <QString>
#include <QStringList>

namespace warifu::text {

// Whole sentences on one line; empty ones are left out.
[[nodiscard]] QString joined(const QStringList &sentences);
// A title (which has no full stop) and what follows it, on one line.
[[nodiscard]] QString titled(const QString &title, const QStringList &sentences);

} // namespace warifu::text
