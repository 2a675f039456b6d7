// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a whole file cannot be imported. One bad entry is never such an error (import_result.h).

#include <QString>

namespace warifu::exchange {

// Files that are recognised, cannot be read, and have a way around that people can follow.
enum class Advice {
    None,
    AegisBiometricOnly,    // no password slot in the export
    BitwardenAccountBound, // export again as "Password protected" or plain
    CertificateNeeded,     // PSKC for somebody else's certificate
    EnteShareLink,         // holds codes, not the secret
    ExportAsTextOrJson,    // an HTML export
    GoogleKeystore,        // secrets are sealed by the phone: use Google's own export QR code
    KeePassOne,            // KDB of KeePass 1: save as KDBX
    MicrosoftNeedsWal,     // PhoneFactor without PhoneFactor-wal beside it
    OpenPgp,               // decrypt with gpg first
    RaivoReport,           // the app wrote its own error instead of an export
    SteamNeedsManifest,    // an encrypted maFile without manifest.json
    WinAuthProtected,      // winauth.xml protected by Windows or YubiKey: use its Export
};

struct ImportError
{
    enum class Code {
        NoSuchFile,
        NotARegularFile, // folder, FIFO, device, socket
        Unreadable,      // detail: the system's word
        TooLarge,        // number: the limit in bytes
        Empty,
        UnknownFormat,
        AnotherFormat, // --format names one that this file is not; detail: what it looks like
        NewerVersion,  // detail: the version it names
        Damaged,       // detail: the part, as the format names it
        PasswordNeeded,
        WrongPassword,          // proven by an authenticated container
        WrongPasswordOrDamaged, // the container cannot tell
        BadKey,                 // a pre-shared key that is not hexadecimal or has the wrong size
        TooManyEntries,         // number: the limit
        TooDeep,                // nesting
        Bomb,                   // unpacks to more than the limits allow
        CostRefused, // the file asks for more key derivation than any honest one; detail: what
        CostTooHigh, // above the soft limit: ask the user, then pass acceptCost
        NotEnoughMemory,
        Unsupported, // detail: the feature; advice may help
        Cancelled,
    };
    Code code = Code::UnknownFormat;
    QString detail = {}; // sanitized, never a secret
    std::uint64_t number = 0;
    Advice advice = Advice::None;
};

[[nodiscard]] inline ImportError damaged(const QString &part)
{
    return {.code = ImportError::Code::Damaged, .detail = part};
}

} // namespace warifu::exchange
