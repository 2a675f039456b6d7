// SPDX-License-Identifier: Apache-2.0
#pragma once
// The one timer behind everything that counts down on screen. It fires on the boundary of each
// second, so that a code flips when it expires, and runs only while somebody can see it.

#include "core/base/environment.h"

#include <QObject>
#include <QTimer>

namespace warifu::viewmodels {

class CodeTicker final : public QObject
{
    Q_OBJECT
public:
    explicit CodeTicker(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] UnixSeconds now() const;
    [[nodiscard]] UnixMilliseconds preciseNow() const { return m_clock.now(); }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    // Starting ticks at once: what is on screen may be old.
    void setRunning(bool isRunning);

public Q_SLOTS:
    // What the timer does; tests with their own clock call it, too.
    void tick();

Q_SIGNALS:
    void ticked();

private:
    void arm();

    const Clock &m_clock;
    QTimer m_timer{this};
    bool m_isRunning = false;
};

} // namespace warifu::viewmodels
