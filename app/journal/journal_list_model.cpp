// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_list_model.h"

#include "app/text/activity_text.h"
#include "app/text/time_text.h"

#include <QLocale>

namespace warifu::journal {

namespace {

QDateTime local(UnixMilliseconds moment)
{
    return QDateTime::fromMSecsSinceEpoch(moment.time_since_epoch().count());
}

// What came of it is told by the shape, not by the colour.
QString iconOf(activity::Kind kind)
{
    using activity::Kind;
    switch (kind) {
    case Kind::RequestApproved:
    case Kind::AnswerDelivered:
    case Kind::ReportDelivered:
        return QStringLiteral("check");
    case Kind::RequestDenied:
    case Kind::RequestCancelled:
        return QStringLiteral("close");
    case Kind::RequestExpired:
        return QStringLiteral("clock");
    case Kind::RequestArrived:
    case Kind::RequestReported:
    case Kind::AccountLocked:
    case Kind::ReportQueued:
        return QStringLiteral("shield");
    case Kind::RequestDropped:
    case Kind::RequestSuppressed:
    case Kind::RequestWrong:
    case Kind::AnswerUndeliverable:
    case Kind::ReportFailed:
    case Kind::UnlockFailed:
    case Kind::CertificateChanged:
        return QStringLiteral("warning");
    case Kind::AccountUnlocked:
    case Kind::AppUnlocked:
        return QStringLiteral("unlock");
    case Kind::AppLocked:
        return QStringLiteral("lock");
    case Kind::TokenEnrolled:
    case Kind::AccountAdded:
        return QStringLiteral("add");
    case Kind::TokenRemoved:
    case Kind::AccountRemoved:
        return QStringLiteral("delete");
    case Kind::AccountChanged:
        return QStringLiteral("edit");
    case Kind::Imported:
    case Kind::Exported:
    case Kind::LogExported:
    case Kind::LogStarted:
    case Kind::LogAcknowledged:
        return QStringLiteral("file");
    case Kind::PolicyChanged:
    case Kind::PassphraseChanged:
        return QStringLiteral("settings");
    }
    return QStringLiteral("info");
}

int gravityOf(activity::Kind kind)
{
    using activity::Kind;
    if (kind == Kind::RequestApproved || kind == Kind::ReportDelivered)
        return 1;
    switch (activity::severityOf(kind)) {
    case activity::Severity::Info:
    case activity::Severity::Notice:
        return 0;
    case activity::Severity::Warning:
        return 2;
    case activity::Severity::Alert:
        return 3;
    }
    return 0;
}

} // namespace

JournalListModel::JournalListModel(const Clock &clock, std::function<void()> more, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_more(std::move(more))
{}

int JournalListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant JournalListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const activity::Entry &entry = m_entries[std::size_t(index.row())];
    if (entry.event)
        return dataOf(*entry.event, role);
    switch (role) {
    case TitleRole:
    case SpokenRole:
        return text::unknownEntry();
    case IconRole:
        return QStringLiteral("help");
    case SeverityRole:
        return 0;
    case DayRole: // it belongs to its neighbour's
        return index.row() == 0 ? QVariant(QString()) : data(this->index(index.row() - 1), DayRole);
    default:
        return QString();
    }
}

QVariant JournalListModel::dataOf(const activity::Event &event, int role) const
{
    const QDateTime at = local(event.time);
    switch (role) {
    case DayRole:
        return text::dayOf(at, local(m_clock.now()));
    case TimeRole:
        return QLocale().toString(at.time(), QStringLiteral("HH:mm"));
    case TitleRole:
        return text::nameOf(event.kind);
    case SubjectRole:
        return text::subjectOf(event);
    case OriginRole:
        return text::originOf(event);
    case DetailRole:
        return text::detailOf(event);
    case IconRole:
        return iconOf(event.kind);
    case SeverityRole:
        return gravityOf(event.kind);
    case SpokenRole: {
        QStringList parts = {text::nameOf(event.kind), text::detailOf(event),
                             text::subjectOf(event), text::originOf(event),
                             text::momentOf(at, local(m_clock.now()))};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QHash<int, QByteArray> JournalListModel::roleNames() const
{
    return {{DayRole, "day"},         {TimeRole, "time"},        {TitleRole, "title"},
            {SubjectRole, "subject"}, {OriginRole, "origin"},    {DetailRole, "detail"},
            {IconRole, "iconName"},   {SeverityRole, "gravity"}, {SpokenRole, "spoken"}};
}

bool JournalListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void JournalListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_more();
}

void JournalListModel::clear()
{
    beginResetModel();
    m_entries = {};
    m_hasMore = false;
    endResetModel();
    Q_EMIT countChanged();
}

void JournalListModel::append(std::vector<activity::Entry> entries, bool hasMore)
{
    m_hasMore = hasMore;
    if (entries.empty())
        return;
    beginInsertRows({}, count(), count() + int(entries.size()) - 1);
    m_entries.insert(m_entries.end(), std::make_move_iterator(entries.begin()),
                     std::make_move_iterator(entries.end()));
    endInsertRows();
    Q_EMIT countChanged();
}

void JournalListModel::prepend(std::vector<activity::Entry> entries)
{
    if (entries.empty())
        return;
    beginInsertRows({}, 0, int(entries.size()) - 1);
    m_entries.insert(m_entries.begin(), std::make_move_iterator(entries.begin()),
                     std::make_move_iterator(entries.end()));
    endInsertRows();
    Q_EMIT countChanged();
}

std::uint64_t JournalListModel::newest() const
{
    return m_entries.empty() ? 0 : m_entries.front().sequence;
}

void JournalListModel::retranslate()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

} // namespace warifu::journal
