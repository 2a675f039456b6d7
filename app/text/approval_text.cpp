// SPDX-License-Identifier: Apache-2.0
#include "app/text/approval_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(approvals::ServerError error, const QString &server)
{
    using approvals::ServerError;
    switch (error) {
    case ServerError::Locked:
        //: The sign-in request was not asked for or answered, because the vault is locked.
        return QCoreApplication::translate("ApprovalText", "Warifu is locked. Unlock it first.");
    case ServerError::Offline:
        //: %1 is a server's name.
        return QCoreApplication::translate("ApprovalText",
                                           "“%1” cannot be reached. Check the network connection.")
            .arg(server);
    case ServerError::TimedOut:
        //: %1 is a server's name.
        return QCoreApplication::translate("ApprovalText",
                                           "“%1” did not answer in time. Try again.")
            .arg(server);
    case ServerError::Tls:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The certificate of “%1” cannot be trusted, so nothing was sent. Tell your "
                   "administrator.")
            .arg(server);
    case ServerError::PinChanged:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The certificate of “%1” is not the one from the setup, so nothing was sent. "
                   "Ask your administrator whether it was replaced.")
            .arg(server);
    case ServerError::Refused:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The address of “%1” is not allowed, so nothing was sent. Tell your "
                   "administrator.")
            .arg(server);
    case ServerError::BadAnswer:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "“%1” answered something that Warifu does not understand. Perhaps a sign-in "
                   "page of the network is in between.")
            .arg(server);
    case ServerError::WrongClock:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The clocks of this computer and “%1” differ too much. Correct this "
                   "computer's clock.")
            .arg(server);
    case ServerError::UnknownToken:
        //: %1 is a server's name. "Token" is what a server calls its side of an account.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "“%1” no longer knows this account. Ask your administrator to set it up again.")
            .arg(server);
    case ServerError::Denied:
        //: %1 is a server's name.
        return QCoreApplication::translate("ApprovalText",
                                           "“%1” does not allow this. Ask your administrator.")
            .arg(server);
    case ServerError::Busy:
        //: %1 is a server's name.
        return QCoreApplication::translate("ApprovalText", "“%1” is busy. Try again in a moment.")
            .arg(server);
    case ServerError::Failed:
        //: %1 is a server's name.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "“%1” reports an error of its own. Try again; if it stays, tell your "
                   "administrator.")
            .arg(server);
    }
    return {};
}

QString describe(approvals::Refusal refusal, int triesLeft)
{
    using approvals::Refusal;
    switch (refusal) {
    case Refusal::Unknown:
        //: Why nothing happened after a button was pressed.
        return QCoreApplication::translate("ApprovalText", "This request has ended already.");
    case Refusal::TooEarly: // the button becomes alive by itself
    case Refusal::NotOpen:
    case Refusal::InProgress:
        return {};
    case Refusal::Locked:
        //: Why nothing happened after "Approve" was pressed.
        return QCoreApplication::translate(
            "ApprovalText", "Requests of this account are blocked, so it cannot be approved.");
    case Refusal::NotOffered:
        //: After a wrong number. %n: how many wrong numbers may still follow.
        return QCoreApplication::translate(
            "ApprovalText",
            "That is not a number of this request. Look at the sign-in page again. Wrong "
            "numbers left before the request is denied: %n.",
            nullptr, triesLeft);
    case Refusal::NeedsContext:
        //: Why nothing happened after "Approve" was pressed: a name had to be typed.
        return QCoreApplication::translate("ApprovalText",
                                           "The name does not match. Type it as it is shown.");
    case Refusal::NeedsNumber:
        //: Why nothing happened after "Approve" was pressed.
        return QCoreApplication::translate(
            "ApprovalText",
            "Your organisation does not allow approving a request without a number.");
    case Refusal::OtherAnswer:
        //: Why nothing happened after "Approve" was pressed once more with another number.
        return QCoreApplication::translate(
            "ApprovalText",
            "The first number may have reached the server already. Try again with the same "
            "number, or deny the request.");
    case Refusal::NotStored:
        //: Why nothing happened after "Approve" was pressed.
        return QCoreApplication::translate(
            "ApprovalText",
            "The decision could not be recorded, so it was not sent. Check the free space of "
            "the disk and try again.");
    }
    return {};
}

QString describe(approvals::StoreError error)
{
    switch (error) {
    case approvals::StoreError::Closed:
        //: On the page with sign-in requests.
        return QCoreApplication::translate("ApprovalText",
                                           "The vault is locked. Unlock it to see requests.");
    case approvals::StoreError::Failed:
        //: On the page with sign-in requests.
        return QCoreApplication::translate(
            "ApprovalText",
            "Requests could not be recorded. Check the free space of the disk; new requests "
            "wait at the server meanwhile.");
    }
    return {};
}

