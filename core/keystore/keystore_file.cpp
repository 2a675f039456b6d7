// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/keystore_file.h"

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/hkdf.h"

#include <QByteArray>

#include <algorithm>
#include <optional>

namespace warifu::keystore {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic{'W', 'A', 'R', 'I', 'F', 'U', 'K', 'F'};
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kKeyCheckSize = 16;
constexpr std::size_t kChecksumSize = 16;
constexpr std::size_t kHeaderSize
    = kMagic.size() + 2 + 4 + 4 + crypto::kArgon2SaltSize + kKeyCheckSize + kChecksumSize;

SecretBytes contentKey(const SecretBytes &key)
{
    // The derived key is the root of the two keys of this file.
    return crypto::hkdfSha256(key.expose(), {}, "warifu keystore file 1 content",
                              crypto::kAeadKeySize);
}

SecretBytes keyCheck(const SecretBytes &key)
{
    // As above.
    return crypto::hkdfSha256(key.expose(), {}, "warifu keystore file 1 check", kKeyCheckSize);
}

// UTF-8 that comes out as it went in; anything else would be another name after saving.
std::optional<QString> parseName(ByteView bytes)
{
    const QByteArray utf8(reinterpret_cast<const char *>(bytes.data()), // char has the same layout
                          static_cast<qsizetype>(bytes.size()));
    const QString name = QString::fromUtf8(utf8);
    if (name.toUtf8() != utf8 || !isKeystoreName(name))
        return std::nullopt;
    return name;
}

} // namespace

bool isKeystoreName(const QString &name)
{
    const auto size = static_cast<std::size_t>(name.toUtf8().size());
    return size > 0 && size <= kMaxKeystoreName && !name.contains(QChar(0));
}

Result<ParsedKeystoreFile, KeystoreFileError> parseKeystoreFile(ByteView file)
{
    if (file.size() > kMaxKeystoreFile)
        return failure(KeystoreFileError::Damaged);
    ByteReader reader(file);
    if (!std::ranges::equal(reader.bytes(kMagic.size()), kMagic))
        return failure(KeystoreFileError::Damaged);
    const std::uint16_t version = reader.u16();
    if (!reader.ok() || version == 0)
        return failure(KeystoreFileError::Damaged);
    if (version > kVersion)
        return failure(KeystoreFileError::NewerFormat);

    ParsedKeystoreFile parsed;
    parsed.kdf.cost.passes = reader.u32();
    parsed.kdf.cost.memoryKiB = reader.u32();
    const ByteView salt = reader.bytes(parsed.kdf.salt.size());
    parsed.keyCheck = reader.bytes(kKeyCheckSize);
    const ByteView checksum = reader.bytes(kChecksumSize);
    parsed.sealed = reader.bytes(reader.remaining());
    if (!reader.finished() || parsed.sealed.size() < crypto::kAeadOverhead)
        return failure(KeystoreFileError::Damaged);
    std::ranges::copy(salt, parsed.kdf.salt.begin());
    parsed.header = file.first(kHeaderSize);
    // Without this, a changed salt or cost would look like a wrong passphrase.
    const auto expected = crypto::sha256(file.first(kHeaderSize - kChecksumSize));
    if (!std::equal(checksum.begin(), checksum.end(), expected.begin()))
        return failure(KeystoreFileError::Damaged);
    return parsed;
}

Result<KeystoreBlobs, KeystoreFileError> openKeystoreFile(const ParsedKeystoreFile &file,
                                                          const SecretBytes &key)
{
    // The check value lies open in the file.
    if (!equalInConstantTime(keyCheck(key).expose(), file.keyCheck))
        return failure(KeystoreFileError::WrongKey);
    // The cipher needs the key.
    const auto plain = crypto::unseal(contentKey(key).expose(), file.header, file.sealed);
    if (!plain)
        return failure(KeystoreFileError::Damaged);
    // The parser reads the content.
    return parseKeystoreBlobs(plain->expose());
}

std::vector<std::uint8_t> sealKeystoreFile(const KeystoreFileKdf &kdf, const SecretBytes &key,
                                           const KeystoreBlobs &blobs, Entropy &entropy)
{
    ByteWriter writer;
    writer.bytes(kMagic);
    writer.u16(kVersion);
    writer.u32(kdf.cost.passes);
    writer.u32(kdf.cost.memoryKiB);
    writer.bytes(kdf.salt);
    // The check value lies open in the file.
    writer.bytes(keyCheck(key).expose());
    const SecretBytes open = writer.take();
    // Nothing of the header is secret.
    const ByteView header = open.expose();
    std::vector<std::uint8_t> file(header.begin(), header.end());
    const auto checksum = crypto::sha256(header);
    file.insert(file.end(), checksum.begin(), checksum.begin() + kChecksumSize);
    // The cipher needs key and content.
    const auto sealed = crypto::seal(contentKey(key).expose(), file,
                                     formatKeystoreBlobs(blobs).expose(), entropy);
    file.insert(file.end(), sealed.begin(), sealed.end());
    return file;
}

Result<KeystoreBlobs, KeystoreFileError> parseKeystoreBlobs(ByteView plain)
{
    ByteReader reader(plain);
    const std::size_t count = reader.u16();
    if (!reader.ok() || count > kMaxKeystoreBlobs)
        return failure(KeystoreFileError::Damaged);
    KeystoreBlobs blobs;
    for (std::size_t i = 0; i < count; ++i) {
        const auto name = parseName(reader.field16(kMaxKeystoreName));
        const ByteView blob = reader.field32(kMaxKeystoreBlob);
        if (!reader.ok() || !name || !blobs.emplace(*name, SecretBytes::copyOf(blob)).second)
            return failure(KeystoreFileError::Damaged);
    }
    if (!reader.finished())
        return failure(KeystoreFileError::Damaged);
    return blobs;
}

SecretBytes formatKeystoreBlobs(const KeystoreBlobs &blobs)
{
    ByteWriter writer;
    writer.u16(static_cast<std::uint16_t>(blobs.size()));
    for (const auto &[name, blob] : blobs) {
        const QByteArray utf8 = name.toUtf8();
        // char has the same layout as std::uint8_t.
        writer.field16({reinterpret_cast<const std::uint8_t *>(utf8.constData()),
                        static_cast<std::size_t>(utf8.size())});
        // The content is sealed next.
        writer.field32(blob.expose());
    }
    return writer.take();
}

} // namespace warifu::keystore
