// SPDX-License-Identifier: Apache-2.0
// Two tables: schemes that belong to one vendor, and places on the vendors' own hosts. A host
// counts only as the host of an http(s) address, never as a part of some other text.
#include "core/enrol/vendor_code.h"

#include "core/enrol/uri_parts.h"

#include <QByteArray>

#include <algorithm>

namespace warifu::enrol {

namespace {

struct Scheme
{
    std::string_view name;
    VendorCode code;
};
constexpr Scheme kSchemes[] = {
    {"phonefactor", VendorCode::MicrosoftWork},
    {"microsoft-authenticator", VendorCode::MicrosoftWork},
    {"msauth", VendorCode::MicrosoftPersonal},
    {"ms-msa", VendorCode::MicrosoftPersonal},
    {"duo", VendorCode::Duo},
    {"oktaverify", VendorCode::Okta},
    {"vipaccess", VendorCode::Symantec},
    {"vip", VendorCode::Symantec},
    {"pingid", VendorCode::PingId},
    {"igmobileotp", VendorCode::Entrust},
    {"edumfa-push", VendorCode::PrivacyIdeaPush},
    {"fido", VendorCode::Passkey},
    // RSA SecurID, ForgeRock, LastPass, Authy
    {"com.rsa.securid", VendorCode::SaltoOrOther},
    {"com.rsa.securid.iphone", VendorCode::SaltoOrOther},
    {"pushauth", VendorCode::SaltoOrOther},
    {"mfauth", VendorCode::SaltoOrOther},
    {"lastpassmfa", VendorCode::SaltoOrOther},
    {"authy", VendorCode::SaltoOrOther},
    // Signal, Telegram
    {"sgnl", VendorCode::SignInRequest},
    {"tg", VendorCode::SignInRequest},
};

enum class Match { Host, Subdomain }; // the host itself, or any host below it

struct Place
{
    std::string_view host;
    Match match;
    std::string_view path; // whole segments; empty for all
    VendorCode code;
};
constexpr Place kPlaces[] = {
    {"login.microsoftonline.com", Match::Host, "authenticatorApp", VendorCode::MicrosoftWork},
    {"login.microsoftonline.us", Match::Host, "authenticatorApp", VendorCode::MicrosoftWork},
    {"login.partner.microsoftonline.cn", Match::Host, "authenticatorApp",
     VendorCode::MicrosoftWork},
    {"login.live.com", Match::Host, "", VendorCode::MicrosoftPersonal},
    {"duosecurity.com", Match::Subdomain, "activate", VendorCode::Duo},
    {"duosecurity.com", Match::Subdomain, "push/v2/activation", VendorCode::Duo},
    {"duosecurity.com", Match::Subdomain, "frame/qr", VendorCode::Duo},
    {"vip.symantec.com", Match::Host, "", VendorCode::Symantec},
    {"vip.symantec.com", Match::Subdomain, "", VendorCode::Symantec},
    {"pingidentity.com", Match::Subdomain, "pingid", VendorCode::PingId},
    {"pingidentity.eu", Match::Subdomain, "pingid", VendorCode::PingId},
    {"127.0.0.1", Match::Host, "securid/ctf", VendorCode::SaltoOrOther}, // RSA SecurID
    {"login.microsoftonline.com", Match::Host, "common/oauth2/deviceauth",
     VendorCode::SignInRequest},
    {"microsoft.com", Match::Host, "devicelogin", VendorCode::SignInRequest},
    {"www.microsoft.com", Match::Host, "devicelogin", VendorCode::SignInRequest},
    {"s.team", Match::Host, "q", VendorCode::SignInRequest},
    {"discord.com", Match::Host, "ra", VendorCode::SignInRequest},
    {"discordapp.com", Match::Host, "ra", VendorCode::SignInRequest},
    {"line.me", Match::Host, "R/au", VendorCode::SignInRequest},
    {"login.weixin.qq.com", Match::Host, "l", VendorCode::SignInRequest},
};

constexpr std::size_t kDuoCodeSize = 20;

// The host of an authority: without user info, port and the root's dot. Browsers read '\' as '/'.
std::string_view hostOf(std::string_view authority)
{
    authority = authority.substr(0, authority.find_first_of("\\#"));
    if (const std::size_t at = authority.rfind('@'); at != std::string_view::npos)
        authority.remove_prefix(at + 1);
    authority = authority.substr(0, authority.find(':'));
    if (!authority.empty() && authority.back() == '.')
        authority.remove_suffix(1);
    return authority;
}

bool isBelow(std::string_view host, std::string_view domain)
{
    return host.size() > domain.size() + 1 && host[host.size() - domain.size() - 1] == '.' &&
           equalsIgnoringCase(host.substr(host.size() - domain.size()), domain);
}

bool matches(const Place &place, std::string_view host, std::string_view path)
{
    const bool rightHost = place.match == Match::Host ? equalsIgnoringCase(host, place.host)
                                                      : isBelow(host, place.host);
    if (!rightHost || !startsWithIgnoringCase(path, place.path))
        return false;
    path.remove_prefix(place.path.size());
    return place.path.empty() || path.empty() || path[0] == '/' || path[0] == '#';
}

bool isPersonal(const UriParts &parts)
{
    return std::any_of(parts.query.begin(), parts.query.end(), [](const UriParameter &p) {
        return equalsIgnoringCase(p.key, "accountType") && equalsIgnoringCase(p.value.raw, "msa");
    });
}

std::optional<VendorCode> ofWebAddress(const UriParts &parts)
{
    // A '\' or '#' in the authority ends the host, and no path of ours follows it.
    if (parts.host.find_first_of("\\#") != std::string_view::npos)
        return std::nullopt;
    const std::string_view host = hostOf(parts.host);
    const auto *const place =
        std::find_if(std::begin(kPlaces), std::end(kPlaces),
                     [&](const Place &p) { return matches(p, host, parts.path.raw); });
    if (place == std::end(kPlaces))
        return std::nullopt;
    // Both kinds of Microsoft account share the address.
    return place->code == VendorCode::MicrosoftWork && isPersonal(parts)
               ? VendorCode::MicrosoftPersonal
               : place->code;
}

// Duo's QR code has no scheme: an activation code, '-', and the Base64 of a host of theirs.
bool isDuoActivation(std::string_view text)
{
    const auto isAlphanumeric = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    };
    if (text.size() <= kDuoCodeSize + 1 || text.size() > 256 || text[kDuoCodeSize] != '-' ||
        !std::all_of(text.begin(), text.begin() + kDuoCodeSize, isAlphanumeric))
        return false;
    const std::string_view encoded = text.substr(kDuoCodeSize + 1);
    const auto host = QByteArray::fromBase64Encoding(
        QByteArray(encoded.data(), static_cast<qsizetype>(encoded.size())),
        QByteArray::AbortOnBase64DecodingErrors);
    return host &&
           isBelow({host.decoded.constData(), static_cast<std::size_t>(host.decoded.size())},
                   "duosecurity.com");
}

} // namespace

