// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a command that ends at once gets along with sign-in approval, which never does.

#include "app/cli/run.h"

#include <chrono>
#include <functional>

namespace warifu::cli {

// Opens the vault, starts sign-in approval and goes on with then; ends the run when it does not
// start.
void openSignIns(Run &run, std::function<void(signin::SignIns &)> then,
                 ProfileNeed need = ProfileNeed::Existing);

// --wait: seconds, at most a day; usual without it. Nothing after a usage problem, which ended the
// run.
[[nodiscard]] std::optional<std::chrono::seconds> waitOf(Run &run, std::chrono::seconds usual);

// Looks at every change whether isSo; goes on with then(true) once it is, or with then(false) when
// limit has passed. One at a time, owned by the run.
void until(Run &run, signin::SignIns &signIns, std::function<bool()> isSo,
           std::chrono::milliseconds limit, std::function<void(bool)> then);

// Each token's server has answered once or failed to, and what it said is stored.
[[nodiscard]] bool isPolled(signin::SignIns &signIns);
// What happened is on disk, in the activity log too: the program may end.
[[nodiscard]] bool isRecorded(signin::SignIns &signIns);

} // namespace warifu::cli
