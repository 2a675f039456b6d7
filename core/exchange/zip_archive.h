// SPDX-License-Identifier: Apache-2.0
#pragma once
// A ZIP archive in memory, read through libzip and never unpacked to disk (import-formats section
// 4, rule 2). Stored and deflated members; plain, ZipCrypto and WinZip AES.

#include "core/exchange/import_error.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace warifu::exchange {

class ZipArchive
{
public:
    struct Member
    {
        QString path;     // with '/' between folders
        QString baseName; // after the last '/'
        std::uint64_t index = 0;
        std::uint64_t size = 0; // declared; not to be believed
        bool encrypted = false;
    };

    // bytes must outlive the archive. Damaged: no readable directory, too many members, a name
    // that is absolute, climbs with "..", holds a backslash, or is no UTF-8.
    [[nodiscard]] static Result<ZipArchive, ImportError> open(ByteView bytes);
    ZipArchive(ZipArchive &&) noexcept;
    ZipArchive &operator=(ZipArchive &&) noexcept;
    ~ZipArchive();

    [[nodiscard]] const std::vector<Member> &members() const; // without folders
    // The one member with that base name; null when there is none, or more than one.
    [[nodiscard]] const Member *findBaseName(const QString &baseName) const;
    [[nodiscard]] const Member *findPath(const QString &path) const;

    // The member's bytes, checked against its CRC or HMAC. Bomb: more than limit bytes, or more
    // than 200 times its packed size after the first MiB. An encrypted member without password:
    // PasswordNeeded; WrongPasswordOrDamaged: ZipCrypto cannot tell. Damaged, Unsupported method.
    [[nodiscard]] Result<SecretBytes, ImportError> read(const Member &member, ByteView password,
                                                        std::size_t limit) const;

private:
    struct Handle;
    explicit ZipArchive(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace warifu::exchange
