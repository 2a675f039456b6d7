// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/uri_query.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace warifu::servers::privacyidea {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::optional<QString> decode(std::string_view raw)
{
    QByteArray bytes;
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '%') {
            bytes += raw[i];
            continue;
        }
        const int high = i + 2 < raw.size() ? hexDigit(raw[i + 1]) : -1;
        const int low = i + 2 < raw.size() ? hexDigit(raw[i + 2]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
    QString text = decoder(bytes);
    const bool isOdd = std::ranges::any_of(text, [](QChar c) {
        return c == QChar(0) || c == QLatin1Char('\r') || c == QLatin1Char('\n');
    });
    return decoder.hasError() || isOdd ? std::nullopt : std::optional(text);
}

QByteArray lower(std::string_view text)
{
    return QByteArray(text.data(), qsizetype(text.size())).toLower();
}

// What is before separator, which text loses with it; all of it when there is none.
std::string_view cut(std::string_view &text, std::string_view separator)
{
    const std::size_t at = text.find(separator);
    const std::string_view head = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + separator.size());
    return head;
}

} // namespace

Result<UriQuery, UriQueryError> parseUriQuery(std::string_view text)
{
    if (text.size() > kMaxUri)
        return failure(UriQueryError::TooLong);
    UriQuery uri;
    if (text.find("://") == std::string_view::npos)
        return failure(UriQueryError::Malformed);
    uri.scheme = lower(cut(text, "://"));
    std::string_view place = cut(text, "?");
    uri.host = lower(cut(place, "/"));
    if (uri.scheme.isEmpty() || uri.host.isEmpty())
        return failure(UriQueryError::Malformed);
    const auto path = decode(place);
    if (!path)
        return failure(UriQueryError::Encoding);
    uri.path = *path;
    while (!text.empty()) {
        std::string_view raw = cut(text, "&");
        if (raw.empty())
            continue;
        const QByteArray name = lower(cut(raw, "="));
        if (name.isEmpty())
            return failure(UriQueryError::Malformed);
        if (uri.values.contains(name))
            return failure(UriQueryError::Duplicate);
        const auto value = decode(raw);
        if (!value)
            return failure(UriQueryError::Encoding);
        uri.values.insert(name, *value);
    }
    return uri;
}

} // namespace warifu::servers::privacyidea
