// SPDX-License-Identifier: Apache-2.0
// Every way a setup code can come in, and every way it can fail.

#include "tests/component/adding/add_room.h"

#include <QFile>
#include <QTest>

using namespace warifu;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::capture::CameraError)
Q_DECLARE_METATYPE(warifu::capture::ScreenError)
Q_DECLARE_METATYPE(warifu::scan::ImageError)

class WaysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void opensNothingBeforeItIsAskedFor();
    void readsFromTheCamera();
    void goesOnLookingAtForeignCodes();
    void namesEachCameraProblem_data();
    void namesEachCameraProblem();
    void changesTheCamera();
    void readsTheScreens();
    void namesEachScreenProblem_data();
    void namesEachScreenProblem();
    void readsFiles();
    void namesEachFileProblem_data();
    void namesEachFileProblem();
    void readsPastes_data();
    void readsPastes();
    void retriesTheSameWay();

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

void WaysTest::opensNothingBeforeItIsAskedFor()
{
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(m_room->sources.openings(), 0);
    QCOMPARE(m_room->sources.captures(), 0);
    add().start(Way::Image);
    add().start(Way::Manual);
    QCOMPARE(m_room->sources.openings(), 0);
}

void WaysTest::readsFromTheCamera()
{
    add().start(Way::Camera);
    QCOMPARE(m_room->step(), Step::Camera);
    QVERIFY(m_room->sources.isCameraOpen());
    m_room->sources.showToCamera({linkOf(QStringLiteral("A"))});
    verifyReview(QStringLiteral("A"));
    QVERIFY(!m_room->sources.isCameraOpen());                    // its lamp goes out
    m_room->sources.showToCamera({linkOf(QStringLiteral("B"))}); // a frame that was on its way
    verifyReview(QStringLiteral("A"));
    QCOMPARE(add().drafts()->count(), 1);
}

void WaysTest::goesOnLookingAtForeignCodes()
{
    add().start(Way::Camera);
    m_room->sources.showToCamera({QStringLiteral("https://example.org")});
    QCOMPARE(m_room->step(), Step::Camera);
    QVERIFY(!add().scan()->hint().isEmpty());
    QVERIFY(m_room->sources.isCameraOpen());
    m_room->sources.showToCamera({linkOf(QStringLiteral("A"))});
    verifyReview(QStringLiteral("A"));
    QVERIFY(add().scan()->hint().isEmpty());
}

void WaysTest::namesEachCameraProblem_data()
{
    using capture::CameraError;
    QTest::addColumn<CameraError>("error");
    QTest::newRow("no device") << CameraError::NoDevice;
    QTest::newRow("denied") << CameraError::Denied;
    QTest::newRow("busy") << CameraError::Busy;
    QTest::newRow("lost") << CameraError::Lost;
}

void WaysTest::namesEachCameraProblem()
{
    QFETCH(capture::CameraError, error);
    m_room->sources.setCameraError(error);
    add().start(Way::Camera);
    QCOMPARE(add().scan()->cameraState(), adding::ScanViewModel::CameraState::Failed);
    QVERIFY(!add().scan()->cameraTitle().isEmpty());
    QVERIFY(!add().scan()->cameraText().isEmpty());
    m_room->sources.setCameraError(capture::CameraError::None);
    add().scan()->retryCamera();
    QCOMPARE(add().scan()->cameraState(), adding::ScanViewModel::CameraState::Running);
    add().back();
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(add().scan()->cameraState(), adding::ScanViewModel::CameraState::Off);
    QVERIFY(!m_room->sources.isCameraOpen());
}

void WaysTest::changesTheCamera()
{
    m_room->sources.setCameras({{"one", QStringLiteral("Front\u202E") + QString(500, u'x')},
                                {"two", QStringLiteral("Back")}});
    add().start(Way::Camera);
    QCOMPARE(add().scan()->cameras().size(), 2);
    QVERIFY(add().scan()->cameras().first().size() <= 60); // a name is untrusted text
    QVERIFY(!add().scan()->cameras().first().contains(QChar(0x202E)));
    QCOMPARE(add().scan()->cameraIndex(), 0);
    add().scan()->setCameraIndex(1);
    QCOMPARE(m_room->sources.openedCamera(), QByteArray("two"));
    QCOMPARE(add().scan()->cameraIndex(), 1);
    for (const int index : {-1, 2, 1})
        add().scan()->setCameraIndex(index);
    QCOMPARE(m_room->sources.openings(), 2);
}

void WaysTest::readsTheScreens()
{
    m_room->sources.setPicture({linkOf(QStringLiteral("A"))});
    add().start(Way::Screen);
    QCOMPARE(m_room->step(), Step::Screen);
    verifyReview(QStringLiteral("A"));
}

