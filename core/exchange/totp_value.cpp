// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/totp_value.h"

#include "core/exchange/entry_builder.h"
#include "core/exchange/uri_extras.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/draft_rules.h"
#include "core/enrol/otpauth_uri.h"
#include "core/enrol/uri_parts.h"

namespace warifu::exchange {

namespace {

using enrol::Draft;
using enrol::EnrolError;

Result<Draft, EnrolError> parseAnyUri(std::string_view uri)
{
    const std::string_view scheme = enrol::schemeOf(uri);
    if (enrol::equalsIgnoringCase(scheme, "steam"))
        return enrol::parseSteamUri(uri);
    if (enrol::equalsIgnoringCase(scheme, "motp"))
        return enrol::parseMotpUri(uri);
    return enrol::parseOtpauthUri(uri);
}

// What stands beside the URI fills what the URI leaves empty.
void fillNames(Draft &draft, const Surroundings &surroundings, bool hasOwnIssuer)
{
    if (draft.issuer.isEmpty() || (!hasOwnIssuer && !surroundings.issuer.isEmpty()))
        draft.issuer = sanitized(surroundings.issuer);
    if (draft.name.isEmpty())
        draft.name = sanitized(surroundings.name);
    if (!draft.issuer.isEmpty() || !draft.name.isEmpty())
        std::erase(draft.warnings, enrol::Warning::NoName);
}

} // namespace

bool looksLikeCodeUri(std::string_view text)
{
    text = enrol::trimmed(text);
    for (const std::string_view scheme : {"otpauth://", "apple-otpauth:", "steam://", "motp://"}) {
        if (enrol::startsWithIgnoringCase(text, scheme))
            return true;
    }
    return false;
}

Result<ImportedEntry, EntryFailure> readUri(std::string_view uri, const Surroundings &surroundings)
{
    uri = enrol::trimmed(uri);
    auto draft = parseAnyUri(uri);
    if (!draft)
        return failure(EntryFailure{surroundings.position,
                                    sanitized(surroundings.issuer),
                                    sanitized(surroundings.name),
                                    draft.error(),
                                    {}});
    ImportedEntry entry;
    entry.draft = std::move(*draft);
    entry.position = surroundings.position;
    // "Steam" is the scheme's name there, not something that the URI says.
    fillNames(entry.draft, surroundings, !enrol::equalsIgnoringCase(enrol::schemeOf(uri), "steam"));
    readUriExtras(uri, entry);
    return entry;
}

Result<ImportedEntry, EntryFailure> readTotpValue(std::string_view value,
                                                  const Surroundings &surroundings)
{
    if (looksLikeCodeUri(value))
        return readUri(value, surroundings);
    return EntryBuilder(surroundings.position)
        .issuer(surroundings.issuer)
        .name(surroundings.name)
        .secretBase32(value)
        .build();
}

} // namespace warifu::exchange
