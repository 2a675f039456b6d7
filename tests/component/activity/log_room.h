// SPDX-License-Identifier: Apache-2.0
#pragma once
// A log in a folder of its own, with small segments.

#include "core/activity/activity_log.h"
#include "tests/support/manual_clock.h"
#include "tests/support/seeded_entropy.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace warifu::test {

inline const std::vector<std::uint8_t> kLogKey(32, 9);

inline activity::Event eventOf(const QString &reference,
                               activity::Kind kind = activity::Kind::RequestDenied)
{
    activity::Event event;
    event.kind = kind;
    event.reference = reference;
    event.account = QStringLiteral("Contoso");
    event.accountId = QStringLiteral("id-1");
    return event;
}

struct LogRoom
{
    explicit LogRoom(QString folder, activity::LogLimits logLimits = {400, 4})
        : path(std::move(folder))
        , limits(logLimits)
    {}

    bool open()
    {
        auto opened = activity::ActivityLog::open(path, kLogKey, clock, entropy, limits);
        if (!opened) {
            error = opened.error();
            return false;
        }
        log = std::move(*opened);
        return true;
    }
    bool append(const QString &reference)
    {
        clock.advance(std::chrono::seconds(1));
        return log->append(eventOf(reference)).has_value();
    }
    // References of all records, oldest first; "log.started" and so on for those without.
    [[nodiscard]] QStringList references() const
    {
        QStringList all;
        log->forEach({}, [&](const activity::Entry &entry) {
            const auto &event = *entry.event;
            all.append(event.reference.isEmpty() ? activity::nameOf(event.kind) : event.reference);
        });
        return all;
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(path).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }

    QString path;
    activity::LogLimits limits;
    ManualClock clock;
    SeededEntropy entropy;
    std::unique_ptr<activity::ActivityLog> log;
    std::optional<activity::LogError> error;
};

} // namespace warifu::test
