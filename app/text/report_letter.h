// SPDX-License-Identifier: Apache-2.0
#pragma once
// The words of a report that the user sends by e-mail, where nothing receives reports by itself.

#include <QDateTime>
#include <QString>

namespace warifu::text {

struct ReportedSignIn
{
    QString account; // the user's name at the server
    QString server;  // host
    // The server's words about where the request came from; each may be empty.
    QString application;
    QString place;
    QString address;
    QDateTime at; // of the report
};

struct ReportLetter
{
    QString subject; // one line of at most 200 characters
    QString body;    // at most 4,000 characters
};

[[nodiscard]] ReportLetter letterAbout(const ReportedSignIn &signIn);

} // namespace warifu::text
