// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/bitwarden_items.h"

#include "core/exchange/json_entries.h"
#include "core/exchange/limits.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kLogin = 1;

using Groups = std::map<std::string_view, QString>; // folders or collections by id

void addGroups(JsonValue list, Groups &groups)
{
    for (std::size_t i = 0; list.isArray() && i < std::min(list.size(), kMaxGroups); ++i) {
        if (list.at(i)["id"].isString())
            groups.emplace(list.at(i)["id"].string(), list.at(i)["name"].text());
    }
}

void addGroup(const Groups &groups, JsonValue id, ImportedEntry &entry)
{
    const auto group = groups.find(id.string());
    const QString name = group == groups.end() ? QString() : sanitized(group->second);
    if (!name.isEmpty() && !entry.groups.contains(name))
        entry.groups << name;
}

bool isCode(JsonValue item)
{
    if (!item.isObject())
        return true; // damage is reported, not skipped
    const JsonValue totp = item["login"]["totp"];
    const bool none = totp.isNothing() || (totp.isString() && totp.string().empty());
    return item["type"].integer() == kLogin
        && !(none && (item["login"].isNothing() || item["login"].isObject()));
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue item, std::size_t position,
                                            const Groups &groups)
{
    EntryBuilder names(position);
    const QString issuer = names.jsonText(item["name"], "name");
    const QString name = names.jsonText(item["login"]["username"], "username");
    if (!item["login"].isObject())
        names.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("login"), {}});
    else if (!item["login"]["totp"].isString())
        names.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("totp"), {}});
    if (names.hasFailed())
        return names.issuer(issuer).name(name).build();
    auto entry = readTotpValue(item["login"]["totp"].string(), {position, issuer, name});
    if (!entry)
        return entry;
    addGroup(groups, item["folderId"], *entry);
    const JsonValue collections = item["collectionIds"];
    for (std::size_t i = 0; collections.isArray() && i < std::min(collections.size(), kMaxGroups);
         ++i)
        addGroup(groups, collections.at(i), *entry);
    entry->favourite = item["favorite"].boolean().value_or(false);
    entry->trashed = item["deletedDate"].isString();
    return entry;
}

} // namespace

Result<Import, ImportError> readBitwardenItems(JsonValue root, std::string_view format)
{
    const JsonValue items = root["items"];
    if (!items.isArray())
        return failure(damaged(QStringLiteral("items")));
    Groups groups;
    addGroups(root["folders"], groups);
    addGroups(root["collections"], groups);
    Import import{format, PositionUnit::Entry, {}, {}, {}};
    std::size_t skipped = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!isCode(items.at(i))) {
            ++skipped;
            continue;
        }
        auto one = items.at(i).isObject() ? entryOf(items.at(i), i + 1, groups) : notAnEntry(i + 1);
        if (auto done = collect(import, std::move(one)); !done)
            return failure(done.error());
    }
    if (skipped > 0)
        import.notices.push_back({ImportNotice::Code::Skipped, skipped, {}});
    return import;
}

} // namespace warifu::exchange::formats
