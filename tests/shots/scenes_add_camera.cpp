// SPDX-License-Identifier: Apache-2.0
// Adding: the four ways, the camera, the screen, pictures.
#include "tests/shots/scene.h"
#include "tests/support/scan/qr_maker.h"

#include <QPainter>

namespace warifu::shots {
namespace {

using State = FakeSources::State;
using Way = adding::AddViewModel::Way;
using capture::CameraError;

// A hand's breadth of paper with a code on a desk, as a camera sees it.
QImage frame()
{
    QImage picture(640, 480, QImage::Format_RGB32);
    QPainter painter(&picture);
    QLinearGradient desk(0, 0, 640, 480);
    desk.setColorAt(0, QColor(0x8a, 0x7b, 0x6a));
    desk.setColorAt(1, QColor(0x4d, 0x43, 0x3a));
    painter.fillRect(picture.rect(), desk);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(330, 235);
    painter.rotate(-6);
    painter.fillRect(QRect(-170, -180, 340, 360), QColor(0xf3, 0xf1, 0xec));
    const QImage code =
        test::makeQr("otpauth://totp/Example%20Corp:taro?secret=GEZDGNBVGY3TQOJQ", 6);
    painter.drawImage(QRect(-130, -140, 260, 260), code);
    painter.setPen(QColor(0x55, 0x55, 0x55));
    painter.drawText(QRect(-130, 122, 260, 40), Qt::AlignCenter, QStringLiteral("Example Corp"));
    return picture;
}

std::function<void(Stage &)> camera(State state, CameraError error = CameraError::None)
{
    return [state, error](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        if (error != CameraError::NoDevice)
            stage.sources.setCameras({{"a", QStringLiteral("Example Camera")},
                                      {"b", QStringLiteral("Sample HD Webcam (USB)")}});
        stage.sources.setCamera(state, error);
        stage.application().addBy(Way::Camera);
        stage.settle();
        if (state == State::Running)
            stage.sources.showFrame(frame());
    };
}

std::function<void(Stage &)> way(Way which)
{
    return [which](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        stage.application().addBy(which);
    };
}

} // namespace

void addCameraScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("add-choose"), Narrow | Wide | Large, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().add();
                      }});
    scenes.push_back({QStringLiteral("add-choose-focus"), Usual, [](Stage &stage) {
                          stage.enrolEveryday();
                          stage.show();
                          stage.application().add();
                          stage.settle();
                          stage.press(Qt::Key_Tab);
                      }});
    scenes.push_back({QStringLiteral("add-camera-starting"), Usual, camera(State::Starting)});
    scenes.push_back({QStringLiteral("add-camera"), Narrow | Wide | Large, camera(State::Running)});
    scenes.push_back({QStringLiteral("add-camera-hint"), Usual, [](Stage &stage) {
                          camera(State::Running)(stage);
                          stage.adding().scan()->setHint(adding::words::foreignHint());
                      }});
    scenes.push_back({QStringLiteral("add-camera-none"), Narrow | Large,
                      camera(State::Failed, CameraError::NoDevice)});
    scenes.push_back(
        {QStringLiteral("add-camera-denied"), Usual, camera(State::Failed, CameraError::Denied)});
    scenes.push_back(
        {QStringLiteral("add-camera-busy"), Usual, camera(State::Failed, CameraError::Busy)});
    scenes.push_back(
        {QStringLiteral("add-camera-lost"), Usual, camera(State::Failed, CameraError::Lost)});
    scenes.push_back({QStringLiteral("add-screen"), Narrow | Large, way(Way::Screen)});
    scenes.push_back({QStringLiteral("add-image"), Narrow | Wide | Large, way(Way::Image)});
}

} // namespace warifu::shots
