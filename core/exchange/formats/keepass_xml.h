// SPDX-License-Identifier: Apache-2.0
#pragma once
// The XML inside of KeePass databases, which is also KeePass 2's plain export: entries with the
// attributes that its plug-ins and relatives keep codes in (import-formats section 6.23). Values
// that are no part of a code are passed over; passwords are never kept.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"

#include "core/base/result.h"
#include "core/crypto/stream_cipher.h"

#include <string_view>

namespace warifu::exchange::keepass {

// stream opens the protected values, in the document's order; null where they are plain (an export)
// or the database has none. Adds to import; entries in the recycle bin are counted only.
[[nodiscard]] Result<void, ImportError> readDocument(std::string_view xml,
                                                     crypto::StreamCipher *stream, Import &import);

} // namespace warifu::exchange::keepass
