// SPDX-License-Identifier: Apache-2.0
#pragma once
// One report on its way to one receiver (RFC 8935), as a pure reducer. The body is made once; every
// attempt sends the same bytes.

#include "core/base/environment.h"
#include "core/reports/receiver_error.h"

#include <optional>
#include <variant>
#include <vector>

namespace warifu::reports {

enum class DeliveryPhase {
    Queued,
    InFlight,
    Backoff,
    NeedsToken, // a new bearer token is being asked for
    // Final:
    Delivered,
    Failed,
    Expired, // a week of trying
};
[[nodiscard]] bool isFinal(DeliveryPhase phase);

enum class DeliveryFailure {
    None,
    Rejected,      // 400: receiver says why
    Unauthorized,  // 401, again and again
    Configuration, // a redirect, 403, 404 and so on: the policy's URL or token is wrong
};

enum class DeliveryForm {
    SecurityEvent, // application/secevent+jwt
    Webhook,       // application/json
};

struct Delivery
{
    QString id;       // jti
    QString cause;    // txn
    QString account;  // whose sign-in it was
    QString endpoint; // https URL
    DeliveryForm form = DeliveryForm::SecurityEvent;
    QByteArray body;
    UnixMilliseconds createdAt{};

    DeliveryPhase phase = DeliveryPhase::Queued;
    int attempts = 0;
    int unauthorized = 0; // 401 in a row
    bool hasRefreshed = false;
    UnixMilliseconds nextTry{};
    UnixMilliseconds endedAt{};
    int lastStatus = 0; // 0: no answer
    DeliveryFailure failure = DeliveryFailure::None;
    ReceiverError receiver;
    bool operator==(const Delivery &) const = default;
};

struct DeliveryPolicy
{
    std::chrono::milliseconds firstDelay{30'000};
    std::chrono::milliseconds longestDelay{3'600'000};
    double jitter = 0.2;
    std::chrono::hours giveUpAfter{7 * 24};
    std::chrono::milliseconds longestRetryAfter{24 * 3'600'000};
    bool canRefresh = false; // the token can be had anew (OAuth client credentials)
    int unauthorizedAllowed = 3;
};

namespace delivery {
struct Tick
{}; // it may be time to send
struct Answered
{
    int status = 0;
    std::optional<std::chrono::seconds> retryAfter;
    QByteArray body; // at most kMaxReceiverBody bytes of it
};
struct NoAnswer
{};
struct TokenRefreshed
{
    bool isDone = false;
};
struct Restarted
{}; // the program has: what was in flight may have arrived or not
} // namespace delivery
using DeliveryEvent = std::variant<delivery::Tick, delivery::Answered, delivery::NoAnswer,
                                   delivery::TokenRefreshed, delivery::Restarted>;
enum class DeliveryEffect { Post, RefreshToken, Ended };

struct DeliveryStep
{
    Delivery delivery;
    std::vector<DeliveryEffect> effects;
};
// random is 0 to 1 and decides the jitter.
[[nodiscard]] DeliveryStep step(Delivery delivery, const DeliveryEvent &event, UnixMilliseconds now,
                                double random, const DeliveryPolicy &policy = {});

// The receipt that the user sees.
struct Receipt
{
    QString id;
    QString receiver; // host name
    UnixMilliseconds createdAt{};
    UnixMilliseconds endedAt{}; // when final
    DeliveryPhase phase = DeliveryPhase::Queued;
    DeliveryFailure failure = DeliveryFailure::None;
    ReceiverError error;
    int attempts = 0;
};
[[nodiscard]] Receipt receiptOf(const Delivery &delivery);

} // namespace warifu::reports
