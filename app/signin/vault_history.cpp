// SPDX-License-Identifier: Apache-2.0
#include "app/signin/vault_history.h"

namespace warifu::app_signin {

using activity::Kind;
using approvals::Phase;

namespace {

std::optional<Phase> phaseOf(Kind kind)
{
    switch (kind) {
    case Kind::RequestApproved:
        return Phase::Approved;
    case Kind::RequestDenied:
        return Phase::Denied;
    case Kind::RequestReported:
        return Phase::Reported;
    case Kind::RequestExpired:
        return Phase::Expired;
    case Kind::RequestCancelled:
        return Phase::Cancelled;
    case Kind::RequestSuppressed:
        return Phase::Suppressed;
    case Kind::RequestWrong:
        return Phase::Wrong;
    default:
        return std::nullopt;
    }
}

QDateTime timeOf(UnixMilliseconds time)
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
}

// Read on the window's thread: a rare event must not lead through a log of years. The activity page
// has everything.
constexpr std::uint64_t kLookedAt = 5000;

activity::Query recentIn(const activity::ActivityLog &log)
{
    activity::Query query;
    const std::uint64_t end = log.end().sequence;
    query.after = end > kLookedAt ? end - kLookedAt : 0;
    return query;
}

const std::vector<Kind> kEnds = {
    Kind::RequestApproved,  Kind::RequestDenied,     Kind::RequestReported, Kind::RequestExpired,
    Kind::RequestCancelled, Kind::RequestSuppressed, Kind::RequestWrong};

} // namespace

VaultHistory::VaultHistory(signin::ActivityRecorder &recorder, QObject *parent)
    : ActivitySource(parent)
    , m_recorder(recorder)
{
    connect(&recorder, &signin::ActivityRecorder::changed, this, &ActivitySource::changed);
}

std::vector<prompt::PastRequest> VaultHistory::entries(std::size_t most) const
{
    std::vector<prompt::PastRequest> past;
    activity::ActivityLog *const log = m_recorder.log();
    if (!log)
        return past;
    activity::Query query = recentIn(*log);
    query.kinds = kEnds;
    for (const activity::Entry &entry : log->page(query, std::nullopt, most).entries) {
        const auto phase = entry.event ? phaseOf(entry.event->kind) : std::nullopt;
        if (!phase)
            continue;
        prompt::PastRequest request;
        request.token = entry.event->accountId;
        request.phase = *phase;
        request.application = entry.event->application;
        request.place = entry.event->place;
        request.at = timeOf(entry.event->time);
        // Nobody answered: it ran out.
        request.whileAway = *phase == Phase::Expired;
        past.push_back(std::move(request));
    }
    return past;
}

std::optional<QDateTime> VaultHistory::lastApproved(const approvals::TokenId &token) const
{
    activity::ActivityLog *const log = m_recorder.log();
    if (!log)
        return std::nullopt;
    activity::Query query = recentIn(*log);
    query.kinds = {Kind::RequestApproved};
    query.accountId = token;
    const activity::Page page = log->page(query, std::nullopt, 1);
    if (page.entries.empty() || !page.entries.front().event)
        return std::nullopt;
    return timeOf(page.entries.front().event->time);
}

} // namespace warifu::app_signin
