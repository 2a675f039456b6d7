// SPDX-License-Identifier: Apache-2.0
#include "core/activity/unlock_failures.h"

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "core/base/text_field.h"

#include <algorithm>
#include <limits>

#include <QFile>

namespace warifu::activity {

namespace {

constexpr char kMagic[] = "WARIFUU\n";
constexpr std::uint16_t kVersion = 1;
constexpr std::size_t kMaxFile = 64;
constexpr std::uint64_t kLatest = std::uint64_t(1) << 60;

QString pathIn(const QString &folder)
{
    return folder + QStringLiteral("/unlock-failures.warifu");
}

std::uint64_t numberOf(UnixMilliseconds time)
{
    return std::uint64_t(std::max<std::int64_t>(time.time_since_epoch().count(), 0));
}

UnixMilliseconds timeOf(std::uint64_t number)
{
    return UnixMilliseconds(std::chrono::milliseconds(number));
}

} // namespace

std::vector<std::uint8_t> formatUnlockFailures(const UnlockFailures &failures)
{
    ByteWriter writer;
    const QByteArray magic(kMagic);
    writer.bytes(viewOf(magic));
    writer.u16(kVersion);
    writer.u32(failures.count);
    writer.u64(numberOf(failures.first));
    writer.u64(numberOf(failures.last));
    const SecretBytes bytes = writer.take();
    // Times and a number, no secret.
    const ByteView view = bytes.expose();
    return {view.begin(), view.end()};
}

Result<UnlockFailures, UnlockFailuresError> parseUnlockFailures(ByteView bytes)
{
    ByteReader reader(bytes);
    const QByteArray magic(kMagic);
    const ByteView found = reader.bytes(std::size_t(magic.size()));
    const std::uint16_t version = reader.u16();
    if (!reader.ok() || !std::ranges::equal(found, viewOf(magic)) || version == 0)
        return failure(UnlockFailuresError::Malformed);
    if (version > kVersion)
        return failure(UnlockFailuresError::NewerFormat);
    UnlockFailures failures;
    failures.count = reader.u32();
    const std::uint64_t first = reader.u64();
    const std::uint64_t last = reader.u64();
    if (!reader.finished() || failures.count == 0 || first > kLatest || last > kLatest)
        return failure(UnlockFailuresError::Malformed);
    failures.first = timeOf(first);
    failures.last = timeOf(last);
    return failures;
}

Result<void, FileError> noteUnlockFailure(const QString &folder, UnixMilliseconds now)
{
    const auto bytes = readFile(pathIn(folder), kMaxFile);
    const auto before =
        bytes ? parseUnlockFailures(*bytes) : failure(UnlockFailuresError::Malformed);
    UnlockFailures next = before.value_or(UnlockFailures{0, now, now});
    if (next.count < std::numeric_limits<std::uint32_t>::max())
        ++next.count;
    next.last = now;
    return replaceFile(pathIn(folder), formatUnlockFailures(next));
}

bool hasUnlockFailures(const QString &folder)
{
    return QFile::exists(pathIn(folder));
}

std::optional<UnlockFailures> takeUnlockFailures(const QString &folder)
{
    const auto bytes = readFile(pathIn(folder), kMaxFile);
    if (!bytes && bytes.error() != FileError::TooLarge)
        return std::nullopt;
    const auto found =
        bytes ? parseUnlockFailures(*bytes) : failure(UnlockFailuresError::Malformed);
    if (!removeFile(pathIn(folder)))
        return std::nullopt; // they would be told again and again
    return found.value_or(UnlockFailures{1, {}, {}});
}

} // namespace warifu::activity
