// SPDX-License-Identifier: Apache-2.0
#pragma once
// Errors of push tokens, sign-in requests, reports and the activity log as Problems.

#include "app/cli/console.h"

#include "core/activity/activity_log.h"
#include "core/approvals/approval_service.h"
#include "core/reports/delivery.h"
#include "core/servers/privacyidea/enrolment_uri.h"
#include "core/servers/privacyidea/push_enrolment.h"

namespace warifu::cli {

[[nodiscard]] Problem problemOf(servers::privacyidea::EnrolmentUriError error);
[[nodiscard]] Problem problemOf(const servers::privacyidea::EnrolmentError &error);
[[nodiscard]] Problem problemOf(approvals::StartError error);
[[nodiscard]] Problem problemOf(approvals::ServerError error, const QString &server);
[[nodiscard]] Problem problemOf(approvals::Refusal refusal);
[[nodiscard]] Problem problemOf(activity::LogError error);

// Names that appear in JSON.
[[nodiscard]] QString nameOf(approvals::ServerError error);
[[nodiscard]] QString nameOf(approvals::Phase phase);
[[nodiscard]] QString nameOf(approvals::Presence presence);
[[nodiscard]] QString nameOf(reports::DeliveryPhase phase);
[[nodiscard]] QString nameOf(reports::DeliveryFailure failure);
[[nodiscard]] QString nameOf(activity::Finding::What what);

} // namespace warifu::cli
