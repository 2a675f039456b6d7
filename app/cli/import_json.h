// SPDX-License-Identifier: Apache-2.0
#pragma once
// What warifuctl import prints under --json; the contract with scripts.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"
#include "core/exchange/import_service.h"

#include <QJsonObject>

namespace warifu::cli {

// One word an error, in the style of all problem codes.
[[nodiscard]] QString importErrorCode(exchange::ImportError::Code code);
[[nodiscard]] QString importStateName(exchange::RowState state);
// Format, entries, failures and warnings; secrets and PINs only where asked for.
[[nodiscard]] QJsonObject importJson(const exchange::Import &import, bool showSecrets);

} // namespace warifu::cli
