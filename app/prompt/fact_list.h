// SPDX-License-Identifier: Apache-2.0
#pragma once
// A short list of plain rows for QML: roles by name, values row by row. Rows that stay the same are
// left alone, so that nothing loses the keyboard.

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace warifu::prompt {

class FactList final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view-models")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    explicit FactList(QList<QByteArray> roles, QObject *parent = nullptr);

    // Each row has one value a role, in the order of the roles.
    void setRows(const QList<QVariantList> &rows);
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    // By role's name; invalid outside.
    [[nodiscard]] QVariant at(int row, const char *role) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    QList<QByteArray> m_roles;
    QList<QVariantList> m_rows;
};

} // namespace warifu::prompt
