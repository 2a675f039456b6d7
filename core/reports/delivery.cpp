// SPDX-License-Identifier: Apache-2.0
#include "core/reports/delivery.h"

#include <QUrl>

#include <algorithm>

namespace warifu::reports {

namespace {

using std::chrono::milliseconds;

class Reduction
{
public:
    Reduction(Delivery delivery, UnixMilliseconds now, double random, const DeliveryPolicy &policy)
        : m_now(now)
        , m_random(random)
        , m_policy(policy)
    {
        m_step.delivery = std::move(delivery);
    }
    DeliveryStep take() { return std::move(m_step); }

    void operator()(const delivery::Tick &)
    {
        if (d.phase != DeliveryPhase::Queued && d.phase != DeliveryPhase::Backoff)
            return;
        if (d.createdAt + m_policy.giveUpAfter <= m_now)
            return end(DeliveryPhase::Expired);
        if (d.phase == DeliveryPhase::Backoff && d.nextTry > m_now)
            return;
        d.phase = DeliveryPhase::InFlight;
        m_step.effects.push_back(DeliveryEffect::Post);
    }
    void operator()(const delivery::Answered &event)
    {
        if (d.phase != DeliveryPhase::InFlight)
            return;
        d.lastStatus = event.status;
        if (event.status >= 200 && event.status <= 299)
            return end(DeliveryPhase::Delivered);
        if (event.status == 401)
            return unauthorized();
        d.unauthorized = 0;
        if (event.status == 408 || event.status == 429 || event.status >= 500) {
            const bool mayAsk = event.status == 429 || event.status == 503;
            return backOff(mayAsk ? event.retryAfter : std::nullopt);
        }
        d.receiver = parseReceiverError(event.body);
        fail(event.status == 400 ? DeliveryFailure::Rejected : DeliveryFailure::Configuration);
    }
    void operator()(const delivery::NoAnswer &)
    {
        if (d.phase != DeliveryPhase::InFlight)
            return;
        d.lastStatus = 0;
        backOff(std::nullopt);
    }
    void operator()(const delivery::TokenRefreshed &event)
    {
        if (d.phase != DeliveryPhase::NeedsToken)
            return;
        if (!event.isDone)
            return backOff(std::nullopt);
        d.phase = DeliveryPhase::Queued;
    }
    void operator()(const delivery::Restarted &)
    {
        if (d.phase == DeliveryPhase::InFlight || d.phase == DeliveryPhase::NeedsToken)
            d.phase =
                DeliveryPhase::Queued; // receivers know a token that they have seen by its jti
    }

private:
    void end(DeliveryPhase phase)
    {
        d.phase = phase;
        d.endedAt = m_now;
        m_step.effects.push_back(DeliveryEffect::Ended);
    }
    void fail(DeliveryFailure failure)
    {
        d.failure = failure;
        end(DeliveryPhase::Failed);
    }
    void unauthorized()
    {
        ++d.unauthorized;
        if (m_policy.canRefresh && !d.hasRefreshed) {
            d.hasRefreshed = true;
            d.phase = DeliveryPhase::NeedsToken;
            m_step.effects.push_back(DeliveryEffect::RefreshToken);
            return;
        }
        if (d.unauthorized > m_policy.unauthorizedAllowed)
            return fail(DeliveryFailure::Unauthorized);
        backOff(std::nullopt);
    }
    void backOff(std::optional<std::chrono::seconds> retryAfter)
    {
        const int doublings = std::min(d.attempts, 20);
        ++d.attempts;
        const milliseconds delay =
            std::min(m_policy.firstDelay * (std::int64_t(1) << doublings), m_policy.longestDelay);
        const double part = 1 + m_policy.jitter * (2 * std::clamp(m_random, 0.0, 1.0) - 1);
        milliseconds wait(static_cast<std::int64_t>(static_cast<double>(delay.count()) * part));
        if (retryAfter)
            wait = std::max(wait,
                            std::min<milliseconds>(std::clamp(*retryAfter, std::chrono::seconds(0),
                                                              std::chrono::seconds(86'400)),
                                                   m_policy.longestRetryAfter));
        if (d.createdAt + m_policy.giveUpAfter <= m_now)
            return end(DeliveryPhase::Expired);
        d.nextTry = m_now + wait;
        d.phase = DeliveryPhase::Backoff;
    }

    DeliveryStep m_step;
    Delivery &d = m_step.delivery;
    UnixMilliseconds m_now;
    double m_random;
    const DeliveryPolicy &m_policy;
};

} // namespace

bool isFinal(DeliveryPhase phase)
{
    return phase >= DeliveryPhase::Delivered;
}

DeliveryStep step(Delivery delivery, const DeliveryEvent &event, UnixMilliseconds now,
                  double random, const DeliveryPolicy &policy)
{
    Reduction reduction(std::move(delivery), now, random, policy);
    std::visit(reduction, event);
    return reduction.take();
}

Receipt receiptOf(const Delivery &delivery)
{
    return {.id = delivery.id,
            .receiver = QUrl(delivery.endpoint).host(),
            .createdAt = delivery.createdAt,
            .endedAt = delivery.endedAt,
            .phase = delivery.phase,
            .failure = delivery.failure,
            .error = delivery.receiver,
            .attempts = delivery.attempts};
}

} // namespace warifu::reports
