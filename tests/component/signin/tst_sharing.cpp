// SPDX-License-Identifier: Apache-2.0
// Two processes over one profile, the window and warifuctl: what one has decided the other knows,
// and neither writes over it.

#include "tests/component/signin/signin_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;

namespace {

const QString kOther = QStringLiteral("AAAAKVPFM7QLH2J2XGVJGLT6Q63GQWNC");

bool has(SignInRoom &app, const QString &nonce)
{
    return std::ranges::any_of(app.requests(), [&](const approvals::Request &request) {
        return request.challenge.nonce == nonce.toLatin1();
    });
}

approvals::RequestId idOf(SignInRoom &app, const QString &nonce)
{
    for (const approvals::Request &request : app.requests())
        if (request.challenge.nonce == nonce.toLatin1())
            return request.id;
    return 0;
}

} // namespace

class SignInSharingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void seesTheOthersToken();
    void takesOverTheOthersAnswer();
    void losesNoDecision();
    void refusesToOverwrite();
};

void SignInSharingTest::seesTheOthersToken()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom window(keychain);
    QVERIFY(window.open());
    SignInRoom ctl(keychain, 99, window.room.home());
    QVERIFY(ctl.open());
    const approvals::TokenId token = ctl.plant(server);
    ctl.room.engine.reset();
    server.polls = 0;
    QVERIFY(window.room.refresh().has_value());
    QCOMPARE(window.signIns().tokens().tokens().size(), std::size_t(1));
    WARIFU_UNTIL(window.requests().size() == 1);
    QCOMPARE(window.requests()[0].challenge.token, token);
}

void SignInSharingTest::takesOverTheOthersAnswer()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom window(keychain);
    QVERIFY(window.open());
    window.plant(server);
    WARIFU_UNTIL(window.requests().size() == 1);
    SignInRoom ctl(keychain, 99, window.room.home());
    QVERIFY(ctl.open());
    QCOMPARE(ctl.requests().size(), std::size_t(1));
    QCOMPARE(ctl.requests()[0].id, window.requests()[0].id);
    ctl.approvals().post(approvals::book::Deny{ctl.requests()[0].id, approvals::Answer::Cancel});
    WARIFU_UNTIL(ctl.approvals().book().answers.empty() && ctl.requests().empty());
    QVERIFY(window.room.refresh().has_value());
    WARIFU_UNTIL(window.requests().empty());
    QCOMPARE(server.answers.size(), std::size_t(1));
}

void SignInSharingTest::losesNoDecision()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    server.offer(kOther);
    server.failAnswersWith = "503 Service Unavailable";
    SignInRoom window(keychain);
    QVERIFY(window.open());
    window.plant(server);
    WARIFU_UNTIL(window.requests().size() == 2);
    SignInRoom ctl(keychain, 99, window.room.home());
    QVERIFY(ctl.open());
    QCOMPARE(ctl.requests().size(), std::size_t(2));
    ctl.approvals().post(approvals::book::Deny{idOf(ctl, kOther), approvals::Answer::NotSure});
    WARIFU_UNTIL(!has(ctl, kOther));
    QCOMPARE(ctl.approvals().book().answers.size(), std::size_t(1));
    ctl.room.engine.reset();

    // The window has not looked yet, and decides about the other one.
    QVERIFY(has(window, kOther));
    const approvals::RequestId mine = window.requests()[0].id == idOf(window, kOther)
        ? window.requests()[1].id
        : window.requests()[0].id;
    window.approvals().post(approvals::book::Deny{mine, approvals::Answer::NotSure});
    WARIFU_UNTIL(window.approvals().book().answers.size() == 2);
    WARIFU_UNTIL(window.requests().empty());
    // Both count against whoever asks.
    QCOMPARE(window.approvals().book().guards.begin()->second.denials.size(), std::size_t(2));
    server.failAnswersWith.clear();
    window.approvals().wake();
    WARIFU_UNTIL(server.answers.size() == 2);
    WARIFU_UNTIL(window.approvals().book().answers.empty());
}

// What losesNoDecision() cannot see: the stale book is not on disk for a moment either.
void SignInSharingTest::refusesToOverwrite()
{
    using approvals::ApprovalRecord;
    using Saved = Result<void, approvals::StoreError>;
    FakeKeystore keychain;
    SignInRoom first(keychain);
    QVERIFY(first.room.open().has_value());
    SignInRoom second(keychain, 99, first.room.home());
    QVERIFY(second.room.open().has_value());
    signin::VaultApprovalStore mine(first.room.engine->vault());
    signin::VaultApprovalStore theirs(second.room.engine->vault());
    const auto save = [](signin::VaultApprovalStore &store, std::uint8_t byte) {
        Answer<Saved> answer;
        store.save({{ApprovalRecord::Book, {byte}}}, answer.callback());
        return answer.arrives() ? *answer : Saved(failure(approvals::StoreError::Closed));
    };
    QVERIFY(mine.load(ApprovalRecord::Book)->empty());
    QVERIFY(theirs.load(ApprovalRecord::Book)->empty());
    QVERIFY(save(theirs, 1).has_value());
    const Saved refused = save(mine, 2);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error(), approvals::StoreError::Failed);
    QVERIFY(mine.isForeign());
    QCOMPARE(*mine.load(ApprovalRecord::Book), std::vector<std::uint8_t>{1});
    QVERIFY(!mine.isForeign());
    QVERIFY(save(mine, 2).has_value());
    QVERIFY(save(mine, 3).has_value());
    QVERIFY(!save(theirs, 4).has_value());
}

QTEST_GUILESS_MAIN(SignInSharingTest)
#include "tst_sharing.moc"
