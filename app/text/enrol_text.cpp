// SPDX-License-Identifier: Apache-2.0
#include "app/text/enrol_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

// People count from 1.
QString place(const enrol::EnrolError &error)
{
    return QString::number(error.position + 1);
}

QString describeSecretCharacter(const enrol::EnrolError &error)
{
    // The digits that Base32 leaves out because they look like letters.
    if (error.detail == QLatin1String("0") || error.detail == QLatin1String("1")
        || error.detail == QLatin1String("8") || error.detail == QLatin1String("9")) {
        //: %1 is a position, counted from 1; %2 is the digit 0, 1, 8 or 9. Letters look like digits
        //: in many fonts.
        return QCoreApplication::translate(
                   "EnrolText",
                   "Character %1 of the key is “%2”, but keys use only the letters A "
                   "to Z and the digits 2 to 7. Look again: 0 is probably the letter "
                   "O, 1 an I or L, 8 a B.")
            .arg(place(error), error.detail);
    }
    if (error.detail.isEmpty()) {
        //: %1 is a position, counted from 1.
        return QCoreApplication::translate(
                   "EnrolText",
                   "Character %1 of the key cannot be part of a key. Compare it with "
                   "the page that shows the key.")
            .arg(place(error));
    }
    //: %1 is a position, counted from 1; %2 is the character itself.
    return QCoreApplication::translate(
               "EnrolText",
               "Character %1 of the key, “%2”, cannot be part of a key. Compare it "
               "with the page that shows the key.")
        .arg(place(error), error.detail);
}

// Everything that is about the payload as a whole.
QString describePayload(const enrol::EnrolError &error)
{
    using Code = enrol::EnrolError::Code;
    if (error.code == Code::UnknownScheme && !error.detail.isEmpty()) {
        //: %1 is the beginning of a link, such as "https".
        return QCoreApplication::translate(
                   "EnrolText",
                   "This is not a setup code for an authenticator: it begins with "
                   "“%1:”. Look for the QR code that the service shows for "
                   "“authenticator app”.")
            .arg(error.detail);
    }
    //: A QR code or text was read that has nothing to do with two-factor codes.
    return QCoreApplication::translate(
        "EnrolText",
        "This is not a setup code for an authenticator. Look for the QR code that "
        "the service shows for “authenticator app”.");
}

} // namespace

