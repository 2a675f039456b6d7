// SPDX-License-Identifier: Apache-2.0
// Whose, where from, why: the second lines of the activity log.
#include "app/text/activity_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace warifu::text {

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

QString listed(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

// Words that Warifu writes into the log; what receivers say is shown as it is.
QString wordOf(const activity::Event &event)
{
    using activity::Kind;
    const QString &word = event.detail;
    const auto is = [&word](const char *known) { return word == QLatin1String(known); };
    if (event.kind == Kind::ReportQueued)
        return {}; // the request's fingerprint
    if (is("automatic"))
        //: Below a line of the activity log.
        return Says::tr("by the protection against unwanted requests");
    if (is("replay"))
        //: Below a line of the activity log: why a request was discarded.
        return Says::tr("it had come before");
    if (is("expired"))
        //: Below a line of the activity log: why a request was discarded.
        return Says::tr("it was too old");
    if (is("malformed"))
        //: Below a line of the activity log: why something was discarded.
        return Says::tr("not genuine, or not understood");
    if (is("too-many"))
        //: Below a line of the activity log: why something was discarded.
        return Says::tr("too many at once");
    if (is("report"))
        //: Below a line of the activity log: why an account was blocked.
        return Says::tr("after your report");
    if (is("denials"))
        //: Below a line of the activity log: why an account was blocked.
        return Says::tr("after repeated denials");
    if (is("damaged"))
        //: Below a line of the activity log: why a new log was begun.
        return Says::tr("the one before was damaged and set aside");
    if (is("trash"))
        //: Below a line of the activity log: where a deleted account went.
        return Says::tr("to the trash");
    if (is("purged"))
        //: Below a line of the activity log: how an account was deleted.
        return Says::tr("for good");
    if (is("restored"))
        //: Below a line of the activity log: how an account changed.
        return Says::tr("back from the trash");
    if (is("report-receiver"))
        //: Below a line of the activity log: which setting changed.
        return Says::tr("receiver of reports");
    if (is("approvals"))
        //: Below a line of the activity log: which setting changed.
        return Says::tr("protection against unwanted requests");
    if (is("while-locked"))
        //: Below a line of the activity log: when a request came and ended.
        return Says::tr("while Warifu was locked");
    if (event.kind == Kind::PassphraseChanged && is("set"))
        //: Below a line of the activity log: what became of the passphrase.
        return Says::tr("there was none before");
    if (event.kind == Kind::PassphraseChanged && is("removed"))
        //: Below a line of the activity log: what became of the passphrase.
        return Says::tr("there is none any more");
    if (event.kind == Kind::PassphraseChanged && is("changed"))
        return {}; // the line itself says so
    if (is("accepted"))
        //: Below a line of the activity log: what became of a server's new key.
        return Says::tr("accepted by you");
    if (is("refused"))
        //: Below a line of the activity log: what became of a server's new key.
        return Says::tr("not accepted");
    return word;
}

} // namespace

QString subjectOf(const activity::Event &event)
{
    return listed({event.account, event.application});
}

QString originOf(const activity::Event &event)
{
    //: Below a line of the activity log. %1: a place, guessed from the address.
    const QString place = event.place.isEmpty() ? QString() : Says::tr("about %1").arg(event.place);
    return listed({place, event.address, event.server});
}

QString detailOf(const activity::Event &event)
{
    QString count;
    if (event.count > 1) {
        const int number = int(std::min<std::uint32_t>(event.count, 1'000'000'000));
        using activity::Kind;
        if (event.kind == Kind::Imported || event.kind == Kind::Exported
            || event.kind == Kind::AccountRemoved || event.kind == Kind::AccountChanged)
            //: Below a line of the activity log. %n: how many.
            count = Says::tr("%n account(s)", nullptr, number);
        else
            //: Below a line of the activity log. %n: how often it happened.
            count = Says::tr("%n time(s)", nullptr, number);
    }
    return listed({count, wordOf(event)});
}

} // namespace warifu::text
