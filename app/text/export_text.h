// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is to be said about an export: why there is none, and why an account is not in it.

#include "core/exchange/exporter.h"

#include <QString>

namespace warifu::text {

// A sentence with its remedy. format is the format's word, as --format takes it.
[[nodiscard]] QString describe(exchange::ExportError error, const QString &format);
// Why one account was left out; names it.
[[nodiscard]] QString describe(const exchange::ExportFailure &failure);

} // namespace warifu::text
