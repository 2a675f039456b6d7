// SPDX-License-Identifier: Apache-2.0
#include "app/importing/import_choices.h"

#include "app/text/sentences.h"
#include "core/base/search_text.h"
#include "core/enrol/draft_rules.h"

#include <algorithm>

namespace warifu::importing {

using accounts::Account;
using exchange::RowState;
using Choice = ImportChoice;
using Kind = ImportKind;

namespace {

// Parted by what no search holds.
QString haystackOf(const QStringList &texts)
{
    return foldedForSearch(texts.join(QChar(0x1F)));
}

std::map<accounts::AccountId, const Account *> byId(const accounts::Catalogue &catalogue)
{
    std::map<accounts::AccountId, const Account *> known;
    for (const Account &account : catalogue.accounts())
        known.emplace(account.id, &account);
    return known;
}

} // namespace

bool ImportChoices::isOffered(Kind::Value kind)
{
    return kind != Kind::Same && kind != Kind::Twice && kind != Kind::Forbidden
        && kind != Kind::Unreadable;
}

bool ImportChoices::isConflict(Kind::Value kind)
{
    return kind == Kind::OtherKey || kind == Kind::OtherName || kind == Kind::TwiceRenamed;
}

bool ImportChoices::isReplaceable(Kind::Value kind)
{
    return kind == Kind::OtherKey || kind == Kind::OtherName;
}

void ImportChoices::set(const exchange::Import &import,
                        const std::vector<exchange::Comparison> &comparisons,
                        const accounts::Catalogue &catalogue, const IsAllowed &isAllowed)
{
    m_import = &import;
    m_rows.clear();
    m_rows.reserve(import.entries.size() + import.failures.size());
    const auto known = byId(catalogue);
    for (std::size_t i = 0; i < import.entries.size(); ++i) {
        const exchange::ImportedEntry &entry = import.entries[i];
        ImportRow row;
        row.index = i;
        row.haystack =
            haystackOf({entry.draft.issuer, entry.draft.name, entry.device.userName,
                        entry.device.serial, entry.device.model, entry.groups.join(QChar(0x1F))});
        judge(row, comparisons[i], known, isAllowed);
        // As warifuctl does: what is in the way stays, and the new one comes beside it.
        row.choice = isOffered(row.kind) && row.kind != Kind::InTrash ? Choice::Add : Choice::Skip;
        m_rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < import.failures.size(); ++i) {
        ImportRow row;
        row.index = i;
        row.kind = Kind::Unreadable;
        row.haystack = haystackOf({import.failures[i].issuer, import.failures[i].name});
        m_rows.push_back(std::move(row));
    }
    const auto place = [&import](const ImportRow &row) {
        return row.kind == Kind::Unreadable ? import.failures[row.index].position
                                            : import.entries[row.index].position;
    };
    std::stable_sort(
        m_rows.begin(), m_rows.end(),
        [&place](const ImportRow &a, const ImportRow &b) { return place(a) < place(b); });
    recount();
}

void ImportChoices::compareAgain(const std::vector<exchange::Comparison> &comparisons,
                                 const accounts::Catalogue &catalogue, const IsAllowed &isAllowed)
{
    const auto known = byId(catalogue);
    for (ImportRow &row : m_rows) {
        if (row.kind == Kind::Unreadable)
            continue;
        const accounts::AccountId before = row.account;
        judge(row, comparisons[row.index], known, isAllowed);
        if (!isOffered(row.kind))
            row.choice = Choice::Skip;
        // Nobody has chosen that another one makes room.
        else if (row.choice == Choice::Replace
                 && (!isReplaceable(row.kind) || row.account != before))
            row.choice = Choice::Add;
    }
    recount();
}

void ImportChoices::judge(ImportRow &row, const exchange::Comparison &comparison,
                          const std::map<accounts::AccountId, const Account *> &known,
                          const IsAllowed &isAllowed) const
{
    compareWith(row, comparison, known);
    // What is there already is not added, so nobody has to allow it.
    if (isOffered(row.kind) && !isAllowed(m_import->entries[row.index].draft))
        row.kind = Kind::Forbidden;
}

void ImportChoices::compareWith(ImportRow &row, const exchange::Comparison &comparison,
                                const std::map<accounts::AccountId, const Account *> &known) const
{
    const auto found = known.find(comparison.account);
    const Account *const account = found == known.end() ? nullptr : found->second;
    row.account = account ? account->id : accounts::AccountId();
    row.otherName = account ? text::accountName(account->issuer, account->name) : QString();
    switch (comparison.state) {
    case RowState::New:
        row.kind = Kind::New;
        return;
    case RowState::Same:
        row.kind = !account ? Kind::Twice : account->trashedAt ? Kind::InTrash : Kind::Same;
        return;
    case RowState::Conflict:
        break;
    }
    const enrol::Draft &draft = m_import->entries[row.index].draft;
    if (!account)
        row.kind = Kind::TwiceRenamed;
    else if (account->trashedAt)
        row.kind = Kind::InTrash;
    else if (enrol::isSameName(draft.issuer, account->issuer)
             && enrol::isSameName(draft.name, account->name))
        row.kind = Kind::OtherKey;
    else
        row.kind = Kind::OtherName;
}

void ImportChoices::clear()
{
    m_import = nullptr;
    m_rows = {};
    m_chosen = 0;
}

bool ImportChoices::choose(std::size_t row, Choice::Value choice)
{
    if (row >= m_rows.size() || choice < Choice::Skip || choice > Choice::Replace)
        return false;
    ImportRow &target = m_rows[row];
    if (choice != Choice::Skip && !isOffered(target.kind))
        return false;
    if (choice == Choice::Replace && !isReplaceable(target.kind))
        return false;
    m_chosen -= target.choice != Choice::Skip ? 1 : 0;
    m_chosen += choice != Choice::Skip ? 1 : 0;
    target.choice = choice;
    return true;
}

std::size_t ImportChoices::count(Kind::Value kind) const
{
    return std::size_t(std::count_if(m_rows.begin(), m_rows.end(),
                                     [kind](const ImportRow &row) { return row.kind == kind; }));
}

std::vector<exchange::Addition> ImportChoices::additions() const
{
    std::vector<exchange::Addition> additions;
    additions.reserve(m_chosen);
    for (const ImportRow &row : m_rows) {
        if (row.choice != Choice::Skip)
            additions.push_back(
                {exchange::copyOf(m_import->entries[row.index]),
                 row.choice == Choice::Replace ? row.account : accounts::AccountId()});
    }
    return additions;
}

void ImportChoices::recount()
{
    m_chosen = std::size_t(std::count_if(m_rows.begin(), m_rows.end(), [](const ImportRow &row) {
        return row.choice != Choice::Skip;
    }));
}

} // namespace warifu::importing
