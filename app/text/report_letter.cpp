// SPDX-License-Identifier: Apache-2.0
#include "app/text/report_letter.h"

#include <QCoreApplication>
#include <QStringList>

namespace warifu::text {

namespace {

// A server may write what it likes, but not another line of the letter.
QString oneLine(const QString &text, qsizetype most)
{
    QString line = text.simplified().left(most);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1); // half a character is none
    return line;
}

} // namespace

ReportLetter letterAbout(const ReportedSignIn &signIn)
{
    constexpr qsizetype kMostName = 120;
    constexpr qsizetype kMostWord = 256;
    ReportLetter letter;
    //: Subject of an e-mail to the IT team. %1 is the user's name at the server.
    letter.subject = QCoreApplication::translate("ReportLetter", "A sign-in that was not me: %1")
                         .arg(oneLine(signIn.account, kMostName));
    QStringList lines;
    //: First sentence of an e-mail to the IT team.
    lines << QCoreApplication::translate("ReportLetter",
                                         "Somebody tried to sign in with my account. It was not "
                                         "me: I have denied the request in Warifu.")
          << QString();
    const auto fact = [&lines](const QString &line, const QString &value) {
        if (!value.isEmpty())
            lines << line.arg(oneLine(value, kMostWord));
    };
    //: Line of an e-mail to the IT team. %1 is the user's name at the server.
    fact(QCoreApplication::translate("ReportLetter", "Account: %1"), signIn.account);
    //: Line of an e-mail to the IT team. %1 is a host name.
    fact(QCoreApplication::translate("ReportLetter", "Server: %1"), signIn.server);
    //: Line of an e-mail to the IT team. %1 is a date with its time and offset.
    fact(QCoreApplication::translate("ReportLetter", "Time: %1"),
         signIn.at.toOffsetFromUtc(signIn.at.offsetFromUtc()).toString(Qt::ISODate));
    //: Line of an e-mail to the IT team. %1 is the name of an application.
    fact(QCoreApplication::translate("ReportLetter", "Application: %1"), signIn.application);
    //: Line of an e-mail to the IT team. %1 is a town or a country.
    fact(QCoreApplication::translate("ReportLetter", "Place, as the server says: %1"),
         signIn.place);
    //: Line of an e-mail to the IT team. %1 is an IP address.
    fact(QCoreApplication::translate("ReportLetter", "Address, as the server says: %1"),
         signIn.address);
    lines << QString()
          //: Last sentence of an e-mail to the IT team.
          << QCoreApplication::translate("ReportLetter",
                                         "Somebody may know my password. Please look into it.");
    letter.body = lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
    return letter;
}

} // namespace warifu::text
