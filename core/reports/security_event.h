// SPDX-License-Identifier: Apache-2.0
#pragma once
// "This was not me" as a Security Event Token (RFC 8417) with the CAEP 1.0 event risk-level-change,
// as the profile of SSF 1.0 wants it: one event, sub_id at the top, neither sub nor exp.

#include "core/base/result.h"
#include "core/reports/report_facts.h"
#include "core/reports/signer.h"

namespace warifu::reports {

// Who says it, and to whom.
struct Transmitter
{
    QString issuer;   // iss: https URL, or thumbprintIssuer()
    QString audience; // aud: the receiver, from the policy
};
// "urn:ietf:params:oauth:jwk-thumbprint:sha-256:<kid>" (RFC 9278).
[[nodiscard]] QString thumbprintIssuer(const QString &keyId);

// jti: 128 random bits, 32 lower-case hexadecimal digits. Made once a report; retries keep it.
[[nodiscard]] QString makeEventId(Entropy &entropy);

// The claims as canonical JSON (RFC 8785). issuedAt is iat, from a clock that is right.
[[nodiscard]] Result<QByteArray, FactsError> formatClaims(const ReportFacts &facts,
                                                          const Transmitter &transmitter,
                                                          const QString &eventId,
                                                          UnixSeconds issuedAt);

// Compact JWS (RFC 7515 section 7.1) over claims with the header {alg, kid, typ: secevent+jwt}.
[[nodiscard]] Result<QByteArray, SignError> formatToken(const QByteArray &claims,
                                                        const Signer &signer);

} // namespace warifu::reports
