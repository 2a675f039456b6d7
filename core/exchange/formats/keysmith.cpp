// SPDX-License-Identifier: Apache-2.0
// The settings of KDE's Keysmith, which are its only store: every secret sealed by itself under a
// key from the password (import-formats section 6.29).
#include "core/exchange/formats/formats.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/kdf.h"
#include "core/exchange/settings_ini.h"

#include "core/crypto/secretbox.h"
#include "core/enrol/uri_parts.h"

#include <QDateTime>

#include <algorithm>
#include <charconv>

namespace warifu::exchange::formats {

namespace {

constexpr std::string_view kMaster = "master-key";
constexpr std::size_t kSaltSize = 16;
constexpr std::int64_t kKeySize = 32;

struct Master
{
    SecretBytes salt;
    SecretBytes nonce, challenge; // both or none
    crypto::Argon2Request cost;
};

std::string_view textOf(const IniSection &section, std::string_view key)
{
    const std::string *const value = section.find(key);
    return value ? std::string_view(*value) : std::string_view();
}

std::optional<std::int64_t> numberOf(std::string_view text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number)
                                                                    : std::nullopt;
}

bool isAccount(const IniSection &section)
{
    return section.find("secret") && section.find("nonce") && section.find("pinLength");
}

// Cheap enough to ask of any text: most fail at their first line.
Match match(const Source &source)
{
    if (source.text().find("[master-key]") == std::string_view::npos
        && source.text().find("pinLength=") == std::string_view::npos)
        return Match::No;
    const auto sections = readSettingsIni(source.text());
    if (!sections)
        return Match::No;
    for (const IniSection &section : *sections) {
        if (isAccount(section) || (section.name == kMaster && section.find("salt")))
            return Match::Sure;
    }
    return Match::No;
}

Result<SecretBytes, ImportError> bytesIn(const IniSection &section, std::string_view key)
{
    auto bytes = decodeBase64(textOf(section, key));
    if (!bytes || bytes->isEmpty())
        return failure(damaged(QString::fromUtf8(key.data(), qsizetype(key.size()))));
    return std::move(*bytes);
}

Result<Master, ImportError> masterOf(const std::vector<IniSection> &sections)
{
    const IniSection *section = nullptr;
    for (const IniSection &each : sections) {
        if (each.name == kMaster)
            section = &each;
    }
    if (!section)
        return failure(damaged(QStringLiteral("master-key")));
    const auto algorithm = numberOf(textOf(*section, "algorithm"));
    if (!algorithm || *algorithm < 1)
        return failure(damaged(QStringLiteral("algorithm")));
    if (*algorithm > 2)
        return failure(ImportError{.code = ImportError::Code::Unsupported,
                                   .detail = QStringLiteral("algorithm %1").arg(*algorithm)});
    if (numberOf(textOf(*section, "length")) != kKeySize)
        return failure(damaged(QStringLiteral("length")));
    auto salt = bytesIn(*section, "salt");
    if (!salt || salt->size() != kSaltSize)
        return failure(damaged(QStringLiteral("salt")));
    const auto passes = numberOf(textOf(*section, "cpu"));
    const auto memory = numberOf(textOf(*section, "memory"));
    if (!passes)
        return failure(damaged(QStringLiteral("cpu")));
    if (!memory)
        return failure(damaged(QStringLiteral("memory")));
    Master master{std::move(*salt), {}, {}, {}};
    master.cost.kind = *algorithm == 1 ? crypto::Argon2Kind::I : crypto::Argon2Kind::Id;
    master.cost.passes = asCost(passes);
    master.cost.memoryKiB = asCost(*memory / 1024); // the file says bytes
    if (!section->find("challenge"))                // as old versions wrote it
        return master;
    auto nonce = bytesIn(*section, "nonce");
    if (!nonce || nonce->size() != crypto::kSecretBoxNonceSize)
        return failure(damaged(QStringLiteral("nonce")));
    auto challenge = bytesIn(*section, "challenge");
    if (!challenge || challenge->size() < crypto::kSecretBoxMacSize)
        return failure(damaged(QStringLiteral("challenge")));
    master.nonce = std::move(*nonce);
    master.challenge = std::move(*challenge);
    return master;
}

Result<std::vector<IniSection>, ImportError> sectionsOf(const Source &source)
{
    auto sections = readSettingsIni(source.text());
    if (!sections)
        return failure(damaged(QStringLiteral("INI")));
    return std::move(*sections);
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto sections = sectionsOf(source);
    if (!sections)
        return failure(sections.error());
    const auto master = masterOf(*sections);
    if (!master)
        return failure(master.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = argon2Cost(master->cost.memoryKiB, master->cost.passes);
    return protection;
}

// The password is proven by a box that holds it; without one the secrets tell.
Result<SecretBytes, ImportError> keyOf(const Master &master, const Unlocking &unlocking)
{
    // Salt, nonce and box are public.
    auto key = argon2Key(unlocking, master.salt.expose(), master.cost);
    if (!key)
        return failure(key.error());
    if (master.challenge.isEmpty())
        return std::move(*key);
    // The key goes to the cipher, its box is public.
    const auto password =
        crypto::openSecretBox(key->expose(), master.nonce.expose(), master.challenge.expose());
    // Compared with what was typed.
    if (!password || !equalInConstantTime(password->expose(), unlocking.password))
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    return std::move(*key);
}

void readSecret(EntryBuilder &builder, const IniSection &section, const SecretBytes &key)
{
    using Code = EntryProblem::Code;
    const auto nonce = decodeBase64(textOf(section, "nonce"));
    if (!nonce || nonce->size() != crypto::kSecretBoxNonceSize) {
        builder.fail(EntryProblem{Code::WrongType, QStringLiteral("nonce"), {}});
        return;
    }
    const auto box = decodeBase64(textOf(section, "secret"));
    if (!box || box->size() < crypto::kSecretBoxMacSize) {
        builder.fail(EntryProblem{Code::WrongType, QStringLiteral("secret"), {}});
        return;
    }
    // The key goes to the cipher, its box is public.
    auto secret = crypto::openSecretBox(key.expose(), nonce->expose(), box->expose());
    if (secret)
        builder.secretBytes(std::move(*secret));
    else
        builder.fail(EntryProblem{Code::MacMismatch, QStringLiteral("secret"), {}});
}

// A missing or empty one is the default.
std::optional<std::int64_t> numberIn(EntryBuilder &builder, const IniSection &section,
                                     const char *key)
{
    const std::string_view text = textOf(section, key);
    const auto number = numberOf(text);
    if (!number && !text.empty())
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QString::fromLatin1(key), {}});
    return number;
}

