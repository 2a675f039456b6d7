// SPDX-License-Identifier: Apache-2.0
#include "app/cli/payload_source.h"

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

} // namespace warifu::cli
