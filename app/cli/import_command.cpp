// SPDX-License-Identifier: Apache-2.0
// warifuctl import FILE [--format F] [--password-file P] [--dry-run] [--accept-cost]
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/enrol_text.h"
#include "app/text/file_text.h"
#include "app/text/import_text.h"

#include "core/base/base32.h"
#include "core/base/durable_file.h"
#include "core/base/secret_arena.h"
#include "core/exchange/import_service.h"
#include "core/exchange/limits.h"
#include "core/exchange/registry.h"

#include <memory>

namespace warifu::cli {

namespace {

using exchange::Import;
using exchange::ImportedEntry;
using exchange::ImportError;
using exchange::RowState;

// Part of the contract: one word an error, in the style of all problem codes.
QString nameOf(ImportError::Code code)
{
    using Code = ImportError::Code;
    switch (code) {
    case Code::NoSuchFile:
        return QStringLiteral("noSuchFile");
    case Code::NotARegularFile:
        return QStringLiteral("notAFile");
    case Code::Unreadable:
        return QStringLiteral("unreadable");
    case Code::TooLarge:
        return QStringLiteral("tooLarge");
    case Code::Empty:
        return QStringLiteral("empty");
    case Code::UnknownFormat:
        return QStringLiteral("unknownFormat");
    case Code::AnotherFormat:
        return QStringLiteral("anotherFormat");
    case Code::NewerVersion:
        return QStringLiteral("newerVersion");
    case Code::Damaged:
        return QStringLiteral("damaged");
    case Code::PasswordNeeded:
        return QStringLiteral("passwordNeeded");
    case Code::WrongPassword:
        return QStringLiteral("wrongPassword");
    case Code::WrongPasswordOrDamaged:
        return QStringLiteral("wrongPasswordOrDamaged");
    case Code::BadKey:
        return QStringLiteral("badKey");
    case Code::TooManyEntries:
        return QStringLiteral("tooManyEntries");
    case Code::TooDeep:
        return QStringLiteral("tooDeep");
    case Code::Bomb:
        return QStringLiteral("bomb");
    case Code::CostRefused:
        return QStringLiteral("costRefused");
    case Code::CostTooHigh:
        return QStringLiteral("costTooHigh");
    case Code::NotEnoughMemory:
        return QStringLiteral("notEnoughMemory");
    case Code::Unsupported:
        return QStringLiteral("unsupported");
    case Code::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString nameOf(RowState state)
{
    switch (state) {
    case RowState::New:
        return QStringLiteral("new");
    case RowState::Same:
        return QStringLiteral("same");
    case RowState::Conflict:
        return QStringLiteral("conflict");
    }
    return {};
}

Problem problemOf(const ImportError &error, const QString &file)
{
    QString message = text::describe(error, file);
    if (error.code == ImportError::Code::PasswordNeeded)
        //: Remedy of warifuctl when an export is protected; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --password-file FILE.");
    if (error.code == ImportError::Code::CostTooHigh)
        //: Remedy of warifuctl when an export takes long to open; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --accept-cost to open it all the same.");
    return {nameOf(error.code), message, {}};
}

Result<SecretBytes, Problem> password(const Run &run)
{
    const auto path = run.arguments().value("password-file");
    if (!path)
        return SecretBytes();
    const QString name = textOf(*path);
    auto content = readFile(name, exchange::kMaxPasswordSize + 16 * 1024); // a key in PEM is longer
    if (!content)
        return failure(
            Problem{QStringLiteral("passwordFile"), text::describe(content.error(), name), {}});
    auto secret = SecretBytes::copyOf(*content);
    secret_arena::wipe(content->data(), content->size());
    // Without the line end that editors and echo put behind it.
    const ByteView bytes = secret.expose();
    std::size_t size = bytes.size();
    if (size > 0 && bytes[size - 1] == '\n')
        --size;
    if (size > 0 && bytes[size - 1] == '\r')
        --size;
    secret.truncate(size);
    return secret;
}

Result<Import, Problem> readImport(const Run &run, const QString &path)
{
    auto key = password(run);
    if (!key)
        return failure(key.error());
    const auto source = exchange::Source::open(path);
    if (!source)
        return failure(problemOf(source.error(), path));
    const exchange::Format *format = nullptr;
    if (const auto id = run.arguments().value("format")) {
        format = exchange::findFormat(*id);
        if (format == nullptr)
            return failure(
                usageProblem(QStringLiteral("There is no format “%1”.").arg(textOf(*id))));
        if (format->match(*source) == exchange::Match::No) {
            const auto other = exchange::recognise(*source);
            const QString looksLike = other ? textOf((*other)->product) : QString();
            return failure(problemOf({.code = other ? ImportError::Code::AnotherFormat
                                                    : ImportError::Code::UnknownFormat,
                                      .detail = looksLike},
                                     path));
        }
    } else {
        const auto recognised = exchange::recognise(*source);
        if (!recognised)
            return failure(problemOf(recognised.error(), path));
        format = *recognised;
    }
    exchange::Unlocking unlocking;
    // Reveals the password to the format's key derivation.
    unlocking.password = key->expose();
    unlocking.acceptCost = run.arguments().has("accept-cost");
    auto import = format->read(*source, unlocking);
    if (!import)
        return failure(problemOf(import.error(), path));
    return std::move(*import);
}

QJsonObject entryJson(const ImportedEntry &entry, bool showSecrets)
{
    const enrol::Draft &draft = entry.draft;
    QJsonObject json{
        {QStringLiteral("position"), static_cast<qint64>(entry.position)},
        {QStringLiteral("type"), typeName(draft.parameters.kind)},
        {QStringLiteral("issuer"), draft.issuer},
        {QStringLiteral("account"), draft.name},
        {QStringLiteral("algorithm"), algorithmName(draft.parameters)},
        {QStringLiteral("digits"), draft.parameters.digits},
    };
    if (draft.parameters.kind == otp::Kind::Hotp)
        json[QStringLiteral("counter")] = static_cast<qint64>(draft.counter);
    else
        json[QStringLiteral("period")] = static_cast<qint64>(draft.parameters.period.count());
    if (!entry.groups.isEmpty())
        json[QStringLiteral("groups")] = QJsonArray::fromStringList(entry.groups);
    if (entry.favourite)
        json[QStringLiteral("favourite")] = true;
    if (entry.trashed)
        json[QStringLiteral("trashed")] = true;
    if (!entry.device.serial.isEmpty())
        json[QStringLiteral("serial")] = entry.device.serial;
    QJsonArray warnings;
    for (const enrol::Warning warning : draft.warnings)
        warnings << nameOf(warning);
    json[QStringLiteral("warnings")] = warnings;
    if (showSecrets) {
        // The user asked for it.
        const SecretBytes base32 = formatBase32(draft.secret.expose());
        const ByteView shown = base32.expose();
        json[QStringLiteral("secret")] = QString::fromLatin1(
            reinterpret_cast<const char *>(shown.data()), qsizetype(shown.size()));
        if (!draft.pin.isEmpty()) {
            const ByteView pin = draft.pin.expose(); // as above
            json[QStringLiteral("pin")] = QString::fromUtf8(
                reinterpret_cast<const char *>(pin.data()), qsizetype(pin.size()));
        }
    }
    return json;
}

QJsonObject importJson(const Import &import, bool showSecrets)
{
    QJsonArray entries;
    for (const ImportedEntry &entry : import.entries)
        entries << entryJson(entry, showSecrets);
    QJsonArray failures;
    for (const exchange::EntryFailure &each : import.failures)
        failures << QJsonObject{{QStringLiteral("position"), static_cast<qint64>(each.position)},
                                {QStringLiteral("issuer"), each.issuer},
                                {QStringLiteral("account"), each.name},
                                {QStringLiteral("reason"), text::describe(each, import.unit)}};
    QJsonArray warnings;
    for (const exchange::ImportNotice &notice : import.notices)
        warnings << text::describe(notice);
    return {{QStringLiteral("format"), textOf(import.format)},
            {QStringLiteral("entries"), entries},
            {QStringLiteral("failures"), failures},
            {QStringLiteral("warnings"), warnings}};
}

void remarkOn(const Run &run, const Import &import)
{
    for (const exchange::EntryFailure &each : import.failures)
        run.console().remark(text::describe(each, import.unit));
    for (const exchange::ImportNotice &notice : import.notices)
        run.console().remark(text::describe(notice));
}

QString linesOf(const Import &import)
{
    QStringList lines;
    for (const ImportedEntry &entry : import.entries) {
        const QString &issuer = entry.draft.issuer;
        const QString &name = entry.draft.name;
        lines << (issuer.isEmpty() || name.isEmpty() ? issuer + name
                                                     : issuer + QStringLiteral(": ") + name);
    }
    return lines.join(QLatin1Char('\n'));
}

// Adds what is new; what the vault has is left as it is, and said.
void commit(Run &run, engine::Engine &engine, Import &import)
{
    static const SystemClock clock;
    static SystemEntropy entropy;
    const auto service = std::make_shared<exchange::ImportService>(engine.vault(), clock, entropy);
    const std::vector<RowState> states = service->compare(import.entries);
    QJsonObject json = importJson(import, run.arguments().has("show-secrets"));
    QJsonArray rows = json[QStringLiteral("entries")].toArray();
    std::vector<ImportedEntry> chosen;
    std::size_t known = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
        QJsonObject row = rows[qsizetype(i)].toObject();
        row[QStringLiteral("state")] = nameOf(states[i]);
        rows[qsizetype(i)] = row;
        if (states[i] == RowState::Same)
            ++known;
        else
            chosen.push_back(std::move(import.entries[i]));
    }
    json[QStringLiteral("entries")] = rows;
    remarkOn(run, import);
    if (known > 0)
        run.console().remark(
            //: Remark of warifuctl after an import. %1 is a number of accounts.
            Says::tr("%1 were in the vault already and are left as they are.").arg(known));
    json[QStringLiteral("added")] = static_cast<qint64>(chosen.size());
    const auto count = chosen.size();
    if (chosen.empty())
        return run.succeed(json, Says::tr("Nothing was added."));
    using Ids = std::vector<accounts::AccountId>;
    service->commit(
        std::move(chosen),
        answer<Result<Ids, vault::VaultError>>(
            run, [&run, json, count, service](const Result<Ids, vault::VaultError> &ids) {
                if (!ids)
                    return run.fail(problemOf(ids.error()));
                //: Result of warifuctl import. %1 is a number of accounts.
                run.succeed(json, Says::tr("%1 added.").arg(count));
            }));
}

} // namespace

void runImport(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.size() != 1)
        return run.failUsage(QStringLiteral("Which file? One at a time."));
    auto import = readImport(run, textOf(words.front()));
    if (!import)
        return run.fail(import.error());
    if (run.arguments().has("dry-run")) {
        remarkOn(run, *import);
        return run.succeed(importJson(*import, run.arguments().has("show-secrets")),
                           linesOf(*import));
    }
    if (import->entries.empty()) {
        remarkOn(run, *import);
        return run.fail({QStringLiteral("nothingReadable"),
                         //: Failure of warifuctl. Entries of an export of another app.
                         Says::tr("None of the entries could be read. Nothing was added."),
                         {}});
    }
    const auto kept = std::make_shared<Import>(std::move(*import));
    run.open([&run, kept](engine::Engine &engine,
                          const vault::OpenReport &) { commit(run, engine, *kept); },
             ProfileNeed::MayBeNew);
}

} // namespace warifu::cli
