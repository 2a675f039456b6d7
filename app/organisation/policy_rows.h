// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lines of the organisation page: one policy, or one thing that is set and does not count.

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace warifu::organisation {

struct PolicyRow
{
    QString title;
    QString help;   // may be empty, as all that follow
    QString value;  // in words
    QString source; // "set for this computer"
    QString where;  // a file, a registry key
    QString reason; // why it is so
    QString name;   // as an administrator writes it
    bool operator==(const PolicyRow &) const = default;
};

class PolicyRows final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by OrganisationViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    // With an argument, so that a final class stays uncreatable in QML (Qt 6.4).
    explicit PolicyRows(QObject *parent) : QAbstractListModel(parent) {}

    void setRows(std::vector<PolicyRow> rows);
    [[nodiscard]] const std::vector<PolicyRow> &rows() const { return m_rows; }
    [[nodiscard]] int count() const { return int(m_rows.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void countChanged();

private:
    std::vector<PolicyRow> m_rows;
};

} // namespace warifu::organisation
