// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of an administrator's CSV that could not be imported, as a CSV to correct and import
// again: Entra's own columns, so that the portal takes the corrected file as well.

#include "core/exchange/import_result.h"

#include <functional>
#include <string_view>

namespace warifu::exchange {

inline constexpr std::string_view kEntraHeader =
    "upn,serial number,secret key,time interval,manufacturer,model";

// One cell of RFC 4180: quoted only where it must be.
void appendCsvCell(std::string &line, std::string_view cell);

// Is there any failure that still knows its row?
[[nodiscard]] bool hasFailedRows(const Import &import);

// UTF-8 without byte order mark, CRLF, the header and one line a failure, in the file's order.
// reason may be empty; otherwise it gives the text of a last column "error", which the importer
// passes over. Holds seeds in plain text, as the file did.
[[nodiscard]] SecretBytes
formatFailedRows(const Import &import,
                 const std::function<QString(const EntryFailure &)> &reason = {});

} // namespace warifu::exchange
