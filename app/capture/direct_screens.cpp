// SPDX-License-Identifier: Apache-2.0
#include "app/capture/direct_screens.h"

#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>

namespace warifu::capture {

Result<Screens, ScreenError> grabScreens()
{
    Screens screens;
    const QList<QScreen *> all = QGuiApplication::screens();
    for (QScreen *screen : all) {
        QImage image = screen->grabWindow(0).toImage();
        if (image.isNull())
            continue;
        // The pixels count, not how large they are meant to be.
        image.setDevicePixelRatio(1);
        screens.push_back(std::move(image));
    }
    if (screens.empty())
        return failure(ScreenError::NoScreen);
    return screens;
}

} // namespace warifu::capture
