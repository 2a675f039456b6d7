// SPDX-License-Identifier: Apache-2.0
#pragma once
// What doctor says about the clock: time-based codes are wrong where it is wrong. Works offline.

#include "app/cli/console.h"

#include "core/accounts/catalogue.h"
#include "core/base/clock_sync.h"
#include "core/base/environment.h"

#include <optional>

namespace warifu::cli {

struct ClockLook
{
    UnixSeconds now{};
    ClockSync sync = ClockSync::Unknown;
    // The latest time that the profile knows of; it was this clock's.
    std::optional<UnixSeconds> lastSeen;

    // How far the clock has gone back since then; 0 where it has not.
    [[nodiscard]] std::chrono::seconds behind() const;
    // So far that codes are wrong: more than a minute.
    [[nodiscard]] bool isBehind() const;
};

// The later one.
[[nodiscard]] std::optional<UnixSeconds> later(std::optional<UnixSeconds> a,
                                               std::optional<UnixSeconds> b);
// When an account was last made, used or put into the trash; nothing without accounts.
[[nodiscard]] std::optional<UnixSeconds> lastSeenIn(const accounts::Catalogue &catalogue);
// When a catalogue file in folder was last written; nothing without one.
[[nodiscard]] std::optional<UnixSeconds> lastWrittenIn(const QString &folder);

// {"time", "synchronised": true, false or null, "lastSeen", "behind"}
[[nodiscard]] QJsonObject clockJson(const ClockLook &look);
[[nodiscard]] QString clockLine(const ClockLook &look);
// Empty unless isBehind().
[[nodiscard]] QString clockProblem(const ClockLook &look);

} // namespace warifu::cli
