// SPDX-License-Identifier: Apache-2.0
// What is wrong with a server's certificate, and who can mend it.
#include "app/text/push_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(const net::NetError &error)
{
    if (error.code != net::NetError::Code::Tls)
        return describe(error.code);
    switch (error.tls) {
    case net::TlsProblem::Revoked:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate was revoked, so nothing was sent. Tell your help desk.");
    case net::TlsProblem::WrongName:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The certificate belongs to another server, so nothing was sent. Tell your help desk.");
    case net::TlsProblem::SelfSigned:
    case net::TlsProblem::UnknownAuthority:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate comes from nobody whom this computer trusts, so nothing was "
            "sent. Ask your help desk whether your organisation’s authority is installed here.");
    case net::TlsProblem::Expired:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate has expired, so nothing was sent. Check this "
            "computer’s clock, then tell your help desk.");
    case net::TlsProblem::NotYetValid:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server’s certificate is not valid yet, so nothing was sent. Check "
            "this computer’s clock, which may be slow.");
    case net::TlsProblem::OldProtocol:
        //: Why a server gave no answer.
        return QCoreApplication::translate(
            "PushText",
            "The server speaks only an outdated encryption, so nothing was sent. Tell your help "
            "desk.");
    case net::TlsProblem::None:
    case net::TlsProblem::Other:
        break;
    }
    return describe(error.code);
}

} // namespace warifu::text
