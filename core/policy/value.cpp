// SPDX-License-Identifier: Apache-2.0
#include "core/policy/value.h"

#include "core/policy/pattern.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>

namespace warifu::policy {

namespace {

bool isHttps(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && url.scheme() == QLatin1String("https") && !url.host().isEmpty()
        && url.userInfo().isEmpty() && !url.hasFragment();
}

Result<QString, ValueError> parseText(const Definition &definition, const QJsonValue &value)
{
    if (!value.isString())
        return failure(ValueError::WrongType);
    const QString text = value.toString();
    if (text.size() > definition.most
        || std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return failure(ValueError::BadText);
    return text;
}

Result<Value, ValueError> parseList(const Definition &definition, const QJsonValue &value)
{
    if (!value.isArray())
        return failure(ValueError::WrongType);
    const QJsonArray array = value.toArray();
    if (array.size() > definition.mostItems)
        return failure(ValueError::TooMany);
    QStringList items;
    for (const auto &entry : array) {
        const auto item = parseText(definition, entry);
        if (!item)
            return failure(item.error());
        if (item->isEmpty())
            return failure(ValueError::BadText);
        if (definition.form == Form::Origin && !isOriginPattern(*item))
            return failure(ValueError::BadAddress);
        items << *item;
    }
    return items;
}

Result<Value, ValueError> parseInteger(const Definition &definition, const QJsonValue &value)
{
    if (!value.isDouble())
        return failure(ValueError::WrongType);
    const double number = value.toDouble();
    if (!(number >= definition.least && number <= definition.most))
        return failure(ValueError::OutOfRange);
    if (number != int(number))
        return failure(ValueError::WrongType);
    return int(number);
}

Result<Value, ValueError> parseChoice(const Definition &definition, const QJsonValue &value)
{
    if (!value.isString())
        return failure(ValueError::WrongType);
    const std::string word = value.toString().toStdString();
    if (std::ranges::find(definition.choices, word) == definition.choices.end())
        return failure(ValueError::UnknownChoice);
    return value.toString();
}

QStringList both(const QStringList &upper, const QStringList &lower)
{
    QStringList kept;
    for (const QString &item : lower)
        if (upper.contains(item))
            kept << item;
    return kept;
}

} // namespace

Result<Value, ValueError> parseValue(const Definition &definition, const QJsonValue &value)
{
    switch (definition.kind) {
    case Kind::Boolean:
        if (!value.isBool())
            return failure(ValueError::WrongType);
        return value.toBool();
    case Kind::Integer:
        return parseInteger(definition, value);
    case Kind::Choice:
        return parseChoice(definition, value);
    case Kind::Text:
        break;
    case Kind::List:
        return parseList(definition, value);
    }
    const auto text = parseText(definition, value);
    if (!text)
        return failure(text.error());
    if (definition.form == Form::Https && !text->isEmpty() && !isHttps(*text))
        return failure(ValueError::BadAddress);
    return *text;
}

Value tightened(const Definition &definition, const Value &upper, const Value &lower)
{
    switch (definition.tighten) {
    case Tighten::TowardTrue:
        return std::get<bool>(upper) || std::get<bool>(lower);
    case Tighten::TowardFalse:
        return std::get<bool>(upper) && std::get<bool>(lower);
    case Tighten::Lower:
        return std::min(std::get<int>(upper), std::get<int>(lower));
    case Tighten::Higher:
        return std::max(std::get<int>(upper), std::get<int>(lower));
    case Tighten::Subset: {
        const auto &above = std::get<QStringList>(upper);
        const auto &below = std::get<QStringList>(lower);
        if (above.isEmpty() || below.isEmpty())
            return above.isEmpty() ? below : above;
        const QStringList kept = both(above, below);
        return kept.isEmpty() ? definition.strictValue() : Value(kept);
    }
    case Tighten::First:
        break;
    }
    return upper;
}

QJsonValue toJson(const Value &value)
{
    if (const auto *const flag = std::get_if<bool>(&value))
        return *flag;
    if (const auto *const number = std::get_if<int>(&value))
        return *number;
    if (const auto *const text = std::get_if<QString>(&value))
        return *text;
    return QJsonArray::fromStringList(std::get<QStringList>(value));
}

} // namespace warifu::policy
