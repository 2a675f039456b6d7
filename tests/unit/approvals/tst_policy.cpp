// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/policy.h"

#include <QTest>

#include <functional>

using namespace warifu;
using namespace warifu::approvals;
using namespace std::chrono_literals;
using Change = std::function<void(ApprovalPolicy &)>;

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(warifu::approvals::PolicyError)

class PolicyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hasTheDocumentedDefaults();
    void takesTheThreeSettingsOneToOne();
    void acceptsItsBounds_data();
    void acceptsItsBounds();
    void refuses_data();
    void refuses();
};

void PolicyTest::hasTheDocumentedDefaults()
{
    const ApprovalPolicy policy;
    QVERIFY(validated(policy).has_value());
    QCOMPARE(policy.lockout.denials, 3);
    QCOMPARE(policy.lockout.resetAfter, 60min);
    QCOMPARE(policy.lockout.liftAfter, 30min);
    QCOMPARE(policy.lockCap, std::chrono::minutes(24h));
    QCOMPARE(policy.shortBudget, 3);
    QCOMPARE(policy.shortWindow, 5min);
    QCOMPARE(policy.longBudget, 6);
    QCOMPARE(policy.longWindow, 60min);
    QCOMPARE(policy.approveDelay, 1500ms);
    QCOMPARE(policy.reportWindow, 60min);
    QVERIFY(policy.lockedAction == LockedAction::Ignore);
    QVERIFY(policy.reportedAction == LockedAction::Deny);
}

void PolicyTest::takesTheThreeSettingsOneToOne()
{
    ApprovalPolicy policy;
    policy.lockout = {.denials = 5, .resetAfter = 10min, .liftAfter = 7min};
    const auto taken = validated(policy);
    QVERIFY(taken.has_value());
    QVERIFY(taken->lockout == policy.lockout);
}

void PolicyTest::acceptsItsBounds_data()
{
    QTest::addColumn<Change>("change");
    QTest::newRow("one denial") << Change([](auto &p) { p.lockout.denials = 1; });
    QTest::newRow("100 denials") << Change([](auto &p) { p.lockout.denials = 100; });
    QTest::newRow("90 days of report") << Change([](auto &p) { p.reportWindow = 90 * 24h; });
    QTest::newRow("no notifications") << Change([](auto &p) { p.shortBudget = 0; });
    QTest::newRow("no delay") << Change([](auto &p) { p.approveDelay = 0ms; });
    QTest::newRow("lift beyond the cap") << Change([](auto &p) { p.lockout.liftAfter = 48h; });
}

void PolicyTest::acceptsItsBounds()
{
    QFETCH(const Change, change);
    ApprovalPolicy policy;
    change(policy);
    const auto taken = validated(policy);
    QVERIFY(taken.has_value());
    QVERIFY(*taken == policy);
}

void PolicyTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<PolicyError>("error");
    const auto row = [](const char *name, Change change, PolicyError error) {
        QTest::newRow(name) << std::move(change) << error;
    };
    row(
        "no denial", [](auto &p) { p.lockout.denials = 0; }, PolicyError::Denials);
    row(
        "101 denials", [](auto &p) { p.lockout.denials = 101; }, PolicyError::Denials);
    row(
        "no reset", [](auto &p) { p.lockout.resetAfter = 0min; }, PolicyError::ResetAfter);
    row(
        "long reset", [](auto &p) { p.lockout.resetAfter = 24h * 31; }, PolicyError::ResetAfter);
    row(
        "no lift", [](auto &p) { p.lockout.liftAfter = 0min; }, PolicyError::LiftAfter);
    row(
        "negative lift", [](auto &p) { p.lockout.liftAfter = -1min; }, PolicyError::LiftAfter);
    row(
        "no cap", [](auto &p) { p.lockCap = 0min; }, PolicyError::LiftAfter);
    row(
        "91 days", [](auto &p) { p.reportWindow = 91 * 24h; }, PolicyError::ReportWindow);
    row(
        "no report window", [](auto &p) { p.reportWindow = 0min; }, PolicyError::ReportWindow);
    row(
        "negative budget", [](auto &p) { p.longBudget = -1; }, PolicyError::Budget);
    row(
        "large budget", [](auto &p) { p.shortBudget = 1001; }, PolicyError::Budget);
    row(
        "no window", [](auto &p) { p.shortWindow = 0min; }, PolicyError::Budget);
    row(
        "two days of window", [](auto &p) { p.longWindow = 48h; }, PolicyError::Budget);
    row(
        "negative step", [](auto &p) { p.backoffStep = -1min; }, PolicyError::Backoff);
    row(
        "no misses", [](auto &p) { p.missesPerDenial = 0; }, PolicyError::Backoff);
    row(
        "negative guard", [](auto &p) { p.guardedAfterLock = -1min; }, PolicyError::Guard);
    row(
        "never forget", [](auto &p) { p.forgetLocksAfter = 24h * 91; }, PolicyError::Guard);
    row(
        "long delay", [](auto &p) { p.approveDelay = 11s; }, PolicyError::Delay);
    row(
        "negative freshness", [](auto &p) { p.unlockFresh = -1s; }, PolicyError::Delay);
    row(
        "many typos", [](auto &p) { p.typosAllowed = 11; }, PolicyError::Delay);
    row(
        "no lifetime", [](auto &p) { p.longestLifetime = 0min; }, PolicyError::Delay);
}

void PolicyTest::refuses()
{
    QFETCH(const Change, change);
    QFETCH(const PolicyError, error);
    ApprovalPolicy policy;
    change(policy);
    const auto taken = validated(policy);
    QVERIFY(!taken.has_value());
    QVERIFY(taken.error() == error);
}

QTEST_APPLESS_MAIN(PolicyTest)
#include "tst_policy.moc"
