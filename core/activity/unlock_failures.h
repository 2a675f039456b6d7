// SPDX-License-Identifier: Apache-2.0
#pragma once
// Wrong passphrases while the log is closed, because its key is behind the passphrase: counted in a
// small file beside it until the next opening records them. Whoever can write to the folder can
// take the file away; see docs/formats/activity.md.

#include "core/base/durable_file.h"
#include "core/base/environment.h"

#include <optional>

namespace warifu::activity {

struct UnlockFailures
{
    std::uint32_t count = 0;
    UnixMilliseconds first{};
    UnixMilliseconds last{};
    bool operator==(const UnlockFailures &) const = default;
};

enum class UnlockFailuresError { Malformed, NewerFormat };
[[nodiscard]] std::vector<std::uint8_t> formatUnlockFailures(const UnlockFailures &failures);
[[nodiscard]] Result<UnlockFailures, UnlockFailuresError> parseUnlockFailures(ByteView bytes);

// One more, at this moment. A file that is not understood begins anew.
[[nodiscard]] Result<void, FileError> noteUnlockFailure(const QString &folder,
                                                        UnixMilliseconds now);
// Something was counted, or a file is there that is not understood.
[[nodiscard]] bool hasUnlockFailures(const QString &folder);
// What was counted, after which the file is gone; nothing where there is none. A file that is not
// understood counts as one failure without times.
[[nodiscard]] std::optional<UnlockFailures> takeUnlockFailures(const QString &folder);

} // namespace warifu::activity
