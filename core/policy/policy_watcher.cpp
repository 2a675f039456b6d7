// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy_watcher.h"

#include <algorithm>
#include <chrono>

namespace warifu::policy {

namespace {

constexpr std::chrono::milliseconds kSettling{200};

bool isSame(const EffectivePolicy &a, const EffectivePolicy &b)
{
    return a.value == b.value && a.layer == b.layer && a.status == b.status && a.reason == b.reason
        && a.error == b.error && a.where == b.where;
}

bool isSame(const PolicySet &a, const PolicySet &b)
{
    return a.refused == b.refused
        && std::ranges::equal(a.policies, b.policies,
                              [](const auto &x, const auto &y) { return isSame(x, y); })
        && std::ranges::equal(a.unknown, b.unknown, [](const auto &x, const auto &y) {
               return x.name == y.name && x.where == y.where && x.layer == y.layer;
           });
}

// What a place said that is refused now, unless the same layer says it elsewhere.
void keepRefused(Reading &fresh, const Reading &before)
{
    for (const Setting &setting : before.settings) {
        const bool isRefused =
            std::ranges::any_of(fresh.refused, [&setting](const RefusedSource &refused) {
                return refused.layer == setting.layer
                    && (refused.where == setting.where
                        || setting.where.startsWith(refused.where + u'/'));
            });
        const bool isThere = std::ranges::any_of(fresh.settings, [&setting](const Setting &other) {
            return other.layer == setting.layer && other.name == setting.name;
        });
        if (isRefused && !isThere)
            fresh.settings.push_back(setting);
    }
}

} // namespace

PolicyWatcher::PolicyWatcher(std::vector<std::unique_ptr<PolicySource>> sources, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_reading(readAll(m_sources))
    , m_set(combined(m_reading))
{
    m_settling.setSingleShot(true);
    m_settling.setInterval(kSettling);
    connect(&m_settling, &QTimer::timeout, this, &PolicyWatcher::reload);
    const auto later = [this] { m_settling.start(); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, later);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, later);
}

void PolicyWatcher::watch()
{
    m_isWatching = true;
    rearm();
    reload(); // what has changed between the first reading and the watching
}

void PolicyWatcher::rearm()
{
    QStringList wanted;
    for (const auto &source : m_sources)
        wanted << source->watchedPaths();
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    for (const QString &path : watched)
        if (!wanted.contains(path))
            m_watcher.removePath(path);
    for (const QString &path : wanted)
        if (!watched.contains(path))
            m_watcher.addPath(path);
}

void PolicyWatcher::reload()
{
    // First: a file that changes while we read is seen again.
    if (m_isWatching)
        rearm();
    Reading reading = readAll(m_sources);
    keepRefused(reading, m_reading);
    PolicySet fresh = combined(reading);
    m_reading = std::move(reading);
    if (isSame(fresh, m_set))
        return;
    m_set = std::move(fresh);
    Q_EMIT changed();
}

} // namespace warifu::policy
