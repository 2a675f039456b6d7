// SPDX-License-Identifier: Apache-2.0
#pragma once
// JSON whose strings stay where they lie: parsed in place in a SecretBytes buffer, so that seeds in
// an export are wiped with it. 64-bit integers are exact; strict RFC 8259, depth bounded. The one
// file pair that knows RapidJSON.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>

namespace warifu::exchange {

// A value inside a Json document; cheap to copy, valid as long as the document. All questions may
// be asked of any value: one of another type answers "no".
class JsonValue
{
public:
    JsonValue() = default; // absent

    [[nodiscard]] bool isAbsent() const { return m_value == nullptr; }
    // Absent, or null.
    [[nodiscard]] bool isNothing() const;
    [[nodiscard]] bool isObject() const;
    [[nodiscard]] bool isArray() const;
    [[nodiscard]] bool isString() const;
    [[nodiscard]] bool isInteger() const; // a number that fits std::int64_t exactly
    [[nodiscard]] bool isBool() const;

    // Of a string; empty for anything else. Points into the document's buffer.
    [[nodiscard]] std::string_view string() const;
    // string() for people, not sanitized.
    [[nodiscard]] QString text() const;
    // An integer, a number with an integral value below 2^53, or a string of digits with optional
    // sign (other apps write "6"). Nothing for all else.
    [[nodiscard]] std::optional<std::int64_t> integer() const;
    // true/false, or the strings "true" and "false".
    [[nodiscard]] std::optional<bool> boolean() const;

    // Member of an object; absent when there is none or this is no object. Of members with the
    // same name the first counts.
    [[nodiscard]] JsonValue operator[](std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return !(*this)[name].isAbsent(); }
    // Of an array or object.
    [[nodiscard]] std::size_t size() const;
    // Element of an array, or value of an object's member, by number.
    [[nodiscard]] JsonValue at(std::size_t index) const;
    // Name of an object's member by number; empty for anything else.
    [[nodiscard]] std::string_view nameAt(std::size_t index) const;

private:
    friend class Json;
    explicit JsonValue(const void *value) : m_value(value) {}
    const void *m_value = nullptr;
};

class Json
{
public:
    enum class Error { Syntax, TooDeep, TooLarge };
    // A copy of text is parsed; the copy is wiped with the document.
    [[nodiscard]] static Result<Json, Error> parse(std::string_view text);
    Json(Json &&) noexcept;
    Json &operator=(Json &&) noexcept;
    ~Json();

    [[nodiscard]] JsonValue root() const;

private:
    struct Document;
    explicit Json(std::unique_ptr<Document> document);
    std::unique_ptr<Document> m_document;
};

} // namespace warifu::exchange
