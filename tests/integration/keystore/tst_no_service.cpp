// SPDX-License-Identifier: Apache-2.0
// Without a keychain service, or without a session bus: one clear answer, at once.

#include "tests/integration/keystore/keychain_test.h"

using namespace warifu;
using namespace warifu::test;
using keystore::KeystoreError;
using keystore::KeystoreState;

class NoServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        WARIFU_REQUIRE(qEnvironmentVariable("WARIFU_KEYRING") == QLatin1String("none"),
                    "dbus-run-session (run under tests/support/with-keyring.sh)");
    }
    void answersNoService()
    {
        keystore::KeychainKeystore store;
        QCOMPARE(probe(store), KeystoreState::NoService);
        QCOMPARE(text(read(store)), error(KeystoreError::NoService));
        QCOMPARE(text(write(store, "x")), error(KeystoreError::NoService));
        QCOMPARE(text(remove(store)), error(KeystoreError::NoService));
    }
};

QTEST_GUILESS_MAIN(NoServiceTest)
#include "tst_no_service.moc"
