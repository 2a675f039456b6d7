// SPDX-License-Identifier: Apache-2.0
#pragma once
// The scanner's own types under the names that QML uses.

#include "app/capture/preview_item.h"
#include "app/scan/frame_feed.h"

#include <QtQml/qqmlregistration.h>

namespace warifu::adding {

struct CameraViewForeign
{
    Q_GADGET
    QML_FOREIGN(warifu::capture::PreviewItem)
    QML_NAMED_ELEMENT(CameraView)
};

struct FrameFeedForeign
{
    Q_GADGET
    QML_FOREIGN(warifu::scan::FrameFeed)
    QML_NAMED_ELEMENT(FrameFeed)
    QML_UNCREATABLE("made by the scanner")
};

} // namespace warifu::adding
