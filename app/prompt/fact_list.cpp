// SPDX-License-Identifier: Apache-2.0
#include "app/prompt/fact_list.h"

#include <utility>

namespace warifu::prompt {

FactList::FactList(QList<QByteArray> roles, QObject *parent)
    : QAbstractListModel(parent)
    , m_roles(std::move(roles))
{}

void FactList::setRows(const QList<QVariantList> &rows)
{
    const int before = count();
    const int after = int(rows.size());
    for (int row = 0; row < std::min(before, after); ++row) {
        if (m_rows[row] == rows[row])
            continue;
        m_rows[row] = rows[row];
        Q_EMIT dataChanged(index(row), index(row));
    }
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows = rows;
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows = rows;
        endInsertRows();
    }
    if (after != before)
        Q_EMIT countChanged();
}

QVariant FactList::at(int row, const char *role) const
{
    const qsizetype column = m_roles.indexOf(QByteArray(role));
    return row < 0 || row >= count() || column < 0 ? QVariant() : m_rows[row].value(column);
}

int FactList::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant FactList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    return m_rows[index.row()].value(role == Qt::DisplayRole ? 0 : role - Qt::UserRole - 1);
}

QHash<int, QByteArray> FactList::roleNames() const
{
    QHash<int, QByteArray> names;
    for (qsizetype at = 0; at < m_roles.size(); ++at)
        names.insert(Qt::UserRole + 1 + int(at), m_roles[at]);
    return names;
}

} // namespace warifu::prompt
