// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port of the activity page: where the log lies and its key, while the vault is open.

#include "core/activity/event.h"
#include "core/base/secret_bytes.h"

#include <QObject>

#include <optional>

namespace warifu::journal {

// Given to a thread, which opens the log anew: the page sees what other processes append, too.
struct LogPlace
{
    QString folder;
    SecretBytes key;
};

class JournalPort : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    // Nothing while the vault is locked, and where no log was ever begun.
    [[nodiscard]] virtual std::optional<LogPlace> place() const = 0;
    // The number of the last record; 0 where there is none.
    [[nodiscard]] virtual std::uint64_t end() const = 0;
    virtual void record(activity::Event event) = 0;
Q_SIGNALS:
    // Something was appended, or the vault was opened or locked.
    void changed();
};

} // namespace warifu::journal
