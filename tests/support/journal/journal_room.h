// SPDX-License-Identifier: Apache-2.0
#pragma once
// The activity page over a real log in a folder of its own.

#include "app/journal/away_watch.h"
#include "app/journal/journal_view_model.h"
#include "tests/support/answer.h"
#include "tests/support/journal/big_log.h"
#include "tests/support/manual_clock.h"
#include "tests/support/seeded_entropy.h"

#include <QTemporaryDir>
#include <QTest>

namespace warifu::test {

class FakeJournal final : public journal::JournalPort
{
    Q_OBJECT
public:
    explicit FakeJournal(const Clock &clock, activity::LogLimits limits = {})
        : m_clock(clock)
        , m_limits(limits)
    {
        reopen();
    }

    [[nodiscard]] std::optional<journal::LogPlace> place() const override
    {
        if (!m_log)
            return std::nullopt;
        return journal::LogPlace{folder(), SecretBytes::copyOf(kKey)};
    }
    [[nodiscard]] std::uint64_t end() const override { return m_log ? m_log->end().sequence : 0; }
    void record(activity::Event event) override
    {
        if (!m_log || !m_log->append(std::move(event)))
            qFatal("not recorded");
        Q_EMIT changed();
    }
    void lock()
    {
        m_log.reset();
        Q_EMIT changed();
    }
    void reopen()
    {
        auto opened = activity::ActivityLog::open(folder(), kKey, m_clock, m_entropy, m_limits);
        if (!opened)
            qFatal("no log");
        m_log = std::move(*opened);
        Q_EMIT changed();
    }
    // Another log in its place.
    void replaceBy(std::uint64_t count,
                   const std::function<activity::Event(std::uint64_t)> &eventOf)
    {
        m_log.reset();
        for (const QString &name : QDir(folder()).entryList(QDir::Files))
            QFile::remove(file(name));
        writeLog(folder(), kKey, count, eventOf);
        reopen();
    }
    [[nodiscard]] QString folder() const { return m_dir.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }

private:
    inline static const std::vector<std::uint8_t> kKey = std::vector<std::uint8_t>(32, 5);
    const Clock &m_clock;
    activity::LogLimits m_limits;
    QTemporaryDir m_dir;
    SeededEntropy m_entropy;
    std::unique_ptr<activity::ActivityLog> m_log;
};

class JournalRoom
{
public:
    explicit JournalRoom(activity::LogLimits limits = {})
        : port(clock, limits)
        , journal(port, clock)
    {}

    // As the service writes them; time goes by a second with each.
    void happen(activity::Kind kind, const char *application = "", const char *detail = "")
    {
        activity::Event event;
        event.kind = kind;
        event.account = QStringLiteral("taro@contoso.example, Contoso");
        event.application = QString::fromUtf8(application);
        event.detail = QLatin1String(detail);
        if (kind == activity::Kind::RequestArrived || kind == activity::Kind::RequestDenied) {
            event.place = QStringLiteral("大阪");
            event.address = QStringLiteral("203.0.113.7");
        }
        event.server = QStringLiteral("login.contoso.example");
        clock.advance(std::chrono::seconds(1));
        port.record(std::move(event));
    }
    void open()
    {
        journal.open();
        settle();
    }
    // Until no thread is at work and nothing is left to do.
    void settle()
    {
        runPendingEvents();
        if (!QTest::qWaitFor([this] { return journal.isSettled(); }, 60'000))
            qFatal("the journal does not come to rest");
        runPendingEvents();
    }
    [[nodiscard]] QString at(int row, journal::JournalListModel::Role role)
    {
        return journal.list()->data(journal.list()->index(row), role).toString();
    }
    [[nodiscard]] QStringList titles()
    {
        QStringList all;
        for (int row = 0; row < journal.list()->count(); ++row)
            all << at(row, journal::JournalListModel::TitleRole);
        return all;
    }

    ManualClock clock;
    FakeJournal port;
    journal::JournalViewModel journal;
};

} // namespace warifu::test
