// SPDX-License-Identifier: Apache-2.0
// What goes into the activity log beside tokens coming and going, and a server's new key.
#include "core/activity/unlock_failures.h"
#include "core/signin/managed_approvals.h"
#include "core/signin/sign_ins.h"

#include <QUrl>

namespace warifu::signin {

using namespace approvals;
using activity::Kind;

void SignIns::followForRecords()
{
    connect(&m_approvals, &ApprovalService::happened, &m_activity,
            [this](const BookEffect &effect) { m_activity.record(effect); });
    connect(&m_approvals, &ApprovalService::rejected, &m_activity,
            [this](const TokenId &token, int count) {
                m_activity.record(effect::Dropped{token, Drop::Malformed, count});
            });
    connect(&m_approvals, &ApprovalService::contactChanged, this, &SignIns::onContact);
    connect(&m_reports, &ReportDesk::queued, &m_activity, &ActivityRecorder::recordQueued);
    connect(&m_reports, &ReportDesk::notKept, &m_activity, &ActivityRecorder::recordNotKept);
    connect(&m_reports, &ReportDesk::ended, &m_activity,
            [this](const reports::Receipt &receipt) { m_activity.recordEnded(receipt); });
    connect(&m_reports, &ReportDesk::senderChanged, &m_activity, [this] {
        activity::Event event;
        event.kind = Kind::PolicyChanged;
        event.server = QUrl(m_reports.sender().endpoint).host();
        event.detail = QStringLiteral("report-receiver");
        if (m_follows || m_activity.exists())
            m_activity.record(std::move(event));
    });
}

void SignIns::recordUnlockFailures()
{
    // warifuctl leaves them to the window where there is no log yet.
    if (m_vault.state() != vault::Vault::State::Open || (!m_follows && !m_activity.exists()))
        return;
    const auto failures = activity::takeUnlockFailures(m_home);
    if (!failures)
        return;
    activity::Event event;
    event.time = failures->last;
    event.kind = Kind::UnlockFailed;
    event.count = failures->count;
    m_activity.record(std::move(event));
}

void SignIns::setPolicy(const ApprovalPolicy &policy)
{
    if (policy == m_wanted)
        return;
    beginWith(policy);
    if (m_activity.exists())
        m_activity.recordPlain(Kind::PolicyChanged, "approvals");
}

void SignIns::beginWith(const ApprovalPolicy &policy)
{
    m_wanted = policy;
    m_approvals.setPolicy(managed(m_wanted, m_rules, m_reportRules));
}

QByteArray SignIns::refusedPin(const TokenId &token) const
{
    return m_approvals.contact(token).error == ServerError::PinChanged ? m_client.refusedPin(token)
                                                                       : QByteArray();
}

void SignIns::onContact(const TokenId &token)
{
    if (m_approvals.contact(token).error != ServerError::PinChanged) {
        if (!m_approvals.contact(token).error)
            m_warned.erase(token); // the known key is back; another one is news again
        return;
    }
    if (!m_warned.insert(token).second)
        return;
    m_activity.recordToken(Kind::CertificateChanged, token, "refused");
}

void SignIns::acceptPin(const TokenId &token, const QByteArray &pin,
                        Callback<Result<void, vault::VaultError>> done)
{
    const auto answer =
        std::make_shared<Callback<Result<void, vault::VaultError>>>(std::move(done));
    m_tokens.setPin(
        token, pin,
        Callback<Result<void, vault::VaultError>>(this, [this, token, answer](auto stored) {
            if (stored) {
                m_warned.erase(token);
                m_activity.recordToken(Kind::CertificateChanged, token, "accepted");
                m_approvals.wake();
            }
            (*answer)(std::move(stored));
        }));
}

} // namespace warifu::signin
