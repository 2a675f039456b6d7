// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/settings_ini.h"

#include "core/exchange/limits.h"

#include "core/enrol/uri_parts.h"

#include <QString>

#include <algorithm>
#include <map>
#include <optional>

namespace warifu::exchange {

namespace {

constexpr std::size_t kMaxSections = kMaxEntries + 64;
constexpr std::size_t kMaxValues = 256;

// The number that up to most hexadecimal digits at position say; position moves behind them.
std::optional<char32_t> hexAt(std::string_view text, std::size_t &position, std::size_t most)
{
    char32_t number = 0;
    std::size_t digits = 0;
    for (; digits < most && position < text.size(); ++digits, ++position) {
        const char c = text[position];
        const char32_t lower = static_cast<unsigned char>(c) | 0x20U;
        if (c >= '0' && c <= '9')
            number = number * 16 + static_cast<char32_t>(c - '0');
        else if (lower >= 'a' && lower <= 'f')
            number = number * 16 + lower - 'a' + 10;
        else
            break;
    }
    return digits > 0 ? std::optional(number) : std::nullopt;
}

// Escapes name UTF-16 units; two of them may be one character, so all text goes through QString.
std::string utf8Of(const QString &text)
{
    return text.toUtf8().toStdString();
}

QString asText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

// "%7B" and "%U3042" in names of sections and keys.
std::string unescapedName(std::string_view raw)
{
    QString name;
    for (std::size_t i = 0; i < raw.size();) {
        const std::size_t percent = std::min(raw.find('%', i), raw.size());
        name += asText(raw.substr(i, percent - i));
        i = percent;
        if (i == raw.size())
            break;
        const bool isWide = raw.substr(i + 1, 1) == "U";
        std::size_t next = i + (isWide ? 2 : 1);
        const auto unit = hexAt(raw, next, isWide ? 4 : 2);
        name += unit ? QChar(static_cast<char16_t>(*unit)) : QChar(u'%');
        i = unit ? next : i + 1;
    }
    return utf8Of(name);
}

void appendEscape(QString &value, std::string_view raw, std::size_t &i)
{
    constexpr std::string_view kLetters = "abfnrtv";
    constexpr std::string_view kMeant = "\a\b\f\n\r\t\v";
    const char letter = raw[i++];
    if (letter == 'x') {
        if (const auto unit = hexAt(raw, i, 4))
            value += QChar(static_cast<char16_t>(*unit));
    } else if (letter == '0') {
        value += QChar(u'\0');
    } else if (const std::size_t known = kLetters.find(letter); known != std::string_view::npos) {
        value += QLatin1Char(kMeant[known]);
    } else {
        --i; // itself, and of more than one byte perhaps: the caller goes on with it
    }
}

// Nothing when a quote has no end.
std::optional<std::string> unescapedValue(std::string_view raw)
{
    QString value;
    bool quoted = false;
    raw = enrol::trimmed(raw);
    for (std::size_t i = 0; i < raw.size();) {
        if (raw[i] == '"') {
            quoted = !quoted;
            ++i;
        } else if (raw[i] == '\\') {
            if (++i == raw.size())
                return std::nullopt;
            const std::size_t before = i;
            appendEscape(value, raw, i);
            if (i == before) { // '"', '\\' or what needs no escape
                const std::size_t end = std::min(raw.find_first_of("\"\\", i + 1), raw.size());
                value += asText(raw.substr(i, end - i));
                i = end;
            }
        } else {
            const std::size_t end = std::min(raw.find_first_of("\"\\", i), raw.size());
            value += asText(raw.substr(i, end - i));
            i = end;
        }
    }
    if (quoted)
        return std::nullopt;
    // A text that begins with '@' is written with two.
    if (value.startsWith(QLatin1String("@@")))
        value.remove(0, 1);
    return utf8Of(value);
}

} // namespace

const std::string *IniSection::find(std::string_view key) const
{
    const auto found = std::find_if(values.rbegin(), values.rend(),
                                    [key](const auto &value) { return value.first == key; });
    return found == values.rend() ? nullptr : &found->second;
}

Result<std::vector<IniSection>, IniError> readSettingsIni(std::string_view text)
{
    std::vector<IniSection> sections;
    std::map<std::string, std::size_t, std::less<>> known;
    const auto enter = [&](std::string name) {
        const auto [place, isNew] = known.emplace(name, sections.size());
        if (isNew)
            sections.push_back({std::move(name), {}});
        return place->second;
    };
    std::optional<std::size_t> current;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = enrol::trimmed(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        if (line.empty() || line.front() == ';' || line.front() == '#')
            continue;
        if (line.front() == '[') {
            if (line.back() != ']')
                return failure(IniError::Syntax);
            if (sections.size() >= kMaxSections)
                return failure(IniError::Size);
            current = enter(unescapedName(line.substr(1, line.size() - 2)));
            continue;
        }
        const std::size_t equals = line.find('=');
        auto value = equals == std::string_view::npos ? std::nullopt
                                                      : unescapedValue(line.substr(equals + 1));
        if (!value)
            return failure(IniError::Syntax);
        if (!current)
            current = enter({});
        auto &values = sections[*current].values;
        if (values.size() >= kMaxValues)
            return failure(IniError::Size);
        values.emplace_back(unescapedName(enrol::trimmed(line.substr(0, equals))),
                            std::move(*value));
    }
    return sections;
}

} // namespace warifu::exchange
