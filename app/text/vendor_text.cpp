// SPDX-License-Identifier: Apache-2.0
#include "app/text/vendor_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

QString scanThatCode()
{
    //: Last of several steps, after a standard QR code has appeared on the service's page.
    return QCoreApplication::translate("VendorText", "Scan the new QR code with Warifu.");
}

VendorText microsoftWork()
{
    return {
        //: Title. Microsoft's product name stays.
        QCoreApplication::translate("VendorText", "This code is for Microsoft Authenticator only"),
        //: Under the title. On Microsoft's Japanese page the words to click are
        //: 「別の認証アプリを使用します」.
        QCoreApplication::translate(
            "VendorText",
            "No other program can use it. The same page shows a standard code when "
            "you click “I want to use a different authenticator app”."),
        {//: Step 1. mysignins.microsoft.com/security-info; in Japanese the page is called
         //: 「セキュリティ情報」.
         QCoreApplication::translate(
             "VendorText", "Open “Security info” at mysignins.microsoft.com/security-info."),
         //: Step 2. In Japanese: 「サインイン方法の追加」, then 「認証アプリ」.
         QCoreApplication::translate("VendorText",
                                     "Click “Add sign-in method” and choose “Authenticator app”."),
         //: Step 3. In Japanese: 「別の認証アプリを使用します」, then 「次へ」.
         QCoreApplication::translate(
             "VendorText",
             "Where Microsoft Authenticator is recommended, click “I want to use a "
             "different authenticator app”, then “Next”."),
         //: Step 4. In Japanese the link is 「画像をスキャンできませんか?」.
         QCoreApplication::translate(
             "VendorText",
             "Scan the new QR code with Warifu, or click “Can't scan image?” and "
             "type the key.")}};
}

VendorText microsoftPersonal()
{
    return {
        //: Title. Microsoft's product name stays.
        QCoreApplication::translate("VendorText", "This code is for Microsoft Authenticator only"),
        //: Under the title, for a personal Microsoft account.
        QCoreApplication::translate(
            "VendorText",
            "No other program can use it. The same page shows a standard code when "
            "you click “set up a different Authenticator app”."),
        {//: Step 1, for a personal Microsoft account. In Japanese the page is
         //: 「高度なセキュリティ オプション」.
         QCoreApplication::translate(
             "VendorText", "Open “Advanced security options” at account.microsoft.com/security."),
         //: Step 2. In Japanese: 「サインインまたは確認の新しい方法を追加」, then
         //: 「アプリを使用する」.
         QCoreApplication::translate(
             "VendorText", "Click “Add a new way to sign in or verify” and choose “Use an app”."),
         //: Step 3. In Japanese: 「別の認証アプリを設定します」.
         QCoreApplication::translate("VendorText", "Click “set up a different Authenticator app”."),
         scanThatCode()}};
}

VendorText duo()
{
    return {//: Title. Duo is a product name.
            QCoreApplication::translate("VendorText", "This code is for Duo Mobile only"),
            //: Under the title.
            QCoreApplication::translate("VendorText",
                                        "It activates Duo's own app and holds no standard key."),
            {//: The only step.
             QCoreApplication::translate(
                 "VendorText",
                 "Ask your administrator for another method: a hardware token (OATH) "
                 "whose key you may enter here, or a passcode.")}};
}

VendorText okta()
{
    return {
        //: Title. Okta Verify is a product name.
        QCoreApplication::translate("VendorText", "This code is for Okta Verify only"),
        //: Under the title.
        QCoreApplication::translate("VendorText",
                                    "It holds no standard key. Many organisations allow “Google "
                                    "Authenticator” as well, and that one is standard."),
        {//: Step 1. Words on Okta's pages.
         QCoreApplication::translate(
             "VendorText",
             "Go back to the list of methods, or open “Settings” and “Security "
             "Methods” in Okta."),
         //: Step 2. Words on Okta's pages.
         QCoreApplication::translate("VendorText",
                                     "Beside “Google Authenticator”, click “Set up”."),
         scanThatCode()}};
}

VendorText symantec()
{
    return {//: Title. VIP Access is a product name.
            QCoreApplication::translate("VendorText", "This code is for Symantec VIP Access only"),
            //: Under the title.
            QCoreApplication::translate("VendorText",
                                        "It belongs to a credential of VIP and holds no standard "
                                        "key."),
            {//: The only step.
             QCoreApplication::translate(
                 "VendorText",
                 "Look in the service's security settings for “Authenticator app” or "
                 "“Google Authenticator” instead of VIP.")}};
}

