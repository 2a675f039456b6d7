// SPDX-License-Identifier: Apache-2.0
#include "app/text/code_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(codes::CodeError error)
{
    using codes::CodeError;
    switch (error) {
    case CodeError::VaultClosed:
        //: Instead of a code.
        return QCoreApplication::translate("CodeText", "The vault is locked. Unlock it first.");
    case CodeError::UnknownAccount:
        //: Instead of a code.
        return QCoreApplication::translate("CodeText", "This account is no longer here.");
    case CodeError::NoSecret:
        //: Instead of a code. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "CodeText",
            "The key of this account could not be read, so there is no code. The "
            "account's row says why.");
    case CodeError::CounterBased:
        //: Instead of a code, for an account whose codes are counted (HOTP).
        return QCoreApplication::translate(
            "CodeText", "This account makes one code at a time. Ask for the next code.");
    case CodeError::TimeBased:
        //: Instead of a code, when the next counted code (HOTP) was asked for.
        return QCoreApplication::translate(
            "CodeText",
            "The codes of this account change with the time. There is no next code to "
            "ask for.");
    case CodeError::TooSoon:
        //: Instead of a code of a counter-based account (HOTP), after a double click.
        return QCoreApplication::translate(
            "CodeText", "A code was made a moment ago. Wait five seconds before the next one.");
    case CodeError::BadSecret:
        //: Instead of a code.
        return QCoreApplication::translate(
            "CodeText",
            "The key or PIN of this account does not fit its kind, so there is no "
            "code. Correct the PIN, or add the account again.");
    case CodeError::NotDurable:
        //: Instead of a code of a counter-based account (HOTP).
        return QCoreApplication::translate(
            "CodeText",
            "The counter could not be saved, so no code is shown and none was used up. "
            "Check the free space of the disk and try again.");
    case CodeError::BeforeEpoch:
        //: Instead of a code.
        return QCoreApplication::translate(
            "CodeText",
            "This computer's clock shows a time before the account's codes begin. "
            "Correct the clock.");
    case CodeError::CounterEnd:
        //: Instead of a code of a counter-based account (HOTP).
        return QCoreApplication::translate(
            "CodeText",
            "The counter of this account has reached its end. Set the account up again "
            "at the service.");
    }
    return {};
}

QString describe(otp::OtpError error)
{
    using otp::OtpError;
    switch (error) {
    case OtpError::EmptySecret:
        //: "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate("CodeText", "The key is empty. Enter the key.");
    case OtpError::MissingPin:
        //: For mOTP and Yandex accounts.
        return QCoreApplication::translate("CodeText",
                                           "This kind of account needs its PIN. Enter the PIN.");
    case OtpError::BadSecret:
        //: For Yandex accounts.
        return QCoreApplication::translate(
            "CodeText",
            "This is not a Yandex key: its length or its checksum is wrong. Copy it "
            "again.");
    case OtpError::BeforeEpoch:
        //: T0 is the moment from which an account's time steps are counted.
        return QCoreApplication::translate(
            "CodeText",
            "The time is before the account's codes begin (T0). Correct the clock or "
            "the time that you gave.");
    case OtpError::BadDigits:
        //: The length of a code.
        return QCoreApplication::translate("CodeText", "A code has 4 to 10 digits.");
    case OtpError::NotTimeBased:
        //: An account whose codes are counted (HOTP).
        return QCoreApplication::translate(
            "CodeText", "The codes of this account are counted; they do not depend on the time.");
    }
    return {};
}

QString describe(otp::ParameterError error)
{
    using otp::ParameterError;
    switch (error) {
    case ParameterError::Digits:
        //: The length of a code.
        return QCoreApplication::translate("CodeText", "A code has 4 to 10 digits.");
    case ParameterError::Period:
        //: How long a code is valid.
        return QCoreApplication::translate(
            "CodeText", "A code is valid for 1 second to 24 hours (86,400 seconds).");
    case ParameterError::Epoch:
        //: T0 is the moment from which an account's time steps are counted.
        return QCoreApplication::translate("CodeText",
                                           "The start time (T0) cannot be before 1970.");
    }
    return {};
}

QString nameOf(otp::Kind kind)
{
    switch (kind) {
    case otp::Kind::Totp:
        //: A kind of account, in a list to choose from.
        return QCoreApplication::translate("CodeText", "Time-based (TOTP)");
    case otp::Kind::Hotp:
        //: A kind of account, in a list to choose from.
        return QCoreApplication::translate("CodeText", "Counter-based (HOTP)");
    case otp::Kind::Steam:
        //: A kind of account, in a list to choose from. A product name.
        return QCoreApplication::translate("CodeText", "Steam Guard");
    case otp::Kind::Motp:
        //: A kind of account, in a list to choose from. A product name.
        return QCoreApplication::translate("CodeText", "Mobile-OTP (mOTP)");
    case otp::Kind::Yandex:
        //: A kind of account, in a list to choose from. A product name.
        return QCoreApplication::translate("CodeText", "Yandex.Key");
    }
    return {};
}

QString nameOf(otp::HashAlgorithm algorithm)
{
    switch (algorithm) {
    case otp::HashAlgorithm::Sha1:
        return QStringLiteral("SHA-1");
    case otp::HashAlgorithm::Sha256:
        return QStringLiteral("SHA-256");
    case otp::HashAlgorithm::Sha512:
        return QStringLiteral("SHA-512");
    case otp::HashAlgorithm::Sha224:
        return QStringLiteral("SHA-224");
    case otp::HashAlgorithm::Sha384:
        return QStringLiteral("SHA-384");
    }
    return {};
}

} // namespace warifu::text
