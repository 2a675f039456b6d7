// SPDX-License-Identifier: Apache-2.0
// KeePass databases (KDBX 3 and 4) with a password, and KeePass 2's plain XML (import-formats
// section 6.23). Key files and hardware keys are not supported.
#include "core/exchange/formats/formats.h"
#include "core/exchange/formats/kdbx_payload.h"
#include "core/exchange/formats/keepass_xml.h"

#include "core/exchange/bytes_text.h"

#include "core/crypto/digest.h"

#include <optional>

namespace warifu::exchange::formats {

namespace {

using kdbx::InnerStream;

// The stream over the protected values, whose key is hashed first.
std::optional<crypto::StreamCipher> streamOf(InnerStream kind, ByteView key)
{
    constexpr std::array<std::uint8_t, 8> kSalsaNonce = {0xE8, 0x30, 0x09, 0x4B,
                                                         0x97, 0x20, 0x5D, 0x2A};
    switch (kind) {
    case InnerStream::None:
        return std::nullopt;
    case InnerStream::Salsa20: {
        const auto hash = crypto::sha256(key);
        return crypto::StreamCipher(crypto::StreamCipherKind::Salsa20, hash, kSalsaNonce);
    }
    case InnerStream::ChaCha20: {
        const auto hash = crypto::sha512(key);
        const ByteView bytes = hash;
        return crypto::StreamCipher(crypto::StreamCipherKind::ChaCha20, bytes.first(32),
                                    bytes.subspan(32, 12));
    }
    }
    Q_UNREACHABLE();
}

Match match(const Source &source)
{
    return kdbx::isKdbx(source.bytes()) ? Match::Sure : Match::No;
}

Result<Protection, ImportError> inspect(const Source &source)
{
    const auto header = kdbx::parseHeader(source.bytes());
    if (!header)
        return failure(header.error());
    Protection protection;
    protection.needs = Protection::Needs::Password;
    protection.cost = kdbx::costOf(*header);
    return protection;
}

Result<Import, ImportError> read(const Source &source, const Unlocking &unlocking)
{
    const auto header = kdbx::parseHeader(source.bytes());
    if (!header)
        return failure(header.error());
    const auto payload = kdbx::openPayload(source.bytes(), *header, unlocking);
    if (!payload)
        return failure(payload.error());
    // The document, for its reader.
    const ByteView bytes = payload->expose();
    kdbx::InnerHeader inner{header->innerStream, header->innerKey, bytes};
    if (header->major == 4) {
        const auto found = kdbx::parseInnerHeader(bytes);
        if (!found)
            return failure(found.error());
        inner = *found;
    }
    auto stream = streamOf(inner.stream, inner.key);
    Import import{"kdbx", PositionUnit::Entry, {}, {}, {}};
    if (auto done = keepass::readDocument(textOf(inner.xml), stream ? &*stream : nullptr, import);
        !done)
        return failure(done.error());
    if (header->major == 3) // its blocks have hashes, but no key goes into them
        import.notices.push_back({ImportNotice::Code::NotAuthenticated, 0, {}});
    return import;
}

Match matchXml(const Source &source)
{
    return source.xmlRoot() == QLatin1String("KeePassFile") ? Match::Sure : Match::No;
}

Result<Import, ImportError> readXml(const Source &source, const Unlocking &)
{
    Import import{"keepass-xml", PositionUnit::Entry, {}, {}, {}};
    if (auto done = keepass::readDocument(source.text(), nullptr, import); !done)
        return failure(done.error());
    return import;
}

} // namespace

const Format kKdbx{"kdbx", "KeePass", match, inspect, read};
const Format kKeePassXml{"keepass-xml", "KeePass (XML)", matchXml, notProtected, readXml};

} // namespace warifu::exchange::formats
