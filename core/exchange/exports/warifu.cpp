// SPDX-License-Identifier: Apache-2.0
// Warifu's own backup: everything that the vault knows of each account, always encrypted
// (docs/formats/backup.md). Push tokens stay: their keys belong to one device.
#include "core/exchange/exports/exports.h"

#include "core/exchange/backup_container.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

namespace warifu::exchange::exports {

namespace {

// So that the file's size tells little about how many accounts there are.
constexpr std::size_t kBlock = 4'096;

void writeAccount(JsonWriter &json, const ExportEntry &entry)
{
    const accounts::Account &account = entry.account;
    const otp::Parameters &parameters = account.parameters;
    json.beginObject().key("type").string(kindName(parameters.kind));
    json.key("issuer").string(account.issuer).key("name").string(account.name);
    // Sealed before it leaves.
    json.key("secret").base32(entry.secret.expose());
    if (!entry.pin.isEmpty())
        json.key("pin").string(textOf(entry.pin.expose())); // as above
    json.key("algorithm").string(hashName(parameters.algorithm));
    json.key("digits").number(parameters.digits);
    if (parameters.kind == otp::Kind::Hotp)
        json.key("counter").number(static_cast<std::int64_t>(account.counter));
    else
        json.key("period").number(parameters.period.count());
    json.key("epoch").number(parameters.epoch.count());
    json.key("group").string(account.group).key("tags").beginArray();
    for (const QString &tag : account.tags)
        json.string(tag);
    json.endArray().key("note").string(account.note).key("icon").string(account.icon);
    json.key("pinned").boolean(account.pinned);
    json.key("trashed").boolean(account.trashedAt.has_value());
    json.key("created").number(account.createdAt.time_since_epoch().count()).endObject();
}

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    JsonWriter json;
    json.beginObject().key("version").number(1);
    json.key("created").number(job.now.time_since_epoch().count()).key("accounts").beginArray();
    for (const ExportEntry *const entry : job.entries)
        writeAccount(json, *entry);
    json.endArray().endObject();
    TextWriter padded;
    const SecretBytes text = json.take();
    // Into the sealed part.
    padded.text(textOf(text.expose()));
    padded.text(std::string(kBlock - text.size() % kBlock, ' '));
    const SecretBytes plain = padded.take();
    // Sealed here.
    auto file = backup::seal(plain.expose(), job.password, job.backupCost, job.entropy);
    if (!file)
        return failure(ExportError::Memory);
    return std::move(*file);
}

} // namespace

const Exporter kWarifu{.id = "warifu",
                       .product = "Warifu",
                       .protection = Exporter::Protection::Always,
                       .importer = "warifu",
                       .keepsTrash = true,
                       .capacity = {.epoch = true},
                       .write = write};

} // namespace warifu::exchange::exports
