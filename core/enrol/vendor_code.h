// SPDX-License-Identifier: Apache-2.0
#pragma once
// Proprietary provisioning codes that no other program can use. Recognised, so that the user hears
// which words to click on that page to get a standard code.

#include <string_view>
#include <optional>

namespace warifu::enrol {

enum class VendorCode {
    MicrosoftWork,     // phonefactor://, microsoft-authenticator://activatePhoneFactor, login.microsoftonline.com
    MicrosoftPersonal, // login.live.com and msauth links of personal accounts
    Duo,               // duo://, *.duosecurity.com/activate, m-*.duosecurity.com
    Okta,              // oktaverify://
    Symantec,          // VIP Access
    PingId,            // pingid://
    Entrust,           // entrust soft token activation
    SaltoOrOther,      // another app's activation link with a known scheme
    PrivacyIdeaPush,   // otpauth://pipush: approvals, not a code (issue 3 of this project)
    PrivacyIdeaContainer, // pia://
    Passkey,           // FIDO:/ hybrid transport
    SignInRequest,     // a QR that signs a device in (for example steam login s.team/q/)
};

[[nodiscard]] std::optional<VendorCode> recogniseVendorCode(std::string_view text);

} // namespace warifu::enrol
