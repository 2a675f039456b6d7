// SPDX-License-Identifier: Apache-2.0
#pragma once
// application/x-www-form-urlencoded (URL Standard section 5.2), for bodies and query strings.
// QUrlQuery leaves '+', ';' and others as they are, which servers read as something else.

#include <QByteArray>
#include <QList>

#include <utility>

namespace warifu::net {

// Names and values in UTF-8.
using Form = QList<std::pair<QByteArray, QByteArray>>;

// Everything but letters, digits, '-', '.', '_' and '~' becomes %XX; a space too.
[[nodiscard]] QByteArray formatForm(const Form &form);

inline constexpr char kFormType[] = "application/x-www-form-urlencoded";

} // namespace warifu::net
