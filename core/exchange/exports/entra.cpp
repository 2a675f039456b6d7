// SPDX-License-Identifier: Apache-2.0
// Tokens for Microsoft Entra ID: the portal's CSV, and the body of Graph's bulk PATCH
// (import-formats section 7.2, standards section 2.5).
#include "core/exchange/exports/exports.h"

#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

#include <algorithm>

namespace warifu::exchange::exports {

namespace {

using otp::HashAlgorithm;
using otp::Kind;

constexpr std::size_t kMaxSecret = 80; // 128 digits of Base32

QString maker()
{
    return QStringLiteral("Warifu");
}

// Entra wants one that no other token has.
QString serialOf(const accounts::Account &account)
{
    return QStringLiteral("WF") + account.id.text().left(20).toUpper();
}

QString makerOf(const accounts::Account &account)
{
    return account.issuer.isEmpty() ? maker() : account.issuer;
}

// The portal reads cells as they stand, so that no apostrophe may defuse them; a spreadsheet in
// between would run them.
std::optional<Misfit> formulaIn(const ExportEntry &entry)
{
    for (const QString &text : {entry.account.issuer, entry.account.name}) {
        if (!text.isEmpty() && QStringLiteral("=+-@\t\r").contains(text[0]))
            return Misfit::Formula;
    }
    return std::nullopt;
}

void writeCell(TextWriter &out, const QString &text)
{
    const bool needsQuotes = std::any_of(
        text.begin(), text.end(), [](QChar c) { return QStringLiteral("\",;\t\r\n").contains(c); });
    const std::string utf8 = text.toUtf8().toStdString();
    if (!needsQuotes) {
        out.text(utf8);
        return;
    }
    out.text("\"");
    for (const char &c : utf8)
        out.text(c == '"' ? "\"\"" : std::string_view(&c, 1));
    out.text("\"");
}

Result<SecretBytes, ExportError> writeCsv(const ExportJob &job)
{
    TextWriter out;
    out.text("upn,serial number,secret key,time interval,manufacturer,model\r\n");
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        writeCell(out, account.name);
        out.text(",");
        writeCell(out, serialOf(account));
        // Into the file, where the key belongs.
        out.text(",").base32(entry->secret.expose()).text(",");
        out.number(account.parameters.period.count()).text(",");
        writeCell(out, makerOf(account));
        out.text(",");
        writeCell(out, maker());
        out.text("\r\n");
    }
    return out.take();
}

Result<SecretBytes, ExportError> writeGraph(const ExportJob &job)
{
    JsonWriter json;
    json.beginObject().key("@context").string("#$delta").key("value").beginArray();
    std::int64_t number = 0;
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        const bool isSha1 = account.parameters.algorithm == HashAlgorithm::Sha1;
        json.beginObject().key("@contentId").string(std::to_string(++number));
        json.key("serialNumber").string(serialOf(account));
        json.key("manufacturer").string(makerOf(account));
        json.key("model").string(maker());
        // Into the file, where the key belongs.
        json.key("secretKey").base32(entry->secret.expose());
        json.key("timeIntervalInSeconds").number(account.parameters.period.count());
        json.key("hashFunction").string(isSha1 ? "hmacsha1" : "hmacsha256").endObject();
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace

const Exporter kEntraCsv{.id = "entra-csv",
                         .product = "Microsoft Entra ID (CSV)",
                         .protection = Exporter::Protection::Never,
                         .importer = "entra-csv",
                         .capacity = {.kinds = bit(Kind::Totp),
                                      .algorithms = bit(HashAlgorithm::Sha1),
                                      .digits = {6, 6},
                                      .periods = {30, 60},
                                      .maxSecret = kMaxSecret},
                         .misfit = formulaIn,
                         .write = writeCsv};

const Exporter kEntraGraphJson{
    .id = "entra-graph-json",
    .product = "Microsoft Graph",
    .protection = Exporter::Protection::Never,
    .importer = "entra-graph-json",
    .capacity = {.kinds = bit(Kind::Totp),
                 .algorithms = bit(HashAlgorithm::Sha1) | bit(HashAlgorithm::Sha256),
                 .digits = {6, 6},
                 .periods = {30, 60},
                 .maxSecret = kMaxSecret},
    .write = writeGraph};

} // namespace warifu::exchange::exports
