// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a managed policy is: its type, its range, and which way is tighter. The table itself is made
// from policies.json by ./dev policies.

#include <QString>
#include <QStringList>

#include <span>
#include <string_view>
#include <variant>

namespace warifu::policy {

enum class Kind { Boolean, Integer, Choice, Text, List };

// What a text, or each item of a list, looks like.
enum class Form {
    Plain,
    Https,  // an https address
    Glob,   // a pattern with * and ?
    Origin, // https://host, with a port if need be; *. in front of the host for all below it
};

// Which of two values a lower layer may put in the other's place.
enum class Tighten {
    TowardTrue,
    TowardFalse,
    Lower,
    Higher,
    Subset, // of a list in which an empty one means everything
    First,  // none: the highest layer decides
};

// Kind::Choice and Kind::Text are a QString.
using Value = std::variant<bool, int, QString, QStringList>;

struct Definition
{
    std::string_view name;
    Kind kind = Kind::Boolean;
    Form form = Form::Plain;
    Tighten tighten = Tighten::First;
    bool mayBeRecommended = false;
    // Integer: the value; otherwise of the text, or of each item.
    int least = 0;
    int most = 0;
    int mostItems = 0; // List
    std::span<const std::string_view> choices = {};
    // As JSON. strict takes the place of a value that is set and not valid.
    std::string_view usual = {};
    std::string_view strict = {};

    [[nodiscard]] QString nameText() const;
    [[nodiscard]] Value usualValue() const;
    [[nodiscard]] Value strictValue() const;
};

// In the order of the guide.
[[nodiscard]] std::span<const Definition> definitions();
// nullptr: there is no such policy. Upper and lower case are different names.
[[nodiscard]] const Definition *find(QStringView name);

} // namespace warifu::policy
