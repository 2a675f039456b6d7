// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/registry.h"

#include "core/exchange/formats/formats.h"
#include "core/exchange/unsupported.h"

#include <algorithm>
#include <array>

namespace warifu::exchange {

namespace {

// In alphabetical order of the ids; unit.exchange.registry holds it to that.
constexpr std::array kFormats = {
    &formats::kOnePassword,
    &formats::kOnePasswordCsv,
    &formats::kTwoFas,
    &formats::kAegis,
    &formats::kAndOtp,
    &formats::kAppleCsv,
    &formats::kAuthenticatorExtension,
    &formats::kAuthPlusDatabase,
    &formats::kAuthPlusZip,
    &formats::kAuthy,
    &formats::kBattleNet,
    &formats::kBitwarden,
    &formats::kBitwardenAuthenticator,
    &formats::kBitwardenCsv,
    &formats::kBitwardenEnc,
    &formats::kCsv,
    &formats::kDashlaneCsv,
    &formats::kDuo,
    &formats::kEnte,
    &formats::kEnteEnc,
    &formats::kEntraCsv,
    &formats::kEntraGraphJson,
    &formats::kFreeOtpPlus,
    &formats::kFreeOtpOne,
    &formats::kFreeOtpTwo,
    &formats::kGoogleDatabase,
    &formats::kKdbx,
    &formats::kKeePassXml,
    &formats::kKeePassXcCsv,
    &formats::kKeysmith,
    &formats::kLastPass,
    &formats::kLastPassCsv,
    &formats::kMicrosoftDatabase,
    &formats::kOtpClient,
    &formats::kProton,
    &formats::kProtonPass,
    &formats::kProtonPassCsv,
    &formats::kPskc,
    &formats::kRaivo,
    &formats::kSteam,
    &formats::kStratum,
    &formats::kStratumDatabase,
    &formats::kTotpAuthenticator,
    &formats::kUriList,
    &formats::kWarifu,
    &formats::kWinAuthXml,
    &formats::kWinAuthZip,
};

} // namespace

std::span<const Format *const> allFormats()
{
    return kFormats;
}

const Format *findFormat(std::string_view id)
{
    const auto found = std::find_if(kFormats.begin(), kFormats.end(),
                                    [id](const Format *format) { return format->id == id; });
    return found == kFormats.end() ? nullptr : *found;
}

Result<const Format *, ImportError> recognise(const Source &source)
{
    const Format *weak = nullptr;
    for (const Format *format : kFormats) {
        switch (format->match(source)) {
        case Match::Sure:
            return format;
        case Match::Weak:
            if (!weak)
                weak = format;
            break;
        case Match::No:
            break;
        }
    }
    if (weak)
        return weak;
    return failure(recogniseUnsupported(source));
}

Result<Protection, ImportError> notProtected(const Source &)
{
    return Protection{};
}

} // namespace warifu::exchange
