// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/idle_lock.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace warifu::viewmodels {

IdleLock::IdleLock(engine::Engine &engine, QObject *parent) : QObject(parent), m_engine(engine)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &IdleLock::check);
    connect(&engine, &engine::Engine::policyChanged, this, &IdleLock::follow);
    connect(&engine.vault(), &vault::Vault::stateChanged, this, &IdleLock::follow);
    QCoreApplication::instance()->installEventFilter(this);
    follow();
}

void IdleLock::follow()
{
    m_timer.stop();
    m_lastUse = m_engine.clock().now();
    if (m_engine.policy().lock.idle.count() > 0
        && m_engine.vault().state() == vault::Vault::State::Open)
        m_timer.start(m_engine.policy().lock.idle);
}

bool IdleLock::isOver() const
{
    const auto past = m_engine.clock().now() - m_lastUse;
    // A clock that was set back must not put it off for ever.
    return past >= m_engine.policy().lock.idle || past < std::chrono::milliseconds(0);
}

bool IdleLock::eventFilter(QObject *object, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        if (m_timer.isActive())
            used();
        break;
    default:
        break;
    }
    return QObject::eventFilter(object, event);
}

void IdleLock::used()
{
    // After a sleep of the computer, input may come before the timer.
    if (isOver())
        return check();
    m_lastUse = m_engine.clock().now();
}

void IdleLock::check()
{
    if (m_engine.policy().lock.idle.count() == 0
        || m_engine.vault().state() != vault::Vault::State::Open)
        return;
    if (!isOver()) {
        const std::chrono::milliseconds left =
            m_engine.policy().lock.idle - (m_engine.clock().now() - m_lastUse);
        return m_timer.start(std::max(left, std::chrono::milliseconds(1)));
    }
    // Without a passphrase the lock would open by itself.
    if (m_engine.hasPassphrase())
        m_engine.lock();
    else
        follow();
}

} // namespace warifu::viewmodels
