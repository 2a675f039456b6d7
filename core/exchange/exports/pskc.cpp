// SPDX-License-Identifier: Apache-2.0
// PSKC (RFC 6030) for servers: plain, under a passphrase, or under a pre-shared key. AES-128-CBC or
// AES-256-CBC with HMAC-SHA-1, because RFC 6030 section 6.1 makes every reader know those.
#include "core/exchange/exports/exports.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

#include "core/crypto/cbc.h"
#include "core/crypto/hmac.h"
#include "core/crypto/pbkdf2.h"
#include "core/enrol/uri_parts.h"

namespace warifu::exchange::exports {

namespace {

using otp::HashAlgorithm;
using otp::Kind;

constexpr std::uint32_t kIterations = 600'000;
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kDerivedSize = 16;
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kMacKeySize = 20;

// Encrypts values and writes them; without key it writes them plain.
class Cipher
{
public:
    Cipher(SecretBytes key, Entropy &entropy)
        : m_key(std::move(key))
        , m_macKey(randomBytes(kMacKeySize, entropy))
        , m_entropy(entropy)
    {}

    [[nodiscard]] bool isPlain() const { return m_key.isEmpty(); }

    void writeMacMethod(TextWriter &out) const
    {
        out.text("<pskc:MACMethod "
                 "Algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\"><pskc:MACKey>");
        // Encrypted before it goes out.
        (void)writeEncrypted(out, m_macKey.expose());
        out.text("</pskc:MACKey></pskc:MACMethod>\n");
    }

    void writeSecret(TextWriter &out, ByteView secret) const
    {
        out.text("<pskc:Secret>");
        if (isPlain()) {
            out.text("<pskc:PlainValue>").base64(secret).text("</pskc:PlainValue>");
        } else {
            out.text("<pskc:EncryptedValue>");
            const auto cipher = writeEncrypted(out, secret);
            // The key goes to HMAC.
            const auto tag = crypto::hmac(HashAlgorithm::Sha1, m_macKey.expose(), cipher);
            out.text("</pskc:EncryptedValue><pskc:ValueMAC>").base64(tag.view());
            out.text("</pskc:ValueMAC>");
        }
        out.text("</pskc:Secret>");
    }

private:
    // Gives the bytes that a MAC covers: iv and ciphertext.
    std::vector<std::uint8_t> writeEncrypted(TextWriter &out, ByteView plain) const
    {
        std::vector<std::uint8_t> value(kIvSize);
        m_entropy.fill(value);
        // The key goes to the cipher.
        const auto cipher = crypto::encryptCbc(m_key.expose(), ByteView(value), plain);
        value.insert(value.end(), cipher.begin(), cipher.end());
        out.text("<xenc:EncryptionMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#aes");
        out.number(static_cast<std::int64_t>(m_key.size() * 8)).text("-cbc\"/>");
        out.text("<xenc:CipherData><xenc:CipherValue>").base64(value);
        out.text("</xenc:CipherValue></xenc:CipherData>");
        return value;
    }

