// SPDX-License-Identifier: Apache-2.0
#pragma once
// The part of RFC 8785 (JSON Canonicalization Scheme) that signed capabilities need.

#include <QByteArray>
#include <QJsonValue>

#include <optional>

namespace warifu::servers::privacyidea {

// Objects, arrays, strings, true and false. Nothing for a value with a number or null anywhere:
// their canonical form is not needed, and guessing it would be wrong.
[[nodiscard]] std::optional<QByteArray> canonicalJson(const QJsonValue &value);

} // namespace warifu::servers::privacyidea
