// SPDX-License-Identifier: Apache-2.0
#include "app/adding/draft_list_model.h"

#include "app/adding/vault_lookup.h"
#include "app/adding/words.h"
#include "core/base/untrusted_text.h"

#include <algorithm>
#include <limits>

namespace warifu::adding {

namespace {

enrol::Draft copyOf(const DraftItem &item)
{
    const enrol::Draft &from = item.draft;
    enrol::Draft to;
    to.parameters = from.parameters;
    to.issuer = sanitized(from.issuer);
    to.name = sanitized(from.name);
    to.labelIssuer = from.labelIssuer;
    to.group = sanitized(from.group);
    to.counter = from.counter;
    if (item.isCounterUsed && to.counter < std::numeric_limits<std::uint64_t>::max())
        ++to.counter;
    to.secret = from.secret.clone();
    to.pin = from.pin.clone();
    to.warnings = from.warnings;
    return to;
}

} // namespace

DraftListModel::DraftListModel(QObject *parent) : QAbstractListModel(parent) {}

int DraftListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DraftListModel::data(const QModelIndex &index, int role) const
{
    const DraftItem *item = index.isValid() ? this->item(index.row()) : nullptr;
    if (!item)
        return {};
    const enrol::Draft &draft = item->draft;
    if (role == Qt::DisplayRole)
        role = static_cast<int>(Role::Title);
    switch (static_cast<Role>(role)) {
    case Role::Title:
        return words::title(draft.issuer, draft.name);
    case Role::Subtitle:
        return draft.issuer.isEmpty() ? QString() : draft.name;
    case Role::Initials:
        return words::initials(draft.issuer, draft.name);
    case Role::Hue:
        return words::hue(draft.issuer, draft.name);
    case Role::Kind:
        return words::kind(draft.parameters.kind);
    case Role::Warnings:
        return words::warnings(draft);
    case Role::IsDuplicate:
        return draft.has(enrol::Warning::AlreadyInVault);
    case Role::DuplicateText:
        return draft.has(enrol::Warning::AlreadyInVault) ? words::duplicate(item->twin) : QString();
    case Role::IsChosen:
        return item->isChosen;
    }
    return {};
}

QHash<int, QByteArray> DraftListModel::roleNames() const
{
    const auto name = [](Role role, const char *text) {
        return std::pair<int, QByteArray>(static_cast<int>(role), text);
    };
    return {name(Role::Title, "title"),
            name(Role::Subtitle, "subtitle"),
            name(Role::Initials, "initials"),
            name(Role::Hue, "hue"),
            name(Role::Kind, "kind"),
            name(Role::Warnings, "warnings"),
            name(Role::IsDuplicate, "isDuplicate"),
            name(Role::DuplicateText, "duplicateText"),
            name(Role::IsChosen, "isChosen")};
}

int DraftListModel::chosenCount() const
{
    return static_cast<int>(std::count_if(m_items.begin(), m_items.end(),
                                          [](const DraftItem &item) { return item.isChosen; }));
}

int DraftListModel::duplicateCount() const
{
    return static_cast<int>(
        std::count_if(m_items.begin(), m_items.end(), [](const DraftItem &item) {
            return item.draft.has(enrol::Warning::AlreadyInVault);
        }));
}

void DraftListModel::addItems(std::vector<DraftItem> items)
{
    beginResetModel();
    const bool isOnly = m_items.empty() && items.size() == 1;
    for (DraftItem &item : items) {
        item.isChosen = isOnly || !item.draft.has(enrol::Warning::AlreadyInVault);
        m_items.push_back(std::move(item));
    }
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT chosenCountChanged();
}

void DraftListModel::clear()
{
    if (m_items.empty())
        return;
    beginResetModel();
    m_items.clear();
    endResetModel();
    Q_EMIT countChanged();
    Q_EMIT chosenCountChanged();
}

const DraftItem *DraftListModel::item(int row) const
{
    return row >= 0 && row < count() ? &m_items[static_cast<std::size_t>(row)] : nullptr;
}

bool DraftListModel::holds(const enrol::Draft &draft) const
{
    return std::any_of(m_items.begin(), m_items.end(),
                       [&](const DraftItem &item) { return isSame(item.draft, draft); });
}

std::vector<enrol::Draft> DraftListModel::chosenDrafts() const
{
    std::vector<enrol::Draft> drafts;
    for (const DraftItem &item : m_items) {
        if (item.isChosen)
            drafts.push_back(copyOf(item));
    }
    return drafts;
}

void DraftListModel::setChosen(int row, bool isChosen)
{
    edit(row, [isChosen](DraftItem &item) { item.isChosen = isChosen; });
    Q_EMIT chosenCountChanged();
}

void DraftListModel::setAllChosen(bool isChosen)
{
    for (DraftItem &item : m_items)
        item.isChosen = isChosen;
    if (!m_items.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT chosenCountChanged();
}

void DraftListModel::tellRow(int row)
{
    Q_EMIT dataChanged(index(row), index(row));
}

} // namespace warifu::adding
