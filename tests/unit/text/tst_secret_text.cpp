// SPDX-License-Identifier: Apache-2.0
// What people type, as bytes in secret memory and back.

#include "app/text/secret_text.h"

#include <QTest>

using namespace warifu;
using namespace warifu::text;

class SecretTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isUtf8_data();
    void isUtf8();
};

void SecretTextTest::isUtf8_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QString() << QByteArray();
    QTest::newRow("ASCII") << QStringLiteral("correct horse") << QByteArray("correct horse");
    QTest::newRow("Japanese") << QStringLiteral("合言葉") << QByteArray("合言葉");
    QTest::newRow("beyond 16 bits") << QStringLiteral("🔑a")
                                    << QByteArray("\xF0\x9F\x94\x91"
                                                  "a");
    QTest::newRow("with a zero") << QString(QLatin1String("a\0b", 3)) << QByteArray("a\0b", 3);
    QTest::newRow("lone surrogate") << QString(QChar(0xD800)) << QByteArray("\xEF\xBF\xBD");
}

void SecretTextTest::isUtf8()
{
    QFETCH(QString, typed);
    const SecretBytes secret = secretBytesOf(typed);
    const std::string_view text = exposeText(secret);
    QTEST(QByteArray(text.data(), qsizetype(text.size())), "bytes");
}

QTEST_GUILESS_MAIN(SecretTextTest)
#include "tst_secret_text.moc"
