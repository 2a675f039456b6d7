// SPDX-License-Identifier: Apache-2.0
#pragma once
// What tests of importers share: a file made of a small text, and entries, failures and errors as
// one line each.

#include "core/exchange/registry.h"

#include <QByteArray>
#include <QStringList>
#include <QTest>

namespace warifu::exchange::test {

// RFC 4226 appendix D; "$S" in a row's text stands for it.
inline constexpr char kSecret[] = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
inline constexpr char kSecretHex[] = "3132333435363738393031323334353637383930";

inline QByteArray withSecret(QByteArray text)
{
    return text.replace("$S", kSecret);
}

inline ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

inline QByteArray arrayOf(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

inline Source sourceOf(const QByteArray &bytes, const char *name = "export")
{
    return Source::fromBytes(QLatin1String(name), SecretBytes::copyOf(viewOf(withSecret(bytes))));
}

// password outlives the result.
inline Unlocking with(const QByteArray &password)
{
    Unlocking unlocking;
    unlocking.password = viewOf(password);
    return unlocking;
}

// "totp [issuer] [name] sha1 6 30 #group *": what follows the numbers is there when it applies.
// The secret is said only where it is not kSecret.
inline QString lineOf(const ImportedEntry &entry)
{
    constexpr const char *kKinds[] = {"totp", "hotp", "steam", "motp", "yandex"};
    constexpr const char *kHashes[] = {"sha1", "sha256", "sha512", "sha224", "sha384"};
    const otp::Parameters &used = entry.draft.parameters;
    const bool counts = used.kind == otp::Kind::Hotp;
    QString line =
        QStringLiteral("%1 [%2] [%3] %4 %5 %6")
            .arg(QLatin1String(kKinds[static_cast<int>(used.kind)]), entry.draft.issuer,
                 entry.draft.name, QLatin1String(kHashes[static_cast<int>(used.algorithm)]))
            .arg(used.digits)
            .arg(counts ? static_cast<qint64>(entry.draft.counter)
                        : static_cast<qint64>(used.period.count()));
    // Compared as text with what the test wrote itself.
    const QByteArray hex = arrayOf(entry.draft.secret.expose()).toHex();
    if (hex != kSecretHex)
        line += QStringLiteral(" secret=") + QLatin1String(hex);
    // As above.
    if (!entry.draft.pin.isEmpty())
        line += QStringLiteral(" pin=") + QString::fromUtf8(arrayOf(entry.draft.pin.expose()));
    for (const QString &group : entry.groups)
        line += QStringLiteral(" #") + group;
    if (!entry.note.isEmpty())
        line += QStringLiteral(" note=") + entry.note;
    if (entry.favourite)
        line += QStringLiteral(" *");
    if (entry.trashed)
        line += QStringLiteral(" trashed");
    return line;
}

inline QString said(EntryProblem::Code code, const QString &field = {}, const QString &detail = {})
{
    return QStringLiteral("problem %1 %2 %3").arg(static_cast<int>(code)).arg(field, detail);
}

inline QString said(enrol::EnrolError::Code code)
{
    return QStringLiteral("enrol %1").arg(static_cast<int>(code));
}

inline QString said(const EntryFailure &failed)
{
    if (const auto *problem = std::get_if<EntryProblem>(&failed.reason))
        return said(problem->code, problem->field, problem->detail);
    return said(std::get<enrol::EnrolError>(failed.reason).code);
}

inline QString said(ImportError::Code code, const QString &detail = {},
                    Advice advice = Advice::None)
{
    return QStringLiteral("error %1 %2 %3")
        .arg(static_cast<int>(code))
        .arg(detail)
        .arg(static_cast<int>(advice));
}

inline QString said(const ImportError &error)
{
    return said(error.code, error.detail, error.advice);
}

inline const Format &format(const char *id)
{
    const Format *const found = findFormat(id);
    if (!found)
        qFatal("no format %s", id);
    return *found;
}

// Entries as lines, failures as "!position problem …", an error as its one line. The file must be
// recognised as the format.
inline QStringList readLines(const char *id, const Source &source, const QByteArray &password = {})
{
    const auto recognised = recognise(source);
    if (!recognised || (*recognised)->id != id)
        return {QStringLiteral("not recognised")};
    const auto import = format(id).read(source, with(password));
    if (!import)
        return {said(import.error())};
    QStringList lines;
    if (import->format != id)
        lines << QStringLiteral("wrong id");
    for (const ImportedEntry &entry : import->entries)
        lines << lineOf(entry);
    for (const EntryFailure &failed : import->failures)
        lines << QStringLiteral("!%1 %2").arg(failed.position).arg(said(failed));
    return lines;
}

inline QString failedAt(int position, const QString &what)
{
    return QStringLiteral("!%1 %2").arg(position).arg(what);
}

// inspect() says the same error as read(): what no password would mend.
inline QString inspected(const char *id, const Source &source)
{
    const auto protection = format(id).inspect(source);
    return protection ? QStringLiteral("protection %1").arg(static_cast<int>(protection->needs))
                      : said(protection.error());
}

inline bool hasNotice(const char *id, const Source &source, ImportNotice::Code code,
                      const QByteArray &password = {})
{
    const auto import = format(id).read(source, with(password));
    if (!import)
        return false;
    for (const ImportNotice &notice : import->notices) {
        if (notice.code == code)
            return true;
    }
    return false;
}

using Entry = EntryProblem::Code;
using File = ImportError::Code;
using Enrol = enrol::EnrolError::Code;

} // namespace warifu::exchange::test
