// SPDX-License-Identifier: Apache-2.0
// Which accounts there are and which of them deserve better parameters, without any secret: for
// people who look after many (docs/formats/exports.md).
#include "core/exchange/exports/exports.h"

#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

#include <QDateTime>

namespace warifu::exchange::exports {

namespace {

using otp::Kind;

constexpr std::size_t kEnoughBytes = 16; // RFC 4226 section 4, R6
constexpr int kEnoughDigits = 6;         // RFC 4226 section 5.3
constexpr std::chrono::seconds kLongPeriod{60};

QStringList flagsOf(const ExportEntry &entry)
{
    const otp::Parameters &parameters = entry.account.parameters;
    const bool isFree = parameters.kind == Kind::Totp || parameters.kind == Kind::Hotp;
    QStringList flags;
    if (entry.secret.isEmpty())
        flags << QStringLiteral("no-secret");
    else if (entry.secret.size() < kEnoughBytes && parameters.kind != Kind::Motp)
        flags << QStringLiteral("short-secret");
    if (isFree && parameters.digits < kEnoughDigits)
        flags << QStringLiteral("few-digits");
    if (parameters.kind == Kind::Totp && parameters.period > kLongPeriod)
        flags << QStringLiteral("long-period");
    if (parameters.kind == Kind::Motp)
        flags << QStringLiteral("md5");
    if (parameters.kind == Kind::Hotp)
        flags << QStringLiteral("counter-based");
    return flags;
}

QString dateOf(UnixSeconds time)
{
    const qint64 seconds = time.time_since_epoch().count();
    return seconds <= 0 ? QString()
                        : QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

QString algorithmOf(const otp::Parameters &parameters)
{
    const std::string_view name =
        parameters.kind == Kind::Motp ? "MD5" : hashName(parameters.algorithm);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

Result<SecretBytes, ExportError> writeJson(const ExportJob &job)
{
    JsonWriter json;
    json.beginObject().key("format").string("warifu-inventory").key("version").number(1);
    json.key("created").string(dateOf(job.now)).key("accounts").beginArray();
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        const otp::Parameters &parameters = account.parameters;
        json.beginObject().key("id").string(account.id.text());
        json.key("type").string(kindName(parameters.kind));
        json.key("issuer").string(account.issuer).key("account").string(account.name);
        json.key("group").string(account.group).key("tags").beginArray();
        for (const QString &tag : account.tags)
            json.string(tag);
        json.endArray().key("algorithm").string(algorithmOf(parameters));
        json.key("digits").number(parameters.digits);
        if (parameters.kind != Kind::Hotp)
            json.key("period").number(parameters.period.count());
        json.key("secretBits").number(static_cast<std::int64_t>(entry->secret.size() * 8));
        json.key("created").string(dateOf(account.createdAt));
        json.key("lastUsed").string(dateOf(account.usedAt));
        json.key("inTrash").boolean(account.trashedAt.has_value()).key("weak").beginArray();
        for (const QString &flag : flagsOf(*entry))
            json.string(flag);
        json.endArray().endObject();
    }
    json.endArray().endObject();
    return json.take();
}

// Every cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe in
// front, which makes it text there.
void writeCells(TextWriter &out, const QStringList &cells)
{
    std::string_view separator;
    for (const QString &cell : cells) {
        out.text(separator).text("\"");
        if (!cell.isEmpty() && QStringLiteral("=+-@\t\r").contains(cell[0]))
            out.text("'");
        const std::string utf8 = cell.toUtf8().toStdString();
        for (const char &c : utf8)
            out.text(c == '"' ? "\"\"" : std::string_view(&c, 1));
        out.text("\"");
        separator = ",";
    }
    out.text("\r\n");
}

Result<SecretBytes, ExportError> writeCsv(const ExportJob &job)
{
    TextWriter out;
    out.text("id,type,issuer,account,group,tags,algorithm,digits,period,secret bits,created,"
             "last used,in trash,weak\r\n");
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        const otp::Parameters &parameters = account.parameters;
        const std::string_view kind = kindName(parameters.kind);
        writeCells(
            out,
            {account.id.text(), QString::fromLatin1(kind.data(), qsizetype(kind.size())),
             account.issuer, account.name, account.group, account.tags.join(QStringLiteral("; ")),
             algorithmOf(parameters), QString::number(parameters.digits),
             parameters.kind == Kind::Hotp ? QString() : QString::number(parameters.period.count()),
             QString::number(entry->secret.size() * 8), dateOf(account.createdAt),
             dateOf(account.usedAt),
             account.trashedAt ? QStringLiteral("yes") : QStringLiteral("no"),
             flagsOf(*entry).join(QLatin1Char(' '))});
    }
    return out.take();
}

} // namespace

const Exporter kInventoryCsv{.id = "inventory-csv",
                             .product = "CSV",
                             .protection = Exporter::Protection::SecretFree,
                             .importer = {},
                             .write = writeCsv};

const Exporter kInventoryJson{.id = "inventory-json",
                              .product = "JSON",
                              .protection = Exporter::Protection::SecretFree,
                              .importer = {},
                              .write = writeJson};

} // namespace warifu::exchange::exports
