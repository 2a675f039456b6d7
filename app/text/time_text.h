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
// "today, 09:02", "yesterday, 09:02", or with the date; in local time.
[[nodiscard]] QString momentOf(const QDateTime &moment, const QDateTime &now);
// "Today", "Yesterday", or the date in full with its weekday: for headings; in local time.
[[nodiscard]] QString dayOf(const QDateTime &moment, const QDateTime &now);

} // namespace warifu::text
