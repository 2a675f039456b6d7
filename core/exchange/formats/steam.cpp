// SPDX-License-Identifier: Apache-2.0
// Steam Guard: the Android app's file and Steam Desktop Authenticator's folder. Nothing but the
// secret of the codes is read; what confirms trades stays behind (import-formats section 6.20).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/steam_folder.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/kdf.h"

#include <algorithm>

namespace warifu::exchange::formats {

namespace {

constexpr std::int64_t kRounds = 50'000;

bool isGuard(JsonValue value)
{
    return value["shared_secret"].isString();
}

bool isAndroid(const Source &source)
{
    if (!source.json())
        return false;
    const JsonValue root = source.json()->root();
    if (isGuard(root))
        return true;
    const JsonValue accounts = root["accounts"];
    return accounts.isObject() && accounts.size() > 0 && isGuard(accounts.at(0));
}

Match match(const Source &source)
{
    return isAndroid(source) || steam::isFolder(source) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    if (isAndroid(source))
        return Protection{};
    if (!steam::isFolder(source))
        return failure(damaged(QStringLiteral("JSON")));
    const auto files = steam::filesOf(source);
    if (!files)
        return failure(files.error());
    Protection protection;
    for (const steam::MaFile &file : *files) {
        if (!file.isEncrypted())
            continue;
        protection.needs = Protection::Needs::Password;
        protection.cost.milliseconds += pbkdf2Cost(kRounds).milliseconds;
    }
    return protection;
}

Result<ImportedEntry, EntryFailure> entryOf(JsonValue guard, std::size_t position)
{
    if (!guard.isObject())
        return notAnEntry(position);
    EntryBuilder builder(position);
    builder.kind(otp::Kind::Steam).issuer(QStringLiteral("Steam"));
    builder.name(builder.jsonText(guard["account_name"], "account_name"));
    const JsonValue secret = guard["shared_secret"];
    auto bytes = secret.isString() ? decodeBase64(secret.string()) : std::nullopt;
    if (secret.isNothing() || (bytes && bytes->isEmpty()))
        builder.fail(enrol::EnrolError{enrol::EnrolError::Code::MissingSecret, 0, {}});
    else if (!bytes)
        builder.fail(
            EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("shared_secret"), {}});
    else
        builder.secretBytes(std::move(*bytes));
    return builder.build();
}

Result<Import, ImportError> readAndroid(JsonValue root)
{
    Import import{"steam", PositionUnit::Entry, {}, {}, {}};
    const JsonValue accounts = root["accounts"];
    const std::size_t count = isGuard(root) ? 1 : accounts.size();
    for (std::size_t i = 0; i < count; ++i) {
        const JsonValue guard = isGuard(root) ? root : accounts.at(i);
        if (auto done = collect(import, entryOf(guard, i + 1)); !done)
            return failure(done.error());
    }
    return import;
}

Result<ImportedEntry, EntryFailure> failed(std::size_t position, EntryProblem problem)
{
    return EntryBuilder(position).issuer(QStringLiteral("Steam")).fail(std::move(problem)).build();
}

// An encrypted file that does not open is a failure of its own: the caller tells a wrong password
// from one damaged file by the others.
Result<Result<ImportedEntry, EntryFailure>, ImportError>
readFile(const steam::MaFile &file, std::size_t position, const Unlocking &unlocking)
{
    using Code = EntryProblem::Code;
    using Entry = Result<ImportedEntry, EntryFailure>;
    if (file.isMissing)
        return Entry(failed(position, {Code::MissingField, file.name.left(64), {}}));
    if (!file.isEncrypted()) {
        // Parsed into another wiped buffer.
        const auto json = Json::parse(textOf(file.text.expose()));
        return Entry(json ? entryOf(json->root(), position) : notAnEntry(position));
    }
    const auto text = steam::openFile(file, unlocking);
    if (!text && text.error().code != ImportError::Code::WrongPasswordOrDamaged)
        return failure(text.error());
    // As above.
    const auto json = text ? Json::parse(textOf(text->expose())) : Json::parse({});
    if (!json || !json->root().isObject())
        return Entry(failed(position, {Code::Decryption, {}, {}}));
    return Entry(entryOf(json->root(), position));
}

bool isUnopened(const EntryFailure &failed)
{
    const auto *problem = std::get_if<EntryProblem>(&failed.reason);
    return problem && problem->code == EntryProblem::Code::Decryption;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto protection = inspect(source);
    if (!protection)
        return failure(protection.error());
    if (isAndroid(source))
        return readAndroid(source.json()->root());
    const bool encrypted = protection->needs == Protection::Needs::Password;
    if (encrypted && unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    if (protection->cost.isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = ImportError::Code::CostTooHigh});
    const auto files = steam::filesOf(source);
    if (!files)
        return failure(files.error());
    Import import{"steam", PositionUnit::Entry, {}, {}, {}};
    std::size_t position = 0;
    for (const steam::MaFile &file : *files) {
        auto entry = readFile(file, ++position, unlocking);
        if (!entry)
            return failure(entry.error());
        if (auto done = collect(import, std::move(*entry)); !done)
            return failure(done.error());
    }
    if (import.entries.empty()
        && std::any_of(import.failures.begin(), import.failures.end(), isUnopened))
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    if (encrypted)
        import.notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

} // namespace

const Format kSteam{"steam", "Steam", match, inspect, read};

} // namespace warifu::exchange::formats
