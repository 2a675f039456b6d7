// SPDX-License-Identifier: Apache-2.0
// The window and warifuctl may append to one log: each does it under a lock, behind what the other
// has written.
#include "core/activity/activity_log.h"

#include <QFileInfo>
#include <QThread>

namespace warifu::activity {

namespace {

// Somebody else's append takes a few milliseconds.
constexpr int kTries = 2000;

LogError asLogError(FileLockError error)
{
    switch (error) {
    case FileLockError::NoSpace:
        return LogError::NoSpace;
    case FileLockError::Busy:
    case FileLockError::NoAccess:
        return LogError::NoAccess;
    case FileLockError::Absent:
    case FileLockError::Broken:
        break;
    }
    return LogError::Broken;
}

} // namespace

Result<FileLock, LogError> ActivityLog::lock() const
{
    for (int tries = 1;; ++tries) {
        auto lock = FileLock::tryLock(m_folder + QStringLiteral("/activity.lock"));
        if (lock)
            return std::move(*lock);
        if (lock.error() != FileLockError::Busy || tries == kTries)
            return failure(asLogError(lock.error()));
        QThread::msleep(1);
    }
}

void ActivityLog::takeOver()
{
    const auto bytes = readFile(headPath(), kMaxHead);
    const bool isOurs = bytes && *bytes == m_headBytes;
    const auto size = std::uint64_t(QFileInfo(segmentPath(m_head.lastSegment)).size());
    if (isOurs && size == m_size)
        return;
    const Head before = m_head;
    const std::uint64_t sizeBefore = m_size;
    // To read what another process sealed with our key.
    const auto head = bytes ? openHead(m_key.expose(), *bytes) : failure(SegmentError::Refused);
    const bool isNewer = head
        && (head->id != m_head.id || head->end.sequence > m_head.end.sequence
            || head->lastSegment > m_head.lastSegment);
    if (isNewer)
        m_head = *head;
    const std::vector<Finding> found = std::exchange(m_damage, {}); // when it was opened
    const auto caught = catchUp();
    // What is not whole on disk does not replace what is known; the append itself then says so.
    const bool isWhole = caught && m_damage.empty();
    m_damage = found;
    if (!isWhole) {
        m_head = before;
        m_size = sizeBefore;
        return;
    }
    if (bytes)
        m_headBytes = *bytes;
}

} // namespace warifu::activity
