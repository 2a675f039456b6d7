// SPDX-License-Identifier: Apache-2.0
#pragma once
// Words of the command line as values.

#include "app/cli/console.h"

#include "core/accounts/account_id.h"
#include "core/base/environment.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <optional>
#include <string_view>

namespace warifu::cli {

[[nodiscard]] QString textOf(std::string_view word);
[[nodiscard]] Problem usageProblem(const QString &message);
// Says which word is no command. Quotes only what looks like one: a URI or a key in its place is a
// secret.
[[nodiscard]] QString unknownCommand(std::string_view word);

// The size of a passphrase file without the line end that editors and echo put behind it.
[[nodiscard]] std::size_t sizeWithoutLineEnd(ByteView bytes);
// A whole decimal number without sign; nothing else is accepted.
[[nodiscard]] std::optional<std::uint64_t> numberOf(std::string_view word);
// --at: seconds since 1970 up to 2^53 - 1, which JSON carries exactly.
[[nodiscard]] std::optional<UnixSeconds> timeOf(std::string_view word);
// A whole ID.
[[nodiscard]] std::optional<accounts::AccountId> idOf(std::string_view word);

} // namespace warifu::cli
