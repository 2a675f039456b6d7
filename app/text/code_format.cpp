// SPDX-License-Identifier: Apache-2.0
#include "app/text/code_format.h"

#include <QStringList>

#include <vector>

namespace warifu::text {
namespace {

std::vector<int> groupSizes(qsizetype length)
{
    switch (length) {
    case 6:
        return {3, 3};
    case 7:
        return {4, 3};
    case 8:
        return {4, 4};
    case 9:
        return {3, 3, 3};
    case 10:
        return {5, 5};
    default:
        return {int(length)};
    }
}

} // namespace

QString groupedCode(const QString &code)
{
    QStringList groups;
    qsizetype from = 0;
    for (const int size : groupSizes(code.size())) {
        groups.append(code.mid(from, size));
        from += size;
    }
    return groups.join(QLatin1Char(' '));
}

QString maskedCode(int length)
{
    return groupedCode(QString(length, QChar(0x2022)));
}

QString spokenCode(const QString &code)
{
    QString spoken;
    for (const QChar c : groupedCode(code)) {
        if (c == QLatin1Char(' ')) {
            spoken += QLatin1Char(',');
        } else {
            if (!spoken.isEmpty())
                spoken += QLatin1Char(' ');
            spoken += c;
        }
    }
    return spoken;
}

} // namespace warifu::text
