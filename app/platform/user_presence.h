// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: whether somebody is at the computer, as far as the system tells. Where it tells nothing,
// somebody is.

#include <QObject>

namespace warifu::platform {

class UserPresence : public QObject
{
    Q_OBJECT
public:
    enum class Level {
        Active,
        Idle, // no key and no mouse for some minutes
        Away, // for longer, or the screen is locked
    };
    Q_ENUM(Level)
    using QObject::QObject;
    [[nodiscard]] virtual Level level() const = 0;

Q_SIGNALS:
    void levelChanged();
    // The computer was asleep.
    void resumed();
};

} // namespace warifu::platform
