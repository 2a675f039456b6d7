// SPDX-License-Identifier: Apache-2.0
// Aegis' vault, plain and encrypted with a password slot (import-formats section 6.2).
#include "core/exchange/exports/exports.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/exports/names.h"
#include "core/exchange/text_writer.h"

#include "core/crypto/gcm.h"
#include "core/crypto/scrypt.h"

#include <map>

namespace warifu::exchange::exports {

namespace {

using otp::HashAlgorithm;
using otp::Kind;

constexpr crypto::ScryptCost kCost{.n = 32'768, .r = 8, .p = 1}; // what the app itself takes
constexpr std::size_t kSaltSize = 32;
constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kKeySize = 32;

void writeInfo(JsonWriter &json, const ExportEntry &entry)
{
    const otp::Parameters &parameters = entry.account.parameters;
    const bool isMotp = parameters.kind == Kind::Motp;
    json.key("info").beginObject();
    // Into the file, where the key belongs.
    json.key("secret").base32(entry.secret.expose());
    json.key("algo").string(isMotp ? "MD5" : hashName(parameters.algorithm));
    json.key("digits").number(parameters.digits);
    if (parameters.kind == Kind::Hotp)
        json.key("counter").number(static_cast<std::int64_t>(entry.account.counter));
    else
        json.key("period").number(parameters.period.count());
    if (otp::needsPin(parameters.kind)) {
        json.key("pin").string(textOf(entry.pin.expose())); // as above
    }
    json.endObject();
}

SecretBytes database(const ExportJob &job)
{
    std::map<QString, std::string> groups;
    JsonWriter json;
    json.beginObject().key("version").number(3).key("entries").beginArray();
    for (const ExportEntry *const entry : job.entries) {
        const accounts::Account &account = entry->account;
        json.beginObject();
        json.key("type").string(kindName(account.parameters.kind));
        json.key("uuid").string(makeUuid(job.entropy));
        json.key("name").string(account.name);
        json.key("issuer").string(account.issuer);
        json.key("note").string(account.note);
        json.key("favorite").boolean(account.pinned);
        json.key("icon").null();
        writeInfo(json, *entry);
        json.key("groups").beginArray();
        for (const QString &group : groupsOf(account)) {
            auto &uuid = groups[group];
            if (uuid.empty())
                uuid = makeUuid(job.entropy);
            json.string(uuid);
        }
        json.endArray().endObject();
    }
    json.endArray().key("groups").beginArray();
    for (const auto &[name, uuid] : groups) {
        json.beginObject().key("uuid").string(uuid);
        json.key("name").string(name).endObject();
    }
    json.endArray().key("icons_optimized").boolean(true).endObject();
    return json.take();
}

SecretBytes plainFile(const SecretBytes &database)
{
    TextWriter out;
    out.text(R"({"version":1,"header":{"slots":null,"params":null},"db":)");
    // The plain file that was asked for.
    out.text(textOf(database.expose())).text("}");
    return out.take();
}

// {"nonce": …, "tag": …} of what sealAesGcm gave.
void writeParameters(JsonWriter &json, ByteView nonce, ByteView sealed)
{
    json.beginObject().key("nonce").hex(nonce);
    json.key("tag").hex(sealed.last(crypto::kGcmTagSize)).endObject();
}

Result<SecretBytes, ExportError> encryptedFile(const SecretBytes &database, const ExportJob &job)
{
    const SecretBytes master = randomBytes(kKeySize, job.entropy);
    const SecretBytes publicBytes = randomBytes(kSaltSize + 2 * kNonceSize, job.entropy);
    // Salt and nonces stand in the header.
    const ByteView random = publicBytes.expose();
    const ByteView salt = random.first(kSaltSize);
    const ByteView keyNonce = random.subspan(kSaltSize, kNonceSize);
    const ByteView nonce = random.last(kNonceSize);
    const auto key = crypto::scrypt(job.password, salt, kCost, kKeySize);
    if (!key)
        return failure(ExportError::Memory);
    // The keys go to the cipher.
    const auto slot = crypto::sealAesGcm(key->expose(), keyNonce, {}, master.expose());
    const ByteView plain = database.expose(); // to be sealed
    // As above.
    const auto body = crypto::sealAesGcm(master.expose(), nonce, {}, plain);
    JsonWriter json;
    json.beginObject().key("version").number(1).key("header").beginObject();
    json.key("slots").beginArray().beginObject().key("type").number(1);
    json.key("uuid").string(makeUuid(job.entropy));
    json.key("key").hex(ByteView(slot).first(kKeySize)).key("key_params");
    writeParameters(json, keyNonce, slot);
    json.key("n").number(static_cast<std::int64_t>(kCost.n));
    json.key("r").number(kCost.r).key("p").number(kCost.p).key("salt").hex(salt);
    json.key("repaired").boolean(true).key("is_backup").boolean(false).endObject().endArray();
    json.key("params");
    writeParameters(json, nonce, body);
    json.endObject().key("db").base64(ByteView(body).first(body.size() - crypto::kGcmTagSize));
    json.endObject();
    return json.take();
}

Result<SecretBytes, ExportError> write(const ExportJob &job)
{
    const SecretBytes all = database(job);
    if (job.password.empty())
        return plainFile(all);
    return encryptedFile(all, job);
}

} // namespace

const Exporter kAegis{.id = "aegis",
                      .product = "Aegis",
                      .protection = Exporter::Protection::Optional,
                      .importer = "aegis",
                      .capacity = {.algorithms = bit(HashAlgorithm::Sha1)
                                       | bit(HashAlgorithm::Sha256) | bit(HashAlgorithm::Sha512)},
                      .write = write};

} // namespace warifu::exchange::exports
