// SPDX-License-Identifier: Apache-2.0
// Our own QR codes: what our scanner reads back from them, and what does not fit.

#include "app/qrcode/qr_matrix.h"
#include "app/scan/qr_decoder.h"

#include <QImage>
#include <QTest>

using namespace warifu;
using qrcode::QrMatrix;

namespace {

SecretBytes bytesOf(const QByteArray &text)
{
    // Test data.
    return SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(text.constData()), std::size_t(text.size())});
}

QImage drawn(const QrMatrix &matrix)
{
    constexpr int kQuiet = 4;
    constexpr int kModule = 4;
    QImage image(matrix.size() + 2 * kQuiet, matrix.size() + 2 * kQuiet, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < matrix.size(); ++y) {
        for (int x = 0; x < matrix.size(); ++x) {
            if (matrix.isDark(x, y))
                image.setPixelColor(x + kQuiet, y + kQuiet, Qt::black);
        }
    }
    return image.scaled(image.size() * kModule);
}

} // namespace

class QrMatrixTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadBack_data();
    void isReadBack();
    void refuses_data();
    void refuses();
    void isLightOutside();
    void movesAndEmpties();
};

void QrMatrixTest::isReadBack_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one character") << QByteArray("7");
    QTest::newRow("setup link") << QByteArray(
        "otpauth://totp/Example%20Co:taro@example.jp?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
        "&issuer=Example%20Co&algorithm=SHA256&digits=8&period=60");
    QTest::newRow("Japanese, percent-encoded") << "otpauth://totp/"
            + QByteArray("京都銀行:山田").toPercentEncoding() + "?secret=GEZDGNBVGY3TQOJQ";
    QTest::newRow("a kilobyte") << "otpauth://totp/a?secret=" + QByteArray(1'000, 'A');
    QTest::newRow("2,300 bytes") << QByteArray(2'300, 'a');
}

void QrMatrixTest::isReadBack()
{
    QFETCH(QByteArray, text);
    const auto matrix = QrMatrix::encode(bytesOf(text));
    QVERIFY(matrix.has_value());
    QVERIFY(matrix->size() >= 21 && matrix->size() <= 177);
    QCOMPARE(matrix->size() % 4, 1);
    const scan::LumaImage luma = scan::LumaImage::fromImage(drawn(*matrix));
    const auto payloads = scan::decode(luma.view());
    QCOMPARE(payloads.size(), std::size_t(1));
    const std::string_view read = payloads.front().exposeText();
    QCOMPARE(QByteArray(read.data(), qsizetype(read.size())), text);
}

void QrMatrixTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("just too long") << QByteArray(2'332, 'a'); // version 40-M holds 2,331 bytes
    QTest::newRow("much too long") << QByteArray(100'000, 'a');
}

void QrMatrixTest::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!QrMatrix::encode(bytesOf(text)).has_value());
}

void QrMatrixTest::isLightOutside()
{
    const auto matrix = QrMatrix::encode(bytesOf("hello"));
    QVERIFY(matrix.has_value());
    QVERIFY(matrix->isDark(0, 0)); // a corner mark begins dark
    QVERIFY(!matrix->isDark(-1, 0));
    QVERIFY(!matrix->isDark(0, -1));
    QVERIFY(!matrix->isDark(matrix->size(), 0));
    QVERIFY(!matrix->isDark(0, matrix->size()));
}

void QrMatrixTest::movesAndEmpties()
{
    auto matrix = QrMatrix::encode(bytesOf("hello"));
    QVERIFY(matrix.has_value());
    QrMatrix mine = std::move(*matrix);
    QVERIFY(mine.size() > 0);
    mine = {};
    QCOMPARE(mine.size(), 0);
    QVERIFY(!mine.isDark(0, 0));
    QCOMPARE(QrMatrix().size(), 0);
}

QTEST_GUILESS_MAIN(QrMatrixTest)
#include "tst_qr_matrix.moc"
