// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/account_list_model.h"

#include "app/text/time_text.h"
#include "app/viewmodels/last_seconds.h"
#include "app/viewmodels/row_changes.h"
#include "core/base/search_text.h"

#include <algorithm>

namespace warifu::viewmodels {

using std::chrono::seconds;

AccountListModel::AccountListModel(vault::Vault &vault, codes::CodeService &codes,
                                   CodeTicker &ticker, SettingsViewModel &settings, QObject *parent)
    : QAbstractListModel(parent)
    , m_vault(vault)
    , m_service(codes)
    , m_ticker(ticker)
    , m_settings(settings)
{
    connect(&m_vault, &vault::Vault::catalogueChanged, this, &AccountListModel::reload);
    connect(&m_vault, &vault::Vault::stateChanged, this, &AccountListModel::reload);
    connect(&m_ticker, &CodeTicker::ticked, this, &AccountListModel::onTick);
    connect(&m_settings, &SettingsViewModel::changed, this, &AccountListModel::onSettings);
    reload();
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AccountRow &row = m_rows[m_shown[std::size_t(index.row())]];
    switch (role) {
    case IdRole:
        return row.id.text();
    case Qt::DisplayRole:
    case TitleRole:
        return row.title;
    case SubtitleRole:
        return row.subtitle;
    case GroupRole:
        return row.group;
    case InitialsRole:
        return row.initials;
    case HueRole:
        return row.hue;
    case PinnedRole:
        return row.pinned;
    case CodeRole:
    case SpokenRole:
    case NextCodeRole:
        return codeText(row, role);
    case SecondsRole:
    case ProgressRole:
    case EndingRole:
    case TimeLeftRole:
    case SpokenLeftRole:
        return countdown(row, role);
    case CounterRole:
        return isUsable(row) && !otp::isTimeBased(row.parameters.kind);
    case CanAdvanceRole:
        return canAdvance(row.id);
    case HiddenRole:
        return isHidden(row.id);
    case ReasonRole:
        return reasonFor(row);
    default:
        return {};
    }
}

QHash<int, QByteArray> AccountListModel::roleNames() const
{
    return {{IdRole, "accountId"},          {TitleRole, "title"},
            {SubtitleRole, "subtitle"},     {GroupRole, "group"},
            {InitialsRole, "initials"},     {HueRole, "hue"},
            {PinnedRole, "pinned"},         {CodeRole, "code"},
            {SpokenRole, "spoken"},         {NextCodeRole, "nextCode"},
            {SecondsRole, "secondsLeft"},   {ProgressRole, "progress"},
            {EndingRole, "ending"},         {CounterRole, "counterBased"},
            {CanAdvanceRole, "canAdvance"}, {HiddenRole, "hiddenCode"},
            {ReasonRole, "reason"},         {TimeLeftRole, "timeLeft"},
            {SpokenLeftRole, "spokenLeft"}};
}

void AccountListModel::setFilter(const QString &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    show(filtered(m_rows), nullptr);
    Q_EMIT filterChanged();
}

void AccountListModel::setGroup(const QString &group)
{
    if (group == m_group)
        return;
    m_group = group;
    show(filtered(m_rows), nullptr);
    Q_EMIT filterChanged();
}

int AccountListModel::sharedSeconds() const
{
    if (!hasSharedPeriod())
        return 0;
    const auto now = m_ticker.now().time_since_epoch() - m_sharedEpoch;
    return int((m_sharedPeriod - now % m_sharedPeriod).count());
}

QString AccountListModel::sharedTimeLeft() const
{
    return hasSharedPeriod() ? text::briefSpanOf(seconds(sharedSeconds())) : QString();
}

double AccountListModel::sharedProgress() const
{
    return hasSharedPeriod() ? double(sharedSeconds()) / double(m_sharedPeriod.count()) : 0;
}

bool AccountListModel::isSharedEnding() const
{
    return hasSharedPeriod() && isWithin(seconds(sharedSeconds()), seconds(5), m_sharedPeriod);
}

const AccountRow *AccountListModel::rowAt(int row) const
{
    return row < 0 || row >= count() ? nullptr : &m_rows[m_shown[std::size_t(row)]];
}

int AccountListModel::rowOf(const accounts::AccountId &id) const
{
    const auto place = std::find_if(m_shown.begin(), m_shown.end(),
                                    [&](std::size_t at) { return m_rows[at].id == id; });
    return place == m_shown.end() ? -1 : int(place - m_shown.begin());
}

QString AccountListModel::plainCode(int row) const
{
    const AccountRow *const account = rowAt(row);
    if (!account)
        return {};
    if (const auto asked = m_counterCodes.find(account->id); asked != m_counterCodes.end())
        return asked->second.code;
    const codes::CodePair *const pair = codesOf(*account);
    return pair ? QString::fromStdString(pair->current.text) : QString();
}

QString AccountListModel::plainNextCode(int row) const
{
    const AccountRow *const account = rowAt(row);
    const codes::CodePair *const pair = account ? codesOf(*account) : nullptr;
    return pair ? QString::fromStdString(pair->next.text) : QString();
}

void AccountListModel::setCounterCode(const accounts::AccountId &id, const QString &code)
{
    m_counterCodes[id] = {code, m_ticker.preciseNow()};
    m_revealed.insert(id);
    updateCooling();
    emitRows({});
}

void AccountListModel::reveal(const accounts::AccountId &id, bool isRevealed)
{
    if (isRevealed)
        m_revealed.insert(id);
    else
        m_revealed.erase(id);
    emitRows({CodeRole, SpokenRole, NextCodeRole, HiddenRole});
}

bool AccountListModel::isHidden(const accounts::AccountId &id) const
{
    return m_settings.hideCodes() && !m_revealed.contains(id);
}

void AccountListModel::hideAll()
{
    m_revealed.clear();
    emitRows({CodeRole, SpokenRole, NextCodeRole, HiddenRole});
}

void AccountListModel::reload()
{
    forgetCodes();
    std::vector<AccountRow> pinned;
    std::vector<AccountRow> others;
    if (m_vault.state() == vault::Vault::State::Open) {
        for (const accounts::Account &account : m_vault.catalogue().accounts()) {
            if (!account.trashedAt)
                (account.pinned ? pinned : others).push_back(makeRow(account));
        }
    } else {
        m_counterCodes.clear();
        m_revealed.clear();
        updateCooling();
        m_filter.clear();
        m_group.clear();
        Q_EMIT filterChanged();
    }
    std::move(others.begin(), others.end(), std::back_inserter(pinned));
    swapIn(std::move(pinned));
}

AccountListModel::Shown AccountListModel::filtered(const std::vector<AccountRow> &rows) const
{
    const QStringList words = foldedForSearch(m_filter).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    Shown shown;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        if ((m_group.isEmpty() || rows[at].group == m_group) && matches(rows[at], words))
            shown.push_back(at);
    }
    return shown;
}

