// SPDX-License-Identifier: Apache-2.0
#pragma once
// Small XML files as a tree, through QXmlStreamReader: no DOCTYPE, no entities but XML's own, depth
// and size bounded. Elements are matched by local name.

#include "core/base/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace warifu::exchange {

struct XmlElement
{
    QString name; // local
    QString namespaceUri;
    QString text; // its own character data, without that of its children
    std::vector<std::pair<QString, QString>> attributes; // local name, value
    std::vector<XmlElement> children;

    // The first child with that local name; null when there is none.
    [[nodiscard]] const XmlElement *child(QStringView localName) const;
    // child(a)->child(b)->...; null as soon as one is missing.
    [[nodiscard]] const XmlElement *descend(std::initializer_list<QStringView> localNames) const;
    // Null QString when there is none.
    [[nodiscard]] QString attribute(QStringView localName) const;
};

enum class XmlError {
    Syntax,
    Doctype, // refused, whatever it says
    TooDeep,
    TooLarge,
};

[[nodiscard]] Result<XmlElement, XmlError> parseXml(std::string_view utf8);

} // namespace warifu::exchange
