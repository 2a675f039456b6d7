// SPDX-License-Identifier: Apache-2.0
#pragma once
// A QR code as modules. What it was made from is a secret, so it is one, too: move-only and wiped.

#include "core/base/secret_bytes.h"

#include <optional>

namespace warifu::qrcode {

class QrMatrix
{
public:
    QrMatrix() = default;
    // Error correction M, as other authenticators show it. Nothing when text is empty or does not
    // fit into a QR code (about 2,300 bytes).
    [[nodiscard]] static std::optional<QrMatrix> encode(const SecretBytes &text);

    // Modules along one side, without the quiet zone; 0 when empty.
    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isDark(int x, int y) const;

private:
    int m_size = 0;
    SecretBytes m_modules; // one byte a module, row by row
};

} // namespace warifu::qrcode
