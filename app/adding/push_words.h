// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of connecting this computer for sign-in requests, beside the errors (app/text).

#include "app/adding/words.h"

#include "core/servers/privacyidea/enrolment_uri.h"
#include "core/servers/privacyidea/push_enrolment.h"
#include "core/signin/push_token_store.h"

namespace warifu::adding::words {

// What the organisation wants of the user before an answer; empty when it wants nothing.
[[nodiscard]] QString unlockDemand(servers::privacyidea::UnlockRule rule);
// The token is enrolled here already.
[[nodiscard]] QString knownToken(const signin::TokenFacts &facts, const QDateTime &now);
// Why the server may not be talked to.
[[nodiscard]] QString refusedServer(net::NetError::Code code);
[[nodiscard]] QString stage(servers::privacyidea::PushEnrolment::Stage stage);
// After "Stop", when the server had been asked.
[[nodiscard]] QString stoppedLate();
[[nodiscard]] Notice brokenPush(servers::privacyidea::EnrolmentUriError error);
// Beside accounts: codes that have to be read by themselves.
[[nodiscard]] QString alsoPush();
[[nodiscard]] QString alsoTwoStep();
// A part of a key in groups of four, and character by character for screen readers.
[[nodiscard]] QString groupedPart(QStringView text);
[[nodiscard]] QString spokenPart(QStringView text);

} // namespace warifu::adding::words
