// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/approval_service.h"

#include "core/approvals/book_format.h"

#include <algorithm>

namespace warifu::approvals {

namespace {

StartError asStartError(StoreError error)
{
    return error == StoreError::Closed ? StartError::StoreClosed : StartError::StoreFailed;
}

StartError asStartError(FormatError error)
{
    return error == FormatError::NewerFormat ? StartError::NewerFormat : StartError::Damaged;
}

// Without a record of it these may not happen: the user would rely on what a crash takes back, or
// the same request would come again. All else is a fact, or a denial, which is sent all the same.
bool needsRecord(const BookEvent &event)
{
    return std::holds_alternative<book::Polled>(event)
        || std::holds_alternative<book::Approve>(event)
        || std::holds_alternative<book::Unlock>(event)
        || std::holds_alternative<book::SetQuiet>(event);
}

bool isSame(ByteView a, ByteView b)
{
    return std::ranges::equal(a, b);
}

} // namespace

ApprovalService::ApprovalService(Ports ports, ApprovalPolicy policy, PollPolicy polling)
    : m_ports(ports)
    , m_policy(std::move(policy))
    , m_polling(polling)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ApprovalService::tick);
}

Result<void, StartError> ApprovalService::start()
{
    return start({}, {});
}

Result<void, StartError> ApprovalService::reload()
{
    std::deque<BookEvent> waiting = std::move(m_events);
    if (m_saving)
        waiting.push_front(std::move(*m_saving));
    return start(std::move(m_book), std::move(waiting));
}

Result<void, StartError> ApprovalService::start(Book before, std::deque<BookEvent> waiting)
{
    stop();
    auto bookBytes = m_ports.store.load(ApprovalRecord::Book);
    if (!bookBytes)
        return failure(asStartError(bookBytes.error()));
    auto replayBytes = m_ports.store.load(ApprovalRecord::Replay);
    if (!replayBytes)
        return failure(asStartError(replayBytes.error()));
    Book book;
    if (!bookBytes->empty()) {
        auto parsed = parseBook(*bookBytes);
        if (!parsed)
            return failure(asStartError(parsed.error()));
        book = std::move(*parsed);
    }
    if (!replayBytes->empty()) {
        auto parsed = ReplayGuard::parse(*replayBytes);
        if (!parsed)
            return failure(asStartError(parsed.error()));
        book.replay = std::move(*parsed);
    }
    m_book = std::move(book);
    m_book.unlockedAt = before.unlockedAt;
    m_book.verifying = std::move(before.verifying);
    m_events = std::move(waiting);
    // An empty record stands for an empty book: nothing to write yet.
    m_savedBook = bookBytes->empty() ? formatBook({}) : std::move(*bookBytes);
    m_savedReplay = replayBytes->empty() ? ReplayGuard().format() : std::move(*replayBytes);
    m_time.emplace(m_ports.wall, m_ports.steady, m_book.lastSeen);
    m_session = std::make_unique<QObject>();

    // What was decided and may not have arrived. An approval only while it is surely in time.
    for (const Request &request : m_book.requests) {
        if (request.phase != Phase::Signing)
            continue;
        if (!m_time->wasSetBack() && m_time->now() < request.deadline) {
            sendApproval(request);
            continue;
        }
        m_events.emplace_back(book::Failed{request.id, ServerError::TimedOut});
        m_events.emplace_back(book::Closed{request.id});
    }
    retryDue();
    post(book::Tick{});
    Q_EMIT requestsChanged();
    return {};
}

void ApprovalService::stop()
{
    m_timer.stop();
    m_session.reset();
    m_time.reset();
    m_events.clear();
    m_saving.reset();
    m_isUnsaved = false;
    m_answers.clear();
    m_reports.clear();
    for (auto &[name, token] : m_tokens)
        token.poll.isRunning = false;
    m_book = {};
    m_savedBook.clear();
    m_savedReplay.clear();
}

void ApprovalService::setPolicy(const ApprovalPolicy &policy)
{
    m_policy = policy;
    post(book::Tick{});
}

UnixMilliseconds ApprovalService::now() const
{
    return m_time ? std::max(m_time->now(), m_book.lastSeen) : m_ports.wall.now();
}

