// SPDX-License-Identifier: Apache-2.0
#include "app/text/push_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(servers::privacyidea::EnrolmentUriError error)
{
    switch (error) {
    case servers::privacyidea::EnrolmentUriError::TooLong:
    case servers::privacyidea::EnrolmentUriError::Malformed:
    case servers::privacyidea::EnrolmentUriError::Encoding:
    case servers::privacyidea::EnrolmentUriError::Duplicate:
    case servers::privacyidea::EnrolmentUriError::Scheme:
    case servers::privacyidea::EnrolmentUriError::Version:
        //: A code that should enrol a push token.
        return QCoreApplication::translate("PushText",
                                           "This is not an enrolment code that Warifu understands. "
                                           "Show the code again on the server’s page.");
    case servers::privacyidea::EnrolmentUriError::Url:
        //: A code that should enrol a push token.
        return QCoreApplication::translate("PushText",
                                           "The enrolment code names no usable server address. Ask "
                                           "your help desk for a new code.");
    case servers::privacyidea::EnrolmentUriError::NotHttps:
        //: A code that should enrol a push token.
        return QCoreApplication::translate(
            "PushText",
            "The server’s address is not https, so nothing was sent. Ask your help desk to correct "
            "the server’s address.");
    case servers::privacyidea::EnrolmentUriError::SslVerifyOff:
    case servers::privacyidea::EnrolmentUriError::SslVerify:
        //: A code that should enrol a push token.
        return QCoreApplication::translate(
            "PushText",
            "The enrolment code asks to skip the check of the server’s certificate. Warifu does "
            "not do that. Ask your help desk for a code that does not.");
    case servers::privacyidea::EnrolmentUriError::Serial:
    case servers::privacyidea::EnrolmentUriError::Credential:
    case servers::privacyidea::EnrolmentUriError::Ttl:
    case servers::privacyidea::EnrolmentUriError::Flag:
        //: A code that should enrol a push token.
        return QCoreApplication::translate("PushText",
                                           "The enrolment code is incomplete or has a wrong value. "
                                           "Ask your help desk for a new code.");
    }
    return {};
}

QString describe(const servers::privacyidea::EnrolmentError &error)
{
    switch (error.code) {
    case servers::privacyidea::EnrolmentError::Code::Expired:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate("PushText",
                                           "The enrolment code has expired. Ask for a new code.");
    case servers::privacyidea::EnrolmentError::Code::NotStored:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText",
            "The new key could not be stored, so nothing was sent. The code is still good: unlock "
            "Warifu or free some space, and try again.");
    case servers::privacyidea::EnrolmentError::Code::AlreadyUsed:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText", "The server does not wait for this code any more. Ask for a new code.");
    case servers::privacyidea::EnrolmentError::Code::Credential:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText", "The server does not accept this code. Ask for a new code.");
    case servers::privacyidea::EnrolmentError::Code::Denied:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText", "The server’s rules do not allow this. Ask your help desk.");
    case servers::privacyidea::EnrolmentError::Code::NotAllowed:
        //: Why a push token was not enrolled: a managed setting of this computer.
        return QCoreApplication::translate("PushText",
                                           "Your organisation does not allow this server, so "
                                           "nothing was sent. Ask your help desk.");
    case servers::privacyidea::EnrolmentError::Code::Busy:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText",
            "Another token is being enrolled, or the server is busy. Try again in a minute.");
    case servers::privacyidea::EnrolmentError::Code::ServerFailed:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate("PushText",
                                           "The server has a problem of its own. Try again later.");
    case servers::privacyidea::EnrolmentError::Code::BadAnswer:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate("PushText",
                                           "The server’s answer was not one of privacyIDEA. Check "
                                           "the address with your help desk.");
    case servers::privacyidea::EnrolmentError::Code::WeakKey:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate(
            "PushText", "The server’s key is too weak to be trusted. Tell your help desk.");
    case servers::privacyidea::EnrolmentError::Code::Lost:
        //: Why a push token was not enrolled.
        return QCoreApplication::translate("PushText",
                                           "The server has enrolled the token, but its answer "
                                           "could not be stored. Ask for a new code.");
    case servers::privacyidea::EnrolmentError::Code::Network:
        return describe(error.net);
    }
    return {};
}

QString describe(net::NetError::Code code)
{
    switch (code) {
    case net::NetError::Code::BadUrl:
    case net::NetError::Code::NotHttps:
    case net::NetError::Code::NotAllowed:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText", "The server’s address is not allowed. Ask your help desk.");
    case net::NetError::Code::Redirected:
        //: Why a server gave no answer.
        return QCoreApplication::translate("PushText",
                                           "The server sends elsewhere, which is not followed. "
                                           "Check the address with your help desk.");
    case net::NetError::Code::NameNotFound:
    case net::NetError::Code::NotReachable:
    case net::NetError::Code::Broken:
    case net::NetError::Code::ConnectTimeout:
    case net::NetError::Code::IdleTimeout:
    case net::NetError::Code::TotalTimeout:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText", "The server could not be reached. Check the network and try again.");
    case net::NetError::Code::TooLarge:
    case net::NetError::Code::Protocol:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s answer was not understood. Check the address with your help desk.");
    case net::NetError::Code::Tls:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate is not trusted, so nothing was sent. Check this computer’s "
            "clock, then tell your help desk.");
    case net::NetError::Code::PinChanged:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate is not the one that was learnt. Tell your help desk.");
    case net::NetError::Code::Proxy:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The proxy does not let this through. Check the proxy settings of this computer.");
    }
    return {};
}

QString describe(activity::LogError error)
{
    switch (error) {
    case activity::LogError::Absent:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate("PushText", "There is no activity log yet.");
    case activity::LogError::NoAccess:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate("PushText",
                                           "The activity log cannot be read or written. Check the "
                                           "permissions of the profile folder.");
    case activity::LogError::NoSpace:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate(
            "PushText",
            "The activity log cannot be written because the disk is full. Free some space.");
    case activity::LogError::Broken:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate(
            "PushText", "The activity log cannot be used because of a disk error. Check the disk.");
    case activity::LogError::NewerFormat:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate(
            "PushText",
            "The activity log was written by a newer Warifu. Install the newer version.");
    case activity::LogError::TooManyDamaged:
        //: About the log of sign-in requests and answers.
        return QCoreApplication::translate("PushText",
                                           "Too many damaged activity logs lie in the profile "
                                           "folder. Move them away after looking at them.");
    }
    return {};
}

} // namespace warifu::text
