// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault_state.h"

#include "core/accounts/catalogue_format.h"
#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

#include <algorithm>
#include <set>

namespace warifu::vault {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kMaxSection = 256 * 1024 * 1024;

enum Section : std::uint16_t { Numbers = 1, Accounts = 2, Placement = 3, Dead = 4, Written = 5 };

void writeId(ByteWriter &writer, const accounts::AccountId &id)
{
    writer.bytes(id.bytes());
}

accounts::AccountId readId(ByteReader &reader)
{
    std::array<std::uint8_t, 16> id{};
    const ByteView bytes = reader.bytes(id.size());
    if (reader.ok())
        std::ranges::copy(bytes, id.begin());
    return accounts::AccountId(id);
}

void writeSection(ByteWriter &writer, std::uint16_t number, const SecretBytes &bytes)
{
    writer.u16(number);
    // Joined into the body that is sealed as one.
    writer.field32(bytes.expose());
}

SecretBytes formatNumbers(const VaultState &state)
{
    ByteWriter writer;
    writer.u32(static_cast<std::uint32_t>(state.pages));
    writer.u64(state.archived);
    writer.u8(state.staleWraps ? 1 : 0);
    return writer.take();
}

bool parseNumbers(VaultState &state, ByteView bytes)
{
    ByteReader reader(bytes);
    state.pages = reader.u32();
    state.archived = reader.u64();
    const std::uint8_t stale = reader.u8();
    state.staleWraps = stale == 1;
    return reader.finished() && state.pages <= kMaxPages && stale <= 1;
}

SecretBytes formatPlacement(const VaultState &state)
{
    ByteWriter writer;
    writer.u32(static_cast<std::uint32_t>(state.placement.size()));
    for (const auto &[id, page] : state.placement) {
        writeId(writer, id);
        writer.u32(static_cast<std::uint32_t>(page));
    }
    return writer.take();
}

bool parsePlacement(VaultState &state, ByteView bytes)
{
    ByteReader reader(bytes);
    const std::size_t count = reader.u32();
    if (count > accounts::kMaxAccounts)
        return false;
    for (std::size_t i = 0; i < count && reader.ok(); ++i) {
        const accounts::AccountId id = readId(reader);
        state.placement[id] = reader.u32();
    }
    return reader.finished() && state.placement.size() == count
        && std::ranges::all_of(state.placement,
                               [](const auto &place) { return place.second < kMaxPages; });
}

SecretBytes formatDead(const VaultState &state)
{
    ByteWriter writer;
    writer.u32(static_cast<std::uint32_t>(state.aborted.size()));
    for (const std::uint64_t revision : state.aborted)
        writer.u64(revision);
    writer.u32(static_cast<std::uint32_t>(state.tombstones.size()));
    for (const Tombstone &stone : state.tombstones) {
        writeId(writer, stone.id);
        writer.u64(stone.revision);
    }
    return writer.take();
}

bool parseDead(VaultState &state, ByteView bytes)
{
    ByteReader reader(bytes);
    const std::size_t aborted = reader.u32();
    if (aborted > kMaxAborted)
        return false;
    for (std::size_t i = 0; i < aborted && reader.ok(); ++i)
        state.aborted.push_back(reader.u64());
    const std::size_t stones = reader.u32();
    if (stones > kMaxTombstones)
        return false;
    for (std::size_t i = 0; i < stones && reader.ok(); ++i) {
        const accounts::AccountId id = readId(reader);
        state.tombstones.push_back({id, reader.u64()});
    }
    return reader.finished();
}

SecretBytes formatWritten(const VaultState &state)
{
    ByteWriter writer;
    writer.u64(state.pagesWritten);
    return writer.take();
}

bool parseWritten(VaultState &state, ByteView bytes)
{
    ByteReader reader(bytes);
    state.pagesWritten = reader.u64();
    return reader.finished();
}

} // namespace

std::shared_ptr<const SecretBytes> findSection(const VaultState &state, std::uint16_t number)
{
    const auto found =
        std::ranges::find(state.unknown, number, [](const auto &entry) { return entry.first; });
    return found == state.unknown.end() ? nullptr : found->second;
}

void putSection(VaultState &state, std::uint16_t number, std::shared_ptr<const SecretBytes> bytes)
{
    const auto found =
        std::ranges::find(state.unknown, number, [](const auto &entry) { return entry.first; });
    if (!bytes || bytes->isEmpty()) {
        if (found != state.unknown.end())
            state.unknown.erase(found);
    } else if (found != state.unknown.end()) {
        found->second = std::move(bytes);
    } else {
        state.unknown.emplace_back(number, std::move(bytes));
    }
}

SecretBytes formatState(const VaultState &state)
{
    ByteWriter writer;
    writer.u8(kVersion);
    writeSection(writer, Numbers, formatNumbers(state));
    writeSection(writer, Accounts, accounts::formatCatalogue(state.catalogue));
    writeSection(writer, Placement, formatPlacement(state));
    writeSection(writer, Dead, formatDead(state));
    writeSection(writer, Written, formatWritten(state));
    for (const auto &[number, bytes] : state.unknown)
        writeSection(writer, number, *bytes);
    return writer.take();
}

Result<VaultState, StateError> parseState(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (!reader.ok())
        return failure(StateError::Truncated);
    if (version > kVersion)
        return failure(StateError::NewerFormat);
    if (version == 0)
        return failure(StateError::BadValue);
    VaultState state;
    std::set<std::uint16_t> seen;
    while (reader.remaining() > 0) {
        const std::uint16_t number = reader.u16();
        const ByteView section = reader.field32(kMaxSection);
        if (!reader.ok())
            return failure(StateError::Truncated);
        if (!seen.insert(number).second)
            return failure(StateError::BadValue);
        bool good = true;
        switch (number) {
        case Numbers:
            good = parseNumbers(state, section);
            break;
        case Accounts: {
            auto catalogue = accounts::parseCatalogue(section);
            if (!catalogue)
                return failure(catalogue.error() == accounts::CatalogueError::NewerFormat
                                   ? StateError::NewerFormat
                                   : StateError::Catalogue);
            state.catalogue = std::move(*catalogue);
            break;
        }
        case Placement:
            good = parsePlacement(state, section);
            break;
        case Dead:
            good = parseDead(state, section);
            break;
        case Written:
            good = parseWritten(state, section);
            break;
        default:
            state.unknown.emplace_back(
                number, std::make_shared<const SecretBytes>(SecretBytes::copyOf(section)));
        }
        if (!good)
            return failure(StateError::BadValue);
    }
    for (const std::uint16_t number : {Numbers, Accounts, Placement, Dead, Written})
        if (!seen.contains(number))
            return failure(StateError::BadValue);
    return state;
}

} // namespace warifu::vault
