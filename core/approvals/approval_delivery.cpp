// SPDX-License-Identifier: Apache-2.0
// The approval service towards servers: polls, approvals, and denials and reports until they
// arrive.
#include "core/approvals/approval_service.h"

#include <algorithm>

namespace warifu::approvals {

namespace {

// Entropy as a number from 0 to 1.
constexpr double kLargest = 65535;

} // namespace

void ApprovalService::sendApproval(const Request &request)
{
    // Recording it may have taken longer than it had.
    if (now() >= request.deadline) {
        m_events.emplace_back(book::Failed{request.id, ServerError::TimedOut});
        return;
    }
    m_ports.server.answer(
        request.challenge, Answer::Approve, request.sentOption.value_or(QString()),
        {m_session.get(), [this, id = request.id](const Result<Delivered, ServerError> &reply) {
             replied(id, reply);
         }});
}

void ApprovalService::sendAnswer(RequestId id)
{
    const auto due = std::ranges::find(m_book.answers, id, &DueAnswer::id);
    Retry &retry = m_answers[id];
    if (due == m_book.answers.end() || retry.isRunning)
        return;
    retry.isRunning = true;
    m_ports.server.answer(
        due->challenge, due->answer, {},
        {m_session.get(), [this, id](const Result<Delivered, ServerError> &reply) {
             Retry &again = m_answers[id];
             again.isRunning = false;
             ++again.failures;
             again.at = now() + backoff(again.failures, m_polling);
             replied(id, reply);
         }});
}

void ApprovalService::replied(RequestId id, const Result<Delivered, ServerError> &reply)
{
    if (!reply) {
        post(book::Failed{id, reply.error()});
        return;
    }
    const bool isCode = reply->isAccepted && !reply->displayCode.isEmpty();
    post(book::Answered{id, reply->isAccepted});
    if (isCode)
        Q_EMIT displayCode(id, reply->displayCode);
}

void ApprovalService::handReport(RequestId id, DueReport::Level level)
{
    const auto due = std::ranges::find_if(m_book.reports, [&](const DueReport &report) {
        return report.id == id && report.level == level;
    });
    Retry &retry = m_reports[{id, level}];
    if (due == m_book.reports.end() || retry.isRunning)
        return;
    retry.isRunning = true;
    m_ports.reports.take(*due, {m_session.get(), [this, id, level](Result<void, StoreError> taken) {
                                    Retry &again = m_reports[{id, level}];
                                    again.isRunning = false;
                                    ++again.failures;
                                    again.at = now() + backoff(again.failures, m_polling);
                                    if (taken)
                                        post(book::ReportTaken{id, level});
                                    else
                                        arm();
                                }});
}

// Everything that is owed and whose time to be tried has come.
void ApprovalService::retryDue()
{
    std::vector<RequestId> answers;
    for (const DueAnswer &answer : m_book.answers)
        if (m_answers[answer.id].at <= now())
            answers.push_back(answer.id);
    for (const RequestId id : answers)
        sendAnswer(id);
    std::vector<ReportKey> reports;
    for (const DueReport &report : m_book.reports)
        if (m_reports[{report.id, report.level}].at <= now())
            reports.emplace_back(report.id, report.level);
    for (const auto &[id, level] : reports)
        handReport(id, level);
}

void ApprovalService::forgetRetries()
{
    std::set<RequestId> answers;
    for (const DueAnswer &answer : m_book.answers)
        answers.insert(answer.id);
    std::erase_if(m_answers, [&](const auto &entry) { return !answers.contains(entry.first); });
    std::set<ReportKey> reports;
    for (const DueReport &report : m_book.reports)
        reports.emplace(report.id, report.level);
    std::erase_if(m_reports, [&](const auto &entry) { return !reports.contains(entry.first); });
}

double ApprovalService::randomPart()
{
    std::uint8_t bytes[2];
    m_ports.entropy.fill(bytes);
    return (bytes[0] + 256 * bytes[1]) / kLargest;
}

Contact ApprovalService::contact(const TokenId &token) const
{
    const auto found = m_tokens.find(token);
    if (found != m_tokens.end())
        return found->second.contact;
    return {{}, isRunning() ? std::optional(ServerError::Refused) : std::nullopt, 0};
}

void ApprovalService::setTokens(const std::vector<TokenId> &tokens, std::set<TokenId> verifying)
{
    m_book.verifying = std::move(verifying);
    std::vector<TokenId> removed;
    for (const auto &[name, token] : m_tokens)
        if (std::ranges::find(tokens, name) == tokens.end())
            removed.push_back(name);
    for (const TokenId &token : removed) {
        m_tokens.erase(token);
        post(book::TokenRemoved{token});
    }
    for (const TokenId &name : tokens) {
        PollState &poll = m_tokens[name].poll;
        poll.hasTokens = true;
        tell(poll, m_user);
        poll.askedAt = m_askedAt;
        poll.isOnline = m_isOnline;
    }
    arm();
}

void ApprovalService::setAttention(Attention attention)
{
    const bool isBack = m_user.follow(attention, now());
    for (auto &[name, token] : m_tokens)
        tell(token.poll, m_user);
    if (isBack)
        wake();
    else
        arm();
}

void ApprovalService::setOnline(bool isOnline)
{
    const bool isBack = isOnline && !m_isOnline;
    m_isOnline = isOnline;
    for (auto &[name, token] : m_tokens)
        token.poll.isOnline = isOnline;
    if (isBack)
        wake();
    else
        arm();
}

void ApprovalService::wake()
{
    for (auto &[name, token] : m_tokens)
        token.poll.isWoken = true;
    for (auto &[id, retry] : m_answers)
        retry.at = {};
    for (auto &[key, retry] : m_reports)
        retry.at = {};
    tick();
}

void ApprovalService::ask()
{
    m_askedAt = now();
    for (auto &[name, token] : m_tokens)
        token.poll.askedAt = m_askedAt;
    wake();
}

void ApprovalService::poll(const TokenId &name)
{
    Token &token = m_tokens[name];
    token.poll.isRunning = true;
    token.poll.isWoken = false;
    m_ports.server.fetch(
        name, {m_session.get(), [this, name](const Result<Fetched, ServerError> &result) {
                   polled(name, result);
               }});
}

void ApprovalService::polled(const TokenId &name, const Result<Fetched, ServerError> &result)
{
    const auto found = m_tokens.find(name);
    if (found == m_tokens.end())
        return; // removed meanwhile
    Token &token = found->second;
    token.poll.isRunning = false;
    token.poll.lastEnded = now();
    token.poll.failures = result ? 0 : token.poll.failures + 1;
    token.random = randomPart();
    token.contact.failures = token.poll.failures;
    token.contact.error = result ? std::nullopt : std::optional(result.error());
    if (result)
        token.contact.lastContact = m_ports.wall.now();
    Q_EMIT contactChanged(name);
    if (!result) {
        arm();
        return;
    }
    if (result->rejected > 0)
        Q_EMIT rejected(name, result->rejected);
    post(book::Polled{name, result->challenges});
}

std::optional<std::chrono::milliseconds> ApprovalService::nextWake() const
{
    using std::chrono::milliseconds;
    std::optional<milliseconds> next;
    const auto take = [&next](milliseconds wait) {
        wait = std::max(wait, milliseconds(0));
        if (!next || wait < *next)
            next = wait;
    };
    if (!isRunning())
        return next;
    for (const auto &[name, token] : m_tokens)
        if (const auto wait = nextPoll(token.poll, now(), token.random, m_polling))
            take(*wait);
    for (const auto &[id, retry] : m_answers)
        if (!retry.isRunning)
            take(retry.at - now());
    for (const auto &[key, retry] : m_reports)
        if (!retry.isRunning)
            take(retry.at - now());
    if (const auto change = nextChange(m_book))
        take(*change - now());
    if (m_isUnsaved && !m_saving)
        take(m_polling.firstRetry);
    return next;
}

void ApprovalService::arm()
{
    const auto wait = nextWake();
    if (!wait) {
        m_timer.stop();
        return;
    }
    // A wait beyond a day is looked at again then.
    m_timer.start(std::min<std::chrono::milliseconds>(*wait, std::chrono::hours(24)));
}

} // namespace warifu::approvals
