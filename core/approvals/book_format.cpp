// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/book_format.h"

#include "core/approvals/challenge_format.h"
#include "core/approvals/guard_format.h"
#include "core/base/text_field.h"

#include <set>

namespace warifu::approvals {

namespace {

constexpr std::uint8_t kVersion = 1;
enum class StoredPhase : std::uint8_t { Silent, Notified, Signing };

void writeRequest(ByteWriter &writer, const Request &request)
{
    writer.u64(request.id);
    writeChallenge(writer, request.challenge);
    StoredPhase phase = StoredPhase::Silent;
    if (request.phase == Phase::WaitingNotified)
        phase = StoredPhase::Notified;
    if (request.phase == Phase::Signing)
        phase = StoredPhase::Signing;
    writer.u8(static_cast<std::uint8_t>(phase));
    writeTime(writer, request.arrivedAt);
    writeTime(writer, request.deadline);
    writer.u8(static_cast<std::uint8_t>(request.typos));
    writer.u8(request.sentOption ? 1 : 0);
    if (request.sentOption)
        writeTextField(writer, *request.sentOption);
}

std::optional<Request> readRequest(ByteReader &reader)
{
    Request request;
    request.id = reader.u64();
    auto challenge = readChallenge(reader);
    if (!challenge)
        return std::nullopt;
    request.challenge = std::move(*challenge);
    const std::uint8_t phase = reader.u8();
    const auto arrivedAt = readTime(reader);
    const auto deadline = readTime(reader);
    request.typos = reader.u8();
    const std::uint8_t isSent = reader.u8();
    if (phase > static_cast<std::uint8_t>(StoredPhase::Signing) || !arrivedAt || !deadline
        || request.typos > 10 || isSent > 1)
        return std::nullopt;
    request.arrivedAt = *arrivedAt;
    request.deadline = *deadline;
    switch (static_cast<StoredPhase>(phase)) {
    case StoredPhase::Silent:
        request.phase = Phase::WaitingSilent;
        break;
    case StoredPhase::Notified:
        request.phase = Phase::WaitingNotified;
        break;
    case StoredPhase::Signing:
        request.phase = Phase::Signing;
        break;
    }
    if (isSent == 1) {
        request.sentOption = readTextField(reader, kMaxOption * 3);
        if (!request.sentOption || request.sentOption->size() > kMaxOption)
            return std::nullopt;
    }
    if (request.phase == Phase::Signing && !request.sentOption)
        return std::nullopt;
    return request;
}

void writeAnswer(ByteWriter &writer, const DueAnswer &answer)
{
    writer.u64(answer.id);
    writeChallenge(writer, answer.challenge);
    writer.u8(static_cast<std::uint8_t>(answer.answer));
    writeTime(writer, answer.decidedAt);
    writer.u8(answer.isAutomatic ? 1 : 0);
}

std::optional<DueAnswer> readAnswer(ByteReader &reader)
{
    DueAnswer answer;
    answer.id = reader.u64();
    auto challenge = readChallenge(reader);
    const std::uint8_t kind = reader.u8();
    const auto decidedAt = readTime(reader);
    const std::uint8_t isAutomatic = reader.u8();
    // An approval is never owed.
    if (!challenge || kind == static_cast<std::uint8_t>(Answer::Approve)
        || kind > static_cast<std::uint8_t>(Answer::Report) || !decidedAt || isAutomatic > 1)
        return std::nullopt;
    answer.challenge = std::move(*challenge);
    answer.answer = static_cast<Answer>(kind);
    answer.decidedAt = *decidedAt;
    answer.isAutomatic = isAutomatic == 1;
    return answer;
}

void writeReport(ByteWriter &writer, const DueReport &report)
{
    writer.u64(report.id);
    writer.u8(static_cast<std::uint8_t>(report.level));
    writeChallenge(writer, report.challenge);
    writeTime(writer, report.decidedAt);
    writer.u32(static_cast<std::uint32_t>(report.denialsInARow));
}

std::optional<DueReport> readReport(ByteReader &reader)
{
    DueReport report;
    report.id = reader.u64();
    const std::uint8_t level = reader.u8();
    auto challenge = readChallenge(reader);
    const auto decidedAt = readTime(reader);
    const std::uint32_t streak = reader.u32();
    if (level > static_cast<std::uint8_t>(DueReport::Level::Medium) || !challenge || !decidedAt
        || streak > 1'000'000'000)
        return std::nullopt;
    report.level = static_cast<DueReport::Level>(level);
    report.challenge = std::move(*challenge);
    report.decidedAt = *decidedAt;
    report.denialsInARow = static_cast<int>(streak);
    return report;
}

template<class Item, class Read>
Result<std::vector<Item>, FormatError> readAll(ByteReader &reader, std::size_t limit, Read read)
{
    const std::size_t count = reader.u16();
    if (count > limit)
        return failure(FormatError::TooMany);
    std::vector<Item> items;
    for (std::size_t i = 0; i < count; ++i) {
        auto item = read(reader);
        if (!reader.ok())
            return failure(FormatError::Truncated);
        if (!item)
            return failure(FormatError::BadValue);
        items.push_back(std::move(*item));
    }
    return items;
}

template<class Item, class Write>
void writeAll(ByteWriter &writer, const std::vector<Item> &items, Write write)
{
    writer.u16(static_cast<std::uint16_t>(items.size()));
    for (const Item &item : items)
        write(writer, item);
}

// Each id once, and below the next one.
bool hasSoundIds(const Book &book)
{
    std::set<RequestId> ids;
    for (const Request &request : book.requests)
        if (request.id == 0 || request.id >= book.nextId || !ids.insert(request.id).second)
            return false;
    for (const DueAnswer &answer : book.answers)
        if (answer.id == 0 || answer.id >= book.nextId || !ids.insert(answer.id).second)
            return false;
    for (const DueReport &report : book.reports)
        if (report.id == 0 || report.id >= book.nextId)
            return false;
    return true;
}

} // namespace

std::vector<std::uint8_t> formatBook(const Book &book)
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u64(book.nextId);
    writeTime(writer, book.quietUntil);
    writeGuards(writer, book.guards);
    writeAll(writer, book.requests, writeRequest);
    writeAll(writer, book.answers, writeAnswer);
    writeAll(writer, book.reports, writeReport);
    writeTime(writer, book.lastSeen);
    const SecretBytes bytes = writer.take();
    // Private, no secret; the store seals it.
    const ByteView view = bytes.expose();
    return {view.begin(), view.end()};
}

ByteView withoutTime(ByteView formatted)
{
    return formatted.first(formatted.size() - std::min<std::size_t>(formatted.size(), 8));
}

Result<Book, FormatError> parseBook(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (version > kVersion)
        return failure(FormatError::NewerFormat);
    Book book;
    book.nextId = reader.u64();
    const auto quietUntil = readTime(reader);
    if (!reader.ok())
        return failure(FormatError::Truncated);
    if (version == 0 || !quietUntil)
        return failure(FormatError::BadValue);
    book.quietUntil = *quietUntil;
    auto guards = readGuards(reader);
    if (!guards)
        return failure(guards.error());
    book.guards = std::move(*guards);
    auto requests = readAll<Request>(reader, kMaxLive, readRequest);
    if (!requests)
        return failure(requests.error());
    book.requests = std::move(*requests);
    auto answers = readAll<DueAnswer>(reader, kMaxDue, readAnswer);
    if (!answers)
        return failure(answers.error());
    book.answers = std::move(*answers);
    auto reports = readAll<DueReport>(reader, kMaxDue, readReport);
    if (!reports)
        return failure(reports.error());
    book.reports = std::move(*reports);
    const auto lastSeen = readTime(reader);
    if (!reader.finished())
        return failure(FormatError::Truncated);
    if (!lastSeen || !hasSoundIds(book))
        return failure(FormatError::BadValue);
    book.lastSeen = *lastSeen;
    return book;
}

} // namespace warifu::approvals
