// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/uri_extras.h"

#include "core/base/untrusted_text.h"
#include "core/enrol/uri_parts.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

constexpr int kMaxNote = 4'096;
constexpr std::size_t kMaxTags = 32;

void addGroup(const QString &group, ImportedEntry &entry)
{
    const QString clean = sanitized(group);
    if (!clean.isEmpty() && !entry.groups.contains(clean))
        entry.groups << clean;
}

} // namespace

void readCodeDisplay(JsonValue display, ImportedEntry &entry)
{
    entry.favourite = display["pinned"].boolean().value_or(false);
    entry.trashed = display["trashed"].boolean().value_or(false);
    entry.note = sanitized(display["note"].text(), kMaxNote);
    const JsonValue tags = display["tags"];
    for (std::size_t i = 0; i < std::min(tags.size(), kMaxTags); ++i)
        addGroup(tags.at(i).text(), entry);
}

void readUriExtras(std::string_view uri, ImportedEntry &entry)
{
    const auto parts = enrol::splitUri(uri);
    if (!parts)
        return;
    for (const enrol::UriParameter &parameter : parts->query) {
        const auto value = enrol::decodeText(parameter.value, enrol::Plus::Space);
        if (!value)
            continue;
        if (enrol::equalsIgnoringCase(parameter.key, "tags")) {
            addGroup(*value, entry);
        } else if (enrol::equalsIgnoringCase(parameter.key, "codeDisplay")) {
            // The display object says nothing secret, so a plain copy may be parsed.
            if (const auto display = Json::parse(value->toStdString()))
                readCodeDisplay(display->root(), entry);
        } else if (enrol::equalsIgnoringCase(parameter.key, "serial")) {
            entry.device.serial = sanitized(*value);
        }
    }
}

} // namespace warifu::exchange
