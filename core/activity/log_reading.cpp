// SPDX-License-Identifier: Apache-2.0
// Reading and searching the log. Only authentic records are seen.
#include "core/activity/activity_log.h"

#include "core/base/search_text.h"

#include <QStringList>

#include <algorithm>

namespace warifu::activity {

namespace {

// What words are looked for in, each folded once.
QStringList searched(const Query &query, const Event &event)
{
    QStringList texts{foldedForSearch(nameOf(event.kind))};
    if (const auto name = query.names.find(event.kind); name != query.names.end())
        texts << foldedForSearch(name->second);
    for (const Field &field : fields())
        texts << foldedForSearch(event.*field.text);
    return texts;
}

bool hasWords(const Query &query, const Event &event)
{
    if (query.text.isEmpty())
        return true;
    const QStringList texts = searched(query, event);
    return std::ranges::all_of(
        foldedForSearch(query.text).split(QLatin1Char(' '), Qt::SkipEmptyParts),
        [&](const QString &word) {
            return std::ranges::any_of(texts,
                                       [&](const QString &text) { return text.contains(word); });
        });
}

bool isUnanswered(const Event &event)
{
    switch (event.kind) {
    case Kind::RequestExpired:
    case Kind::RequestSuppressed:
        return true;
    case Kind::RequestDenied:
        return event.detail == QLatin1String("automatic");
    default:
        return false;
    }
}

} // namespace

bool matches(const Query &query, const Event &event)
{
    if (!query.kinds.empty() && std::ranges::find(query.kinds, event.kind) == query.kinds.end())
        return false;
    if (!query.accountId.isEmpty() && query.accountId != event.accountId)
        return false;
    if ((query.from && event.time < *query.from) || (query.to && event.time >= *query.to))
        return false;
    if (query.unanswered && !isUnanswered(event))
        return false;
    return hasWords(query, event);
}

namespace {

// Records of newer versions have no members to search; only a query for everything finds them.
bool isEverything(const Query &query)
{
    return query.text.isEmpty() && query.kinds.empty() && query.accountId.isEmpty() && !query.from
        && !query.to && !query.unanswered;
}

bool isFound(const Query &query, const Entry &entry)
{
    return entry.event ? matches(query, *entry.event) : isEverything(query);
}

} // namespace

std::uint64_t ActivityLog::readSegment(std::uint32_t number, Between between,
                                       const std::function<void(const Entry &)> &visit) const
{
    const auto bytes = readFile(segmentPath(number), kMaxSegment);
    const auto segment = bytes ? parseSegment(*bytes) : failure(SegmentError::NoSegment);
    if (!segment)
        return ~std::uint64_t(0);
    const std::uint64_t start = segment->start.before.sequence;
    Link link = segment->start.before;
    for (const ByteView sealed : segment->sealed) {
        if (link.sequence >= m_head.end.sequence || link.sequence + 1 >= between.before)
            return start;
        const Link before = link;
        link = chained(link, sealed);
        if (link.sequence <= between.after)
            continue; // its seal is of no interest
        // To read our own record.
        const auto plain = unsealRecord(m_key.expose(), before, sealed);
        if (!plain)
            return start; // nothing behind it can be opened either
        // Parsed, shown, no secret.
        auto event = parseEvent(plain->expose());
        visit({link.sequence, event ? std::optional(std::move(*event)) : std::nullopt});
    }
    return start;
}

Page ActivityLog::page(const Query &query, std::optional<std::uint64_t> before,
                       std::size_t limit) const
{
    Page page;
    Between between{query.after, before.value_or(~std::uint64_t(0))};
    for (std::uint32_t number = m_head.lastSegment; number >= m_head.first.number; --number) {
        std::vector<Entry> found;
        const std::uint64_t start = readSegment(number, between, [&](const Entry &entry) {
            if (isFound(query, entry))
                found.push_back(entry);
        });
        for (auto entry = found.rbegin(); entry != found.rend(); ++entry) {
            if (page.entries.size() == limit) {
                page.next = page.entries.empty() ? before : page.entries.back().sequence;
                return page;
            }
            page.entries.push_back(std::move(*entry));
        }
        if (start <= query.after)
            break; // what is older was not asked for
    }
    return page;
}

std::uint64_t ActivityLog::count(const Query &query) const
{
    std::uint64_t count = 0;
    forEach(query, [&count](const Entry &) { ++count; });
    return count;
}

void ActivityLog::forEach(const Query &query, const std::function<void(const Entry &)> &visit) const
{
    for (std::uint32_t number = m_head.first.number; number <= m_head.lastSegment; ++number)
        readSegment(number, {query.after}, [&](const Entry &entry) {
            if (isFound(query, entry))
                visit(entry);
        });
}

} // namespace warifu::activity
