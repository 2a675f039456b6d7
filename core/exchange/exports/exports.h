// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every format that Warifu writes, one file each; exporting.cpp lists them. Alphabetical.

#include "core/exchange/exporter.h"

namespace warifu::exchange::exports {

extern const Exporter kAegis;
extern const Exporter kEntraCsv;
extern const Exporter kEntraGraphJson;
extern const Exporter kGoogleMigration;
extern const Exporter kInventoryCsv;
extern const Exporter kInventoryJson;
extern const Exporter kPskc;
extern const Exporter kPskcKey;
extern const Exporter kTwoFas;
extern const Exporter kUri;
extern const Exporter kWarifu;

} // namespace warifu::exchange::exports
