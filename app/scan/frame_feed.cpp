// SPDX-License-Identifier: Apache-2.0
#include "app/scan/frame_feed.h"

#include <QMetaMethod>

namespace warifu::scan {

void FrameFeed::push(const QImage &image)
{
    if (image.isNull() && m_newest.isNull())
        return;
    m_newest = image;
    Q_EMIT frameChanged();
}

bool FrameFeed::isWatched() const
{
    return isSignalConnected(QMetaMethod::fromSignal(&FrameFeed::frameChanged));
}

} // namespace warifu::scan
