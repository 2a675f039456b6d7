// SPDX-License-Identifier: Apache-2.0
// Which request is on screen, and what becomes of it.
#include "app/prompt/prompt_view_model.h"

#include "app/prompt/comparison.h"
#include "app/prompt/typed_number.h"
#include "app/text/time_text.h"

#include <algorithm>

namespace warifu::prompt {

using namespace approvals;
using namespace std::chrono_literals;

namespace {

// In an order that is new each time: the server's may tell which one it is.
QStringList shuffled(const std::vector<QString> &options, Entropy &entropy)
{
    QStringList mixed(options.begin(), options.end());
    for (qsizetype at = mixed.size() - 1; at > 0; --at) {
        std::array<std::uint8_t, 2> bytes{};
        entropy.fill(bytes);
        mixed.swapItemsAt(at, (bytes[0] + 256 * bytes[1]) % (at + 1));
    }
    return mixed;
}

} // namespace

PromptViewModel::PromptViewModel(ApprovalService &service, PromptPorts ports,
                                 std::function<void(const QString &)> copy, QObject *parent)
    : QObject(parent)
    , m_service(service)
    , m_ports(ports)
    , m_copy(std::move(copy))
    , m_origin({"kind", "value", "marked"})
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PromptViewModel::tick);
    connect(&service, &ApprovalService::requestsChanged, this, &PromptViewModel::follow);
    connect(&service, &ApprovalService::notify, this, &PromptViewModel::onNotify);
    connect(&service, &ApprovalService::happened, this, &PromptViewModel::onHappened);
    connect(&service, &ApprovalService::refused, this, &PromptViewModel::onRefused);
    connect(&service, &ApprovalService::displayCode, this, &PromptViewModel::onDisplayCode);
    connect(&service, &ApprovalService::authenticationWanted, this, &PromptViewModel::changed);
    connect(&ports.reports, &ReportDesk::changed, this, &PromptViewModel::changed);
    connect(&ports.tokens, &TokenDirectory::changed, this, &PromptViewModel::follow);
    // Whatever changes, Approve may.
    connect(this, &PromptViewModel::changed, this, &PromptViewModel::ticked);
}

PromptViewModel::State PromptViewModel::state() const
{
    if (m_isAppLocked)
        return m_waitsWhileLocked ? State::AppLocked : State::Idle;
    if (m_id == 0)
        return State::Idle;
    if (m_ending) {
        switch (m_ending->phase) {
        case Phase::Approved:
            return m_displayCode.isEmpty() ? State::Approved : State::DisplayCode;
        case Phase::Denied:
            return State::Denied;
        case Phase::Reported:
            return State::Reported;
        case Phase::Cancelled:
            return State::Cancelled;
        case Phase::Wrong:
            return State::WrongNumber;
        case Phase::Suppressed:
            return State::Blocked;
        default:
            return State::Expired;
        }
    }
    if (m_request.phase == Phase::Signing)
        return State::Sending;
    if (m_request.phase == Phase::Authenticating)
        return State::Authenticating;
    if (m_isReporting)
        return State::ConfirmingReport;
    return m_request.error ? State::Failed : State::Asking;
}

bool PromptViewModel::isLive() const
{
    return m_id != 0 && !m_ending && !m_isAppLocked;
}

void PromptViewModel::onNotify(const Request &)
{
    if (m_isAppLocked)
        return;
    if (m_isShown) { // others wait behind what is on screen
        Q_EMIT raiseWanted();
        return;
    }
    m_isFlooded = !m_budget.take(m_service.now());
    if (m_isFlooded) {
        Q_EMIT changed();
        return;
    }
    show();
    Q_EMIT raiseWanted();
}

void PromptViewModel::open()
{
    show();
    Q_EMIT activateWanted();
}

void PromptViewModel::openRequest(quint64 id)
{
    if (!m_isAppLocked && id != m_id && find(m_service.book(), id) != nullptr) {
        if (isLive())
            m_service.post(book::Closed{m_id});
        take(id);
    }
    open();
}

void PromptViewModel::show()
{
    if (!m_isAppLocked && m_id == 0)
        pick();
    if (!std::exchange(m_isShown, true))
        Q_EMIT shownChanged();
    arm();
    Q_EMIT changed();
}

bool PromptViewModel::pick()
{
    const QueueView queue = m_service.queue();
    if (queue.cards.empty())
        return false;
    take(queue.cards.front().id);
    return true;
}

void PromptViewModel::take(RequestId id)
{
    const Request *const request = find(m_service.book(), id);
    if (request == nullptr)
        return;
    forget();
    m_id = id;
    m_request = *request;
    m_facts = m_ports.tokens.facts(m_request.challenge.token);
    m_novelty = m_service.novelty(m_request);
    m_demand = demandOf(m_service.book(), m_request, m_service.policy());
    m_comparison = compare(m_request.challenge.origin.address, m_ports.computer);
    if (!asksNumber() && m_request.challenge.presence == Presence::Option)
        m_choices = shuffled(m_request.challenge.options, m_ports.entropy);
    m_spanAtOpening = text::spanOf(secondsLeft());
    m_announced = int(secondsLeft().count());
    fillOrigin();
    m_service.post(book::Opened{id});
    arm();
}

