// SPDX-License-Identifier: Apache-2.0
// motp://issuer:name?secret=<hexadecimal>, as Aegis and Stratum write it.
#include "core/enrol/otpauth_uri.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

namespace warifu::enrol {

Result<Draft, EnrolError> parseMotpUri(std::string_view text)
{
    using Code = EnrolError::Code;
    text = trimmed(text);
    if (auto good = checkText(text); !good)
        return failure(good.error());
    const auto parts = splitUri(text);
    if (!parts)
        return failure(parts.error());
    if (!equalsIgnoringCase(parts->scheme, "motp"))
        return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(parts->scheme)});

    const UriFields fields = collectFields(parts->query);
    if (fields.twoStep)
        return failure(EnrolError{Code::TwoStep, 0, {}});
    // The label stands where other URIs have host and path.
    const auto start = static_cast<std::size_t>(parts->host.data() - text.data());
    const std::size_t end = parts->path.position + parts->path.raw.size();
    const auto names = readNames({text.substr(start, end - start), start}, fields);
    if (!names)
        return failure(names.error());
    const auto parameters = readParameters(fields, otp::Kind::Motp);
    if (!parameters)
        return failure(parameters.error());

    Draft draft;
    draft.parameters = *parameters;
    setNames(draft, *names);
    warnOfFields(fields, draft);
    if (auto good = readPin(fields, draft); !good)
        return failure(good.error());
    if (auto good = readSecret(fields, draft); !good)
        return failure(good.error());
    if (auto good = settle(draft); !good)
        return failure(good.error());
    return draft;
}

} // namespace warifu::enrol
