// SPDX-License-Identifier: Apache-2.0
#include "app/signin/vault_reports.h"

#include "app/text/report_letter.h"
#include "core/reports/email_draft.h"

namespace warifu::app_signin {

using State = prompt::ReportReceipt::State;

VaultReports::VaultReports(signin::ReportDesk &desk, QObject *parent)
    : ReportDesk(parent)
    , m_desk(desk)
{
    connect(&desk, &signin::ReportDesk::receiptsChanged, this, &prompt::ReportDesk::changed);
}

prompt::ReportTarget VaultReports::target(const approvals::TokenId &) const
{
    const signin::ReportSender sender = m_desk.sender();
    if (sender.endpoint.isEmpty())
        return {};
    if (const QString address = sender.mailAddress(); !address.isEmpty())
        return {text::ReportWay::Mail, address};
    const auto way = sender.form == reports::DeliveryForm::Webhook ? text::ReportWay::Webhook
                                                                   : text::ReportWay::SecurityEvent;
    return {way, QUrl(sender.endpoint).host()};
}

std::optional<prompt::ReportReceipt> VaultReports::receipt(const approvals::TokenId &token,
                                                           const QByteArray &nonce) const
{
    const auto receipt = m_desk.receiptOf(token, nonce);
    if (!receipt)
        return std::nullopt;
    prompt::ReportReceipt shown;
    shown.reference = receipt->id;
    switch (receipt->phase) {
    case reports::DeliveryPhase::Delivered:
        shown.state = State::Delivered;
        break;
    case reports::DeliveryPhase::Failed:
    case reports::DeliveryPhase::Expired:
        shown.state = State::Refused;
        shown.reason =
            receipt->error.description.isEmpty() ? receipt->error.text : receipt->error.description;
        break;
    case reports::DeliveryPhase::Queued:
    case reports::DeliveryPhase::InFlight:
    case reports::DeliveryPhase::Backoff:
    case reports::DeliveryPhase::NeedsToken:
        shown.state = State::Waiting;
        break;
    }
    return shown;
}

QUrl VaultReports::draft(const approvals::Request &request, const prompt::TokenFacts &facts,
                         const QDateTime &reportedAt) const
{
    const QString address = m_desk.sender().mailAddress();
    if (address.isEmpty())
        return {};
    const approvals::Origin &origin = request.challenge.origin;
    const text::ReportLetter letter =
        text::letterAbout({facts.account, facts.server, origin.application, origin.place,
                           origin.address, reportedAt.toLocalTime()});
    const auto link = reports::formatMailto({address, letter.subject, letter.body});
    // Encoded already: not once more.
    return link ? QUrl::fromEncoded(*link, QUrl::StrictMode) : QUrl();
}

} // namespace warifu::app_signin
