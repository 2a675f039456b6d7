// SPDX-License-Identifier: Apache-2.0
#include "app/cli/payload_source.h"

#include "core/enrol/uri_parts.h"

#include <algorithm>
#include <cstdio>

namespace warifu::cli {

namespace {

constexpr std::size_t kMaxInput = 1024 * 1024;

// The content of stdin, and one byte more than allowed if there is that much.
SecretBytes contentOfStdin()
{
    SecretBytes content(kMaxInput + 1);
    // Filled here.
    const auto room = content.exposeWritable();
    content.truncate(std::fread(room.data(), 1, room.size(), stdin));
    return content;
}

} // namespace

std::string_view exposeText(const SecretBytes &bytes)
{
    // Parsers take a view and make no copies of their own.
    const ByteView view = bytes.expose();
    return {reinterpret_cast<const char *>(view.data()), view.size()};
}

QString kindOf(std::string_view payload)
{
    // Longer ones first.
    static constexpr std::string_view kKinds[] = {
        "otpauth://totp",
        "otpauth://hotp",
        "otpauth://steam",
        "otpauth://yaotp",
        "otpauth://pipush",
        "otpauth-migration",
        "otpauth",
        "steam",
        "motp",
        "phonefactor",
        "pia",
    };
    for (const std::string_view kind : kKinds) {
        const char after = payload.size() > kind.size() ? payload[kind.size()] : '\0';
        const bool endsThere =
            kind.find(':') == kind.npos ? after == ':' : after == '/' || after == '?';
        if (endsThere && enrol::startsWithIgnoringCase(payload, kind))
            return QString::fromLatin1(kind.data(), static_cast<qsizetype>(kind.size()));
    }
    return QStringLiteral("text");
}

Result<std::vector<SecretBytes>, Problem> linesOfStdin()
{
    const SecretBytes content = contentOfStdin();
    if (content.size() > kMaxInput)
        return failure(Problem{QStringLiteral("tooLong"),
                               //: Failure of warifuctl.
                               Says::tr("Standard input is longer than 1 MiB."),
                               {}});
    std::vector<SecretBytes> lines;
    // Cut into lines, each in a SecretBytes of its own.
    ByteView rest = content.expose();
    while (!rest.empty()) {
        std::size_t length = 0;
        while (length < rest.size() && rest[length] != '\n' && rest[length] != '\r')
            ++length;
        if (length > 0)
            lines.push_back(SecretBytes::copyOf(rest.first(length)));
        rest = rest.subspan(std::min(length + 1, rest.size()));
    }
    if (lines.empty())
        return failure(Problem{QStringLiteral("empty"),
                               //: Failure of warifuctl.
                               Says::tr("Nothing was read from standard input."),
                               {}});
    return lines;
}

Problem noCodeIn(const QString &path)
{
    return {QStringLiteral("noCode"),
            //: Failure of warifuctl. %1 is a file name.
            Says::tr("There is no QR code in “%1”.").arg(path),
            {}};
}

} // namespace warifu::cli
