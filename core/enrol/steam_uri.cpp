// SPDX-License-Identifier: Apache-2.0
// steam://SECRET, as Bitwarden and Proton write it. The Steam client's own links share the scheme
// (steam://run/440); they have a path and are not taken for secrets.
#include "core/enrol/otpauth_uri.h"

#include "core/enrol/draft_rules.h"
#include "core/enrol/uri_fields.h"
#include "core/enrol/uri_parts.h"

namespace warifu::enrol {

Result<Draft, EnrolError> parseSteamUri(std::string_view text)
{
    using Code = EnrolError::Code;
    text = trimmed(text);
    if (auto good = checkText(text); !good)
        return failure(good.error());
    const auto parts = splitUri(text);
    if (!parts)
        return failure(parts.error());
    if (!equalsIgnoringCase(parts->scheme, "steam"))
        return failure(EnrolError{Code::UnknownScheme, 0, detailOfWord(parts->scheme)});
    if (!parts->path.raw.empty())
        return failure(EnrolError{Code::Malformed, parts->path.position, {}});

    UriFields fields = collectFields(parts->query);
    const std::size_t start = parts->path.position - parts->host.size();
    fields.secret = UriValue{parts->host, start};
    const auto names = readNames({}, fields);
    if (!names)
        return failure(names.error());

    Draft draft;
    draft.parameters = otp::Parameters{otp::Kind::Steam, otp::HashAlgorithm::Sha1, 5};
    setNames(draft, {names->issuer.isEmpty() ? QStringLiteral("Steam") : names->issuer, {}, {}});
    warnOfFields(fields, draft);
    if (auto good = readSecret(fields, draft); !good)
        return failure(good.error());
    if (auto good = settle(draft); !good)
        return failure(good.error());
    return draft;
}

} // namespace warifu::enrol
