// SPDX-License-Identifier: Apache-2.0
// An account's own QR code: what it says, and that it goes after 45 seconds.

#include "app/scan/qr_decoder.h"
#include "core/enrol/otpauth_uri.h"
#include "core/enrol/payload.h"
#include "tests/support/window/window_room.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using Page = viewmodels::Navigation::Page;

class QrTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        m_room->application->setWindowShown(true);
        QVERIFY(m_room->add(
            {{"京都銀行", "taro", otp::Kind::Totp, 60}, {"Counter", "", otp::Kind::Hotp}}));
    }
    void cleanup() { m_room.reset(); }

    void saysTheAccount();
    void expires();
    void expiresAlthoughTheClockIsSetBack();
    void expiresWhileTheWindowIsHidden();
    void isWipedWhenLeft();
    void isWipedByTheLock();
    void warnsAboutCounters();

private:
    viewmodels::QrViewModel &qr() { return *m_room->application->qr(); }
    void showRow(int row) { m_room->application->showQr(m_room->accounts().idAt(row)); }
    std::unique_ptr<WindowRoom> m_room;
};

void QrTest::saysTheAccount()
{
    showRow(0);
    QCOMPARE(m_room->page(), Page::Qr);
    QVERIFY(qr().isAvailable());
    QCOMPARE(qr().title(), QStringLiteral("京都銀行"));
    const int side = qr().matrix().size() + 8;
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int y = 0; y < qr().matrix().size(); ++y) {
        for (int x = 0; x < qr().matrix().size(); ++x) {
            if (qr().matrix().isDark(x, y))
                image.setPixelColor(x + 4, y + 4, Qt::black);
        }
    }
    const auto read =
        scan::decode(scan::LumaImage::fromImage(image.scaled(side * 4, side * 4)).view());
    QCOMPARE(read.size(), std::size_t(1));
    auto parsed = enrol::parsePayload(read.front().exposeText());
    QVERIFY(parsed.has_value());
    const auto &draft = std::get<enrol::Draft>(*parsed);
    QCOMPARE(draft.issuer, QStringLiteral("京都銀行"));
    QCOMPARE(draft.name, QStringLiteral("taro"));
    QCOMPARE(draft.parameters.period, 60s);
    QVERIFY(!m_room->vault().findSecret(draft.secret.expose()).isNull()); // test data
}

void QrTest::expires()
{
    showRow(0);
    QCOMPARE(qr().secondsLeft(), 45);
    QVERIFY(m_room->application->ticker().isRunning());
    m_room->pass(44s);
    QCOMPARE(qr().secondsLeft(), 1);
    QVERIFY(qr().isAvailable());
    m_room->pass(1s);
    QVERIFY(!qr().isAvailable());
    QVERIFY(qr().title().isEmpty());
    QCOMPARE(m_room->page(), Page::Accounts);
}

void QrTest::expiresAlthoughTheClockIsSetBack()
{
    showRow(0);
    m_room->pass(-24h);
    QVERIFY(qr().secondsLeft() <= 45);
    m_room->pass(45s);
    QVERIFY(!qr().isAvailable());
    QCOMPARE(m_room->page(), Page::Accounts);
}

void QrTest::expiresWhileTheWindowIsHidden()
{
    showRow(0);
    m_room->application->setWindowShown(false);
    m_room->room.clock.advance(46s); // no timer runs
    m_room->application->setWindowShown(true);
    QVERIFY(!qr().isAvailable());
    QCOMPARE(m_room->page(), Page::Accounts);
}

void QrTest::isWipedWhenLeft()
{
    showRow(0);
    m_room->application->navigation()->back();
    QVERIFY(!qr().isAvailable());
    showRow(1);
    QVERIFY(qr().isAvailable());
    QCOMPARE(qr().secondsLeft(), 45);
}

void QrTest::isWipedByTheLock()
{
    showRow(0);
    m_room->application->lock();
    QVERIFY(!qr().isAvailable());
    QVERIFY(qr().title().isEmpty() && qr().subtitle().isEmpty());
    QCOMPARE(m_room->page(), Page::Unlock);
}

void QrTest::warnsAboutCounters()
{
    showRow(1);
    QVERIFY(qr().isCounterBased());
    showRow(0);
    QVERIFY(!qr().isCounterBased());
}

QTEST_MAIN(QrTest)
#include "tst_qr.moc"
