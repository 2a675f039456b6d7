// SPDX-License-Identifier: Apache-2.0
#pragma once
// Decodes on a thread of its own. Frames: only the newest waits, at most 15 a second are decoded.
// Pictures: one job, one answer. All answers arrive on the thread that made the worker, from its
// event loop, and none after cancel(), the worker or the context is gone.

#include "app/scan/image_file.h"
#include "app/scan/luma_image.h"
#include "app/scan/payload.h"

#include "core/base/callback.h"
#include "core/base/result.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace warifu::scan {

using Payloads = std::vector<Payload>;
using ImageAnswer = Result<Payloads, ImageError>; // an empty vector: a picture without a code

class ScanWorker : public QObject
{
    Q_OBJECT
public:
    explicit ScanWorker(QObject *parent = nullptr);
    ~ScanWorker() override; // waits for the pass in hand, at most some 100 ms

    // Called for each frame that held a code (so, for a code that stays in view, again and again).
    // Frames are decoded until the next cancel().
    void setFrameSink(std::function<void(Payloads)> sink);
    // Would offerFrame() keep a frame now? Lets a camera skip the copy.
    [[nodiscard]] bool wantsFrame() const;
    // Replaces the frame that waits.
    void offerFrame(LumaImage frame);

    // A job replaces an unfinished one, whose callback is then never called.
    void scanImages(std::vector<QImage> images, Callback<Payloads> callback); // screens, clipboard
    void scanFile(const QString &path, Callback<ImageAnswer> callback);
    void scanBytes(const QByteArray &bytes, Callback<ImageAnswer> callback);

    // Forgets the waiting frame and the job; answers on their way are not delivered.
    void cancel();

private:
    void start();
    void cancelJob();

    struct Shared;
    std::unique_ptr<Shared> m_shared;
};

} // namespace warifu::scan
