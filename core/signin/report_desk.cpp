// SPDX-License-Identifier: Apache-2.0
#include "core/signin/report_desk.h"

#include "core/base/text_field.h"
#include "core/net/server_url.h"
#include "core/reports/security_event.h"

#include <algorithm>

namespace warifu::signin {

using namespace reports;

namespace {

constexpr vault::Section kOutbox = vault::Section::ReportOutbox;

std::optional<Outbox> parsed(const SecretBytes *section)
{
    if (!section)
        return Outbox();
    // Parsed for the length of this call.
    auto box = Outbox::parse(section->expose());
    if (!box)
        return std::nullopt;
    return std::move(*box);
}

} // namespace

ReportDesk::ReportDesk(vault::Vault &vault, net::Http &http, const Clock &clock, Entropy &entropy,
                       TokenLookup lookup)
    : m_vault(vault)
    , m_http(http)
    , m_clock(clock)
    , m_entropy(entropy)
    , m_lookup(std::move(lookup))
    , m_outbox(vault, kOutbox, parsed)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ReportDesk::work);
}

void ReportDesk::change(Edit edit, std::function<void(Result<void, vault::VaultError>)> then)
{
    vault::Change change;
    change.sections.push_back(
        {kOutbox, [edit = std::move(edit)](const SecretBytes *now) -> std::optional<SecretBytes> {
             auto box = parsed(now);
             if (!box || !edit(*box))
                 return std::nullopt;
             return SecretBytes::copyOf(box->format());
         }});
    ++m_changes;
    m_vault.commit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(
            this, [this, then = std::move(then)](Result<void, vault::VaultError> result) {
                --m_changes;
                if (result)
                    Q_EMIT receiptsChanged();
                then(std::move(result));
            }));
}

void ReportDesk::start()
{
    m_isRunning = true;
    makeManagedKey();
    const Outbox *const left = outbox();
    if (!left || left->deliveries().empty())
        return;
    change(
        [now = m_clock.now()](Outbox &box) {
            box.restart(now);
            return true;
        },
        [this](Result<void, vault::VaultError>) { work(); });
}

void ReportDesk::stop()
{
    m_isRunning = false;
    m_timer.stop();
}

void ReportDesk::take(const approvals::DueReport &report,
                      Callback<Result<void, approvals::StoreError>> done)
{
    ReportSender to = sender();
    // Nobody to tell, or the user writes an e-mail; the approvals have recorded it.
    if (to.endpoint.isEmpty() || !to.mailAddress().isEmpty())
        return done.later({});
    if (!to.privateKey.isEmpty() || to.form == DeliveryForm::Webhook)
        return enqueue(report, to, std::move(done));
    // The first report to a receiver that the organisation has named.
    const auto answer =
        std::make_shared<Callback<Result<void, approvals::StoreError>>>(std::move(done));
    makeKey(
        Callback<Result<void, vault::VaultError>>(this, [this, report, answer](const auto &stored) {
            if (stored)
                enqueue(report, sender(), std::move(*answer));
            else
                (*answer)(failure(approvals::StoreError::Failed));
        }));
}

void ReportDesk::enqueue(const approvals::DueReport &report, const ReportSender &to,
                         Callback<Result<void, approvals::StoreError>> done)
{
    const auto delivery = deliveryOf(report, to);
    if (!delivery)
        return done.later(failure(approvals::StoreError::Failed));
    const auto answer =
        std::make_shared<Callback<Result<void, approvals::StoreError>>>(std::move(done));
    const auto outcome = std::make_shared<Enqueued>(Enqueued::Malformed);
    change(
        [delivery = *delivery, outcome, now = m_clock.now()](Outbox &box) {
            *outcome = box.enqueue(delivery, now);
            return true; // what is too much or there already is not kept twice
        },
        [this, answer, outcome, id = delivery->id,
         cause = delivery->cause](Result<void, vault::VaultError> result) {
            if (!result)
                return (*answer)(failure(result.error() == vault::VaultError::NotOpen
                                             ? approvals::StoreError::Closed
                                             : approvals::StoreError::Failed));
            if (*outcome == Enqueued::Taken)
                Q_EMIT queued(id, cause);
            else if (*outcome != Enqueued::AlreadyTaken)
                Q_EMIT notKept(id, *outcome);
            (*answer)({});
            work();
        });
}

QByteArray ReportDesk::publicJwk() const
{
    ReportSender from = sender();
    const auto key = crypto::PrivateKey::parsePkcs8(std::move(from.privateKey));
    return key ? key->publicKey().formatJwk() : QByteArray();
}

