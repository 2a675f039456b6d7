// SPDX-License-Identifier: Apache-2.0
// Why one entry of an export cannot be imported.
#include "app/text/import_text.h"

#include "app/text/enrol_text.h"
#include "app/text/sentences.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

using exchange::EntryFailure;
using exchange::EntryProblem;
using exchange::PositionUnit;

QString describe(const EntryProblem &problem)
{
    switch (problem.code) {
    case EntryProblem::Code::NotAnEntry:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate("ImportText", "It is not an account.");
    case EntryProblem::Code::WrongType:
        //: Why one entry of an export cannot be imported. %1 is a field's name in the file.
        return QCoreApplication::translate("ImportText", "“%1” is not what it must be.")
            .arg(problem.field);
    case EntryProblem::Code::MissingField:
        //: Why one entry of an export cannot be imported. %1 is a field's name in the file.
        return QCoreApplication::translate("ImportText", "“%1” is missing.").arg(problem.field);
    case EntryProblem::Code::UnsupportedAlgorithm:
        //: Why one entry of an export cannot be imported. %1 is the name of an algorithm.
        return QCoreApplication::translate("ImportText", "The algorithm “%1” is not supported.")
            .arg(problem.detail);
    case EntryProblem::Code::UnsupportedType:
        //: Why one entry of an export cannot be imported. %1 is a kind of code, as the file names
        //: it.
        return QCoreApplication::translate("ImportText",
                                           "Codes of the kind “%1” are not supported.")
            .arg(problem.detail);
    case EntryProblem::Code::UnsupportedEncoding:
        //: Why one entry of an export cannot be imported. %1 is how the code would be written.
        return QCoreApplication::translate("ImportText", "Codes written as “%1” are not supported.")
            .arg(problem.detail.isEmpty() ? problem.field : problem.detail);
    case EntryProblem::Code::SealedElsewhere:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate("ImportText",
                                           "Its key is sealed by the device that wrote the file.");
    case EntryProblem::Code::NoKeyMaterial:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate("ImportText", "The file does not hold its key.");
    case EntryProblem::Code::NoMac:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate(
            "ImportText", "It is encrypted without protection against changes, and is refused.");
    case EntryProblem::Code::MacMismatch:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate("ImportText",
                                           "It was changed, or the key is another one.");
    case EntryProblem::Code::Decryption:
        //: Why one entry of an export cannot be imported. %1 is a technical word.
        return QCoreApplication::translate("ImportText", "It cannot be decrypted (%1).")
            .arg(problem.detail);
    case EntryProblem::Code::UnknownPolicy:
        //: Why one entry of an export cannot be imported. %1 is the name of a rule in the file.
        return QCoreApplication::translate(
                   "ImportText", "A rule that Warifu does not know (“%1”) forbids its use.")
            .arg(problem.detail);
    case EntryProblem::Code::PolicyForbids:
        //: Why one entry of an export cannot be imported. %1 is the name of a rule in the file.
        return QCoreApplication::translate("ImportText", "Its rule “%1” forbids this use.")
            .arg(problem.field);
    case EntryProblem::Code::ExcelDamage:
        //: Why one entry of an export cannot be imported. %1 is a number as it stands in the file.
        return QCoreApplication::translate(
                   "ImportText",
                   "A spreadsheet has rewritten a number (“%1”). Take the original file.")
            .arg(problem.detail);
    case EntryProblem::Code::DuplicateSerial:
        //: Why one entry of an export cannot be imported. %1 is a serial number.
        return QCoreApplication::translate("ImportText", "The serial number “%1” occurs twice.")
            .arg(problem.detail);
    case EntryProblem::Code::Columns:
        //: Why one entry of an export cannot be imported.
        return QCoreApplication::translate("ImportText", "The row has too few cells.");
    case EntryProblem::Code::TextTooLong:
        //: Why one entry of an export cannot be imported. %1 is a field's name in the file.
        return QCoreApplication::translate("ImportText", "“%1” is too long.").arg(problem.field);
    }
    Q_UNREACHABLE();
}

QString placeText(std::size_t position, PositionUnit unit)
{
    const QString number = QString::number(position);
    switch (unit) {
    case PositionUnit::Entry:
        //: Where something is in a file; %1 is a number.
        return QCoreApplication::translate("ImportText", "Entry %1").arg(number);
    case PositionUnit::Line:
        //: Where something is in a file; %1 is a number.
        return QCoreApplication::translate("ImportText", "Line %1").arg(number);
    case PositionUnit::Row:
        //: Where something is in a table; %1 is a number.
        return QCoreApplication::translate("ImportText", "Row %1").arg(number);
    }
    Q_UNREACHABLE();
}

QString withPlace(const QString &where, const EntryFailure &failure)
{
    const QString reason = std::holds_alternative<EntryProblem>(failure.reason)
        ? describe(std::get<EntryProblem>(failure.reason))
        : text::describe(std::get<enrol::EnrolError>(failure.reason));
    //: %1 is a place such as “Line 3”, %2 a sentence that says why the entry there cannot be read.
    return QCoreApplication::translate("ImportText", "%1: %2").arg(where, reason);
}

} // namespace

QString describe(const EntryFailure &failure, PositionUnit unit)
{
    QString where = placeText(failure.position, unit);
    const QString name = accountName(failure.issuer, failure.name);
    if (!name.isEmpty()) {
        //: Names an entry of a file. %1 is a place such as “Line 3”, %2 an account.
        where = QCoreApplication::translate("ImportText", "%1 (%2)").arg(where, name);
    }
    return withPlace(where, failure);
}

QString describeReason(const EntryFailure &failure, PositionUnit unit)
{
    return withPlace(placeText(failure.position, unit), failure);
}

} // namespace warifu::text
