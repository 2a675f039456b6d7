// SPDX-License-Identifier: Apache-2.0
// What QrItem paints is read back by our scanner, at any size, and nothing is left of it after the
// source was emptied.

#include "app/qrcode/qr_item.h"
#include "app/qrcode/qr_source.h"
#include "app/scan/qr_decoder.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace warifu;

namespace {

constexpr std::string_view kText = "otpauth://totp/Example:taro?secret=GEZDGNBVGY3TQOJQ";

class Source final : public qrcode::QrSource
{
public:
    explicit Source(QObject *parent) : QrSource(parent)
    {
        // Test data.
        m_matrix = *qrcode::QrMatrix::encode(SecretBytes::copyOf(
            {reinterpret_cast<const std::uint8_t *>(kText.data()), kText.size()}));
    }
    [[nodiscard]] const qrcode::QrMatrix &matrix() const override { return m_matrix; }
    void empty()
    {
        m_matrix = {};
        Q_EMIT matrixChanged();
    }

private:
    qrcode::QrMatrix m_matrix;
};

QImage painted(qrcode::QrItem &item, QSize size)
{
    item.setSize(size);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::gray);
    QPainter painter(&image);
    item.paint(&painter);
    return image;
}

std::string readFrom(const QImage &image)
{
    const auto payloads = scan::decode(scan::LumaImage::fromImage(image).view());
    return payloads.size() == 1 ? std::string(payloads.front().exposeText()) : std::string();
}

} // namespace

class QrItemTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isReadBack_data();
    void isReadBack();
    void paintsNothingWhenEmpty();
    void outlivesItsSource();
};

void QrItemTest::isReadBack_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("small") << QSize(200, 200);
    QTest::newRow("odd") << QSize(317, 317);
    QTest::newRow("wide") << QSize(500, 260);
    QTest::newRow("high") << QSize(240, 420);
}

void QrItemTest::isReadBack()
{
    QFETCH(QSize, size);
    Source source(nullptr);
    qrcode::QrItem item;
    item.setSource(&source);
    QCOMPARE(readFrom(painted(item, size)), std::string(kText));
}

void QrItemTest::paintsNothingWhenEmpty()
{
    QImage white(100, 100, QImage::Format_RGB32);
    white.fill(Qt::white);
    qrcode::QrItem item;
    QCOMPARE(painted(item, {100, 100}), white);
    Source source(nullptr);
    item.setSource(&source);
    QVERIFY(painted(item, {100, 100}) != white);
    source.empty();
    QCOMPARE(painted(item, {100, 100}), white);
}

void QrItemTest::outlivesItsSource()
{
    auto source = std::make_unique<Source>(nullptr);
    qrcode::QrItem item;
    item.setSource(source.get());
    source.reset();
    QImage white(100, 100, QImage::Format_RGB32);
    white.fill(Qt::white);
    QCOMPARE(painted(item, {100, 100}), white);
    item.setSource(nullptr);
}

QTEST_MAIN(QrItemTest)
#include "tst_qr_item.moc"