QString describe(approvals::StartError error)
{
    switch (error) {
    case approvals::StartError::StoreClosed:
        return describe(approvals::StoreError::Closed);
    case approvals::StartError::StoreFailed:
        //: On the page with sign-in requests.
        return QCoreApplication::translate(
            "ApprovalText",
            "The record of requests could not be read, so none are fetched. Check the disk and "
            "restart Warifu.");
    case approvals::StartError::Damaged:
        //: On the page with sign-in requests.
        return QCoreApplication::translate(
            "ApprovalText",
            "The record of requests is damaged, so none are fetched and nothing is "
            "overwritten. Restore it from a backup.");
    case approvals::StartError::NewerFormat:
        //: On the page with sign-in requests.
        return QCoreApplication::translate(
            "ApprovalText",
            "The record of requests was written by a newer Warifu. Update this one.");
    }
    return {};
}

QString nameOf(approvals::Phase phase)
{
    using approvals::Phase;
    switch (phase) {
    case Phase::Approved:
        //: How a sign-in request ended, in a list.
        return QCoreApplication::translate("ApprovalText", "Approved");
    case Phase::Denied:
        //: How a sign-in request ended, in a list.
        return QCoreApplication::translate("ApprovalText", "Denied");
    case Phase::Reported:
        //: How a sign-in request ended, in a list.
        return QCoreApplication::translate("ApprovalText", "Denied and reported");
    case Phase::Expired:
        //: How a sign-in request ended, in a list: nobody answered in time.
        return QCoreApplication::translate("ApprovalText", "Expired");
    case Phase::Wrong:
        //: How a sign-in request ended, in a list.
        return QCoreApplication::translate("ApprovalText", "Wrong number");
    case Phase::Cancelled:
        //: How a sign-in request ended, in a list.
        return QCoreApplication::translate("ApprovalText", "Answered elsewhere or withdrawn");
    case Phase::Suppressed:
        //: How a sign-in request ended, in a list: its account was blocked.
        return QCoreApplication::translate("ApprovalText", "Blocked");
    case Phase::Dropped:
        //: How a sign-in request ended, in a list: it was not genuine or came too late.
        return QCoreApplication::translate("ApprovalText", "Discarded");
    case Phase::Received:
    case Phase::Queued:
    case Phase::WaitingSilent:
    case Phase::WaitingNotified:
    case Phase::Open:
    case Phase::Authenticating:
    case Phase::Signing:
        return {};
    }
    return {};
}

QString reportQuestion(ReportWay way, const QString &receiver)
{
    switch (way) {
    case ReportWay::Nobody:
        //: Before "this was not me" is carried out, where no receiver of reports is known.
        return QCoreApplication::translate(
            "ApprovalText",
            "The request is denied and further ones are blocked; no receiver for reports is set "
            "up, so please tell your IT team yourself.");
    case ReportWay::SecurityEvent:
        //: Before "this was not me" is carried out. %1: who receives it.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The request is denied, further ones are blocked, and “%1” receives a signed "
                   "security event with the account, the time and the origin of this request.")
            .arg(receiver);
    case ReportWay::Webhook:
        //: Before "this was not me" is carried out. %1: who receives it.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The request is denied, further ones are blocked, and “%1” receives a message "
                   "with the account, the time and the origin of this request.")
            .arg(receiver);
    case ReportWay::Mail:
        //: Before "this was not me" is carried out. %1: an e-mail address.
        return QCoreApplication::translate(
                   "ApprovalText",
                   "The request is denied, further ones are blocked, and an e-mail to “%1” with "
                   "the account, the time and the origin of this request is prepared for you to "
                   "send.")
            .arg(receiver);
    }
    return {};
}

QString describe(Comparison comparison)
{
    switch (comparison) {
    case Comparison::CannotTell:
        return {};
    case Comparison::ThisComputer:
        //: About the address in a sign-in request.
        return QCoreApplication::translate("ApprovalText", "This computer's own address");
    case Comparison::SameNetwork:
        //: About the address in a sign-in request.
        return QCoreApplication::translate("ApprovalText", "The network this computer is in");
    case Comparison::Elsewhere:
        //: About the address in a sign-in request.
        return QCoreApplication::translate("ApprovalText", "Not this computer's network");
    }
    return {};
}

} // namespace warifu::text
