// SPDX-License-Identifier: Apache-2.0
#include "app/text/import_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

using exchange::Advice;
using exchange::ImportError;
using exchange::ImportNotice;

// What to do where a file is known and cannot be read.
QString adviceText(Advice advice)
{
    switch (advice) {
    case Advice::None:
        break;
    case Advice::AegisBiometricOnly:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "This Aegis export can only be opened by the phone's fingerprint. In Aegis, set a "
            "password and export again.");
    case Advice::BitwardenAccountBound:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "This Bitwarden export is tied to one Bitwarden account. Export again and choose "
            "“Password protected” or “.json”.");
    case Advice::CertificateNeeded:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate("ImportText",
                                           "This file is encrypted to a certificate. Give the "
                                           "private key of that certificate as a PEM file.");
    case Advice::EnteShareLink:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate("ImportText",
                                           "An Ente share link holds codes for a while, not the "
                                           "account. Export from Ente Auth instead.");
    case Advice::ExportAsTextOrJson:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText", "This is an HTML export for printing. Export again as text or JSON.");
    case Advice::GoogleKeystore:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "The phone has sealed the keys in this database. Use “Export accounts” in Google "
            "Authenticator and scan its QR codes.");
    case Advice::KeePassOne:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate("ImportText",
                                           "This is a database of KeePass 1. Open it in KeePass 2 "
                                           "or KeePassXC and save it as KDBX.");
    case Advice::MicrosoftNeedsWal:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate("ImportText",
                                           "The accounts are in “PhoneFactor-wal”. Put that file "
                                           "beside “PhoneFactor” and try again.");
    case Advice::OpenPgp:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate("ImportText",
                                           "This file is encrypted with OpenPGP. Decrypt it first, "
                                           "for example with gpg, and import the result.");
    case Advice::RaivoReport:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "Raivo wrote an error message into this file instead of the accounts. Export again.");
    case Advice::SteamNeedsManifest:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "This Steam file is encrypted. Put the “manifest.json” of the same folder beside it.");
    case Advice::WinAuthProtected:
        //: Why an export of another app cannot be imported, and what to do.
        return QCoreApplication::translate(
            "ImportText",
            "WinAuth has protected this file by Windows or a YubiKey. In WinAuth choose “Export”.");
    }
    return {};
}

} // namespace

QString describe(const ImportError &error, const QString &file)
{
    if (const QString advice = adviceText(error.advice); !advice.isEmpty())
        return advice;
    switch (error.code) {
    case ImportError::Code::NoSuchFile:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "There is no file “%1”.").arg(file);
    case ImportError::Code::NotARegularFile:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "“%1” is not a file that can be read.")
            .arg(file);
    case ImportError::Code::Unreadable:
        //: A file of another app cannot be imported. %1 is a file name, %2 what the system says.
        return QCoreApplication::translate("ImportText", "“%1” could not be read: %2")
            .arg(file, error.detail);
    case ImportError::Code::TooLarge:
        //: A file of another app cannot be imported. %1 is a file name, %2 a number of megabytes.
        return QCoreApplication::translate(
                   "ImportText", "“%1” is larger than %2 MB, which no export is. Nothing was read.")
            .arg(file, QString::number(error.number / 1024 / 1024));
    case ImportError::Code::Empty:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "“%1” is empty.").arg(file);
    case ImportError::Code::UnknownFormat:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate(
                   "ImportText",
                   "“%1” is in no format that Warifu knows. The user guide has a table of them "
                   "under “Move from another app”.")
            .arg(file);
    case ImportError::Code::AnotherFormat:
        //: A file of another app cannot be imported. %1 is a file name, %2 the name of a format.
        return QCoreApplication::translate("ImportText",
                                           "“%1” is not in that format; it looks like %2.")
            .arg(file, error.detail);
    case ImportError::Code::NewerVersion:
        //: A file of another app cannot be imported. %1 is a file name, %2 a version number.
        return QCoreApplication::translate(
                   "ImportText",
                   "“%1” was written by a newer version of its app (%2) than Warifu knows.")
            .arg(file, error.detail);
    case ImportError::Code::Damaged:
        //: A file of another app cannot be imported. %1 is a file name, %2 a technical word: the
        //: part that is damaged.
        return QCoreApplication::translate(
                   "ImportText", "“%1” is damaged or cut off (%2). Copy or export it again.")
            .arg(file, error.detail);
    case ImportError::Code::PasswordNeeded:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "“%1” is protected. Give its password.")
            .arg(file);
    case ImportError::Code::WrongPassword:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "The password of “%1” is wrong.")
            .arg(file);
    case ImportError::Code::WrongPasswordOrDamaged:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText",
                                           "The password of “%1” is wrong, or the file is damaged.")
            .arg(file);
    case ImportError::Code::BadKey:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText",
                                           "The key of “%1” must be written in hexadecimal digits.")
            .arg(file);
    case ImportError::Code::TooManyEntries:
        //: A file of another app cannot be imported. %1 is a file name, %2 a number.
        return QCoreApplication::translate("ImportText",
                                           "“%1” holds more than %2 entries. Split it.")
            .arg(file, QString::number(error.number));
    case ImportError::Code::TooDeep:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate(
                   "ImportText", "“%1” is nested deeper than any export. Nothing was read.")
            .arg(file);
    case ImportError::Code::Bomb:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate(
                   "ImportText", "“%1” unpacks to far more than any export. Nothing was read.")
            .arg(file);
    case ImportError::Code::CostRefused:
        //: A file of another app cannot be imported. %1 is a file name, %2 the name of a key
        //: derivation such as Argon2.
        return QCoreApplication::translate(
                   "ImportText",
                   "“%1” asks for more work (%2) than any honest file. Nothing was read.")
            .arg(file, error.detail);
    case ImportError::Code::CostTooHigh:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText", "“%1” takes long to open, or much memory.")
            .arg(file);
    case ImportError::Code::NotEnoughMemory:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate(
                   "ImportText",
                   "There is not enough memory to open “%1”. Close other programs and try again.")
            .arg(file);
    case ImportError::Code::Unsupported:
        //: A file of another app cannot be imported. %1 is a file name, %2 a technical word.
        return QCoreApplication::translate("ImportText",
                                           "“%1” uses something that Warifu cannot read: %2")
            .arg(file, error.detail);
    case ImportError::Code::Cancelled:
        //: A file of another app cannot be imported. %1 is a file name.
        return QCoreApplication::translate("ImportText",
                                           "Reading “%1” was cancelled. Nothing was changed.")
            .arg(file);
    }
    Q_UNREACHABLE();
}

