// SPDX-License-Identifier: Apache-2.0
#pragma once
// The activity log in words.

#include "core/activity/activity_log.h"

#include <QString>

namespace warifu::text {

// What happened: "Sign-in approved".
[[nodiscard]] QString nameOf(activity::Kind kind);
// Of a record that a newer version wrote.
[[nodiscard]] QString unknownEntry();
// Whose, and at what: account and application. Parts may be empty, and all of them.
[[nodiscard]] QString subjectOf(const activity::Event &event);
// Where from: place, address, server.
[[nodiscard]] QString originOf(const activity::Event &event);
// Why, how, how many; empty where there is nothing to add.
[[nodiscard]] QString detailOf(const activity::Event &event);
// That damaged logs lie aside, and what to do; empty where there is nothing to acknowledge.
[[nodiscard]] QString warningOf(const activity::Verification &verification);
// What is wrong with the log.
[[nodiscard]] QString describe(const activity::Finding &finding);

} // namespace warifu::text
