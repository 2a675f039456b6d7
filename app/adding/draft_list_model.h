// SPDX-License-Identifier: Apache-2.0
#pragma once
// The drafts that wait for the user's word: one after a single code, several after a sheet of codes
// or an export. Owns their secrets until they are saved or dropped.

#include "core/enrol/draft.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <vector>

namespace warifu::adding {

struct DraftItem
{
    enrol::Draft draft;
    bool isChosen = true;
    // The account of the vault with the same secret, for people; empty when it is a twin in this
    // list. Has a meaning only with Warning::AlreadyInVault.
    QString twin;
    // The first counter-based code was shown: the stored counter starts after it.
    bool isCounterUsed = false;
};

class DraftListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY chosenCountChanged FINAL)
    Q_PROPERTY(int duplicateCount READ duplicateCount NOTIFY countChanged FINAL)

public:
    enum class Role {
        Title = Qt::UserRole + 1, // issuer, or the name where there is none
        Subtitle,                 // the name, or nothing
        Initials,
        Hue,
        Kind,
        Warnings, // sentences
        IsDuplicate,
        DuplicateText,
        IsChosen,
    };
    Q_ENUM(Role)

    explicit DraftListModel(QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return static_cast<int>(m_items.size()); }
    [[nodiscard]] int chosenCount() const;
    [[nodiscard]] int duplicateCount() const;

    // Behind those that are there. Duplicates start unchosen, unless there is one draft only.
    void addItems(std::vector<DraftItem> items);
    void clear();
    // nullptr when there is no such row. The pointer dies with the next change of the list.
    [[nodiscard]] const DraftItem *item(int row) const;
    // Changes a row in place and tells the views.
    template<class F>
    void edit(int row, F change)
    {
        if (row < 0 || row >= count())
            return;
        change(m_items[static_cast<std::size_t>(row)]);
        tellRow(row);
    }
    // Is the same code there already?
    [[nodiscard]] bool holds(const enrol::Draft &draft) const;
    // Copies of the chosen drafts, ready for the vault: names tidied, used counters stepped over.
    // Copies, because a refused save must lose nothing.
    [[nodiscard]] std::vector<enrol::Draft> chosenDrafts() const;

public Q_SLOTS:
    void setChosen(int row, bool isChosen);
    void setAllChosen(bool isChosen);

Q_SIGNALS:
    void countChanged();
    void chosenCountChanged();

private:
    void tellRow(int row);

    std::vector<DraftItem> m_items;
};

} // namespace warifu::adding
