// SPDX-License-Identifier: Apache-2.0
// Why a camera, a screen or a picture could not be read, and what helps.
#include "app/adding/words.h"

#include <QCoreApplication>

namespace warifu::adding::words {

namespace {

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(AddingNotices)
};

} // namespace

Notice camera(capture::CameraError error)
{
    using capture::CameraError;
    switch (error) {
    case CameraError::None:
        return {};
    case CameraError::NoDevice:
        //: Instead of the camera's picture.
        return {Notices::tr("No camera found"),
                //: Under the title “No camera found”.
                Notices::tr(
                    "Connect one and it starts automatically. Without a camera, let Warifu look "
                    "at the screen, or open a picture of the code."),
                {}};
    case CameraError::Denied:
        //: Instead of the camera's picture.
        return {Notices::tr("Warifu may not use the camera"),
                //: Under the title “Warifu may not use the camera”.
                Notices::tr("Allow it in the privacy settings of your system, then try again."),
                {}};
    case CameraError::Busy:
        //: Instead of the camera's picture.
        return {Notices::tr("The camera is busy"),
                //: Under the title “The camera is busy”.
                Notices::tr("Another program is using it, a video call for example. Close that "
                            "program, then try again."),
                {}};
    case CameraError::Lost:
        //: Instead of the camera's picture.
        return {Notices::tr("The camera is gone"),
                //: Under the title “The camera is gone”.
                Notices::tr("It was unplugged or switched off. Connect it again, then try again."),
                {}};
    }
    return {};
}

Notice screen(capture::ScreenError error)
{
    using capture::ScreenError;
    //: Title when reading a QR code from the screen failed.
    const QString failed = Notices::tr("The screen could not be read");
    //: Advice when the screen cannot be read.
    const QString screenshot =
        Notices::tr("Take a screenshot with your system's own tool and paste "
                    "it here with Ctrl+V.");
    switch (error) {
    case ScreenError::NoScreen:
        return {failed,
                //: Under the title “The screen could not be read”.
                Notices::tr("The system gave no picture of the screen."),
                {screenshot}};
    case ScreenError::NoPortal:
        return {failed,
                //: Under the title “The screen could not be read”.
                Notices::tr("This desktop offers programs no way to take a screenshot."),
                {screenshot}};
    case ScreenError::Cancelled:
        return {//: Title when the user or the system stopped a screenshot.
                Notices::tr("Nothing was read"),
                //: Under the title “Nothing was read”.
                Notices::tr("The screenshot was not allowed or was cancelled."),
                {//: Advice under “Nothing was read”.
                 Notices::tr("Try again and allow it when your system asks."), screenshot}};
    case ScreenError::Refused:
        return {failed,
                //: Under the title “The screen could not be read”.
                Notices::tr("The system refused the screenshot."),
                {screenshot}};
    case ScreenError::TimedOut:
        return {
            failed,
            //: Under the title “The screen could not be read”.
            Notices::tr("The system did not answer. Its question may be behind another window."),
            {screenshot}};
    case ScreenError::BadPicture:
        return {failed,
                //: Under the title “The screen could not be read”.
                Notices::tr("The screenshot that the system made is unreadable."),
                {screenshot}};
    }
    return {};
}

Notice image(scan::ImageError error, const QString &name)
{
    using scan::ImageError;
    //: Title when a picture could not be opened.
    QString failed = Notices::tr("The picture could not be read");
    if (!name.isEmpty())
        //: Title when a picture could not be opened. %1: name of the file.
        failed = Notices::tr("“%1” could not be read").arg(name);
    switch (error) {
    case ImageError::Absent:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("The file is not there any more."),
                {}};
    case ImageError::NoAccess:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("Warifu may not read this file, or it is a folder."),
                {}};
    case ImageError::TooLarge:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("It is too large: more than 64 MB or 100 megapixels."),
                {//: Advice when a picture is too large.
                 Notices::tr("Cut the code out of it and try that part.")}};
    case ImageError::UnknownFormat:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("This is not a picture that Warifu can read. PNG, JPEG, WebP, BMP and "
                            "GIF work."),
                {//: Advice when Warifu cannot read the kind of a picture.
                 Notices::tr("Open it in another program, take a screenshot and paste that.")}};
    case ImageError::Damaged:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("The file is damaged or incomplete."),
                {//: Advice when a picture is damaged.
                 Notices::tr("Download it again, or take a screenshot of the code.")}};
    case ImageError::Empty:
        return {failed,
                //: Under the title “The picture could not be read”.
                Notices::tr("The file is empty."),
                {}};
    }
    return {};
}

} // namespace warifu::adding::words
