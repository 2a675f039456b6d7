// SPDX-License-Identifier: Apache-2.0
// Form encoding: what must be escaped is.

#include "core/net/form.h"

#include <QTest>

using namespace warifu::net;

class FormTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void escapes_data();
    void escapes();
    void joins();
};

void FormTest::escapes_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("plain") << QByteArray("aZ09-._~") << QByteArray("v=aZ09-._~");
    QTest::newRow("empty") << QByteArray() << QByteArray("v=");
    QTest::newRow("base64") << QByteArray("a+b/c==") << QByteArray("v=a%2Bb%2Fc%3D%3D");
    QTest::newRow("separators") << QByteArray("a&b=c;d") << QByteArray("v=a%26b%3Dc%3Bd");
    QTest::newRow("space") << QByteArray("a b") << QByteArray("v=a%20b");
    QTest::newRow("percent") << QByteArray("100%25") << QByteArray("v=100%2525");
    QTest::newRow("line ends") << QByteArray("a\r\nb") << QByteArray("v=a%0D%0Ab");
    QTest::newRow("UTF-8") << QByteArray("ë") << QByteArray("v=%C3%AB");
    QTest::newRow("NUL") << QByteArray("a\0b", 3) << QByteArray("v=a%00b");
    QTest::newRow("time") << QByteArray("2026-11-22T04:49:06Z")
                          << QByteArray("v=2026-11-22T04%3A49%3A06Z");
}

void FormTest::escapes()
{
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, text);
    QCOMPARE(formatForm({{"v", value}}), text);
}

void FormTest::joins()
{
    QCOMPARE(formatForm({}), QByteArray());
    QCOMPARE(formatForm({{"a", "1"}, {"b&", "2"}}), QByteArray("a=1&b%26=2"));
}

QTEST_APPLESS_MAIN(FormTest)
#include "tst_form.moc"
