// SPDX-License-Identifier: Apache-2.0
// Patterns of names and of servers.

#include "core/policy/pattern.h"

#include <QTest>

using namespace warifu::policy;

class PolicyPatternTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesNames_data();
    void matchesNames();
    void endsWithManyStars();
    void knowsOrigins_data();
    void knowsOrigins();
    void matchesServers_data();
    void matchesServers();
    void emptyAllowsEverything();
};

void PolicyPatternTest::matchesNames_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("matches");
    QTest::newRow("same") << "Contoso"
                          << "Contoso" << true;
    QTest::newRow("case") << "contoso"
                          << "CONTOSO" << true;
    QTest::newRow("part") << "Contoso"
                          << "Contoso Ltd" << false;
    QTest::newRow("beginning") << "Contoso*"
                               << "Contoso Ltd" << true;
    QTest::newRow("end") << "*.example"
                         << "mail.example" << true;
    QTest::newRow("middle") << "a*c*e"
                            << "abcde" << true;
    QTest::newRow("again") << "*aab"
                           << "aaaab" << true;
    QTest::newRow("one") << "a?c"
                         << "abc" << true;
    QTest::newRow("one, none") << "a?"
                               << "a" << false;
    QTest::newRow("none for star") << "a*"
                                   << "a" << true;
    QTest::newRow("dot is a dot") << "a.c"
                                  << "abc" << false;
    QTest::newRow("empty") << ""
                           << "a" << false;
    QTest::newRow("nothing") << "a"
                             << "" << false;
    QTest::newRow("japanese") << QStringLiteral("割*") << QStringLiteral("割符") << true;
}

void PolicyPatternTest::matchesNames()
{
    QFETCH(QString, pattern);
    QFETCH(QString, text);
    QFETCH(bool, matches);
    QCOMPARE(matchesGlob(pattern, text), matches);
}

void PolicyPatternTest::endsWithManyStars()
{
    // Exponential, if stars were tried by recursion.
    QVERIFY(!matchesGlob(QStringLiteral("*a").repeated(40) + u'b', QString(400, u'a')));
}

void PolicyPatternTest::knowsOrigins_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("host") << "https://a.example" << true;
    QTest::newRow("port") << "https://a.example:8443" << true;
    QTest::newRow("below") << "https://*.a.example" << true;
    QTest::newRow("http") << "http://a.example" << false;
    QTest::newRow("no scheme") << "a.example" << false;
    QTest::newRow("no host") << "https://" << false;
    QTest::newRow("only star") << "https://*" << false;
    QTest::newRow("only below") << "https://*." << false;
    QTest::newRow("star inside") << "https://a.*.example" << false;
    QTest::newRow("path") << "https://a.example/" << false;
    QTest::newRow("user") << "https://u@a.example" << false;
    QTest::newRow("upper case") << "https://A.example" << false;
    QTest::newRow("no port") << "https://a.example:" << false;
    QTest::newRow("port 0") << "https://a.example:0" << false;
    QTest::newRow("port too large") << "https://a.example:65536" << false;
    QTest::newRow("port of many digits") << "https://a.example:000443" << false;
    QTest::newRow("port with sign") << "https://a.example:+443" << false;
    QTest::newRow("dots") << "https://a..example" << false;
    QTest::newRow("dot in front") << "https://.example" << false;
    QTest::newRow("dot behind") << "https://a.example." << false;
}

void PolicyPatternTest::knowsOrigins()
{
    QFETCH(QString, pattern);
    QFETCH(bool, isGood);
    QCOMPARE(isOriginPattern(pattern), isGood);
}

void PolicyPatternTest::matchesServers_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("matches");
    QTest::newRow("with path") << "https://a.example"
                               << "https://a.example/ttype/push" << true;
    QTest::newRow("usual port") << "https://a.example"
                                << "https://a.example:443/" << true;
    QTest::newRow("case") << "https://a.example"
                          << "https://A.EXAMPLE/" << true;
    QTest::newRow("other port") << "https://a.example"
                                << "https://a.example:8443/" << false;
    QTest::newRow("port") << "https://a.example:8443"
                          << "https://a.example:8443/" << true;
    QTest::newRow("http") << "https://a.example"
                          << "http://a.example:443/" << false;
    QTest::newRow("other host") << "https://a.example"
                                << "https://b.example/" << false;
    QTest::newRow("longer host") << "https://a.example"
                                 << "https://a.example.org/" << false;
    QTest::newRow("user part") << "https://a.example"
                               << "https://a.example@b.example/" << false;
    QTest::newRow("below") << "https://*.a.example"
                           << "https://x.y.a.example/" << true;
    QTest::newRow("below, itself") << "https://*.a.example"
                                   << "https://a.example/" << false;
    QTest::newRow("below, other") << "https://*.a.example"
                                  << "https://xa.example/" << false;
    QTest::newRow("bad pattern") << "https://"
                                 << "https://a.example/" << false;
}

void PolicyPatternTest::matchesServers()
{
    QFETCH(QString, pattern);
    QFETCH(QString, url);
    QFETCH(bool, matches);
    QCOMPARE(matchesOrigin(pattern, QUrl(url)), matches);
}

void PolicyPatternTest::emptyAllowsEverything()
{
    QVERIFY(allowsName({}, QStringLiteral("x")));
    QVERIFY(!allowsName({QStringLiteral("y"), QStringLiteral("z")}, QStringLiteral("x")));
    QVERIFY(allowsName({QStringLiteral("y"), QStringLiteral("x")}, QStringLiteral("x")));
    const QUrl url(QStringLiteral("https://a.example/"));
    QVERIFY(allowsServer({}, url));
    QVERIFY(!allowsServer({QStringLiteral("https://b.example")}, url));
    QVERIFY(allowsServer({QStringLiteral("https://b.example"), QStringLiteral("https://a.example")},
                         url));
}

QTEST_GUILESS_MAIN(PolicyPatternTest)
#include "tst_pattern.moc"
