// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/accounts_view_model.h"

#include "app/text/code_text.h"
#include "app/text/sentences.h"
#include "app/text/vault_text.h"

#include <algorithm>

namespace warifu::viewmodels {

AccountsViewModel::AccountsViewModel(engine::Engine &engine, platform::SecretClipboard &clipboard,
                                     CodeTicker &ticker, SettingsViewModel &settings,
                                     NoticeViewModel &notice, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clipboard(clipboard)
    , m_settings(settings)
    , m_notice(notice)
    , m_list(engine.vault(), engine.codes(), ticker, settings)
{
    connect(&m_list, &AccountListModel::filterChanged, this, &AccountsViewModel::canReorderChanged);
    connect(&m_clipboard, &platform::SecretClipboard::changed, this, [this] {
        if (!m_clipboard.isHolding() && !m_copied.isNull()) {
            m_copied = {};
            Q_EMIT copied();
        }
    });
    connect(&m_list, &AccountListModel::countChanged, this, &AccountsViewModel::copied);
}

bool AccountsViewModel::canReorder() const
{
    return m_list.filter().isEmpty() && m_list.group().isEmpty();
}

int AccountsViewModel::copiedRow() const
{
    return m_copied.isNull() ? -1 : m_list.rowOf(m_copied);
}

void AccountsViewModel::copy(int row)
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account)
        return;
    const QString code = m_list.plainCode(row);
    if (code.isEmpty() && !otp::isTimeBased(account->parameters.kind))
        ask(row, Then::Copy);
    else
        put(row, code);
}

void AccountsViewModel::copyNext(int row)
{
    put(row, m_list.plainNextCode(row));
}

void AccountsViewModel::put(int row, const QString &code)
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account || code.isEmpty())
        return;
    if (!m_settings.mayCopy()) {
        //: Message at the bottom of the window: a managed setting of this computer
        m_notice.showFailure(tr("Your organisation does not allow copying codes."));
        return;
    }
    m_clipboard.copy(code, std::chrono::seconds(m_settings.clipboardSeconds()));
    m_copied = account->id;
    Q_EMIT copied();
    m_notice.showCopied(account->title);
}

void AccountsViewModel::toggleReveal(int row)
{
    if (const AccountRow *const account = m_list.rowAt(row))
        m_list.reveal(account->id, m_list.isHidden(account->id));
}

void AccountsViewModel::hideAll()
{
    m_list.hideAll();
}

void AccountsViewModel::advance(int row)
{
    ask(row, Then::Show);
}

void AccountsViewModel::ask(int row, Then then)
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account || otp::isTimeBased(account->parameters.kind))
        return;
    m_engine.codes().advance(account->id,
                             Callback<Result<std::string, codes::CodeError>>(
                                 this, [this, then, id = account->id](auto code) {
                                     if (code) {
                                         m_list.setCounterCode(id, QString::fromStdString(*code));
                                         if (then == Then::Copy)
                                             put(m_list.rowOf(id), QString::fromStdString(*code));
                                     } else if (code.error() != codes::CodeError::TooSoon) {
                                         m_notice.showFailure(text::describe(code.error()));
                                     }
                                 }));
}

void AccountsViewModel::togglePin(int row)
{
    if (const AccountRow *const account = m_list.rowAt(row)) {
        commit([id = account->id](accounts::Catalogue &catalogue) {
            if (accounts::Account *const entry = catalogue.find(id))
                entry->pinned = !entry->pinned;
        });
    }
}

bool AccountsViewModel::moveBy(int row, int places)
{
    const int target = reachable(row, row + places);
    if (target == row || !canReorder())
        return false;
    moveTo(row, target);
    return true;
}

int AccountsViewModel::reachable(int row, int wanted) const
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account)
        return row;
    int target = std::clamp(wanted, 0, m_list.count() - 1);
    // A pinned row stays among the pinned ones, any other below them.
    const int step = target > row ? -1 : 1;
    while (target != row && m_list.rowAt(target)->pinned != account->pinned)
        target += step;
    return target;
}

void AccountsViewModel::moveTo(int row, int target)
{
    const AccountRow *const account = m_list.rowAt(row);
    const AccountRow *const place = m_list.rowAt(reachable(row, target));
    if (!account || !place || account == place || !canReorder())
        return;
    commit([id = account->id, there = place->id](accounts::Catalogue &catalogue) {
        const auto &all = catalogue.accounts();
        const auto at = std::find_if(all.begin(), all.end(), [&](const accounts::Account &entry) {
            return entry.id == there;
        });
        if (at != all.end())
            catalogue.move(id, std::size_t(at - all.begin()));
    });
}

void AccountsViewModel::moveToTrash(int row)
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account)
        return;
    const auto id = account->id;
    const QString title = account->title;
    const auto now = std::chrono::floor<std::chrono::seconds>(m_engine.clock().now());
    vault::Change change;
    change.catalogue = [id, now](accounts::Catalogue &catalogue) {
        if (accounts::Account *const entry = catalogue.find(id))
            entry->trashedAt = now;
    };
    m_engine.vault().commit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(this, [this, id, title](auto done) {
            if (!done) {
                const text::Problem problem = text::describe(done.error());
                m_notice.showFailure(text::titled(problem.title, {problem.remedy}));
                return;
            }
            //: Message after deleting an account; it can be brought back. %1: the service.
            m_notice.showUndo(tr("%1 is in the trash").arg(title), [this, id] {
                commit([id](accounts::Catalogue &catalogue) {
                    if (accounts::Account *const entry = catalogue.find(id))
                        entry->trashedAt.reset();
                });
            });
        }));
}

int AccountsViewModel::shapeAt(int row) const
{
    const AccountRow *const account = m_list.rowAt(row);
    if (!account)
        return 0;
    int shape = 0;
    const auto add = [&shape](bool isSo, Shape flag) { shape |= isSo ? flag : 0; };
    add(isUsable(*account), Usable);
    add(isRolling(*account), Rolling);
    add(m_list.isHidden(account->id), Hidden);
    add(account->pinned, Pinned);
    add(canReorder() && reachable(row, row - 1) != row, CanMoveUp);
    add(canReorder() && reachable(row, row + 1) != row, CanMoveDown);
    return shape;
}

QString AccountsViewModel::titleAt(int row) const
{
    const AccountRow *const account = m_list.rowAt(row);
    return account ? account->title : QString();
}

QString AccountsViewModel::idAt(int row) const
{
    const AccountRow *const account = m_list.rowAt(row);
    return account ? account->id.text() : QString();
}

int AccountsViewModel::rowOf(const QString &id) const
{
    const auto parsed = accounts::AccountId::parse(id);
    return parsed ? m_list.rowOf(*parsed) : -1;
}

void AccountsViewModel::commit(std::function<void(accounts::Catalogue &)> edit)
{
    vault::Change change;
    change.catalogue = std::move(edit);
    m_engine.vault().commit(
        std::move(change), Callback<Result<void, vault::VaultError>>(this, [this](auto done) {
            if (!done) {
                const text::Problem problem = text::describe(done.error());
                m_notice.showFailure(text::titled(problem.title, {problem.remedy}));
            }
        }));
}

} // namespace warifu::viewmodels
