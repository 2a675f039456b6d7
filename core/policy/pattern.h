// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two kinds of patterns in lists: of names, and of servers.

#include <QString>
#include <QStringList>
#include <QUrl>

namespace warifu::policy {

// * is any text, ? is one character; case does not matter. Takes time in proportion to both sizes,
// whatever they are.
[[nodiscard]] bool matchesGlob(QStringView pattern, QStringView text);

// https://host, https://host:port or https://*.host; lower case, nothing behind it.
[[nodiscard]] bool isOriginPattern(const QString &pattern);
// Scheme, host and port are exactly those. *. stands for one name or more, never for none.
[[nodiscard]] bool matchesOrigin(const QString &pattern, const QUrl &url);

// An empty list allows everything.
[[nodiscard]] bool allowsName(const QStringList &globs, const QString &name);
[[nodiscard]] bool allowsServer(const QStringList &origins, const QUrl &url);

} // namespace warifu::policy
