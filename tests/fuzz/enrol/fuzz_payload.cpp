// SPDX-License-Identifier: Apache-2.0
// Any text through the front door.

#include "tests/fuzz/enrol/draft_promises.h"

using namespace warifu::enrol;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto payload = parsePayload(fuzz::asText({data, size}));
    if (!payload) {
        fuzz::checkError(payload.error());
        fuzz::promise(payload.error().position <= size);
        return 0;
    }
    if (const auto *const draft = std::get_if<Draft>(&*payload))
        fuzz::checkDraft(*draft);
    else if (const auto *const part = std::get_if<MigrationPart>(&*payload))
        fuzz::checkPart(*part);
    else if (const auto *const half = std::get_if<TwoStepDraft>(&*payload))
        fuzz::promise(checkTwoStep(half->draft.secret.size(), half->parameters).has_value());
    return 0;
}
