// SPDX-License-Identifier: Apache-2.0
// Who receives reports: the user's choice, or the organisation's, and the key that signs.
#include "core/crypto/private_key.h"
#include "core/signin/report_desk.h"

namespace warifu::signin {

using namespace reports;

namespace {

constexpr vault::Section kSender = vault::Section::ReportSender;

} // namespace

void ReportDesk::setRules(const policy::ReportRules &rules)
{
    if (rules == std::exchange(m_rules, rules))
        return;
    Q_EMIT receiptsChanged();
    if (m_isRunning)
        makeManagedKey();
}

void ReportDesk::makeManagedKey()
{
    const ReportSender to = sender();
    if (!m_rules.endpoint.isEmpty() && to.form == DeliveryForm::SecurityEvent
        && to.privateKey.isEmpty())
        makeKey(Callback<Result<void, vault::VaultError>>(this, [](const auto &) {}));
}

// Adds a key where there is none; what cannot be read stays as it is.
void ReportDesk::makeKey(Callback<Result<void, vault::VaultError>> done)
{
    vault::Change change;
    change.sections.push_back({kSender, [](const SecretBytes *now) {
                                   std::optional<SecretBytes> next;
                                   ReportSender sender;
                                   if (now) {
                                       // The vault lends the section as it is in the transaction.
                                       auto parsed = parseSender(now->expose());
                                       if (!parsed || !parsed->privateKey.isEmpty())
                                           return next;
                                       sender = std::move(*parsed);
                                   }
                                   sender.privateKey =
                                       crypto::PrivateKey::makeEcP256().pkcs8().clone();
                                   next = formatSender(sender);
                                   return next;
                               }});
    m_vault.commit(std::move(change), std::move(done));
}

ReportSender ReportDesk::sender() const
{
    ReportSender sender = storedSender();
    if (m_rules.endpoint.isEmpty())
        return sender;
    if (sender.endpoint != m_rules.endpoint)
        sender.bearer = {}; // somebody else's
    sender.endpoint = m_rules.endpoint;
    sender.form = m_rules.form == policy::ReceiverForm::Webhook ? DeliveryForm::Webhook
                                                                : DeliveryForm::SecurityEvent;
    sender.audience = m_rules.audience;
    sender.subjectIssuer = m_rules.subjectIssuer;
    return sender;
}

ReportSender ReportDesk::storedSender() const
{
    const SecretBytes *const section = m_vault.section(kSender);
    if (!section)
        return {};
    // Parsed for the caller's look.
    auto sender = parseSender(section->expose());
    return sender ? std::move(*sender) : ReportSender();
}

void ReportDesk::setSender(ReportSender sender, Callback<Result<void, vault::VaultError>> done)
{
    if (!m_rules.endpoint.isEmpty() && sender.endpoint != m_rules.endpoint)
        return done.later(failure(vault::VaultError::NotAllowed));
    if (sender.privateKey.isEmpty())
        sender.privateKey = crypto::PrivateKey::makeEcP256().pkcs8().clone();
    vault::Change change;
    change.sections.push_back(vault::SectionEdit::replace(kSender, formatSender(sender)));
    m_vault.commit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(
            this, [this, done = std::move(done)](Result<void, vault::VaultError> stored) mutable {
                if (stored)
                    Q_EMIT senderChanged();
                done(std::move(stored));
            }));
}

} // namespace warifu::signin
