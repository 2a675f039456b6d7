// SPDX-License-Identifier: Apache-2.0
#pragma once
// Records of the log as rows, newest first. Words are made when a row is drawn.

#include "core/activity/activity_log.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace warifu::journal {

class JournalListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view-model")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        DayRole = Qt::UserRole + 1, // for headings: "Today", "Yesterday", a date
        TimeRole,                   // "09:02"
        TitleRole,                  // what happened
        SubjectRole,                // whose account, which application
        OriginRole,                 // address, place, server
        DetailRole,                 // why, or how many
        IconRole,                   // the name of an icon
        SeverityRole,               // 0 note, 1 good, 2 warning, 3 danger
        SpokenRole,                 // everything in one sentence, for screen readers
    };

    // clock: the wall clock. more is called when the end comes into view.
    JournalListModel(const Clock &clock, std::function<void()> more, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    [[nodiscard]] int count() const { return int(m_entries.size()); }

    void clear();
    // Older ones, behind what there is; hasMore: there are more still.
    void append(std::vector<activity::Entry> entries, bool hasMore);
    // Newer ones, before what there is; as pages give them, newest first.
    void prepend(std::vector<activity::Entry> entries);
    // Of the first row; 0 when there is none.
    [[nodiscard]] std::uint64_t newest() const;
    void retranslate();

Q_SIGNALS:
    void countChanged();

private:
    [[nodiscard]] QVariant dataOf(const activity::Event &event, int role) const;

    const Clock &m_clock;
    std::function<void()> m_more;
    std::vector<activity::Entry> m_entries;
    bool m_hasMore = false;
};

} // namespace warifu::journal
