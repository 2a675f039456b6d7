// SPDX-License-Identifier: Apache-2.0
#pragma once
// The accounts as the list shows them: pinned first, then in manual order, filtered by search and
// group. A code is computed when a row asks for it and kept until it expires, so that thousands of
// accounts cost no more than those in view.

#include "app/viewmodels/account_row.h"
#include "app/viewmodels/code_ticker.h"
#include "app/viewmodels/settings_view_model.h"
#include "core/codes/code_service.h"
#include "core/vault/vault.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <map>
#include <set>
#include <vector>

namespace warifu::viewmodels {

class AccountListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(QString group READ group WRITE setGroup NOTIFY filterChanged FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY countChanged FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int total READ total NOTIFY countChanged FINAL)
    Q_PROPERTY(bool hasSharedPeriod READ hasSharedPeriod NOTIFY sharedChanged FINAL)
    Q_PROPERTY(int sharedSeconds READ sharedSeconds NOTIFY sharedChanged FINAL)
    Q_PROPERTY(QString sharedTimeLeft READ sharedTimeLeft NOTIFY sharedChanged FINAL)
    Q_PROPERTY(double sharedProgress READ sharedProgress NOTIFY sharedChanged FINAL)
    Q_PROPERTY(bool sharedEnding READ isSharedEnding NOTIFY sharedChanged FINAL)

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        SubtitleRole,
        GroupRole,
        InitialsRole,
        HueRole,
        PinnedRole,
        CodeRole,       // grouped, or dots while hidden; empty when there is none
        SpokenRole,     // for screen readers; empty while hidden
        NextCodeRole,   // grouped; empty unless it is to be shown
        SecondsRole,    // left of the code; 0 when it does not expire
        ProgressRole,   // 1 to 0
        EndingRole,     // the last five seconds
        CounterRole,    // counter-based: asked for, not rolling
        CanAdvanceRole, // no code was asked for within the last seconds
        HiddenRole,     // dots instead of digits
        ReasonRole,     // why there is no code; empty when there is one
        TimeLeftRole,   // of the code, for the eye; empty when it does not expire
        SpokenLeftRole, // the same, read aloud
    };
    Q_ENUM(Role)

    AccountListModel(vault::Vault &vault, codes::CodeService &codes, CodeTicker &ticker,
                     SettingsViewModel &settings, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    // Only this group; empty: all.
    [[nodiscard]] QString group() const { return m_group; }
    void setGroup(const QString &group);
    [[nodiscard]] QStringList groups() const { return m_groups; }
    [[nodiscard]] int count() const { return int(m_shown.size()); }
    // Without search and group.
    [[nodiscard]] int total() const { return int(m_rows.size()); }

    // All rows in the list expire together: one bar instead of a ring for each.
    [[nodiscard]] bool hasSharedPeriod() const { return m_sharedPeriod.count() > 0; }
    [[nodiscard]] int sharedSeconds() const;
    // With its unit.
    [[nodiscard]] QString sharedTimeLeft() const;
    [[nodiscard]] double sharedProgress() const;
    [[nodiscard]] bool isSharedEnding() const;
    // At least one row needs the ticker: its code expires, or its button waits for the cooldown.
    [[nodiscard]] bool isCounting() const { return m_hasRolling || m_isCooling; }

    // The row in the list; nullptr when out of range.
    [[nodiscard]] const AccountRow *rowAt(int row) const;
    [[nodiscard]] int rowOf(const accounts::AccountId &id) const;
    // As the service expects it; empty when there is none.
    [[nodiscard]] QString plainCode(int row) const;
    [[nodiscard]] QString plainNextCode(int row) const;
    // Codes computed and kept at the moment; for tests.
    [[nodiscard]] int cachedCodes() const { return int(m_codes.size()); }

    // A counter-based code that was delivered; it stays until the next one or the lock.
    void setCounterCode(const accounts::AccountId &id, const QString &code);
    void reveal(const accounts::AccountId &id, bool isRevealed);
    [[nodiscard]] bool isHidden(const accounts::AccountId &id) const;
    void hideAll();

Q_SIGNALS:
    void filterChanged();
    void countChanged();
    void sharedChanged();
    void countingChanged();

private:
    struct CounterCode
    {
        QString code;
        UnixMilliseconds at;
    };
    using Shown = std::vector<std::size_t>; // places in m_rows

    void reload();
    void onTick();
    void onSettings();
    [[nodiscard]] Shown filtered(const std::vector<AccountRow> &rows) const;
    void swapIn(std::vector<AccountRow> rows);
    // fresh: the rows that shown points into, where they are others than before.
    void show(Shown shown, std::vector<AccountRow> *fresh);
    void updateShared();
    [[nodiscard]] bool canAdvance(const accounts::AccountId &id) const;
    void updateCooling();
    void forgetCodes();
    [[nodiscard]] const codes::CodePair *codesOf(const AccountRow &row) const;
    [[nodiscard]] QVariant countdown(const AccountRow &row, int role) const;
    [[nodiscard]] QString codeText(const AccountRow &row, int role) const;
    [[nodiscard]] QString reasonFor(const AccountRow &row) const;
    void emitRows(const QList<int> &roles);

    vault::Vault &m_vault;
    codes::CodeService &m_service;
    CodeTicker &m_ticker;
    SettingsViewModel &m_settings;
    std::vector<AccountRow> m_rows;
    Shown m_shown;
    std::vector<accounts::AccountId> m_shownIds;
    QStringList m_groups;
    QString m_filter;
    QString m_group;
    std::chrono::seconds m_sharedPeriod{0};
    std::chrono::seconds m_sharedEpoch{0};
    bool m_hasRolling = false;
    bool m_isCooling = false;
    mutable std::map<accounts::AccountId, codes::CodePair> m_codes;
    std::map<accounts::AccountId, CounterCode> m_counterCodes;
    std::set<accounts::AccountId> m_revealed;
};

} // namespace warifu::viewmodels
