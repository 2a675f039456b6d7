// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/json.h"

#include "core/exchange/json_brackets.h"
#include "core/exchange/limits.h"

// In place and without recursion, so that depth costs no stack.
#define RAPIDJSON_HAS_STDSTRING 0
#include <rapidjson/document.h>
#include <rapidjson/error/en.h>

#include <algorithm>
#include <charconv>
#include <cmath>

namespace warifu::exchange {

namespace {

using Value = rapidjson::Value;

// Not kParseFullPrecisionFlag: RapidJSON 1.1.0 reads outside of a table there for numbers of some
// hundred digits. What is not an integer needs no last bit.
constexpr unsigned kParseFlags = rapidjson::kParseIterativeFlag
    | rapidjson::kParseValidateEncodingFlag | rapidjson::kParseInsituFlag;
constexpr double kExactLimit = 9007199254740992.0; // 2^53

const Value *valueOf(const void *value)
{
    return static_cast<const Value *>(value);
}

// Brackets outside of strings never nest deeper than the limit; the parser itself has none.
bool isShallow(std::string_view text)
{
    int depth = 0;
    return scanBrackets(text,
                        [&depth](char c) {
                            const bool opens = c == '{' || c == '[';
                            depth += opens ? 1 : -1;
                            return !opens || depth <= kMaxDepth;
                        })
        != BracketsEnd::Stopped;
}

std::optional<std::int64_t> digitsOf(std::string_view text)
{
    std::int64_t number = 0;
    if (text.size() > 1 && text.front() == '+' && text[1] != '-')
        text.remove_prefix(1);
    const char *const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (text.empty() || error != std::errc() || stop != end)
        return std::nullopt;
    return number;
}

} // namespace

bool JsonValue::isNothing() const
{
    return !m_value || valueOf(m_value)->IsNull();
}

bool JsonValue::isObject() const
{
    return m_value && valueOf(m_value)->IsObject();
}

bool JsonValue::isArray() const
{
    return m_value && valueOf(m_value)->IsArray();
}

bool JsonValue::isString() const
{
    return m_value && valueOf(m_value)->IsString();
}

bool JsonValue::isInteger() const
{
    return m_value && valueOf(m_value)->IsInt64();
}

bool JsonValue::isBool() const
{
    return m_value && valueOf(m_value)->IsBool();
}

std::string_view JsonValue::string() const
{
    if (!isString())
        return {};
    return {valueOf(m_value)->GetString(), valueOf(m_value)->GetStringLength()};
}

QString JsonValue::text() const
{
    const std::string_view utf8 = string();
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::optional<std::int64_t> JsonValue::integer() const
{
    if (isInteger())
        return valueOf(m_value)->GetInt64();
    if (isString())
        return digitsOf(string());
    if (m_value && valueOf(m_value)->IsDouble()) {
        const double number = valueOf(m_value)->GetDouble();
        if (std::abs(number) < kExactLimit && std::trunc(number) == number)
            return static_cast<std::int64_t>(number);
    }
    return std::nullopt;
}

std::optional<bool> JsonValue::boolean() const
{
    if (isBool())
        return valueOf(m_value)->GetBool();
    if (string() == "true")
        return true;
    if (string() == "false")
        return false;
    return std::nullopt;
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    if (!isObject())
        return {};
    for (auto member = valueOf(m_value)->MemberBegin(); member != valueOf(m_value)->MemberEnd();
         ++member) {
        if (std::string_view(member->name.GetString(), member->name.GetStringLength()) == name)
            return JsonValue(&member->value);
    }
    return {};
}

std::size_t JsonValue::size() const
{
    if (isArray())
        return valueOf(m_value)->Size();
    if (isObject())
        return valueOf(m_value)->MemberCount();
    return 0;
}

JsonValue JsonValue::at(std::size_t index) const
{
    if (index >= size())
        return {};
    if (isArray())
        return JsonValue(valueOf(m_value)->Begin() + index);
    return JsonValue(
        &(valueOf(m_value)->MemberBegin() + static_cast<std::ptrdiff_t>(index))->value);
}

std::string_view JsonValue::nameAt(std::size_t index) const
{
    if (!isObject() || index >= size())
        return {};
    const Value &name =
        (valueOf(m_value)->MemberBegin() + static_cast<std::ptrdiff_t>(index))->name;
    return {name.GetString(), name.GetStringLength()};
}

struct Json::Document
{
    SecretBytes text; // with a final NUL; strings of the tree lie in it
    rapidjson::Document tree;
};

Json::Json(std::unique_ptr<Document> document) : m_document(std::move(document)) {}
Json::Json(Json &&) noexcept = default;
Json &Json::operator=(Json &&) noexcept = default;
Json::~Json() = default;

JsonValue Json::root() const
{
    return JsonValue(static_cast<const Value *>(&m_document->tree));
}

Result<Json, Json::Error> Json::parse(std::string_view text)
{
    if (text.size() > kMaxContainerSize)
        return failure(Error::TooLarge);
    if (!isShallow(text))
        return failure(Error::TooDeep);
    // The parser takes a NUL for the end, so what stands behind one would be passed over.
    if (text.find('\0') != std::string_view::npos)
        return failure(Error::Syntax);
    auto document = std::make_unique<Document>();
    document->text = SecretBytes(text.size() + 1);
    // The parser rewrites the copy in place.
    const std::span<std::uint8_t> copy = document->text.exposeWritable();
    std::copy(text.begin(), text.end(), copy.begin());
    document->tree.ParseInsitu<kParseFlags>(reinterpret_cast<char *>(copy.data()));
    if (document->tree.HasParseError())
        return failure(Error::Syntax);
    return Json(std::move(document));
}

} // namespace warifu::exchange
