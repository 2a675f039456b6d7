// SPDX-License-Identifier: Apache-2.0
#pragma once
// An Android preferences file made of names and texts.

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace warifu::exchange::test {

inline QByteArray preferences(const std::vector<std::pair<QByteArray, QByteArray>> &strings)
{
    QByteArray xml = "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>\n<map>\n"
                     "  <int name=\"number\" value=\"1\" />\n";
    for (const auto &[name, text] : strings)
        xml += "  <string name=\"" + name + "\">" + QString::fromUtf8(text).toHtmlEscaped().toUtf8()
            + "</string>\n";
    return xml + "</map>\n";
}

} // namespace warifu::exchange::test
