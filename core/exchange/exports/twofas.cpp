// SPDX-License-Identifier: Apache-2.0
// 2FAS backups of schema 4, plain and encrypted (import-formats section 6.3).
#include "core/exchange/exports/exports.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

#include <map>

namespace warifu::exchange::exports {

namespace {

using otp::Kind;

constexpr std::uint32_t kIterations = 10'000; // fixed by the format
constexpr std::size_t kSaltSize = 256;        // of the Android app
constexpr std::size_t kIvSize = 12;
constexpr std::size_t kKeySize = 32;
// What every encrypted backup holds under its password, for the apps to try it by: a constant of
// the format (read out of the backups in the corpus).
constexpr std::string_view kReference =
    "tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfggogbBJhtYgpK6fMl1D6mtsy92"
    "R3HkdGfwuXbzLebqVFJsR7IZ2w58t938iymwG4824igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2Ov"
    "idXQCBnDlGfmz0f1BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrESv5R5DMDkD4iAF8TXU7KyoJujd";

using Groups = std::map<QString, std::string>; // id by name

void writeService(JsonWriter &json, const ExportEntry &entry, std::int64_t position,
                  std::int64_t now, const Groups &groups)
{
    const accounts::Account &account = entry.account;
    const otp::Parameters &parameters = account.parameters;
    json.beginObject().key("name").string(account.issuer);
    // Into the file, where the key belongs.
    json.key("secret").base32(entry.secret.expose());
    json.key("updatedAt").number(now).key("otp").beginObject();
    json.key("label").string(account.name).key("account").string(account.name);
    json.key("issuer").string(account.issuer).key("digits").number(parameters.digits);
    if (parameters.kind == Kind::Hotp)
        json.key("counter").number(static_cast<std::int64_t>(account.counter));
    else
        json.key("period").number(parameters.period.count());
    json.key("algorithm").string(hashName(parameters.algorithm)).key("tokenType");
    json.string(parameters.kind == Kind::Hotp        ? "HOTP"
                    : parameters.kind == Kind::Steam ? "STEAM"
                                                     : "TOTP");
    json.key("source").string("Manual").endObject();
    json.key("order").beginObject().key("position").number(position).endObject();
    if (const auto group = groups.find(account.group); group != groups.end())
        json.key("groupId").string(group->second);
    json.endObject();
}

SecretBytes servicesOf(const ExportJob &job, std::int64_t now, const Groups &groups)
{
    JsonWriter json;
    json.beginArray();
    std::int64_t position = 0;
    for (const ExportEntry *const entry : job.entries)
        writeService(json, *entry, position++, now, groups);
    json.endArray();
    return json.take();
}

// Ciphertext and tag, salt, iv.
std::string sealed(ByteView key, ByteView salt, ByteView plain, Entropy &entropy)
{
    const SecretBytes iv = randomBytes(kIvSize, entropy);
    TextWriter out;
    // Public, all of it.
    out.base64(crypto::sealAesGcm(key, iv.expose(), {}, plain));
    out.text(":").base64(salt).text(":").base64(iv.expose());
    const SecretBytes text = out.take();
    return std::string(textOf(text.expose())); // as above
}

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    Groups groups;
    for (const ExportEntry *const entry : job.entries) {
        if (!entry->account.group.isEmpty() && !groups.contains(entry->account.group))
            groups[entry->account.group] = makeUuid(job.entropy);
    }
    const std::int64_t now = job.now.time_since_epoch().count() * 1'000;
    const SecretBytes services = servicesOf(job, now, groups);
    TextWriter out;
    out.text(R"({"services":)");
    if (job.password.empty())
        // The plain file that was asked for.
        out.text(textOf(services.expose()));
    else
        out.text("[]");
    JsonWriter list;
    list.beginArray();
    for (const auto &[name, id] : groups) {
        list.beginObject().key("id").string(id).key("name").string(name);
        list.key("isExpanded").boolean(true).key("updatedAt").number(now).endObject();
    }
    list.endArray();
    const SecretBytes names = list.take();
    // Names of groups are in clear text in every 2FAS backup.
    out.text(R"(,"groups":)").text(textOf(names.expose()));
    out.text(R"(,"updatedAt":)").number(now).text(R"(,"schemaVersion":4,"appOrigin":"android")");
    if (!job.password.empty()) {
        const SecretBytes publicBytes = randomBytes(kSaltSize, job.entropy);
        const ByteView salt = publicBytes.expose(); // stands in the file
        const auto key = crypto::pbkdf2(crypto::HashAlgorithm::Sha256, job.password, salt,
                                        kIterations, kKeySize);
        if (!key)
            return failure(ExportError::Memory);
        const ByteView keyBytes = key->expose();  // goes to the cipher
        const ByteView plain = services.expose(); // to be sealed
        out.text(R"(,"servicesEncrypted":")").text(sealed(keyBytes, salt, plain, job.entropy));
        out.text(R"(","reference":")");
        out.text(sealed(keyBytes, salt, bytesOf(kReference), job.entropy)).text("\"");
    }
    out.text("}");
    return out.take();
}

} // namespace

const Exporter kTwoFas{.id = "2fas",
                       .product = "2FAS",
                       .protection = Exporter::Protection::Optional,
                       .importer = "2fas",
                       .capacity = {.kinds = bit(Kind::Totp) | bit(Kind::Hotp) | bit(Kind::Steam)},
                       .write = write};

} // namespace warifu::exchange::exports
