// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a file for a view: those that the search and the choice of kinds leave. Words are
// made when a row is drawn; nothing is read anew for a search.

#include "app/importing/import_choices.h"

#include <QAbstractListModel>

namespace warifu::importing {

class ImportListModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ImportViewModel")
    // Of the rows that are shown, and of all.
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(int allCount READ allCount NOTIFY changed FINAL)
    Q_PROPERTY(int newCount READ newCount NOTIFY changed FINAL)
    // In the vault or its trash already, or twice in the file.
    Q_PROPERTY(int knownCount READ knownCount NOTIFY changed FINAL)
    Q_PROPERTY(int conflictCount READ conflictCount NOTIFY changed FINAL)
    // The organisation does not allow them.
    Q_PROPERTY(int forbiddenCount READ forbiddenCount NOTIFY changed FINAL)
    Q_PROPERTY(int unreadableCount READ unreadableCount NOTIFY changed FINAL)
    Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed FINAL)
    // Chosen, and hidden by the search.
    Q_PROPERTY(int hiddenChosenCount READ hiddenChosenCount NOTIFY changed FINAL)
    // Every word of it is in a row: case, width and kind of kana do not matter.
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    Q_PROPERTY(Show show READ shown WRITE setShown NOTIFY filterChanged FINAL)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, // issuer, or the name where there is none
        SubtitleRole,                 // the name, or nothing
        DetailRole,                   // user, serial number and model of a token; group
        KindRole,
        ChoiceRole,
        OtherNameRole, // the account that is in the way
        ReasonRole,    // why it cannot be read
        WarningsRole,  // sentences
        OfferedRole,
        ReplaceableRole,
    };
    enum class Show { Everything, New, Known, Conflicts, Unreadable, Forbidden };
    Q_ENUM(Show)

    explicit ImportListModel(QObject *parent) : QAbstractListModel(parent) {}

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] int allCount() const { return int(m_choices.rows().size()); }
    [[nodiscard]] int newCount() const { return int(m_choices.count(ImportKind::New)); }
    [[nodiscard]] int knownCount() const;
    [[nodiscard]] int conflictCount() const;
    [[nodiscard]] int forbiddenCount() const { return int(m_choices.count(ImportKind::Forbidden)); }
    [[nodiscard]] int unreadableCount() const;
    [[nodiscard]] int chosenCount() const { return int(m_choices.chosenCount()); }
    [[nodiscard]] int hiddenChosenCount() const;
    [[nodiscard]] QString filter() const { return m_filter; }
    void setFilter(const QString &filter);
    [[nodiscard]] Show shown() const { return m_show; }
    void setShown(Show show);

    [[nodiscard]] const ImportChoices &choices() const { return m_choices; }
    // import outlives this, or clear() is called before.
    void set(const exchange::Import &import, const std::vector<exchange::Comparison> &comparisons,
             const accounts::Catalogue &catalogue, const IsAllowed &isAllowed);
    void compareAgain(const std::vector<exchange::Comparison> &comparisons,
                      const accounts::Catalogue &catalogue, const IsAllowed &isAllowed);
    void clear();

public Q_SLOTS:
    // A row as it is shown. Ignored where it is not offered.
    void choose(int row, warifu::importing::ImportChoice::Value choice);
    // Takes it or leaves it.
    void toggle(int row);
    // Those that are shown and can be added; conflicts are added beside.
    void setAllChosen(bool isChosen);
    // What becomes of all conflicts, shown or not.
    void resolveConflicts(warifu::importing::ImportChoice::Value choice);

Q_SIGNALS:
    void changed();
    void filterChanged();

private:
    [[nodiscard]] bool isShown(const ImportRow &row, const QStringList &words) const;
    void refilter();
    void tellAll();

    ImportChoices m_choices;
    std::vector<std::size_t> m_shown; // rows of m_choices
    QString m_filter;
    Show m_show = Show::Everything;
};

} // namespace warifu::importing