Novelty ApprovalService::novelty(const Request &request) const
{
    const auto guard = m_book.guards.find(request.challenge.token);
    if (guard == m_book.guards.end())
        return {};
    return noveltyOf(contextOf(request.challenge.origin), guard->second.history);
}

void ApprovalService::post(BookEvent event)
{
    if (!isRunning())
        return;
    m_events.push_back(std::move(event));
    work();
}

std::vector<StoredRecord> ApprovalService::changedRecords(const Book &book) const
{
    std::vector<StoredRecord> records;
    std::vector<std::uint8_t> bytes = formatBook(book);
    if (!isSame(withoutTime(bytes), withoutTime(m_savedBook)))
        records.push_back({ApprovalRecord::Book, std::move(bytes)});
    std::vector<std::uint8_t> replay = book.replay.format();
    if (!isSame(replay, m_savedReplay))
        records.push_back({ApprovalRecord::Replay, std::move(replay)});
    return records;
}

// One event at a time; the next one waits until this one's state is on disk.
void ApprovalService::work()
{
    while (isRunning() && !m_saving && !m_events.empty()) {
        BookEvent event = std::move(m_events.front());
        m_events.pop_front();
        BookStep next = step(m_book, event, now(), m_policy);
        std::vector<StoredRecord> records = changedRecords(next.book);
        if (records.empty()) {
            m_isUnsaved = false;
            commit(std::move(next));
            continue;
        }
        m_saving = event;
        auto copies = records;
        m_ports.store.save(std::move(records),
                           {m_session.get(),
                            [this, next = std::move(next), copies = std::move(copies),
                             event](Result<void, StoreError> result) mutable {
                                m_saving.reset();
                                if (result)
                                    for (StoredRecord &record : copies)
                                        (record.kind == ApprovalRecord::Book ? m_savedBook
                                                                             : m_savedReplay) =
                                            std::move(record.bytes);
                                stored(std::move(next), result, std::move(event));
                                work();
                            }});
    }
    arm();
}

void ApprovalService::stored(BookStep step, Result<void, StoreError> result, BookEvent event)
{
    if (!result)
        Q_EMIT storeFailed(result.error());
    if (result || !needsRecord(event)) {
        m_isUnsaved = !result;
        commit(std::move(step));
        return;
    }
    if (const auto *approve = std::get_if<book::Approve>(&event))
        Q_EMIT refused(approve->id, Refusal::NotStored);
}

void ApprovalService::commit(BookStep step)
{
    // The tokens may have changed while the step was being stored.
    step.book.verifying = std::move(m_book.verifying);
    m_book = std::move(step.book);
    forgetRetries();
    for (const BookEffect &effect : step.effects) {
        carryOut(effect);
        if (!isRunning())
            return; // a slot has stopped us
        Q_EMIT happened(effect);
    }
    Q_EMIT requestsChanged();
}

void ApprovalService::carryOut(const BookEffect &effect)
{
    if (const auto *notified = std::get_if<effect::Notify>(&effect))
        Q_EMIT notify(notified->request);
    else if (const auto *asked = std::get_if<effect::AskAuthentication>(&effect))
        Q_EMIT authenticationWanted(asked->id);
    else if (const auto *approval = std::get_if<effect::SendApproval>(&effect))
        sendApproval(approval->request);
    else if (const auto *answer = std::get_if<effect::SendAnswer>(&effect))
        sendAnswer(answer->id);
    else if (const auto *report = std::get_if<effect::HandReport>(&effect))
        handReport(report->id, report->level);
    else if (const auto *refusal = std::get_if<effect::Refused>(&effect))
        Q_EMIT refused(refusal->id, refusal->refusal);
}

void ApprovalService::tick()
{
    if (!isRunning())
        return;
    retryDue();
    for (auto &[name, token] : m_tokens)
        if (nextPoll(token.poll, now(), token.random, m_polling) == std::chrono::milliseconds(0))
            poll(name);
    const auto change = nextChange(m_book);
    if (change && *change <= now())
        post(book::Tick{});
    else if (m_isUnsaved && !m_saving)
        post(book::Tick{});
    else
        arm();
}

} // namespace warifu::approvals
