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
        account.id = number < 7 ? accounts::AccountId({0xab, 0xcd, 0xef, 0x01, number})
                                : accounts::AccountId({0xfa, 0xce, 0xfa, 0xce, number});
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
    add(7, "Bank", "jiro");
    add(8, "Face", "saburo");
    return all;
}

} // namespace

class QueryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finds_data();
    void finds();
    void looksWhereItIsTold();
    void means();
    void joinsWords();
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
    row("abcd", {1, 2, 3, 4, 5});
    row("abc", {});      // too short for an ID, and no name
    row("abcg", {});     // no hexadecimal digit, and no name
    row("face", {7, 8}); // an ID's beginning or a name: nobody can tell
    row("facefa", {7, 8});
    row("facefac", {7, 8});
    row("facefacebeef", {}); // longer than what is alike
    row("abcdef0102000000"
        "0000000000000000",
        {2}); // whole
    row("abcdef0106000000"
        "0000000000000000",
        {6}); // whole, wherever it is
    row("abcdef0109000000"
        "0000000000000000",
        {});
    row("gone", {}); // in the trash
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

void QueryTest::looksWhereItIsTold()
{
    using cli::Among;
    const accounts::Catalogue all = someAccounts();
    const auto count = [&all](const char *query, Among among) {
        return cli::accountsFor(QString::fromUtf8(query), all, among).size();
    };
    QCOMPARE(count("gone", Among::Kept), std::size_t(0));
    QCOMPARE(count("gone", Among::Trash), std::size_t(1));
    QCOMPARE(count("gone", Among::All), std::size_t(1));
    QCOMPARE(count("abcd", Among::Trash), std::size_t(1));
    QCOMPARE(count("abcd", Among::All), std::size_t(6));
    QCOMPARE(count("taro", Among::Trash), std::size_t(0));
}

void QueryTest::means()
{
    const accounts::Catalogue all = someAccounts();
    const cli::Console console(false);
    const auto one = cli::accountFor(QStringLiteral("only"), all, console);
    QVERIFY(one && *one == &all.accounts()[3]);
    const auto none = cli::accountFor(QStringLiteral("nobody"), all, console);
    QVERIFY(!none);
    QCOMPARE(none.error().code, QStringLiteral("unknownAccount"));
    const auto two = cli::accountFor(QStringLiteral("face"), all, console);
    QVERIFY(!two);
    QCOMPARE(two.error().code, QStringLiteral("ambiguous"));
    QCOMPARE(two.error().details[QLatin1String("candidates")].toArray().size(), 2);
}

void QueryTest::joinsWords()
{
    const char *const id = "abcdef01020000000000000000000000";
    QCOMPARE(*cli::queryOf({"Example", " Corp "}), QStringLiteral("Example Corp"));
    QCOMPARE(*cli::queryOf({id}), QString::fromLatin1(id));
    QCOMPARE(cli::queryOf({}).error().code, QStringLiteral("usage"));
    QCOMPARE(cli::queryOf({"", " "}).error().code, QStringLiteral("usage"));
    QCOMPARE(cli::queryOf({id, id}).error().code, QStringLiteral("usage"));
    QCOMPARE(cli::queryOf({"taro", id}).error().code, QStringLiteral("usage"));
}

QTEST_APPLESS_MAIN(QueryTest)
#include "tst_query.moc"
