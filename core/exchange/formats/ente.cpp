// SPDX-License-Identifier: Apache-2.0
// Ente Auth in plain text: a list of URIs with Ente's own parameter, or JSON around the same URIs
// (import-formats section 6.11).
#include "core/exchange/formats/formats.h"

#include "core/exchange/json_entries.h"
#include "core/exchange/totp_value.h"
#include "core/exchange/uri_extras.h"
#include "core/exchange/uri_lines.h"

namespace warifu::exchange::formats {

namespace {

bool isJson(const Json *json)
{
    return json && anyMember(json->root()["items"], [](JsonValue item) {
               return item["rawData"].isString();
           });
}

Match match(const Source &source)
{
    if (isJson(source.json()))
        return Match::Sure;
    const bool isList = startsAsUriLines(source.text())
        && source.text().find("codeDisplay=") != std::string_view::npos;
    return isList ? Match::Sure : Match::No;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue item, std::size_t position)
{
    EntryBuilder builder(position);
    if (item["rawData"].isNothing())
        builder.fail(EntryProblem{EntryProblem::Code::MissingField, QStringLiteral("rawData"), {}});
    else if (!item["rawData"].isString())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("rawData"), {}});
    if (builder.hasFailed())
        return builder.build();
    auto entry = readUri(item["rawData"].string(), {position, {}, {}});
    if (entry && item["display"].isObject()) {
        entry->groups.clear(); // those of the URI are an older copy
        readCodeDisplay(item["display"], *entry);
    }
    return entry;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    if (!source.json())
        return readUriLines(source.text(), "ente");
    const JsonValue items = source.json()->root()["items"];
    if (!items.isArray())
        return failure(damaged(QStringLiteral("items")));
    Import import{"ente", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(items, import, entryOf); !done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kEnte{"ente", "Ente Auth", match, notProtected, read};

} // namespace warifu::exchange::formats
