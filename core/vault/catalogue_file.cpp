// SPDX-License-Identifier: Apache-2.0
#include "core/vault/catalogue_file.h"

#include "core/crypto/aead.h"
#include "core/vault/checked_header.h"

#include <string_view>

namespace warifu::vault {

namespace {

constexpr HeaderMagic kMagic{'W', 'A', 'R', 'I', 'F', 'U', 'C', '\n'};
constexpr std::uint16_t kVersion = 1;

SecretBytes associated(const VaultId &vault, std::uint64_t generation)
{
    constexpr std::string_view kPurpose = "warifu catalogue";
    ByteWriter writer;
    // Text as bytes: the layouts are the same.
    writer.field16({reinterpret_cast<const std::uint8_t *>(kPurpose.data()), kPurpose.size()});
    writer.bytes(vault);
    writer.u64(generation);
    return writer.take();
}

} // namespace

CatalogueStamp stampOf(const CatalogueFile &file)
{
    CatalogueStamp stamp{file.generation, {}};
    if (file.sealed.size() >= stamp.tag.size())
        std::copy(file.sealed.end() - static_cast<std::ptrdiff_t>(stamp.tag.size()),
                  file.sealed.end(), stamp.tag.begin());
    return stamp;
}

std::vector<std::uint8_t> formatCatalogueFile(const CatalogueFile &file)
{
    const SecretBytes wrap = formatKeyWrap(file.wrap);
    ByteWriter header;
    header.u64(file.generation);
    // A wrap is stored in clear.
    header.bytes(wrap.expose());
    const SecretBytes headerBytes = header.take();
    ByteWriter writer;
    // The header is stored in clear.
    writeCheckedHeader(writer, kMagic, kVersion, headerBytes.expose());
    const SecretBytes prelude = writer.take();
    // As above.
    const ByteView view = prelude.expose();
    std::vector<std::uint8_t> bytes(view.begin(), view.end());
    bytes.insert(bytes.end(), file.sealed.begin(), file.sealed.end());
    return bytes;
}

Result<CatalogueFile, CatalogueFileError> parseCatalogueFile(ByteView bytes)
{
    ByteReader reader(bytes);
    const auto header = readCheckedHeader(reader, kMagic);
    if (!header)
        return failure(CatalogueFileError::Damaged);
    if (header->version > kVersion)
        return failure(CatalogueFileError::NewerFormat);
    ByteReader body(header->bytes);
    CatalogueFile file;
    file.generation = body.u64();
    auto wrap = parseKeyWrap(body.bytes(kKeyWrapSize));
    if (!wrap)
        return failure(wrap.error() == KeyWrapError::NewerFormat ? CatalogueFileError::NewerFormat
                                                                 : CatalogueFileError::Damaged);
    const ByteView sealed = reader.bytes(reader.remaining());
    if (!body.finished() || sealed.size() < crypto::kAeadOverhead)
        return failure(CatalogueFileError::Damaged);
    file.wrap = *wrap;
    file.sealed.assign(sealed.begin(), sealed.end());
    return file;
}

CatalogueFile sealCatalogue(const KeyWrap &wrap, std::uint64_t generation, ByteView key,
                            ByteView body, Entropy &entropy)
{
    const SecretBytes bound = associated(wrap.vault, generation);
    // Names and numbers; SecretBytes only because the writer makes them.
    return {wrap, generation, crypto::seal(key, bound.expose(), body, entropy)};
}

Result<SecretBytes, CatalogueFileError> openCatalogue(const CatalogueFile &file,
                                                      const VaultId &vault, ByteView key)
{
    const SecretBytes bound = associated(vault, file.generation);
    // As above.
    auto body = crypto::unseal(key, bound.expose(), file.sealed);
    if (!body)
        return failure(CatalogueFileError::Damaged);
    return std::move(*body);
}

} // namespace warifu::vault
