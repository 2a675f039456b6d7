// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/pskc_decryption.h"

#include "core/exchange/base64.h"
#include "core/exchange/formats/pskc_certificate.h"
#include "core/exchange/formats/pskc_hashes.h"

#include "core/base/untrusted_text.h"
#include "core/crypto/cbc.h"
#include "core/crypto/key_wrap.h"
#include "core/crypto/pbkdf2.h"

#include "core/enrol/uri_parts.h"

namespace warifu::exchange::pskc {

namespace {

using Code = EntryProblem::Code;
using Protection = Container::Protection;

constexpr std::uint64_t kMaxKeySize = 64;
constexpr char kPadding[] = "padding"; // what a wrong key gives
// SHA-1 rounds that a slow desktop does in a millisecond.
constexpr std::uint64_t kRoundsPerMillisecond = 1'500;

EntryProblem cannotDecrypt(const QString &why)
{
    return {Code::Decryption, {}, sanitized(why, 80)};
}

// After '#', for messages and comparison.
QString shortName(const QString &uri)
{
    return uri.mid(uri.lastIndexOf(QLatin1Char('#')) + 1).toLower();
}

Result<SecretBytes, ImportError> derive(const KeyDerivation &derivation, ByteView passphrase)
{
    const ImportError incomplete = damaged(QStringLiteral("PBKDF2-params"));
    if (derivation.salt.isEmpty() || !derivation.iterations)
        return failure(incomplete);
    const auto hash = hashNamed(derivation.prf);
    if (!hash)
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .detail = sanitized(derivation.prf, 80)});
    const std::uint64_t size = derivation.keySize.value_or(16);
    if (size == 0 || size > kMaxKeySize)
        return failure(incomplete);
    if (*derivation.iterations > crypto::kMaxPbkdf2Iterations)
        return failure(ImportError{.code = ImportError::Code::CostRefused,
                                   .detail = QStringLiteral("PBKDF2")});
    // The salt is no secret; it only lies in a SecretBytes.
    auto key = crypto::pbkdf2(*hash, passphrase, derivation.salt.expose(),
                              static_cast<std::uint32_t>(*derivation.iterations), size);
    if (!key)
        return failure(incomplete);
    return std::move(*key);
}

Result<SecretBytes, ImportError> presharedKey(ByteView hex)
{
    const std::string_view text(reinterpret_cast<const char *>(hex.data()), hex.size());
    auto key = decodeHex(enrol::trimmed(text));
    if (!key || key->isEmpty() || key->size() > kMaxKeySize)
        return failure(ImportError{.code = ImportError::Code::BadKey});
    return std::move(*key);
}

// XML Encryption 1.1 section 5.2: without iv it is the first block of the value.
Result<SecretBytes, EntryProblem> decryptBlocks(crypto::BlockCipher cipher, std::size_t keySize,
                                                std::size_t block, ByteView key, ByteView iv,
                                                ByteView value)
{
    if (key.size() != keySize)
        return failure(cannotDecrypt(QStringLiteral("key size")));
    if (iv.empty()) {
        if (value.size() < 2 * block)
            return failure(cannotDecrypt(QStringLiteral("CipherValue")));
        iv = value.first(block);
        value = value.subspan(block);
    }
    if (iv.size() != block || value.size() % block != 0)
        return failure(cannotDecrypt(QStringLiteral("CipherValue")));
    auto plain = crypto::decryptCbc(cipher, key, iv, value, crypto::Padding::LastByte);
    if (!plain)
        return failure(cannotDecrypt(QLatin1String(kPadding)));
    return std::move(*plain);
}

Result<SecretBytes, EntryProblem> unwrapped(Result<SecretBytes, crypto::AeadError> key)
{
    if (!key)
        return failure(EntryProblem{Code::MacMismatch, {}, {}});
    return std::move(*key);
}

// Ciphers that notice a change by themselves.
bool authenticatesItself(const QString &algorithm)
{
    return algorithm.startsWith(QLatin1String("kw-"))
        || algorithm.startsWith(QLatin1String("rsa-oaep"));
}

// Triple-DES with two keys (ANSI X9.52 keying option 2): the first is also the third.
SecretBytes threeKeys(ByteView twoKeys)
{
    SecretBytes keys(twoKeys.size() + 8);
    // The same key in its long form.
    const auto out = keys.exposeWritable();
    std::copy(twoKeys.begin(), twoKeys.end(), out.begin());
    std::copy_n(twoKeys.begin(), 8, out.end() - 8);
    return keys;
}

Result<SecretBytes, EntryProblem> decryptWith(ByteView key, const QString &name, ByteView iv,
                                              ByteView value)
{
    using crypto::BlockCipher;
    if (name == QLatin1String("aes128-cbc"))
        return decryptBlocks(BlockCipher::Aes, 16, 16, key, iv, value);
    if (name == QLatin1String("aes192-cbc"))
        return decryptBlocks(BlockCipher::Aes, 24, 16, key, iv, value);
    if (name == QLatin1String("aes256-cbc"))
        return decryptBlocks(BlockCipher::Aes, 32, 16, key, iv, value);
    if (name == QLatin1String("tripledes-cbc") || name == QLatin1String("pbe-3des112-cbc")) {
        const SecretBytes keys = key.size() == 16 ? threeKeys(key) : SecretBytes::copyOf(key);
        // Reveals the key to the cipher.
        return decryptBlocks(BlockCipher::TripleDes, 24, 8, keys.expose(), iv, value);
    }
    if (name == QLatin1String("kw-aes128") || name == QLatin1String("kw-aes192")
        || name == QLatin1String("kw-aes256")) {
        if (key.size() * 8 != static_cast<std::size_t>(name.right(3).toUInt()))
            return failure(cannotDecrypt(QStringLiteral("key size")));
        if (auto plain = crypto::unwrapAesKey(key, value))
            return std::move(*plain);
        return unwrapped(crypto::unwrapAesKeyPadded(key, value));
    }
    if (name == QLatin1String("kw-tripledes"))
        return unwrapped(crypto::unwrapTripleDesKey(key, value));
    return failure(cannotDecrypt(name));
}

} // namespace

