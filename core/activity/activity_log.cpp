// SPDX-License-Identifier: Apache-2.0
#include "core/activity/activity_log.h"

#include "core/base/append_file.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace warifu::activity {

namespace {

constexpr int kMostDamaged = 9;

LogError asLogError(FileError error)
{
    switch (error) {
    case FileError::NoAccess:
        return LogError::NoAccess;
    case FileError::NoSpace:
        return LogError::NoSpace;
    case FileError::Absent:
    case FileError::TooLarge:
    case FileError::Exists:
    case FileError::Broken:
        break;
    }
    return LogError::Broken;
}

} // namespace

ActivityLog::ActivityLog(QString folder, ByteView key, const Clock &clock, Entropy &entropy,
                         const LogLimits &limits)
    : m_folder(std::move(folder))
    , m_key(SecretBytes::copyOf(key))
    , m_clock(clock)
    , m_entropy(entropy)
    , m_limits(limits)
{}

Result<std::unique_ptr<ActivityLog>, LogError> ActivityLog::open(const QString &folder,
                                                                 ByteView key, const Clock &clock,
                                                                 Entropy &entropy,
                                                                 const LogLimits &limits)
{
    if (auto made = makeFolder(folder); !made)
        return failure(asLogError(made.error()));
    std::unique_ptr<ActivityLog> log(new ActivityLog(folder, key, clock, entropy, limits));
    const auto lock = log->lock();
    if (!lock)
        return failure(lock.error());
    if (auto loaded = log->load(); !loaded)
        return failure(loaded.error());
    return log;
}

QString ActivityLog::segmentPath(std::uint32_t number) const
{
    return m_folder + QStringLiteral("/activity.%1.warifu").arg(number);
}

QString ActivityLog::headPath() const
{
    return m_folder + QStringLiteral("/activity.head.warifu");
}

std::vector<std::uint32_t> ActivityLog::segmentsOnDisk() const
{
    std::vector<std::uint32_t> numbers;
    for (const QString &name : QDir(m_folder).entryList({QStringLiteral("activity.*.warifu")},
                                                        QDir::Files | QDir::Hidden)) {
        const QString middle = name.mid(9, name.size() - 16);
        bool isNumber = false;
        const std::uint32_t number = middle.toUInt(&isNumber);
        if (isNumber && number > 0 && QString::number(number) == middle)
            numbers.push_back(number);
    }
    std::ranges::sort(numbers);
    return numbers;
}

std::vector<QString> ActivityLog::damagedOnDisk() const
{
    const QStringList names = QDir(m_folder).entryList(
        {QStringLiteral("activity.*.warifu.damaged-*")}, QDir::Files | QDir::Hidden, QDir::Name);
    return {names.begin(), names.end()};
}

Result<void, LogError> ActivityLog::load()
{
    const auto bytes = readFile(headPath(), kMaxHead);
    if (!bytes && bytes.error() == FileError::Absent) {
        const auto segments = segmentsOnDisk();
        // The first segment without a record is what a crash leaves of a log that was being begun.
        const auto first = readFile(segmentPath(1), kMaxSegment);
        const auto parsed = first ? parseSegment(*first) : failure(SegmentError::NoSegment);
        const bool isBeginning = segments.empty()
            || (segments.size() == 1 && parsed && parsed->sealed.empty() && !parsed->hasTail);
        if (isBeginning)
            return begin({});
        m_damage = {{Finding::What::HeadMissing, 0, 0}};
    } else if (!bytes && bytes.error() != FileError::TooLarge) {
        return failure(asLogError(bytes.error()));
    } else {
        const auto head = bytes ? openHead(m_key.expose(), *bytes) // to read our own head
                                : failure(SegmentError::Refused);
        if (!head && head.error() == SegmentError::NewerFormat)
            return failure(LogError::NewerFormat);
        if (head) {
            m_head = *head;
            m_headBytes = *bytes;
            if (auto caught = catchUp(); !caught)
                return caught;
            if (m_damage.empty()) {
                removeStrays();
                return {};
            }
        } else {
            m_damage = {{Finding::What::HeadChanged, 0, 0}};
        }
    }
    if (auto aside = setAside(); !aside)
        return aside;
    return begin(QStringLiteral("damaged"));
}

Result<void, LogError> ActivityLog::begin(const QString &detail)
{
    m_head = {};
    m_entropy.fill(m_head.id);
    m_head.end = chainStart(m_head.id);
    m_head.first = {1, m_head.end};
    m_head.lastSegment = 1;
    m_size = kSegmentHeader;
    if (auto made = replaceFile(segmentPath(1), formatSegmentStart(m_head.first)); !made)
        return failure(asLogError(made.error()));
    if (auto written = writeHead(); !written)
        return written;
    Event event;
    event.kind = Kind::LogStarted;
    event.detail = detail;
    return write(std::move(event));
}

