// SPDX-License-Identifier: Apache-2.0
// Base64 and hexadecimal: RFC 4648 section 10, and what is refused.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

class Base64Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void base64_data();
    void base64();
    void hex_data();
    void hex();
};

namespace {

QString shown(const std::optional<SecretBytes> &bytes)
{
    // What the test wrote itself.
    return bytes ? QString::fromLatin1(arrayOf(bytes->expose()).toHex())
                 : QStringLiteral("refused");
}

} // namespace

void Base64Test::base64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
    };
    // RFC 4648 section 10
    row("", "");
    row("Zg==", "66");
    row("Zm8=", "666f");
    row("Zm9v", "666f6f");
    row("Zm9vYg==", "666f6f62");
    row("Zm9vYmE=", "666f6f6261");
    row("Zm9vYmFy", "666f6f626172");
    row("+/+/", "fbffbf");
    row("Zg", "66");
    row("Zm9v\r\nYm Fy\t", "666f6f626172");
    row("Zh==", "66"); // leftover bits, as other decoders take them
    row("Z", "refused");
    row("Zm9vY", "refused");
    row("Zg=", "66");
    row("Zg===", "refused");
    row("Zg==Zg==", "refused");
    row("Z-__", "refused");
    row("Zm9\xC3\xA9", "refused");
    row("=", "");
}

void Base64Test::base64()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(decodeBase64(textOf(viewOf(text)))), expected);
}

void Base64Test::hex_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("", "");
    row("00fF", "00ff");
    row("0", "refused");
    row("0g", "refused");
    row("g0", "refused");
    row(" 00 ", "refused");
}

void Base64Test::hex()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(shown(decodeHex(textOf(viewOf(text)))), expected);
}

QTEST_APPLESS_MAIN(Base64Test)
#include "tst_base64.moc"
