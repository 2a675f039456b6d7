// SPDX-License-Identifier: Apache-2.0
// Aegis' JSON, plain and encrypted, also as OTPClient and GNOME Authenticator write it
// (import-formats section 6.2).
#include "core/exchange/formats/aegis_crypto.h"
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestDatabase = 3;

using Groups = std::map<std::string_view, QString>; // by uuid

Match match(const Source &source)
{
    const Json *json = source.json();
    if (!json)
        return Match::No;
    const JsonValue root = json->root();
    const bool database = root["db"].isObject() || root["db"].isString();
    return root["version"].isInteger() && root["header"].isObject() && database ? Match::Sure
                                                                                : Match::No;
}

Result<aegis::Header, ImportError> headerOf(const Source &source)
{
    if (match(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    return aegis::parseHeader(source.json()->root());
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto header = headerOf(source);
    if (!header)
        return failure(header.error());
    Protection protection;
    if (!header->isEncrypted())
        return protection;
    protection.needs = Protection::Needs::Password;
    for (const aegis::PasswordSlot &slot : header->slots) {
        const KdfCost cost = scryptCost(slot.cost);
        protection.cost.memoryKiB = std::max(protection.cost.memoryKiB, cost.memoryKiB);
        protection.cost.milliseconds += cost.milliseconds;
        protection.backupPassword |= slot.isBackup;
    }
    return protection;
}

Groups groupsOf(JsonValue list)
{
    Groups groups;
    for (std::size_t i = 0; list.isArray() && i < std::min(list.size(), kMaxGroups); ++i) {
        if (list.at(i)["uuid"].isString())
            groups.emplace(list.at(i)["uuid"].string(), list.at(i)["name"].text());
    }
    return groups;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position,
                                            const Groups &groups)
{
    EntryBuilder builder(position);
    builder.issuer(builder.jsonText(entry["issuer"], "issuer"));
    builder.name(builder.jsonText(entry["name"], "name"));
    builder.kindName(builder.jsonText(entry["type"], "type").toStdString());
    builder.note(builder.jsonText(entry["note"], "note"));
    builder.favourite(entry["favorite"].boolean().value_or(false));
    builder.group(entry["group"].text()); // database versions 1 and 2
    const JsonValue ids = entry["groups"];
    for (std::size_t i = 0; ids.isArray() && i < std::min(ids.size(), kMaxGroups); ++i) {
        if (const auto group = groups.find(ids.at(i).string()); group != groups.end())
            builder.group(group->second);
    }
    const JsonValue info = entry["info"];
    if (!info.isNothing() && !info.isObject())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("info"), {}});
    builder.jsonSecretBase32(info["secret"], "secret");
    builder.algorithmName(builder.jsonText(info["algo"], "algo").toStdString());
    builder.digits(builder.jsonInteger(info["digits"], "digits"));
    builder.period(builder.jsonInteger(info["period"], "period"));
    builder.counter(builder.jsonInteger(info["counter"], "counter"));
    if (info["pin"].isString())
        builder.pin(info["pin"].string());
    else if (!info["pin"].isNothing())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("pin"), {}});
    return builder.build();
}

Result<Import, ImportError> readDatabase(JsonValue database)
{
    const auto version = database["version"].integer();
    if (!version || *version < 1)
        return failure(damaged(QStringLiteral("db.version")));
    if (*version > kNewestDatabase)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(*version)});
    if (!database["entries"].isArray())
        return failure(damaged(QStringLiteral("db.entries")));
    const Groups groups = groupsOf(database["groups"]);
    Import import{"aegis", PositionUnit::Entry, {}, {}, {}};
    auto done =
        readEntries(database["entries"], import, [&groups](JsonValue entry, std::size_t position) {
            return entryOf(entry, position, groups);
        });
    if (!done)
        return failure(done.error());
    return import;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto header = headerOf(source);
    if (!header)
        return failure(header.error());
    if (!header->isEncrypted())
        return readDatabase(source.json()->root()["db"]);
    const auto text = aegis::openDatabase(*header, unlocking);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("db")));
    return readDatabase(json->root());
}

} // namespace

const Format kAegis{"aegis", "Aegis", match, inspect, read};

} // namespace warifu::exchange::formats
