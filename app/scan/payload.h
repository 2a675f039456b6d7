// SPDX-License-Identifier: Apache-2.0
#pragma once
// What one QR code says. It usually holds a seed, so it is kept like one.

#include "core/base/secret_bytes.h"

#include <QRect>

#include <cstddef>
#include <string_view>

namespace warifu::scan {

// Longer ones are dropped; a QR code holds less than 3 KiB, a hostile decoder answer might not.
inline constexpr std::size_t kMaxPayload = 16 * 1024;

struct Payload
{
    SecretBytes bytes; // UTF-8 text, or the bare bytes when they are not text
    QRect area;        // bounding box in the picture's pixels

    // The view dies with this payload.
    [[nodiscard]] std::string_view exposeText() const
    {
        // For parsers that take text; they make no copies of their own.
        const ByteView view = bytes.expose();
        return {reinterpret_cast<const char *>(view.data()), view.size()};
    }
};

} // namespace warifu::scan
