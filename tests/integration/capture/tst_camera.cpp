// SPDX-License-Identifier: Apache-2.0
// A camera's life: absent, plugged in, read, pulled out; and the ways in which it does not work.

#include "app/capture/camera_source.h"

#include "tests/support/camera/virtual_camera.h"
#include "tests/support/require.h"
#include "tests/support/scan/qr_maker.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace warifu;
using namespace warifu::capture;
using test::VirtualCamera;
using State = CameraSource::State;
using namespace std::chrono_literals;

namespace {

const std::string kText = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example";
// Ends a hanging test; nothing is measured.
constexpr int kLimit = 60'000;

QImage picture()
{
    QImage image = test::makeDesktop(640, 480);
    test::place(image, test::makeQr(kText), {200, 120});
    return image;
}

// Looking for cameras starts Qt's media backend, whose library is seen here.
bool isBackendLoaded()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("mediaplugin");
}

} // namespace

class TestCamera : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void readsYuyv() { reads(QStringLiteral("YUY2")); }
    void readsUyvy() { reads(QStringLiteral("UYVY")); }
    void readsNv12() { reads(QStringLiteral("NV12")); }
    void readsI420() { reads(QStringLiteral("I420")); }
    void readsBgrx() { reads(QStringLiteral("BGRx")); }
    void startsWhenPluggedInAndTellsWhenPulledOut();
    void looksForNothingBeforeItIsOpened();
    void turnsOffAndOnAgain();
    void startsTheDefaultForAnUnknownDevice();
    void startsTheChosenOne();
    void waitsForTheUserAfterALoss();
    void tellsACameraThatGivesNothing();
    void tellsACameraThatStops();
    void mayBeDestroyedWhileItRuns();

private:
    void reads(const QString &format);
    [[nodiscard]] bool plugInAndSee(const QString &format = QStringLiteral("YUY2"));

    VirtualCamera m_camera;
    std::unique_ptr<scan::ScanWorker> m_worker;
    std::unique_ptr<scan::FrameFeed> m_feed;
    std::unique_ptr<CameraSource> m_source;
    QStringList m_texts;
};

void TestCamera::init()
{
    WARIFU_REQUIRE(VirtualCamera::isBuilt(), "libpipewire-0.3-dev, when the tests are built");
    const QByteArray state = qgetenv("WARIFU_VIRTUAL_CAMERA");
    if (state != "ready")
        qInfo("WARIFU_VIRTUAL_CAMERA=%s", state.constData());
    WARIFU_REQUIRE(state == "ready", "PipeWire (run under tests/support/with-virtual-camera.sh)");
    m_worker = std::make_unique<scan::ScanWorker>();
    m_feed = std::make_unique<scan::FrameFeed>();
    m_source = std::make_unique<CameraSource>();
    m_source->setWorker(m_worker.get());
    m_source->setPreview(m_feed.get());
    m_worker->setFrameSink([this](scan::Payloads payloads) {
        for (const scan::Payload &payload : payloads) {
            const std::string_view text = payload.exposeText(); // test data
            m_texts << QString::fromUtf8(text.data(), qsizetype(text.size()));
        }
    });
}

void TestCamera::cleanup()
{
    m_source.reset();
    m_feed.reset();
    m_worker.reset();
    m_camera.pullOut();
}

// Opens the source, and waits until the camera has shown up.
bool TestCamera::plugInAndSee(const QString &format)
{
    m_source->open();
    return m_camera.plugIn(picture(), format)
        && QTest::qWaitFor([&] { return m_source->state() == State::Running; }, kLimit);
}

void TestCamera::reads(const QString &format)
{
    QSignalSpy pictures(m_feed.get(), &scan::FrameFeed::frameChanged);
    QVERIFY(plugInAndSee(format));
    QTRY_VERIFY_WITH_TIMEOUT(!m_texts.isEmpty(), kLimit);
    QCOMPARE(m_texts.first(), QString::fromStdString(kText));
    QTRY_VERIFY_WITH_TIMEOUT(!m_feed->newest().isNull(), kLimit);
    QCOMPARE(m_feed->newest().size(), QSize(640, 480));
    // The code's white border, and its upper left mark.
    QVERIFY(qGray(m_feed->newest().pixel(204, 124)) > 200);
    QVERIFY(qGray(m_feed->newest().pixel(218, 138)) < 60);
    QVERIFY(m_source->frameCount() >= 1);
    QCOMPARE(m_source->error(), CameraError::None);
}

void TestCamera::startsWhenPluggedInAndTellsWhenPulledOut()
{
    QSignalSpy states(m_source.get(), &CameraSource::stateChanged);
    m_source->open();
    QCOMPARE(m_source->state(), State::Starting);
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Failed, kLimit);
    QCOMPARE(m_source->error(), CameraError::NoDevice);
    QVERIFY(m_source->devices().isEmpty());
    QVERIFY(m_source->currentDevice().isEmpty());

    QVERIFY(m_camera.plugIn(picture()));
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Running, kLimit);
    QCOMPARE(m_source->error(), CameraError::None);
    QCOMPARE(m_source->devices().size(), 1);
    QCOMPARE(m_source->devices().first().name, QStringLiteral("VirtualCam"));
    QCOMPARE(m_source->currentDevice(), m_source->devices().first().id);
    QTRY_VERIFY_WITH_TIMEOUT(m_texts.contains(QString::fromStdString(kText)), kLimit);

    m_camera.pullOut();
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Failed, kLimit);
    QCOMPARE(m_source->error(), CameraError::Lost);
    QVERIFY(m_source->devices().isEmpty());
    QVERIFY(m_source->currentDevice().isEmpty());
    QVERIFY(m_feed->newest().isNull());
    // Starting, NoDevice, Starting, Running, Lost: each once.
    QCOMPARE(states.size(), 5);

    // "Try again": now there is none.
    m_source->close();
    QCOMPARE(m_source->state(), State::Closed);
    m_source->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Failed, kLimit);
    QCOMPARE(m_source->error(), CameraError::NoDevice);
}

