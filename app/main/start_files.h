// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the files of the command line hold.

#include "app/main/start_options.h"

#include "core/base/secret_bytes.h"

namespace warifu::start {

struct StartFiles
{
    QByteArray authorities; // PEM
    SecretBytes passphrase;
};

// The error is the name of the file that cannot be read, is empty or too large.
[[nodiscard]] Result<StartFiles, QString> readStartFiles(const StartOptions &options);

} // namespace warifu::start
