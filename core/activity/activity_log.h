// SPDX-License-Identifier: Apache-2.0
#pragma once
// The activity log of a profile: append, read, search, verify. Files "activity.<n>.warifu" and
// "activity.head.warifu" in one folder; the key comes from outside and is kept while the log is
// open.

#include "core/activity/segment.h"
#include "core/base/durable_file.h"
#include "core/base/file_lock.h"

#include <functional>
#include <map>
#include <memory>

namespace warifu::activity {

struct LogLimits
{
    std::size_t segmentSize = 512 * 1024; // a new segment begins behind it
    std::uint32_t segments = 64;          // the oldest goes; 64 hold about 200,000 records
};

enum class LogError {
    Absent, // check() only
    NoAccess,
    NoSpace,
    Broken,
    NewerFormat,    // written by a newer version: neither read nor changed
    TooManyDamaged, // nine damaged logs lie beside it already
};

// Something about the log that its own rules do not explain.
struct Finding
{
    enum class What {
        HeadMissing,    // segments without a head
        HeadChanged,    // it cannot be opened
        SegmentMissing, // or unreadable, or its header changed
        RecordChanged,  // edited, moved, removed or put in; nothing behind it in the segment counts
        Shortened,      // the log ends before its head, or before what was remembered elsewhere
        OtherHistory,   // it has another record at a place that was remembered
        StraySegment,   // a file that does not belong to it
    };
    What what = What::HeadMissing;
    std::uint32_t segment = 0;  // 0: none in particular
    std::uint64_t sequence = 0; // the record from which on it is wrong; 0: unknown
    bool operator==(const Finding &) const = default;
};
struct Verification
{
    std::vector<Finding> findings; // empty: whole
    std::uint64_t records = 0;     // authentic ones
    Link end;                      // of the chain as found
    // Damaged logs: the files of those that lie aside, that this one was begun after one, and that
    // a record says that somebody knows.
    std::vector<QString> setAside;
    bool followsDamaged = false;
    bool isAcknowledged = false;
    // There is something that nobody has acknowledged.
    [[nodiscard]] bool warnsOfDamage() const
    {
        return !isAcknowledged && (followsDamaged || !setAside.empty());
    }
};

struct Entry
{
    std::uint64_t sequence = 0;
    std::optional<Event> event; // nothing: authentic, written by a newer version
};

struct Query
{
    // Each word in any text member or the kind's name; case, width and kind of kana do not matter.
    QString text{};
    // What the kinds are called on screen; the words are looked for there too. May be empty.
    std::map<Kind, QString> names{};
    std::vector<Kind> kinds{};              // empty: all
    QString accountId{};                    // empty: all
    std::optional<UnixMilliseconds> from{}; // from <= time < to
    std::optional<UnixMilliseconds> to{};
    std::uint64_t after = 0; // only entries with a greater sequence number
    // Only requests that ended without the user: expired, suppressed, denied by the policy.
    bool unanswered = false;
};
// after counts entries and is not looked at here.
[[nodiscard]] bool matches(const Query &query, const Event &event);
struct Page
{
    std::vector<Entry> entries; // newest first
    // Give it as before to go on; nothing: that was all.
    std::optional<std::uint64_t> next;
};

class ActivityLog
{
public:
    // key: 32 bytes, copied into secret memory. Opens the log in folder, or begins one. A damaged
    // log is set aside ("<file>.damaged-<n>") and a new one begun; damage() then says why.
    [[nodiscard]] static Result<std::unique_ptr<ActivityLog>, LogError>
    open(const QString &folder, ByteView key, const Clock &clock, Entropy &entropy,
         const LogLimits &limits = {});

    // For reading only, from any thread: nothing on disk is changed. Absent when there is no log.
    // What opens of a damaged log can be read; damage() then says why.
    [[nodiscard]] static Result<std::unique_ptr<const ActivityLog>, LogError>
    read(const QString &folder, ByteView key);

    // Durable when it returns; after an error the log is as before. An event without time gets now.
    // What another process has appended meanwhile is kept.
    [[nodiscard]] Result<void, LogError> append(Event event);

    // Entries before the sequence number given (all when none), newest first, at most limit.
    [[nodiscard]] Page page(const Query &query, std::optional<std::uint64_t> before,
                            std::size_t limit) const;
    [[nodiscard]] std::uint64_t count(const Query &query) const;
    // Each matching entry, oldest first; for exports.
    void forEach(const Query &query, const std::function<void(const Entry &)> &visit) const;

    // The end of the log. Kept elsewhere, it tells a log that was rolled back as a whole.
    [[nodiscard]] const Link &end() const { return m_head.end; }
    // Reads every file from disk; anchor: an earlier end().
    [[nodiscard]] Verification verify(const std::optional<Link> &anchor = std::nullopt) const;
    // The same without opening it, from any thread, also while somebody appends: nothing on disk is
    // changed. Absent when there is no log.
    [[nodiscard]] static Result<Verification, LogError>
    check(const QString &folder, ByteView key, const std::optional<Link> &anchor = std::nullopt);
    [[nodiscard]] const std::vector<Finding> &damage() const { return m_damage; }

private:
    ActivityLog(QString folder, ByteView key, const Clock &clock, Entropy &entropy,
                const LogLimits &limits);
    [[nodiscard]] QString segmentPath(std::uint32_t number) const;
    [[nodiscard]] QString headPath() const;
    [[nodiscard]] std::vector<std::uint32_t> segmentsOnDisk() const;
    [[nodiscard]] std::vector<QString> damagedOnDisk() const;

    [[nodiscard]] Result<void, LogError> load();
    [[nodiscard]] Result<void, LogError> begin(const QString &detail);
    [[nodiscard]] Result<void, LogError> setAside();
    [[nodiscard]] Result<void, LogError> catchUp();
    void removeStrays() const;
    [[nodiscard]] Result<void, LogError> rotate();
    [[nodiscard]] Result<void, LogError> writeHead();

    // Keeps other processes from writing; takes over what they have written.
    [[nodiscard]] Result<FileLock, LogError> lock() const;
    void takeOver();
    [[nodiscard]] Result<void, LogError> write(Event event); // under the lock

    // Authentic records of one segment, in order, between the two sequence numbers. Gives the
    // number of the record before the segment, the largest of all where it cannot be read.
    struct Between
    {
        std::uint64_t after = 0;
        std::uint64_t before = ~std::uint64_t(0);
    };
    std::uint64_t readSegment(std::uint32_t number, Between between,
                              const std::function<void(const Entry &)> &visit) const;
    struct Walk
    {
        Verification result;
        Link link;
        bool isLinked = true; // link is known: nothing was wrong in this segment so far
        std::optional<Link> anchor;
        bool isAnchored = false;
    };
    void verifySegment(std::uint32_t number, Walk &walk) const;

    QString m_folder;
    SecretBytes m_key;
    const Clock &m_clock;
    Entropy &m_entropy;
    LogLimits m_limits;
    Head m_head;                           // with the end in memory
    std::vector<std::uint8_t> m_headBytes; // as they were read or written last
    std::uint64_t m_size = 0;              // of the last segment's whole frames
    std::vector<Finding> m_damage;
};

} // namespace warifu::activity
