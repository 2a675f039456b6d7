// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the activity log can say. Texts are names and addresses, never a secret, a code, a key or
// what a user typed; each is sanitized and cut before it is stored.

#include "core/base/environment.h"

#include <QString>

#include <optional>
#include <vector>

namespace warifu::activity {

// Stored as the number and exported as the name; both stay for ever.
enum class Kind : std::uint8_t {
    LogStarted = 1, // a new log; detail "damaged" after one that was set aside
    RequestArrived = 2,
    RequestDropped = 3, // not genuine, too many …; count says how many
    RequestApproved = 4,
    RequestDenied = 5,
    RequestReported = 6,
    RequestExpired = 7,
    RequestCancelled = 8, // answered elsewhere
    RequestSuppressed = 9,
    RequestWrong = 10, // a wrong number
    AnswerDelivered = 11,
    AnswerUndeliverable = 12,
    AccountLocked = 13,
    AccountUnlocked = 14,
    ReportQueued = 15,
    ReportDelivered = 16,
    ReportFailed = 17,
    TokenEnrolled = 18,
    TokenRemoved = 19,
    AccountAdded = 20,
    AccountChanged = 21,
    AccountRemoved = 22,
    Imported = 23, // count says how many accounts
    Exported = 24,
    AppUnlocked = 25,
    UnlockFailed = 26,
    AppLocked = 27,
    PolicyChanged = 28,
    CertificateChanged = 29,
    LogExported = 30,
    PassphraseChanged = 31, // detail "set", "changed" or "removed"
    LogAcknowledged = 32,   // somebody knows of the damaged logs that lie aside
};
// "request.approved"; lower-case letters and one dot.
[[nodiscard]] QString nameOf(Kind kind);
[[nodiscard]] std::optional<Kind> kindOf(const QString &name);
[[nodiscard]] std::optional<Kind> kindOf(std::uint8_t number);
[[nodiscard]] const std::vector<Kind> &allKinds();

enum class Severity { Info, Notice, Warning, Alert };
[[nodiscard]] Severity severityOf(Kind kind);

struct Event
{
    UnixMilliseconds time{};
    Kind kind = Kind::LogStarted;
    QString account;     // name as the list shows it
    QString accountId;   // of the account or push token
    QString reference;   // request or report (jti)
    QString application; // where a request came from
    QString address;
    QString place;
    QString server; // host name
    QString detail; // one machine-readable word: an error, a form, an origin
    std::uint32_t count = 1;
    bool operator==(const Event &) const = default;
};
// The text members, in the order in which they are stored and exported, and their names.
struct Field
{
    const char *name;
    QString Event::*text;
};
[[nodiscard]] const std::vector<Field> &fields();

inline constexpr int kMaxFieldText = 256;

} // namespace warifu::activity
