// SPDX-License-Identifier: Apache-2.0
#include "app/journal/export_job.h"

#include "core/activity/export.h"

#include <QSaveFile>
#include <QSysInfo>

namespace warifu::journal {

namespace {

constexpr qsizetype kChunk = 256 * 1024;

FileError errorOf(const QSaveFile &file)
{
    switch (file.error()) {
    case QFileDevice::OpenError:
    case QFileDevice::PermissionsError:
        return FileError::NoAccess;
    case QFileDevice::ResourceError:
        return FileError::NoSpace;
    default:
        return FileError::Broken;
    }
}

const activity::LogFormat &formatOf(ExportFormat::Value format)
{
    return activity::logFormats()[std::size_t(format)]; // in the same order
}

} // namespace

QString wordOf(ExportFormat::Value format)
{
    const std::string_view name = formatOf(format).name;
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

ExportOutcome exportLog(const LogPlace &place, ExportFormat::Value format, const QString &path,
                        ExportProgress &progress)
{
    using What = ExportOutcome::What;
    // To read our own log.
    const auto log = activity::ActivityLog::read(place.folder, place.key.expose());
    if (!log)
        return {What::Unreadable};
    progress.all = (*log)->page({}, {}, 1).entries.empty() ? 0 : (*log)->end().sequence;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {What::NotWritten, 0, errorOf(file)};
    // Names and addresses: nobody else's business.
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QString host = QSysInfo::machineHostName();
    ExportOutcome outcome;
    const activity::LogFormat &lines = formatOf(format);
    QByteArray chunk = lines.header();
    bool isGood = true;
    (*log)->forEach({}, [&](const activity::Entry &entry) {
        if (!isGood || progress.isCancelled)
            return;
        chunk += lines.format(entry, host);
        ++outcome.entries;
        progress.done = entry.sequence;
        if (chunk.size() < kChunk)
            return;
        isGood = file.write(chunk) == chunk.size();
        chunk.clear();
    });
    if (progress.isCancelled) {
        file.cancelWriting();
        return {What::Cancelled};
    }
    if (isGood)
        isGood = file.write(chunk) == chunk.size();
    if (!isGood || !file.commit())
        return {What::NotWritten, 0, errorOf(file)};
    return outcome;
}

} // namespace warifu::journal
