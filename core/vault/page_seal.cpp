// SPDX-License-Identifier: Apache-2.0
#include "core/vault/page_seal.h"

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

#include <algorithm>
#include <string_view>

namespace warifu::vault {

namespace {

constexpr std::array<std::uint8_t, 4> kMagic{'W', 'R', 'P', 'G'};
constexpr std::uint8_t kVersion = 1;

SecretBytes associated(const VaultId &vault, std::size_t index, std::uint64_t generation)
{
    constexpr std::string_view kPurpose = "warifu page";
    const QByteArray name = pageName(index).toUtf8();
    ByteWriter writer;
    // Text as bytes: the layouts are the same.
    writer.field16({reinterpret_cast<const std::uint8_t *>(kPurpose.data()), kPurpose.size()});
    writer.u8(kVersion);
    writer.bytes(vault);
    // As above.
    writer.field16({reinterpret_cast<const std::uint8_t *>(name.constData()),
                    static_cast<std::size_t>(name.size())});
    writer.u64(generation);
    return writer.take();
}

} // namespace

QString pageName(std::size_t index)
{
    return QStringLiteral("page-%1").arg(index);
}

SecretBytes sealPage(ByteView key, const VaultId &vault, std::size_t index,
                     std::uint64_t generation, ByteView plain, Entropy &entropy)
{
    const SecretBytes bound = associated(vault, index, generation);
    ByteWriter writer;
    writer.bytes(kMagic);
    writer.u8(kVersion);
    writer.u64(generation);
    // Names and numbers; SecretBytes only because the writer makes them.
    writer.bytes(crypto::seal(key, bound.expose(), plain, entropy));
    return writer.take();
}

Result<OpenedPage, PageError> openPage(ByteView key, const VaultId &vault, std::size_t index,
                                       ByteView blob)
{
    ByteReader reader(blob);
    const ByteView magic = reader.bytes(kMagic.size());
    if (!reader.ok())
        return failure(PageError::Truncated);
    if (!std::ranges::equal(magic, kMagic))
        return failure(PageError::NotOurs);
    const std::uint8_t version = reader.u8();
    OpenedPage page;
    page.generation = reader.u64();
    if (!reader.ok())
        return failure(PageError::Truncated);
    if (version > kVersion)
        return failure(PageError::NewerFormat);
    if (version == 0)
        return failure(PageError::NotOurs);
    const SecretBytes bound = associated(vault, index, page.generation);
    // Names and numbers, as in sealPage().
    auto plain = crypto::unseal(key, bound.expose(), reader.bytes(reader.remaining()));
    if (!plain)
        return failure(plain.error() == crypto::AeadError::TooShort ? PageError::Truncated
                                                                    : PageError::Refused);
    page.plain = std::move(*plain);
    return page;
}

} // namespace warifu::vault
