// SPDX-License-Identifier: Apache-2.0
#include "core/servers/privacyidea/canonical_json.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

namespace warifu::servers::privacyidea {

namespace {

// RFC 8785 section 3.2.2.2.
QByteArray quoted(const QString &text)
{
    QByteArray result = "\"";
    for (const char c : text.toUtf8()) {
        static constexpr char kShort[] = "\bb\tt\nn\ff\rr\"\"\\\\";
        const char *escape = nullptr;
        for (const char *pair = kShort; *pair; pair += 2)
            if (*pair == c)
                escape = pair + 1;
        if (escape)
            (result += '\\') += *escape;
        else if (static_cast<unsigned char>(c) < 0x20)
            result += "\\u00" + QByteArray(1, c).toHex();
        else
            result += c;
    }
    return result + '"';
}

bool append(QByteArray &text, const QJsonValue &value)
{
    if (value.isBool()) {
        text += value.toBool() ? "true" : "false";
        return true;
    }
    if (value.isString()) {
        text += quoted(value.toString());
        return true;
    }
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        text += '[';
        for (qsizetype i = 0; i < items.size(); ++i) {
            if (i > 0)
                text += ',';
            if (!append(text, items[i]))
                return false;
        }
        text += ']';
        return true;
    }
    if (!value.isObject())
        return false;
    const QJsonObject object = value.toObject();
    QStringList names = object.keys();
    std::ranges::sort(names); // QString compares UTF-16 code units, as section 3.2.3 says
    text += '{';
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0)
            text += ',';
        text += quoted(names[i]) + ':';
        if (!append(text, object[names[i]]))
            return false;
    }
    text += '}';
    return true;
}

} // namespace

std::optional<QByteArray> canonicalJson(const QJsonValue &value)
{
    QByteArray text;
    return append(text, value) ? std::optional(text) : std::nullopt;
}

} // namespace warifu::servers::privacyidea
