// SPDX-License-Identifier: Apache-2.0
#include "app/organisation/policy_guide.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace warifu::organisation {

PolicyGuide::PolicyGuide(QLocale::Language language)
{
    // Part of the program, and checked by lint.policies.
    QFile table(QStringLiteral(":/warifu/policies.json"));
    if (!table.open(QIODevice::ReadOnly))
        return;
    const QLatin1String code(language == QLocale::Japanese ? "ja" : "en");
    const QJsonObject all = QJsonDocument::fromJson(table.readAll()).object();
    for (const auto &policy : all[QLatin1String("policies")].toArray()) {
        const QJsonObject words = policy[code].toObject();
        m_words.insert(
            policy[QLatin1String("name")].toString(),
            {words[QLatin1String("title")].toString(), words[QLatin1String("help")].toString()});
    }
}

PolicyWords PolicyGuide::of(const QString &name) const
{
    return m_words.value(name, {name, {}});
}

} // namespace warifu::organisation
