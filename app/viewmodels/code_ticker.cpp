// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/code_ticker.h"

namespace warifu::viewmodels {

CodeTicker::CodeTicker(const Clock &clock, QObject *parent) : QObject(parent), m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &CodeTicker::tick);
}

UnixSeconds CodeTicker::now() const
{
    return std::chrono::floor<std::chrono::seconds>(m_clock.now());
}

void CodeTicker::setRunning(bool isRunning)
{
    if (isRunning == m_isRunning)
        return;
    m_isRunning = isRunning;
    if (m_isRunning)
        tick();
    else
        m_timer.stop();
}

void CodeTicker::tick()
{
    Q_EMIT ticked();
    if (m_isRunning)
        arm();
}

void CodeTicker::arm()
{
    // Two milliseconds late rather than a hair too early, which would cost a whole second.
    const auto precise = m_clock.now();
    const auto next = std::chrono::floor<std::chrono::seconds>(precise) + std::chrono::seconds(1);
    m_timer.start(next - precise + std::chrono::milliseconds(2));
}

} // namespace warifu::viewmodels
