// SPDX-License-Identifier: Apache-2.0
#include "app/adding/migration_view_model.h"

#include <QLocale>

namespace warifu::adding {

void MigrationViewModel::add(std::vector<enrol::MigrationPart> parts, bool isLive)
{
    QString note;
    bool isWarning = false;
    for (enrol::MigrationPart &part : parts) {
        const int number = part.part + 1;
        const auto accounts = static_cast<int>(part.drafts.size());
        switch (m_parts.add(std::move(part))) {
        case enrol::MigrationCollection::Outcome::Added:
            m_accounts += accounts;
            m_newest = number;
            if (!isWarning)
                //: Under the progress of a Google Authenticator export. %1 is the number of a part.
                note = tr("Part %1 was read. Now show the next one.").arg(number);
            break;
        case enrol::MigrationCollection::Outcome::Repeated:
            if (isLive && number == m_newest) {
                if (note.isEmpty() && !m_isNoteWarning)
                    note = m_note;
            } else if (note.isEmpty()) {
                //: Under the progress of a Google Authenticator export. %1 is the number of a part.
                note = tr("Part %1 was read before. Show one that is missing.").arg(number);
            }
            break;
        case enrol::MigrationCollection::Outcome::OtherBatch:
            //: Warning under the progress of a Google Authenticator export.
            note = tr("That code belongs to another export and was left out. Show the codes of "
                      "one export only, or start over.");
            isWarning = true;
            break;
        }
    }
    m_note = note;
    m_isNoteWarning = isWarning;
    Q_EMIT changed();
}

enrol::MigrationPart MigrationViewModel::take()
{
    enrol::MigrationPart all = m_parts.take();
    clear();
    return all;
}

void MigrationViewModel::clear()
{
    m_parts = {};
    m_accounts = 0;
    m_newest = -1;
    m_note.clear();
    m_isNoteWarning = false;
    Q_EMIT changed();
}

QList<int> MigrationViewModel::missingParts() const
{
    const std::vector<int> parts = m_parts.missing();
    return QList<int>(parts.begin(), parts.end());
}

QString MigrationViewModel::missing() const
{
    QStringList numbers;
    for (const int part : m_parts.missing())
        numbers.append(QString::number(part + 1));
    return QLocale().createSeparatedList(numbers);
}

} // namespace warifu::adding
