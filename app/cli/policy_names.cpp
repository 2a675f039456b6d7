// SPDX-License-Identifier: Apache-2.0
#include "app/cli/policy_names.h"

namespace warifu::cli {

QString nameOf(policy::Layer layer)
{
    using policy::Layer;
    switch (layer) {
    case Layer::MachineMandatory:
        return QStringLiteral("machine");
    case Layer::UserMandatory:
        return QStringLiteral("user");
    case Layer::Trial:
        return QStringLiteral("trial");
    case Layer::MachineRecommended:
        return QStringLiteral("machineRecommended");
    case Layer::UserRecommended:
        return QStringLiteral("userRecommended");
    }
    return {};
}

QString nameOf(policy::Status status)
{
    using policy::Status;
    switch (status) {
    case Status::NotSet:
        return QStringLiteral("notSet");
    case Status::InForce:
        return QStringLiteral("inForce");
    case Status::Recommended:
        return QStringLiteral("recommended");
    case Status::Invalid:
        return QStringLiteral("invalid");
    }
    return {};
}

QString nameOf(policy::Reason reason)
{
    using policy::Reason;
    switch (reason) {
    case Reason::None:
        break;
    case Reason::Conflict:
        return QStringLiteral("conflict");
    case Reason::Tightened:
        return QStringLiteral("tightened");
    case Reason::LooserIgnored:
        return QStringLiteral("looserIgnored");
    case Reason::OnlyMandatory:
        return QStringLiteral("onlyMandatory");
    case Reason::BadValue:
        return QStringLiteral("badValue");
    }
    return {};
}

QString nameOf(policy::ValueError error)
{
    using policy::ValueError;
    switch (error) {
    case ValueError::WrongType:
        return QStringLiteral("wrongType");
    case ValueError::OutOfRange:
        return QStringLiteral("outOfRange");
    case ValueError::UnknownChoice:
        return QStringLiteral("unknownChoice");
    case ValueError::BadText:
        return QStringLiteral("badText");
    case ValueError::BadAddress:
        return QStringLiteral("badAddress");
    case ValueError::TooMany:
        return QStringLiteral("tooMany");
    }
    return {};
}

QString nameOf(policy::SourceProblem problem)
{
    using policy::SourceProblem;
    switch (problem) {
    case SourceProblem::NotRegular:
        return QStringLiteral("notRegular");
    case SourceProblem::WrongOwner:
        return QStringLiteral("wrongOwner");
    case SourceProblem::OthersMayWrite:
        return QStringLiteral("othersMayWrite");
    case SourceProblem::Unreadable:
        return QStringLiteral("unreadable");
    case SourceProblem::TooLarge:
        return QStringLiteral("tooLarge");
    case SourceProblem::NotJson:
        return QStringLiteral("notJson");
    case SourceProblem::NotAnObject:
        return QStringLiteral("notAnObject");
    case SourceProblem::TooManyNames:
        return QStringLiteral("tooManyNames");
    }
    return {};
}

} // namespace warifu::cli
