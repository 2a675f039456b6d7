// SPDX-License-Identifier: Apache-2.0
#pragma once
// Published vectors are hexadecimal: from there to bytes and back.

#include "core/base/secret_bytes.h"

#include <QByteArray>

namespace warifu::test {

inline QByteArray unhex(const char *hex)
{
    return QByteArray::fromHex(hex);
}

// The view of what stays alive in the caller.
inline ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

inline QByteArray hex(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size()))
        .toHex();
}

} // namespace warifu::test
