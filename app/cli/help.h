// SPDX-License-Identifier: Apache-2.0
#pragma once
// What “warifuctl --help” shows, in the user's language; commands, options and the words in
// capitals are the same in all.

#include <QString>

namespace warifu::cli {

[[nodiscard]] QString helpText();

} // namespace warifu::cli
