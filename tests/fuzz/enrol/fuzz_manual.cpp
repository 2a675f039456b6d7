// SPDX-License-Identifier: Apache-2.0
// What people type. The first byte chooses the kind, the rest is parted at line ends: secret, PIN,
// issuer, name.

#include "tests/fuzz/enrol/draft_promises.h"

#include "core/enrol/manual_entry.h"

using namespace warifu;
using namespace warifu::enrol;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

namespace {

std::string_view nextLine(std::string_view &text)
{
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

QString asString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    std::string_view text = fuzz::asText({data + 1, size - 1});
    ManualEntry entry;
    entry.parameters.kind = static_cast<otp::Kind>(data[0] % 5);
    entry.parameters.digits = 3 + data[0] / 5 % 9;
    entry.parameters.period = std::chrono::seconds(data[0] / 45 * 20);
    entry.counter = size;
    entry.secret = nextLine(text);
    entry.pin = nextLine(text);
    entry.issuer = asString(nextLine(text));
    entry.name = asString(text);
    const auto draft = parseManualEntry(entry);
    if (draft) {
        fuzz::checkDraft(*draft);
    } else {
        fuzz::checkError(draft.error());
        fuzz::promise(draft.error().position <= std::max(size, otp::kMaxSecretSize * 2));
    }
    return 0;
}