// From the head to the end of the files: a crash may have come between record and head.
Result<void, LogError> ActivityLog::catchUp()
{
    Link link;
    for (std::uint32_t number = m_head.lastSegment;; ++number) {
        const bool isBehind = number > m_head.lastSegment;
        const auto bytes = readFile(segmentPath(number), kMaxSegment);
        if (!bytes && (bytes.error() == FileError::NoAccess || bytes.error() == FileError::NoSpace))
            return failure(asLogError(bytes.error()));
        const auto segment = bytes ? parseSegment(*bytes) : failure(SegmentError::NoSegment);
        if (!segment && segment.error() == SegmentError::NewerFormat)
            return failure(LogError::NewerFormat);
        if (isBehind && (!segment || !(segment->start.before == link)))
            break; // nothing was begun there, or not by us
        if (!segment || segment->start.number != number) {
            m_damage = {{Finding::What::SegmentMissing, number, 0}};
            return {};
        }
        link = segment->start.before;
        m_size = kSegmentHeader;
        for (const ByteView sealed : segment->sealed) {
            // Behind the head only what we sealed counts.
            const bool isKnown = link.sequence < m_head.end.sequence && !isBehind;
            if (!isKnown && !unsealRecord(m_key.expose(), link, sealed))
                break;
            link = chained(link, sealed);
            m_size += 4 + sealed.size();
            if (link.sequence == m_head.end.sequence && !(link == m_head.end)) {
                m_damage = {{Finding::What::RecordChanged, number, 0}};
                return {};
            }
        }
        if (link.sequence < m_head.end.sequence) {
            m_damage = {{Finding::What::Shortened, number, link.sequence + 1}};
            return {};
        }
        m_head.end = link;
        m_head.lastSegment = number;
    }
    return {};
}

void ActivityLog::removeStrays() const
{
    // What rotation left when it was interrupted: the oldest segments that the head has given up.
    for (const std::uint32_t number : segmentsOnDisk())
        if (number < m_head.first.number)
            static_cast<void>(removeFile(segmentPath(number))); // again next time
}

Result<void, LogError> ActivityLog::setAside()
{
    std::vector<QString> paths;
    for (const std::uint32_t number : segmentsOnDisk())
        paths.push_back(segmentPath(number));
    if (QFile::exists(headPath()))
        paths.push_back(headPath()); // last: while it is there, this is not finished
    for (int n = 1; n <= kMostDamaged; ++n) {
        const QString ending = QStringLiteral(".damaged-%1").arg(n);
        if (std::ranges::any_of(paths,
                                [&](const QString &path) { return QFile::exists(path + ending); }))
            continue;
        for (const QString &path : paths)
            if (auto moved = renameFile(path, path + ending); !moved)
                return failure(asLogError(moved.error()));
        return {};
    }
    return failure(LogError::TooManyDamaged);
}

Result<void, LogError> ActivityLog::writeHead()
{
    // To seal the head.
    auto bytes = sealHead(m_key.expose(), m_head, m_entropy);
    if (auto written = replaceFile(headPath(), bytes); !written)
        return failure(asLogError(written.error()));
    m_headBytes = std::move(bytes);
    return {};
}

// The new segment first, then the head, then the old segment: each step alone is a whole log.
Result<void, LogError> ActivityLog::rotate()
{
    const std::uint32_t number = m_head.lastSegment + 1;
    if (auto made = replaceFile(segmentPath(number), formatSegmentStart({number, m_head.end}));
        !made)
        return failure(asLogError(made.error()));
    Head next = m_head;
    next.lastSegment = number;
    const std::uint32_t kept = std::max<std::uint32_t>(m_limits.segments, 2);
    while (number - next.first.number + 1 > kept) {
        const auto bytes = readFile(segmentPath(next.first.number + 1), kMaxSegment);
        const auto segment = bytes ? parseSegment(*bytes) : failure(SegmentError::NoSegment);
        if (!segment)
            break; // verify() tells; nothing more is given up
        next.first = segment->start;
    }
    const Head previous = std::exchange(m_head, next);
    if (auto written = writeHead(); !written) {
        m_head = previous; // the new segment is empty and will be found, or made again
        return written;
    }
    m_size = kSegmentHeader;
    removeStrays();
    return {};
}

Result<void, LogError> ActivityLog::append(Event event)
{
    const auto others = lock();
    if (!others)
        return failure(others.error());
    takeOver();
    return write(std::move(event));
}

Result<void, LogError> ActivityLog::write(Event event)
{
    if (event.time == UnixMilliseconds{})
        event.time = m_clock.now();
    if (m_size > std::min(m_limits.segmentSize, kMaxSegment - kMaxSealed - 4))
        if (auto rotated = rotate(); !rotated)
            return rotated;
    const SecretBytes plain = formatEvent(event);
    // Sealed at once.
    const auto sealed = sealRecord(m_key.expose(), m_head.end, plain.expose(), m_entropy);
    const auto frame = formatFrame(sealed);
    if (auto written = appendFile(segmentPath(m_head.lastSegment), m_size, frame); !written)
        return failure(asLogError(written.error()));
    m_size += frame.size();
    m_head.end = chained(m_head.end, sealed);
    // The record is safe; a head that stays behind is caught up with at the next opening.
    static_cast<void>(writeHead());
    return {};
}

} // namespace warifu::activity
