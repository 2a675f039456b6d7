// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a report says, before it becomes a token, a webhook's JSON or an e-mail. Texts come from the
// server that asked for the sign-in, or from app/text; they are plain text with bounds.

#include "core/base/environment.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace warifu::reports {

// CAEP 1.0 risk-level-change, current_level.
enum class RiskLevel { Low, Medium, High };

// Subject identifiers (RFC 9493 section 3.2). Only those that the receiver knew before.
struct IssuerSubject // iss_sub
{
    QString issuer;
    QString subject;
    bool operator==(const IssuerSubject &) const = default;
};
struct EmailSubject // email
{
    QString email;
    bool operator==(const EmailSubject &) const = default;
};
struct OpaqueSubject // opaque
{
    QString id;
    bool operator==(const OpaqueSubject &) const = default;
};
using SimpleSubject = std::variant<IssuerSubject, EmailSubject, OpaqueSubject>;
struct Subject
{
    SimpleSubject user;
    std::optional<SimpleSubject> device; // with it: a complex subject (SSF 1.0)
    bool operator==(const Subject &) const = default;
};

struct ReportFacts
{
    QString cause; // txn: of the sign-in request; the same for all that is said about it
    Subject subject;
    RiskLevel level = RiskLevel::High;
    bool isByUser = true;  // false: a policy's lock after denials
    UnixSeconds eventAt{}; // toe: when Report was pressed
    QByteArray nonce;      // of the request; only its SHA-256 leaves
    QString server;        // where it came from
    QString application;
    QString address;
    int promptsLastHour = 0;
    // BCP 47 language and sentence; may be empty.
    std::vector<std::pair<QString, QString>> reasons;
};

inline constexpr qsizetype kMaxFactText = 512;
inline constexpr std::size_t kMaxReasons = 8;

enum class FactsError {
    Cause,   // empty or too long
    Subject, // an empty or too long part, or not an e-mail address
    Time,    // before 1970
    Text,    // too long, or not Unicode
    Reasons, // too many, twice the same language, or empty
    Issuer,  // of the transmitter: neither https without query and fragment, nor a thumbprint URN
    Audience,
    Id,
};

} // namespace warifu::reports
