// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/enrolment_uri.h"

#include "core/base/untrusted_text.h"
#include "core/net/server_url.h"
#include "core/servers/privacyidea/uri_query.h"

#include <algorithm>
#include <optional>

namespace warifu::servers::privacyidea {

namespace {

using Error = EnrolmentUriError;

Error error(UriQueryError problem)
{
    switch (problem) {
    case UriQueryError::TooLong:
        return Error::TooLong;
    case UriQueryError::Malformed:
        return Error::Malformed;
    case UriQueryError::Encoding:
        return Error::Encoding;
    case UriQueryError::Duplicate:
        return Error::Duplicate;
    }
    std::abort();
}

std::optional<Product> product(const UriQuery &uri)
{
    if ((uri.scheme == "otpauth" || uri.scheme == "pia") && uri.host == "pipush")
        return Product::PrivacyIdea;
    if (uri.scheme == "edumfa-push" && uri.host == "edumfa")
        return Product::EduMfa;
    return std::nullopt;
}

bool isAsciiWord(const QString &text, qsizetype least, qsizetype most, const char *alsoAllowed)
{
    return text.size() >= least && text.size() <= most
        && std::ranges::all_of(text, [alsoAllowed](QChar c) {
               const char16_t unit = c.unicode();
               return (unit >= u'0' && unit <= u'9') || (unit >= u'a' && unit <= u'z')
                   || (unit >= u'A' && unit <= u'Z')
                   || (unit != 0 && unit < 128 && std::strchr(alsoAllowed, char(unit)));
           });
}

// Python writes True and False; absent is False.
std::optional<bool> flag(const QString &value)
{
    if (value == QLatin1String("True"))
        return true;
    return value.isEmpty() || value == QLatin1String("False") ? std::optional(false) : std::nullopt;
}

Result<QString, Error> readUrl(const QString &text, net::PlainHttp plainHttp)
{
    const auto url = net::parseUrl(text);
    // '|' separates the fields of signed messages.
    if (!url || text.contains(QLatin1Char('|')))
        return failure(Error::Url);
    net::HttpPolicy policy;
    policy.plainHttp = plainHttp;
    if (!net::checkUrl(*url, policy))
        return failure(Error::NotHttps);
    return text;
}

Result<std::chrono::minutes, Error> readTtl(const UriQuery &uri)
{
    if (!uri.values.contains("ttl"))
        return std::chrono::minutes(10); // what servers send unless told otherwise
    bool isNumber = false;
    const int minutes = uri.values["ttl"].toInt(&isNumber);
    if (!isNumber || minutes < 1 || minutes > 7 * 24 * 60)
        return failure(Error::Ttl);
    return std::chrono::minutes(minutes);
}

// An unknown word asks for a lock of some kind: any will do, none would not.
UnlockRule readUnlock(const QString &rule, bool pin)
{
    if (rule == QLatin1String("pin"))
        return UnlockRule::Pin;
    if (rule == QLatin1String("biometric"))
        return UnlockRule::Biometric;
    if (!rule.isEmpty())
        return UnlockRule::Any;
    return pin ? UnlockRule::Pin : UnlockRule::None;
}

void readNames(const UriQuery &uri, PushToken &token)
{
    const qsizetype colon = uri.path.indexOf(QLatin1Char(':'));
    const QString prefix = uri.path.left(std::max<qsizetype>(colon, 0));
    const QString issuer = uri.values["issuer"];
    token.issuer = sanitized(issuer.isEmpty() ? prefix : issuer);
    token.label = sanitized(uri.path.mid(colon + 1));
    if (token.label.isEmpty())
        token.label = token.serial;
}

} // namespace

bool isEnrolmentUri(std::string_view text)
{
    const auto uri = parseUriQuery(text.substr(0, text.find('?')));
    return uri && product(*uri);
}

Result<EnrolmentUri, EnrolmentUriError> parseEnrolmentUri(std::string_view text,
                                                          net::PlainHttp plainHttp)
{
    auto uri = parseUriQuery(text);
    if (!uri)
        return failure(error(uri.error()));
    EnrolmentUri result;
    const auto made = product(*uri);
    if (!made)
        return failure(Error::Scheme);
    result.token.product = *made;
    if (uri->values["v"] != QLatin1String("1"))
        return failure(Error::Version);
    const auto url = readUrl(uri->values["url"], plainHttp);
    if (!url)
        return failure(url.error());
    result.token.url = *url;
    const QString verify = uri->values["sslverify"];
    if (verify == QLatin1String("0"))
        return failure(Error::SslVerifyOff);
    if (!verify.isEmpty() && verify != QLatin1String("1"))
        return failure(Error::SslVerify);
    result.token.serial = uri->values["serial"];
    if (!isAsciiWord(result.token.serial, 1, 64, "-_."))
        return failure(Error::Serial);
    QString &credential = uri->values["enrollment_credential"];
    if (!isAsciiWord(credential, 16, 128, ""))
        return failure(Error::Credential);
    const QByteArray bytes = credential.toLatin1();
    result.credential = SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
    const auto lifetime = readTtl(*uri);
    if (!lifetime)
        return failure(lifetime.error());
    result.lifetime = *lifetime;
    const auto pin = flag(uri->values["pin"]);
    const auto pollOnly = flag(uri->values["poll_only"]);
    if (!pin || !pollOnly)
        return failure(Error::Flag);
    result.pollOnly = *pollOnly;
    result.token.unlock = readUnlock(uri->values["app_force_unlock"], *pin);
    readNames(*uri, result.token);
    return result;
}

} // namespace warifu::servers::privacyidea
