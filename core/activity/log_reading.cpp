// SPDX-License-Identifier: Apache-2.0
// Reading and searching the log. Only authentic records are seen.
#include "core/activity/activity_log.h"

#include <algorithm>

namespace warifu::activity {

bool matches(const Query &query, const Event &event)
{
    if (!query.kinds.empty() && std::ranges::find(query.kinds, event.kind) == query.kinds.end())
        return false;
    if (!query.accountId.isEmpty() && query.accountId != event.accountId)
        return false;
    if ((query.from && event.time < *query.from) || (query.to && event.time >= *query.to))
        return false;
    if (query.text.isEmpty() || nameOf(event.kind).contains(query.text, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(fields(), [&](const Field &field) {
        return (event.*field.text).contains(query.text, Qt::CaseInsensitive);
    });
}

namespace {

// Records of newer versions have no members to search; only a query for everything finds them.
bool isEverything(const Query &query)
{
    return query.text.isEmpty() && query.kinds.empty() && query.accountId.isEmpty() && !query.from
        && !query.to;
}

bool isFound(const Query &query, const Entry &entry)
{
    return entry.event ? matches(query, *entry.event) : isEverything(query);
}

} // namespace

void ActivityLog::readSegment(std::uint32_t number,
                              const std::function<void(const Entry &)> &visit) const
{
    const auto bytes = readFile(segmentPath(number), kMaxSegment);
    const auto segment = bytes ? parseSegment(*bytes) : failure(SegmentError::NoSegment);
    if (!segment)
        return;
    Link link = segment->start.before;
    for (const ByteView sealed : segment->sealed) {
        // To read our own record.
        const auto plain = unsealRecord(m_key.expose(), link, sealed);
        if (!plain || link.sequence >= m_head.end.sequence)
            return; // nothing behind it can be opened either
        link = chained(link, sealed);
        // Parsed, shown, no secret.
        auto event = parseEvent(plain->expose());
        visit({link.sequence, event ? std::optional(std::move(*event)) : std::nullopt});
    }
}

Page ActivityLog::page(const Query &query, std::optional<std::uint64_t> before,
                       std::size_t limit) const
{
    Page page;
    for (std::uint32_t number = m_head.lastSegment; number >= m_head.first.number; --number) {
        std::vector<Entry> found;
        readSegment(number, [&](const Entry &entry) {
            if ((!before || entry.sequence < *before) && isFound(query, entry))
                found.push_back(entry);
        });
        for (auto entry = found.rbegin(); entry != found.rend(); ++entry) {
            if (page.entries.size() == limit) {
                page.next = page.entries.empty() ? before : page.entries.back().sequence;
                return page;
            }
            page.entries.push_back(std::move(*entry));
        }
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
        readSegment(number, [&](const Entry &entry) {
            if (isFound(query, entry))
                visit(entry);
        });
}

} // namespace warifu::activity
