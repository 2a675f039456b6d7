// SPDX-License-Identifier: Apache-2.0
#include "core/policy/folder_source.h"

#include "core/policy/policy_file.h"
#include "core/policy/trusted_file.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace warifu::policy {

namespace {

QString managedFolder(const FolderOptions &options)
{
    return options.folder + QStringLiteral("/managed");
}

QString recommendedFolder(const FolderOptions &options)
{
    return options.folder + QStringLiteral("/recommended");
}

// In the order of their bytes, whatever the locale. Links that lead nowhere are files too: they are
// refused, not overlooked.
QStringList filesOf(const QString &folder)
{
    QStringList names = QDir(folder).entryList({QStringLiteral("*.json")},
                                               QDir::AllEntries | QDir::System
                                                   | QDir::NoDotAndDotDot | QDir::CaseSensitive,
                                               QDir::Unsorted);
    std::ranges::sort(names, {}, [](const QString &name) { return name.toUtf8(); });
    return names;
}

void put(Reading &reading, Layer layer, const QString &name, const QJsonValue &value,
         const QString &where)
{
    const auto before = std::ranges::find_if(reading.settings, [&](const Setting &setting) {
        return setting.layer == layer && setting.name == name;
    });
    if (before == reading.settings.end()) {
        reading.settings.push_back({layer, name, value, where});
        return;
    }
    before->hasConflict = before->hasConflict || before->value != value;
    before->value = value;
    before->where = where;
}

} // namespace

FolderSource::FolderSource(FolderOptions options) : m_options(std::move(options)) {}

Reading FolderSource::read() const
{
    Reading reading;
    readLayer(reading, m_options.mandatory, managedFolder(m_options));
    readLayer(reading, m_options.recommended, recommendedFolder(m_options));
    return reading;
}

void FolderSource::readLayer(Reading &reading, Layer layer, const QString &folder) const
{
    const QFileInfo info(folder);
    if (!info.exists() && !info.isSymLink())
        return;
    const FileTrust trust{m_options.top, m_options.owner};
    if (const auto problem = distrustOf(folder, trust)) {
        reading.refused.push_back({layer, folder, *problem});
        return;
    }
    if (!info.isReadable()) {
        reading.refused.push_back({layer, folder, SourceProblem::Unreadable});
        return;
    }
    const QStringList names = filesOf(folder);
    if (names.size() > kMaxPolicyFiles) {
        reading.refused.push_back({layer, folder, SourceProblem::TooLarge});
        return;
    }
    for (const QString &name : names) {
        const QString path = folder + u'/' + name;
        const auto bytes = readTrusted(path, trust, kMaxPolicyFile);
        if (!bytes) {
            reading.refused.push_back({layer, path, bytes.error()});
            continue;
        }
        const auto object =
            parsePolicyFile({reinterpret_cast<const std::uint8_t *>(bytes->constData()),
                             std::size_t(bytes->size())});
        if (!object) {
            reading.refused.push_back({layer, path, object.error()});
            continue;
        }
        for (auto entry = object->begin(); entry != object->end(); ++entry)
            put(reading, layer, entry.key(), entry.value(), path);
    }
}

QStringList FolderSource::watchedPaths() const
{
    QStringList paths;
    for (QString folder : {managedFolder(m_options), recommendedFolder(m_options)}) {
        for (const QString &name : filesOf(folder))
            if (QFileInfo(folder + u'/' + name).isFile())
                paths << folder + u'/' + name;
        while (!QFileInfo(folder).isDir() && folder.contains(u'/')) {
            folder.truncate(folder.lastIndexOf(u'/'));
            if (folder.isEmpty())
                folder = QStringLiteral("/");
        }
        if (!paths.contains(folder))
            paths << folder;
    }
    return paths;
}

} // namespace warifu::policy
