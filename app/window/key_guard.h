// SPDX-License-Identifier: Apache-2.0
#pragma once
// Swallows every key of a window for a while after it has come up: a sentence that somebody is in
// the middle of typing must not answer a question. The mouse is not touched.

#include "core/base/environment.h"

#include <QObject>

#include <optional>

class QWindow;

namespace warifu::window {

class KeyGuard final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kFor{1000};

    // clock: one that is never set (BootClock). Both must outlive this.
    KeyGuard(QWindow &window, const Clock &clock, QObject *parent = nullptr);

    // The window has come up, or got the keyboard.
    void start() { m_until = m_clock.now() + kFor; }
    [[nodiscard]] bool isUp() const { return m_until && m_clock.now() < *m_until; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const Clock &m_clock;
    std::optional<UnixMilliseconds> m_until;
};

} // namespace warifu::window
