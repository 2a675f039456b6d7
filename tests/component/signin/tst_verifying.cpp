// SPDX-License-Identifier: Apache-2.0
// A token whose organisation wants the user verified asks before each approval.

#include "tests/component/signin/push_server.h"
#include "tests/component/signin/signin_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;

class VerifyingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksBeforeAnApproval_data();
    void asksBeforeAnApproval();
};

void VerifyingTest::asksBeforeAnApproval_data()
{
    using servers::privacyidea::UnlockRule;
    QTest::addColumn<int>("rule");
    QTest::addColumn<bool>("asks");
    QTest::newRow("none") << int(UnlockRule::None) << false;
    QTest::newRow("any") << int(UnlockRule::Any) << true;
    QTest::newRow("biometric") << int(UnlockRule::Biometric) << true;
    QTest::newRow("PIN") << int(UnlockRule::Pin) << true;
}

void VerifyingTest::asksBeforeAnApproval()
{
    QFETCH(int, rule);
    QFETCH(bool, asks);
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server, servers::privacyidea::UnlockRule(rule));
    WARIFU_UNTIL(app.requests().size() == 1);
    const QSignalSpy asked(&app.approvals(), &approvals::ApprovalService::authenticationWanted);
    const approvals::RequestId id = app.requests()[0].id;
    app.approvals().post(approvals::book::AppUnlocked{});
    app.approvals().post(approvals::book::Opened{id});
    app.approvals().post(approvals::book::Approve{id, {}, {}});
    if (asks) {
        WARIFU_UNTIL(asked.count() == 1);
        QVERIFY(server.answers.empty());
        app.approvals().post(approvals::book::Authenticated{id, true});
        app.approvals().post(approvals::book::Approve{id, {}, {}});
    }
    WARIFU_UNTIL(server.answers.size() == 1);
    QCOMPARE(asked.count(), asks ? 1 : 0);
}

QTEST_GUILESS_MAIN(VerifyingTest)
#include "tst_verifying.moc"
