// SPDX-License-Identifier: Apache-2.0
#include "core/signin/activity_recorder.h"

namespace warifu::signin {

using activity::Event;
using activity::Kind;
using namespace approvals;

namespace {

constexpr vault::Section kSection = vault::Section::ActivityKey;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kMaxEarly = 64;

Kind kindOf(Phase phase)
{
    switch (phase) {
    case Phase::Approved:
        return Kind::RequestApproved;
    case Phase::Wrong:
        return Kind::RequestWrong;
    case Phase::Denied:
        return Kind::RequestDenied;
    case Phase::Reported:
        return Kind::RequestReported;
    case Phase::Expired:
        return Kind::RequestExpired;
    case Phase::Suppressed:
        return Kind::RequestSuppressed;
    case Phase::Dropped:
        return Kind::RequestDropped;
    default:
        return Kind::RequestCancelled;
    }
}

QString wordOf(Drop drop)
{
    switch (drop) {
    case Drop::Replay:
        return QStringLiteral("replay");
    case Drop::Expired:
        return QStringLiteral("expired");
    case Drop::Malformed:
        return QStringLiteral("malformed");
    case Drop::TooMany:
        return QStringLiteral("too-many");
    }
    return {};
}

} // namespace

ActivityRecorder::ActivityRecorder(vault::Vault &vault, QString folder, const Clock &clock,
                                   Entropy &entropy, TokenLookup lookup)
    : m_vault(vault)
    , m_folder(std::move(folder))
    , m_clock(clock)
    , m_entropy(entropy)
    , m_lookup(std::move(lookup))
{}

void ActivityRecorder::start()
{
    if (m_log || m_isStarting)
        return;
    if (m_vault.section(kSection))
        return open();
    m_isStarting = true;
    vault::Change change;
    change.sections.push_back({kSection, [this](const SecretBytes *now) {
                                   std::optional<SecretBytes> key;
                                   if (now) { // another process was faster
                                       key = now->clone();
                                   } else {
                                       key = SecretBytes(kKeySize);
                                       // Filled in place.
                                       m_entropy.fill(key->exposeWritable());
                                   }
                                   return key;
                               }});
    m_vault.commit(std::move(change),
                   Callback<Result<void, vault::VaultError>>(
                       this, [this](Result<void, vault::VaultError> result) {
                           m_isStarting = false;
                           if (result)
                               return open();
                           m_early.clear();
                           if (result.error() != vault::VaultError::NotOpen)
                               m_problem = activity::LogError::NoAccess;
                           Q_EMIT changed();
                       }));
}

void ActivityRecorder::open()
{
    const SecretBytes *const key = m_vault.section(kSection);
    if (!key)
        return; // locked meanwhile
    // The log keeps a copy in secret memory.
    auto log = key->size() == kKeySize
        ? activity::ActivityLog::open(m_folder, key->expose(), m_clock, m_entropy)
        : failure(activity::LogError::Broken);
    if (!log) {
        m_problem = log.error();
        m_early.clear();
        Q_EMIT changed();
        return;
    }
    m_problem.reset();
    m_log = std::move(*log);
    for (Event &event : std::exchange(m_early, {}))
        record(std::move(event));
    Q_EMIT changed();
}

Result<activity::Verification, activity::LogError> ActivityRecorder::check() const
{
    const SecretBytes *const key = m_vault.section(kSection);
    if (!key)
        return failure(activity::LogError::Absent);
    if (key->size() != kKeySize)
        return failure(activity::LogError::Broken);
    // Used for this call.
    return activity::ActivityLog::check(m_folder, key->expose());
}

bool ActivityRecorder::isDamaged() const
{
    const auto where = place();
    if (!where)
        return false;
    // Used for this call.
    const auto log = activity::ActivityLog::read(where->folder, where->key.expose());
    return log && !(*log)->damage().empty();
}

std::optional<ActivityRecorder::Place> ActivityRecorder::place() const
{
    const SecretBytes *const key = m_vault.section(kSection);
    if (!key || key->size() != kKeySize)
        return std::nullopt;
    return Place{m_folder, key->clone()};
}

void ActivityRecorder::stop()
{
    m_log.reset();
    m_problem.reset();
    m_early.clear();
    Q_EMIT changed();
}

void ActivityRecorder::record(Event event)
{
    if (event.time == UnixMilliseconds{})
        event.time = m_clock.now();
    if (!m_log) {
        // Locked, or known to be impossible: lost.
        if (m_problem || m_vault.state() != vault::Vault::State::Open)
            return;
        if (m_early.size() < kMaxEarly)
            m_early.push_back(std::move(event));
        return start();
    }
    if (const auto written = m_log->append(std::move(event)); !written)
        m_problem = written.error();
    Q_EMIT changed();
}

Event ActivityRecorder::eventOf(Kind kind, const Challenge &challenge) const
{
    const TokenNames names = m_lookup(challenge.token);
    Event event;
    event.kind = kind;
    event.account = names.account;
    event.accountId = challenge.token;
    event.server = names.server;
    event.application =
        challenge.origin.application.isEmpty() ? challenge.title : challenge.origin.application;
    event.address = challenge.origin.address;
    event.place = challenge.origin.place;
    return event;
}

void ActivityRecorder::recordPlain(Kind kind, const char *detail)
{
    Event event;
    event.kind = kind;
    event.detail = QLatin1String(detail);
    record(std::move(event));
}

void ActivityRecorder::recordToken(Kind kind, const TokenId &token, const char *detail,
                                   UnixMilliseconds time)
{
    Challenge challenge;
    challenge.token = token;
    Event event = eventOf(kind, challenge);
    event.detail = QLatin1String(detail);
    event.time = time;
    record(std::move(event));
}

void ActivityRecorder::record(const BookEffect &effect)
{
    if (const auto *const arrived = std::get_if<effect::Arrived>(&effect)) {
        record(eventOf(Kind::RequestArrived, arrived->request.challenge));
    } else if (const auto *const ended = std::get_if<effect::Ended>(&effect)) {
        Event event = eventOf(kindOf(ended->request.phase), ended->request.challenge);
        event.detail = ended->isAutomatic ? QStringLiteral("automatic") : QString();
        record(std::move(event));
    } else if (const auto *const dropped = std::get_if<effect::Dropped>(&effect)) {
        Challenge challenge;
        challenge.token = dropped->token;
        Event event = eventOf(Kind::RequestDropped, challenge);
        event.detail = wordOf(dropped->drop);
        event.count = std::uint32_t(std::max(1, dropped->count));
        record(std::move(event));
    } else if (const auto *const done = std::get_if<effect::AnswerDone>(&effect)) {
        record(eventOf(done->isGivenUp ? Kind::AnswerUndeliverable : Kind::AnswerDelivered,
                       done->answer.challenge));
    } else if (const auto *const locked = std::get_if<effect::Locked>(&effect)) {
        Challenge challenge;
        challenge.token = locked->token;
        Event event = eventOf(Kind::AccountLocked, challenge);
        event.detail = locked->guard.cause == LockCause::Report ? QStringLiteral("report")
                                                                : QStringLiteral("denials");
        record(std::move(event));
    } else if (const auto *const lifted = std::get_if<effect::Lifted>(&effect)) {
        Challenge challenge;
        challenge.token = lifted->token;
        record(eventOf(Kind::AccountUnlocked, challenge));
    }
}

void ActivityRecorder::recordQueued(const QString &id, const QString &cause)
{
    Event event;
    event.kind = Kind::ReportQueued;
    event.reference = id;
    event.detail = cause;
    record(std::move(event));
}

void ActivityRecorder::recordNotKept(const QString &id, reports::Enqueued why)
{
    Event event;
    event.kind = Kind::ReportFailed;
    event.reference = id;
    event.detail = why == reports::Enqueued::Malformed ? QStringLiteral("malformed")
                                                       : QStringLiteral("too-many");
    record(std::move(event));
}

void ActivityRecorder::recordEnded(const reports::Receipt &receipt)
{
    Event event;
    event.kind = receipt.phase == reports::DeliveryPhase::Delivered ? Kind::ReportDelivered
                                                                    : Kind::ReportFailed;
    event.reference = receipt.id;
    event.server = receipt.receiver;
    event.detail = receipt.error.text;
    record(std::move(event));
}

} // namespace warifu::signin
