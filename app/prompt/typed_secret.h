// SPDX-License-Identifier: Apache-2.0
#pragma once
// A passphrase as QML hands it over. The field's own text cannot be wiped (it is Qt's); our copies
// are.

#include "core/base/secret_bytes.h"

#include <QString>

namespace warifu::prompt {

[[nodiscard]] inline SecretBytes secretOf(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    SecretBytes secret =
        SecretBytes::copyOf(ByteView(reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                     static_cast<std::size_t>(bytes.size())));
    bytes.fill('\0');
    return secret;
}

} // namespace warifu::prompt
