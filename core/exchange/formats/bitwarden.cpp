// SPDX-License-Identifier: Apache-2.0
// Plain JSON of Bitwarden and Vaultwarden, and of Bitwarden Authenticator, which has no folders
// (import-formats sections 6.8 and 6.9).
#include "core/exchange/formats/bitwarden_items.h"
#include "core/exchange/formats/formats.h"

#include "core/exchange/json_entries.h"

namespace warifu::exchange::formats {

namespace {

// Items of the vault kind, or none at all.
bool hasItems(JsonValue root)
{
    const bool isPlain = root["encrypted"].isNothing() || root["encrypted"].boolean() == false;
    if (!isPlain || !root["items"].isArray())
        return false;
    return (root["items"].size() == 0 && root["encrypted"].isBool())
        || anyMember(root["items"], [](JsonValue item) {
               return item["type"].isInteger() && (item.has("login") || item["name"].isString());
           });
}

bool hasFolders(JsonValue root)
{
    return root["folders"].isArray() || root["collections"].isArray();
}

Match matchVault(const Source &source)
{
    const Json *json = source.json();
    return json && hasItems(json->root()) && hasFolders(json->root()) ? Match::Sure : Match::No;
}

Match matchAuthenticator(const Source &source)
{
    const Json *json = source.json();
    return json && hasItems(json->root()) && !hasFolders(json->root()) ? Match::Sure : Match::No;
}

Result<Import, ImportError> readAs(const Source &source, std::string_view format)
{
    if (!source.json())
        return failure(damaged(QStringLiteral("JSON")));
    return readBitwardenItems(source.json()->root(), format);
}

Result<Import, ImportError> readVault(const Source &source, const Unlocking &)
{
    return readAs(source, "bitwarden");
}

Result<Import, ImportError> readAuthenticator(const Source &source, const Unlocking &)
{
    return readAs(source, "bitwarden-authenticator");
}

} // namespace

const Format kBitwarden{"bitwarden", "Bitwarden", matchVault, notProtected, readVault};
const Format kBitwardenAuthenticator{"bitwarden-authenticator", "Bitwarden Authenticator",
                                     matchAuthenticator, notProtected, readAuthenticator};

} // namespace warifu::exchange::formats
