// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/pskc_certificate.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/formats/pskc_hashes.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace warifu::exchange::pskc {

namespace {

constexpr std::size_t kMaxPem = 64 * 1024;

ImportError badKey(const char *why = "")
{
    return {.code = ImportError::Code::BadKey, .detail = QLatin1String(why)};
}

// The Base64 between the lines of that name.
std::optional<SecretBytes> pemNamed(std::string_view text, std::string_view name)
{
    const std::string begin = "-----BEGIN " + std::string(name) + "-----";
    const std::string end = "-----END " + std::string(name) + "-----";
    const std::size_t from = text.find(begin);
    if (from == std::string_view::npos)
        return std::nullopt;
    const std::size_t to = text.find(end, from);
    if (to == std::string_view::npos)
        return std::nullopt;
    return decodeBase64(text.substr(from + begin.size(), to - from - begin.size()));
}

// DER: a tag and a length below 64 KiB, the latter always in its form of two bytes (RFC 8017's
// keys are longer than 255 bytes, and OpenSSL reads more than the shortest form).
void addHeader(std::vector<std::uint8_t> &der, std::uint8_t tag, std::size_t size)
{
    for (const std::size_t byte : {std::size_t(tag), std::size_t(0x82), size >> 8, size & 0xFF})
        der.push_back(static_cast<std::uint8_t>(byte));
}

// PrivateKeyInfo (RFC 5208 section 5) around an RSAPrivateKey.
SecretBytes asPkcs8(const SecretBytes &rsaKey)
{
    // INTEGER 0; SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL }
    constexpr std::array<std::uint8_t, 18> kVersionAndKind = {0x02, 0x01, 0x00, 0x30, 0x0D, 0x06,
                                                              0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7,
                                                              0x0D, 0x01, 0x01, 0x01, 0x05, 0x00};
    std::vector<std::uint8_t> head;
    addHeader(head, 0x30, kVersionAndKind.size() + 4 + rsaKey.size());
    head.insert(head.end(), kVersionAndKind.begin(), kVersionAndKind.end());
    addHeader(head, 0x04, rsaKey.size());
    SecretBytes der(head.size() + rsaKey.size());
    // The same key in another wrapping, in secret memory both.
    const auto out = der.exposeWritable();
    std::copy(head.begin(), head.end(), out.begin());
    // As above.
    const ByteView key = rsaKey.expose();
    std::copy(key.begin(), key.end(), out.begin() + static_cast<std::ptrdiff_t>(head.size()));
    return der;
}

} // namespace

Result<crypto::PrivateKey, ImportError> parsePrivateKeyPem(ByteView pem)
{
    const std::string_view text = textOf(pem);
    if (text.size() > kMaxPem)
        return failure(badKey());
    if (text.find("ENCRYPTED") != std::string_view::npos)
        return failure(badKey("ENCRYPTED PRIVATE KEY"));
    auto der = pemNamed(text, "PRIVATE KEY");
    if (!der) {
        const auto rsaKey = pemNamed(text, "RSA PRIVATE KEY");
        if (!rsaKey || rsaKey->isEmpty())
            return failure(badKey());
        der = asPkcs8(*rsaKey);
    }
    auto key = crypto::PrivateKey::parsePkcs8(std::move(*der));
    if (!key || key->kind() != crypto::KeyKind::Rsa)
        return failure(badKey());
    return std::move(*key);
}

Result<SecretBytes, EntryProblem> decryptRsa(const crypto::PrivateKey &key, const QString &name,
                                             const Encrypted &encrypted)
{
    const auto refused = [](const QString &why) {
        return EntryProblem{EntryProblem::Code::Decryption, {}, sanitized(why, 80)};
    };
    // What is decrypted is no secret, it only lies in a SecretBytes.
    const ByteView cipher = encrypted.cipher.expose();
    if (name == QLatin1String("rsa-1_5") || name == QLatin1String("rsa_1_5")) {
        auto plain = crypto::decryptRsaPkcs1(key, cipher);
        if (!plain)
            return failure(refused(name));
        return std::move(*plain);
    }
    const bool anyMask = name == QLatin1String("rsa-oaep");
    if (!anyMask && name != QLatin1String("rsa-oaep-mgf1p"))
        return failure(refused(name));
    const auto digest = hashNamed(encrypted.digest);
    const auto mask = anyMask ? hashNamed(encrypted.maskFunction) : crypto::HashAlgorithm::Sha1;
    if (!digest || !mask)
        return failure(refused(digest ? encrypted.maskFunction : encrypted.digest));
    auto plain =
        // The label is no secret, as above.
        crypto::decryptRsaOaep(key, cipher, {*digest, *mask, encrypted.label.expose()});
    if (!plain)
        return failure(refused(name));
    return std::move(*plain);
}

} // namespace warifu::exchange::pskc
