// SPDX-License-Identifier: Apache-2.0
#include "core/reports/outbox.h"

#include <QUrl>

#include <algorithm>

namespace warifu::reports {

namespace {

bool isWellFormed(const Delivery &delivery)
{
    for (const QString *text :
         {&delivery.id, &delivery.cause, &delivery.account, &delivery.endpoint})
        if (text->isEmpty() || text->size() > kMaxOutboxText || !text->isValidUtf16())
            return false;
    const QUrl url(delivery.endpoint, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QStringLiteral("https") && !url.host().isEmpty()
        && !delivery.body.isEmpty() && delivery.body.size() <= kMaxBody;
}

} // namespace

Enqueued Outbox::enqueue(Delivery delivery, UnixMilliseconds now)
{
    if (!isWellFormed(delivery))
        return Enqueued::Malformed;
    int lastHour = 0;
    std::size_t open = 0;
    for (const Delivery &other : m_deliveries) {
        if (other.id == delivery.id
            || (other.cause == delivery.cause && other.endpoint == delivery.endpoint
                && other.form == delivery.form && other.account == delivery.account))
            return Enqueued::AlreadyTaken;
        const bool isRecent = other.createdAt + std::chrono::hours(1) > now;
        lastHour += isRecent && other.account == delivery.account ? 1 : 0;
        open += isFinal(other.phase) ? 0 : 1;
    }
    if (lastHour >= kMaxPerHour)
        return Enqueued::TooMany;
    if (open >= kMaxOpen)
        return Enqueued::Full;
    // A state of its own, whatever it came with.
    Delivery &fresh = m_deliveries.emplace_back();
    fresh.id = std::move(delivery.id);
    fresh.cause = std::move(delivery.cause);
    fresh.account = std::move(delivery.account);
    fresh.endpoint = std::move(delivery.endpoint);
    fresh.form = delivery.form;
    fresh.body = std::move(delivery.body);
    fresh.createdAt = now;
    return Enqueued::Taken;
}

const Delivery *Outbox::find(const QString &id) const
{
    const auto found = std::ranges::find(m_deliveries, id, &Delivery::id);
    return found == m_deliveries.end() ? nullptr : &*found;
}

std::vector<const Delivery *> Outbox::heads() const
{
    std::vector<const Delivery *> heads;
    for (const Delivery &delivery : m_deliveries)
        if (!isFinal(delivery.phase) && std::ranges::none_of(heads, [&](const Delivery *head) {
                return head->endpoint == delivery.endpoint;
            }))
            heads.push_back(&delivery);
    return heads;
}

std::vector<QString> Outbox::due(UnixMilliseconds now, const DeliveryPolicy &policy) const
{
    std::vector<QString> ids;
    for (const Delivery *head : heads()) {
        const bool isOver = head->createdAt + policy.giveUpAfter <= now;
        if (head->phase == DeliveryPhase::Queued
            || (head->phase == DeliveryPhase::Backoff && (head->nextTry <= now || isOver)))
            ids.push_back(head->id);
    }
    return ids;
}

std::optional<UnixMilliseconds> Outbox::nextDue() const
{
    std::optional<UnixMilliseconds> next;
    for (const Delivery *head : heads()) {
        if (head->phase != DeliveryPhase::Queued && head->phase != DeliveryPhase::Backoff)
            continue;
        const auto at = head->phase == DeliveryPhase::Queued ? head->createdAt : head->nextTry;
        next = next ? std::min(*next, at) : at;
    }
    return next;
}

std::vector<DeliveryEffect> Outbox::apply(const QString &id, const DeliveryEvent &event,
                                          UnixMilliseconds now, double random,
                                          const DeliveryPolicy &policy)
{
    const auto found = std::ranges::find(m_deliveries, id, &Delivery::id);
    if (found == m_deliveries.end())
        return {};
    DeliveryStep next = step(std::move(*found), event, now, random, policy);
    *found = std::move(next.delivery);
    trim();
    return std::move(next.effects);
}

void Outbox::restart(UnixMilliseconds now)
{
    for (Delivery &delivery : m_deliveries)
        delivery = step(std::move(delivery), delivery::Restarted{}, now, 0).delivery;
}

// A receipt needs no body, and only the last ones are kept.
void Outbox::trim()
{
    std::size_t ended = 0;
    for (Delivery &delivery : m_deliveries)
        if (isFinal(delivery.phase)) {
            ++ended;
            delivery.body.clear();
        }
    std::erase_if(m_deliveries, [&](const Delivery &delivery) {
        return isFinal(delivery.phase) && ended > kMaxReceipts && ended-- > 0;
    });
}

} // namespace warifu::reports
