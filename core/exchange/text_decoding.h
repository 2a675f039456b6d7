// SPDX-License-Identifier: Apache-2.0
#pragma once
// The text of a file: UTF-8 with or without byte order mark, UTF-16 with one (import-formats
// section 5.7). Nothing is guessed beyond that.

#include "core/base/secret_bytes.h"

#include <optional>

namespace warifu::exchange {

struct DecodedText
{
    SecretBytes utf8; // empty for a view into the file itself
    bool wasUtf16 = false;
    std::size_t skip = 0; // bytes of a UTF-8 byte order mark in front
};

// Nothing when the bytes are neither, or hold NUL: then the file is binary.
[[nodiscard]] std::optional<DecodedText> decodeFileText(ByteView bytes);

} // namespace warifu::exchange
