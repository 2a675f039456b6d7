// SPDX-License-Identifier: Apache-2.0
// Vendors' own codes are recognised, and nothing that only looks like one.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/vendor_code.h"

#include <QTest>

using namespace warifu::enrol;
using namespace warifu::enrol::test;

namespace {

struct Row
{
    const char *tag;
    const char *text;
    std::optional<VendorCode> code;
};

constexpr Row kRecognised[] = {
    {"phonefactor",
     "phonefactor://"
     "activate_account?code=123456789&url=https%3A%2F%2Fx.phonefactor.net%2Fpad%2F987654321",
     VendorCode::MicrosoftWork},
    {"phonefactor in upper case", "PHONEFACTOR://ACTIVATE_ACCOUNT?CODE=1",
     VendorCode::MicrosoftWork},
    {"microsoft-authenticator",
     "microsoft-authenticator://activatePhoneFactor?code=1&url=https%3A%2F%2Fx",
     VendorCode::MicrosoftWork},
    {"Entra's page",
     "https://login.microsoftonline.com/authenticatorApp/activateAccount?source=qrCode&code=1",
     VendorCode::MicrosoftWork},
    {"Entra's page, other letter case",
     "HTTPS://Login.MicrosoftOnline.com/AuthenticatorApp/activateAccount",
     VendorCode::MicrosoftWork},
    {"Entra's page with port and root dot",
     "https://login.microsoftonline.com.:443/authenticatorApp", VendorCode::MicrosoftWork},
    {"Entra for governments", "https://login.microsoftonline.us/authenticatorApp/x",
     VendorCode::MicrosoftWork},
    {"blanks around", " \n phonefactor://x \r\n", VendorCode::MicrosoftWork},
    {"Microsoft personal, by its parameter",
     "https://login.microsoftonline.com/authenticatorApp/"
     "activateAccount?source=qrCode&accountType=msa&code=M.1&uaid=4",
     VendorCode::MicrosoftPersonal},
    {"Microsoft personal, app link", "microsoft-authenticator://activate?accountType=MSA",
     VendorCode::MicrosoftPersonal},
    {"Microsoft personal, live.com", "https://login.live.com/x?y=z", VendorCode::MicrosoftPersonal},
    {"msauth", "msauth://code/x", VendorCode::MicrosoftPersonal},
    {"Duo's scheme", "duo://ABCDEFGHIJKLMNOPQRST-YXBpLTEyMzQ1Njc4LmR1b3NlY3VyaXR5LmNvbQ",
     VendorCode::Duo},
    {"Duo without scheme",
     "ABCDEFGHIJ0123456789-YXBpLTEyMzQ1Njc4LmR1b3NlY3VyaXR5LmNvbQ==", VendorCode::Duo},
    {"Duo's page", "https://m-12345678.duosecurity.com/activate/ABCDEFGHIJKLMNOPQRST",
     VendorCode::Duo},
    {"Duo's interface",
     "https://api-12345678.duosecurity.com/push/v2/activation/ABC?customer_protocol=1",
     VendorCode::Duo},
    {"Duo's picture", "https://api-12345678.duosecurity.com/frame/qr?value=duo%3A%2F%2F1",
     VendorCode::Duo},
    {"Okta", "oktaverify://alice@example.com/?t=x&f=y&s=https%3A%2F%2Fe.okta.com",
     VendorCode::Okta},
    {"Symantec's app", "vipaccess://x", VendorCode::Symantec},
    {"Symantec's page", "https://m.vip.symantec.com/register", VendorCode::Symantec},
    {"PingID", "pingid://pair?code=1", VendorCode::PingId},
    {"PingID's page", "https://idp.pingidentity.com/pingid/QRRedirection?x=y", VendorCode::PingId},
    {"Entrust", "igmobileotp://?action=secactivate&enc=x&v=1&mac=y", VendorCode::Entrust},
    {"RSA SecurID", "com.rsa.securid.iphone://ctf?ctfData=200123", VendorCode::SaltoOrOther},
    {"RSA SecurID for Android", "http://127.0.0.1/securid/ctf?ctfData=AwA",
     VendorCode::SaltoOrOther},
    {"ForgeRock", "pushauth://push/forgerock:demo?a=b", VendorCode::SaltoOrOther},
    {"privacyIDEA push", "otpauth://pipush/PIPU0001?url=https%3A//x&ttl=10",
     VendorCode::PrivacyIdeaPush},
    {"privacyIDEA push, other letter case", "OtpAuth://PiPush/PIPU0001",
     VendorCode::PrivacyIdeaPush},
    {"privacyIDEA push, own scheme", "pia://pipush/PIPU0001?v=1", VendorCode::PrivacyIdeaPush},
    {"eduMFA push", "edumfa-push://edumfa/EDUP0001?v=1", VendorCode::PrivacyIdeaPush},
    {"privacyIDEA container", "pia://container/SMPH0001?issuer=x",
     VendorCode::PrivacyIdeaContainer},
    {"passkey",
     "FIDO:/"
     "130864008381073036673327190125951157478218957757083231895571530751463833513997435899713135080"
     "78026948312026786722471666005727649643501784024544726574771401798171307406596245",
     VendorCode::Passkey},
    {"Steam sign-in", "https://s.team/q/1/12345678", VendorCode::SignInRequest},
    {"LINE sign-in", "https://line.me/R/au/q/abc", VendorCode::SignInRequest},
    {"Discord sign-in", "https://discord.com/ra/abc", VendorCode::SignInRequest},
    {"Microsoft device code", "https://microsoft.com/devicelogin", VendorCode::SignInRequest},
    {"Signal link", "sgnl://linkdevice?uuid=x", VendorCode::SignInRequest},
};

constexpr Row kNotRecognised[] = {
    {"nothing", "", {}},
    {"word", "phonefactor", {}},
    {"ordinary otpauth", "otpauth://totp/b?secret=GEZDGNBV", {}},
    {"Microsoft's own standard code",
     "otpauth://totp/Microsoft:a@b.c?secret=GEZDGNBV&issuer=Microsoft",
     {}},
    {"type in the label", "otpauth://totp/pipush?secret=GEZDGNBV", {}},
    {"host in the path", "https://evil.example/login.microsoftonline.com/authenticatorApp/x", {}},
    {"host in a parameter",
     "https://evil.example/?u=https://login.microsoftonline.com/authenticatorApp",
     {}},
    {"host in the fragment", "https://evil.example#login.microsoftonline.com/authenticatorApp", {}},
    {"host as user info", "https://login.microsoftonline.com@evil.example/authenticatorApp", {}},
    {"host as user with password",
     "https://login.microsoftonline.com:x@evil.example/authenticatorApp",
     {}},
    {"host before a backslash",
     "https://evil.example\\@login.microsoftonline.com/authenticatorApp",
     {}},
    {"host after a backslash",
     "https://login.microsoftonline.com\\.evil.example/authenticatorApp",
     {}},
    {"host as prefix", "https://login.microsoftonline.com.evil.example/authenticatorApp", {}},
    {"host as suffix", "https://evillogin.microsoftonline.com/authenticatorApp", {}},
    {"host with a look-alike letter",
     "https://l\xD0\xBEgin.microsoftonline.com/authenticatorApp",
     {}},
    {"host percent-encoded", "https://login%2Emicrosoftonline.com/authenticatorApp", {}},
    {"host below it", "https://x.login.microsoftonline.com/authenticatorApp", {}},
    {"two root dots", "https://login.microsoftonline.com../authenticatorApp", {}},
    {"path not whole", "https://login.microsoftonline.com/authenticatorApplication", {}},
    {"another path", "https://login.microsoftonline.com/common/oauth2/authorize", {}},
    {"path further down", "https://login.microsoftonline.com/x/authenticatorApp", {}},
    {"another scheme with the host", "ftp://login.microsoftonline.com/authenticatorApp", {}},
    {"live.com as suffix", "https://evil-login.live.com.example/x", {}},
    {"Duo's domain itself", "https://duosecurity.com/activate/x", {}},
    {"Duo as suffix without dot", "https://evilduosecurity.com/activate/x", {}},
    {"Duo, another path", "https://api-1.duosecurity.com/frame/web", {}},
    {"Duo's form with another host", "ABCDEFGHIJ0123456789-YXBpLmV2aWwuZXhhbXBsZQ", {}},
    {"Duo's form, not Base64", "ABCDEFGHIJ0123456789-!!!!", {}},
    {"Duo's form, nothing after", "ABCDEFGHIJ0123456789-", {}},
    {"secret in groups", "GEZDGNBVGY3TQOJQGEZD-GNBVGY3TQOJQ", {}},
    {"scheme inside text", "see phonefactor://x", {}},
    {"scheme without slashes", "vip: tomorrow", {}},
    {"scheme with a tail", "phonefactors://x", {}},
    {"scheme with a head", "xphonefactor://x", {}},
    {"pia with another host", "pia://totp/x", {}},
    {"Steam client's link", "steam://run/440", {}},
    {"s.team, another path", "https://s.team/p/abc", {}},
    {"web page", "https://example.com/", {}},
    {"mail", "mailto:duo@example.com", {}},
};

} // namespace

class VendorCodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognises_data();
    void recognises();
};

void VendorCodeTest::recognises_data()
{
    QTest::addColumn<const Row *>("row");
    for (const Row &row : kRecognised)
        QTest::newRow(row.tag) << &row;
    for (const Row &row : kNotRecognised)
        QTest::addRow("not %s", row.tag) << &row;
}

void VendorCodeTest::recognises()
{
    QFETCH(const Row *, row);
    QVERIFY(recogniseVendorCode(row->text) == row->code);
}

QTEST_APPLESS_MAIN(VendorCodeTest)
#include "tst_vendor_code.moc"
