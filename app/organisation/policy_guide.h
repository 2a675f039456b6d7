// SPDX-License-Identifier: Apache-2.0
#pragma once
// What each policy is for, in plain words of a language: those of the table that the guides and the
// administrator's templates are made of.

#include <QHash>
#include <QLocale>
#include <QString>

namespace warifu::organisation {

struct PolicyWords
{
    QString title;
    QString help;
};

class PolicyGuide
{
public:
    // Japanese, or English for any other language.
    explicit PolicyGuide(QLocale::Language language);

    // The name itself where the table has no words for it.
    [[nodiscard]] PolicyWords of(const QString &name) const;

private:
    QHash<QString, PolicyWords> m_words;
};

} // namespace warifu::organisation
