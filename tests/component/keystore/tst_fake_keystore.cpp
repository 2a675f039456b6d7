// SPDX-License-Identifier: Apache-2.0
// The fake keeps the port's contract, and its knobs do what they say.

#include "tests/support/answer.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/keystore_contract.h"

#include <QTest>

using namespace warifu;
using keystore::KeystoreError;
using keystore::KeystoreState;
using test::Answer;
using test::FakeKeystore;

using Written = Result<void, KeystoreError>;
using Read = Result<SecretBytes, KeystoreError>;

class FakeKeystoreTest final : public test::KeystoreContract
{
    Q_OBJECT
public:
    keystore::Keystore &store() override { return *m_store; }
    void renew() override { m_store = std::make_unique<FakeKeystore>(); }
    void destroy() override { m_store.reset(); }
    bool closeAndOpenAgain() override
    {
        const FakeKeystore::Blobs kept = m_store->blobs();
        renew();
        m_store->setBlobs(kept);
        return true;
    }

private Q_SLOTS:
    void failsOnceOnRequest();
    void failsAfterSomeHaveWorked();
    void losesTheAnswerButNotTheWrite();
    void playsABrokenStore_data();
    void playsABrokenStore();
    void holdsAnswersBack();
    void expiresWhatIsHeld();
    void countsOperations();
    void losesAndDamagesBlobs();

private:
    Written write(const QString &name)
    {
        Answer<Written> answer;
        m_store->write(name, SecretBytes(3), answer.callback());
        return answer.arrives() ? *answer : Written(failure(KeystoreError::NoAnswer));
    }
    bool holds(const QString &name) { return m_store->names().contains(name); }

    std::unique_ptr<FakeKeystore> m_store;
    const QString m_a = QStringLiteral("a");
    const QString m_b = QStringLiteral("b");
};

void FakeKeystoreTest::failsOnceOnRequest()
{
    m_store->failNext(FakeKeystore::Operation::Write, KeystoreError::Denied);
    const Written first = write(m_a);
    QVERIFY(!first.has_value());
    QCOMPARE(first.error(), KeystoreError::Denied);
    QVERIFY(!holds(m_a));
    QVERIFY(write(m_a).has_value());
    QVERIFY(holds(m_a));
}

void FakeKeystoreTest::failsAfterSomeHaveWorked()
{
    m_store->failNext(FakeKeystore::Operation::Write, KeystoreError::Failed, 1);
    QVERIFY(write(m_a).has_value());
    QVERIFY(!write(m_b).has_value());
    QVERIFY(write(m_b).has_value());
}

void FakeKeystoreTest::losesTheAnswerButNotTheWrite()
{
    m_store->failNext(FakeKeystore::Operation::Write, KeystoreError::NoAnswer, 0,
                      FakeKeystore::Effect::Applied);
    QVERIFY(!write(m_a).has_value());
    QVERIFY(holds(m_a));
}

void FakeKeystoreTest::playsABrokenStore_data()
{
    QTest::addColumn<KeystoreError>("error");
    QTest::addColumn<KeystoreState>("state");
    QTest::newRow("locked") << KeystoreError::Locked << KeystoreState::Locked;
    QTest::newRow("denied") << KeystoreError::Denied << KeystoreState::Ready;
    QTest::newRow("no service") << KeystoreError::NoService << KeystoreState::NoService;
    QTest::newRow("no answer") << KeystoreError::NoAnswer << KeystoreState::NoAnswer;
}

void FakeKeystoreTest::playsABrokenStore()
{
    QFETCH(KeystoreError, error);
    QFETCH(KeystoreState, state);
    QVERIFY(write(m_a).has_value());
    m_store->failAlways(error);
    Answer<KeystoreState> probed;
    Answer<Read> readBack;
    Answer<Written> removed;
    m_store->probe(probed.callback());
    m_store->read(m_a, readBack.callback());
    m_store->remove(m_a, removed.callback());
    QVERIFY(removed.arrives());
    QCOMPARE(*probed, state);
    QCOMPARE(readBack->error(), error);
    QCOMPARE(removed->error(), error);
    QVERIFY(holds(m_a));
    m_store->failAlways(std::nullopt);
    QVERIFY(write(m_b).has_value());
}

void FakeKeystoreTest::holdsAnswersBack()
{
    m_store->hold();
    Answer<Written> written;
    m_store->write(m_a, SecretBytes(1), written.callback());
    test::runPendingEvents();
    QVERIFY(!written.hasArrived());
    QVERIFY(!holds(m_a));
    QCOMPARE(m_store->waitingOperations(), 1);
    m_store->release();
    QVERIFY(written.arrives());
    QVERIFY(holds(m_a));
}

void FakeKeystoreTest::expiresWhatIsHeld()
{
    m_store->hold();
    Answer<Written> written;
    Answer<KeystoreState> probed;
    m_store->write(m_a, SecretBytes(1), written.callback());
    m_store->probe(probed.callback());
    m_store->expireHeld();
    QVERIFY(written.hasArrived() && probed.hasArrived());
    QCOMPARE(written->error(), KeystoreError::NoAnswer);
    QCOMPARE(*probed, KeystoreState::NoAnswer);
    QVERIFY(!holds(m_a));
}

void FakeKeystoreTest::countsOperations()
{
    QVERIFY(write(m_a).has_value());
    QVERIFY(write(m_b).has_value());
    Answer<Read> readBack;
    m_store->read(m_a, readBack.callback());
    QVERIFY(readBack.arrives());
    Answer<Written> removed;
    m_store->remove(m_a, removed.callback());
    QVERIFY(removed.arrives());
    QCOMPARE(m_store->writes(), 2);
    QCOMPARE(m_store->reads(), 1);
    QCOMPARE(m_store->removes(), 1);
    m_store->resetCounters();
    QCOMPARE(m_store->writes() + m_store->reads() + m_store->removes(), 0);
}

void FakeKeystoreTest::losesAndDamagesBlobs()
{
    QVERIFY(write(m_a).has_value());
    QVERIFY(m_store->damage(m_a, 2));
    QVERIFY(!m_store->damage(m_a, 3));
    QCOMPARE(m_store->blobs().at(m_a), std::vector<std::uint8_t>({0, 0, 1}));
    m_store->lose(m_a);
    QVERIFY(!holds(m_a));
}

QTEST_GUILESS_MAIN(FakeKeystoreTest)
#include "tst_fake_keystore.moc"
