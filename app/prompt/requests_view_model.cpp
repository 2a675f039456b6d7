// SPDX-License-Identifier: Apache-2.0
#include "app/prompt/requests_view_model.h"

#include "app/text/secret_text.h"
#include "app/text/time_text.h"

#include <algorithm>

namespace warifu::prompt {

using namespace approvals;
using namespace std::chrono_literals;

namespace {

constexpr std::size_t kHistoryRows = 100;

} // namespace

RequestsViewModel::RequestsViewModel(ApprovalService &service, PromptPorts ports,
                                     PromptViewModel &prompt, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_ports(ports)
    , m_prompt(prompt)
    , m_tokens({"title", "subtitle", "server", "contact", "problem", "newKey"})
    , m_waiting({"requestId", "title", "subtitle", "place", "more"})
    , m_blocked({"title", "subtitle", "span", "count", "reported"})
    , m_history({"title", "outcome", "good", "when", "place", "away"})
{
    connect(&service, &ApprovalService::requestsChanged, this, [this] {
        m_storeError.reset();
        fillRequests();
    });
    connect(&service, &ApprovalService::contactChanged, this, &RequestsViewModel::onContact);
    connect(&service, &ApprovalService::storeFailed, this, [this](StoreError error) {
        // Told after the event that could not be stored has been worked off.
        QMetaObject::invokeMethod(
            this,
            [this, error] {
                m_storeError = error;
                Q_EMIT changed();
            },
            Qt::QueuedConnection);
    });
    connect(&service, &ApprovalService::rejected, this, [this](const TokenId &, int count) {
        m_rejected += count;
        Q_EMIT changed();
    });
    connect(&ports.tokens, &TokenDirectory::changed, this, &RequestsViewModel::refresh);
    connect(&ports.activity, &ActivitySource::changed, this, &RequestsViewModel::fillHistory);
    connect(&prompt, &PromptViewModel::changed, this, &RequestsViewModel::changed);
    refresh();
}

void RequestsViewModel::refresh()
{
    fillTokens();
    fillRequests();
    fillHistory();
}

QDateTime RequestsViewModel::local(UnixMilliseconds moment) const
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

// Trusted time may be ahead of the wall clock, which people read.
QDateTime RequestsViewModel::trusted(UnixMilliseconds moment) const
{
    return local(moment - (m_service.now() - m_ports.wall.now()));
}

QString RequestsViewModel::titleOf(const TokenFacts &facts) const
{
    return facts.issuer.isEmpty() ? facts.server : facts.issuer;
}

void RequestsViewModel::fillTokens()
{
    QList<QVariantList> rows;
    const QDateTime now = local(m_ports.wall.now());
    m_tokenIds = m_ports.tokens.tokens();
    for (const TokenId &token : m_tokenIds) {
        const TokenFacts facts = m_ports.tokens.facts(token);
        const Contact contact = m_service.contact(token);
        rows.append(
            {titleOf(facts), facts.account, facts.server,
             contact.lastContact ? text::momentOf(local(*contact.lastContact), now) : QString(),
             contact.error ? text::describe(*contact.error, facts.server) : QString(),
             !m_ports.tokens.serverKeys(token).refused.isEmpty()});
    }
    m_tokens.setRows(rows);
    Q_EMIT changed();
}

void RequestsViewModel::fillRequests()
{
    const QueueView queue = m_service.queue();
    QList<QVariantList> rows;
    for (const Card &card : queue.cards) {
        const Request *const request = find(m_service.book(), card.id);
        if (request == nullptr)
            continue;
        const TokenFacts facts = m_ports.tokens.facts(card.token);
        const Challenge &challenge = request->challenge;
        rows.append({quint64(card.id), challenge.title.isEmpty() ? titleOf(facts) : challenge.title,
                     facts.account, challenge.origin.place, card.ofAccount - 1});
    }
    m_waiting.setRows(rows);
    rows.clear();
    m_blockedTokens.clear();
    for (const Blocked &blocked : queue.blocked) {
        const TokenFacts facts = m_ports.tokens.facts(blocked.token);
        m_blockedTokens.push_back(blocked.token);
        rows.append({titleOf(facts), facts.account,
                     text::roughSpanOf(std::chrono::ceil<std::chrono::minutes>(blocked.remaining)),
                     blocked.count, blocked.cause == LockCause::Report});
    }
    m_blocked.setRows(rows);
    Q_EMIT changed();
}

void RequestsViewModel::fillHistory()
{
    QList<QVariantList> rows;
    const QDateTime now = local(m_ports.wall.now());
    for (const PastRequest &past : m_ports.activity.entries(kHistoryRows)) {
        const QString title = past.application.isEmpty() ? titleOf(m_ports.tokens.facts(past.token))
                                                         : past.application;
        rows.append({title, text::nameOf(past.phase), past.phase == Phase::Approved,
                     text::momentOf(past.at.toLocalTime(), now), past.place, past.whileAway});
    }
    m_history.setRows(rows);
}

void RequestsViewModel::onContact(const TokenId &token)
{
    std::erase(m_unchecked, token);
    fillTokens();
}

void RequestsViewModel::checkNow()
{
    if (!m_service.isRunning())
        return;
    m_unchecked = m_ports.tokens.tokens();
    std::erase_if(m_unchecked,
                  [this](const TokenId &token) { return !m_service.isAsking(token); });
    Q_EMIT changed();
    m_service.ask();
}

bool RequestsViewModel::isQuiet() const
{
    return m_service.book().quietUntil > m_service.now();
}

QString RequestsViewModel::quietUntil() const
{
    const UnixMilliseconds until = m_service.book().quietUntil;
    if (!isQuiet() || until >= kForever)
        return {};
    return text::momentOf(trusted(until), local(m_ports.wall.now()));
}

void RequestsViewModel::setQuiet(Quiet quiet)
{
    UnixMilliseconds until{};
    switch (quiet) {
    case Quiet::Off:
        break;
    case Quiet::OneHour:
        until = m_service.now() + 1h;
        break;
    case Quiet::EightHours:
        until = m_service.now() + 8h;
        break;
    case Quiet::UntilTurnedOff:
        until = kForever;
        break;
    }
    m_service.post(book::SetQuiet{until});
}

QString RequestsViewModel::problem() const
{
    if (m_startError)
        return text::describe(*m_startError);
    return m_storeError ? text::describe(*m_storeError) : QString();
}

void RequestsViewModel::setStartError(std::optional<StartError> error)
{
    m_startError = error;
    Q_EMIT changed();
}

void RequestsViewModel::show(int row)
{
    if (const QVariant id = m_waiting.at(row, "requestId"); id.isValid())
        m_prompt.openRequest(id.toULongLong());
}

void RequestsViewModel::showFirst()
{
    m_prompt.open();
}

QString RequestsViewModel::confirmationWord(int row) const
{
    const QString account = m_blocked.at(row, "subtitle").toString();
    return account.isEmpty() ? m_blocked.at(row, "title").toString() : account;
}

void RequestsViewModel::unblock(int row, const QString &word, const QString &passphrase)
{
    if (row < 0 || row >= m_blocked.count() || m_isUnlocking)
        return;
    const bool isRight =
        word.simplified().compare(confirmationWord(row).simplified(), Qt::CaseInsensitive) == 0;
    m_unlockProblem = isRight ? UnlockProblem::None : UnlockProblem::Word;
    m_isUnlocking = isRight;
    Q_EMIT changed();
    if (!isRight)
        return;
    const TokenId token = m_blockedTokens[std::size_t(row)];
    m_ports.authenticator.confirm(text::secretBytesOf(passphrase),
                                  {this, [this, token](Result<void, AuthenticationError> done) {
                                       m_isUnlocking = false;
                                       if (!done)
                                           m_unlockProblem =
                                               done.error() == AuthenticationError::Wrong
                                               ? UnlockProblem::Passphrase
                                               : UnlockProblem::Failed;
                                       else
                                           m_service.post(book::Unlock{token});
                                       Q_EMIT changed();
                                       if (done)
                                           Q_EMIT unblocked();
                                   }});
}

void RequestsViewModel::clearUnlockProblem()
{
    m_unlockProblem = UnlockProblem::None;
    Q_EMIT changed();
}

} // namespace warifu::prompt
