// SPDX-License-Identifier: Apache-2.0
// How a sign-in request ended: title, what happened, what to do now.
#include "app/text/approval_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

using approvals::Phase;

Problem approved()
{
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Approved"),
        //: Below “Approved”.
        QCoreApplication::translate("EndingText",
                                    "The server accepted it. Continue on the sign-in page."),
        {},
    };
}

Problem denied()
{
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Denied"),
        //: Below “Denied”.
        QCoreApplication::translate("EndingText", "Nobody was signed in with this request."),
        {},
    };
}

Problem reported()
{
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Denied and reported"),
        //: Below “Denied and reported”.
        QCoreApplication::translate("EndingText", "Nobody was signed in with this request."),
        //: Below “Denied and reported”: what to do now.
        QCoreApplication::translate(
            "EndingText",
            "Somebody probably knows your password. Change it now, from a computer you trust."),
    };
}

Problem expired(bool wasSent)
{
    if (wasSent)
        return {
            //: Title: a sign-in request has ended.
            QCoreApplication::translate("EndingText", "Expired"),
            //: Below “Expired”, after an approval that got no answer.
            QCoreApplication::translate(
                "EndingText",
                "The time ran out before the server confirmed your approval. It may or may not "
                "have arrived."),
            //: Below “Expired”: what to do now.
            QCoreApplication::translate("EndingText",
                                        "Look at the sign-in page; start again if it says so."),
        };
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Expired"),
        //: Below “Expired”.
        QCoreApplication::translate("EndingText", "The time ran out. Nothing was sent."),
        //: Below “Expired”: what to do now.
        QCoreApplication::translate("EndingText",
                                    "If you are signing in, start again on the sign-in page."),
    };
}

Problem cancelled(bool wasSent)
{
    if (wasSent)
        return {
            //: Title: a sign-in request has ended.
            QCoreApplication::translate("EndingText", "Not accepted"),
            //: Below “Not accepted”.
            QCoreApplication::translate(
                "EndingText",
                "The server no longer takes answers to this request: it was too late, or "
                "answered elsewhere."),
            //: Below “Not accepted”: what to do now.
            QCoreApplication::translate("EndingText",
                                        "If you are signing in, start again on the sign-in page."),
        };
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "No longer waiting"),
        //: Below “No longer waiting”.
        QCoreApplication::translate(
            "EndingText",
            "The request was answered on another device or withdrawn. Nothing was sent from here."),
        {},
    };
}

Problem wrong()
{
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Wrong number"),
        //: Below “Wrong number”.
        QCoreApplication::translate(
            "EndingText",
            "The number was not the one on the sign-in page, so the request counts as denied."),
        //: Below “Wrong number”: what to do now.
        QCoreApplication::translate(
            "EndingText",
            "If you are signing in, start again there. If you are not, somebody else is."),
    };
}

Problem suppressed()
{
    return {
        //: Title: a sign-in request has ended.
        QCoreApplication::translate("EndingText", "Requests are blocked"),
        //: Below “Requests are blocked”.
        QCoreApplication::translate(
            "EndingText",
            "This account had too many denials, or you reported one, so its requests are not "
            "shown for a while. Its codes still work."),
        //: Below “Requests are blocked”: what to do now.
        QCoreApplication::translate("EndingText",
                                    "You can lift the block on the page “Sign-in requests”."),
    };
}

} // namespace

Problem describe(const Ending &ending)
{
    switch (ending.phase) {
    case Phase::Approved:
        return approved();
    case Phase::Denied:
        return denied();
    case Phase::Reported:
        return reported();
    case Phase::Expired:
        return expired(ending.wasSent);
    case Phase::Cancelled:
        return cancelled(ending.wasSent);
    case Phase::Wrong:
        return wrong();
    case Phase::Suppressed:
        return suppressed();
    case Phase::Dropped: // never on screen
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

} // namespace warifu::text
