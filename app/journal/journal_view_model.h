// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page "Activity": what is shown of the log, whether it is whole, and its exports. Nothing is
// read, opened or checked on this thread.

#include "app/journal/export_job.h"
#include "app/journal/journal_list_model.h"
#include "core/base/worker.h"

#include <QTimer>
#include <QUrl>

namespace warifu::journal {

class JournalViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    Q_PROPERTY(warifu::journal::JournalListModel *list READ list CONSTANT FINAL)
    // Every word of it is in a row: case, width and kind of kana do not matter.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(Show show READ shown WRITE setShown NOTIFY filterChanged FINAL)
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    // Of State::Unreadable.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(Check check READ checkState NOTIFY changed FINAL)
    Q_PROPERTY(int checkedRecords READ checkedRecords NOTIFY changed FINAL)
    // What is wrong, a sentence each; and how many damaged logs lie aside.
    Q_PROPERTY(QStringList findings READ findings NOTIFY changed FINAL)
    Q_PROPERTY(int damagedLogs READ damagedLogs NOTIFY changed FINAL)
    Q_PROPERTY(bool exporting READ isExporting NOTIFY exportChanged FINAL)
    Q_PROPERTY(double exportPart READ exportPart NOTIFY exportChanged FINAL) // 0 to 1
    // Why the last export did not work; empty when it did.
    Q_PROPERTY(QString exportProblem READ exportProblem NOTIFY exportChanged FINAL)
    Q_PROPERTY(QString exportedFile READ exportedFile NOTIFY exportChanged FINAL)
    Q_PROPERTY(int exportedRecords READ exportedRecords NOTIFY exportChanged FINAL)
    // Requests that came and ended without the user while nobody was there; 0 once they were seen.
    Q_PROPERTY(int missed READ missed NOTIFY missedChanged FINAL)

public:
    enum class Show { Everything, Requests, Reports, Blocks, Accounts, Program, Missed };
    Q_ENUM(Show)
    enum class State { Loading, Ready, Empty, NothingFound, Unreadable };
    Q_ENUM(State)
    enum class Check { Running, Whole, Changed, Failed, NoLog };
    Q_ENUM(Check)
    static constexpr std::size_t kPage = 100;

    // Both outlive this. clock: the wall clock.
    JournalViewModel(JournalPort &port, const Clock &clock, QObject *parent = nullptr);
    ~JournalViewModel() override;

    [[nodiscard]] JournalListModel *list() { return &m_list; }
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] Show shown() const { return m_show; }
    void setShown(Show show);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Check checkState() const { return m_check; }
    [[nodiscard]] int checkedRecords() const { return m_checkedRecords; }
    [[nodiscard]] QStringList findings() const;
    [[nodiscard]] int damagedLogs() const { return m_damagedLogs; }
    [[nodiscard]] bool isExporting() const { return m_export != nullptr; }
    [[nodiscard]] double exportPart() const;
    [[nodiscard]] QString exportProblem() const { return m_exportProblem; }
    [[nodiscard]] QString exportedFile() const { return m_exportedFile; }
    [[nodiscard]] int exportedRecords() const { return m_exportedRecords; }
    [[nodiscard]] int missed() const { return m_missed; }
    // Nothing is on its way.
    [[nodiscard]] bool isSettled() const;

    // The user is back; records behind this number came meanwhile.
    void countMissed(std::uint64_t after);

public Q_SLOTS:
    // The page comes into view, or goes: nothing is read while nobody looks.
    void open();
    void close();
    void verify();
    // The user knows of the damaged logs that lie aside; a record says so, and the warning ends.
    void acknowledgeDamage();
    void exportTo(warifu::journal::ExportFormat::Value format, const QUrl &file);
    void cancelExport();
    // What the file dialog begins with: the user's documents, today's date.
    QUrl suggestedFile(warifu::journal::ExportFormat::Value format) const;
    void dismissExport();
    // Shows those that were missed, and counts them as seen.
    void showMissed();
    void dismissMissed();
    void retranslate();

Q_SIGNALS:
    void filterChanged();
    void changed();
    void exportChanged();
    void missedChanged();

private:
    enum class Reading { Fresh, Older, Newer };
    struct Answer
    {
        std::optional<activity::LogError> error;
        activity::Page page;
    };

    [[nodiscard]] activity::Query query() const;
    void readAgain();
    void read(Reading what);
    void take(Reading what, std::uint64_t turn, Answer answer);
    void onPort();
    void onExported(const ExportOutcome &outcome, ExportFormat::Value format, const QString &path);
    void settleState();

    JournalPort &m_port;
    const Clock &m_clock;
    JournalListModel m_list;
    QString m_filter;
    Show m_show = Show::Everything;
    State m_state = State::Loading;
    QString m_problem;
    bool m_isOpen = false;
    bool m_isReading = false;
    bool m_mustReadAgain = false; // another query came while one was read
    bool m_mustReadNewer = false;
    std::uint64_t m_turn = 0; // answers of earlier queries are dropped
    std::optional<std::uint64_t> m_next;

    Check m_check = Check::Running;
    bool m_isChecking = false;
    int m_checkedRecords = 0;
    int m_damagedLogs = 0;
    std::vector<activity::Finding> m_findings;

    std::shared_ptr<ExportProgress> m_export;
    QTimer m_exportTimer; // runs while one is under way
    QString m_exportProblem;
    QString m_exportedFile;
    int m_exportedRecords = 0;

    int m_missed = 0;
    std::uint64_t m_missedAfter = 0;      // of the notice
    std::uint64_t m_shownMissedAfter = 0; // of Show::Missed
    bool m_isCounting = false;

    // Last: gone first, after what runs has ended.
    Worker m_reader;
    Worker m_checker;
    Worker m_exporter;
};

} // namespace warifu::journal
