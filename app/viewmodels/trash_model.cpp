// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/trash_model.h"

#include "app/text/sentences.h"
#include "app/text/vault_text.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace warifu::viewmodels {

TrashModel::TrashModel(engine::Engine &engine, NoticeViewModel &notice, QObject *parent)
    : QAbstractListModel(parent)
    , m_engine(engine)
    , m_notice(notice)
{
    connect(&m_engine.vault(), &vault::Vault::catalogueChanged, this, &TrashModel::reload);
    connect(&m_engine.vault(), &vault::Vault::stateChanged, this, &TrashModel::reload);
    reload();
}

int TrashModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant TrashModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Entry &entry = m_rows[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return entry.row.title;
    case SubtitleRole:
        return entry.row.subtitle;
    case InitialsRole:
        return entry.row.initials;
    case HueRole:
        return entry.row.hue;
    case WhenRole: {
        const auto when = QDateTime::fromSecsSinceEpoch(entry.trashedAt.time_since_epoch().count());
        //: In the trash, below the account. %1: date.
        return tr("Deleted on %1").arg(QLocale().toString(when.date(), QLocale::LongFormat));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> TrashModel::roleNames() const
{
    return {{TitleRole, "title"},
            {SubtitleRole, "subtitle"},
            {InitialsRole, "initials"},
            {HueRole, "hue"},
            {WhenRole, "when"}};
}

QString TrashModel::titleAt(int row) const
{
    return row < 0 || row >= count() ? QString() : m_rows[std::size_t(row)].row.title;
}

void TrashModel::restore(int row)
{
    if (row < 0 || row >= count())
        return;
    vault::Change change;
    change.catalogue = [id = m_rows[std::size_t(row)].row.id](accounts::Catalogue &catalogue) {
        if (accounts::Account *const entry = catalogue.find(id))
            entry->trashedAt.reset();
    };
    //: Message after bringing an account back from the trash. %1: the service.
    commit(std::move(change), tr("%1 is back in the list").arg(titleAt(row)));
}

void TrashModel::purge(int row)
{
    if (row < 0 || row >= count())
        return;
    vault::Change change;
    change.purge.push_back(m_rows[std::size_t(row)].row.id);
    //: Message after deleting an account for good. %1: the service.
    commit(std::move(change), tr("%1 was deleted for good").arg(titleAt(row)));
}

void TrashModel::purgeThese(const QStringList &ids)
{
    vault::Change change;
    for (const Entry &entry : m_rows) {
        if (ids.contains(entry.row.id.text()))
            change.purge.push_back(entry.row.id);
    }
    if (change.purge.empty())
        return;
    //: Message after everything in the trash was deleted for good
    commit(std::move(change), tr("The trash is empty"));
}

QString TrashModel::idAt(int row) const
{
    return row < 0 || row >= count() ? QString() : m_rows[std::size_t(row)].row.id.text();
}

int TrashModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const Entry &entry) { return entry.row.id.text() == id; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

QStringList TrashModel::ids() const
{
    QStringList ids;
    for (const Entry &entry : m_rows)
        ids.append(entry.row.id.text());
    return ids;
}

void TrashModel::commit(vault::Change change, const QString &success)
{
    m_engine.vault().commit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(this, [this, success](auto done) {
            if (done) {
                m_notice.showPlain(success);
                return;
            }
            const text::Problem problem = text::describe(done.error());
            m_notice.showFailure(text::titled(problem.title, {problem.remedy}));
        }));
}

void TrashModel::reload()
{
    beginResetModel();
    m_rows.clear();
    if (m_engine.vault().state() == vault::Vault::State::Open) {
        for (const accounts::Account &account : m_engine.vault().catalogue().accounts()) {
            if (account.trashedAt)
                m_rows.push_back({makeRow(account), *account.trashedAt});
        }
    }
    std::stable_sort(m_rows.begin(), m_rows.end(),
                     [](const Entry &a, const Entry &b) { return a.trashedAt > b.trashedAt; });
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace warifu::viewmodels
