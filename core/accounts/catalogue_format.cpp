// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/catalogue_format.h"

#include "core/accounts/text_field.h"

#include <algorithm>
#include <set>

namespace warifu::accounts {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kMaxEntrySize = 64 * 1024;

enum Flag : std::uint8_t { Pinned = 1, Trashed = 2 };
constexpr std::uint8_t kKnownFlags = Pinned | Trashed;

std::uint64_t count(UnixSeconds time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

UnixSeconds time(std::uint64_t count)
{
    return unixSeconds(static_cast<std::int64_t>(count));
}

SecretBytes formatAccount(const Account &account)
{
    ByteWriter writer;
    writer.bytes(account.id.bytes());
    writeParameters(writer, account.parameters);
    writer.u8(static_cast<std::uint8_t>((account.pinned ? Pinned : 0)
                                        | (account.trashedAt ? Trashed : 0)));
    writer.u64(account.counter);
    writer.u64(account.uses);
    writer.u64(count(account.createdAt));
    writer.u64(count(account.usedAt));
    writer.u64(account.trashedAt ? count(*account.trashedAt) : 0);
    writeText(writer, account.issuer);
    writeText(writer, account.name);
    writeText(writer, account.group);
    writeText(writer, account.icon);
    writeText(writer, account.note);
    writer.u8(static_cast<std::uint8_t>(account.tags.size()));
    for (const QString &tag : account.tags)
        writeText(writer, tag);
    return writer.take();
}

// Reads one text into target; false when it is bad.
bool readInto(QString &target, ByteReader &reader, std::size_t limit)
{
    auto text = readText(reader, limit);
    if (!text)
        return false;
    target = std::move(*text);
    return true;
}

bool readTexts(Account &account, ByteReader &reader)
{
    if (!readInto(account.issuer, reader, kMaxTitleSize)
        || !readInto(account.name, reader, kMaxTitleSize)
        || !readInto(account.group, reader, kMaxTitleSize)
        || !readInto(account.icon, reader, kMaxTitleSize)
        || !readInto(account.note, reader, kMaxNoteSize))
        return false;
    const std::size_t tags = reader.u8();
    if (tags > kMaxTags)
        return false;
    for (std::size_t i = 0; i < tags; ++i) {
        QString tag;
        if (!readInto(tag, reader, kMaxTagSize))
            return false;
        account.tags.append(std::move(tag));
    }
    return true;
}

Result<Account, CatalogueError> parseAccount(ByteView bytes)
{
    ByteReader reader(bytes);
    Account account;
    const ByteView id = reader.bytes(16);
    if (!reader.ok())
        return failure(CatalogueError::Truncated);
    std::array<std::uint8_t, 16> idBytes{};
    std::ranges::copy(id, idBytes.begin());
    account.id = AccountId(idBytes);
    const auto parameters = readParameters(reader);
    if (!parameters)
        return failure(reader.ok() ? CatalogueError::BadValue : CatalogueError::Truncated);
    account.parameters = *parameters;
    const std::uint8_t flags = reader.u8();
    if ((flags & ~kKnownFlags) != 0)
        return failure(CatalogueError::BadValue);
    account.pinned = (flags & Pinned) != 0;
    account.counter = reader.u64();
    account.uses = reader.u64();
    account.createdAt = time(reader.u64());
    account.usedAt = time(reader.u64());
    const UnixSeconds trashedAt = time(reader.u64());
    if ((flags & Trashed) != 0)
        account.trashedAt = trashedAt;
    else if (trashedAt != UnixSeconds())
        return failure(CatalogueError::BadValue); // one way to write it
    if (!readTexts(account, reader))
        return failure(reader.ok() ? CatalogueError::BadText : CatalogueError::Truncated);
    if (!reader.finished())
        return failure(CatalogueError::Truncated);
    return account;
}

} // namespace

bool isStorable(const Account &account)
{
    return !account.id.isNull() && isStorable(account.parameters)
        && fitsField(account.issuer, kMaxTitleSize) && fitsField(account.name, kMaxTitleSize)
        && fitsField(account.group, kMaxTitleSize) && fitsField(account.icon, kMaxTitleSize)
        && fitsField(account.note, kMaxNoteSize)
        && static_cast<std::size_t>(account.tags.size()) <= kMaxTags
        && std::ranges::all_of(account.tags,
                               [](const QString &tag) { return fitsField(tag, kMaxTagSize); });
}

SecretBytes formatCatalogue(const Catalogue &catalogue)
{
    ByteWriter writer;
    writer.u8(kVersion);
    writer.u32(static_cast<std::uint32_t>(catalogue.size()));
    for (const Account &account : catalogue.accounts()) {
        const SecretBytes entry = formatAccount(account);
        // Joined into the body that is sealed as one.
        writer.field32(entry.expose());
    }
    return writer.take();
}

Result<Catalogue, CatalogueError> parseCatalogue(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (version > kVersion)
        return failure(CatalogueError::NewerFormat);
    const std::size_t size = reader.u32();
    if (!reader.ok() || version == 0)
        return failure(CatalogueError::Truncated);
    if (size > kMaxAccounts)
        return failure(CatalogueError::TooMany);
    std::set<AccountId> seen;
    std::vector<Account> accounts;
    for (std::size_t i = 0; i < size; ++i) {
        const ByteView entry = reader.field32(kMaxEntrySize);
        if (!reader.ok())
            return failure(CatalogueError::Truncated);
        auto account = parseAccount(entry);
        if (!account)
            return failure(account.error());
        if (account->id.isNull() || !seen.insert(account->id).second)
            return failure(CatalogueError::Duplicate);
        accounts.push_back(std::move(*account));
    }
    if (!reader.finished())
        return failure(CatalogueError::Truncated);
    return Catalogue(std::move(accounts));
}

} // namespace warifu::accounts