void AccountListModel::swapIn(std::vector<AccountRow> rows)
{
    QStringList groups;
    for (const AccountRow &row : rows) {
        if (!row.group.isEmpty() && !groups.contains(row.group))
            groups.append(row.group);
    }
    const bool isGroupGone = !m_group.isEmpty() && !groups.contains(m_group);
    if (isGroupGone)
        m_group.clear();
    Shown shown = filtered(rows);
    m_groups = std::move(groups);
    show(std::move(shown), &rows);
    if (isGroupGone)
        Q_EMIT filterChanged();
}

// Views ask for the rows that were there until they are told that others are.
void AccountListModel::show(Shown shown, std::vector<AccountRow> *fresh)
{
    std::vector<AccountRow> &rows = fresh ? *fresh : m_rows;
    std::vector<accounts::AccountId> after;
    for (const std::size_t at : shown)
        after.push_back(rows[at].id);
    const RowChange change = rowChange(m_shownIds, after);
    const auto apply = [&] {
        if (fresh)
            m_rows = std::move(*fresh);
        m_shown = std::move(shown);
        m_shownIds = std::move(after);
    };
    switch (change.kind) {
    case RowChange::Kind::None:
        apply();
        break;
    case RowChange::Kind::Insert:
        beginInsertRows({}, change.first, change.last);
        apply();
        endInsertRows();
        break;
    case RowChange::Kind::Remove:
        beginRemoveRows({}, change.first, change.last);
        apply();
        endRemoveRows();
        break;
    case RowChange::Kind::Move:
        beginMoveRows({}, change.first, change.first, {},
                      change.last > change.first ? change.last + 1 : change.last);
        apply();
        endMoveRows();
        break;
    case RowChange::Kind::Reset:
        beginResetModel();
        apply();
        endResetModel();
        break;
    }
    if (change.kind != RowChange::Kind::Reset)
        emitRows({});
    Q_EMIT countChanged();
    updateShared();
}

void AccountListModel::updateShared()
{
    seconds period{0};
    seconds epoch{0};
    int rolling = 0;
    bool isShared = true;
    for (const std::size_t at : m_shown) {
        const AccountRow &row = m_rows[at];
        if (!isRolling(row))
            continue;
        if (rolling++ == 0) {
            period = row.parameters.period;
            epoch = row.parameters.epoch;
        } else {
            isShared = isShared && period == row.parameters.period && epoch == row.parameters.epoch;
        }
    }
    // One account alone looks better with its own ring.
    m_sharedPeriod = isShared && rolling > 1 ? period : seconds(0);
    m_sharedEpoch = epoch;
    Q_EMIT sharedChanged();
    if (m_hasRolling != (rolling > 0)) {
        m_hasRolling = rolling > 0;
        Q_EMIT countingChanged();
    }
}

void AccountListModel::onTick()
{
    updateCooling();
    const auto now = m_ticker.now();
    const auto expired = std::erase_if(m_codes, [&](const auto &entry) {
        return now >= entry.second.current.validUntil || now < entry.second.current.validFrom;
    });
    if (expired > 0)
        emitRows({});
    else
        emitRows({SecondsRole, ProgressRole, EndingRole, NextCodeRole, CanAdvanceRole, TimeLeftRole,
                  SpokenLeftRole});
    Q_EMIT sharedChanged();
}

void AccountListModel::onSettings()
{
    m_revealed.clear();
    emitRows({});
}

void AccountListModel::forgetCodes()
{
    m_codes.clear();
}

} // namespace warifu::viewmodels
