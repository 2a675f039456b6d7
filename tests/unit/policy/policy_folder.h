// SPDX-License-Identifier: Apache-2.0
#pragma once
// A folder that stands for /etc/warifu/policies, owned by whoever runs the test.

#include "core/policy/folder_source.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

namespace warifu::test {

class PolicyFolder
{
public:
    PolicyFolder()
    {
        if (!QDir(path()).mkpath(QStringLiteral("managed"))
            || !QDir(path()).mkpath(QStringLiteral("recommended")))
            qFatal("no folder");
        for (const char *name : {"", "/managed", "/recommended"})
            permit(QLatin1String(name), 0755);
    }
    [[nodiscard]] QString path() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] policy::FolderOptions options() const
    {
        policy::FolderOptions options;
        options.folder = path();
        options.top = path();
        options.owner = ::getuid();
        return options;
    }
    [[nodiscard]] policy::Reading read() const { return policy::FolderSource(options()).read(); }
    void write(const QString &name, const QByteArray &json) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size())
            qFatal("not written");
        file.close();
        permit(u'/' + name, 0644);
    }
    void permit(const QString &name, unsigned mode) const
    {
        if (::chmod(QFile::encodeName(path() + name).constData(), mode) != 0)
            qFatal("no permission");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace warifu::test
