// SPDX-License-Identifier: Apache-2.0
// Reading page by page: one thing at a time, and what nobody waits for any more is dropped.
#include "app/journal/journal_view_model.h"
#include "app/text/activity_text.h"
#include "app/text/push_text.h"

namespace warifu::journal {

using activity::Kind;

namespace {

std::vector<Kind> kindsOf(JournalViewModel::Show show)
{
    switch (show) {
    case JournalViewModel::Show::Everything:
    case JournalViewModel::Show::Missed:
        break;
    case JournalViewModel::Show::Requests:
        return {Kind::RequestArrived,   Kind::RequestDropped,     Kind::RequestApproved,
                Kind::RequestDenied,    Kind::RequestReported,    Kind::RequestExpired,
                Kind::RequestCancelled, Kind::RequestSuppressed,  Kind::RequestWrong,
                Kind::AnswerDelivered,  Kind::AnswerUndeliverable};
    case JournalViewModel::Show::Reports:
        return {Kind::RequestReported, Kind::ReportQueued, Kind::ReportDelivered,
                Kind::ReportFailed};
    case JournalViewModel::Show::Blocks:
        return {Kind::AccountLocked, Kind::AccountUnlocked, Kind::RequestSuppressed};
    case JournalViewModel::Show::Accounts:
        return {Kind::TokenEnrolled,  Kind::TokenRemoved, Kind::AccountAdded, Kind::AccountChanged,
                Kind::AccountRemoved, Kind::Imported,     Kind::Exported};
    case JournalViewModel::Show::Program:
        return {Kind::LogStarted,  Kind::AppUnlocked,       Kind::UnlockFailed,
                Kind::AppLocked,   Kind::PolicyChanged,     Kind::CertificateChanged,
                Kind::LogExported, Kind::PassphraseChanged, Kind::LogAcknowledged};
    }
    return {};
}

} // namespace

activity::Query JournalViewModel::query() const
{
    activity::Query query;
    query.text = m_filter;
    query.kinds = kindsOf(m_show);
    if (m_show == Show::Missed) {
        query.unanswered = true;
        query.after = m_shownMissedAfter;
    }
    if (!m_filter.isEmpty())
        for (const Kind kind : activity::allKinds())
            query.names[kind] = text::nameOf(kind);
    return query;
}

void JournalViewModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    readAgain();
}

void JournalViewModel::setShown(Show show)
{
    if (show == m_show || show < Show::Everything || show > Show::Missed)
        return;
    m_show = show;
    Q_EMIT filterChanged();
    readAgain();
}

void JournalViewModel::open()
{
    m_isOpen = true;
    readAgain();
    verify();
}

void JournalViewModel::close()
{
    m_isOpen = false;
    ++m_turn;
    m_list.clear();
    m_filter.clear();
    m_show = Show::Everything;
    dismissExport();
    Q_EMIT filterChanged();
}

void JournalViewModel::readAgain()
{
    if (!m_isOpen)
        return;
    ++m_turn;
    m_mustReadAgain = m_isReading;
    if (!m_isReading)
        read(Reading::Fresh);
}

void JournalViewModel::read(Reading what)
{
    if (m_isReading || !m_isOpen || (what == Reading::Older && !m_next))
        return;
    auto place = m_port.place();
    if (!place) {
        m_list.clear();
        m_state = State::Empty;
        Q_EMIT changed();
        return;
    }
    if (what == Reading::Fresh) {
        m_state = State::Loading;
        Q_EMIT changed();
    }
    activity::Query wanted = query();
    std::size_t most = kPage;
    if (what == Reading::Newer) {
        wanted.after = std::max(wanted.after, m_list.newest());
        most = 10 * kPage;
    }
    m_isReading = true;
    m_reader.run(
        [place = std::move(*place), wanted = std::move(wanted), most,
         before = what == Reading::Older ? m_next : std::nullopt]() -> Answer {
            // To read our own log.
            const auto log = activity::ActivityLog::read(place.folder, place.key.expose());
            if (!log)
                return {log.error(), {}};
            return {std::nullopt, (*log)->page(wanted, before, most)};
        },
        [this, what, turn = m_turn](Answer answer) { take(what, turn, std::move(answer)); });
}

void JournalViewModel::take(Reading what, std::uint64_t turn, Answer answer)
{
    m_isReading = false;
    const bool mustReadNewer = std::exchange(m_mustReadNewer, false);
    if (std::exchange(m_mustReadAgain, false) || turn != m_turn) {
        if (m_isOpen)
            read(Reading::Fresh);
        return;
    }
    if (what == Reading::Newer) {
        // More than fit on a page, or another log: from the beginning.
        if (answer.error || answer.page.next)
            return read(Reading::Fresh);
        m_list.prepend(std::move(answer.page.entries));
    } else {
        if (what == Reading::Fresh)
            m_list.clear();
        m_next = answer.page.next;
        m_list.append(std::move(answer.page.entries), m_next.has_value());
    }
    const bool isUnreadable = answer.error && *answer.error != activity::LogError::Absent;
    m_problem = isUnreadable ? text::describe(*answer.error) : QString();
    if (isUnreadable)
        m_state = State::Unreadable;
    else
        settleState();
    Q_EMIT changed();
    if (mustReadNewer)
        read(Reading::Newer);
}

void JournalViewModel::settleState()
{
    const bool isFiltered = !m_filter.isEmpty() || m_show != Show::Everything;
    if (m_list.count() > 0)
        m_state = State::Ready;
    else
        m_state = isFiltered ? State::NothingFound : State::Empty;
}

void JournalViewModel::onPort()
{
    const bool isThere = m_port.end() > 0;
    if (!isThere && m_missed > 0)
        dismissMissed(); // locked
    if (!m_isOpen)
        return;
    if (!isThere || m_list.count() == 0 || m_port.end() < m_list.newest())
        return readAgain();
    if (m_isReading)
        m_mustReadNewer = true;
    else
        read(Reading::Newer);
}

void JournalViewModel::countMissed(std::uint64_t after)
{
    auto place = m_port.place();
    if (!place || m_isCounting)
        return;
    // A notice that nobody has looked at yet goes on.
    if (m_missed == 0)
        m_missedAfter = after;
    m_isCounting = true;
    activity::Query wanted;
    wanted.unanswered = true;
    wanted.after = m_missedAfter;
    m_reader.run(
        [place = std::move(*place), wanted = std::move(wanted)]() -> int {
            // To read our own log.
            const auto log = activity::ActivityLog::read(place.folder, place.key.expose());
            return log ? int((*log)->page(wanted, {}, 1000).entries.size()) : 0;
        },
        [this](int count) {
            m_isCounting = false;
            m_missed = m_port.end() > 0 ? count : 0; // locked meanwhile
            Q_EMIT missedChanged();
        });
}

void JournalViewModel::showMissed()
{
    m_shownMissedAfter = m_missedAfter;
    m_filter.clear();
    m_show = Show::Missed;
    dismissMissed();
    Q_EMIT filterChanged();
    readAgain();
}

void JournalViewModel::dismissMissed()
{
    m_missed = 0;
    Q_EMIT missedChanged();
}

} // namespace warifu::journal
