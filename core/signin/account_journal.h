// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes into the activity log which accounts this process added, changed and deleted, by comparing
// the catalogue before and after each of its own commits. Order, pins, counters and notes are no
// news.

#include "core/signin/activity_recorder.h"

#include <map>

namespace warifu::signin {

// So many at once are one record, "accounts.imported".
inline constexpr std::size_t kManyAccounts = 6;

class AccountJournal final : public QObject
{
    Q_OBJECT
public:
    // Both outlive this object.
    AccountJournal(vault::Vault &vault, ActivityRecorder &recorder);

    // Whether an account may be the first thing that is recorded; otherwise only where there is a
    // log already. A program that ends at once cannot wait until a log is made.
    void setBeginsLog(bool isAllowed) { m_beginsLog = isAllowed; }
    // For importers: what the next commit adds is one record, with the format's name as its detail.
    void expectImport(const QString &format) { m_import = format; }

private:
    struct Seen
    {
        QString issuer;
        QString name;
        otp::Parameters parameters;
        bool isTrashed = false;
        bool operator==(const Seen &) const = default;
    };
    using Catalogue = std::map<accounts::AccountId, Seen>;

    [[nodiscard]] Catalogue look() const;
    void onCommitted();
    void recordAdded(const std::vector<accounts::AccountId> &added);
    // Moved to the trash and back; many at once, as after taking an import back, are one record.
    void recordAll(activity::Kind kind, const std::vector<accounts::AccountId> &ids,
                   const char *detail);
    void record(activity::Kind kind, const accounts::AccountId &id, const Seen &account,
                const char *detail = "");
    void record(activity::Event event);

    vault::Vault &m_vault;
    ActivityRecorder &m_recorder;
    Catalogue m_seen;
    QString m_import;
    bool m_beginsLog = false;
};

} // namespace warifu::signin
