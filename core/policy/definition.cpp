// SPDX-License-Identifier: Apache-2.0
#include "core/policy/definition.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace warifu::policy {

namespace {

// The table is ours and checked by lint.policies and unit.policy.definition.
Value fromTable(Kind kind, std::string_view json)
{
    const QByteArray list = '[' + QByteArray(json.data(), qsizetype(json.size())) + ']';
    const QJsonValue value = QJsonDocument::fromJson(list).array().at(0);
    switch (kind) {
    case Kind::Boolean:
        return value.toBool();
    case Kind::Integer:
        return value.toInt();
    case Kind::Choice:
    case Kind::Text:
        return value.toString();
    case Kind::List:
        break;
    }
    QStringList items;
    for (const auto &item : value.toArray())
        items << item.toString();
    return items;
}

} // namespace

QString Definition::nameText() const
{
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

Value Definition::usualValue() const
{
    return fromTable(kind, usual);
}

Value Definition::strictValue() const
{
    return fromTable(kind, strict);
}

const Definition *find(QStringView name)
{
    const auto all = definitions();
    const auto found = std::ranges::find_if(all, [name](const Definition &definition) {
        return name == QLatin1String(definition.name.data(), qsizetype(definition.name.size()));
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace warifu::policy
