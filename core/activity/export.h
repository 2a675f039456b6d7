// SPDX-License-Identifier: Apache-2.0
#pragma once
// The log for other programs, one entry at a time. Texts in it came from outside: nothing in them
// can end a line, begin a column, become a formula or a field.

#include "core/activity/activity_log.h"

#include <span>
#include <string_view>

namespace warifu::activity {

// {"seq", "time" (RFC 3339, UTC), "event", "severity", "count", and the texts that are not empty},
// ending in \n. An entry of a newer version has "event": "unknown".
[[nodiscard]] QByteArray formatJsonLine(const Entry &entry);

// RFC 4180 with CRLF. A cell that a spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] QByteArray formatCsvHeader();
[[nodiscard]] QByteArray formatCsvRow(const Entry &entry);

// RFC 5424, ending in \n: facility 10 (security), the event as MSGID, the JSON as message. host is
// this computer's name; what may not stand in a header becomes "-".
[[nodiscard]] QByteArray formatSyslog(const Entry &entry, const QString &host);

// OCSF 1.3, one JSON object a line: Authentication (3002) for requests, Account Change (3001) for
// accounts and tokens, the base event for the rest.
[[nodiscard]] QByteArray formatOcsf(const Entry &entry);

struct LogFormat
{
    std::string_view name; // as people and the log say it
    QByteArray (*header)();
    QByteArray (*format)(const Entry &entry, const QString &host);
};
// "jsonl", "csv", "syslog" and "ocsf", in this order.
[[nodiscard]] std::span<const LogFormat> logFormats();

} // namespace warifu::activity
