// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the sources say, put together: for each policy its value, where it comes from, and why. A
// lower layer can only tighten what a higher one has set.

#include "core/policy/value.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace warifu::policy {

// The highest first. Between Trial and what is recommended stands what the user has chosen.
enum class Layer {
    MachineMandatory,
    UserMandatory,
    Trial, // a folder that somebody tries
    MachineRecommended,
    UserRecommended,
};
[[nodiscard]] bool isMandatory(Layer layer);

struct Setting
{
    Layer layer = Layer::MachineMandatory;
    QString name;
    QJsonValue value;
    QString where; // file, registry key or preference domain
    // Another place of the same layer says something else; this one is later.
    bool hasConflict = false;
};

enum class SourceProblem {
    NotRegular,     // a link, a folder, a pipe
    WrongOwner,     // it, or a folder above it, is not root's
    OthersMayWrite, // to it, or to a folder above it
    Unreadable,
    TooLarge, // the file, or too many files
    NotJson,
    NotAnObject,
    TooManyNames,
};

struct RefusedSource
{
    Layer layer = Layer::MachineMandatory;
    QString where;
    SourceProblem problem = SourceProblem::Unreadable;
    bool operator==(const RefusedSource &) const = default;
};

// All that is there at one moment.
struct Reading
{
    std::vector<Setting> settings; // of one layer each name once
    std::vector<RefusedSource> refused;
};

enum class Status {
    NotSet,      // the usual value
    InForce,     // mandatory
    Recommended, // until the user chooses
    Invalid,     // something is set and not valid: the strict value is in force
};

enum class Reason {
    None,
    Conflict,      // several places of one layer differ; the last one counts
    Tightened,     // a lower layer is stricter than the one above
    LooserIgnored, // a lower layer would be less strict
    OnlyMandatory, // it is recommended, which this policy cannot be: ignored
    BadValue,      // see error
};

struct EffectivePolicy
{
    const Definition *definition = nullptr;
    Value value;
    std::optional<Layer> layer; // nothing where it is not set
    Status status = Status::NotSet;
    Reason reason = Reason::None;
    std::optional<ValueError> error;
    QString where;
};

struct UnknownSetting
{
    Layer layer = Layer::MachineMandatory;
    QString name;
    QString where;
};

struct PolicySet
{
    std::vector<EffectivePolicy> policies; // every one, in the order of the table
    std::vector<UnknownSetting> unknown;   // ignored
    std::vector<RefusedSource> refused;

    // name is one of the table.
    [[nodiscard]] const EffectivePolicy &of(QStringView name) const;
    // Something is set, or was meant to be.
    [[nodiscard]] bool isManaged() const;
};

[[nodiscard]] PolicySet combined(const Reading &reading);

} // namespace warifu::policy
