// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/kdbx_header.h"

#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/crypto/aes_kdf.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace warifu::exchange::kdbx {

namespace {

constexpr std::array<std::uint8_t, 8> kMagic = {0x03, 0xD9, 0xA2, 0x9A, 0x67, 0xFB, 0x4B, 0xB5};
constexpr std::size_t kFixedSize = 12; // magic and version
constexpr std::size_t kMaxHeader = 1024 * 1024;
constexpr std::size_t kSeedSize = 32;
// On a slow desktop with AES instructions.
constexpr std::uint64_t kRoundsPerMillisecond = 20'000;

using Uuid = std::array<std::uint8_t, 16>;
constexpr Uuid kAes = {0x31, 0xC1, 0xF2, 0xE6, 0xBF, 0x71, 0x43, 0x50,
                       0xBE, 0x58, 0x05, 0x21, 0x6A, 0xFC, 0x5A, 0xFF};
constexpr Uuid kChaCha20 = {0xD6, 0x03, 0x8A, 0x2B, 0x8B, 0x6F, 0x4C, 0xB5,
                            0xA5, 0x24, 0x33, 0x9A, 0x31, 0xDB, 0xB5, 0x9A};
constexpr Uuid kTwofish = {0xAD, 0x68, 0xF2, 0x9F, 0x57, 0x6F, 0x4B, 0xB9,
                           0xA3, 0x6A, 0xD4, 0x7A, 0xF9, 0x65, 0x34, 0x6C};
constexpr Uuid kAesKdf3 = {0xC9, 0xD9, 0xF3, 0x9A, 0x62, 0x8A, 0x44, 0x60,
                           0xBF, 0x74, 0x0D, 0x08, 0xC1, 0x8A, 0x4F, 0xEA};
constexpr Uuid kAesKdf4 = {0x7C, 0x02, 0xBB, 0x82, 0x79, 0xA7, 0x4A, 0xC0,
                           0x92, 0x7D, 0x11, 0x4A, 0x00, 0x64, 0x82, 0x38};
constexpr Uuid kArgon2d = {0xEF, 0x63, 0x6D, 0xDF, 0x8C, 0x29, 0x44, 0x4B,
                           0x91, 0xF7, 0xA9, 0xA4, 0x03, 0xE3, 0x0A, 0x0C};
constexpr Uuid kArgon2id = {0x9E, 0x29, 0x8B, 0x19, 0x56, 0xDB, 0x47, 0x73,
                            0xB2, 0x3D, 0xFC, 0x3E, 0xC6, 0xF0, 0xA1, 0xE6};

bool is(ByteView value, const Uuid &uuid)
{
    return std::equal(value.begin(), value.end(), uuid.begin(), uuid.end());
}

ImportError unsupported(const char *what)
{
    return {.code = ImportError::Code::Unsupported, .detail = QLatin1String(what)};
}

std::optional<Cipher> cipherOf(ByteView uuid)
{
    if (is(uuid, kAes))
        return Cipher::Aes256;
    if (is(uuid, kChaCha20))
        return Cipher::ChaCha20;
    if (is(uuid, kTwofish))
        return Cipher::Twofish;
    return std::nullopt;
}

// What does not fit is more than any limit allows.
std::uint32_t bounded(std::uint64_t number)
{
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(number, 0xFFFF'FFFFU));
}

class Cursor
{
public:
    explicit Cursor(ByteView bytes) : m_bytes(bytes) {}
    [[nodiscard]] std::optional<ByteView> take(std::uint64_t size)
    {
        if (size > m_bytes.size() - m_position)
            return std::nullopt;
        m_position += size;
        return m_bytes.subspan(m_position - size, size);
    }
    [[nodiscard]] std::optional<std::uint64_t> number(std::size_t size)
    {
        const auto bytes = take(size);
        return bytes ? std::optional(littleEndian(*bytes)) : std::nullopt;
    }
    [[nodiscard]] std::size_t position() const { return m_position; }

private:
    ByteView m_bytes;
    std::size_t m_position = 0;
};

// Type, name, value, until a type of 0; the names are single letters and "$UUID".
bool readVariants(ByteView dictionary, Header &header, ByteView &kind)
{
    Cursor cursor(dictionary);
    const auto version = cursor.number(2);
    if (!version || *version >> 8 != 1)
        return false;
    while (true) {
        const auto type = cursor.number(1);
        if (!type)
            return false;
        if (*type == 0)
            return true;
        const auto nameSize = cursor.number(4);
        const auto name = nameSize ? cursor.take(*nameSize) : std::nullopt;
        const auto size = name ? cursor.number(4) : std::nullopt;
        const auto value = size ? cursor.take(*size) : std::nullopt;
        if (!value)
            return false;
        const std::string_view text(reinterpret_cast<const char *>(name->data()), name->size());
        if (text == "$UUID")
            kind = *value;
        else if (text == "S")
            header.kdfSalt = *value;
        else if (text == "K")
            header.argon2.secret = *value;
        else if (text == "A")
            header.argon2.associated = *value;
        else if (value->size() > 8)
            continue; // not a number, so nothing that we know
        else if (text == "R")
            header.rounds = littleEndian(*value);
        else if (text == "I")
            header.argon2.passes = bounded(littleEndian(*value));
        else if (text == "M")
            header.argon2.memoryKiB = bounded(littleEndian(*value) / 1024);
        else if (text == "P")
            header.argon2.lanes = bounded(littleEndian(*value));
        else if (text == "V")
            header.argon2.version = bounded(littleEndian(*value));
    }
}

Result<void, ImportError> readKdf(ByteView dictionary, Header &header)
{
    ByteView kind;
    if (!readVariants(dictionary, header, kind))
        return failure(damaged(QStringLiteral("KdfParameters")));
    if (is(kind, kArgon2d) || is(kind, kArgon2id)) {
        header.usesArgon2 = true;
        header.argon2.kind = is(kind, kArgon2d) ? crypto::Argon2Kind::D : crypto::Argon2Kind::Id;
        if (header.argon2.version != 0x10 && header.argon2.version != 0x13)
            return failure(unsupported("Argon2"));
        return {};
    }
    if (!is(kind, kAesKdf3) && !is(kind, kAesKdf4))
        return failure(unsupported("KDF"));
    return {};
}

Result<void, ImportError> check(const Header &header)
{
    const std::size_t ivSize = header.cipher == Cipher::ChaCha20 ? 12 : 16;
    if (header.masterSeed.size() != kSeedSize)
        return failure(damaged(QStringLiteral("MasterSeed")));
    if (header.iv.size() != ivSize)
        return failure(damaged(QStringLiteral("EncryptionIV")));
    if (header.major == 3 && header.startBytes.size() != kSeedSize)
        return failure(damaged(QStringLiteral("StreamStartBytes")));
    if (header.usesArgon2)
        return {};
    if (header.kdfSalt.size() != crypto::kAesKdfSize)
        return failure(damaged(QStringLiteral("TransformSeed")));
    if (header.rounds > crypto::kMaxAesKdfRounds || header.rounds == 0)
        return failure(ImportError{.code = ImportError::Code::CostRefused,
                                   .detail = QStringLiteral("AES-KDF")});
    return {};
}

Result<void, ImportError> readField(std::uint64_t id, ByteView value, Header &header, bool &hasKdf)
{
    switch (id) {
    case 2: {
        const auto cipher = cipherOf(value);
        if (!cipher)
            return failure(unsupported("cipher"));
        header.cipher = *cipher;
        return {};
    }
    case 3:
        if (value.size() != 4 || littleEndian(value) > 1)
            return failure(unsupported("compression"));
        header.gzip = littleEndian(value) == 1;
        return {};
    case 4:
        header.masterSeed = value;
        return {};
    case 7:
        header.iv = value;
        return {};
    default:
        break;
    }
    if (header.major == 4) {
        if (id != 11)
            return {};
        hasKdf = true;
        return readKdf(value, header);
    }
    if (id == 5) {
        header.kdfSalt = value;
        hasKdf = true;
    } else if (id == 6 && value.size() == 8) {
        header.rounds = littleEndian(value);
    } else if (id == 8) {
        header.innerKey = value;
    } else if (id == 9) {
        header.startBytes = value;
    } else if (id == 10) {
        const auto stream = value.size() == 4 ? innerStreamOf(littleEndian(value)) : std::nullopt;
        if (!stream)
            return failure(unsupported("inner stream"));
        header.innerStream = *stream;
    }
    return {};
}

} // namespace

std::uint64_t littleEndian(ByteView bytes)
{
    std::uint64_t number = 0;
    for (std::size_t i = std::min<std::size_t>(bytes.size(), 8); i > 0; --i)
        number = number << 8 | bytes[i - 1];
    return number;
}

std::optional<InnerStream> innerStreamOf(std::uint64_t number)
{
    switch (number) {
    case 0:
        return InnerStream::None;
    case 2:
        return InnerStream::Salsa20;
    case 3:
        return InnerStream::ChaCha20;
    default:
        return std::nullopt;
    }
}

bool isKdbx(ByteView file)
{
    return file.size() >= kFixedSize && std::equal(kMagic.begin(), kMagic.end(), file.begin());
}

Result<Header, ImportError> parseHeader(ByteView file)
{
    if (!isKdbx(file))
        return failure(damaged(QStringLiteral("header")));
    const std::uint64_t major = littleEndian(file.subspan(10, 2));
    if (major < 2 || major > 4)
        return failure(
            ImportError{.code = ImportError::Code::NewerVersion, .detail = QString::number(major)});
    Header header;
    header.major = major == 4 ? 4 : 3;
    header.argon2.version = 0;
    bool hasKdf = false;
    Cursor cursor(file.first(std::min(file.size(), kMaxHeader)));
    (void)cursor.take(kFixedSize);
    while (true) {
        const auto id = cursor.number(1);
        const auto size = id ? cursor.number(header.major == 4 ? 4 : 2) : std::nullopt;
        const auto value = size ? cursor.take(*size) : std::nullopt;
        if (!value)
            return failure(damaged(QStringLiteral("header")));
        if (*id == 0)
            break;
        if (auto read = readField(*id, *value, header, hasKdf); !read)
            return failure(read.error());
    }
    if (!hasKdf)
        return failure(damaged(QStringLiteral("KdfParameters")));
    header.whole = file.first(cursor.position());
    if (auto good = check(header); !good)
        return failure(good.error());
    return header;
}

KdfCost costOf(const Header &header)
{
    if (header.usesArgon2)
        return argon2Cost(header.argon2.memoryKiB, header.argon2.passes);
    return {0, header.rounds / kRoundsPerMillisecond};
}

Result<InnerHeader, ImportError> parseInnerHeader(ByteView payload)
{
    InnerHeader header;
    Cursor cursor(payload);
    while (true) {
        const auto id = cursor.number(1);
        const auto size = id ? cursor.number(4) : std::nullopt;
        const auto value = size ? cursor.take(*size) : std::nullopt;
        if (!value)
            return failure(damaged(QStringLiteral("inner header")));
        if (*id == 0)
            break;
        if (*id == 1) {
            const auto stream =
                value->size() == 4 ? innerStreamOf(littleEndian(*value)) : std::nullopt;
            if (!stream)
                return failure(unsupported("inner stream"));
            header.stream = *stream;
        } else if (*id == 2) {
            header.key = *value;
        }
    }
    header.xml = payload.subspan(cursor.position());
    return header;
}

} // namespace warifu::exchange::kdbx
