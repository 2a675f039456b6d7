// SPDX-License-Identifier: Apache-2.0
// From a decision to the bytes that are sent: facts, claims, signature; or a webhook's JSON.
#include "core/base/text_field.h"
#include "core/crypto/digest.h"
#include "core/reports/security_event.h"
#include "core/reports/webhook.h"
#include "core/signin/report_desk.h"

namespace warifu::signin {

using namespace reports;

namespace {

// The same request and level are the same report; nothing of the nonce can be read from it.
QString causeOf(const approvals::TokenId &token, const QByteArray &nonce,
                approvals::DueReport::Level level)
{
    QByteArray what = token.toUtf8() + '\n' + nonce + '\n';
    what += level == approvals::DueReport::Level::High ? "high" : "medium";
    const auto digest = crypto::sha256(viewOf(what));
    return QStringLiteral("push-") + QString::fromLatin1(toByteArray(digest).left(8).toHex());
}

SimpleSubject subjectOf(const ReportSender &sender, const ReportedToken &token)
{
    if (!sender.subjectIssuer.isEmpty())
        return IssuerSubject{sender.subjectIssuer, token.label};
    if (token.label.contains(QLatin1Char('@')) && !token.label.contains(QLatin1Char(' ')))
        return EmailSubject{token.label};
    return OpaqueSubject{token.label};
}

// For administrators and chat programs: English, as the vocabulary of the event is.
QString sentence(const ReportFacts &facts)
{
    if (!facts.isByUser)
        return QStringLiteral("Sign-in requests were denied again and again");
    return QStringLiteral("User reported a sign-in request they did not start");
}

} // namespace

std::optional<Receipt> ReportDesk::receiptOf(const approvals::TokenId &token,
                                             const QByteArray &nonce) const
{
    const reports::Outbox *const box = outbox();
    const QString cause = causeOf(token, nonce, approvals::DueReport::Level::High);
    if (!box)
        return std::nullopt;
    for (const Delivery &delivery : box->deliveries()) {
        if (delivery.cause == cause)
            return reports::receiptOf(delivery);
    }
    return std::nullopt;
}

std::optional<Delivery> ReportDesk::deliveryOf(const approvals::DueReport &report,
                                               const ReportSender &sender) const
{
    const ReportedToken token = m_lookup(report.challenge.token);
    ReportFacts facts;
    facts.cause = causeOf(report.challenge.token, report.challenge.nonce, report.level);
    facts.subject.user = subjectOf(sender, token);
    facts.isByUser = report.level == approvals::DueReport::Level::High;
    facts.level = facts.isByUser ? RiskLevel::High : RiskLevel::Medium;
    facts.eventAt = std::chrono::floor<std::chrono::seconds>(report.decidedAt);
    facts.nonce = report.challenge.nonce;
    facts.server = token.server;
    facts.application = report.challenge.origin.application;
    facts.address = report.challenge.origin.address;
    facts.promptsLastHour = report.denialsInARow;
    facts.reasons = {{QStringLiteral("en"), sentence(facts)}};

    Delivery delivery;
    delivery.id = makeEventId(m_entropy);
    delivery.cause = facts.cause;
    delivery.account = report.challenge.token;
    delivery.endpoint = sender.endpoint;
    delivery.form = sender.form;
    if (sender.form == DeliveryForm::Webhook) {
        auto body = formatWebhook(facts, delivery.id, sentence(facts));
        if (!body)
            return std::nullopt;
        delivery.body = std::move(*body);
        return delivery;
    }
    auto key = crypto::PrivateKey::parsePkcs8(sender.privateKey.clone());
    if (!key)
        return std::nullopt;
    const SenderSigner signer(std::move(*key));
    const auto claims =
        formatClaims(facts, {thumbprintIssuer(signer.keyId()), sender.audience}, delivery.id,
                     std::chrono::floor<std::chrono::seconds>(m_clock.now()));
    if (!claims)
        return std::nullopt;
    auto body = formatToken(*claims, signer);
    if (!body)
        return std::nullopt;
    delivery.body = std::move(*body);
    return delivery;
}

} // namespace warifu::signin
