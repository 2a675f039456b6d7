// SPDX-License-Identifier: Apache-2.0
#include "app/cli/import_json.h"

#include "app/cli/account_json.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/import_text.h"

#include "core/base/base32.h"

#include <QJsonArray>

namespace warifu::cli {

using exchange::Import;
using exchange::ImportedEntry;
using exchange::ImportError;
using exchange::RowState;

namespace {

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

} // namespace

QString importErrorCode(ImportError::Code code)
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

QString importStateName(RowState state)
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

} // namespace warifu::cli