void readTime(EntryBuilder &builder, const IniSection &section)
{
    builder.period(numberIn(builder, section, "timeStep"));
    builder.algorithmName(textOf(section, "hash"));
    const std::string_view text = textOf(section, "epoch");
    if (text.empty())
        return;
    QDateTime epoch =
        QDateTime::fromString(QString::fromUtf8(text.data(), qsizetype(text.size())), Qt::ISODate);
    if (!epoch.isValid()) {
        builder.fail(EntryProblem{EntryProblem::Code::WrongType, QStringLiteral("epoch"), {}});
        return;
    }
    if (epoch.timeSpec() == Qt::LocalTime) // it says no zone
        epoch.setTimeSpec(Qt::UTC);
    builder.epoch(epoch.toSecsSinceEpoch());
}

// Variants of RFC 4226 that hardly any service has.
void readCounter(EntryBuilder &builder, const IniSection &section)
{
    builder.counter(numberIn(builder, section, "counter"));
    if (numberIn(builder, section, "offset"))
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedType, {}, QStringLiteral("offset")});
    if (enrol::equalsIgnoringCase(textOf(section, "checksum"), "true"))
        builder.fail(
            EntryProblem{EntryProblem::Code::UnsupportedType, {}, QStringLiteral("checksum")});
}

Result<ImportedEntry, EntryFailure> entryOf(const IniSection &section, std::size_t position,
                                            const SecretBytes &key)
{
    const auto text = [&section](std::string_view name) {
        return QString::fromStdString(std::string(textOf(section, name)));
    };
    EntryBuilder builder(position);
    builder.issuer(text("issuer")).name(text("account"));
    builder.kindName(textOf(section, "type"));
    readSecret(builder, section, key);
    builder.digits(numberIn(builder, section, "pinLength"));
    if (enrol::equalsIgnoringCase(textOf(section, "type"), "hotp"))
        readCounter(builder, section);
    else
        readTime(builder, section);
    return builder.build();
}

bool isMismatch(const EntryFailure &failed)
{
    const auto *problem = std::get_if<EntryProblem>(&failed.reason);
    return problem && problem->code == EntryProblem::Code::MacMismatch;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto sections = sectionsOf(source);
    if (!sections)
        return failure(sections.error());
    const auto master = masterOf(*sections);
    if (!master)
        return failure(master.error());
    const auto key = keyOf(*master, unlocking);
    if (!key)
        return failure(key.error());
    Import import{"keysmith", PositionUnit::Entry, {}, {}, {}};
    std::size_t position = 0;
    for (const IniSection &section : *sections) {
        if (!isAccount(section))
            continue;
        if (auto done = collect(import, entryOf(section, ++position, *key)); !done)
            return failure(done.error());
    }
    if (master->challenge.isEmpty() && import.entries.empty() && !import.failures.empty()
        && std::all_of(import.failures.begin(), import.failures.end(), isMismatch))
        return failure(ImportError{.code = ImportError::Code::WrongPasswordOrDamaged});
    return import;
}

} // namespace

const Format kKeysmith{"keysmith", "Keysmith", match, inspect, read};

} // namespace warifu::exchange::formats
