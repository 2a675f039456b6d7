// SPDX-License-Identifier: Apache-2.0
#pragma once
// Desktop notifications about sign-in requests.

#include <QString>

namespace warifu::text {

// What may be said; all empty: that there is a request, and no more.
struct RequestNotice
{
    QString name; // who asks
    QString account;
    QString place;
};
struct NoticeWords
{
    QString title;
    QString body;
    QString open;
    QString deny;
};
[[nodiscard]] NoticeWords describe(const RequestNotice &notice);
[[nodiscard]] NoticeWords lockedNotice();

} // namespace warifu::text
