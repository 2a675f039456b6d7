// SPDX-License-Identifier: Apache-2.0
// Why the scanner found nothing, and what helps.
#include "app/adding/words.h"

#include "app/text/enrol_text.h"
#include "app/text/vendor_text.h"

#include <QCoreApplication>

namespace warifu::adding::words {

namespace {

struct Notices
{
    Q_DECLARE_TR_FUNCTIONS(AddingNotices)
};

QString typeInstead()
{
    //: Advice when no code can be read. The key is the text that a service shows beside its QR
    //: code.
    return Notices::tr("Look for a link such as “Can't scan the code?” beside it. It shows the key "
                       "as text, which you can type here.");
}

} // namespace

Notice camera(capture::CameraError error)
{
    using capture::CameraError;
    switch (error) {
    case CameraError::None:
        return {};
    case CameraError::NoDevice:
        //: Instead of the camera's picture.
        return {
            Notices::tr("No camera found"),
            Notices::tr("Connect one and it starts by itself. Without a camera, let Warifu look "
                        "at the screen, or open a picture of the code."),
            {}};
    case CameraError::Denied:
        //: Instead of the camera's picture.
        return {Notices::tr("Warifu may not use the camera"),
                Notices::tr("Allow it in the privacy settings of your system, then try again."),
                {}};
    case CameraError::Busy:
        //: Instead of the camera's picture.
        return {Notices::tr("The camera is busy"),
                Notices::tr("Another program is using it, a video call for example. Close that "
                            "program, then try again."),
                {}};
    case CameraError::Lost:
        //: Instead of the camera's picture.
        return {Notices::tr("The camera is gone"),
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
        return {failed, Notices::tr("The system gave no picture of the screen."), {screenshot}};
    case ScreenError::NoPortal:
        return {failed,
                Notices::tr("This desktop offers programs no way to take a screenshot."),
                {screenshot}};
    case ScreenError::Cancelled:
        return {Notices::tr("Nothing was read"),
                Notices::tr("The screenshot was not allowed or was cancelled."),
                {Notices::tr("Try again and allow it when your system asks."), screenshot}};
    case ScreenError::Refused:
        return {failed, Notices::tr("The system refused the screenshot."), {screenshot}};
    case ScreenError::TimedOut:
        return {
            failed,
            Notices::tr("The system did not answer. Its question may be behind another window."),
            {screenshot}};
    case ScreenError::BadPicture:
        return {failed,
                Notices::tr("The screenshot that the system made is unreadable."),
                {screenshot}};
    }
    return {};
}

Notice image(scan::ImageError error)
{
    using scan::ImageError;
    //: Title when a picture file could not be opened.
    const QString failed = Notices::tr("The picture could not be read");
    switch (error) {
    case ImageError::Absent:
        return {failed, Notices::tr("The file is not there any more."), {}};
    case ImageError::NoAccess:
        return {failed, Notices::tr("Warifu may not read this file, or it is a folder."), {}};
    case ImageError::TooLarge:
        return {failed,
                Notices::tr("It is too large: more than 64 MB or 100 megapixels."),
                {Notices::tr("Cut the code out of it and try that part.")}};
    case ImageError::UnknownFormat:
        return {failed,
                Notices::tr("This is not a picture that Warifu can read. PNG, JPEG, WebP, BMP and "
                            "GIF work."),
                {Notices::tr("Open it in another program, take a screenshot and paste that.")}};
    case ImageError::Damaged:
        return {failed,
                Notices::tr("The file is damaged or incomplete."),
                {Notices::tr("Download it again, or take a screenshot of the code.")}};
    case ImageError::Empty:
        return {failed, Notices::tr("The file is empty."), {}};
    }
    return {};
}

Notice nothingFound(Place place)
{
    //: Title when a picture holds no QR code.
    const QString none = Notices::tr("No QR code found");
    switch (place) {
    case Place::Camera:
    case Place::Picture:
        return {
            none,
            Notices::tr("There is no readable QR code in this picture."),
            {Notices::tr("The whole code must be in the picture, with its white border."),
             Notices::tr("A sharp, straight picture reads better than a photograph of a screen."),
             typeInstead()}};
    case Place::Screen:
        return {
            none,
            Notices::tr("There is no readable QR code on any of your screens."),
            {Notices::tr("Scroll the page until the whole code is visible, and leave it in front."),
             Notices::tr("Enlarge the page if the code is small."), typeInstead()}};
    case Place::Text:
        return {
            Notices::tr("Nothing to add"),
            Notices::tr("The clipboard holds neither a picture nor a setup link."),
            {Notices::tr("Copy the QR code as a picture, or the key as text, and paste again.")}};
    }
    return {};
}

Notice foreign(int count)
{
    return {
        //: Title when QR codes or texts were read and none of them sets up an account.
        Notices::tr("This is not a setup code"),
        Notices::tr("%n code(s) could be read, but none of them adds an account. It may be a web "
                    "address, a Wi-Fi code or a payment code.",
                    nullptr, count),
        {Notices::tr(
             "Open the security settings of the service and choose “authenticator app”; the "
             "code that appears there is the right one."),
         typeInstead()}};
}

Notice broken(const enrol::EnrolError &error)
{
    return {//: Title when a setup code was recognised and has a mistake in it.
            Notices::tr("This setup code is faulty"),
            text::describe(error),
            {typeInstead()}};
}

Notice vendor(enrol::VendorCode code)
{
    text::VendorText words = text::describe(code);
    return {std::move(words.title), std::move(words.body), std::move(words.steps)};
}

Notice emptyExport(const QStringList &reasons)
{
    return {//: Title when an export code holds no usable account.
            Notices::tr("This export holds no account"),
            Notices::tr("None of its entries can be used here."), reasons};
}

QString foreignHint()
{
    //: Under the camera's picture, which stays on.
    return Notices::tr(
        "That QR code is readable, but it is not a setup code. Point the camera at the "
        "code in the security settings of the service.");
}

} // namespace warifu::adding::words
