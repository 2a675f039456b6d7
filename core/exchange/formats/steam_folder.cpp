// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/steam_folder.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/crypto/cbc.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>

namespace warifu::exchange::formats::steam {

namespace {

constexpr char kManifest[] = "manifest.json";
constexpr QLatin1String kSuffix(".maFile");
constexpr std::int64_t kRounds = 50'000;
constexpr std::size_t kMaxMaFile = 1024 * 1024;

bool isMaFile(const QString &name)
{
    return name.endsWith(kSuffix, Qt::CaseInsensitive);
}

bool isManifest(JsonValue root)
{
    const JsonValue first = root["entries"].at(0);
    return root["entries"].isArray() && first["filename"].isString() && first.has("steamid");
}

// The folder as the source shows it: files beside it, or members of the archive.
class Folder
{
public:
    explicit Folder(const Source &source) : m_source(source) {}

    [[nodiscard]] Result<std::optional<SecretBytes>, ImportError> find(const QString &name) const
    {
        const ZipArchive *zip = m_source.zip();
        if (!zip)
            return m_source.sibling(name);
        const ZipArchive::Member *member = zip->findBaseName(name);
        if (!member)
            return std::optional<SecretBytes>();
        auto bytes = zip->read(*member, {}, kMaxMaFile);
        if (!bytes)
            return failure(bytes.error());
        return std::optional(std::move(*bytes));
    }

private:
    const Source &m_source;
};

std::optional<Json> parsed(const std::optional<SecretBytes> &bytes)
{
    if (!bytes)
        return std::nullopt;
    // Parsed into another wiped buffer.
    auto json = Json::parse(textOf(bytes->expose()));
    if (!json)
        return std::nullopt;
    return std::move(*json);
}

MaFile fileOf(JsonValue entry, bool encrypted)
{
    MaFile file;
    file.name = entry["filename"].text();
    if (!encrypted)
        return file;
    auto salt = decodeBase64(entry["encryption_salt"].string());
    auto iv = decodeBase64(entry["encryption_iv"].string());
    file.isMissing = !salt || salt->size() != 8 || !iv || iv->size() != 16;
    if (!file.isMissing) {
        file.salt = std::move(*salt);
        file.iv = std::move(*iv);
    }
    return file;
}

Result<std::vector<MaFile>, ImportError> allOf(JsonValue manifest, const Folder &folder)
{
    if (!isManifest(manifest))
        return failure(damaged(QLatin1String(kManifest)));
    const bool encrypted = manifest["encrypted"].boolean().value_or(false);
    const JsonValue entries = manifest["entries"];
    if (entries.size() > kMaxZipNames)
        return failure(
            ImportError{.code = ImportError::Code::TooManyEntries, .number = kMaxZipNames});
    std::vector<MaFile> files;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        MaFile file = fileOf(entries.at(i), encrypted);
        auto bytes = folder.find(file.name);
        if (!bytes)
            return failure(bytes.error());
        if (*bytes)
            file.text = std::move(**bytes);
        else
            file.isMissing = true;
        files.push_back(std::move(file));
    }
    return files;
}

Result<std::vector<MaFile>, ImportError> plainOfZip(const ZipArchive &zip)
{
    std::vector<MaFile> files;
    for (const ZipArchive::Member &member : zip.members()) {
        if (!isMaFile(member.baseName))
            continue;
        auto bytes = zip.read(member, {}, kMaxMaFile);
        if (!bytes)
            return failure(bytes.error());
        MaFile file;
        file.name = member.baseName;
        file.text = std::move(*bytes);
        files.push_back(std::move(file));
    }
    return files;
}

// One file alone: its own JSON, or what the manifest beside it says of it.
Result<std::vector<MaFile>, ImportError> singleOf(const Source &source, const Folder &folder)
{
    MaFile file;
    file.name = source.name();
    if (!source.json()) {
        const auto beside = folder.find(QLatin1String(kManifest));
        const auto manifest = beside ? parsed(*beside) : std::nullopt;
        JsonValue entry;
        const JsonValue entries = manifest ? manifest->root()["entries"] : JsonValue();
        for (std::size_t i = 0; entries.isArray() && i < entries.size(); ++i) {
            if (entries.at(i)["filename"].text() == file.name)
                entry = entries.at(i);
        }
        if (entry.isAbsent())
            return failure(ImportError{.code = ImportError::Code::Unsupported,
                                       .advice = Advice::SteamNeedsManifest});
        file = fileOf(entry, true);
        if (file.isMissing)
            return failure(damaged(QLatin1String(kManifest)));
    }
    file.text = SecretBytes::copyOf(source.bytes());
    std::vector<MaFile> files;
    files.push_back(std::move(file));
    return files;
}

} // namespace

bool isFolder(const Source &source)
{
    if (const ZipArchive *zip = source.zip()) {
        return std::any_of(
            zip->members().begin(), zip->members().end(),
            [](const ZipArchive::Member &member) { return isMaFile(member.baseName); });
    }
    if (source.json())
        return isManifest(source.json()->root());
    return isMaFile(source.name()) && decodeBase64(source.text()) && !source.text().empty();
}

Result<std::vector<MaFile>, ImportError> filesOf(const Source &source)
{
    const Folder folder(source);
    if (const ZipArchive *zip = source.zip()) {
        auto bytes = folder.find(QLatin1String(kManifest));
        if (!bytes)
            return failure(bytes.error());
        if (const auto manifest = parsed(*bytes))
            return allOf(manifest->root(), folder);
        return plainOfZip(*zip);
    }
    if (source.json() && isManifest(source.json()->root()))
        return allOf(source.json()->root(), folder);
    return singleOf(source, folder);
}

Result<SecretBytes, ImportError> openFile(const MaFile &file, const Unlocking &unlocking)
{
    // Salt, iv and the encrypted text are public.
    const auto key = pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha1, file.salt.expose(), kRounds);
    if (!key)
        return failure(key.error());
    const auto ciphertext = decodeBase64(textOf(file.text.expose()));
    const ImportError wrong{.code = ImportError::Code::WrongPasswordOrDamaged};
    if (!ciphertext)
        return failure(wrong);
    // The key goes to the cipher.
    auto text = crypto::decryptCbc(crypto::BlockCipher::Aes, key->expose(), file.iv.expose(),
                                   ciphertext->expose(), crypto::Padding::Pkcs7);
    if (!text)
        return failure(wrong);
    return std::move(*text);
}

} // namespace warifu::exchange::formats::steam