std::vector<Receipt> ReportDesk::receipts() const
{
    std::vector<Receipt> receipts;
    if (const Outbox *const box = outbox())
        for (const Delivery &delivery : box->deliveries())
            receipts.push_back(reports::receiptOf(delivery));
    return receipts;
}

bool ReportDesk::isSettled() const
{
    const Outbox *const box = outbox();
    return m_changes == 0
        && (!box || std::ranges::none_of(box->deliveries(), [](const Delivery &delivery) {
               return delivery.phase == DeliveryPhase::Queued
                   || delivery.phase == DeliveryPhase::InFlight;
           }));
}

void ReportDesk::flush()
{
    const Outbox *const box = outbox();
    if (!box || !m_isRunning)
        return;
    for (const Delivery &delivery : box->deliveries()) {
        if (delivery.phase == DeliveryPhase::Backoff || delivery.phase == DeliveryPhase::Queued)
            send(delivery.id, std::max(m_clock.now(), delivery.nextTry));
    }
}

void ReportDesk::work()
{
    const Outbox *const box = outbox();
    if (!box || !m_isRunning)
        return;
    for (const QString &id : box->due(m_clock.now()))
        send(id, m_clock.now());
    arm();
}

void ReportDesk::arm()
{
    const Outbox *const box = outbox();
    const auto due = box ? box->nextDue() : std::nullopt;
    if (!due || !m_isRunning)
        return m_timer.stop();
    const auto wait = std::clamp<std::chrono::milliseconds>(
        *due - m_clock.now(), std::chrono::seconds(1), std::chrono::hours(1));
    m_timer.start(wait);
}

void ReportDesk::send(const QString &id, UnixMilliseconds now)
{
    const auto shallPost = std::make_shared<bool>(false);
    change(
        [id, now, shallPost, random = randomPart()](Outbox &box) {
            const auto effects = box.apply(id, delivery::Tick{}, now, random);
            *shallPost = std::ranges::find(effects, DeliveryEffect::Post) != effects.end();
            return true;
        },
        [this, id, shallPost](Result<void, vault::VaultError> result) {
            if (result && *shallPost && m_isRunning)
                post(id);
        });
}

void ReportDesk::post(const QString &id)
{
    const Outbox *const box = outbox();
    const Delivery *const delivery = box ? box->find(id) : nullptr;
    const auto url = delivery
        ? net::parseUrl(delivery->endpoint)
        : Result<QUrl, net::NetError::Code>(failure(net::NetError::Code::BadUrl));
    if (!url)
        return;
    net::Request request;
    request.method = net::Method::Post;
    request.url = *url;
    request.body = delivery->body;
    request.contentType = delivery->form == DeliveryForm::SecurityEvent
        ? QByteArrayLiteral("application/secevent+jwt")
        : QByteArrayLiteral("application/json");
    // A bearer is for its own receiver only.
    const ReportSender to = sender();
    if (to.endpoint == delivery->endpoint) {
        // Goes into the request's header, as RFC 6750 wants it.
        request.bearer = toByteArray(to.bearer.expose());
    }
    request.limits.bytes = kMaxReceiverBody;
    m_http.send(std::move(request),
                Callback<Result<net::Response, net::NetError>>(
                    this, [this, id](Result<net::Response, net::NetError> response) {
                        if (response)
                            apply(id,
                                  delivery::Answered{response->status, response->retryAfter,
                                                     response->body});
                        else if (response.error().code == net::NetError::Code::Redirected)
                            apply(id, delivery::Answered{307, {}, {}}); // a wrong URL
                        else
                            apply(id, delivery::NoAnswer{});
                    }));
}

void ReportDesk::apply(const QString &id, const DeliveryEvent &event)
{
    const auto after = std::make_shared<std::optional<Delivery>>();
    change(
        [id, event, after, now = m_clock.now(), random = randomPart()](Outbox &box) {
            const auto effects = box.apply(id, event, now, random);
            const Delivery *const delivery = box.find(id);
            if (delivery && std::ranges::find(effects, DeliveryEffect::Ended) != effects.end())
                *after = *delivery;
            return true;
        },
        [this, after](Result<void, vault::VaultError> result) {
            if (result && *after)
                Q_EMIT ended(reports::receiptOf(**after), (*after)->cause);
            work();
        });
}

double ReportDesk::randomPart() const
{
    std::array<std::uint8_t, 2> bytes{};
    m_entropy.fill(bytes);
    return double(bytes[0] * 256 + bytes[1]) / 65536.0;
}

} // namespace warifu::signin
