// SPDX-License-Identifier: Apache-2.0
#pragma once
// Bytes as UTF-8 text and back, as views: nothing is copied or checked.

#include "core/base/secret_bytes.h"

#include <string_view>

namespace warifu::exchange {

[[nodiscard]] inline std::string_view textOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

[[nodiscard]] inline ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

} // namespace warifu::exchange
