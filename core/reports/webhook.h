// SPDX-License-Identifier: Apache-2.0
#pragma once
// A report for organisations without a receiver of security events: one JSON object by POST.

#include "core/base/result.h"
#include "core/reports/report_facts.h"

namespace warifu::reports {

// {"type": "io.warifu.report", "version": 1, "id", "time", "txn", "level", "subject", "request",
// "text"} as canonical JSON. text is the sentence that chat programs show (they read "text").
[[nodiscard]] Result<QByteArray, FactsError>
formatWebhook(const ReportFacts &facts, const QString &eventId, const QString &text);

} // namespace warifu::reports
