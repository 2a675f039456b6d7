// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is somebody at the window? Away is who locked the app, hid its window, or gave it no input for
// five minutes. On return it tells up to which record of the log the user had been there.

#include "core/base/environment.h"

#include <QObject>

#include <functional>
#include <optional>

namespace warifu::journal {

class AwayWatch final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kIdleAfter{5};

    // clock: one that is never set (BootClock); end: the number of the log's last record. Both
    // outlive this.
    AwayWatch(const Clock &clock, std::function<std::uint64_t()> end, QObject *parent = nullptr);

    void setLocked(bool isLocked);
    void setShown(bool isShown);
    // A key or the mouse, in any of the program's windows.
    void noteInput();
    [[nodiscard]] bool isAway() const { return m_isLocked || !m_isShown; }

    // To be installed on the application: sees the input of all windows.
    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    // Records behind this number came meanwhile.
    void returned(quint64 after);

private:
    void followReturn(bool wasAway);

    const Clock &m_clock;
    std::function<std::uint64_t()> m_end;
    UnixMilliseconds m_lastInput{};
    std::optional<std::uint64_t> m_seen; // nothing: not opened yet
    bool m_isLocked = true;
    bool m_isShown = false;
};

} // namespace warifu::journal
