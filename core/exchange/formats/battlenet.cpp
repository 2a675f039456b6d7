// SPDX-License-Identifier: Apache-2.0
// The Battle.net app's authenticator from a rooted phone's preferences (import-formats section
// 6.7).
#include "core/exchange/formats/formats.h"

#include "core/exchange/android_preferences.h"
#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"

namespace warifu::exchange::formats {

namespace {

constexpr char kSecret[] = "com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET";
constexpr char kSerial[] = "com.blizzard.messenger.AUTHENTICATOR_SERIAL";
// The app's constant: it hides the values and protects nothing.
constexpr std::string_view kMask =
    "398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6"
    "c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a";

Match match(const Source &source)
{
    return hasPreference(source, kSecret) ? Match::Sure : Match::No;
}

// Nothing when the text is no masked value.
std::optional<SecretBytes> unmasked(const Preference *preference)
{
    // Read as the hexadecimal digits that it is.
    auto bytes = preference ? decodeHex(textOf(preference->text.expose())) : std::nullopt;
    const auto mask = decodeHex(kMask);
    if (!bytes || !mask || bytes->isEmpty() || bytes->size() > mask->size())
        return std::nullopt;
    // Unmasked in place; the mask is public.
    const auto to = bytes->exposeWritable();
    const ByteView with = mask->expose();
    for (std::size_t i = 0; i < to.size(); ++i) {
        to[i] ^= with[i];
        if (to[i] < 0x20 || to[i] > 0x7E)
            return std::nullopt;
    }
    return bytes;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &)
{
    const auto preferences = readPreferences(source);
    if (!preferences)
        return failure(preferences.error());
    const auto digits = unmasked(findPreference(*preferences, QString::fromLatin1(kSecret)));
    // Read as the hexadecimal digits that they are.
    auto secret = digits ? decodeHex(textOf(digits->expose())) : std::nullopt;
    if (!secret || secret->isEmpty())
        return failure(damaged(QStringLiteral("AUTHENTICATOR_DEVICE_SECRET")));
    const Preference *masked = findPreference(*preferences, QString::fromLatin1(kSerial));
    const auto serial = unmasked(masked);
    if (masked && !serial)
        return failure(damaged(QStringLiteral("AUTHENTICATOR_SERIAL")));
    EntryBuilder builder(1);
    builder.issuer(QStringLiteral("Battle.net")).digits(8).secretBytes(std::move(*secret));
    if (serial) { // the serial number is printed by the app
        const std::string_view text = textOf(serial->expose());
        builder.name(QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size())));
    }
    Import import{"battlenet", PositionUnit::Entry, {}, {}, {}};
    if (auto done = collect(import, builder.build()); !done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kBattleNet{"battlenet", "Battle.net", match, notProtected, read};

} // namespace warifu::exchange::formats
