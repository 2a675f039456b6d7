// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every format that can be imported, one file each; registry.cpp lists them. Alphabetical.

#include "core/exchange/format.h"

namespace warifu::exchange::formats {

extern const Format kAegis;
extern const Format kAndOtp;
extern const Format kAppleCsv;
extern const Format kBitwarden;
extern const Format kBitwardenAuthenticator;
extern const Format kBitwardenCsv;
extern const Format kBitwardenEnc;
extern const Format kCsv;
extern const Format kDashlaneCsv;
extern const Format kEnte;
extern const Format kEnteEnc;
extern const Format kEntraCsv;
extern const Format kEntraGraphJson;
extern const Format kKdbx;
extern const Format kKeePassXcCsv;
extern const Format kKeePassXml;
extern const Format kLastPass;
extern const Format kLastPassCsv;
extern const Format kOnePasswordCsv;
extern const Format kProton;
extern const Format kProtonPass;
extern const Format kProtonPassCsv;
extern const Format kPskc;
extern const Format kTwoFas;
extern const Format kUriList;

} // namespace warifu::exchange::formats
