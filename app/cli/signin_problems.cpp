// SPDX-License-Identifier: Apache-2.0
// The names of enums that scripts see, about sign-in approval.
#include "app/cli/signin_problems.h"

#include "app/text/approval_text.h"
#include "app/text/push_text.h"

namespace warifu::cli {

namespace {

QString nameOf(servers::privacyidea::EnrolmentUriError error)
{
    switch (error) {
    case servers::privacyidea::EnrolmentUriError::TooLong:
        return QStringLiteral("tooLong");
    case servers::privacyidea::EnrolmentUriError::Malformed:
        return QStringLiteral("malformed");
    case servers::privacyidea::EnrolmentUriError::Encoding:
        return QStringLiteral("encoding");
    case servers::privacyidea::EnrolmentUriError::Duplicate:
        return QStringLiteral("duplicate");
    case servers::privacyidea::EnrolmentUriError::Scheme:
        return QStringLiteral("scheme");
    case servers::privacyidea::EnrolmentUriError::Version:
        return QStringLiteral("version");
    case servers::privacyidea::EnrolmentUriError::Url:
        return QStringLiteral("url");
    case servers::privacyidea::EnrolmentUriError::NotHttps:
        return QStringLiteral("notHttps");
    case servers::privacyidea::EnrolmentUriError::SslVerifyOff:
        return QStringLiteral("sslVerifyOff");
    case servers::privacyidea::EnrolmentUriError::SslVerify:
        return QStringLiteral("sslVerify");
    case servers::privacyidea::EnrolmentUriError::Serial:
        return QStringLiteral("serial");
    case servers::privacyidea::EnrolmentUriError::Credential:
        return QStringLiteral("credential");
    case servers::privacyidea::EnrolmentUriError::Ttl:
        return QStringLiteral("ttl");
    case servers::privacyidea::EnrolmentUriError::Flag:
        return QStringLiteral("flag");
    }
    return {};
}

QString nameOf(servers::privacyidea::EnrolmentError::Code code)
{
    switch (code) {
    case servers::privacyidea::EnrolmentError::Code::Expired:
        return QStringLiteral("expired");
    case servers::privacyidea::EnrolmentError::Code::NotStored:
        return QStringLiteral("notStored");
    case servers::privacyidea::EnrolmentError::Code::Network:
        return QStringLiteral("network");
    case servers::privacyidea::EnrolmentError::Code::AlreadyUsed:
        return QStringLiteral("alreadyUsed");
    case servers::privacyidea::EnrolmentError::Code::Credential:
        return QStringLiteral("credential");
    case servers::privacyidea::EnrolmentError::Code::Denied:
        return QStringLiteral("denied");
    case servers::privacyidea::EnrolmentError::Code::NotAllowed:
        return QStringLiteral("notAllowed");
    case servers::privacyidea::EnrolmentError::Code::Busy:
        return QStringLiteral("busy");
    case servers::privacyidea::EnrolmentError::Code::ServerFailed:
        return QStringLiteral("serverFailed");
    case servers::privacyidea::EnrolmentError::Code::BadAnswer:
        return QStringLiteral("badAnswer");
    case servers::privacyidea::EnrolmentError::Code::WeakKey:
        return QStringLiteral("weakKey");
    case servers::privacyidea::EnrolmentError::Code::Lost:
        return QStringLiteral("lost");
    }
    return {};
}

QString nameOf(approvals::StartError error)
{
    switch (error) {
    case approvals::StartError::StoreClosed:
        return QStringLiteral("storeClosed");
    case approvals::StartError::StoreFailed:
        return QStringLiteral("storeFailed");
    case approvals::StartError::Damaged:
        return QStringLiteral("damaged");
    case approvals::StartError::NewerFormat:
        return QStringLiteral("newerFormat");
    }
    return {};
}

QString nameOf(approvals::Refusal refusal)
{
    switch (refusal) {
    case approvals::Refusal::Unknown:
        return QStringLiteral("unknown");
    case approvals::Refusal::TooEarly:
        return QStringLiteral("tooEarly");
    case approvals::Refusal::NotOpen:
        return QStringLiteral("notOpen");
    case approvals::Refusal::Locked:
        return QStringLiteral("locked");
    case approvals::Refusal::NotOffered:
        return QStringLiteral("notOffered");
    case approvals::Refusal::NeedsContext:
        return QStringLiteral("needsContext");
    case approvals::Refusal::NeedsNumber:
        return QStringLiteral("needsNumber");
    case approvals::Refusal::InProgress:
        return QStringLiteral("inProgress");
    case approvals::Refusal::OtherAnswer:
        return QStringLiteral("otherAnswer");
    case approvals::Refusal::NotStored:
        return QStringLiteral("notStored");
    }
    return {};
}

QString nameOf(activity::LogError error)
{
    switch (error) {
    case activity::LogError::Absent:
        return QStringLiteral("absent");
    case activity::LogError::NoAccess:
        return QStringLiteral("noAccess");
    case activity::LogError::NoSpace:
        return QStringLiteral("noSpace");
    case activity::LogError::Broken:
        return QStringLiteral("broken");
    case activity::LogError::NewerFormat:
        return QStringLiteral("newerFormat");
    case activity::LogError::TooManyDamaged:
        return QStringLiteral("tooManyDamaged");
    }
    return {};
}

} // namespace

QString nameOf(approvals::ServerError error)
{
    switch (error) {
    case approvals::ServerError::Offline:
        return QStringLiteral("offline");
    case approvals::ServerError::TimedOut:
        return QStringLiteral("timedOut");
    case approvals::ServerError::Tls:
        return QStringLiteral("tls");
    case approvals::ServerError::PinChanged:
        return QStringLiteral("pinChanged");
    case approvals::ServerError::Refused:
        return QStringLiteral("refused");
    case approvals::ServerError::BadAnswer:
        return QStringLiteral("badAnswer");
    case approvals::ServerError::WrongClock:
        return QStringLiteral("wrongClock");
    case approvals::ServerError::UnknownToken:
        return QStringLiteral("unknownToken");
    case approvals::ServerError::Denied:
        return QStringLiteral("denied");
    case approvals::ServerError::Busy:
        return QStringLiteral("busy");
    case approvals::ServerError::Failed:
        return QStringLiteral("failed");
    case approvals::ServerError::Locked:
        return QStringLiteral("locked");
    }
    return {};
}

QString nameOf(approvals::Phase phase)
{
    switch (phase) {
    case approvals::Phase::Received:
        return QStringLiteral("received");
    case approvals::Phase::Queued:
        return QStringLiteral("queued");
    case approvals::Phase::WaitingSilent:
        return QStringLiteral("waitingSilent");
    case approvals::Phase::WaitingNotified:
        return QStringLiteral("waitingNotified");
    case approvals::Phase::Open:
        return QStringLiteral("open");
    case approvals::Phase::Authenticating:
        return QStringLiteral("authenticating");
    case approvals::Phase::Signing:
        return QStringLiteral("signing");
    case approvals::Phase::Dropped:
        return QStringLiteral("dropped");
    case approvals::Phase::Suppressed:
        return QStringLiteral("suppressed");
    case approvals::Phase::Approved:
        return QStringLiteral("approved");
    case approvals::Phase::Wrong:
        return QStringLiteral("wrong");
    case approvals::Phase::Denied:
        return QStringLiteral("denied");
    case approvals::Phase::Reported:
        return QStringLiteral("reported");
    case approvals::Phase::Expired:
        return QStringLiteral("expired");
    case approvals::Phase::Cancelled:
        return QStringLiteral("cancelled");
    }
    return {};
}

QString nameOf(approvals::Presence presence)
{
    switch (presence) {
    case approvals::Presence::None:
        return QStringLiteral("none");
    case approvals::Presence::Option:
        return QStringLiteral("option");
    case approvals::Presence::CodeToPhone:
        return QStringLiteral("codeToPhone");
    }
    return {};
}

QString nameOf(reports::DeliveryPhase phase)
{
    switch (phase) {
    case reports::DeliveryPhase::Queued:
        return QStringLiteral("queued");
    case reports::DeliveryPhase::InFlight:
        return QStringLiteral("inFlight");
    case reports::DeliveryPhase::Backoff:
        return QStringLiteral("backoff");
    case reports::DeliveryPhase::NeedsToken:
        return QStringLiteral("needsToken");
    case reports::DeliveryPhase::Delivered:
        return QStringLiteral("delivered");
    case reports::DeliveryPhase::Failed:
        return QStringLiteral("failed");
    case reports::DeliveryPhase::Expired:
        return QStringLiteral("expired");
    }
    return {};
}

QString nameOf(reports::DeliveryFailure failure)
{
    switch (failure) {
    case reports::DeliveryFailure::None:
        return QStringLiteral("none");
    case reports::DeliveryFailure::Rejected:
        return QStringLiteral("rejected");
    case reports::DeliveryFailure::Unauthorized:
        return QStringLiteral("unauthorized");
    case reports::DeliveryFailure::Configuration:
        return QStringLiteral("configuration");
    }
    return {};
}

QString nameOf(activity::Finding::What what)
{
    switch (what) {
    case activity::Finding::What::HeadMissing:
        return QStringLiteral("headMissing");
    case activity::Finding::What::HeadChanged:
        return QStringLiteral("headChanged");
    case activity::Finding::What::SegmentMissing:
        return QStringLiteral("segmentMissing");
    case activity::Finding::What::RecordChanged:
        return QStringLiteral("recordChanged");
    case activity::Finding::What::Shortened:
        return QStringLiteral("shortened");
    case activity::Finding::What::OtherHistory:
        return QStringLiteral("otherHistory");
    case activity::Finding::What::StraySegment:
        return QStringLiteral("straySegment");
    }
    return {};
}

Problem problemOf(servers::privacyidea::EnrolmentUriError error)
{
    return {nameOf(error), text::describe(error), {}};
}

Problem problemOf(const servers::privacyidea::EnrolmentError &error)
{
    return {nameOf(error.code), text::describe(error), {}};
}

Problem problemOf(approvals::StartError error)
{
    return {nameOf(error), text::describe(error), {}};
}

Problem problemOf(approvals::ServerError error, const QString &server)
{
    return {nameOf(error), text::describe(error, server), {}};
}

Problem problemOf(approvals::Refusal refusal)
{
    QString message = text::describe(refusal, 0);
    if (message.isEmpty())
        //: Failure of warifuctl: why it did nothing shows in the window only.
        message = Says::tr("This cannot be done with the request now.");
    return {nameOf(refusal), message, {}};
}

Problem problemOf(activity::LogError error)
{
    return {nameOf(error), text::describe(error), {}};
}

} // namespace warifu::cli
