// SPDX-License-Identifier: Apache-2.0
#pragma once
// What network errors and the server's own error codes mean to a user.

#include "core/approvals/challenge_server.h"
#include "core/net/net_error.h"
#include "core/servers/privacyidea/envelope.h"

namespace warifu::servers::privacyidea {

[[nodiscard]] approvals::ServerError serverError(const net::NetError &error);
// A wrong clock is not among them: who polls knows which time it sent.
[[nodiscard]] approvals::ServerError serverError(const ApiError &error);

} // namespace warifu::servers::privacyidea
