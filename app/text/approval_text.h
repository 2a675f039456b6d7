// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is said about sign-in requests: why something did not work, how a request ended, and what a
// report tells whom.

#include "app/text/vault_text.h"
#include "core/approvals/approval_service.h"

namespace warifu::text {

// What went wrong between us and the server, with its remedy; server is its host name.
[[nodiscard]] QString describe(approvals::ServerError error, const QString &server);
// Why a press did nothing. triesLeft: numbers that may still be typed wrongly. Empty where the
// window shows why by itself.
[[nodiscard]] QString describe(approvals::Refusal refusal, int triesLeft);
[[nodiscard]] QString describe(approvals::StoreError error);
[[nodiscard]] QString describe(approvals::StartError error);

// The title of a request that has ended, and what that means; remedy is what to do now.
struct Ending
{
    approvals::Phase phase = approvals::Phase::Expired;
    bool wasSent = false; // an approval had left, or may have
};
[[nodiscard]] Problem describe(const Ending &ending);
// In lists: "Approved". Empty for what is not final.
[[nodiscard]] QString nameOf(approvals::Phase phase);

// How a report reaches people.
enum class ReportWay {
    Nobody,        // no receiver is set up
    SecurityEvent, // a signed event to the organisation's receiver
    Webhook,
    Mail, // a draft that the user sends
};
// In one sentence what is sent to whom after "this was not me"; receiver may be empty.
[[nodiscard]] QString reportQuestion(ReportWay way, const QString &receiver);

// About the address in a request.
enum class Comparison { CannotTell, ThisComputer, SameNetwork, Elsewhere };
// Empty where it cannot be told.
[[nodiscard]] QString describe(Comparison comparison);

} // namespace warifu::text
