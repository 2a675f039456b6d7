// SPDX-License-Identifier: Apache-2.0
#pragma once
// The command line of warifu: where the profile is, and what to add at once.

#include "core/base/result.h"
#include "core/engine/engine.h"

#include <QStringList>

namespace warifu::start {

struct StartOptions
{
    engine::EngineOptions engine;
    QStringList toAdd;       // picture files and setup links
    QString authoritiesFile; // PEM certificates to trust beside the system's; empty: none
    QString passphraseFile;  // opens the profile without being asked; empty: none
    bool wantsHelp = false;
    bool wantsVersion = false;
};

// arguments without the program's name. The error is the argument that is not understood.
[[nodiscard]] Result<StartOptions, QString> parseStartOptions(const QStringList &arguments);
[[nodiscard]] QString startHelp();

} // namespace warifu::start
