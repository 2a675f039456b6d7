// SPDX-License-Identifier: Apache-2.0
#pragma once
// Spans and moments in words: how long is left, and when something was.

#include <QDateTime>

#include <chrono>

namespace warifu::text {

// "1 minute 42 seconds"; whole seconds, never below none.
[[nodiscard]] QString spanOf(std::chrono::seconds span);
// "1:42", for eyes; with hours where there are any.
[[nodiscard]] QString clockOf(std::chrono::seconds span);
// "30 minutes", "2 hours": rounded up, for locks and pauses.
[[nodiscard]] QString roughSpanOf(std::chrono::minutes span);
// How often a code changes: "every 30 seconds", "every 8 hours".
[[nodiscard]] QString everyOf(std::chrono::seconds period);
// How long a code is still good, beside it: "17", "99", then "2 min", "7 h" (whole ones that are
// left). Day passwords live for hours.
[[nodiscard]] QString countdownOf(std::chrono::seconds left);
// The same with its unit always: "17 s".
[[nodiscard]] QString briefSpanOf(std::chrono::seconds left);
// The same read aloud: "17 seconds left", "7 hours left".
[[nodiscard]] QString spokenLeftOf(std::chrono::seconds left);
// "today, 09:02", "yesterday, 09:02", or with the date; in local time.
[[nodiscard]] QString momentOf(const QDateTime &moment, const QDateTime &now);

} // namespace warifu::text
