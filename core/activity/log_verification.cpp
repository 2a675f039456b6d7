// SPDX-License-Identifier: Apache-2.0
// Is the log on disk the one that was written? Every record's seal covers its place in the chain.
#include "core/activity/activity_log.h"

namespace warifu::activity {

namespace {

constexpr int kTries = 5;

void noteDamage(const SecretBytes &plain, Verification &found)
{
    // To read our own record.
    const auto event = parseEvent(plain.expose());
    if (!event)
        return; // of a newer version
    if (event->kind == Kind::LogStarted && event->detail == QLatin1String("damaged"))
        found.followsDamaged = true;
    if (event->kind == Kind::LogAcknowledged)
        found.isAcknowledged = true;
}

} // namespace

void ActivityLog::verifySegment(std::uint32_t number, Walk &walk) const
{
    using What = Finding::What;
    const auto bytes = readFile(segmentPath(number), kMaxSegment);
    const auto segment = bytes ? parseSegment(*bytes) : failure(SegmentError::NoSegment);
    if (!segment || segment->start.number != number) {
        walk.result.findings.push_back({What::SegmentMissing, number, walk.link.sequence + 1});
        walk.isLinked = false;
        return;
    }
    // Behind a damaged segment the chain is taken up where this one says that it begins; the seals
    // still tell whether it belongs there.
    if (walk.isLinked && !(segment->start.before == walk.link))
        walk.result.findings.push_back({What::SegmentMissing, number, walk.link.sequence + 1});
    walk.link = segment->start.before;
    walk.isLinked = true;
    for (const ByteView sealed : segment->sealed) {
        // To check our own record.
        const auto plain = unsealRecord(m_key.expose(), walk.link, sealed);
        if (!plain) {
            // Behind the end of the log it is what a crash leaves.
            if (walk.link.sequence < m_head.end.sequence || number < m_head.lastSegment)
                walk.result.findings.push_back(
                    {What::RecordChanged, number, walk.link.sequence + 1});
            walk.isLinked = false;
            return;
        }
        walk.link = chained(walk.link, sealed);
        ++walk.result.records;
        noteDamage(*plain, walk.result);
        if (walk.anchor && walk.link.sequence == walk.anchor->sequence) {
            walk.isAnchored = true;
            if (!(walk.link == *walk.anchor))
                walk.result.findings.push_back({What::OtherHistory, number, walk.link.sequence});
        }
    }
    if (segment->hasTail && number < m_head.lastSegment) {
        walk.result.findings.push_back({What::RecordChanged, number, walk.link.sequence + 1});
        walk.isLinked = false;
    }
}

Verification ActivityLog::verify(const std::optional<Link> &anchor) const
{
    using What = Finding::What;
    Walk walk;
    walk.anchor = anchor;
    walk.link = m_head.first.before;
    // What was given up by rotation cannot be compared any more.
    walk.isAnchored = !anchor || anchor->sequence <= m_head.first.before.sequence;
    const auto bytes = readFile(headPath(), kMaxHead);
    // To check our own head.
    const auto head = bytes ? openHead(m_key.expose(), *bytes) : failure(SegmentError::Refused);
    if (!bytes)
        walk.result.findings.push_back({What::HeadMissing, 0, 0});
    else if (!head || head->id != m_head.id)
        walk.result.findings.push_back({What::HeadChanged, 0, 0});
    for (std::uint32_t number = m_head.first.number; number <= m_head.lastSegment; ++number)
        verifySegment(number, walk);
    if (walk.isLinked && walk.link.sequence < m_head.end.sequence)
        walk.result.findings.push_back(
            {What::Shortened, m_head.lastSegment, walk.link.sequence + 1});
    else if (!walk.isAnchored && walk.isLinked)
        walk.result.findings.push_back({What::Shortened, 0, walk.link.sequence + 1});
    for (const std::uint32_t number : segmentsOnDisk())
        if (number < m_head.first.number || number > m_head.lastSegment)
            walk.result.findings.push_back({What::StraySegment, number, 0});
    walk.result.end = walk.link;
    walk.result.setAside = damagedOnDisk();
    return walk.result;
}

Result<std::unique_ptr<const ActivityLog>, LogError> ActivityLog::read(const QString &folder,
                                                                       ByteView key)
{
    static const SystemClock clock;
    static SystemEntropy entropy; // neither is used: nothing is written
    std::unique_ptr<ActivityLog> log(new ActivityLog(folder, key, clock, entropy, {}));
    const auto bytes = readFile(log->headPath(), kMaxHead);
    if (!bytes && bytes.error() == FileError::Absent) {
        if (log->segmentsOnDisk().empty())
            return failure(LogError::Absent);
        log->m_damage = {{Finding::What::HeadMissing, 0, 0}};
        return log;
    }
    // To read our own head.
    const auto head = bytes ? openHead(key, *bytes) : failure(SegmentError::Refused);
    if (!head) {
        if (head.error() == SegmentError::NewerFormat)
            return failure(LogError::NewerFormat);
        log->m_damage = {{Finding::What::HeadChanged, 0, 0}};
        return log;
    }
    log->m_head = *head;
    log->m_headBytes = *bytes;
    if (auto caught = log->catchUp(); !caught)
        return failure(caught.error());
    if (!log->m_damage.empty())
        log->m_head = *head;
    return log;
}

Result<Verification, LogError> ActivityLog::check(const QString &folder, ByteView key,
                                                  const std::optional<Link> &anchor)
{
    for (int tries = 1;; ++tries) {
        const auto log = read(folder, key);
        if (!log)
            return failure(log.error());
        const bool hasHead = !(*log)->m_headBytes.empty();
        Verification found;
        if (hasHead)
            found = (*log)->verify(anchor);
        else
            found = {(*log)->m_damage, 0, {}, (*log)->damagedOnDisk(), false, false};
        // A rotation in between takes the oldest segment away: that is no finding.
        const auto now = readFile((*log)->headPath(), kMaxHead);
        const bool isStill = !hasHead || (now && *now == (*log)->m_headBytes);
        if (found.findings.empty() || isStill || tries == kTries)
            return found;
    }
}

} // namespace warifu::activity
