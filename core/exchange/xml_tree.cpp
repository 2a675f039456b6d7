// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/xml_tree.h"

#include "core/exchange/limits.h"

#include <QXmlStreamReader>

namespace warifu::exchange {

namespace {

constexpr std::size_t kMaxElements = 2'000'000;
constexpr int kMaxAttributes = 64;

XmlElement startOf(const QXmlStreamReader &reader)
{
    XmlElement element;
    element.name = reader.name().toString();
    element.namespaceUri = reader.namespaceUri().toString();
    for (const QXmlStreamAttribute &attribute : reader.attributes())
        element.attributes.emplace_back(attribute.name().toString(), attribute.value().toString());
    return element;
}

} // namespace

const XmlElement *XmlElement::child(QStringView localName) const
{
    for (const XmlElement &each : children) {
        if (each.name == localName)
            return &each;
    }
    return nullptr;
}

const XmlElement *XmlElement::descend(std::initializer_list<QStringView> localNames) const
{
    const XmlElement *element = this;
    for (const QStringView each : localNames) {
        element = element->child(each);
        if (!element)
            return nullptr;
    }
    return element;
}

QString XmlElement::attribute(QStringView localName) const
{
    for (const auto &each : attributes) {
        if (each.first == localName)
            return each.second;
    }
    return {};
}

Result<XmlElement, XmlError> parseXml(std::string_view utf8)
{
    if (utf8.size() > kMaxUnpacked)
        return failure(XmlError::TooLarge);
    QXmlStreamReader reader(
        QByteArray::fromRawData(utf8.data(), static_cast<qsizetype>(utf8.size())));
    reader.setEntityExpansionLimit(0);
    // Elements that are open, from the root down; moved into their parent when they end.
    std::vector<XmlElement> open;
    std::size_t elements = 0;
    while (!reader.atEnd()) {
        switch (reader.readNext()) {
        case QXmlStreamReader::DTD:
            return failure(XmlError::Doctype);
        case QXmlStreamReader::StartElement:
            if (open.size() >= static_cast<std::size_t>(kMaxDepth))
                return failure(XmlError::TooDeep);
            if (++elements > kMaxElements || reader.attributes().size() > kMaxAttributes)
                return failure(XmlError::TooLarge);
            open.push_back(startOf(reader));
            break;
        case QXmlStreamReader::EndElement: {
            if (open.size() == 1)
                break; // the root: what follows may only be comments, which the reader checks
            XmlElement done = std::move(open.back());
            open.pop_back();
            open.back().children.push_back(std::move(done));
            break;
        }
        case QXmlStreamReader::Characters:
            if (!open.empty())
                open.back().text += reader.text();
            break;
        default:
            break;
        }
    }
    if (reader.hasError() || open.size() != 1)
        return failure(XmlError::Syntax);
    return std::move(open.front());
}

} // namespace warifu::exchange
