// SPDX-License-Identifier: Apache-2.0
#pragma once
// All reports on their way, and the receipts of those that ended. One at a time and in order for
// each receiver. Whoever changes it stores it before anything comes of the change.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/reports/delivery.h"

namespace warifu::reports {

inline constexpr std::size_t kMaxOpen = 256;
inline constexpr std::size_t kMaxReceipts = 100; // the oldest go
inline constexpr int kMaxPerHour = 10;           // reports of one account
inline constexpr qsizetype kMaxBody = 64 * 1024;
inline constexpr qsizetype kMaxOutboxText = 1024;

enum class Enqueued {
    Taken,
    AlreadyTaken, // the same cause, endpoint and form; also when it has ended
    TooMany,      // of this account within the hour
    Full,
    Malformed, // an empty or too long part, or an endpoint that is not https
};

enum class OutboxError { Truncated, NewerFormat, BadValue, TooMany };

class Outbox
{
public:
    [[nodiscard]] Enqueued enqueue(Delivery delivery, UnixMilliseconds now);
    // Oldest first, open and ended.
    [[nodiscard]] const std::vector<Delivery> &deliveries() const { return m_deliveries; }
    [[nodiscard]] const Delivery *find(const QString &id) const;

    // What may be ticked now: the first open one of each receiver, unless it is in flight.
    [[nodiscard]] std::vector<QString> due(UnixMilliseconds now,
                                           const DeliveryPolicy &policy = {}) const;
    // When due() will have something next; nothing when nothing is open.
    [[nodiscard]] std::optional<UnixMilliseconds> nextDue() const;
    // One step of the delivery with this id; nothing happens when there is none.
    [[nodiscard]] std::vector<DeliveryEffect> apply(const QString &id, const DeliveryEvent &event,
                                                    UnixMilliseconds now, double random,
                                                    const DeliveryPolicy &policy = {});
    // After parse(): nothing is in flight any more.
    void restart(UnixMilliseconds now);

    // docs/formats/reports.md
    [[nodiscard]] std::vector<std::uint8_t> format() const;
    [[nodiscard]] static Result<Outbox, OutboxError> parse(ByteView bytes);

    bool operator==(const Outbox &) const = default;

private:
    [[nodiscard]] std::vector<const Delivery *> heads() const;
    void trim();

    std::vector<Delivery> m_deliveries;
};

} // namespace warifu::reports
