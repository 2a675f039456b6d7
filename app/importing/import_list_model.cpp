// SPDX-License-Identifier: Apache-2.0
#include "app/importing/import_list_model.h"

#include "app/text/enrol_text.h"
#include "app/text/import_text.h"
#include "core/base/search_text.h"

#include <algorithm>

namespace warifu::importing {

using Choice = ImportChoice;
using Kind = ImportKind;

namespace {

QVariant entryData(const exchange::ImportedEntry &entry, int role)
{
    const enrol::Draft &draft = entry.draft;
    switch (role) {
    case Qt::DisplayRole:
    case ImportListModel::TitleRole:
        return draft.issuer.isEmpty() ? draft.name : draft.issuer;
    case ImportListModel::SubtitleRole:
        return draft.issuer.isEmpty() ? QString() : draft.name;
    case ImportListModel::DetailRole: {
        QStringList parts{entry.device.userName == draft.name ? QString() : entry.device.userName,
                          entry.device.serial, entry.device.model, entry.groups.value(0)};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(" \u00b7 "));
    }
    case ImportListModel::WarningsRole: {
        QStringList sentences;
        for (const enrol::Warning warning : draft.warnings)
            sentences << text::describe(warning);
        return sentences;
    }
    default:
        return {};
    }
}

QVariant failureData(const exchange::EntryFailure &failure, exchange::PositionUnit unit, int role)
{
    switch (role) {
    case Qt::DisplayRole:
    case ImportListModel::TitleRole:
        return failure.issuer.isEmpty() ? failure.name : failure.issuer;
    case ImportListModel::SubtitleRole:
        return failure.issuer.isEmpty() ? QString() : failure.name;
    case ImportListModel::ReasonRole:
        return text::describeReason(failure, unit);
    case ImportListModel::DetailRole:
        return QString();
    case ImportListModel::WarningsRole:
        return QStringList();
    default:
        return {};
    }
}

} // namespace

int ImportListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ImportRow &row = m_choices.rows()[m_shown[std::size_t(index.row())]];
    const exchange::Import &import = *m_choices.import();
    switch (role) {
    case KindRole:
        return int(row.kind);
    case ChoiceRole:
        return int(row.choice);
    case OtherNameRole:
        return row.otherName;
    case OfferedRole:
        return ImportChoices::isOffered(row.kind);
    case ReplaceableRole:
        return ImportChoices::isReplaceable(row.kind);
    default:
        break;
    }
    if (row.kind == Kind::Unreadable)
        return failureData(import.failures[row.index], import.unit, role);
    return role == ReasonRole ? QVariant(QString()) : entryData(import.entries[row.index], role);
}

QHash<int, QByteArray> ImportListModel::roleNames() const
{
    return {{TitleRole, "title"},     {SubtitleRole, "subtitle"},
            {DetailRole, "detail"},   {KindRole, "kind"},
            {ChoiceRole, "choice"},   {OtherNameRole, "otherName"},
            {ReasonRole, "reason"},   {WarningsRole, "warnings"},
            {OfferedRole, "offered"}, {ReplaceableRole, "replaceable"}};
}

int ImportListModel::knownCount() const
{
    return int(m_choices.count(Kind::Same) + m_choices.count(Kind::InTrash)
               + m_choices.count(Kind::Twice));
}

int ImportListModel::conflictCount() const
{
    const auto &rows = m_choices.rows();
    return int(std::count_if(rows.begin(), rows.end(), [](const ImportRow &row) {
        return ImportChoices::isConflict(row.kind);
    }));
}

int ImportListModel::unreadableCount() const
{
    return int(m_choices.count(Kind::Unreadable));
}

int ImportListModel::hiddenChosenCount() const
{
    const auto shown = std::count_if(m_shown.begin(), m_shown.end(), [this](std::size_t row) {
        return m_choices.rows()[row].choice != Choice::Skip;
    });
    return chosenCount() - int(shown);
}

