// SPDX-License-Identifier: Apache-2.0
#include "app/text/activity_text.h"

#include <QCoreApplication>

namespace warifu::text {

namespace {

struct Says
{
    Q_DECLARE_TR_FUNCTIONS(ActivityText)
};

} // namespace

QString nameOf(activity::Kind kind)
{
    using activity::Kind;
    switch (kind) {
    case Kind::LogStarted:
        //: A line of the activity log.
        return Says::tr("Activity log begun");
    case Kind::RequestArrived:
        //: A line of the activity log.
        return Says::tr("Sign-in request received");
    case Kind::RequestDropped:
        //: A line of the activity log.
        return Says::tr("Sign-in request discarded");
    case Kind::RequestApproved:
        //: A line of the activity log.
        return Says::tr("Sign-in approved");
    case Kind::RequestDenied:
        //: A line of the activity log.
        return Says::tr("Sign-in denied");
    case Kind::RequestReported:
        //: A line of the activity log.
        return Says::tr("Sign-in denied and reported");
    case Kind::RequestExpired:
        //: A line of the activity log.
        return Says::tr("Sign-in request expired");
    case Kind::RequestCancelled:
        //: A line of the activity log: the request was answered elsewhere, or taken back.
        return Says::tr("Sign-in request ended elsewhere");
    case Kind::RequestSuppressed:
        //: A line of the activity log: the account was blocked.
        return Says::tr("Sign-in request not shown");
    case Kind::RequestWrong:
        //: A line of the activity log.
        return Says::tr("Wrong number for a sign-in");
    case Kind::AnswerDelivered:
        //: A line of the activity log.
        return Says::tr("Answer delivered");
    case Kind::AnswerUndeliverable:
        //: A line of the activity log.
        return Says::tr("Answer could not be delivered");
    case Kind::AccountLocked:
        //: A line of the activity log: its sign-in requests are not shown for a while.
        return Says::tr("Sign-ins of an account blocked");
    case Kind::AccountUnlocked:
        //: A line of the activity log.
        return Says::tr("Block of an account lifted");
    case Kind::ReportQueued:
        //: A line of the activity log.
        return Says::tr("Report on its way");
    case Kind::ReportDelivered:
        //: A line of the activity log.
        return Says::tr("Report delivered");
    case Kind::ReportFailed:
        //: A line of the activity log.
        return Says::tr("Report failed");
    case Kind::TokenEnrolled:
        //: A line of the activity log: an account that can approve sign-ins was added.
        return Says::tr("Sign-in approval set up");
    case Kind::TokenRemoved:
        //: A line of the activity log.
        return Says::tr("Sign-in approval removed");
    case Kind::AccountAdded:
        //: A line of the activity log.
        return Says::tr("Account added");
    case Kind::AccountChanged:
        //: A line of the activity log.
        return Says::tr("Account changed");
    case Kind::AccountRemoved:
        //: A line of the activity log.
        return Says::tr("Account deleted");
    case Kind::Imported:
        //: A line of the activity log.
        return Says::tr("Accounts imported");
    case Kind::Exported:
        //: A line of the activity log.
        return Says::tr("Accounts exported");
    case Kind::AppUnlocked:
        //: A line of the activity log.
        return Says::tr("Warifu unlocked");
    case Kind::UnlockFailed:
        //: A line of the activity log: a wrong passphrase.
        return Says::tr("Unlocking failed");
    case Kind::AppLocked:
        //: A line of the activity log.
        return Says::tr("Warifu locked");
    case Kind::PolicyChanged:
        //: A line of the activity log.
        return Says::tr("Settings for sign-ins changed");
    case Kind::CertificateChanged:
        //: A line of the activity log.
        return Says::tr("Key of a server changed");
    case Kind::LogExported:
        //: A line of the activity log.
        return Says::tr("Activity log exported");
    case Kind::PassphraseChanged:
        //: A line of the activity log.
        return Says::tr("Passphrase of Warifu changed");
    case Kind::LogAcknowledged:
        //: A line of the activity log: somebody has read the warning that a damaged log was set
        //: aside.
        return Says::tr("Warning of a damaged log acknowledged");
    }
    return {};
}

QString unknownEntry()
{
    //: A line of the activity log that this version does not know.
    return Says::tr("Recorded by a newer version of Warifu");
}

QString warningOf(const activity::Verification &verification)
{
    if (!verification.warnsOfDamage())
        return {};
    if (verification.setAside.empty())
        //: Warning of warifuctl. “warifuctl log acknowledge” is a command.
        return Says::tr("This log was begun after a damaged one, and the files of that one are "
                        "gone. Tell your administrator, then end this warning with “warifuctl log "
                        "acknowledge”.");
    const QStringList files(verification.setAside.begin(), verification.setAside.end());
    //: Warning of warifuctl. %1: names of files, “warifuctl log acknowledge” is a command.
    return Says::tr("A damaged activity log was set aside: %1. Keep these files and tell your "
                    "administrator, then end this warning with “warifuctl log acknowledge”.")
        .arg(files.join(QStringLiteral(", ")));
}

QString describe(const activity::Finding &finding)
{
    using What = activity::Finding::What;
    const QString from = QString::number(finding.sequence);
    switch (finding.what) {
    case What::HeadMissing:
        //: What is wrong with the activity log.
        return Says::tr("The file that says where the log ends is missing.");
    case What::HeadChanged:
        //: What is wrong with the activity log.
        return Says::tr("The file that says where the log ends was changed.");
    case What::SegmentMissing:
        //: What is wrong with the activity log. %1: the number of a record.
        return Says::tr("A part of the log is missing, from record %1 on.").arg(from);
    case What::RecordChanged:
        //: What is wrong with the activity log. %1: the number of a record.
        return Says::tr("Record %1 was changed, moved or removed.").arg(from);
    case What::Shortened:
        //: What is wrong with the activity log. %1: the number of a record.
        return Says::tr("The log was cut off before record %1.").arg(from);
    case What::OtherHistory:
        //: What is wrong with the activity log. %1: the number of a record.
        return Says::tr("Record %1 is not the one that was written.").arg(from);
    case What::StraySegment:
        //: What is wrong with the activity log.
        return Says::tr("A file that does not belong to the log lies beside it.");
    }
    return {};
}

} // namespace warifu::text
