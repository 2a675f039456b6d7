// SPDX-License-Identifier: Apache-2.0
// What the page shows of the request, and the time.
#include "app/prompt/prompt_view_model.h"

#include "app/prompt/typed_number.h"
#include "app/text/time_text.h"

#include <algorithm>

namespace warifu::prompt {

using namespace approvals;
using namespace std::chrono_literals;

namespace {

// The last seconds have a colour and an icon of their own.
constexpr auto kEnding = 30s;

} // namespace

QString PromptViewModel::title() const
{
    const Challenge &challenge = m_request.challenge;
    for (const QString &name : {challenge.title, challenge.origin.application, m_facts.issuer})
        if (!name.isEmpty())
            return name;
    return m_facts.server;
}

QString PromptViewModel::question() const
{
    return m_request.challenge.question;
}

QString PromptViewModel::account() const
{
    if (m_facts.issuer.isEmpty() || m_facts.issuer == title())
        return m_facts.account;
    return m_facts.account.isEmpty() ? m_facts.issuer
                                     : m_facts.issuer + QStringLiteral(" · ") + m_facts.account;
}

QString PromptViewModel::server() const
{
    return m_facts.server;
}

QString PromptViewModel::place() const
{
    return m_request.challenge.origin.place;
}

void PromptViewModel::fillOrigin()
{
    QList<QVariantList> rows;
    const auto add = [&rows](OriginKind kind, const QString &value, bool isMarked = false) {
        if (!value.isEmpty())
            rows.append({static_cast<int>(kind), value, isMarked});
    };
    const Origin &origin = m_request.challenge.origin;
    add(OriginKind::Application, origin.application == title() ? QString() : origin.application,
        m_novelty.application);
    add(OriginKind::Place, origin.place, m_novelty.place);
    add(OriginKind::Address, origin.address, m_novelty.network);
    add(OriginKind::Network, origin.network);
    add(OriginKind::Browser, origin.browser);
    add(OriginKind::Compared, text::describe(m_comparison),
        m_comparison == text::Comparison::Elsewhere);
    if (const auto last = m_ports.activity.lastApproved(m_request.challenge.token))
        add(OriginKind::LastApproved, text::momentOf(last->toLocalTime(), wallNow()));
    m_origin.setRows(rows);
}

bool PromptViewModel::hasNoNumber() const
{
    return isLive() && m_request.challenge.presence == Presence::None;
}

bool PromptViewModel::isForbidden() const
{
    return hasNoNumber() && m_demand.refusesPlain;
}

bool PromptViewModel::asksNumber() const
{
    return m_request.challenge.presence == Presence::Option && isTyped(m_request.challenge.options);
}

int PromptViewModel::digits() const
{
    return asksNumber() ? mostDigits(m_request.challenge.options) : 0;
}

QString PromptViewModel::contextWord() const
{
    return isLive() && m_demand.needsContext ? approvals::contextWord(m_request.challenge)
                                             : QString();
}

// Nothing is carried over from the sign-in page: at least the origin has to be known.
bool PromptViewModel::asksSecondStep() const
{
    const bool isNear = m_comparison == text::Comparison::ThisComputer
        || m_comparison == text::Comparison::SameNetwork;
    return hasNoNumber() && !(isNear && !m_novelty.any() && !m_demand.needsContext);
}

bool PromptViewModel::needsPassphrase() const
{
    return m_demand.verifiesUser && !asksPassphrase();
}

bool PromptViewModel::asksPassphrase() const
{
    return m_ports.authenticator.asksPassphrase();
}

std::chrono::milliseconds PromptViewModel::left() const
{
    return isLive() ? std::max<std::chrono::milliseconds>(m_request.deadline - m_service.now(), 0ms)
                    : 0ms;
}

std::chrono::seconds PromptViewModel::secondsLeft() const
{
    return std::chrono::ceil<std::chrono::seconds>(left());
}

QString PromptViewModel::timeLeft() const
{
    return isLive() ? text::clockOf(secondsLeft()) : QString();
}

QString PromptViewModel::timeLeftWords() const
{
    return isLive() ? text::spanOf(secondsLeft()) : QString();
}

double PromptViewModel::partLeft() const
{
    const auto whole = m_request.deadline - m_request.arrivedAt;
    return whole <= 0ms ? 0 : std::min(1.0, double(left().count()) / double(whole.count()));
}

bool PromptViewModel::isEnding() const
{
    return isLive() && secondsLeft() <= kEnding;
}

int PromptViewModel::position() const
{
    const QueueView queue = m_service.queue();
    const auto card = std::ranges::find(queue.cards, m_id, &Card::id);
    return !isLive() || card == queue.cards.end() || queue.cards.size() < 2 ? 0 : card->position;
}

int PromptViewModel::total() const
{
    return int(m_service.queue().cards.size());
}

int PromptViewModel::ofAccount() const
{
    const QueueView queue = m_service.queue();
    const auto card = std::ranges::find(queue.cards, m_id, &Card::id);
    return !isLive() || card == queue.cards.end() ? 0 : card->ofAccount;
}

bool PromptViewModel::hasMore() const
{
    const std::vector<Card> cards = m_service.queue().cards;
    return std::ranges::any_of(cards, [this](const Card &card) { return card.id != m_id; });
}

QString PromptViewModel::problem() const
{
    if (!isLive())
        return {};
    if (m_refusal)
        return text::describe(*m_refusal, m_service.policy().typosAllowed - m_request.typos);
    return m_request.error ? text::describe(*m_request.error, m_facts.server) : QString();
}

QString PromptViewModel::reportQuestion() const
{
    const ReportTarget target = m_ports.reports.target(m_request.challenge.token);
    return text::reportQuestion(target.way, target.receiver);
}

text::Problem PromptViewModel::ending() const
{
    return m_ending ? text::describe(*m_ending) : text::Problem{};
}

QString PromptViewModel::blockedFor() const
{
    return m_ending && m_blocked > 0ms
        ? text::roughSpanOf(std::chrono::ceil<std::chrono::minutes>(m_blocked))
        : QString();
}

std::optional<ReportReceipt> PromptViewModel::storedReceipt() const
{
    return m_ports.reports.receipt(m_request.challenge.token, m_request.challenge.nonce);
}

PromptViewModel::Receipt PromptViewModel::receipt() const
{
    if (!m_ending || m_ending->phase != Phase::Reported)
        return Receipt::NoReceipt;
    const text::ReportWay way = m_ports.reports.target(m_request.challenge.token).way;
    if (way == text::ReportWay::Nobody)
        return Receipt::NobodyTold;
    if (way == text::ReportWay::Mail)
        return m_draft;
    const auto receipt = storedReceipt();
    if (!receipt)
        return Receipt::Pending;
    switch (receipt->state) {
    case ReportReceipt::State::Waiting:
        return Receipt::Waiting;
    case ReportReceipt::State::Delivered:
        return Receipt::Delivered;
    case ReportReceipt::State::Refused:
        return Receipt::Refused;
    }
    return Receipt::NoReceipt;
}

QString PromptViewModel::receiptTime() const
{
    return m_ending ? text::momentOf(m_endedAt, wallNow()) : QString();
}

QString PromptViewModel::receiptReference() const
{
    const auto receipt = m_ending ? storedReceipt() : std::nullopt;
    return receipt ? receipt->reference : QString();
}

QString PromptViewModel::receiptReason() const
{
    const auto receipt = m_ending ? storedReceipt() : std::nullopt;
    return receipt ? receipt->reason : QString();
}

QString PromptViewModel::receiver() const
{
    return m_ports.reports.target(m_request.challenge.token).receiver;
}

QUrl PromptViewModel::reportDraft() const
{
    return m_ending && m_ending->phase == Phase::Reported
        ? m_ports.reports.draft(m_request, m_facts, m_endedAt)
        : QUrl();
}

QUrl PromptViewModel::passwordPage() const
{
    const QString scheme = m_facts.passwordPage.scheme();
    return scheme == QLatin1String("https") ? m_facts.passwordPage : QUrl();
}

QDateTime PromptViewModel::wallNow() const
{
    return QDateTime::fromMSecsSinceEpoch(m_ports.wall.now().time_since_epoch().count());
}

void PromptViewModel::tick()
{
    announceSpan();
    Q_EMIT ticked();
    arm();
}

// Once at 30 and once at 10 seconds; never what was announced when the prompt opened.
void PromptViewModel::announceSpan()
{
    const int now = int(secondsLeft().count());
    for (const int mark : {10, 30}) {
        if (isLive() && now <= mark && m_announced > mark) {
            m_announced = now;
            m_spanToAnnounce = text::spanOf(std::chrono::seconds(now));
            Q_EMIT spanAnnounced();
            return;
        }
    }
}

void PromptViewModel::arm()
{
    if (!m_isShown || !isLive() || left() == 0ms) {
        m_timer.stop();
        return;
    }
    // The next whole second, or the moment when Approve becomes alive.
    std::chrono::milliseconds wait = left() % 1s;
    if (wait == 0ms)
        wait = 1s;
    const auto ready = m_request.shownAt + m_service.policy().approveDelay - m_service.now();
    if (m_request.phase == Phase::Open && ready > 0ms)
        wait = std::min<std::chrono::milliseconds>(wait, ready);
    m_timer.start(wait + 1ms);
}

void PromptViewModel::retranslate()
{
    if (isLive()) {
        m_spanAtOpening = text::spanOf(secondsLeft());
        fillOrigin();
    }
    Q_EMIT changed();
}

} // namespace warifu::prompt
