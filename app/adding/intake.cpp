// SPDX-License-Identifier: Apache-2.0
#include "app/adding/intake.h"

#include "core/base/base32.h"
#include "core/enrol/payload.h"

#include <algorithm>
#include <set>

namespace warifu::adding {

namespace {

constexpr std::size_t kShortestBareSecret = 10; // bytes: 16 characters, the shortest in the wild
constexpr std::size_t kLongestBareSecret = 256; // characters

// Nothing in it was meant for an authenticator: a web address, a Wi-Fi code, a business card.
bool isForeign(const enrol::EnrolError &error)
{
    using Code = enrol::EnrolError::Code;
    return error.code == Code::UnknownScheme || error.code == Code::Empty
        || error.code == Code::TooLong || error.code == Code::NotText;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n\v\f";
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

// Plain HTTP to this computer is read, so that the review can say who asks; whether it may be
// talked to is checked there.
void takePush(Intake &intake, std::string_view text)
{
    auto uri = servers::privacyidea::parseEnrolmentUri(text, net::PlainHttp::Loopback);
    if (uri)
        intake.pushes.push_back(std::move(*uri));
    else
        intake.brokenPushes.push_back(uri.error());
}

} // namespace

bool Intake::isEmpty() const
{
    return drafts.empty() && parts.empty() && halves.empty() && pushes.empty() && leftOver() == 0;
}

int Intake::leftOver() const
{
    return foreign + static_cast<int>(vendors.size() + broken.size() + brokenPushes.size());
}

Intake sortPayloads(const std::vector<std::string_view> &payloads)
{
    Intake intake;
    std::set<std::string_view> seen;
    for (const std::string_view payload : payloads) {
        if (!seen.insert(trimmed(payload)).second)
            continue;
        if (servers::privacyidea::isEnrolmentUri(trimmed(payload))) {
            takePush(intake, trimmed(payload));
            continue;
        }
        Result<enrol::Payload, enrol::EnrolError> parsed = enrol::parsePayload(payload);
        if (!parsed) {
            if (isForeign(parsed.error()))
                ++intake.foreign;
            else
                intake.broken.push_back(parsed.error());
        } else if (auto *draft = std::get_if<enrol::Draft>(&*parsed)) {
            intake.drafts.push_back(std::move(*draft));
        } else if (auto *part = std::get_if<enrol::MigrationPart>(&*parsed)) {
            intake.parts.push_back(std::move(*part));
        } else if (auto *half = std::get_if<enrol::TwoStepDraft>(&*parsed)) {
            intake.halves.push_back(std::move(*half));
        } else if (const auto *vendor = std::get_if<enrol::VendorCode>(&*parsed)) {
            if (std::find(intake.vendors.begin(), intake.vendors.end(), *vendor)
                == intake.vendors.end())
                intake.vendors.push_back(*vendor);
        }
    }
    return intake;
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    text = text.substr(0, kMaxText);
    while (!text.empty() && lines.size() < kMaxLines) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = trimmed(text.substr(0, end));
        if (!line.empty())
            lines.push_back(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

bool looksLikeSecret(std::string_view text)
{
    if (text.size() > kLongestBareSecret)
        return false;
    const Result<SecretBytes, Base32Error> bytes = parseBase32(text);
    return bytes && bytes->size() >= kShortestBareSecret;
}

} // namespace warifu::adding
