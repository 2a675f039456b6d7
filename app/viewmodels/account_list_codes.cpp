// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/account_list_model.h"

#include "app/text/code_format.h"
#include "app/text/code_text.h"
#include "app/text/time_text.h"
#include "app/text/vault_text.h"
#include "app/viewmodels/last_seconds.h"
#include "app/viewmodels/row_changes.h"

#include <algorithm>

namespace warifu::viewmodels {

using std::chrono::seconds;

const codes::CodePair *AccountListModel::codesOf(const AccountRow &row) const
{
    if (!isRolling(row))
        return nullptr;
    const auto now = m_ticker.now();
    const auto known = m_codes.find(row.id);
    if (known != m_codes.end() && now < known->second.current.validUntil
        && now >= known->second.current.validFrom)
        return &known->second;
    auto pair = m_service.at(row.id, now);
    if (!pair)
        return nullptr;
    return &m_codes.insert_or_assign(row.id, std::move(*pair)).first->second;
}

QVariant AccountListModel::countdown(const AccountRow &row, int role) const
{
    const codes::CodePair *const pair = codesOf(row);
    if (!pair) {
        if (role == EndingRole)
            return false;
        if (role == TimeLeftRole || role == SpokenLeftRole)
            return QString();
        return role == SecondsRole ? QVariant(0) : QVariant(0.0);
    }
    const seconds left = pair->current.validUntil - m_ticker.now();
    const seconds period = pair->current.validUntil - pair->current.validFrom;
    switch (role) {
    case SecondsRole:
        return int(left.count());
    case TimeLeftRole:
        return text::countdownOf(left);
    case SpokenLeftRole:
        return text::spokenLeftOf(left);
    case ProgressRole:
        return double(left.count()) / double(period.count());
    default:
        return isWithin(left, seconds(5), period);
    }
}

QString AccountListModel::codeText(const AccountRow &row, int role) const
{
    const auto asked = m_counterCodes.find(row.id);
    if (asked != m_counterCodes.end()) {
        if (role == NextCodeRole)
            return {};
        if (isHidden(row.id))
            return role == CodeRole ? text::maskedCode(int(asked->second.code.size())) : QString();
        return role == SpokenRole ? text::spokenCode(asked->second.code)
                                  : text::groupedCode(asked->second.code);
    }
    const codes::CodePair *const pair = codesOf(row);
    if (!pair)
        return {};
    const QString current = QString::fromStdString(pair->current.text);
    if (isHidden(row.id))
        return role == CodeRole ? text::maskedCode(int(current.size())) : QString();
    if (role == CodeRole)
        return text::groupedCode(current);
    if (role == SpokenRole)
        return text::spokenCode(current);
    const seconds left = pair->current.validUntil - m_ticker.now();
    const seconds period = pair->current.validUntil - pair->current.validFrom;
    if (!m_settings.showNextCode() || !isWithin(left, seconds(10), period))
        return {};
    return text::groupedCode(QString::fromStdString(pair->next.text));
}

QString AccountListModel::reasonFor(const AccountRow &row) const
{
    if (!isUsable(row))
        return text::describe(row.health);
    if (!otp::isTimeBased(row.parameters.kind) || codesOf(row))
        return {};
    const auto pair = m_service.at(row.id, m_ticker.now());
    return pair ? QString() : text::describe(pair.error());
}

bool AccountListModel::canAdvance(const accounts::AccountId &id) const
{
    const auto asked = m_counterCodes.find(id);
    if (asked == m_counterCodes.end())
        return true;
    const auto since = m_ticker.preciseNow() - asked->second.at;
    // Negative: the clock was set back.
    return since < since.zero() || since >= codes::kHotpCooldown;
}

void AccountListModel::updateCooling()
{
    const bool isCooling = std::any_of(m_counterCodes.begin(), m_counterCodes.end(),
                                       [&](const auto &asked) { return !canAdvance(asked.first); });
    if (isCooling == m_isCooling)
        return;
    m_isCooling = isCooling;
    Q_EMIT countingChanged();
}

void AccountListModel::emitRows(const QList<int> &roles)
{
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), roles);
}

} // namespace warifu::viewmodels