    SecretBytes m_key;
    SecretBytes m_macKey;
    Entropy &m_entropy;
};

void writeKey(TextWriter &out, const ExportEntry &entry, const Cipher &cipher)
{
    const accounts::Account &account = entry.account;
    const otp::Parameters &parameters = account.parameters;
    const bool counts = parameters.kind == Kind::Hotp;
    const QString id = account.id.text();
    out.text("<pskc:KeyPackage><pskc:DeviceInfo><pskc:SerialNo>").xml(id);
    out.text("</pskc:SerialNo></pskc:DeviceInfo><pskc:Key Id=\"").xml(id);
    out.text("\" Algorithm=\"urn:ietf:params:xml:ns:keyprov:pskc:").text(counts ? "hotp" : "totp");
    out.text("\">");
    if (!account.issuer.isEmpty())
        out.text("<pskc:Issuer>").xml(account.issuer).text("</pskc:Issuer>");
    out.text("<pskc:AlgorithmParameters>");
    if (parameters.algorithm != HashAlgorithm::Sha1)
        out.text("<pskc:Suite>HMAC-").text(hashName(parameters.algorithm)).text("</pskc:Suite>");
    out.text("<pskc:ResponseFormat Length=\"").number(parameters.digits);
    out.text("\" Encoding=\"DECIMAL\"/></pskc:AlgorithmParameters>");
    if (!account.name.isEmpty())
        out.text("<pskc:FriendlyName>").xml(account.name).text("</pskc:FriendlyName>");
    out.text("<pskc:Data>");
    // Encrypted, or plain where that was asked for.
    cipher.writeSecret(out, entry.secret.expose());
    if (counts) {
        out.text("<pskc:Counter><pskc:PlainValue>");
        out.number(static_cast<std::int64_t>(account.counter));
        out.text("</pskc:PlainValue></pskc:Counter>");
    } else {
        out.text("<pskc:Time><pskc:PlainValue>0</pskc:PlainValue></pskc:Time>"
                 "<pskc:TimeInterval><pskc:PlainValue>");
        out.number(parameters.period.count());
        out.text("</pskc:PlainValue></pskc:TimeInterval>");
    }
    out.text("</pskc:Data></pskc:Key></pskc:KeyPackage>\n");
}

void writeDerivation(TextWriter &out, ByteView salt)
{
    out.text("<pskc:EncryptionKey><xenc11:DerivedKey><xenc11:KeyDerivationMethod Algorithm=\""
             "http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#pbkdf2\">"
             "<pkcs5:PBKDF2-params><Salt><Specified>");
    out.base64(salt).text("</Specified></Salt><IterationCount>").number(kIterations);
    out.text("</IterationCount><KeyLength>").number(kDerivedSize);
    out.text("</KeyLength><PRF Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#hmac-sha256\"/>"
             "</pkcs5:PBKDF2-params></xenc11:KeyDerivationMethod>"
             "<xenc11:MasterKeyName>Passphrase</xenc11:MasterKeyName>"
             "</xenc11:DerivedKey></pskc:EncryptionKey>\n");
}

// protection: what stands before the keys.
SecretBytes container(const ExportJob &job, const Cipher &cipher, const SecretBytes &protection)
{
    TextWriter out;
    out.text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
             "<pskc:KeyContainer Version=\"1.0\" "
             "xmlns:pskc=\"urn:ietf:params:xml:ns:keyprov:pskc\" "
             "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" "
             "xmlns:xenc=\"http://www.w3.org/2001/04/xmlenc#\" "
             "xmlns:xenc11=\"http://www.w3.org/2009/xmlenc11#\" "
             "xmlns:pkcs5=\"http://www.rsasecurity.com/rsalabs/pkcs/schemas/pkcs-5v2-0#\">\n");
    // Public: salt, or the name of a key.
    out.text(textOf(protection.expose()));
    if (!cipher.isPlain())
        cipher.writeMacMethod(out);
    for (const ExportEntry *const entry : job.entries)
        writeKey(out, *entry, cipher);
    out.text("</pskc:KeyContainer>\n");
    return out.take();
}

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    if (job.password.empty())
        return container(job, Cipher({}, job.entropy), {});
    const SecretBytes salt = randomBytes(kSaltSize, job.entropy);
    // The salt is public.
    auto key = crypto::pbkdf2(HashAlgorithm::Sha256, job.password, salt.expose(), kIterations,
                              kDerivedSize);
    if (!key)
        return failure(ExportError::Memory);
    TextWriter derivation;
    writeDerivation(derivation, salt.expose()); // as above
    return container(job, Cipher(std::move(*key), job.entropy), derivation.take());
}

Result<SecretBytes, ExportError> writeWithKey(const ExportJob &job)
{
    auto key = decodeHex(enrol::trimmed(textOf(job.password)));
    if (!key || (key->size() != 16 && key->size() != 32))
        return failure(ExportError::BadKey);
    TextWriter name;
    name.text("<pskc:EncryptionKey><ds:KeyName>Pre-shared-key</ds:KeyName></pskc:EncryptionKey>\n");
    return container(job, Cipher(std::move(*key), job.entropy), name.take());
}

constexpr Capacity kCapacity{.kinds = bit(Kind::Totp) | bit(Kind::Hotp)};

} // namespace

const Exporter kPskc{.id = "pskc",
                     .product = "PSKC (RFC 6030)",
                     .protection = Exporter::Protection::Optional,
                     .importer = "pskc",
                     .capacity = kCapacity,
                     .write = write};

const Exporter kPskcKey{.id = "pskc-key",
                        .product = "PSKC (RFC 6030) under a pre-shared key",
                        .protection = Exporter::Protection::Always,
                        .importer = "pskc",
                        .capacity = kCapacity,
                        .write = writeWithKey};

} // namespace warifu::exchange::exports