QString describe(const enrol::EnrolError &error)
{
    using Code = enrol::EnrolError::Code;
    switch (error.code) {
    case Code::Empty:
        //: Nothing was typed or pasted.
        return QCoreApplication::translate(
            "EnrolText", "There is nothing here. Enter the key or the otpauth:// link.");
    case Code::TooLong:
        //: A QR code or pasted text.
        return QCoreApplication::translate(
            "EnrolText", "This is far longer than any setup code. Copy only the key or the link.");
    case Code::NotText:
        //: A QR code or pasted text.
        return QCoreApplication::translate(
            "EnrolText", "This code does not hold text, so it is not a setup code.");
    case Code::UnknownScheme:
        return describePayload(error);
    case Code::Malformed:
        //: An otpauth:// link.
        return QCoreApplication::translate(
            "EnrolText", "This setup link is damaged. Copy all of it, or scan the QR code again.");
    case Code::UnknownType:
        //: %1 is a word from the link, such as "totp".
        return QCoreApplication::translate(
                   "EnrolText",
                   "This setup link asks for codes of the kind “%1”, which Warifu "
                   "does not know. Ask the service for a standard (TOTP) code.")
            .arg(error.detail);
    case Code::MissingSecret:
        //: "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "EnrolText", "The key is missing. Copy all of the link, or enter the key.");
    case Code::SecretCharacter:
        return describeSecretCharacter(error);
    case Code::SecretLength:
        //: "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "EnrolText",
            "No key has this number of characters: one is missing or one too many. "
            "Compare it with the page that shows the key.");
    case Code::SecretTooLong:
        //: "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "EnrolText", "The key is longer than 1,024 characters. Copy only the key.");
    case Code::SecretPadding:
        //: %1 is a position, counted from 1. "Key" is the shared secret.
        return QCoreApplication::translate(
                   "EnrolText",
                   "Character %1 of the key is “=”, which may stand only at the end. "
                   "Enter one key at a time.")
            .arg(place(error));
    case Code::UnknownAlgorithm:
        //: %1 is the name of a hash algorithm from the link, such as "MD5".
        return QCoreApplication::translate(
                   "EnrolText",
                   "The algorithm “%1” is not known. Warifu knows SHA1, SHA224, SHA256, "
                   "SHA384 and SHA512.")
            .arg(error.detail);
    case Code::Digits:
        //: %1 is what was given instead of a number from 4 to 10.
        return QCoreApplication::translate(
                   "EnrolText", "A code has 4 to 10 digits; “%1” was given. Check the link.")
            .arg(error.detail);
    case Code::Period:
        //: %1 is what was given instead of a number of seconds.
        return QCoreApplication::translate(
                   "EnrolText",
                   "A code is valid for 1 to 86,400 seconds; “%1” was given. Check "
                   "the link.")
            .arg(error.detail);
    case Code::Counter:
        //: %1 is what was given instead of a counter.
        return QCoreApplication::translate(
                   "EnrolText",
                   "The counter is a whole number from 0; “%1” was given. Check the "
                   "link.")
            .arg(error.detail);
    case Code::Epoch:
        //: %1 is what was given instead of a time. T0 is where time steps are counted from.
        return QCoreApplication::translate(
                   "EnrolText",
                   "The start time (T0) is a whole number of seconds from 0; “%1” was "
                   "given. Check the link.")
            .arg(error.detail);
    case Code::Encoding:
        //: %1 is a position in the link, counted from 1. "%" followed by two digits stands for a
        //: character in links.
        return QCoreApplication::translate(
                   "EnrolText",
                   "The link is damaged at character %1: a percent sign is not "
                   "followed by two hexadecimal digits. Copy all of the link again.")
            .arg(place(error));
    case Code::BadChecksum:
        //: Yandex keys carry a checksum.
        return QCoreApplication::translate(
            "EnrolText",
            "The checksum of this Yandex key is wrong: a character was misread. Copy "
            "or scan it again.");
    case Code::Pin:
        //: Some kinds of codes (mOTP, Yandex) need a PIN, and the link may carry it.
        return QCoreApplication::translate(
            "EnrolText", "The PIN in this setup link cannot be read. Copy all of the link again.");
    case Code::TwoStep:
        if (error.detail.isEmpty())
            //: The setup code of a privacyIDEA server. In a setup in two steps the code holds one
            //: half of the key, and the device makes the other.
            return QCoreApplication::translate(
                "EnrolText",
                "Accounts of this kind cannot be set up in two steps. Ask your IT staff for "
                "another setup code.");
        //: The setup code of a privacyIDEA server. In a setup in two steps the code holds one
        //: half of the key, and the device makes the other. %1 is a technical name.
        return QCoreApplication::translate(
                   "EnrolText",
                   "This setup code wants a setup in two steps, and its value “%1” is missing or "
                   "unusable. Ask your IT staff for a new setup code.")
            .arg(error.detail);
    case Code::MigrationBase64:
        //: The export code of Google Authenticator.
        return QCoreApplication::translate(
            "EnrolText", "This export code of Google Authenticator is damaged. Scan it again.");
    case Code::MigrationTruncated:
        //: The export code of Google Authenticator. %1 is a number of bytes.
        return QCoreApplication::translate(
                   "EnrolText",
                   "This export code of Google Authenticator ends too early, after "
                   "byte %1. Scan it again, or copy all of the link.")
            .arg(error.position);
    case Code::MigrationMalformed:
        //: The export code of Google Authenticator. %1 is a position in bytes, counted from 1.
        return QCoreApplication::translate(
                   "EnrolText",
                   "This export code of Google Authenticator is damaged at byte %1. "
                   "Scan it again.")
            .arg(place(error));
    case Code::MigrationVersion:
        //: The export code of Google Authenticator.
        return QCoreApplication::translate(
            "EnrolText",
            "This export code comes from a newer Google Authenticator than Warifu "
            "knows. Look for an update of Warifu.");
    }
    return {};
}

QString describe(const enrol::MigrationFailure &failure)
{
    const QString reason = describe(failure.error);
    if (failure.name.isEmpty()) {
        //: One entry of an export. %1 is its place, counted from 1; %2 is a whole sentence.
        return QCoreApplication::translate("EnrolText", "Entry %1: %2")
            .arg(QString::number(failure.index + 1), reason);
    }
    //: One entry of an export. %1 is its place, counted from 1; %2 is the account's name; %3 is a
    //: whole sentence.
    return QCoreApplication::translate("EnrolText", "Entry %1 (%2): %3")
        .arg(QString::number(failure.index + 1), failure.name, reason);
}

} // namespace warifu::text