void WaysTest::namesEachScreenProblem_data()
{
    using capture::ScreenError;
    QTest::addColumn<ScreenError>("error");
    QTest::newRow("no screen") << ScreenError::NoScreen;
    QTest::newRow("no portal") << ScreenError::NoPortal;
    QTest::newRow("cancelled") << ScreenError::Cancelled;
    QTest::newRow("refused") << ScreenError::Refused;
    QTest::newRow("timed out") << ScreenError::TimedOut;
    QTest::newRow("bad picture") << ScreenError::BadPicture;
}

void WaysTest::namesEachScreenProblem()
{
    QFETCH(capture::ScreenError, error);
    m_room->sources.setScreenError(error);
    add().start(Way::Screen);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY(!add().noticeTitle().isEmpty() && !add().noticeText().isEmpty());
    m_room->sources.setScreenError(std::nullopt);
    add().retry(); // nothing is on the screen
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    m_room->sources.setPicture({linkOf(QStringLiteral("A"))});
    add().retry();
    verifyReview(QStringLiteral("A"));
    QCOMPARE(m_room->sources.captures(), 3);
}

void WaysTest::readsFiles()
{
    m_room->sources.setFile(QStringLiteral("/a.png"), {linkOf(QStringLiteral("A"))});
    m_room->sources.setFile(QStringLiteral("/b.png"), {linkOf(QStringLiteral("B"), otherSecret())});
    m_room->sources.setFile(QStringLiteral("/bad.png"), scan::ImageError::Damaged);
    // A bad file beside good ones costs nothing.
    add().takeUrls({QUrl::fromLocalFile(QStringLiteral("/a.png")),
                    QUrl::fromLocalFile(QStringLiteral("/bad.png")),
                    QUrl::fromLocalFile(QStringLiteral("/b.png"))});
    QCOMPARE(m_room->step(), Step::Working);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(add().drafts()->count(), 2);
}

void WaysTest::namesEachFileProblem_data()
{
    using scan::ImageError;
    QTest::addColumn<ImageError>("error");
    QTest::newRow("absent") << ImageError::Absent;
    QTest::newRow("no access") << ImageError::NoAccess;
    QTest::newRow("too large") << ImageError::TooLarge;
    QTest::newRow("unknown format") << ImageError::UnknownFormat;
    QTest::newRow("damaged") << ImageError::Damaged;
    QTest::newRow("empty") << ImageError::Empty;
}

void WaysTest::namesEachFileProblem()
{
    QFETCH(scan::ImageError, error);
    m_room->sources.setFile(QStringLiteral("/x"), error);
    add().takeUrls({QUrl::fromLocalFile(QStringLiteral("/x"))});
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY(!add().noticeTitle().isEmpty() && !add().noticeText().isEmpty());
    m_room->sources.setBytesError(error);
    add().takeUrls({QUrl(QStringLiteral("data:image/png;base64,AAAA"))});
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    add().back();
    QCOMPARE(m_room->step(), Step::Choose);
}

void WaysTest::readsPastes_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"link", "link with spaces", "picture", "file", "link as url",
                             "data url", "data text", "bare secret"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void WaysTest::readsPastes()
{
    QFETCH(QString, what);
    const QString link = linkOf(QStringLiteral("京都銀行"));
    m_room->sources.setPicture({link});
    m_room->sources.setFile(QStringLiteral("/a.png"), {link});
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::white);
    adding::Clip clip;
    if (what == QLatin1String("link"))
        clip.text = link;
    else if (what == QLatin1String("link with spaces"))
        clip.text = QStringLiteral("\n\t ") + link + QStringLiteral(" \r\n");
    else if (what == QLatin1String("picture"))
        clip.image = picture;
    else if (what == QLatin1String("file"))
        clip.urls = {QUrl::fromLocalFile(QStringLiteral("/a.png"))};
    else if (what == QLatin1String("link as url"))
        clip.urls = {QUrl(link)};
    else if (what == QLatin1String("data url"))
        clip.urls = {QUrl(QStringLiteral("data:image/png;base64,AAAA"))};
    else if (what == QLatin1String("data text"))
        clip.text = QStringLiteral("data:image/png;base64,AAAA");
    else
        clip.text = QStringLiteral(" gezd gnbv gy3t qojq ");
    m_room->sources.setClip(clip);
    add().pasteFromClipboard();
    m_room->settle();
    if (what == QLatin1String("bare secret")) {
        QCOMPARE(m_room->step(), Step::Manual);
        QVERIFY(add().manual()->isComplete());
    } else {
        verifyReview(QStringLiteral("京都銀行"));
    }
}

void WaysTest::retriesTheSameWay()
{
    add().start(Way::Camera);
    m_room->sources.showToCamera({QStringLiteral("otpauth://totp/a?secret=!")});
    QCOMPARE(m_room->step(), Step::Problem);
    add().retry();
    QCOMPARE(m_room->step(), Step::Camera);
    add().takeText(QStringLiteral("nothing"));
    add().retry();
    QCOMPARE(m_room->step(), Step::Image);
}

QTEST_MAIN(WaysTest)
#include "tst_ways.moc"
