// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a push token could not be enrolled, and what is the matter with the activity log.

#include "core/activity/activity_log.h"
#include "core/servers/privacyidea/enrolment_uri.h"
#include "core/servers/privacyidea/push_enrolment.h"

#include <QString>

namespace warifu::text {

[[nodiscard]] QString describe(servers::privacyidea::EnrolmentUriError error);
[[nodiscard]] QString describe(const servers::privacyidea::EnrolmentError &error);
[[nodiscard]] QString describe(net::NetError::Code code);
// With what is wrong about the certificate.
[[nodiscard]] QString describe(const net::NetError &error);
[[nodiscard]] QString describe(activity::LogError error);

} // namespace warifu::text
