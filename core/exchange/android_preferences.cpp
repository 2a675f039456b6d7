// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/android_preferences.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/xml_tree.h"

#include <algorithm>
#include <string>

namespace warifu::exchange {

bool hasPreference(const Source &source, std::string_view name)
{
    if (source.xmlRoot() != QLatin1String("map"))
        return false;
    // Inside of a value quotation marks are escaped, so this is an attribute.
    const std::string attribute = "<string name=\"" + std::string(name) + '"';
    return source.text().find(attribute) != std::string_view::npos;
}

Result<std::vector<Preference>, ImportError> readPreferences(const Source &source)
{
    auto root = parseXml(source.text());
    if (!root || root->name != QLatin1String("map"))
        return failure(damaged(QStringLiteral("XML")));
    std::vector<Preference> all;
    for (XmlElement &child : root->children) {
        if (child.name != QLatin1String("string"))
            continue;
        QByteArray utf8 = child.text.toUtf8();
        all.push_back({child.attribute(u"name"),
                       SecretBytes::copyOf(bytesOf({utf8.constData(), std::size_t(utf8.size())}))});
        // Seeds may have passed through here on their way.
        utf8.fill('\0');
        child.text.fill(QChar(u'\0'));
    }
    return all;
}

const Preference *findPreference(const std::vector<Preference> &all, QStringView name)
{
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](const Preference &each) { return each.name == name; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace warifu::exchange
