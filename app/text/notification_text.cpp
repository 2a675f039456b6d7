// SPDX-License-Identifier: Apache-2.0
#include "app/text/notification_text.h"

#include "app/text/sentences.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

QString bodyOf(const RequestNotice &notice)
{
    QStringList sentences;
    if (!notice.account.isEmpty())
        //: In a notification about a sign-in request. %1: an account's name.
        sentences
            << QCoreApplication::translate("NotificationText", "For “%1”.").arg(notice.account);
    if (!notice.place.isEmpty())
        //: In a notification about a sign-in request. %1: a place, guessed from the address.
        sentences
            << QCoreApplication::translate("NotificationText", "From about %1.").arg(notice.place);
    return joined(sentences);
}

} // namespace

NoticeWords describe(const RequestNotice &notice)
{
    NoticeWords words;
    if (notice.name.isEmpty())
        //: Title of a notification that may not name anything.
        words.title = QCoreApplication::translate("NotificationText", "Sign-in request");
    else
        //: Title of a notification. %1: the service that asks.
        words.title = QCoreApplication::translate("NotificationText", "Sign-in request from %1")
                          .arg(notice.name);
    words.body = bodyOf(notice);
    //: Button of a notification: opens the window with the request.
    words.open = QCoreApplication::translate("NotificationText", "Show");
    //: Button of a notification: denies the request.
    words.deny = QCoreApplication::translate("NotificationText", "Deny");
    return words;
}

NoticeWords lockedNotice()
{
    NoticeWords words;
    //: Title of a notification while the app is locked.
    words.title = QCoreApplication::translate("NotificationText", "A sign-in request is waiting");
    //: In a notification while the app is locked.
    words.body = QCoreApplication::translate("NotificationText", "Unlock Warifu to see it.");
    //: Button of a notification: opens the window.
    words.open = QCoreApplication::translate("NotificationText", "Unlock");
    return words;
}

} // namespace warifu::text
