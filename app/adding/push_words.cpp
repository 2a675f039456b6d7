// SPDX-License-Identifier: Apache-2.0
#include "app/adding/push_words.h"

#include "app/text/push_text.h"
#include "app/text/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace warifu::adding::words {

namespace {

struct PushWords
{
    Q_DECLARE_TR_FUNCTIONS(AddingPush)
};

constexpr qsizetype kGroup = 4;

QStringList groupsOf(QStringView text)
{
    QStringList groups;
    for (qsizetype at = 0; at < text.size(); at += kGroup)
        groups.append(text.mid(at, kGroup).toString());
    return groups;
}

} // namespace

QString unlockDemand(servers::privacyidea::UnlockRule rule)
{
    switch (rule) {
    case servers::privacyidea::UnlockRule::None:
        return {};
    case servers::privacyidea::UnlockRule::Any:
        //: What an organisation asks of whoever answers its sign-in requests.
        return PushWords::tr("Your organisation wants the app to be locked. Set a passphrase in "
                             "the settings if you have none.");
    case servers::privacyidea::UnlockRule::Biometric:
        //: What an organisation asks of whoever answers its sign-in requests.
        return PushWords::tr("Your organisation wants the app to be locked by a fingerprint or "
                             "your face. On this computer a passphrase takes their place: set one "
                             "in the settings if you have none.");
    case servers::privacyidea::UnlockRule::Pin:
        //: What an organisation asks of whoever answers its sign-in requests.
        return PushWords::tr("Your organisation wants the app to be locked by a PIN. On this "
                             "computer a passphrase takes its place: set one in the settings if "
                             "you have none.");
    }
    return {};
}

QString knownToken(const signin::TokenFacts &facts, const QDateTime &now)
{
    const QDateTime since =
        QDateTime::fromSecsSinceEpoch(facts.createdAt.time_since_epoch().count());
    //: About a code for sign-in requests that was read before. %1 is the user's name at the server,
    //: %2 a moment such as “yesterday, 09:02”.
    return PushWords::tr("This computer is connected as “%1” since %2. Connect again only if your "
                         "help desk gave you a new code; the new connection takes the place of the "
                         "old one.")
        .arg(facts.token.label, text::momentOf(since, now));
}

QString refusedServer(net::NetError::Code code)
{
    if (code == net::NetError::Code::NotHttps)
        //: Why the server that a code names is not talked to. http and https are written like that.
        return PushWords::tr("The address begins with http, so everybody on the way could read "
                             "along. Ask your help desk for a code with an https address.");
    if (code == net::NetError::Code::NotAllowed)
        //: Why the server that a code names is not talked to.
        return PushWords::tr("Your organisation has set which servers Warifu may talk to, and this "
                             "one is not among them. Ask your help desk.");
    return text::describe(code);
}

QString stage(servers::privacyidea::PushEnrolment::Stage stage)
{
    using Stage = servers::privacyidea::PushEnrolment::Stage;
    switch (stage) {
    case Stage::MakingKey:
        //: While this computer is being connected, the first step.
        return PushWords::tr("Making a key for this computer…");
    case Stage::AskingServer:
        //: While this computer is being connected, the second step.
        return PushWords::tr("Telling the server. It makes a key of its own, which can take half a "
                             "minute…");
    case Stage::Storing:
        //: While this computer is being connected, the last step.
        return PushWords::tr("Storing the connection…");
    }
    return {};
}

QString stoppedLate()
{
    //: After “Stop” was pressed while the server was being asked.
    return PushWords::tr("You stopped while the server was being asked. If it says that the code "
                         "was used, ask for a new one.");
}

Notice brokenPush(servers::privacyidea::EnrolmentUriError error)
{
    return {//: Title when a code for sign-in requests was recognised and cannot be used.
            PushWords::tr("This computer cannot be connected with this code"),
            text::describe(error),
            {}};
}

QString alsoPush()
{
    //: In a list of codes that were seen beside accounts.
    return PushWords::tr("A code for sign-in requests. Scan it by itself.");
}

QString alsoTwoStep()
{
    //: In a list of codes that were seen beside accounts.
    return PushWords::tr("An account that is set up in two steps. Scan its code by itself.");
}

QString groupedPart(QStringView text)
{
    return groupsOf(text).join(QLatin1Char(' '));
}

QString spokenPart(QStringView text)
{
    QStringList spoken;
    for (const QString &group : groupsOf(text))
        spoken.append(group.split(QString(), Qt::SkipEmptyParts).join(QLatin1Char(' ')));
    return spoken.join(QStringLiteral(", "));
}

} // namespace warifu::adding::words
