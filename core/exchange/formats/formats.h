// SPDX-License-Identifier: Apache-2.0
#pragma once
// Every format that can be imported, one file each; registry.cpp lists them. Alphabetical.

#include "core/exchange/format.h"

namespace warifu::exchange::formats {

extern const Format kAegis;
extern const Format kAndOtp;
extern const Format kAppleCsv;
extern const Format kAuthenticatorExtension;
extern const Format kAuthPlusDatabase;
extern const Format kAuthPlusZip;
extern const Format kAuthy;
extern const Format kBattleNet;
extern const Format kBitwarden;
extern const Format kBitwardenAuthenticator;
extern const Format kBitwardenCsv;
extern const Format kBitwardenEnc;
extern const Format kCsv;
extern const Format kDashlaneCsv;
extern const Format kDuo;
extern const Format kEnte;
extern const Format kEnteEnc;
extern const Format kEntraCsv;
extern const Format kEntraGraphJson;
extern const Format kFreeOtpOne;
extern const Format kFreeOtpPlus;
extern const Format kFreeOtpTwo;
extern const Format kGoogleDatabase;
extern const Format kKdbx;
extern const Format kKeePassXcCsv;
extern const Format kKeePassXml;
extern const Format kKeysmith;
extern const Format kLastPass;
extern const Format kLastPassCsv;
extern const Format kMicrosoftDatabase;
extern const Format kOnePassword;
extern const Format kOnePasswordCsv;
extern const Format kOtpClient;
extern const Format kProton;
extern const Format kProtonPass;
extern const Format kProtonPassCsv;
extern const Format kPskc;
extern const Format kRaivo;
extern const Format kSteam;
extern const Format kStratum;
extern const Format kStratumDatabase;
extern const Format kTotpAuthenticator;
extern const Format kTwoFas;
extern const Format kUriList;
extern const Format kWarifu;
extern const Format kWinAuthXml;
extern const Format kWinAuthZip;

} // namespace warifu::exchange::formats
