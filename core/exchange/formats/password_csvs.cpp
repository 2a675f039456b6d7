// SPDX-License-Identifier: Apache-2.0
// The password managers whose CSV files are known by their header rows, and any other with a
// column whose name says that it holds codes (import-formats section 6.30).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/password_csv.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

// In the order in which they are tried: what is more particular comes first.
constexpr CsvDialect kDialects[] = {
    // Also Bitwarden Authenticator's, whose rows are longer than its header.
    {"bitwarden-csv",
     {"type", "name", "loginuri", "logintotp"},
     {"logintotp"},
     {"name"},
     {"loginusername"},
     "folder",
     "favorite",
     "type"},
    {"keepassxc-csv",
     {"group", "title", "username", "notes"},
     {"totp"},
     {"title"},
     {"username"},
     "group",
     "",
     ""},
    {"1password-csv",
     {"title", "url", "favorite", "archived"},
     {"otpauth"},
     {"title"},
     {"username"},
     "tags",
     "favorite",
     ""},
    {"apple-csv",
     {"title", "url", "username", "password"},
     {"otpauth"},
     {"title"},
     {"username"},
     "",
     "",
     ""},
    {"dashlane-csv",
     {"username", "title", "password", "category"},
     {"otpurl", "otpsecret"},
     {"title"},
     {"username"},
     "category",
     "",
     ""},
    {"lastpass-csv",
     {"extra", "name", "grouping", "fav"},
     {"totp"},
     {"name"},
     {"username"},
     "grouping",
     "fav",
     ""},
    {"proton-pass-csv",
     {"type", "name", "email", "username"},
     {"totp"},
     {"name"},
     {"username", "email"},
     "vault",
     "",
     "type"},
    {"csv",
     {},
     {"logintotp", "totp", "otpauth", "otpurl", "otpsecret", "onetimepassword", "twofactorsecret",
      "totpsecret", "otp"},
     {"title", "name", "issuer"},
     {"username", "loginusername", "account", "email"},
     "",
     "",
     ""},
};

constexpr std::size_t kCount = std::size(kDialects);
constexpr std::size_t kAny = kCount - 1;

template<std::size_t kIndex>
Match match(const Source &source)
{
    for (std::size_t i = 0; i < kIndex; ++i) {
        if (fitsCsvDialect(source, kDialects[i]))
            return Match::No;
    }
    if (!fitsCsvDialect(source, kDialects[kIndex]))
        return Match::No;
    return kIndex == kAny ? Match::Weak : Match::Sure;
}

template<std::size_t kIndex>
Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    return readPasswordCsv(source, kDialects[kIndex]);
}

template<std::size_t kIndex>
constexpr Format formatOf(std::string_view product)
{
    return {kDialects[kIndex].id, product, match<kIndex>, notProtected, read<kIndex>};
}

} // namespace

constinit const Format kBitwardenCsv = formatOf<0>("Bitwarden (CSV)");
constinit const Format kKeePassXcCsv = formatOf<1>("KeePassXC (CSV)");
constinit const Format kOnePasswordCsv = formatOf<2>("1Password (CSV)");
constinit const Format kAppleCsv = formatOf<3>("Apple Passwords (CSV)");
constinit const Format kDashlaneCsv = formatOf<4>("Dashlane (CSV)");
constinit const Format kLastPassCsv = formatOf<5>("LastPass (CSV)");
constinit const Format kProtonPassCsv = formatOf<6>("Proton Pass (CSV)");
constinit const Format kCsv = formatOf<7>("CSV");

} // namespace warifu::exchange::formats
