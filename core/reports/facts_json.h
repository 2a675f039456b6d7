// SPDX-License-Identifier: Apache-2.0
#pragma once
// Facts as JSON objects, for the token and the webhook; private to this room.

#include "core/base/result.h"
#include "core/reports/report_facts.h"

#include <QJsonObject>

namespace warifu::reports {

// Nothing when the facts may leave as they are.
[[nodiscard]] std::optional<FactsError> wrongWith(const ReportFacts &facts);
[[nodiscard]] QJsonObject subjectJson(const Subject &subject);
// "LOW", "MEDIUM", "HIGH".
[[nodiscard]] QString levelText(RiskLevel level);
// Where the request came from and how often; members that nobody knows are absent.
[[nodiscard]] QJsonObject requestJson(const ReportFacts &facts);
[[nodiscard]] QJsonObject reasonsJson(const ReportFacts &facts);

// RFC 8785 for what we write: objects of strings, booleans and whole numbers below 2^53. Qt's
// compact form has the members in order of their UTF-16 units and the shortest escapes.
[[nodiscard]] QByteArray canonicalJson(const QJsonObject &object);

} // namespace warifu::reports
