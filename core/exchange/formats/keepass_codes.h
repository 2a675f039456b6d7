// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where one KeePass entry keeps its codes: the attributes of KeePassXC, Tray TOTP, KeeOtp and
// KeePass 2.47 (import-formats section 6.23).

#include "core/exchange/import_result.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <map>
#include <vector>

namespace warifu::exchange::keepass {

using Fields = std::map<QString, SecretBytes>; // UTF-8, by the attribute's name

// Is that attribute read at all? Passwords and notes are not.
[[nodiscard]] bool isCodeField(const QString &name);

// Usually none or one.
[[nodiscard]] std::vector<Result<ImportedEntry, EntryFailure>>
codesOf(const Fields &fields, std::size_t position, const QString &group);

} // namespace warifu::exchange::keepass
