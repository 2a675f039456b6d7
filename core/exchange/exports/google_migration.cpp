// SPDX-License-Identifier: Apache-2.0
// Google Authenticator's migration links, one a line and ten accounts each; each is meant for a QR
// code (import-formats section 6.15).
#include "core/exchange/exports/exports.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/text_writer.h"

#include "core/base/byte_writer.h"

#include <algorithm>

namespace warifu::exchange::exports {

namespace {

using otp::HashAlgorithm;
using otp::Kind;

constexpr std::size_t kMostInOne = 10;

// Protocol buffers, as far as this message needs them: numbers and byte strings.
class Message
{
public:
    void number(std::uint8_t field, std::uint64_t value)
    {
        varint(std::uint64_t(field) << 3);
        varint(value);
    }
    void bytes(std::uint8_t field, ByteView value)
    {
        varint(std::uint64_t(field) << 3 | 2);
        varint(value.size());
        m_out.bytes(value);
    }
    void text(std::uint8_t field, const QString &text)
    {
        const std::string utf8 = text.toUtf8().toStdString();
        bytes(field, bytesOf(utf8));
    }
    [[nodiscard]] SecretBytes take() { return m_out.take(); }

private:
    void varint(std::uint64_t value)
    {
        for (; value > 127; value >>= 7)
            m_out.u8(static_cast<std::uint8_t>(value | 128));
        m_out.u8(static_cast<std::uint8_t>(value));
    }
    ByteWriter m_out;
};

SecretBytes parametersOf(const ExportEntry &entry)
{
    const otp::Parameters &parameters = entry.account.parameters;
    const bool counts = parameters.kind == Kind::Hotp;
    Message message;
    // Into the link, where the key belongs.
    message.bytes(1, entry.secret.expose());
    message.text(2, entry.account.name);
    message.text(3, entry.account.issuer);
    message.number(4,
                   parameters.algorithm == HashAlgorithm::Sha1         ? 1
                       : parameters.algorithm == HashAlgorithm::Sha256 ? 2
                                                                       : 3);
    message.number(5, parameters.digits == 6 ? 1 : 2);
    message.number(6, counts ? 1 : 2);
    if (counts)
        message.number(7, entry.account.counter);
    return message.take();
}

// Base64 with its three special digits percent-encoded.
void writeLink(TextWriter &out, ByteView payload)
{
    TextWriter base64;
    base64.base64(payload);
    const SecretBytes digits = base64.take();
    out.text("otpauth-migration://offline?data=");
    // As secret as the link.
    for (const std::uint8_t &digit : digits.expose()) {
        if (digit == '+')
            out.text("%2B");
        else if (digit == '/')
            out.text("%2F");
        else if (digit == '=')
            out.text("%3D");
        else
            out.text(textOf({&digit, 1}));
    }
    out.text("\n");
}

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    std::array<std::uint8_t, 4> random{};
    job.entropy.fill(random);
    // Positive, so that it is short as a varint.
    const std::uint64_t batch =
        (random[0] & 0x7FU) << 24 | random[1] << 16 | random[2] << 8 | random[3];
    const std::size_t parts = (job.entries.size() + kMostInOne - 1) / kMostInOne;
    TextWriter out;
    for (std::size_t part = 0; part < parts; ++part) {
        Message message;
        const std::size_t end = std::min((part + 1) * kMostInOne, job.entries.size());
        for (std::size_t i = part * kMostInOne; i < end; ++i) {
            const SecretBytes parameters = parametersOf(*job.entries[i]);
            message.bytes(1, parameters.expose()); // as secret as the message
        }
        message.number(2, 1);
        message.number(3, parts);
        message.number(4, part);
        message.number(5, batch);
        const SecretBytes payload = message.take();
        writeLink(out, payload.expose()); // what was asked for
    }
    return out.take();
}

} // namespace

const Exporter kGoogleMigration{.id = "google-migration",
                                .product = "Google Authenticator",
                                .protection = Exporter::Protection::Never,
                                .importer = "uri-list",
                                .capacity = {.kinds = bit(Kind::Totp) | bit(Kind::Hotp),
                                             .algorithms = bit(HashAlgorithm::Sha1)
                                                 | bit(HashAlgorithm::Sha256)
                                                 | bit(HashAlgorithm::Sha512),
                                             .digits = {6, 8},
                                             .periods = {30, 30}},
                                .write = write};

} // namespace warifu::exchange::exports
