// SPDX-License-Identifier: Apache-2.0
#include "core/vault/checked_header.h"

#include "core/crypto/digest.h"

#include <algorithm>

namespace warifu::vault {

namespace {

constexpr std::size_t kChecksumSize = 16;

std::array<std::uint8_t, kChecksumSize> checksumOf(const HeaderMagic &magic, std::uint16_t version,
                                                   ByteView bytes)
{
    ByteWriter writer;
    writer.bytes(magic);
    writer.u16(version);
    writer.field16(bytes);
    const SecretBytes whole = writer.take();
    // Only a digest leaves.
    const auto digest = crypto::sha256(whole.expose());
    std::array<std::uint8_t, kChecksumSize> checksum{};
    std::copy_n(digest.begin(), kChecksumSize, checksum.begin());
    return checksum;
}

} // namespace

void writeCheckedHeader(ByteWriter &writer, const HeaderMagic &magic, std::uint16_t version,
                        ByteView bytes)
{
    writer.bytes(magic);
    writer.u16(version);
    writer.field16(bytes);
    writer.bytes(checksumOf(magic, version, bytes));
}

Result<CheckedHeader, HeaderError> readCheckedHeader(ByteReader &reader, const HeaderMagic &magic)
{
    const ByteView found = reader.bytes(magic.size());
    if (!reader.ok())
        return failure(HeaderError::Truncated);
    if (!std::ranges::equal(found, magic))
        return failure(HeaderError::NotOurs);
    CheckedHeader header;
    header.version = reader.u16();
    header.bytes = reader.field16();
    const ByteView checksum = reader.bytes(kChecksumSize);
    if (!reader.ok())
        return failure(HeaderError::Truncated);
    if (header.version == 0
        || !std::ranges::equal(checksum, checksumOf(magic, header.version, header.bytes)))
        return failure(HeaderError::Damaged);
    return header;
}

} // namespace warifu::vault
