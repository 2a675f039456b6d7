// SPDX-License-Identifier: Apache-2.0
// Bitwarden's password-protected JSON; the export that is bound to an account is recognised and
// refused with the way around it (import-formats section 6.8).
#include "core/exchange/formats/bitwarden_items.h"
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/kdf.h"

#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <array>

namespace warifu::exchange::formats {

namespace {

constexpr std::string_view kValidation = "encKeyValidation_DO_NOT_EDIT";
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kMacSize = 32;
constexpr std::int64_t kPbkdf2 = 0;
constexpr std::int64_t kArgon2 = 1;
constexpr std::int64_t kKibInMib = 1024;

// "2.iv|ciphertext|mac": AES-256-CBC under HMAC-SHA256.
struct Sealed
{
    SecretBytes ivAndCiphertext, mac;
};

struct File
{
    std::string_view salt; // its text is the salt, although it looks like Base64
    std::int64_t kdf = 0;
    std::int64_t iterations = 0;
    crypto::Argon2Request argon2;
    Sealed validation, data;
};

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    return root["encrypted"].boolean() == true
            && (root["passwordProtected"].isBool() || root[kValidation].isString())
        ? Match::Sure
        : Match::No;
}

Result<Sealed, ImportError> sealedOf(JsonValue value, const char *field)
{
    std::string_view text = value.string();
    if (text.size() < 2 || text[1] != '.')
        return failure(damaged(QLatin1String(field)));
    if (text[0] != '2')
        return failure(
            ImportError{.code = ImportError::Code::Unsupported, .detail = QLatin1String(field)});
    text.remove_prefix(2);
    std::array<std::optional<SecretBytes>, 3> parts;
    for (auto &part : parts) {
        const std::size_t bar = std::min(text.find('|'), text.size());
        part = decodeBase64(text.substr(0, bar));
        text.remove_prefix(std::min(bar + 1, text.size()));
    }
    const auto &[iv, ciphertext, mac] = parts;
    if (!iv || !ciphertext || !mac || !text.empty() || iv->size() != kIvSize
        || ciphertext->isEmpty() || mac->size() != kMacSize)
        return failure(damaged(QLatin1String(field)));
    Sealed sealed{SecretBytes(iv->size() + ciphertext->size()), std::move(*parts[2])};
    // Public bytes, side by side as the MAC covers them.
    const ByteView first = iv->expose();
    const ByteView second = ciphertext->expose();
    const auto to = sealed.ivAndCiphertext.exposeWritable();
    std::copy(second.begin(), second.end(), std::copy(first.begin(), first.end(), to.begin()));
    return sealed;
}

Result<File, ImportError> parse(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    if (root["passwordProtected"].boolean() != true)
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .advice = Advice::BitwardenAccountBound});
    File file;
    file.salt = root["salt"].string();
    if (file.salt.empty())
        return failure(damaged(QStringLiteral("salt")));
    const auto kdf = root["kdfType"].integer();
    const auto iterations = root["kdfIterations"].integer();
    if (!kdf)
        return failure(damaged(QStringLiteral("kdfType")));
    if (*kdf != kPbkdf2 && *kdf != kArgon2)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QStringLiteral("kdfType %1").arg(*kdf)});
    if (!iterations)
        return failure(damaged(QStringLiteral("kdfIterations")));
    file.kdf = *kdf;
    file.iterations = *iterations;
    if (*kdf == kArgon2) {
        const auto memory = root["kdfMemory"].integer();
        const auto lanes = root["kdfParallelism"].integer();
        if (!memory || !lanes)
            return failure(
                damaged(memory ? QStringLiteral("kdfParallelism") : QStringLiteral("kdfMemory")));
        file.argon2.passes = asCost(iterations);
        file.argon2.memoryKiB = asCost(std::clamp<std::int64_t>(*memory, 0, 1 << 20) * kKibInMib);
        file.argon2.lanes = asCost(lanes);
    }
    auto validation = sealedOf(root[kValidation], "encKeyValidation_DO_NOT_EDIT");
    if (!validation)
        return failure(validation.error());
    auto data = sealedOf(root["data"], "data");
    if (!data)
        return failure(data.error());
    file.validation = std::move(*validation);
    file.data = std::move(*data);
    return file;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto file = parse(source);
    if (!file)
        return failure(file.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = file->kdf == kPbkdf2
        ? pbkdf2Cost(file->iterations)
        : argon2Cost(file->argon2.memoryKiB, file->argon2.passes);
    return protection;
}

Result<SecretBytes, ImportError> masterKey(const File &file, const Unlocking &unlocking)
{
    if (file.kdf == kPbkdf2)
        return pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha256, bytesOf(file.salt),
                         file.iterations);
    return argon2Key(unlocking, crypto::sha256(bytesOf(file.salt)), file.argon2);
}

// HKDF-Expand for one block (RFC 5869 section 2.3): the master key is used without extraction.
SecretBytes expanded(const SecretBytes &master, std::string_view info)
{
    std::array<std::uint8_t, 8> message{};
    std::copy(info.begin(), info.end(), message.begin());
    message[info.size()] = 1;
    // The key of an HMAC.
    return SecretBytes::copyOf(crypto::hmac(crypto::HashAlgorithm::Sha256, master.expose(),
                                            ByteView(message).first(info.size() + 1))
                                   .view());
}

bool isGenuine(const Sealed &sealed, const SecretBytes &macKey)
{
    // The key of an HMAC; its message and value are public.
    return equalInConstantTime(crypto::hmac(crypto::HashAlgorithm::Sha256, macKey.expose(),
                                            sealed.ivAndCiphertext.expose())
                                   .view(),
                               sealed.mac.expose());
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto file = parse(source);
    if (!file)
        return failure(file.error());
    const auto master = masterKey(*file, unlocking);
    if (!master)
        return failure(master.error());
    const SecretBytes macKey = expanded(*master, "mac");
    if (!isGenuine(file->validation, macKey))
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    if (!isGenuine(file->data, macKey))
        return failure(damaged(QStringLiteral("data")));
    const SecretBytes key = expanded(*master, "enc");
    // Public bytes.
    const ByteView sealed = file->data.ivAndCiphertext.expose();
    // The key goes to the cipher.
    const auto text =
        crypto::decryptCbc(crypto::BlockCipher::Aes, key.expose(), sealed.first(kIvSize),
                           sealed.subspan(kIvSize), crypto::Padding::Pkcs7);
    if (!text)
        return failure(damaged(QStringLiteral("data")));
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("data")));
    return readBitwardenItems(json->root(), "bitwarden-enc");
}

} // namespace

const Format kBitwardenEnc{"bitwarden-enc", "Bitwarden (password protected)", match, inspect, read};

} // namespace warifu::exchange::formats
