// SPDX-License-Identifier: Apache-2.0
// Warifu's own backup (docs/formats/backup.md).
#include "core/exchange/formats/formats.h"

#include "core/exchange/backup_container.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/base/untrusted_text.h"

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestContent = 1;

Match match(const Source &source)
{
    return backup::isBackup(source.bytes()) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto cost = backup::parseHeader(source.bytes());
    if (!cost)
        return failure(cost.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = argon2Cost(cost->memoryKiB, cost->passes);
    return protection;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue account, std::size_t position)
{
    EntryBuilder builder(position);
    const QString issuer = builder.jsonText(account["issuer"], "issuer");
    const QString name = builder.jsonText(account["name"], "name");
    builder.issuer(issuer).name(name);
    builder.kindName(builder.jsonText(account["type"], "type").toStdString());
    builder.jsonSecretBase32(account["secret"], "secret");
    if (account["pin"].isString())
        builder.pin(account["pin"].string());
    builder.algorithmName(builder.jsonText(account["algorithm"], "algorithm").toStdString());
    builder.digits(builder.jsonInteger(account["digits"], "digits"));
    builder.period(builder.jsonInteger(account["period"], "period"));
    builder.epoch(builder.jsonInteger(account["epoch"], "epoch"));
    builder.counter(builder.jsonInteger(account["counter"], "counter"));
    builder.note(builder.jsonText(account["note"], "note"));
    builder.favourite(account["pinned"].boolean().value_or(false));
    builder.trashed(account["trashed"].boolean().value_or(false));
    const QString group = sanitized(builder.jsonText(account["group"], "group"));
    const QString icon = sanitized(builder.jsonText(account["icon"], "icon"));
    const auto created = builder.jsonInteger(account["created"], "created");
    auto built = builder.build();
    if (!built)
        return built;
    // As the vault had it: here a name that repeats the issuer means itself.
    built->draft.name = sanitized(name);
    built->icon = icon;
    if (created && *created > 0)
        built->createdAt = unixSeconds(*created);
    const JsonValue tags = account["tags"];
    if (!group.isEmpty() || tags.size() > 0)
        built->groups << group; // the first is the group, also where only tags are
    for (std::size_t i = 0; tags.isArray() && i < std::min(tags.size(), kMaxGroups); ++i)
        built->groups << sanitized(tags.at(i).text());
    return built;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto text = backup::open(source.bytes(), unlocking);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json || !json->root()["accounts"].isArray())
        return failure(damaged(QStringLiteral("accounts")));
    const auto version = json->root()["version"].integer();
    if (!version || *version < 1)
        return failure(damaged(QStringLiteral("version")));
    if (*version > kNewestContent)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(*version)});
    Import import{"warifu", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(json->root()["accounts"], import, entryOf); !done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kWarifu{"warifu", "Warifu", match, inspect, read};

} // namespace warifu::exchange::formats
