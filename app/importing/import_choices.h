// SPDX-License-Identifier: Apache-2.0
#pragma once
// The rows of a file as the preview shows them: what each would mean in the vault, and what the
// user wants done with it. Knows no words and no views.

#include "core/exchange/import_service.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <map>
#include <vector>

namespace warifu::importing {

// A namespace for QML.
class ImportKind final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("values only")

public:
    // With an argument, so that a final class stays uncreatable in QML (Qt 6.4).
    explicit ImportKind(QObject *parent) : QObject(parent) {}
    enum Value {
        New,
        Same,         // the vault has it
        InTrash,      // the vault has it, in the trash
        Twice,        // an earlier row of the file is the same
        OtherKey,     // the vault has another key under these names
        OtherName,    // the vault has this key under other names
        TwiceRenamed, // an earlier row of the file has this key under other names
        Forbidden,    // the organisation does not allow it
        Unreadable,
    };
    Q_ENUM(Value)
};

class ImportChoice final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("values only")

public:
    explicit ImportChoice(QObject *parent) : QObject(parent) {}
    enum Value { Skip, Add, Replace };
    Q_ENUM(Value)
};

// What the organisation says about an account.
using IsAllowed = std::function<bool(const enrol::Draft &)>;

struct ImportRow
{
    std::size_t index = 0; // into the file's entries, or its failures where it is Unreadable
    ImportKind::Value kind = ImportKind::New;
    ImportChoice::Value choice = ImportChoice::Skip;
    accounts::AccountId account; // of the vault; null where there is none
    QString otherName;           // of that account, for people
    QString haystack;            // folded
};

class ImportChoices
{
public:
    // import outlives this, or clear() is called before. In the file's order.
    void set(const exchange::Import &import, const std::vector<exchange::Comparison> &comparisons,
             const accounts::Catalogue &catalogue, const IsAllowed &isAllowed);
    // The vault or the rules have changed: compared anew, what was chosen stays where it is still
    // possible.
    void compareAgain(const std::vector<exchange::Comparison> &comparisons,
                      const accounts::Catalogue &catalogue, const IsAllowed &isAllowed);
    void clear();

    [[nodiscard]] const exchange::Import *import() const { return m_import; }
    [[nodiscard]] const std::vector<ImportRow> &rows() const { return m_rows; }
    // False, and nothing changes, where that row does not offer it.
    bool choose(std::size_t row, ImportChoice::Value choice);
    [[nodiscard]] std::size_t chosenCount() const { return m_chosen; }
    [[nodiscard]] std::size_t count(ImportKind::Value kind) const;
    // Copies of the chosen entries, because a refused commit must lose nothing.
    [[nodiscard]] std::vector<exchange::Addition> additions() const;

    // May it be added at all? What the vault or the file has already need not be, what the
    // organisation forbids must not.
    [[nodiscard]] static bool isOffered(ImportKind::Value kind);
    [[nodiscard]] static bool isConflict(ImportKind::Value kind);
    // The account in the vault can make room for it.
    [[nodiscard]] static bool isReplaceable(ImportKind::Value kind);

private:
    void judge(ImportRow &row, const exchange::Comparison &comparison,
               const std::map<accounts::AccountId, const accounts::Account *> &known,
               const IsAllowed &isAllowed) const;
    void compareWith(ImportRow &row, const exchange::Comparison &comparison,
                     const std::map<accounts::AccountId, const accounts::Account *> &known) const;
    void recount();

    const exchange::Import *m_import = nullptr;
    std::vector<ImportRow> m_rows;
    std::size_t m_chosen = 0;
};

} // namespace warifu::importing
