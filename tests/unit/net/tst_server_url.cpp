// SPDX-License-Identifier: Apache-2.0
// Which URLs are talked to.

#include "core/net/server_url.h"

#include <QTest>

using namespace warifu::net;

using Code = NetError::Code;

class ServerUrlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void policy_data();
    void policy();
    void allowedOrigins();
};

void ServerUrlTest::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin");
    const auto row = [](const char *text, const char *origin) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(origin);
    };
    row("https://pi.example.com/ttype/push", "https://pi.example.com");
    row("https://pi.example.com:443/", "https://pi.example.com");
    row("https://PI.Example.com:8443/x?y=1", "https://pi.example.com:8443");
    row("http://localhost:5000/", "http://localhost:5000");
    row("https://[2001:db8::1]:444/", "https://[2001:db8::1]:444");
    row("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example");
}

void ServerUrlTest::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    const auto url = parseUrl(text);
    QVERIFY(url.has_value());
    QCOMPARE(originOf(*url), origin);
}

void ServerUrlTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "/ttype/push",
                             "pi.example.com/ttype/push",
                             "//pi.example.com/",
                             "ftp://host/",
                             "file:///etc/passwd",
                             "javascript:alert(1)",
                             "https://",
                             "https:///path",
                             "https:/host/",
                             "https://user@host/",
                             "https://user:pw@host/",
                             "https://host/#fragment",
                             "https://host:0/",
                             "https://host:99999/",
                             "https://ho st/",
                             "https://host/a b",
                             "https://host/%zz",
                             "https://[::1/",
                             "https://\nhost/"})
        QTest::newRow(text) << QString::fromUtf8(text);
    QTest::newRow("too long") << QStringLiteral("https://host/") + QString(4096, QLatin1Char('a'));
}

void ServerUrlTest::refuses()
{
    QFETCH(QString, text);
    const auto url = parseUrl(text);
    QVERIFY(!url.has_value());
    QCOMPARE(url.error(), Code::BadUrl);
}

void ServerUrlTest::policy_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("atAll");
    QTest::addColumn<bool>("withLoopback");
    const auto row = [](const char *text, bool atAll, bool withLoopback) {
        QTest::newRow(text) << QString::fromUtf8(text) << atAll << withLoopback;
    };
    row("https://host/", true, true);
    row("https://127.0.0.1/", true, true);
    row("http://localhost:1/", false, true);
    row("http://127.0.0.1/", false, true);
    row("http://127.9.9.9/", false, true);
    row("http://[::1]/", false, true);
    row("http://host/", false, false);
    row("http://localhost.example.com/", false, false);
    row("http://127.0.0.1.example.com/", false, false);
    row("http://10.0.0.1/", false, false);
    row("http://192.168.0.1/", false, false);
    row("http://[fe80::1]/", false, false);
    row("http://0.0.0.0/", false, false);
}

void ServerUrlTest::policy()
{
    QFETCH(QString, text);
    QFETCH(bool, atAll);
    QFETCH(bool, withLoopback);
    const auto url = parseUrl(text);
    QVERIFY(url.has_value());
    HttpPolicy rules;
    QCOMPARE(checkUrl(*url, rules).has_value(), atAll);
    rules.plainHttp = PlainHttp::Loopback;
    const auto checked = checkUrl(*url, rules);
    QCOMPARE(checked.has_value(), withLoopback);
    if (!withLoopback)
        QCOMPARE(checked.error(), Code::NotHttps);
}

void ServerUrlTest::allowedOrigins()
{
    HttpPolicy rules;
    rules.allowedOrigins = std::vector<QString>{QStringLiteral("https://pi.example.com"),
                                                QStringLiteral("https://b.example:8443")};
    const auto allowed = [&rules](const char *text) {
        return checkUrl(QUrl(QString::fromUtf8(text)), rules).has_value();
    };
    QVERIFY(allowed("https://pi.example.com/any/path"));
    QVERIFY(allowed("https://pi.example.com:443/"));
    QVERIFY(allowed("https://b.example:8443/"));
    QVERIFY(!allowed("https://b.example/"));
    QVERIFY(!allowed("https://pi.example.com.evil.example/"));
    QVERIFY(!allowed("https://pi.example.com:444/"));
    rules.allowedOrigins = std::vector<QString>();
    QVERIFY(!allowed("https://pi.example.com/"));
}

QTEST_APPLESS_MAIN(ServerUrlTest)
#include "tst_server_url.moc"