void PromptViewModel::forget()
{
    m_id = 0;
    m_request = {};
    m_facts = {};
    m_novelty = {};
    m_demand = {};
    m_comparison = text::Comparison::CannotTell;
    m_ending.reset();
    m_refusal.reset();
    m_delivery = Delivery::NotOwed;
    m_blocked = 0ms;
    m_number.clear();
    m_choices.clear();
    m_chosen.clear();
    m_context.clear();
    m_displayCode.clear();
    m_spanAtOpening.clear();
    m_spanToAnnounce.clear();
    m_authentication = AuthenticationProblem::NoProblem;
    m_draft = Receipt::DraftReady;
    m_isChecking = false;
    m_secondStep = false;
    m_isReporting = false;
    m_origin.setRows({});
}

void PromptViewModel::follow()
{
    if (m_isAppLocked)
        return;
    if (!m_ending) {
        const Request *const request = m_id == 0 ? nullptr : find(m_service.book(), m_id);
        if (request != nullptr) {
            m_request = *request;
            m_demand = demandOf(m_service.book(), m_request, m_service.policy());
        } else if (m_id != 0) {
            forget(); // its token has been removed
        }
    }
    if (m_service.queue().total == 0 && !m_budget.isSpent(m_service.now()))
        m_isFlooded = false;
    if (m_id == 0 && m_isShown)
        pick();
    arm();
    Q_EMIT changed();
}

void PromptViewModel::onHappened(const BookEffect &effect)
{
    if (const auto *ended = std::get_if<effect::Ended>(&effect);
        ended && ended->request.id == m_id) {
        if (!m_isShown) {
            forget();
            return;
        }
        m_request = ended->request;
        m_isReporting = false;
        m_isChecking = false;
        m_ending = text::Ending{ended->request.phase, ended->request.sentOption.has_value()};
        m_endedAt = wallNow();
    } else if (const auto *done = std::get_if<effect::AnswerDone>(&effect);
               done && done->answer.id == m_id) {
        m_delivery = done->isGivenUp ? Delivery::GivenUp : Delivery::Told;
    } else if (const auto *sent = std::get_if<effect::SendAnswer>(&effect);
               sent && sent->id == m_id) {
        m_delivery = Delivery::Owed;
    } else if (const auto *locked = std::get_if<effect::Locked>(&effect);
               locked && m_id != 0 && locked->token == m_request.challenge.token) {
        m_blocked = locked->guard.lockedUntil - m_service.now();
    }
}

void PromptViewModel::onRefused(RequestId id, Refusal refusal)
{
    if (id != m_id)
        return;
    m_refusal = refusal;
    if (refusal == Refusal::NotOffered)
        m_number.clear(); // to be typed anew
    Q_EMIT changed();
}

void PromptViewModel::onDisplayCode(RequestId id, const QString &code)
{
    if (id != m_id)
        return;
    m_displayCode = code;
    Q_EMIT changed();
}

void PromptViewModel::setAppLocked(bool isLocked)
{
    const bool wasLive = isLive();
    if (isLocked) {
        m_waitsWhileLocked = wasLive || (m_isAppLocked && m_waitsWhileLocked);
        forget(); // no name outlives the lock
        if (m_isShown && !m_waitsWhileLocked)
            close();
    } else {
        m_waitsWhileLocked = false;
    }
    m_isAppLocked = isLocked;
    follow();
    arm();
    Q_EMIT changed();
}

bool PromptViewModel::tellWaiting(bool isWaiting)
{
    if (!m_isAppLocked)
        return false;
    m_waitsWhileLocked = isWaiting;
    const bool comesUp = isWaiting && !m_isShown && m_budget.take(m_service.now());
    if (comesUp) {
        show();
        Q_EMIT raiseWanted();
    } else if (!isWaiting && m_isShown) {
        close();
    }
    Q_EMIT changed();
    return comesUp;
}

void PromptViewModel::focus()
{
    if (isLive())
        m_service.post(book::Focused{m_id});
}

void PromptViewModel::close()
{
    const RequestId id = isLive() ? m_id : 0;
    forget();
    m_timer.stop();
    if (std::exchange(m_isShown, false))
        Q_EMIT shownChanged();
    if (id != 0)
        m_service.post(book::Closed{id});
    Q_EMIT changed();
}

void PromptViewModel::next()
{
    forget();
    if (m_isAppLocked || !pick())
        close();
    else
        Q_EMIT changed();
}

} // namespace warifu::prompt
