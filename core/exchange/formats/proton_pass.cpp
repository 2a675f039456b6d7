// SPDX-License-Identifier: Apache-2.0
// Proton Pass' export: data.json in a ZIP archive, or taken out of it (import-formats section
// 6.18).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/limits.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"

#include <optional>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kTrashed = 2;

bool isExport(JsonValue root)
{
    return root["vaults"].isObject() && (root.has("userId") || root.has("version"));
}

const ZipArchive::Member *memberOf(const Source &source, const char *path)
{
    return source.zip() ? source.zip()->findPath(QLatin1String(path)) : nullptr;
}

bool isPgp(const Source &source)
{
    return memberOf(source, "Proton Pass/data.pgp") || memberOf(source, "data.pgp");
}

Match match(const Source &source)
{
    if (memberOf(source, "Proton Pass/data.json") || isPgp(source))
        return Match::Sure;
    return source.json() && isExport(source.json()->root()) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (isPgp(source))
        return failure(
            ImportError{.code = ImportError::Code::Unsupported, .advice = Advice::OpenPgp});
    return Protection{};
}

class Items
{
public:
    Import import{"proton-pass", PositionUnit::Entry, {}, {}, {}};

    Result<void, ImportError> readVault(JsonValue vault)
    {
        m_vault = sanitized(vault["name"].text());
        const JsonValue items = vault["items"];
        for (std::size_t i = 0; items.isArray() && i < items.size(); ++i) {
            if (auto done = readItem(items.at(i)); !done)
                return done;
        }
        return {};
    }

private:
    Result<void, ImportError> readItem(JsonValue item)
    {
        const JsonValue data = item["data"];
        if (data["type"].string() == "login") {
            if (auto done = readCode(item, data["content"]["totpUri"]); !done)
                return done;
        }
        const JsonValue fields = data["extraFields"];
        for (std::size_t i = 0; fields.isArray() && i < fields.size(); ++i) {
            if (fields.at(i)["type"].string() != "totp")
                continue;
            if (auto done = readCode(item, fields.at(i)["data"]["totpUri"]); !done)
                return done;
        }
        return {};
    }

    Result<void, ImportError> readCode(JsonValue item, JsonValue value)
    {
        if (value.isNothing() || (value.isString() && value.string().empty()))
            return {};
        const JsonValue content = item["data"]["content"];
        const QString user = content["itemUsername"].text();
        const Surroundings names{++m_position, item["data"]["metadata"]["name"].text(),
                                 user.isEmpty() ? content["itemEmail"].text() : user};
        if (!value.isString())
            return collect(import,
                           EntryBuilder(names.position)
                               .issuer(names.issuer)
                               .name(names.name)
                               .fail(EntryProblem{
                                   EntryProblem::Code::WrongType, QStringLiteral("totpUri"), {}})
                               .build());
        auto entry = readTotpValue(value.string(), names);
        if (entry) {
            if (!m_vault.isEmpty())
                entry->groups << m_vault;
            entry->favourite = item["pinned"].boolean().value_or(false);
            entry->trashed = item["state"].integer() == kTrashed;
        }
        return collect(import, std::move(entry));
    }

    QString m_vault;
    std::size_t m_position = 0; // of codes: an item may hold several
};

Result<Import, ImportError> readRoot(JsonValue root)
{
    if (!isExport(root))
        return failure(damaged(QStringLiteral("vaults")));
    const JsonValue vaults = root["vaults"];
    Items items;
    for (std::size_t i = 0; i < vaults.size(); ++i) {
        if (auto done = items.readVault(vaults.at(i)); !done)
            return failure(done.error());
    }
    return std::move(items.import);
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (isPgp(source))
        return failure(inspect(source).error());
    if (source.json())
        return readRoot(source.json()->root());
    const ZipArchive::Member *member = memberOf(source, "Proton Pass/data.json");
    if (!member)
        return failure(damaged(QStringLiteral("data.json")));
    const auto text = source.zip()->read(*member, unlocking.password, kMaxUnpacked);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QStringLiteral("data.json")));
    return readRoot(json->root());
}

} // namespace

const Format kProtonPass{"proton-pass", "Proton Pass", match, inspect, read};

} // namespace warifu::exchange::formats
