// SPDX-License-Identifier: Apache-2.0
#include "app/text/sentences.h"
#include "app/text/vault_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace warifu::text {

namespace {

// Qt counts plural forms with an int; more than a billion of anything reads the same.
int asInt(std::size_t count)
{
    return static_cast<int>(std::min(count, std::size_t(1'000'000'000)));
}

} // namespace

QStringList describe(const vault::OpenReport &report)
{
    QStringList lines;
    if (report.rebuiltFromPages) {
        //: After opening the vault. The account list was unreadable.
        lines << QCoreApplication::translate(
            "VaultText",
            "The account file could not be read; the accounts were rebuilt from the "
            "keychain. Order, groups and notes may be missing. Check the counters of "
            "counter-based accounts.");
    }
    if (report.generationsBack > 0) {
        //: After opening the vault. %n is how many saves back the copy is.
        lines << QCoreApplication::translate(
            "VaultText",
            "The newest account file could not be read; an older copy is used "
            "(saves back: %n). Your latest changes to order or notes may be missing.",
            nullptr, report.generationsBack);
    }
    if (report.unreadPages > 0) {
        //: After opening the vault. %n is a number of keychain entries, each holding many accounts.
        QString line = QCoreApplication::translate(
            "VaultText",
            "Keychain entries that could not be read: %n. The accounts in them are grey.", nullptr,
            asInt(report.unreadPages));
        if (report.pageError)
            line = joined({line, describe(*report.pageError).remedy});
        lines << line;
    }
    if (report.damagedPages > 0) {
        //: After opening the vault. %n is a number of keychain entries, each holding many accounts.
        lines << QCoreApplication::translate(
            "VaultText",
            "Damaged keychain entries: %n. The accounts in them are grey. Restore the "
            "keychain from a backup, or set the accounts up again.",
            nullptr, asInt(report.damagedPages));
    }
    if (report.withoutSecret > 0) {
        //: After opening the vault. %n is a number of accounts. "Key" is the shared secret.
        lines << QCoreApplication::translate(
            "VaultText",
            "Accounts without a key in the keychain: %n. Each grey row says what to "
            "do.",
            nullptr, asInt(report.withoutSecret));
    }
    if (report.recovered > 0) {
        //: After opening the vault. %n is a number of accounts.
        lines << QCoreApplication::translate(
            "VaultText", "Accounts recovered from the keychain: %n. Check their names and groups.",
            nullptr, asInt(report.recovered));
    }
    return lines;
}

} // namespace warifu::text
