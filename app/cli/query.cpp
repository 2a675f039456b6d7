// SPDX-License-Identifier: Apache-2.0
#include "app/cli/query.h"

#include "app/cli/account_json.h"
#include "app/cli/words.h"

#include <QJsonArray>

#include <algorithm>

namespace warifu::cli {

namespace {

using accounts::Account;
using Accounts = std::vector<const Account *>;

constexpr qsizetype kMinIdPrefix = 4;
// No word of a name is that long and hexadecimal.
constexpr qsizetype kSureIdPrefix = 8;

template<class Predicate>
Accounts filtered(const Accounts &all, Predicate fits)
{
    Accounts result;
    std::ranges::copy_if(all, std::back_inserter(result),
                         [&fits](const Account *account) { return fits(*account); });
    return result;
}

Accounts accountsAmong(const accounts::Catalogue &all, Among among)
{
    Accounts result;
    for (const Account &account : all.accounts()) {
        if (among == Among::All || account.trashedAt.has_value() == (among == Among::Trash))
            result.push_back(&account);
    }
    return result;
}

bool isHexadecimal(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) {
        const char16_t low = c.toLower().unicode();
        return (low >= '0' && low <= '9') || (low >= 'a' && low <= 'f');
    });
}

bool isSame(const QString &a, const QString &b)
{
    return QString::compare(a, b, Qt::CaseInsensitive) == 0;
}

bool isNamed(const Account &account, const QString &wanted)
{
    return isSame(account.issuer, wanted) || isSame(account.name, wanted)
        || isSame(titleOf(account), wanted)
        || isSame(account.issuer + QLatin1Char(':') + account.name, wanted);
}

Accounts accountsByWords(const Accounts &all, const QString &wanted)
{
    auto found = filtered(all, [&](const Account &account) { return isNamed(account, wanted); });
    if (!found.empty())
        return found;
    const QStringList words = wanted.split(QLatin1Char(' '));
    return filtered(all, [&](const Account &account) {
        const QString text = titleOf(account);
        return std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    });
}

Problem ambiguous(const Accounts &candidates, const Console &console)
{
    QJsonArray list;
    for (const Account *account : candidates) {
        console.remark(account->id.text() + QStringLiteral("  ") + titleOf(*account));
        list << QJsonObject{{QStringLiteral("id"), account->id.text()},
                            {QStringLiteral("issuer"), account->issuer},
                            {QStringLiteral("account"), account->name}};
    }
    return {
        QStringLiteral("ambiguous"),
        //: Failure of warifuctl: the words fit several accounts, which are listed with their IDs.
        Says::tr("%n account(s) fit. Use the ID of one.", nullptr,
                 static_cast<int>(candidates.size())),
        {{QStringLiteral("candidates"), list}}};
}

} // namespace

Accounts accountsFor(const QString &query, const accounts::Catalogue &all, Among among)
{
    const QString wanted = query.simplified();
    if (wanted.isEmpty())
        return {};
    if (const auto id = accounts::AccountId::parse(wanted)) {
        const Account *const account = all.find(*id);
        return account != nullptr ? Accounts{account} : Accounts{};
    }
    const Accounts candidates = accountsAmong(all, among);
    Accounts byId;
    if (wanted.size() >= kMinIdPrefix && isHexadecimal(wanted))
        byId = filtered(candidates, [&](const Account &account) {
            return account.id.text().startsWith(wanted, Qt::CaseInsensitive);
        });
    if (wanted.size() >= kSureIdPrefix && !byId.empty())
        return byId;
    const Accounts byWords = accountsByWords(candidates, wanted);
    return filtered(candidates, [&](const Account &account) {
        return std::ranges::find(byId, &account) != byId.end()
            || std::ranges::find(byWords, &account) != byWords.end();
    });
}

Result<const Account *, Problem> accountFor(const QString &query, const accounts::Catalogue &all,
                                            const Console &console, Among among)
{
    const Accounts found = accountsFor(query, all, among);
    if (found.empty())
        return failure(Problem{QStringLiteral("unknownAccount"),
                               //: Failure of warifuctl. %1 is what was typed.
                               Says::tr("No account fits “%1”.").arg(query),
                               {}});
    if (found.size() > 1)
        return failure(ambiguous(found, console));
    return found.front();
}

Result<QString, Problem> queryOf(const std::vector<std::string_view> &words)
{
    if (words.size() > 1
        && std::ranges::any_of(words, [](std::string_view word) { return idOf(word).has_value(); }))
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("One account at a time.")));
    QStringList texts;
    for (const std::string_view word : words)
        texts << textOf(word);
    QString query = texts.join(QLatin1Char(' ')).simplified();
    if (query.isEmpty())
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("Which account? Its ID, the beginning of it, or words of its name.")));
    return query;
}

} // namespace warifu::cli
