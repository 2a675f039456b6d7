// SPDX-License-Identifier: Apache-2.0
#pragma once
// A trial of the way to a receiver: the verification event of SSF 1.0, and its counterpart for
// webhooks. Neither is about a person.

#include "core/reports/security_event.h"

namespace warifu::reports {

// Claims as canonical JSON; sub_id is opaque with streamId, which a receiver that keeps streams may
// refuse as unknown.
[[nodiscard]] Result<QByteArray, FactsError> formatVerification(const Transmitter &transmitter,
                                                                const QString &streamId,
                                                                const QString &eventId,
                                                                UnixSeconds issuedAt);
// {"type": "io.warifu.trial", "version": 1, "id", "time", "text"}.
[[nodiscard]] QByteArray formatWebhookTrial(const QString &eventId, UnixSeconds now);

} // namespace warifu::reports
