// SPDX-License-Identifier: Apache-2.0
#pragma once
// What can be done with the rows of the list: copy, reveal, ask for the next counter code, pin,
// reorder, delete. Every change goes through the vault; a refusal is told and changes nothing.

#include "app/platform/clipboard.h"
#include "app/viewmodels/account_list_model.h"
#include "app/viewmodels/notice_view_model.h"
#include "core/engine/engine.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace warifu::viewmodels {

class AccountsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(warifu::viewmodels::AccountListModel *list READ list CONSTANT FINAL)
    // Orders are only meaningful for the whole list.
    Q_PROPERTY(bool canReorder READ canReorder NOTIFY canReorderChanged FINAL)
    Q_PROPERTY(int copiedRow READ copiedRow NOTIFY copied FINAL)

public:
    // What can be done with a row; flags of shapeAt().
    enum Shape {
        Usable = 1,  // there is a code, or one can be asked for
        Rolling = 2, // there is a next code
        Hidden = 4,
        Pinned = 8,
        CanMoveUp = 16,
        CanMoveDown = 32,
    };
    Q_ENUM(Shape)

    AccountsViewModel(engine::Engine &engine, platform::SecretClipboard &clipboard,
                      CodeTicker &ticker, SettingsViewModel &settings, NoticeViewModel &notice,
                      QObject *parent = nullptr);

    [[nodiscard]] AccountListModel *list() { return &m_list; }
    [[nodiscard]] bool canReorder() const;
    [[nodiscard]] int copiedRow() const;

public Q_SLOTS:
    void copy(int row);
    void copyNext(int row);
    void toggleReveal(int row);
    void hideAll();
    void advance(int row);
    void togglePin(int row);
    // By one place within its block (pinned or not); false at its end.
    bool moveBy(int row, int places);
    // Where a row that is dragged over another may land.
    int reachable(int row, int wanted) const;
    void moveTo(int row, int target);
    void moveToTrash(int row);
    // Flags of Shape; 0 for no row.
    int shapeAt(int row) const;
    QString titleAt(int row) const;
    QString idAt(int row) const;
    int rowOf(const QString &id) const;

Q_SIGNALS:
    void canReorderChanged();
    void copied();

private:
    enum class Then { Show, Copy };
    void ask(int row, Then then);
    void put(int row, const QString &code);
    void commit(std::function<void(accounts::Catalogue &)> edit);

    engine::Engine &m_engine;
    platform::SecretClipboard &m_clipboard;
    SettingsViewModel &m_settings;
    NoticeViewModel &m_notice;
    AccountListModel m_list;
    accounts::AccountId m_copied; // null: none; the row changes with the order and the search
};

} // namespace warifu::viewmodels
