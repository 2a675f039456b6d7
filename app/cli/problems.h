// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every error that a command can meet, as a Problem: the enum's name as the code, app/text's
// sentence as the message. Problems of warifuctl's own are spelled out where they arise; the names
// of commands and options are the same in every language.

#include "app/cli/console.h"

#include "core/codes/code_service.h"
#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/vendor_code.h"
#include "core/otp/code.h"
#include "core/vault/vault.h"

namespace warifu::cli {

[[nodiscard]] Problem problemOf(const enrol::EnrolError &error);
[[nodiscard]] Problem problemOf(enrol::VendorCode code);
[[nodiscard]] Problem problemOf(vault::VaultError error);
[[nodiscard]] Problem problemOf(codes::CodeError error);
[[nodiscard]] Problem problemOf(otp::OtpError error);
[[nodiscard]] Problem problemOf(otp::ParameterError error);

// Names that appear in JSON.
[[nodiscard]] QString nameOf(keystore::KeystoreState state);
[[nodiscard]] QString nameOf(enrol::Warning warning);
[[nodiscard]] QString nameOf(accounts::Health health);
[[nodiscard]] QString nameOf(vault::VaultError error);

} // namespace warifu::cli
