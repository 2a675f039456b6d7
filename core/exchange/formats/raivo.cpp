// SPDX-License-Identifier: Apache-2.0
// Raivo OTP's archive, encrypted as WinZip AES, and the JSON in it, whose values are all strings
// (import-formats section 6.19).
#include "core/exchange/formats/formats.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/limits.h"

namespace warifu::exchange::formats {

namespace {

constexpr char kMember[] = "raivo-otp-export.json";

bool isList(JsonValue root)
{
    return anyMember(root, [](JsonValue entry) {
        return entry["kind"].isString() && entry.has("timer") && entry.has("secret");
    });
}

const ZipArchive::Member *memberOf(const Source &source)
{
    return source.zip() ? source.zip()->findBaseName(QLatin1String(kMember)) : nullptr;
}

Match match(const Source &source)
{
    const bool list = source.json() && isList(source.json()->root());
    return list || memberOf(source) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    Protection protection;
    if (source.json())
        return protection;
    const ZipArchive::Member *member = memberOf(source);
    if (!member)
        return failure(damaged(QLatin1String(kMember)));
    if (member->encrypted)
        protection.needs = Protection::Needs::Password;
    return protection;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue entry, std::size_t position)
{
    EntryBuilder builder(position);
    builder.issuer(builder.jsonText(entry["issuer"], "issuer"));
    builder.name(builder.jsonText(entry["account"], "account"));
    const QString kind = builder.jsonText(entry["kind"], "kind");
    if (!kind.isEmpty())
        builder.kindName(kind.toStdString());
    builder.jsonSecretBase32(entry["secret"], "secret");
    builder.algorithmName(builder.jsonText(entry["algorithm"], "algorithm").toStdString());
    builder.digits(builder.jsonInteger(entry["digits"], "digits"));
    builder.period(builder.jsonInteger(entry["timer"], "timer"));
    builder.counter(builder.jsonInteger(entry["counter"], "counter"));
    builder.favourite(entry["pinned"].boolean().value_or(false));
    return builder.build();
}

Result<Import, ImportError> readRoot(JsonValue root)
{
    // The app writes its own errors in place of the list.
    if (root.isObject() && root["message"].isString())
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .detail = root["message"].text().left(200),
                                   .advice = Advice::RaivoReport});
    if (!root.isArray())
        return failure(damaged(QLatin1String(kMember)));
    Import import{"raivo", PositionUnit::Entry, {}, {}, {}};
    if (auto done = readEntries(root, import, entryOf); !done)
        return failure(done.error());
    return import;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    if (source.json())
        return readRoot(source.json()->root());
    const ZipArchive::Member *member = memberOf(source);
    if (!member)
        return failure(damaged(QLatin1String(kMember)));
    const auto text = source.zip()->read(*member, unlocking.password, kMaxUnpacked);
    if (!text)
        return failure(text.error());
    // Parsed into another wiped buffer.
    const auto json = Json::parse(textOf(text->expose()));
    if (!json)
        return failure(damaged(QLatin1String(kMember)));
    return readRoot(json->root());
}

} // namespace

const Format kRaivo{"raivo", "Raivo OTP", match, inspect, read};

} // namespace warifu::exchange::formats
