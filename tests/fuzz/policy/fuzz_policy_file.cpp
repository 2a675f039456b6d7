// SPDX-License-Identifier: Apache-2.0
// A policy file: refused, or a value that is valid for every policy, however the layers repeat it.

#include "core/policy/pattern.h"
#include "core/policy/policy_file.h"
#include "core/policy/policy_values.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::policy;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto file = parsePolicyFile({data, size});
    if (!file)
        return 0;
    Reading reading;
    for (const Layer layer : {Layer::MachineMandatory, Layer::UserMandatory})
        for (auto entry = file->begin(); entry != file->end(); ++entry)
            reading.settings.push_back({layer, entry.key(), entry.value(), {}, false});
    const PolicySet set = combined(reading);
    if (set.policies.size() + set.unknown.size() < definitions().size())
        std::abort();
    for (const EffectivePolicy &policy : set.policies) {
        const auto again = parseValue(*policy.definition, toJson(policy.value));
        if (policy.layer && (!again || *again != policy.value))
            std::abort();
    }
    const PolicyValues values = valuesOf(set);
    (void)allowsName(values.adding.issuers, values.reports.audience);
    (void)allowsServer(values.signIn.servers, QUrl(values.reports.endpoint));
    return 0;
}
