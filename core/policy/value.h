// SPDX-License-Identifier: Apache-2.0
#pragma once
// A value that an administrator has set, checked against its policy; and which of two is tighter.

#include "core/base/result.h"
#include "core/policy/definition.h"

#include <QJsonValue>

namespace warifu::policy {

enum class ValueError {
    WrongType,     // also a number with a fraction, and an item of a list that is no text
    OutOfRange,    // a number
    UnknownChoice, // none of the words; case matters
    BadText,       // empty item, too long, or with control characters
    BadAddress,    // no https address, or no origin
    TooMany,       // items of a list
};

// Nothing is moved into range.
[[nodiscard]] Result<Value, ValueError> parseValue(const Definition &definition,
                                                   const QJsonValue &value);

// upper as lower may tighten it: one of the two, or for lists what both allow. Where no item is
// left, the strict value, because an empty list would allow everything.
[[nodiscard]] Value tightened(const Definition &definition, const Value &upper, const Value &lower);

[[nodiscard]] QJsonValue toJson(const Value &value);

} // namespace warifu::policy
