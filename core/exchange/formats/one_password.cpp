// SPDX-License-Identifier: Apache-2.0
// 1Password's 1pux archive: the codes of all accounts and vaults in it, and nothing else of an item
// (import-formats section 6.22).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/limits.h"
#include "core/exchange/totp_value.h"

#include "core/base/untrusted_text.h"

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kNewestVersion = 3;
constexpr std::size_t kMaxAttributes = 1024 * 1024;

const ZipArchive::Member *memberOf(const Source &source, const char *path)
{
    return source.zip() ? source.zip()->findPath(QLatin1String(path)) : nullptr;
}

Match match(const Source &source)
{
    return memberOf(source, "export.attributes") && memberOf(source, "export.data") ? Match::Sure
                                                                                    : Match::No;
}

Result<Json, ImportError> jsonOf(const Source &source, const char *path, std::size_t limit)
{
    const ZipArchive::Member *member = memberOf(source, path);
    if (!member)
        return failure(damaged(QLatin1String(path)));
    const auto text = source.zip()->read(*member, {}, limit);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QLatin1String(path)));
    return std::move(*json);
}

class Items
{
public:
    Import import{"1password", PositionUnit::Entry, {}, {}, {}};

    Result<void, ImportError> readVault(JsonValue vault)
    {
        m_vault = sanitized(vault["attrs"]["name"].text());
        return forEach(vault["items"], [this](JsonValue item) { return readItem(item); });
    }

    // Stops at the first error. Members of another type are passed over: they hold no code.
    template<class Each>
    static Result<void, ImportError> forEach(JsonValue array, const Each &each)
    {
        for (std::size_t i = 0; array.isArray() && i < array.size(); ++i) {
            if (auto done = each(array.at(i)); !done)
                return done;
        }
        return {};
    }

private:
    static QString userOf(JsonValue item)
    {
        const JsonValue fields = item["details"]["loginFields"];
        for (std::size_t i = 0; fields.isArray() && i < fields.size(); ++i) {
            if (fields.at(i)["designation"].string() == "username")
                return fields.at(i)["value"].text();
        }
        return {};
    }

    Result<void, ImportError> readItem(JsonValue item)
    {
        return forEach(item["details"]["sections"], [&](JsonValue section) {
            return forEach(section["fields"], [&](JsonValue field) -> Result<void, ImportError> {
                if (!field["value"].has("totp"))
                    return {};
                return readCode(item, field["value"]["totp"]);
            });
        });
    }

    Result<void, ImportError> readCode(JsonValue item, JsonValue value)
    {
        if (value.isNothing() || (value.isString() && value.string().empty()))
            return {};
        const Surroundings names{++m_position, item["overview"]["title"].text(), userOf(item)};
        if (!value.isString())
            return collect(
                import,
                EntryBuilder(names.position)
                    .issuer(names.issuer)
                    .name(names.name)
                    .fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("totp"), {}})
                    .build());
        auto entry = readTotpValue(value.string(), names);
        if (entry) {
            if (!m_vault.isEmpty())
                entry->groups << m_vault;
            entry->favourite = item["favIndex"].integer().value_or(0) > 0;
            entry->trashed = item["state"].string() == "archived";
        }
        return collect(import, std::move(entry));
    }

    QString m_vault;
    std::size_t m_position = 0; // of codes: an item may hold several
};

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    const auto attributes = jsonOf(source, "export.attributes", kMaxAttributes);
    if (!attributes)
        return failure(attributes.error());
    const auto version = attributes->root()["version"].integer();
    if (!version || *version < 1)
        return failure(damaged(QStringLiteral("version")));
    if (*version > kNewestVersion)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(*version)});
    const auto data = jsonOf(source, "export.data", kMaxContainerSize);
    if (!data)
        return failure(data.error());
    if (!data->root()["accounts"].isArray())
        return failure(damaged(QStringLiteral("accounts")));
    Items items;
    auto done = Items::forEach(data->root()["accounts"], [&items](JsonValue account) {
        return Items::forEach(account["vaults"],
                              [&items](JsonValue vault) { return items.readVault(vault); });
    });
    if (!done)
        return failure(done.error());
    return std::move(items.import);
}

} // namespace

const Format kOnePassword{"1password", "1Password", match, notProtected, read};

} // namespace warifu::exchange::formats
