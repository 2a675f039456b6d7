// SPDX-License-Identifier: Apache-2.0
#include "core/activity/segment.h"

#include "core/base/text_field.h"
#include "core/crypto/aead.h"

#include <algorithm>
#include <optional>

namespace warifu::activity {

namespace {

constexpr std::uint16_t kVersion = 1;
constexpr char kSegmentMagic[] = "WARIFUA\n";
constexpr char kHeadMagic[] = "WARIFUH\n";

std::vector<std::uint8_t> copyOf(SecretBytes bytes)
{
    // Goes into a file: sealed, or no secret.
    const ByteView view = bytes.expose();
    return {view.begin(), view.end()};
}

void writeMagic(ByteWriter &writer, const char *magic)
{
    const QByteArray text(magic);
    writer.bytes(viewOf(text));
    writer.u16(kVersion);
}

std::optional<SegmentError> readMagic(ByteReader &reader, const char *magic)
{
    const ByteView found = reader.bytes(8);
    const std::uint16_t version = reader.u16();
    if (!reader.ok())
        return SegmentError::Truncated;
    const QByteArray text(magic);
    if (!std::ranges::equal(found, viewOf(text)) || version == 0)
        return SegmentError::NoSegment;
    if (version > kVersion)
        return SegmentError::NewerFormat;
    return std::nullopt;
}

void writeStart(ByteWriter &writer, const SegmentStart &start)
{
    writer.u32(start.number);
    writer.u64(start.before.sequence);
    writer.bytes(start.before.hash);
}

SegmentStart readStart(ByteReader &reader)
{
    SegmentStart start;
    start.number = reader.u32();
    start.before.sequence = reader.u64();
    const ByteView hash = reader.bytes(start.before.hash.size());
    std::ranges::copy(hash, start.before.hash.begin());
    return start;
}

} // namespace

std::vector<std::uint8_t> formatSegmentStart(const SegmentStart &start)
{
    ByteWriter writer;
    writeMagic(writer, kSegmentMagic);
    writeStart(writer, start);
    return copyOf(writer.take());
}

std::vector<std::uint8_t> formatFrame(ByteView sealed)
{
    ByteWriter writer;
    writer.field32(sealed);
    return copyOf(writer.take());
}

Result<Segment, SegmentError> parseSegment(ByteView bytes)
{
    ByteReader reader(bytes);
    if (const auto wrong = readMagic(reader, kSegmentMagic))
        return failure(*wrong);
    Segment segment;
    segment.start = readStart(reader);
    if (!reader.ok())
        return failure(SegmentError::Truncated);
    if (segment.start.number == 0)
        return failure(SegmentError::BadValue);
    segment.wholeSize = kSegmentHeader;
    while (reader.remaining() > 0) {
        const ByteView sealed = reader.field32(kMaxSealed);
        if (!reader.ok() || sealed.size() < crypto::kAeadOverhead) {
            segment.hasTail = true;
            break;
        }
        segment.sealed.push_back(sealed);
        segment.wholeSize += 4 + sealed.size();
    }
    return segment;
}

std::vector<std::uint8_t> sealHead(ByteView key, const Head &head, Entropy &entropy)
{
    ByteWriter inside;
    inside.bytes(head.id);
    writeStart(inside, head.first);
    inside.u32(head.lastSegment);
    inside.u64(head.end.sequence);
    inside.bytes(head.end.hash);
    const SecretBytes plain = inside.take();
    ByteWriter writer;
    writeMagic(writer, kHeadMagic);
    const SecretBytes magic = writer.take();
    // The magic is authenticated, the rest sealed.
    const auto sealed = crypto::seal(key, magic.expose(), plain.expose(), entropy);
    // As above.
    const ByteView front = magic.expose();
    std::vector<std::uint8_t> bytes(front.begin(), front.end());
    bytes.insert(bytes.end(), sealed.begin(), sealed.end());
    return bytes;
}

Result<Head, SegmentError> openHead(ByteView key, ByteView bytes)
{
    ByteReader outside(bytes);
    if (const auto wrong = readMagic(outside, kHeadMagic))
        return failure(*wrong);
    const auto plain = crypto::unseal(key, bytes.first(10), bytes.subspan(10));
    if (!plain)
        return failure(SegmentError::Refused);
    // Parsed below.
    ByteReader reader(plain->expose());
    Head head;
    const ByteView id = reader.bytes(head.id.size());
    std::ranges::copy(id, head.id.begin());
    head.first = readStart(reader);
    head.lastSegment = reader.u32();
    head.end.sequence = reader.u64();
    const ByteView hash = reader.bytes(head.end.hash.size());
    std::ranges::copy(hash, head.end.hash.begin());
    if (!reader.finished())
        return failure(SegmentError::Truncated);
    if (head.first.number == 0 || head.lastSegment < head.first.number
        || head.end.sequence < head.first.before.sequence)
        return failure(SegmentError::BadValue);
    return head;
}

} // namespace warifu::activity
