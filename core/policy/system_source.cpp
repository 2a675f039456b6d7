// SPDX-License-Identifier: Apache-2.0
#include "core/policy/folder_source.h"

#ifdef Q_OS_WIN
#include "core/policy/registry_source.h"
#endif
#ifdef Q_OS_MACOS
#include "core/policy/preferences_source.h"
#endif

#include <QDir>

#include <algorithm>
#include <iterator>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace warifu::policy {

std::unique_ptr<PolicySource> makeSystemSource()
{
#if defined(Q_OS_WIN)
    return std::make_unique<RegistrySource>();
#elif defined(Q_OS_MACOS)
    return std::make_unique<PreferencesSource>();
#else
    return std::make_unique<FolderSource>();
#endif
}

std::unique_ptr<PolicySource> makeTrialSource(const QString &folder)
{
    FolderOptions options;
    options.folder = QDir::cleanPath(QDir(folder).absolutePath());
    options.top = options.folder;
#ifdef Q_OS_UNIX
    options.owner = ::getuid();
#endif
    options.mandatory = Layer::Trial;
    options.recommended = Layer::UserRecommended;
    return std::make_unique<FolderSource>(std::move(options));
}

Reading readAll(const std::vector<std::unique_ptr<PolicySource>> &sources)
{
    Reading all;
    for (const auto &source : sources) {
        Reading reading = source->read();
        std::ranges::move(reading.settings, std::back_inserter(all.settings));
        std::ranges::move(reading.refused, std::back_inserter(all.refused));
    }
    return all;
}

} // namespace warifu::policy
