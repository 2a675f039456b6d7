// SPDX-License-Identifier: Apache-2.0
#pragma once
// scheme://host/path?name=value&… with percent-encoded UTF-8 values, as privacyIDEA writes it. A
// '+' is a '+'.

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <string_view>

namespace warifu::servers::privacyidea {

struct UriQuery
{
    QByteArray scheme, host; // lower case
    QString path;            // after the host's '/', decoded
    QHash<QByteArray, QString> values;
};

enum class UriQueryError {
    TooLong,   // above kMaxUri
    Malformed, // no scheme, no host, a parameter without name
    Encoding,  // '%' without two hexadecimal digits, or not UTF-8, or a NUL or line end inside
    Duplicate, // a name comes twice: nobody can tell which one counts
};

inline constexpr std::size_t kMaxUri = 16 * 1024;

[[nodiscard]] Result<UriQuery, UriQueryError> parseUriQuery(std::string_view text);

} // namespace warifu::servers::privacyidea