Result<KdfCost, ImportError> derivationCost(const Container &container)
{
    KdfCost cost;
    if (container.protection != Protection::Passphrase)
        return cost;
    if (!container.derivation)
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .detail = QStringLiteral("KeyDerivationMethod")});
    const std::uint64_t rounds = container.derivation->iterations.value_or(0);
    if (rounds > crypto::kMaxPbkdf2Iterations)
        return failure(ImportError{.code = ImportError::Code::CostRefused,
                                   .detail = QStringLiteral("PBKDF2")});
    cost.milliseconds = rounds / kRoundsPerMillisecond;
    return cost;
}

Result<Decryption, ImportError> Decryption::make(const Container &container,
                                                 const Unlocking &unlocking)
{
    Decryption decryption(container);
    if (container.protection == Protection::None)
        return decryption;
    if (unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded,
                                   .advice = container.protection == Protection::Certificate
                                       ? Advice::CertificateNeeded
                                       : Advice::None});
    if (container.protection == Protection::Certificate) {
        auto key = parsePrivateKeyPem(unlocking.password);
        if (!key)
            return failure(key.error());
        decryption.m_privateKey = std::move(*key);
        if (auto opened = decryption.openMacKey(); !opened)
            return failure(opened.error());
        return decryption;
    }
    const auto cost = derivationCost(container);
    if (!cost)
        return failure(cost.error());
    if (cost->isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = ImportError::Code::CostTooHigh});
    auto key = container.protection == Protection::Passphrase
        ? derive(*container.derivation, unlocking.password)
        : presharedKey(unlocking.password);
    if (!key)
        return failure(key.error());
    decryption.m_key = std::move(*key);
    if (auto opened = decryption.openMacKey(); !opened)
        return failure(opened.error());
    return decryption;
}

Result<void, ImportError> Decryption::openMacKey()
{
    if (!m_container->hasMacMethod)
        m_macProblem = EntryProblem{Code::NoMac, {}, {}};
    const auto hash = hashNamed(m_container->macAlgorithm);
    if (hash && (m_container->hasMacMethod && !m_container->macAlgorithm.isEmpty()))
        m_macHash = *hash;
    else if (m_container->hasMacMethod)
        m_macProblem = cannotDecrypt(QStringLiteral("MAC ") + shortName(m_container->macAlgorithm));
    if (!m_container->macKey) {
        if (m_privateKey) // and there is no key to both then
            m_macProblem = cannotDecrypt(QStringLiteral("MACKey"));
        m_macKey = m_key.clone(); // older documents use one key for both
        return {};
    }
    auto macKey = decrypt(*m_container->macKey);
    if (!macKey && !m_privateKey && macKey.error().detail != QLatin1String(kPadding)
        && macKey.error().code != Code::MacMismatch) {
        m_macProblem = macKey.error(); // a cipher that we do not have; other values may do without
        return {};
    }
    if (!macKey)
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    m_macKey = std::move(*macKey);
    return {};
}

QString Decryption::nameOf(const Encrypted &encrypted) const
{
    return shortName(encrypted.algorithm.isEmpty() ? m_container->defaultAlgorithm
                                                   : encrypted.algorithm);
}

Result<SecretBytes, EntryProblem> Decryption::decrypt(const Encrypted &encrypted) const
{
    const QString name = nameOf(encrypted);
    if (name.isEmpty())
        return failure(cannotDecrypt(QStringLiteral("EncryptionMethod")));
    if (m_privateKey)
        return decryptRsa(*m_privateKey, name, encrypted);
    // Reveals the key to the cipher; the others are no secrets.
    return decryptWith(m_key.expose(), name, m_container->iv.expose(), encrypted.cipher.expose());
}

Result<SecretBytes, EntryProblem> Decryption::open(const Value &value) const
{
    if (value.malformed || !value.encrypted)
        return failure(cannotDecrypt(QStringLiteral("CipherValue")));
    if (!hasKey())
        return failure(EntryProblem{Code::NoKeyMaterial, {}, {}});
    const Encrypted &encrypted = *value.encrypted;
    const QString name = nameOf(encrypted);
    if (!value.mac) {
        if (!authenticatesItself(name))
            return failure(name.isEmpty() ? cannotDecrypt(QStringLiteral("EncryptionMethod"))
                                          : EntryProblem{Code::NoMac, {}, {}});
        return decrypt(encrypted);
    }
    // Draft 02 names no MAC method and means HMAC-SHA-1 with the key itself.
    if (m_macProblem && m_macProblem->code != Code::NoMac)
        return failure(*m_macProblem);
    const auto matches = [&](ByteView message) {
        // Reveals the MAC key to HMAC.
        const crypto::HmacTag tag = crypto::hmac(m_macHash, m_macKey.expose(), message);
        return equalInConstantTime(tag.view(), value.mac->expose());
    };
    if (matches(encrypted.cipher.expose()))
        return decrypt(encrypted);
    // Early drafts and ActivIdentity authenticate the plain value.
    auto plain = decrypt(encrypted);
    if (plain && matches(plain->expose()))
        return plain;
    if (m_macProblem)
        return failure(*m_macProblem);
    return failure(EntryProblem{Code::MacMismatch, {}, {}});
}

} // namespace warifu::exchange::pskc
