// SPDX-License-Identifier: Apache-2.0
// What a text may be: other companies' codes, nothing of use, and text that means harm.

#include "tests/component/adding/add_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;

class TextsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void explainsVendorCodes_data();
    void explainsVendorCodes();
    void refusesText_data();
    void refusesText();
    void speaksOfTextWhereTextCame();
    void boundsHostileText_data();
    void boundsHostileText();

private:
    [[nodiscard]] adding::AddViewModel &add() { return *m_room->add; }
    void verifyReview(const QString &issuer)
    {
        m_room->settle();
        QCOMPARE(m_room->step(), Step::Review);
        QCOMPARE(add().review()->issuer(), issuer);
    }
    std::unique_ptr<AddRoom> m_room;
};

void TextsTest::explainsVendorCodes_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("Microsoft, work") << QStringLiteral("phonefactor://activate?code=1&url=x");
    QTest::newRow("Duo") << QStringLiteral("duo://abc-def");
    QTest::newRow("Okta") << QStringLiteral("oktaverify://email/x");
    QTest::newRow("PingID") << QStringLiteral("pingid://x");
    QTest::newRow("passkey") << QStringLiteral("FIDO:/0123456789");
    QTest::newRow("privacyIDEA container") << QStringLiteral("pia://container/SMPH1?v=1");
}

void TextsTest::explainsVendorCodes()
{
    QFETCH(QString, text);
    add().takeText(text);
    QCOMPARE(m_room->step(), Step::Vendor);
    QVERIFY(!add().noticeTitle().isEmpty() && !add().noticeText().isEmpty());
    add().back();
    QCOMPARE(m_room->step(), Step::Choose);
    // Beside a usable code it is a remark, not an obstacle.
    add().takeText(text + QLatin1Char('\n') + linkOf(QStringLiteral("A")));
    verifyReview(QStringLiteral("A"));
    QCOMPARE(add().remarks().size(), 1);
    // The camera stops for it, too: the user has to hear of it.
    add().cancel();
    add().start(Way::Camera);
    m_room->sources.showToCamera({text});
    QCOMPARE(m_room->step(), Step::Vendor);
    QVERIFY(!m_room->sources.isCameraOpen());
}

void TextsTest::refusesText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("blanks") << QStringLiteral(" \n\t ");
    QTest::newRow("web address") << QStringLiteral("https://example.org/?secret=GEZDGNBV");
    QTest::newRow("words") << QStringLiteral("see you at eight");
    QTest::newRow("no secret") << QStringLiteral("otpauth://totp/a?issuer=b");
    QTest::newRow("bad secret") << QStringLiteral("otpauth://totp/a?secret=!!!!");
    QTest::newRow("unknown type") << QStringLiteral("otpauth://ocra/a?secret=GEZDGNBV");
    QTest::newRow("digits out of range")
        << QStringLiteral("otpauth://totp/a?secret=GEZDGNBV&digits=99");
    QTest::newRow("short secret alone") << QStringLiteral("GEZDGNBV");
    QTest::newRow("empty export") << QStringLiteral("otpauth-migration://offline?data=");
    QTest::newRow("empty data url") << QStringLiteral("data:image/png;base64,");
}

void TextsTest::refusesText()
{
    QFETCH(QString, text);
    add().takeText(text);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY(!add().noticeTitle().isEmpty() && !add().noticeText().isEmpty());
    QCOMPARE(add().drafts()->count(), 0);
}

// The same content is a code in a picture and a link or a text otherwise.
void TextsTest::speaksOfTextWhereTextCame()
{
    for (const QString &text :
         {QStringLiteral("https://example.org"), QStringLiteral("otpauth://totp/a?secret=!!!!")}) {
        add().takeText(text);
        const QString ofText =
            add().noticeTitle() + add().noticeText() + add().noticeSteps().join(u' ');
        QVERIFY(add().noticeTitle().contains(QStringLiteral("link")));
        QVERIFY2(!ofText.contains(QStringLiteral("could be read")), qPrintable(ofText));
        add().back();
        m_room->sources.setPicture({text});
        add().takeImage(QImage(1, 1, QImage::Format_RGB32));
        m_room->settle();
        QVERIFY(add().noticeTitle().contains(QStringLiteral("code")));
        add().back();
    }
}

void TextsTest::boundsHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("drafts"); // at most
    QTest::newRow("a wall of text") << QString(8'000'000, u'A') << 0;
    QTest::newRow("a million lines") << QString(1'000'000, u'\n') << 0;
    QTest::newRow("a link behind a wall")
        << QString(2'000'000, u' ') + linkOf(QStringLiteral("A")) << 0;
    QString many;
    for (int i = 0; i < 5'000; ++i)
        many += linkOf(QStringLiteral("N%1").arg(i)) + QLatin1Char('\n');
    QTest::newRow("five thousand links") << many << 1'000;
    QTest::newRow("a name without end") << linkOf(QString(10'000, u'x')) << 1;
    QTest::newRow("lone surrogates") << QString(100, QChar(0xD800)) << 0;
}

void TextsTest::boundsHostileText()
{
    QFETCH(QString, text);
    QFETCH(int, drafts);
    add().takeText(text);
    m_room->settle();
    QVERIFY2(add().drafts()->count() <= drafts,
             qPrintable(QString::number(add().drafts()->count())));
    QVERIFY(m_room->step() == Step::Problem || m_room->step() == Step::Review
            || m_room->step() == Step::Several);
    for (int row = 0; row < std::min(5, add().drafts()->count()); ++row)
        QVERIFY(m_room->draft(row, adding::DraftListModel::Role::Title).size() <= 256);
}

QTEST_MAIN(TextsTest)
#include "tst_texts.moc"
