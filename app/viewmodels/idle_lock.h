// SPDX-License-Identifier: Apache-2.0
#pragma once
// Locks when nobody has used the window for as long as the organisation allows. Nothing is polled:
// one timer, which input puts off.

#include "core/engine/engine.h"

#include <QObject>
#include <QTimer>

namespace warifu::viewmodels {

class IdleLock final : public QObject
{
    Q_OBJECT
public:
    // Watches the input of the whole program. engine outlives this object.
    explicit IdleLock(engine::Engine &engine, QObject *parent = nullptr);

    bool eventFilter(QObject *object, QEvent *event) override;

public Q_SLOTS:
    // Locks when the time has come; the timer calls it, and so may anybody.
    void check();

private:
    void follow();
    void used();
    [[nodiscard]] bool isOver() const;

    engine::Engine &m_engine;
    QTimer m_timer; // runs only while there is a limit and the vault is open
    UnixMilliseconds m_lastUse{};
};

} // namespace warifu::viewmodels