std::optional<VendorCode> recogniseVendorCode(std::string_view text)
{
    text = trimmed(text);
    if (isDuoActivation(text))
        return VendorCode::Duo;
    const auto parts = splitUri(text);
    if (!parts)
        return std::nullopt;
    const auto isScheme = [&parts](std::string_view name) {
        return equalsIgnoringCase(parts->scheme, name);
    };
    if (isScheme("https") || isScheme("http"))
        return ofWebAddress(*parts);
    const bool isPush = equalsIgnoringCase(parts->host, "pipush");
    if (isScheme("otpauth"))
        return isPush ? std::optional(VendorCode::PrivacyIdeaPush) : std::nullopt;
    if (isScheme("pia")) {
        if (isPush)
            return VendorCode::PrivacyIdeaPush;
        return equalsIgnoringCase(parts->host, "container")
                   ? std::optional(VendorCode::PrivacyIdeaContainer)
                   : std::nullopt;
    }
    // Otherwise "vip: tomorrow" would be one.
    if (text.substr(parts->scheme.size(), 2) != ":/")
        return std::nullopt;
    const auto *const scheme = std::find_if(std::begin(kSchemes), std::end(kSchemes),
                                            [&](const Scheme &s) { return isScheme(s.name); });
    if (scheme == std::end(kSchemes))
        return std::nullopt;
    return scheme->code == VendorCode::MicrosoftWork && isPersonal(*parts)
               ? VendorCode::MicrosoftPersonal
               : scheme->code;
}

} // namespace warifu::enrol
