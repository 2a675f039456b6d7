// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every file and item of the vault begins with: magic, version, length, bytes, and a checksum
// over all of it. The checksum tells damage from a newer version before anything else is believed.

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "core/base/result.h"

#include <array>

namespace warifu::vault {

using HeaderMagic = std::array<std::uint8_t, 8>;

enum class HeaderError {
    NotOurs, // another magic
    Truncated,
    Damaged, // the checksum does not fit
};

struct CheckedHeader
{
    std::uint16_t version = 0; // not 0
    ByteView bytes;
};

void writeCheckedHeader(ByteWriter &writer, const HeaderMagic &magic, std::uint16_t version,
                        ByteView bytes);
// Leaves reader behind the header. The view lives as long as what reader reads.
[[nodiscard]] Result<CheckedHeader, HeaderError> readCheckedHeader(ByteReader &reader,
                                                                   const HeaderMagic &magic);

} // namespace warifu::vault
