// SPDX-License-Identifier: Apache-2.0
#include "app/receiver/receiver_view_model.h"

#include "app/text/push_text.h"
#include "app/text/secret_text.h"
#include "app/text/sentences.h"
#include "app/text/vault_text.h"

#include "core/net/server_url.h"
#include "core/reports/email_draft.h"

#include <algorithm>

namespace warifu::receiver {

using Form = reports::DeliveryForm;

namespace {

constexpr qsizetype kMostAudience = 255;
constexpr qsizetype kMostToken = 8000;

// RFC 6750 section 2.1: visible ASCII without spaces, so that it cannot end the header's line.
bool isToken(const QString &text)
{
    return text.size() <= kMostToken && std::ranges::all_of(text, [](QChar c) {
               return c > QLatin1Char(' ') && c < QChar(0x7f);
           });
}

} // namespace

ReceiverViewModel::ReceiverViewModel(vault::Vault &vault, signin::ReportDesk &desk,
                                     std::function<void(const QString &)> copy, QObject *parent)
    : QObject(parent)
    , m_vault(vault)
    , m_desk(desk)
    , m_copy(std::move(copy))
{
    connect(&desk, &signin::ReportDesk::senderChanged, this, &ReceiverViewModel::load);
    connect(&vault, &vault::Vault::stateChanged, this, [this] {
        load();
        clearMessages();
    });
    // Another process may have set another one.
    connect(&vault, &vault::Vault::catalogueChanged, this, &ReceiverViewModel::load);
    load();
}

void ReceiverViewModel::load()
{
    m_sender = m_desk.sender();
    if (!m_sender.bearer.isEmpty())
        m_sender.bearer = SecretBytes(1); // that there is one
    m_sender.privateKey = {};
    m_keySet = m_desk.publicKeySet();
    Q_EMIT changed();
}

ReceiverViewModel::Kind ReceiverViewModel::kind() const
{
    if (m_sender.endpoint.isEmpty())
        return Kind::Nobody;
    if (!m_sender.mailAddress().isEmpty())
        return Kind::Mail;
    return m_sender.form == Form::Webhook ? Kind::Webhook : Kind::SecurityEvent;
}

QString ReceiverViewModel::url() const
{
    const QString address = m_sender.mailAddress();
    return address.isEmpty() ? m_sender.endpoint : address;
}

QString ReceiverViewModel::host() const
{
    const QString address = m_sender.mailAddress();
    return address.isEmpty() ? QUrl(m_sender.endpoint).host() : address;
}

void ReceiverViewModel::setManaged(bool isManaged)
{
    m_isManaged = isManaged;
    load(); // the organisation's receiver, or the user's again
}

bool ReceiverViewModel::isAcceptable(Kind kind, const QString &url, const QString &audience,
                                     const QString &token)
{
    clearMessages();
    if (kind == Kind::Mail) {
        if (!reports::isMailAddress(url))
            //: Below the field for the e-mail address of the receiver of reports
            m_urlError = tr("Type one e-mail address, such as soc@example.com.");
    } else if (kind != Kind::Nobody) {
        const auto parsed = net::parseUrl(url);
        if (!parsed || parsed->scheme() != QLatin1String("https"))
            //: Below the field for the address of the receiver of reports
            m_urlError = tr("Type an address that begins with https://.");
        if (kind == Kind::SecurityEvent && (audience.isEmpty() || audience.size() > kMostAudience))
            //: Below the field for the name of the receiver of reports
            m_audienceError = tr("Type the name by which the receiver knows itself.");
        if (!isToken(token))
            //: Below the field for the bearer token of the receiver of reports
            m_tokenError = tr("A token has no spaces and no other than ASCII characters.");
    }
    Q_EMIT saveChanged();
    return m_urlError.isEmpty() && m_audienceError.isEmpty() && m_tokenError.isEmpty();
}

void ReceiverViewModel::save(Kind kind, const QString &url, const QString &audience,
                             const QString &subjectIssuer, const QString &token, bool removesToken)
{
    const QString typed = url.trimmed();
    if (m_isSaving || m_isManaged
        || !isAcceptable(kind, typed, audience.trimmed(), token.trimmed()))
        return;
    const bool isPosted = kind == Kind::SecurityEvent || kind == Kind::Webhook;
    const QString address = kind == Kind::Mail ? QStringLiteral("mailto:") + typed : typed;
    signin::ReportSender sender = m_desk.sender(); // with its key
    // A token is the secret of one receiver: it does not go to another.
    const bool isOther = net::originOf(QUrl(sender.endpoint)) != net::originOf(QUrl(address));
    if (removesToken || isOther || !isPosted)
        sender.bearer = {};
    if (!token.isEmpty() && isPosted)
        sender.bearer = text::secretBytesOf(QStringView(token).trimmed());
    sender.form = kind == Kind::Webhook ? Form::Webhook : Form::SecurityEvent;
    sender.endpoint = kind == Kind::Nobody ? QString() : address;
    sender.audience = kind == Kind::SecurityEvent ? audience.trimmed() : QString();
    sender.subjectIssuer = isPosted ? subjectIssuer.trimmed() : QString();
    m_isSaving = true;
    Q_EMIT saveChanged();
    m_desk.setSender(std::move(sender),
                     Callback<Result<void, vault::VaultError>>(
                         this, [this](Result<void, vault::VaultError> stored) {
                             m_isSaving = false;
                             m_isSaved = stored.has_value();
                             if (!stored) {
                                 const auto why = text::describe(stored.error());
                                 m_saveProblem = text::titled(why.title, {why.remedy});
                             }
                             Q_EMIT saveChanged();
                         }));
}

void ReceiverViewModel::sendTrial()
{
    if (m_trial == Trial::Running || m_sender.endpoint.isEmpty() || kind() == Kind::Mail)
        return;
    m_trial = Trial::Running;
    m_trialText.clear();
    Q_EMIT trialChanged();
    using Outcome = signin::ReportDesk::Trial;
    m_desk.sendTrial(Callback<Outcome>(this, [this](const Outcome &outcome) {
        m_trial = outcome.what == Outcome::What::Delivered ? Trial::Delivered : Trial::Failed;
        m_trialText = sentenceOf(outcome);
        Q_EMIT trialChanged();
    }));
}

QString ReceiverViewModel::sentenceOf(const signin::ReportDesk::Trial &trial) const
{
    using What = signin::ReportDesk::Trial::What;
    switch (trial.what) {
    case What::Delivered:
        //: Result of a trial report. %1: the receiver's host name
        return tr("%1 has accepted the trial.").arg(host());
    case What::Refused: {
        const QString said =
            trial.error.description.isEmpty() ? trial.error.text : trial.error.description;
        if (trial.error.code == reports::ReceiverCode::InvalidKey)
            //: Result of a trial report. %1: the receiver's host name
            return tr("%1 does not know this computer's key. Give it the public key below.")
                .arg(host());
        if (said.isEmpty())
            //: Result of a trial report. %1: the receiver's host name, %2: an HTTP status
            return tr("%1 has refused the trial (status %2).").arg(host()).arg(trial.status);
        //: Result of a trial report. %1: the receiver's host name, %2: its own words
        return tr("%1 has refused the trial: %2").arg(host(), said);
    }
    case What::NoAnswer:
        return text::describe(trial.network);
    case What::NoReceiver:
        //: Result of a trial report
        return tr("The trial could not be made. Save the receiver again.");
    }
    return {};
}

void ReceiverViewModel::clearMessages()
{
    m_urlError.clear();
    m_audienceError.clear();
    m_tokenError.clear();
    m_saveProblem.clear();
    m_isSaved = false;
    if (m_trial != Trial::Running)
        m_trial = Trial::None;
    m_isKeyCopied = false;
    m_keyFile.clear();
    m_keyProblem.clear();
    Q_EMIT saveChanged();
    Q_EMIT trialChanged();
    Q_EMIT keyChanged();
}

} // namespace warifu::receiver
