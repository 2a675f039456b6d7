// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/plain_exports_view_model.h"

#include "app/text/file_text.h"

#include <QDir>

namespace warifu::viewmodels {

PlainExportsViewModel::PlainExportsViewModel(const QString &home, QObject *parent)
    : QObject(parent)
    , m_exports(home)
    , m_home(home)
{}

QStringList PlainExportsViewModel::files() const
{
    QStringList files;
    for (const exchange::PlainExport &each : m_list)
        if (each.file.isEmpty())
            //: In the list of files with readable keys: the list itself is damaged.
            files << tr("A file whose place is no longer known");
        else
            files << QDir::toNativeSeparators(each.file);
    return files;
}

void PlainExportsViewModel::reload()
{
    auto list = m_exports.list();
    if (list == m_list)
        return;
    m_list = std::move(list);
    Q_EMIT changed();
}

void PlainExportsViewModel::dismiss()
{
    if (const auto done = m_exports.dismiss(m_list); !done)
        Q_EMIT failed(text::describe(done.error(), m_home));
    reload();
}

void PlainExportsViewModel::retranslate()
{
    Q_EMIT changed();
}

} // namespace warifu::viewmodels
