// SPDX-License-Identifier: Apache-2.0
#pragma once
// A log of many records, written at once: appending them one by one flushes the disk for each.

#include "core/activity/activity_log.h"
#include "tests/support/seeded_entropy.h"

#include <QDir>
#include <QFile>

namespace warifu::test {

// The n-th event is eventOf(n), n from 1; files as ActivityLog makes them.
inline void writeLog(const QString &folder, ByteView key, std::uint64_t count,
                     const std::function<activity::Event(std::uint64_t)> &eventOf)
{
    using namespace activity;
    const LogLimits limits;
    SeededEntropy entropy(123);
    Head head;
    entropy.fill(head.id);
    head.end = chainStart(head.id);
    head.first = {1, head.end};
    std::vector<std::uint8_t> bytes = formatSegmentStart(head.first);
    const auto put = [&folder](const QString &name, const std::vector<std::uint8_t> &content) {
        QFile file(QDir(folder).filePath(name));
        const QByteArray raw(reinterpret_cast<const char *>(content.data()),
                             qsizetype(content.size()));
        if (!file.open(QIODevice::WriteOnly) || file.write(raw) != raw.size())
            qFatal("not written");
    };
    const auto segmentName = [&head] {
        return QStringLiteral("activity.%1.warifu").arg(head.lastSegment);
    };
    for (std::uint64_t n = 1; n <= count; ++n) {
        if (bytes.size() > limits.segmentSize) {
            put(segmentName(), bytes);
            ++head.lastSegment;
            bytes = formatSegmentStart({head.lastSegment, head.end});
        }
        const SecretBytes plain = formatEvent(eventOf(n));
        const auto sealed = sealRecord(key, head.end, plain.expose(), entropy); // test data
        const auto frame = formatFrame(sealed);
        bytes.insert(bytes.end(), frame.begin(), frame.end());
        head.end = chained(head.end, sealed);
    }
    put(segmentName(), bytes);
    put(QStringLiteral("activity.head.warifu"), sealHead(key, head, entropy));
}

} // namespace warifu::test
