// SPDX-License-Identifier: Apache-2.0
#include "app/text/enrol_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(enrol::Warning warning)
{
    using enrol::Warning;
    switch (warning) {
    case Warning::ShortSecret:
        //: Before adding an account. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "WarningText",
            "The key is shorter than 128 bits, which is weak. It works; ask the "
            "service for a longer one if it can.");
    case Warning::IssuerDisagrees:
        //: Before adding an account. The setup code carries the service's name twice.
        return QCoreApplication::translate(
            "WarningText",
            "The code names two different services. Check that the name below is "
            "the one you are setting up.");
    case Warning::Lookalike:
        //: Before adding an account. For example a Cyrillic "а" inside a Latin word.
        return QCoreApplication::translate(
            "WarningText",
            "A name mixes alphabets whose letters look alike. Somebody may be "
            "imitating a service; check where the code comes from.");
    case Warning::HiddenCharacters:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText",
            "Invisible characters were removed from a name. Check where the code "
            "comes from.");
    case Warning::UnusualDigits:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText",
            "Codes with this number of digits are unusual. Check that the service "
            "accepts the first code.");
    case Warning::UnusualPeriod:
        //: Before adding an account. A code is usually valid for 30 or 60 seconds.
        return QCoreApplication::translate(
            "WarningText",
            "Codes usually change every 30 or 60 seconds; these do not. Check that "
            "the service accepts the first code.");
    case Warning::UnusualAlgorithm:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText",
            "Few services use this algorithm. Check that the service accepts the "
            "first code.");
    case Warning::DuplicateParameter:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText",
            "The link gives a value twice; the first one is used. Check the values "
            "below.");
    case Warning::UnknownParameter:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText", "The link holds something that Warifu does not know; it is ignored.");
    case Warning::AlreadyInVault:
        //: Before adding an account. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "WarningText",
            "An account with the same key already exists. Add it only if you want "
            "it twice.");
    case Warning::MissingCounter:
        //: Before adding a counter-based (HOTP) account.
        return QCoreApplication::translate(
            "WarningText",
            "The link does not say where the counter stands; it starts at 0. If the "
            "service refuses the first codes, correct the counter.");
    case Warning::NoName:
        //: Before adding an account.
        return QCoreApplication::translate(
            "WarningText",
            "The code names neither a service nor an account. Enter a name so that "
            "you find it again.");
    case Warning::UnusualSecretLength:
        //: Before adding an account. "Key" is the shared secret that codes are computed from.
        return QCoreApplication::translate(
            "WarningText",
            "The key has an unusual number of characters. Compare it with the page "
            "that shows it, and try the first code before you rely on it.");
    case Warning::TreatedAsSteam:
        //: Before adding an account. Steam is the games platform.
        return QCoreApplication::translate(
            "WarningText", "The service is Steam, so Warifu makes Steam's five-character codes.");
    }
    return {};
}

} // namespace warifu::text
