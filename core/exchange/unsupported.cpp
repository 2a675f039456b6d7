// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/unsupported.h"

#include "core/enrol/uri_parts.h"
#include "core/exchange/cut_off.h"

#include <algorithm>
#include <array>

namespace warifu::exchange {

namespace {

ImportError unsupported(Advice advice)
{
    return {.code = ImportError::Code::Unsupported, .advice = advice};
}

bool isKeePassOne(ByteView bytes)
{
    constexpr std::array<std::uint8_t, 8> kMagic{0x03, 0xD9, 0xA2, 0x9A, 0x65, 0xFB, 0x4B, 0xB5};
    return bytes.size() >= kMagic.size() && std::equal(kMagic.begin(), kMagic.end(), bytes.begin());
}

// RFC 9580 section 6.2 for text; a binary message begins with a packet tag for a session key.
bool isOpenPgp(const Source &source)
{
    if (enrol::trimmed(source.text()).substr(0, 27) == "-----BEGIN PGP MESSAGE-----")
        return true;
    return source.name().endsWith(QLatin1String(".pgp"), Qt::CaseInsensitive)
        || source.name().endsWith(QLatin1String(".gpg"), Qt::CaseInsensitive);
}

} // namespace

ImportError recogniseUnsupported(const Source &source)
{
    if (isKeePassOne(source.bytes()))
        return unsupported(Advice::KeePassOne);
    if (isOpenPgp(source))
        return unsupported(Advice::OpenPgp);
    if (source.xmlRoot().compare(QLatin1String("html"), Qt::CaseInsensitive) == 0)
        return unsupported(Advice::ExportAsTextOrJson);
    if (enrol::startsWithIgnoringCase(enrol::trimmed(source.text()), "https://auth.ente.com/share"))
        return unsupported(Advice::EnteShareLink);
    if (const Json *json = source.json()) {
        const JsonValue root = json->root();
        if (root.size() == 1 && root["message"].isString())
            return {.code = ImportError::Code::Unsupported,
                    .detail = root["message"].text().left(200),
                    .advice = Advice::RaivoReport};
    }
    if (auto cutOff = recogniseCutOff(source))
        return std::move(*cutOff);
    return {.code = ImportError::Code::UnknownFormat};
}

} // namespace warifu::exchange
