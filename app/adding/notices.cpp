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

Notice nothingFound(Place place)
{
    //: Title when a picture holds no QR code.
    const QString none = Notices::tr("No QR code found");
    switch (place) {
    case Place::Camera:
    case Place::Picture:
        return {
            none,
            //: Under the title “No QR code found”.
            Notices::tr("There is no readable QR code in this picture."),
            {//: Advice under “No QR code found”.
             Notices::tr("The whole code must be in the picture, with its white border."),
             //: Advice under “No QR code found”.
             Notices::tr("A sharp, straight picture reads better than a photograph of a screen."),
             typeInstead()}};
    case Place::Screen:
        return {
            none,
            //: Under the title “No QR code found”.
            Notices::tr("There is no readable QR code on any of your screens."),
            {//: Advice under “No QR code found”, about the page that shows the code.
             Notices::tr("Scroll the page until the whole code is visible, and leave it in front."),
             //: Advice under “No QR code found”, about the page that shows the code.
             Notices::tr("Enlarge the page if the code is small."), typeInstead()}};
    case Place::Text:
        return {
            //: Title when the clipboard was pasted and is of no use.
            Notices::tr("Nothing to add"),
            //: Under the title “Nothing to add”.
            Notices::tr("The clipboard holds neither a picture nor a setup link."),
            {//: Advice under “Nothing to add”.
             Notices::tr("Copy the QR code as a picture, or the key as text, and paste again.")}};
    }
    return {};
}

Notice foreign(int count, Place place)
{
    if (place == Place::Text) {
        return {
            //: Title when a text was pasted, dropped or given and sets up no account.
            Notices::tr("This is not a setup link"),
            //: Under the title “This is not a setup link”.
            Notices::tr("The text holds neither a setup link nor a whole key. Setup links begin "
                        "with “otpauth://”."),
            {//: Advice under “This is not a setup link”.
             Notices::tr("Copy the setup link or the key in the security settings of the service, "
                         "and paste it again."),
             //: Advice under “This is not a setup link”.
             Notices::tr("If the service shows a QR code, scan it or copy it as a picture.")}};
    }
    return {
        //: Title when QR codes or texts were read and none of them sets up an account.
        Notices::tr("This is not a setup code"),
        //: Under the title “This is not a setup code”.
        Notices::tr("%n code(s) could be read, but none of them adds an account. It may be a web "
                    "address, a Wi-Fi code or a payment code.",
                    nullptr, count),
        {//: Advice under “This is not a setup code”.
         Notices::tr(
             "Open the security settings of the service and choose “authenticator app”; the "
             "code that appears there is the right one."),
         typeInstead()}};
}

Notice broken(const enrol::EnrolError &error, Place place)
{
    if (place == Place::Text) {
        return {//: Title when a setup link was pasted, dropped or given and has a mistake in it.
                Notices::tr("This setup link is faulty"),
                text::describe(error),
                {//: Advice under “This setup link is faulty”.
                 Notices::tr("Copy all of the link again. If the service shows the key as text, "
                             "you can type that instead.")}};
    }
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
            //: Under the title “This export holds no account”.
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
