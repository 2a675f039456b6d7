// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/novelty.h"

#include <QTest>

using namespace warifu::approvals;

class NoveltyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsTheNetwork_data();
    void findsTheNetwork();
    void saysWhatIsNew();
    void keepsTheLatest();
};

void NoveltyTest::findsTheNetwork_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("prefix");
    const auto row = [](const char *address, const char *prefix) {
        QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(prefix);
    };
    row("203.0.113.7", "203.0.113");
    row("0.0.0.0", "0.0.0");
    row("2001:db8:0:1::5", "2001:db8:0");
    row("2001:DB8:00ff::", "2001:db8:ff");
    row("::1", "0:0:0");
    row("1:2:3:4:5:6:7:8", "1:2:3");
    row("::ffff:203.0.113.7", "203.0.113");
    row("64:ff9b::203.0.113.7", "64:ff9b:0");
    row("", "");
    row("localhost", "");
    row("203.0.113", "");
    row("203.0.113.256", "");
    row("203.0.113.07", "");
    row("203.0.113.-1", "");
    row("203.0.113.7.9", "");
    row("1:2:3", "");
    row("1:2:3:4:5:6:7:8:9", "");
    row("1:2:3:4::5:6:7:8", "");
    row("1::2::3", "");
    row("12345::", "");
    row("g::", "");
    row("+1::", "");
    row(":::", "");
    row("1.2.3.4::1:2:3:4:5:6:7", "");
    row("1111111111111111111111111111111111111111111111111111111111111111111111::", "");
}

void NoveltyTest::findsTheNetwork()
{
    QFETCH(const QString, address);
    QFETCH(const QString, prefix);
    QCOMPARE(networkPrefix(address), prefix);
}

void NoveltyTest::saysWhatIsNew()
{
    const Context known{QStringLiteral("VPN"), QStringLiteral("Osaka"), QStringLiteral("1.2.3")};
    QVERIFY(!noveltyOf(known, {}).any()); // nothing to compare with
    QVERIFY(!noveltyOf(known, {known}).any());
    Context other = known;
    other.place = QStringLiteral("Minsk");
    QCOMPARE(noveltyOf(other, {known}), (Novelty{.place = true}));
    other = known;
    other.application = QStringLiteral("Mail");
    QCOMPARE(noveltyOf(other, {known}), (Novelty{.application = true}));
    other = known;
    other.prefix = QStringLiteral("9.9.9");
    QCOMPARE(noveltyOf(other, {known}), (Novelty{.network = true}));
    QVERIFY(!noveltyOf({}, {known}).any()); // what was not said is not new
}

void NoveltyTest::keepsTheLatest()
{
    std::vector<Context> history;
    for (int i = 0; i < 100; ++i)
        remember(history, {QString::number(i), {}, {}});
    QCOMPARE(history.size(), kMaxHistory);
    QCOMPARE(history.back().application, QStringLiteral("99"));
    remember(history, {QStringLiteral("50"), {}, {}});
    QCOMPARE(history.size(), kMaxHistory);
    QCOMPARE(history.back().application, QStringLiteral("50"));
}

QTEST_APPLESS_MAIN(NoveltyTest)
#include "tst_novelty.moc"
