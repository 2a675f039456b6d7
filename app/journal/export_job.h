// SPDX-License-Identifier: Apache-2.0
#pragma once
// Writes the whole log into a file in one of four formats. Runs on any thread; the file is replaced
// when everything is written, or not at all.

#include "app/journal/journal_port.h"
#include "core/base/durable_file.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <atomic>
#include <memory>

namespace warifu::journal {

// A namespace for QML.
class ExportFormat final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("values only")

public:
    // With an argument, so that a final class stays uncreatable in QML (Qt 6.4).
    explicit ExportFormat(QObject *parent) : QObject(parent) {}
    enum Value { JsonLines, Csv, Syslog, Ocsf }; // in the order of activity::logFormats()
    Q_ENUM(Value)
};

// Shared between the thread and whoever waits.
struct ExportProgress
{
    std::atomic<std::uint64_t> done = 0;
    std::atomic<std::uint64_t> all = 0; // 0: not known yet
    std::atomic<bool> isCancelled = false;
};

struct ExportOutcome
{
    enum class What { Done, Cancelled, Unreadable, NotWritten };
    What what = What::Done;
    std::uint64_t entries = 0;
    FileError error = FileError::Broken; // of NotWritten
};

[[nodiscard]] ExportOutcome exportLog(const LogPlace &place, ExportFormat::Value format,
                                      const QString &path, ExportProgress &progress);
// "jsonl", "csv", "syslog", "ocsf", as warifuctl and the log say it.
[[nodiscard]] QString wordOf(ExportFormat::Value format);

} // namespace warifu::journal
