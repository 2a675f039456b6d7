// SPDX-License-Identifier: Apache-2.0
#pragma once
// The policies in force, kept up with the sources' files while the program runs. Nothing is polled.

#include "core/policy/policy_source.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

namespace warifu::policy {

class PolicyWatcher final : public QObject
{
    Q_OBJECT
public:
    // Reads at once; watch() begins to watch.
    explicit PolicyWatcher(std::vector<std::unique_ptr<PolicySource>> sources,
                           QObject *parent = nullptr);

    [[nodiscard]] const PolicySet &policies() const { return m_set; }
    void watch();

public Q_SLOTS:
    // Reads anew. What a place said before it was refused (a file half written, say) stays in force
    // until the place is good again or gone.
    void reload();

Q_SIGNALS:
    void changed();

private:
    void rearm();

    std::vector<std::unique_ptr<PolicySource>> m_sources;
    QFileSystemWatcher m_watcher;
    QTimer m_settling; // one shot: a file is written in several steps
    Reading m_reading;
    PolicySet m_set;
    bool m_isWatching = false;
};

} // namespace warifu::policy
