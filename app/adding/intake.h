// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sorts the texts of one look (a picture, a frame, a paste) by what can be done with them. Pure.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/migration_part.h"
#include "core/enrol/two_step.h"
#include "core/enrol/vendor_code.h"
#include "core/servers/privacyidea/enrolment_uri.h"

#include "core/base/secret_bytes.h"

#include <string_view>
#include <vector>

namespace warifu::adding {

struct Intake
{
    std::vector<enrol::Draft> drafts;        // in reading order
    std::vector<enrol::MigrationPart> parts; // of Google's export
    // Read by themselves, not among others.
    std::vector<enrol::TwoStepDraft> halves;                // accounts that lack half of their key
    std::vector<servers::privacyidea::EnrolmentUri> pushes; // connect for sign-in requests
    std::vector<servers::privacyidea::EnrolmentUriError> brokenPushes;
    std::vector<enrol::VendorCode> vendors; // other companies' own codes, each kind once
    std::vector<enrol::EnrolError> broken;  // meant for an authenticator, and unreadable
    int foreign = 0;                        // readable codes that are no setup codes at all

    [[nodiscard]] bool isEmpty() const;
    // Something that leads to an account, without the ones that are read by themselves.
    [[nodiscard]] bool hasAccounts() const { return !drafts.empty() || !parts.empty(); }
    // How many codes lead nowhere, for a word beside the ones that do.
    [[nodiscard]] int leftOver() const;
};

// Each payload is UTF-8 from outside; the same text twice counts once.
[[nodiscard]] Intake sortPayloads(const std::vector<std::string_view> &payloads);

// Most lines that one paste is searched for; more is not a list of setup links.
inline constexpr std::size_t kMaxLines = 1000;
// Longest text that is looked at, in bytes.
inline constexpr std::size_t kMaxText = 1024 * 1024;

// The lines of a text that came by clipboard, drop or command line, without empty ones; at most
// kMaxLines. The views point into text.
[[nodiscard]] std::vector<std::string_view> linesOf(std::string_view text);

// Does it look like a bare secret (a Base32 text of at least 80 bits and nothing else)? People
// paste those too, and the form is where they belong.
[[nodiscard]] bool looksLikeSecret(std::string_view text);

} // namespace warifu::adding
