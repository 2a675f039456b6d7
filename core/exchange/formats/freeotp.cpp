// SPDX-License-Identifier: Apache-2.0
// FreeOTP 1's preferences and FreeOTP+'s JSON, which hold the same tokens (import-formats sections
// 6.12 and 6.13).
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/freeotp_token.h"

#include "core/exchange/android_preferences.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/json_entries.h"

#include <algorithm>
#include <map>

namespace warifu::exchange::formats {

namespace {

constexpr char kOrder[] = "tokenOrder";

void adviseOnCounters(Import &import)
{
    const auto counts =
        std::count_if(import.entries.begin(), import.entries.end(), [](const ImportedEntry &entry) {
            return entry.draft.parameters.kind == otp::Kind::Hotp;
        });
    if (counts > 0)
        import.notices.push_back(
            {ImportNotice::Code::HotpCounter, static_cast<std::size_t>(counts), {}});
}

Match matchOne(const Source &source)
{
    return hasPreference(source, kOrder) ? Match::Sure : Match::No;
}

// Places of the names in the app's list; what it does not name comes last.
Result<std::map<QString, std::size_t>, ImportError>
readOrder(const std::vector<Preference> &preferences)
{
    std::map<QString, std::size_t> places;
    const Preference *order = findPreference(preferences, u"tokenOrder");
    if (!order)
        return failure(damaged(QLatin1String(kOrder)));
    // Names only, but beside tokens.
    const auto json = Json::parse(textOf(order->text.expose()));
    if (!json || !json->root().isArray())
        return failure(damaged(QLatin1String(kOrder)));
    for (std::size_t i = 0; i < json->root().size(); ++i)
        places.emplace(json->root().at(i).text(), i);
    return places;
}

Result<Import, ImportError> readOne(const Source &source, const Unlocking &)
{
    const auto preferences = readPreferences(source);
    if (!preferences)
        return failure(preferences.error());
    const auto places = readOrder(*preferences);
    if (!places)
        return failure(places.error());
    std::vector<std::pair<std::size_t, const Preference *>> tokens;
    for (const Preference &each : *preferences) {
        if (each.name == QLatin1String(kOrder))
            continue;
        const auto place = places->find(each.name);
        tokens.emplace_back(place == places->end() ? places->size() : place->second, &each);
    }
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const auto &a, const auto &b) { return a.first < b.first; });
    Import import{"freeotp1", PositionUnit::Entry, {}, {}, {}};
    std::size_t position = 0;
    for (const auto &[place, token] : tokens) {
        ++position;
        // Parsed into another wiped buffer.
        const auto json = Json::parse(textOf(token->text.expose()));
        auto entry = json && json->root().isObject() ? freeotp::readToken(json->root(), position)
                                                     : notAnEntry(position);
        if (auto done = collect(import, std::move(entry)); !done)
            return failure(done.error());
    }
    adviseOnCounters(import);
    return import;
}

Match matchPlus(const Source &source)
{
    if (!source.json())
        return Match::No;
    const JsonValue root = source.json()->root();
    return root["tokens"].isArray() && root[kOrder].isArray() ? Match::Sure : Match::No;
}

Result<Import, ImportError> readPlus(const Source &source, const Unlocking &)
{
    if (matchPlus(source) == Match::No)
        return failure(damaged(QStringLiteral("JSON")));
    Import import{"freeotp+", PositionUnit::Entry, {}, {}, {}};
    // Its list of names has none for tokens that were added since; the tokens are in order.
    if (auto done = readEntries(source.json()->root()["tokens"], import, freeotp::readToken); !done)
        return failure(done.error());
    adviseOnCounters(import);
    return import;
}

} // namespace

const Format kFreeOtpOne{"freeotp1", "FreeOTP 1", matchOne, notProtected, readOne};
const Format kFreeOtpPlus{"freeotp+", "FreeOTP+", matchPlus, notProtected, readPlus};

} // namespace warifu::exchange::formats
