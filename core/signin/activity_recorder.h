// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes what happens into the activity log while the vault is open. The log's key is in the vault.

#include "core/activity/activity_log.h"
#include "core/approvals/book.h"
#include "core/reports/outbox.h"
#include "core/vault/vault.h"

#include <QObject>

namespace warifu::signin {

// The names that go beside an event.
struct TokenNames
{
    QString account;
    QString server;
};

class ActivityRecorder final : public QObject
{
    Q_OBJECT
public:
    using TokenLookup = std::function<TokenNames(const approvals::TokenId &)>;

    // folder: "activity" in the profile. All outlive this object.
    ActivityRecorder(vault::Vault &vault, QString folder, const Clock &clock, Entropy &entropy,
                     TokenLookup lookup);

    // Opens the log, after its key was made where there was none.
    void start();
    void stop();
    // There is one, open or not. Empty profiles and those that never saw a sign-in have none.
    [[nodiscard]] bool exists() const
    {
        return m_vault.section(vault::Section::ActivityKey) != nullptr;
    }
    // Where the log lies and a copy of its key, for reading it on another thread; nothing where
    // exists() is false.
    struct Place
    {
        QString folder;
        SecretBytes key;
    };
    [[nodiscard]] std::optional<Place> place() const;
    // What the files say, without opening or changing them. Absent: exists() is false.
    [[nodiscard]] Result<activity::Verification, activity::LogError> check() const;
    // It is on disk and cannot be continued: the next record would set it aside.
    [[nodiscard]] bool isDamaged() const;
    // nullptr while it is not open; problem() says why.
    [[nodiscard]] activity::ActivityLog *log() { return m_log.get(); }
    [[nodiscard]] std::optional<activity::LogError> problem() const { return m_problem; }
    // All that was recorded is on disk, or is lost: problem() says why.
    [[nodiscard]] bool isSettled() const { return m_early.empty() && !m_isStarting; }

    // Makes the log where there is none yet.
    void record(activity::Event event);
    void recordPlain(activity::Kind kind, const char *detail = "");
    // time: now where it is not given.
    void recordToken(activity::Kind kind, const approvals::TokenId &token, const char *detail = "",
                     UnixMilliseconds time = {});
    void record(const approvals::BookEffect &effect);
    void recordQueued(const QString &id, const QString &cause);
    void recordNotKept(const QString &id, reports::Enqueued why);
    void recordEnded(const reports::Receipt &receipt);

Q_SIGNALS:
    void changed();

private:
    void open();
    [[nodiscard]] activity::Event eventOf(activity::Kind kind,
                                          const approvals::Challenge &challenge) const;

    vault::Vault &m_vault;
    QString m_folder;
    const Clock &m_clock;
    Entropy &m_entropy;
    TokenLookup m_lookup;
    std::unique_ptr<activity::ActivityLog> m_log;
    std::optional<activity::LogError> m_problem;
    bool m_isStarting = false;
    std::vector<activity::Event> m_early; // before the log is open
};

} // namespace warifu::signin
