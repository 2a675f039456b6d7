// SPDX-License-Identifier: Apache-2.0
#pragma once
// What was deleted and can still come back, the newest first.

#include "app/viewmodels/account_row.h"
#include "app/viewmodels/notice_view_model.h"
#include "core/engine/engine.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace warifu::viewmodels {

class TrashModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role { TitleRole = Qt::UserRole + 1, SubtitleRole, InitialsRole, HueRole, WhenRole };

    TrashModel(engine::Engine &engine, NoticeViewModel &notice, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }

public Q_SLOTS:
    void restore(int row);
    // For good: the secret is removed from the keychain.
    void purge(int row);
    // Those of ids that are still here; a question was about these and no others.
    void purgeThese(const QStringList &ids);
    QString titleAt(int row) const;
    QString idAt(int row) const;
    int rowOf(const QString &id) const;
    QStringList ids() const;
    void reload();

Q_SIGNALS:
    void countChanged();

private:
    struct Entry
    {
        AccountRow row;
        UnixSeconds trashedAt;
    };
    void commit(vault::Change change, const QString &success);

    engine::Engine &m_engine;
    NoticeViewModel &m_notice;
    std::vector<Entry> m_rows;
};

} // namespace warifu::viewmodels
