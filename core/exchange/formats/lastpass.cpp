// SPDX-License-Identifier: Apache-2.0
// LastPass Authenticator's JSON of Android and iOS (import-formats section 6.21).
#include "core/exchange/formats/formats.h"

#include "core/exchange/json_entries.h"
#include "core/exchange/limits.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestVersion = 3;
constexpr std::int64_t kFavourites = 1;
constexpr std::int64_t kFirstOwnFolder = 2; // below are those that the app brings along

using Folders = std::map<std::int64_t, QString>;

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    const bool hasAccounts = anyMember(root["accounts"], [](JsonValue account) {
        return account.has("timeStep")
            && (account.has("issuerName") || account.has("originalIssuerName"));
    });
    const bool isEmpty = root["accounts"].isArray() && root["accounts"].size() == 0
        && root.has("localDeviceId") && root["folders"].isArray();
    return hasAccounts || isEmpty ? Match::Sure : Match::No;
}

// The name as the user changed it, or else as the code brought it.
QString nameOf(EntryBuilder &builder, JsonValue account, std::string_view field,
               std::string_view original)
{
    const QString name = builder.jsonText(account[field], field);
    return name.isEmpty() ? builder.jsonText(account[original], original) : name;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue account, std::size_t position,
                                            const Folders &folders)
{
    EntryBuilder builder(position);
    builder.issuer(nameOf(builder, account, "issuerName", "originalIssuerName"));
    builder.name(nameOf(builder, account, "userName", "originalUserName"));
    builder.jsonSecretBase32(account["secret"], "secret");
    builder.algorithmName(builder.jsonText(account["algorithm"], "algorithm").toStdString());
    builder.digits(builder.jsonInteger(account["digits"], "digits"));
    builder.period(builder.jsonInteger(account["timeStep"], "timeStep"));
    const auto folder = account["folderData"]["folderId"].integer();
    builder.favourite(account["isFavorite"].boolean().value_or(false) || folder == kFavourites);
    if (folder) {
        if (const auto own = folders.find(*folder); own != folders.end())
            builder.group(own->second);
    }
    return builder.build();
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    const JsonValue root = source.json()->root();
    if (!root["version"].isNothing()) {
        const auto version = root["version"].integer();
        if (!version)
            return failure(damaged(QStringLiteral("version")));
        if (*version > kNewestVersion)
            return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                       .detail = QString::number(*version)});
    }
    Folders folders;
    const JsonValue list = root["folders"];
    for (std::size_t i = 0; list.isArray() && i < std::min(list.size(), kMaxGroups); ++i) {
        const auto id = list.at(i)["id"].integer();
        if (id && *id >= kFirstOwnFolder)
            folders.emplace(*id, list.at(i)["name"].text());
    }
    Import import{"lastpass", PositionUnit::Entry, {}, {}, {}};
    auto done =
        readEntries(root["accounts"], import, [&folders](JsonValue account, std::size_t position) {
            return entryOf(account, position, folders);
        });
    if (!done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kLastPass{"lastpass", "LastPass Authenticator", match, notProtected, read};

} // namespace warifu::exchange::formats
