// SPDX-License-Identifier: Apache-2.0
#include "app/organisation/policy_rows.h"

namespace warifu::organisation {

namespace {

struct Role
{
    const char *name;
    QString PolicyRow::*text;
};

constexpr Role kRoles[] = {
    {"title", &PolicyRow::title},   {"help", &PolicyRow::help},   {"value", &PolicyRow::value},
    {"source", &PolicyRow::source}, {"where", &PolicyRow::where}, {"reason", &PolicyRow::reason},
    {"name", &PolicyRow::name},
};

} // namespace

void PolicyRows::setRows(std::vector<PolicyRow> rows)
{
    if (rows == m_rows)
        return; // what has the keyboard keeps it
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT countChanged();
}

int PolicyRows::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PolicyRows::data(const QModelIndex &index, int role) const
{
    const int at = role - Qt::UserRole;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid)
        || at < 0 || at >= int(std::size(kRoles)))
        return {};
    return m_rows[std::size_t(index.row())].*kRoles[at].text;
}

QHash<int, QByteArray> PolicyRows::roleNames() const
{
    QHash<int, QByteArray> names;
    for (int at = 0; at < int(std::size(kRoles)); ++at)
        names.insert(Qt::UserRole + at, kRoles[at].name);
    return names;
}

} // namespace warifu::organisation
