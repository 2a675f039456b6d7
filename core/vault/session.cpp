// SPDX-License-Identifier: Apache-2.0
#include "core/vault/session.h"

#include <algorithm>
#include <cstdlib>

namespace warifu::vault {

namespace {

bool isCurrentFile(const CatalogueStore &store, ByteView bytes)
{
    const auto found = store.read(0);
    return found && std::ranges::equal(*found, bytes);
}

// A replacement that reports an error may have taken place all the same (the folder could not be
// flushed). Tries to get the old file back; true when the new one stays.
bool hasReplacedAnyway(const CatalogueStore &store, ByteView fresh,
                       const Result<std::vector<std::uint8_t>, FileError> &old)
{
    if (!isCurrentFile(store, fresh))
        return false;
    if (!old)
        return true;
    const bool wasPutBack = store.replace(0, *old).has_value() || isCurrentFile(store, *old);
    return !wasPutBack;
}

} // namespace

Result<void, VaultError> saveState(Session &session, const CatalogueStore &store, VaultState next,
                                   Archive archive, Entropy &entropy)
{
    if (session.setDamagedAside) {
        if (const auto kept = store.setDamagedAside(); !kept)
            return failure(toVaultError(kept.error()));
        session.setDamagedAside = false;
    }
    if (archive == Archive::Yes && !session.skipArchive) {
        if (const auto kept = store.archive(next.archived);
            !kept && kept.error() != FileError::Absent)
            return failure(toVaultError(kept.error()));
        ++next.archived;
    }
    const SecretBytes body = formatState(next);
    // The file is sealed under K.
    const CatalogueFile file = sealCatalogue(session.wrap, session.generation + 1,
                                             session.key.expose(), body.expose(), entropy);
    const auto bytes = formatCatalogueFile(file);
    const auto old = store.read(0);
    const auto written = store.replace(0, bytes);
    if (!written && !hasReplacedAnyway(store, bytes, old))
        return failure(toVaultError(written.error()));
    session.state = std::move(next);
    ++session.generation;
    session.stamp = stampOf(file);
    session.skipArchive = false;
    if (!written)
        return failure(toVaultError(written.error()));
    return {};
}

void notePagesWritten(VaultState &next, const Session &session)
{
    next.pagesWritten = session.generation + 1;
}

bool rewrapOlderFiles(const Session &session, const CatalogueStore &store)
{
    bool allDone = true;
    for (auto &[slot, file] : store.olderFiles()) {
        if (file.wrap.vault != session.wrap.vault || file.wrap == session.wrap)
            continue;
        file.wrap = session.wrap;
        allDone = store.replace(slot, formatCatalogueFile(file)).has_value() && allDone;
    }
    return allDone;
}

void forgetAborted(Session &session)
{
    const PageSet &pages = session.pages;
    if (pages.dirtyPages().empty() && pages.count(PageState::Unread) == 0
        && pages.count(PageState::Damaged) == 0 && pages.count(PageState::Lost) == 0)
        session.state.aborted.clear();
}

VaultError toVaultError(FileError error)
{
    switch (error) {
    case FileError::NoAccess:
        return VaultError::FileNoAccess;
    case FileError::NoSpace:
        return VaultError::FileNoSpace;
    case FileError::Absent: // the folder has gone
    case FileError::TooLarge:
    case FileError::Exists:
    case FileError::Broken:
        return VaultError::FileBroken;
    }
    std::abort(); // an error from nowhere: memory is broken
}

VaultError toVaultError(FileLockError error)
{
    switch (error) {
    case FileLockError::Busy:
        return VaultError::Busy;
    case FileLockError::NoAccess:
        return VaultError::FileNoAccess;
    case FileLockError::NoSpace:
        return VaultError::FileNoSpace;
    case FileLockError::Absent: // the folder has gone
    case FileLockError::Broken:
        return VaultError::FileBroken;
    }
    std::abort(); // as above
}

VaultError toVaultError(keystore::KeystoreError error)
{
    using keystore::KeystoreError;
    switch (error) {
    case KeystoreError::NotFound:
        return VaultError::KeystoreAbsent;
    case KeystoreError::Locked:
        return VaultError::KeystoreLocked;
    case KeystoreError::Denied:
        return VaultError::KeystoreDenied;
    case KeystoreError::NoService:
        return VaultError::KeystoreNoService;
    case KeystoreError::NoAnswer:
        return VaultError::KeystoreNoAnswer;
    case KeystoreError::Damaged:
        return VaultError::Damaged;
    case KeystoreError::TooLarge:
    case KeystoreError::Failed:
        return VaultError::KeystoreFailed;
    }
    std::abort(); // as above
}

VaultError toVaultError(crypto::KdfError error)
{
    switch (error) {
    case crypto::KdfError::Cost:
        return VaultError::Damaged;
    case crypto::KdfError::Memory:
        return VaultError::Memory;
    }
    std::abort(); // as above
}

} // namespace warifu::vault
