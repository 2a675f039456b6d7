// SPDX-License-Identifier: Apache-2.0
#pragma once
// The two crossings between QML's strings and secret memory: passphrases, keys and PINs as fields
// hand them over. A QString cannot be wiped reliably (it is shared and copied; a field's text is
// Qt's), so each use says why it cannot be avoided.

#include "core/base/secret_bytes.h"

#include <QString>

#include <string_view>

namespace warifu::text {

// UTF-8 of text in secret memory, without an intermediate copy outside it.
[[nodiscard]] SecretBytes secretBytesOf(QStringView text);

// The bytes as a view for parsers that take text. Dies with bytes.
[[nodiscard]] std::string_view exposeText(const SecretBytes &bytes);

} // namespace warifu::text
