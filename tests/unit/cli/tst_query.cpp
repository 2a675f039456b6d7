// SPDX-License-Identifier: Apache-2.0
// Which accounts a QUERY means.

#include "app/cli/query.h"

#include <QTest>

using namespace warifu;

namespace {

accounts::Catalogue someAccounts()
{
    accounts::Catalogue all;
    const auto add = [&all](std::uint8_t number, const char *issuer, const char *name,
                            bool isTrashed = false) {
        accounts::Account account;
        account.id = accounts::AccountId({0xab, 0xcd, 0xef, 0x01, number});
        account.issuer = QString::fromUtf8(issuer);
        account.name = QString::fromUtf8(name);
        if (isTrashed)
            account.trashedAt = unixSeconds(1);
        all.add(account);
    };
    add(1, "GitHub", "taro");
    add(2, "GitHub", "hanako@example.com");
    add(3, "GitHub Enterprise", "taro");
    add(4, "", "only a name");
    add(5, "割符", "太郎");
    add(6, "Old", "gone", true);
    return all;
}

} // namespace

class QueryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
};

void QueryTest::finds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("expected");
    const auto row = [](const char *query, const QList<int> &expected) {
        QTest::newRow(query) << QString::fromUtf8(query) << expected;
    };
    row("GitHub", {1, 2}); // exactly that issuer, not the one that begins like it
    row("github enterprise", {3});
    row("git", {1, 2, 3});
    row("GitHub: taro", {1});
    row("github:hanako@example.com", {2});
    row("hub hanako", {2});
    row("hanako hub", {2});
    row("  git   ENTER  ", {3});
    row("taro", {1, 3});
    row("割", {5});
    row("太郎", {5});
    row("only", {4});
    row("abcdef0103", {3}); // an ID's beginning
    row("ABCDEF0103000000", {3});
    row("abcdef01", {1, 2, 3, 4, 5});
    row("abcdef0", {}); // too short for an ID, and no name
    row("gone", {});    // in the trash
    row("", {});
    row("   ", {});
    row("nothing like it", {});
}

void QueryTest::finds()
{
    QFETCH(QString, query);
    QFETCH(QList<int>, expected);
    const accounts::Catalogue all = someAccounts();
    QList<int> found;
    for (const accounts::Account *account : cli::accountsFor(query, all))
        found << account->id.bytes()[4];
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(QueryTest)
#include "tst_query.moc"
