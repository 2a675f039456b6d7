// SPDX-License-Identifier: Apache-2.0
// The organisation's numbers reach the approvals' rules, and every one that may be set is valid.

#include "core/signin/managed_approvals.h"

#include <QTest>

using namespace warifu;
using namespace warifu::signin;
using namespace std::chrono_literals;

class ManagedApprovalsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingManagedChangesNothing();
    void takesEveryNumber();
    void takesTheEndsOfEveryRange();
};

void ManagedApprovalsTest::nothingManagedChangesNothing()
{
    const policy::PolicyValues none;
    QCOMPARE(managed({}, none.signIn, none.reports), approvals::ApprovalPolicy());
}

void ManagedApprovalsTest::takesEveryNumber()
{
    policy::SignInRules rules;
    rules.needsNumber = true;
    rules.unlockFresh = 10s;
    rules.notificationBudget = 2;
    rules.denialsToLock = 5;
    rules.denialWindow = 90min;
    rules.lock = 45min;
    rules.whileLocked = policy::WhileLocked::Deny;
    policy::ReportRules reports;
    reports.reportsLockout = true;
    approvals::ApprovalPolicy usual;
    usual.approveDelay = 2500ms;
    const auto policy = managed(usual, rules, reports);
    QVERIFY(policy.refusesPlain);
    QCOMPARE(policy.unlockFresh, 10s);
    usual.unlockFresh = 5s; // stricter already
    QCOMPARE(managed(usual, rules, reports).unlockFresh, 5s);
    QCOMPARE(policy.shortBudget, 2);
    QCOMPARE(policy.longBudget, 4);
    QCOMPARE(policy.lockout, (approvals::Lockout{5, 90min, 45min}));
    QCOMPARE(policy.lockedAction, approvals::LockedAction::Deny);
    QVERIFY(policy.reportsLockout);
    QCOMPARE(policy.approveDelay, 2500ms); // nobody speaks of it
}

void ManagedApprovalsTest::takesTheEndsOfEveryRange()
{
    for (const bool isMost : {false, true}) {
        policy::Reading reading;
        for (const policy::Definition &definition : policy::definitions())
            if (definition.kind == policy::Kind::Integer)
                reading.settings.push_back({policy::Layer::MachineMandatory,
                                            definition.nameText(),
                                            isMost ? definition.most : definition.least,
                                            {},
                                            false});
        const auto values = policy::valuesOf(policy::combined(reading));
        const auto policy = managed({}, values.signIn, values.reports);
        QCOMPARE(policy.lockout.denials, values.signIn.denialsToLock);
        QCOMPARE(policy.lockout.liftAfter, values.signIn.lock);
        QCOMPARE(policy.shortBudget, values.signIn.notificationBudget);
    }
}

QTEST_GUILESS_MAIN(ManagedApprovalsTest)
#include "tst_managed_approvals.moc"
