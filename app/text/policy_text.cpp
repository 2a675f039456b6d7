// SPDX-License-Identifier: Apache-2.0
#include "app/text/policy_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(policy::Layer layer)
{
    using policy::Layer;
    switch (layer) {
    case Layer::MachineMandatory:
        //: Where a managed setting comes from; part of a line.
        return QCoreApplication::translate("PolicyText", "set for this computer");
    case Layer::UserMandatory:
        //: Where a managed setting comes from; part of a line.
        return QCoreApplication::translate("PolicyText", "set for this user");
    case Layer::Trial:
        //: Where a managed setting comes from; part of a line.
        return QCoreApplication::translate("PolicyText", "set by the folder that is tried");
    case Layer::MachineRecommended:
        //: Where a managed setting comes from; part of a line.
        return QCoreApplication::translate("PolicyText", "recommended for this computer");
    case Layer::UserRecommended:
        //: Where a managed setting comes from; part of a line.
        return QCoreApplication::translate("PolicyText", "recommended for this user");
    }
    return {};
}

QString describe(policy::Reason reason)
{
    using policy::Reason;
    switch (reason) {
    case Reason::None:
    case Reason::BadValue:
        break;
    case Reason::Conflict:
        //: Why a managed setting has its value.
        return QCoreApplication::translate(
            "PolicyText", "Several files set this differently; the last one counts.");
    case Reason::Tightened:
        //: Why a managed setting has its value.
        return QCoreApplication::translate("PolicyText",
                                           "It is stricter than what is set above it.");
    case Reason::LooserIgnored:
        //: Why a managed setting has its value.
        return QCoreApplication::translate("PolicyText",
                                           "A lower setting is less strict; it is ignored.");
    case Reason::OnlyMandatory:
        //: Why a managed setting has its value.
        return QCoreApplication::translate(
            "PolicyText", "It is recommended, which has no effect for this policy.");
    }
    return {};
}

QString describe(policy::ValueError error)
{
    using policy::ValueError;
    switch (error) {
    case ValueError::WrongType:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText", "The value has the wrong type; the strict value is in force.");
    case ValueError::OutOfRange:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText", "The number is out of range; the strict value is in force.");
    case ValueError::UnknownChoice:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText", "The value is none of the choices; the strict value is in force.");
    case ValueError::BadText:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText",
            "A text is empty, too long or has control characters; the strict value is in force.");
    case ValueError::BadAddress:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText", "The address is not one that can be used; the strict value is in force.");
    case ValueError::TooMany:
        //: What is wrong with the value of a managed setting.
        return QCoreApplication::translate(
            "PolicyText", "The list has too many entries; the strict value is in force.");
    }
    return {};
}

QString describe(policy::SourceProblem problem)
{
    using policy::SourceProblem;
    switch (problem) {
    case SourceProblem::NotRegular:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate(
            "PolicyText", "It is no regular file, or a folder above it is a link.");
    case SourceProblem::WrongOwner:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText",
                                           "It, or a folder above it, does not belong to root.");
    case SourceProblem::OthersMayWrite:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate(
            "PolicyText", "Others than its owner may write to it or to a folder above it.");
    case SourceProblem::Unreadable:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText", "It cannot be read.");
    case SourceProblem::TooLarge:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText",
                                           "It is too large, or there are too many files.");
    case SourceProblem::NotJson:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText", "It is not JSON.");
    case SourceProblem::NotAnObject:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText", "It is not one JSON object.");
    case SourceProblem::TooManyNames:
        //: Why a file with managed settings does not count.
        return QCoreApplication::translate("PolicyText",
                                           "It has too many names, or one that is too long.");
    }
    return {};
}

} // namespace warifu::text