void ImportListModel::set(const exchange::Import &import,
                          const std::vector<exchange::Comparison> &comparisons,
                          const accounts::Catalogue &catalogue, const IsAllowed &isAllowed)
{
    m_filter.clear();
    m_show = Show::Everything;
    // No row of the old file is asked for any more.
    clear();
    m_choices.set(import, comparisons, catalogue, isAllowed);
    Q_EMIT filterChanged();
    refilter();
}

void ImportListModel::compareAgain(const std::vector<exchange::Comparison> &comparisons,
                                   const accounts::Catalogue &catalogue, const IsAllowed &isAllowed)
{
    m_choices.compareAgain(comparisons, catalogue, isAllowed);
    refilter();
}

void ImportListModel::clear()
{
    beginResetModel();
    m_choices.clear();
    m_shown.clear();
    m_filter.clear();
    m_show = Show::Everything;
    endResetModel();
    Q_EMIT filterChanged();
    Q_EMIT changed();
}

void ImportListModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    Q_EMIT filterChanged();
    refilter();
}

void ImportListModel::setShown(Show show)
{
    if (show == m_show || show < Show::Everything || show > Show::Forbidden)
        return;
    m_show = show;
    Q_EMIT filterChanged();
    refilter();
}

bool ImportListModel::isShown(const ImportRow &row, const QStringList &words) const
{
    const bool isUnreadable = row.kind == Kind::Unreadable;
    const bool isConflict = ImportChoices::isConflict(row.kind);
    switch (m_show) {
    case Show::Everything:
        break;
    case Show::New:
        if (row.kind != Kind::New)
            return false;
        break;
    case Show::Known:
        if (row.kind == Kind::New || row.kind == Kind::Forbidden || isUnreadable || isConflict)
            return false;
        break;
    case Show::Conflicts:
        if (!isConflict)
            return false;
        break;
    case Show::Unreadable:
        if (!isUnreadable)
            return false;
        break;
    case Show::Forbidden:
        if (row.kind != Kind::Forbidden)
            return false;
        break;
    }
    return std::all_of(words.begin(), words.end(),
                       [&row](const QString &word) { return row.haystack.contains(word); });
}

void ImportListModel::refilter()
{
    const QStringList words = foldedForSearch(m_filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    beginResetModel();
    m_shown.clear();
    for (std::size_t row = 0; row < m_choices.rows().size(); ++row)
        if (isShown(m_choices.rows()[row], words))
            m_shown.push_back(row);
    endResetModel();
    Q_EMIT changed();
}

void ImportListModel::choose(int row, Choice::Value choice)
{
    if (row < 0 || row >= count() || !m_choices.choose(m_shown[std::size_t(row)], choice))
        return;
    Q_EMIT dataChanged(index(row), index(row), {ChoiceRole});
    Q_EMIT changed();
}

void ImportListModel::toggle(int row)
{
    if (row < 0 || row >= count())
        return;
    const ImportRow &target = m_choices.rows()[m_shown[std::size_t(row)]];
    choose(row, target.choice == Choice::Skip ? Choice::Add : Choice::Skip);
}

void ImportListModel::setAllChosen(bool isChosen)
{
    for (const std::size_t row : m_shown) {
        const ImportRow &target = m_choices.rows()[row];
        if (!isChosen)
            m_choices.choose(row, Choice::Skip);
        else if (target.choice == Choice::Skip && target.kind != Kind::InTrash)
            m_choices.choose(row, Choice::Add);
    }
    tellAll();
}

void ImportListModel::resolveConflicts(Choice::Value choice)
{
    for (std::size_t row = 0; row < m_choices.rows().size(); ++row) {
        const Kind::Value kind = m_choices.rows()[row].kind;
        if (!ImportChoices::isConflict(kind))
            continue;
        const bool isPossible = choice != Choice::Replace || ImportChoices::isReplaceable(kind);
        m_choices.choose(row, isPossible ? choice : Choice::Add);
    }
    tellAll();
}

void ImportListModel::tellAll()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {ChoiceRole});
    Q_EMIT changed();
}

} // namespace warifu::importing
