// SPDX-License-Identifier: Apache-2.0
#pragma once
// The parts of "warifuctl push".

#include "app/cli/signin_wait.h"

#include <QJsonObject>

namespace warifu::cli {

[[nodiscard]] QJsonObject requestJson(const approvals::Request &request, signin::SignIns &signIns);
// push answer ID approve|cancel|unsure|report [--number N] [--context T] [--wait S]
void runPushAnswer(Run &run);

} // namespace warifu::cli
