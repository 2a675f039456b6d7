// SPDX-License-Identifier: Apache-2.0
#include "core/signin/report_sender.h"

#include "core/base/text_field.h"
#include "core/crypto/signature.h"

namespace warifu::signin {
namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kMaxText = 4096;
constexpr std::size_t kMaxBearer = 8192;

} // namespace

ReportSender ReportSender::copy() const
{
    return {form, endpoint, audience, subjectIssuer, bearer.clone(), privateKey.clone()};
}

QString ReportSender::mailAddress() const
{
    const QLatin1String scheme("mailto:");
    return endpoint.startsWith(scheme) ? endpoint.mid(scheme.size()) : QString();
}

SecretBytes formatSender(const ReportSender &sender)
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u8(static_cast<std::uint8_t>(sender.form));
    writeTextField(writer, sender.endpoint);
    writeTextField(writer, sender.audience);
    writeTextField(writer, sender.subjectIssuer);
    // The section is what keeps both.
    writer.field16(sender.bearer.expose());
    // As above.
    writer.field16(sender.privateKey.expose());
    return writer.take();
}

Result<ReportSender, SenderError> parseSender(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (!reader.ok())
        return failure(SenderError::Truncated);
    if (version > kVersion)
        return failure(SenderError::NewerFormat);
    const std::uint8_t form = reader.u8();
    auto endpoint = readTextField(reader, kMaxText);
    auto audience = readTextField(reader, kMaxText);
    auto issuer = readTextField(reader, kMaxText);
    ReportSender sender;
    sender.bearer = SecretBytes::copyOf(reader.field16(kMaxBearer));
    sender.privateKey = SecretBytes::copyOf(reader.field16(crypto::kMaxKeySize));
    if (!reader.ok())
        return failure(SenderError::Truncated);
    if (version == 0 || form > static_cast<std::uint8_t>(reports::DeliveryForm::Webhook)
        || !endpoint || !audience || !issuer || !reader.finished())
        return failure(SenderError::BadValue);
    sender.form = static_cast<reports::DeliveryForm>(form);
    sender.endpoint = std::move(*endpoint);
    sender.audience = std::move(*audience);
    sender.subjectIssuer = std::move(*issuer);
    return sender;
}

reports::SignatureAlgorithm SenderSigner::algorithm() const
{
    return m_key.kind() == crypto::KeyKind::Rsa ? reports::SignatureAlgorithm::Rs256
                                                : reports::SignatureAlgorithm::Es256;
}

QString SenderSigner::keyId() const
{
    return QString::fromLatin1(m_key.publicKey().thumbprint());
}

Result<QByteArray, reports::SignError> SenderSigner::sign(ByteView message) const
{
    const auto signature = crypto::sign(m_key, message, crypto::EcForm::Raw);
    if (signature.empty())
        return failure(reports::SignError::Failed);
    return toByteArray(signature);
}

} // namespace warifu::signin
