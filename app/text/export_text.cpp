// SPDX-License-Identifier: Apache-2.0
#include "app/text/export_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(ExportText)
};

QString reasonOf(exchange::Misfit reason)
{
    using exchange::Misfit;
    switch (reason) {
    case Misfit::NoSecret:
        //: Why one account cannot be exported.
        return Says::tr("its key is missing in the vault.");
    case Misfit::Kind:
        //: Why one account cannot be exported.
        return Says::tr("the format does not know this kind of code.");
    case Misfit::Algorithm:
        //: Why one account cannot be exported.
        return Says::tr("the format does not know its hash algorithm.");
    case Misfit::Digits:
        //: Why one account cannot be exported.
        return Says::tr("the format does not allow its number of digits.");
    case Misfit::Period:
        //: Why one account cannot be exported.
        return Says::tr("the format does not allow its period.");
    case Misfit::Epoch:
        //: Why one account cannot be exported.
        return Says::tr("the format cannot say from when it counts the time.");
    case Misfit::Counter:
        //: Why one account cannot be exported.
        return Says::tr("its counter is too high for the format.");
    case Misfit::SecretSize:
        //: Why one account cannot be exported.
        return Says::tr("its key is too long for the format.");
    case Misfit::Formula:
        //: Why one account cannot be exported. A cell of a CSV file.
        return Says::tr("its name begins with =, +, - or @, which a spreadsheet would run as a "
                        "formula. Rename the account.");
    }
    return {};
}

} // namespace

QString describe(exchange::ExportError error, const QString &format)
{
    using exchange::ExportError;
    switch (error) {
    case ExportError::NotAllowed:
        //: Why nothing was exported: a managed setting.
        return Says::tr("Your organisation does not allow exporting accounts. Ask those who look "
                        "after your computer.");
    case ExportError::PlainNotAllowed:
        //: Why nothing was exported: a managed setting.
        return Says::tr("Your organisation only allows exports that are encrypted. Choose a format "
                        "that takes a password.");
    case ExportError::PasswordNeeded:
        //: Why nothing was exported. %1 is the name of a format.
        return Says::tr("The format “%1” is always encrypted and needs a password.").arg(format);
    case ExportError::NoProtection:
        //: Why nothing was exported. %1 is the name of a format.
        return Says::tr("The format “%1” cannot be encrypted. Choose another one, or export "
                        "without a password.")
            .arg(format);
    case ExportError::BadKey:
        //: Why nothing was exported.
        return Says::tr("The key has to be 32 or 64 hexadecimal digits.");
    case ExportError::Memory:
        //: Why nothing was exported.
        return Says::tr("There is not enough memory to encrypt the file. Close other programs and "
                        "try again.");
    case ExportError::Nothing:
        //: Why nothing was exported. %1 is the name of a format.
        return Says::tr("There is no account that the format “%1” can hold.").arg(format);
    case ExportError::NotFaithful:
        //: Why nothing was exported. The file was read again and compared.
        return Says::tr("The export was checked and would not have been complete. Nothing was "
                        "written. Please report this.");
    }
    return {};
}

QString describe(const exchange::ExportFailure &failure)
{
    const QString who = failure.issuer.isEmpty() || failure.name.isEmpty()
        ? failure.issuer + failure.name
        : failure.issuer + QStringLiteral(", ") + failure.name;
    //: One account that is not in an export. %1 is its name, %2 the reason, a part of a sentence.
    return Says::tr("“%1” was left out: %2").arg(who, reasonOf(failure.reason));
}

} // namespace warifu::text
