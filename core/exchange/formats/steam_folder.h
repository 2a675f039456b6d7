// SPDX-License-Identifier: Apache-2.0
#pragma once
// Steam Desktop Authenticator's folder of maFiles, from one of its files or from a ZIP archive of
// it, plain or encrypted (import-formats section 6.20).

#include "core/exchange/format.h"

#include <vector>

namespace warifu::exchange::formats::steam {

struct MaFile
{
    QString name;
    SecretBytes text; // JSON, or Base64 of the encrypted one
    // Of the encrypted file; empty otherwise.
    SecretBytes salt, iv;
    // The manifest names it, and it is not there or its salt or iv is unreadable.
    bool isMissing = false;

    [[nodiscard]] bool isEncrypted() const { return !iv.isEmpty(); }
};

// By name or manifest, not by content: is the source such a file, the manifest or an archive?
[[nodiscard]] bool isFolder(const Source &source);

// All files of the folder (of a single file: that one). Damaged, Bomb; an encrypted file without
// manifest is Unsupported with Advice::SteamNeedsManifest.
[[nodiscard]] Result<std::vector<MaFile>, ImportError> filesOf(const Source &source);

// The JSON of an encrypted file. Nothing authenticates it: the caller finds out by parsing.
[[nodiscard]] Result<SecretBytes, ImportError> openFile(const MaFile &file,
                                                        const Unlocking &unlocking);

} // namespace warifu::exchange::formats::steam
