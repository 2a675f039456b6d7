// SPDX-License-Identifier: Apache-2.0
#pragma once
// Who receives this profile's reports, and the key that signs them: a section of the vault's
// catalogue file (docs/formats/signin.md).

#include "core/crypto/private_key.h"
#include "core/reports/delivery.h"
#include "core/reports/signer.h"

#include <QString>

namespace warifu::signin {

struct ReportSender
{
    reports::DeliveryForm form = reports::DeliveryForm::SecurityEvent;
    // https URL; "mailto:" and one address: the user writes an e-mail, and nothing is sent by
    // itself; empty: nobody receives reports.
    QString endpoint;
    QString audience; // SecurityEvent: aud
    // iss of the subject identifier (RFC 9493 iss_sub); empty: an e-mail address where the token's
    // label is one, else opaque.
    QString subjectIssuer;
    SecretBytes bearer;     // empty: none
    SecretBytes privateKey; // PKCS#8; RSA: RS256, P-256: ES256

    [[nodiscard]] ReportSender copy() const;
    // The address of a "mailto:" endpoint; empty otherwise.
    [[nodiscard]] QString mailAddress() const;
};

enum class SenderError { Truncated, NewerFormat, BadValue };

[[nodiscard]] SecretBytes formatSender(const ReportSender &sender);
[[nodiscard]] Result<ReportSender, SenderError> parseSender(ByteView bytes);

// Signs with the sender's key.
class SenderSigner final : public reports::Signer
{
public:
    explicit SenderSigner(crypto::PrivateKey key) : m_key(std::move(key)) {}
    [[nodiscard]] reports::SignatureAlgorithm algorithm() const override;
    [[nodiscard]] QString keyId() const override;
    [[nodiscard]] Result<QByteArray, reports::SignError> sign(ByteView message) const override;

private:
    crypto::PrivateKey m_key;
};

} // namespace warifu::signin