void TestCamera::looksForNothingBeforeItIsOpened()
{
    QVERIFY(!isBackendLoaded());
    QVERIFY(m_source->devices().isEmpty());
    QCOMPARE(m_source->state(), State::Closed);
    m_source->close(); // does no harm
    m_source->open();
    m_source->close(); // before it has looked
    QTest::qWait(50);
    QVERIFY(!isBackendLoaded());
    m_source->open();
    QTRY_VERIFY_WITH_TIMEOUT(isBackendLoaded(), kLimit);
}

void TestCamera::turnsOffAndOnAgain()
{
    QVERIFY(plugInAndSee());
    QVERIFY(test::isCameraLit());
    m_source->close();
    QCOMPARE(m_source->state(), State::Closed);
    QVERIFY(m_feed->newest().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!test::isCameraLit(), kLimit);
    const int frames = m_source->frameCount();
    QTest::qWait(300); // four frames' time
    QCOMPARE(m_source->frameCount(), frames);

    m_texts.clear();
    m_source->open(m_source->devices().first().id);
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Running, kLimit);
    QTRY_VERIFY_WITH_TIMEOUT(!m_texts.isEmpty(), kLimit);
    QVERIFY(test::isCameraLit());
}

// Numbers of cameras change when they are plugged in again.
void TestCamera::startsTheDefaultForAnUnknownDevice()
{
    QVERIFY(m_camera.plugIn(picture()));
    QTRY_VERIFY_WITH_TIMEOUT(test::isCameraSeen(), kLimit);
    m_source->open("no such camera");
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Running, kLimit);
    QCOMPARE(m_source->currentDevice(), m_source->devices().first().id);
}

// Which of them is asked for; frames come from the first only (see with-virtual-camera.sh).
void TestCamera::startsTheChosenOne()
{
    VirtualCamera other(QStringLiteral("OtherCam"));
    QVERIFY(m_camera.plugIn(picture()));
    QTRY_VERIFY_WITH_TIMEOUT(test::isCameraSeen("VirtualCam"), kLimit);
    QVERIFY(other.plugIn(picture()));
    QTRY_VERIFY_WITH_TIMEOUT(test::isCameraSeen("OtherCam"), kLimit);
    m_source->open();
    QTRY_COMPARE_WITH_TIMEOUT(m_source->devices().size(), 2, kLimit);
    for (const QString &name : {QStringLiteral("OtherCam"), QStringLiteral("VirtualCam")}) {
        const auto &devices = m_source->devices();
        const auto wanted = std::find_if(devices.begin(), devices.end(),
                                         [&](const CameraDevice &d) { return d.name == name; });
        QVERIFY(wanted != devices.end());
        const QByteArray id = wanted->id;
        m_source->close();
        QVERIFY(m_source->currentDevice().isEmpty());
        m_source->open(id);
        QTRY_COMPARE_WITH_TIMEOUT(m_source->currentDevice(), id, kLimit);
        QTRY_VERIFY_WITH_TIMEOUT(test::isCameraLit(name.toLatin1()), kLimit);
    }
}

void TestCamera::waitsForTheUserAfterALoss()
{
    QVERIFY(plugInAndSee());
    m_camera.pullOut();
    QTRY_COMPARE_WITH_TIMEOUT(m_source->error(), CameraError::Lost, kLimit);
    QVERIFY(m_camera.plugIn(picture()));
    QTRY_VERIFY_WITH_TIMEOUT(!m_source->devices().isEmpty(), kLimit);
    QTest::qWait(100);
    QCOMPARE(m_source->error(), CameraError::Lost);
    QVERIFY(!test::isCameraLit());
}

void TestCamera::tellsACameraThatGivesNothing()
{
    m_source->setPatience(1500ms, 60s);
    QVERIFY(m_camera.plugIn(picture(), QStringLiteral("YUY2"), VirtualCamera::Frames::None));
    QTRY_VERIFY_WITH_TIMEOUT(test::isCameraSeen(), kLimit);
    m_source->open();
    const auto isBusy = [&] { return m_source->error() == CameraError::Busy; };
    QTRY_VERIFY_WITH_TIMEOUT(isBusy(), kLimit);
    QCOMPARE(m_source->state(), State::Failed);
    QCOMPARE(m_source->devices().size(), 1);
    QCOMPARE(m_source->frameCount(), 0);
}

void TestCamera::tellsACameraThatStops()
{
    m_source->setPatience(60s, 700ms);
    QVERIFY(plugInAndSee());
    m_camera.freeze();
    QTRY_COMPARE_WITH_TIMEOUT(m_source->state(), State::Failed, kLimit);
    QCOMPARE(m_source->error(), CameraError::Lost);
}

void TestCamera::mayBeDestroyedWhileItRuns()
{
    QVERIFY(plugInAndSee());
    m_source.reset();
    QVERIFY(m_feed->newest().isNull());
    QTRY_VERIFY_WITH_TIMEOUT(!test::isCameraLit(), kLimit);

    // And from a listener, in the middle of it.
    auto *source = new CameraSource;
    connect(source, &CameraSource::stateChanged, source, [source] {
        if (source->state() == State::Running)
            source->deleteLater();
    });
    const QPointer<CameraSource> watched(source);
    source->open();
    QTRY_VERIFY_WITH_TIMEOUT(!watched, kLimit);
}

QTEST_MAIN(TestCamera)
#include "tst_camera.moc"
