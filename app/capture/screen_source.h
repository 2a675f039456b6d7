// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pictures of all screens: directly where the window system lets us (X11, Windows, macOS), through
// the desktop portal on Wayland. The portal leaves a file behind; portal_picture.h says what
// becomes of it.

#include "core/base/callback.h"
#include "core/base/result.h"

#include <QImage>
#include <QObject>

#include <chrono>
#include <memory>
#include <vector>

namespace warifu::capture {

enum class ScreenError {
    NoScreen,   // nothing to take a picture of, or the system gave an empty one
    NoPortal,   // Wayland without a screenshot portal
    Cancelled,  // the user said no in the portal's dialog, or cancel() was called there
    Refused,    // the portal answered with an error
    TimedOut,   // the portal did not answer
    BadPicture, // the portal named a file that cannot be read as a picture
};

using Screens = std::vector<QImage>; // one image a screen, or one of everything
class PortalRequest;

class ScreenSource : public QObject
{
    Q_OBJECT
public:
    enum class Way { Direct, Portal };
    using Answer = Result<Screens, ScreenError>;
    explicit ScreenSource(QObject *parent = nullptr);
    ~ScreenSource() override;

    // What this desktop needs.
    [[nodiscard]] static Way defaultWay();

    // One answer, from the event loop. A capture that is under way is dropped without an answer.
    // The caller hides its own window before and shows it again in the callback.
    void capture(Callback<Answer> callback, Way way = defaultWay());
    // No answer any more. An open dialog of the portal is taken away.
    void cancel();
    // How long the portal, and the user in its dialog, may take.
    void setTimeout(std::chrono::milliseconds timeout);

private:
    std::unique_ptr<QObject> m_turn;    // context of a direct capture on its way
    PortalRequest *m_request = nullptr; // deletes itself once it is abandoned
    std::chrono::milliseconds m_timeout{120'000};
};

} // namespace warifu::capture