VendorText pingId()
{
    return {//: Title. PingID is a product name.
            QCoreApplication::translate("VendorText", "This code is for the PingID app only"),
            //: Under the title.
            QCoreApplication::translate(
                "VendorText",
                "It holds no standard key. Your organisation may allow a standard "
                "authenticator as well."),
            {//: Step 1. Words on PingID's pages.
             QCoreApplication::translate(
                 "VendorText",
                 "On the same page, click “I want to use a different authentication "
                 "method” and choose “Authenticator App”."),
             scanThatCode()}};
}

VendorText entrust()
{
    return {//: Title. Entrust Identity is a product name.
            QCoreApplication::translate("VendorText", "This code is for the Entrust app only"),
            //: Under the title.
            QCoreApplication::translate(
                "VendorText", "It activates Entrust's soft token and holds no standard key."),
            {//: Step 1. Words on Entrust's pages.
             QCoreApplication::translate(
                 "VendorText",
                 "Choose “Google Authenticator” or “third-party authenticator” instead "
                 "of the soft token; if it is not offered, ask your administrator."),
             scanThatCode()}};
}

VendorText otherApp()
{
    return {//: Title.
            QCoreApplication::translate("VendorText", "This code is for another app"),
            //: Under the title.
            QCoreApplication::translate("VendorText",
                                        "It opens one vendor's own app and holds no "
                                        "standard key."),
            {//: Step 1. The words in quotes are typical of such pages.
             QCoreApplication::translate(
                 "VendorText",
                 "On the same page, look for “different authenticator app”, “Google "
                 "Authenticator”, “TOTP” or “Can't scan?”."),
             scanThatCode()}};
}

VendorText privacyIdeaPush()
{
    return {//: Title. privacyIDEA is a product name; push means sign-in requests to approve.
            QCoreApplication::translate("VendorText",
                                        "This code is for sign-in requests of privacyIDEA"),
            //: Under the title.
            QCoreApplication::translate("VendorText",
                                        "It makes no codes. It connects a computer to the server, "
                                        "which then asks there whether a sign-in is yours."),
            {//: Step 1. “warifuctl push enrol” is what to type.
             QCoreApplication::translate("VendorText",
                                         "Scan it in the window of Warifu, or give it to "
                                         "“warifuctl push enrol”.")}};
}

VendorText privacyIdeaContainer()
{
    return {
        //: Title. privacyIDEA is a product name; a container holds several tokens.
        QCoreApplication::translate("VendorText", "This code registers a container of privacyIDEA"),
        //: Under the title.
        QCoreApplication::translate("VendorText",
                                    "Warifu does not support containers yet. Single tokens work."),
        {//: Step 1. Words on privacyIDEA's pages.
         QCoreApplication::translate("VendorText",
                                     "In privacyIDEA, enrol a single token of the type “TOTP”."),
         scanThatCode()}};
}

VendorText passkey()
{
    return {//: Title. A passkey replaces a password; its QR code is for a phone's camera.
            QCoreApplication::translate("VendorText", "This code is for signing in with a passkey"),
            //: Under the title.
            QCoreApplication::translate(
                "VendorText",
                "Scan it with the phone that holds the passkey. It does not set up codes."),
            {//: The only step.
             QCoreApplication::translate(
                 "VendorText",
                 "To get codes here, add an “Authenticator app” in the service's "
                 "security settings.")}};
}

VendorText signInRequest()
{
    return {//: Title.
            QCoreApplication::translate("VendorText", "This code signs another device in"),
            //: Under the title. A warning against fraud.
            QCoreApplication::translate(
                "VendorText",
                "It does not set up codes. If somebody sent it to you, do not scan it with "
                "your phone: it would let them in."),
            {//: The only step.
             QCoreApplication::translate(
                 "VendorText",
                 "To get codes here, add an “Authenticator app” in the service's "
                 "security settings.")}};
}

} // namespace

VendorText describe(enrol::VendorCode code)
{
    using enrol::VendorCode;
    switch (code) {
    case VendorCode::MicrosoftWork:
        return microsoftWork();
    case VendorCode::MicrosoftPersonal:
        return microsoftPersonal();
    case VendorCode::Duo:
        return duo();
    case VendorCode::Okta:
        return okta();
    case VendorCode::Symantec:
        return symantec();
    case VendorCode::PingId:
        return pingId();
    case VendorCode::Entrust:
        return entrust();
    case VendorCode::SaltoOrOther:
        return otherApp();
    case VendorCode::PrivacyIdeaPush:
        return privacyIdeaPush();
    case VendorCode::PrivacyIdeaContainer:
        return privacyIdeaContainer();
    case VendorCode::Passkey:
        return passkey();
    case VendorCode::SignInRequest:
        return signInRequest();
    }
    return {};
}

} // namespace warifu::text