QString describe(const ImportNotice &notice)
{
    switch (notice.code) {
    case ImportNotice::Code::Lossy:
        //: About a whole file of another app.
        return QCoreApplication::translate(
            "ImportText",
            "This format leaves out details such as digits and period. Compare a code of each "
            "account with the old app.");
    case ImportNotice::Code::NotAuthenticated:
        //: About a whole file of another app.
        return QCoreApplication::translate("ImportText",
                                           "Nothing proves that this file was not changed.");
    case ImportNotice::Code::Skipped:
        if (notice.detail.isEmpty())
            //: About a whole file of another app. %n is a number.
            return QCoreApplication::translate(
                "ImportText", "%n entries are no one-time codes and were passed over.", nullptr,
                int(notice.count));
        //: About a whole file of another app. %n is a number, %1 what they are (a technical word).
        return QCoreApplication::translate(
                   "ImportText", "%n entries are no one-time codes and were passed over: %1",
                   nullptr, int(notice.count))
            .arg(notice.detail);
    case ImportNotice::Code::WeakProtection:
        //: About a whole file of another app.
        return QCoreApplication::translate(
            "ImportText",
            "This file is protected more weakly than is usual today. Delete it after the import.");
    case ImportNotice::Code::IncompleteSet:
        //: About a whole file of another app. %1 is a list of numbers.
        return QCoreApplication::translate("ImportText", "Parts of the export are missing: %1")
            .arg(notice.detail);
    case ImportNotice::Code::SignatureIgnored:
        //: About a whole file of another app.
        return QCoreApplication::translate("ImportText",
                                           "The signature in this file was not checked.");
    case ImportNotice::Code::OtherEncoding:
        //: About a whole file of another app. %1 is the name of an encoding such as UTF-16.
        return QCoreApplication::translate("ImportText", "The text was read as %1.")
            .arg(notice.detail);
    case ImportNotice::Code::NoHeader:
        //: About a whole file of another app.
        return QCoreApplication::translate(
            "ImportText", "The file has no header row; Microsoft Entra would refuse it.");
    case ImportNotice::Code::RejectedByEntra:
        //: About a whole file of another app. %n is a number.
        return QCoreApplication::translate("ImportText", "Microsoft Entra would refuse %n rows.",
                                           nullptr, int(notice.count));
    case ImportNotice::Code::HotpCounter:
        //: About a whole file of another app.
        return QCoreApplication::translate("ImportText",
                                           "This app may store counters that are one off. If a "
                                           "code is refused, try the next one.");
    case ImportNotice::Code::Expired:
        //: About a whole file of hardware tokens. %1 is a number.
        return QCoreApplication::translate("ImportText", "Tokens whose expiry date has passed: %1")
            .arg(QString::number(notice.count));
    case ImportNotice::Code::NotYetValid:
        //: About a whole file of hardware tokens. %1 is a number.
        return QCoreApplication::translate("ImportText", "Tokens that are not valid yet: %1")
            .arg(QString::number(notice.count));
    }
    Q_UNREACHABLE();
}

} // namespace warifu::text
