// SPDX-License-Identifier: Apache-2.0
// Costs that a file names: refused, asked about, derived. The numbers' edges are rows of the
// formats' tests; here is what is the same for all of them.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/kdf.h"

#include "core/crypto/pbkdf2.h"

#include <limits>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

class KdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksInThisOrder();
    void derives();
    void refusesScrypt_data();
    void refusesScrypt();
    void estimates();
    void convertsNumbers();
};

namespace {

const QByteArray kSalt(8, 's');

template<class Key>
QString outcome(const Key &key)
{
    return key ? QStringLiteral("key") : said(key.error());
}

QString pbkdf2(const Unlocking &unlocking, const QByteArray &salt, std::int64_t iterations)
{
    return outcome(pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha256, viewOf(salt), iterations));
}

} // namespace

void KdfTest::asksInThisOrder()
{
    const std::int64_t many = crypto::kMaxPbkdf2Iterations;
    Unlocking unlocking;
    QCOMPARE(pbkdf2(unlocking, kSalt, many + 1), said(File::CostRefused, "PBKDF2"));
    QCOMPARE(pbkdf2(unlocking, kSalt.left(7), many), said(File::Damaged, "salt"));
    QCOMPARE(pbkdf2(unlocking, QByteArray(1025, 's'), many), said(File::Damaged, "salt"));
    QCOMPARE(pbkdf2(unlocking, kSalt, many), said(File::PasswordNeeded));
    unlocking = with("test");
    std::atomic<bool> cancelled = true;
    unlocking.cancelled = &cancelled;
    QCOMPARE(pbkdf2(unlocking, kSalt, many), said(File::Cancelled));
    cancelled = false;
    QCOMPARE(pbkdf2(unlocking, kSalt, many), said(File::CostTooHigh));
}

// RFC 7914 section 11: PBKDF2-HMAC-SHA256 ("passwd", "salt", 1) has a salt of four bytes, which
// foreign files never have; so the answer is compared with the function below it.
void KdfTest::derives()
{
    const auto key = pbkdf2Key(with("test"), crypto::HashAlgorithm::Sha512, viewOf(kSalt), 3, 48);
    QVERIFY(key);
    const auto expected =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha512, viewOf("test"), viewOf(kSalt), 3, 48);
    // What the test made itself.
    QCOMPARE(arrayOf(key->expose()).toHex(), arrayOf(expected->expose()).toHex());
    // A GiB would be asked about; with consent a small one is derived as well.
    Unlocking consent = with("test");
    consent.acceptCost = true;
    QCOMPARE(outcome(scryptKey(consent, viewOf(kSalt), {2, 1, 1})), QStringLiteral("key"));
    crypto::Argon2Request request;
    request.passes = 1;
    request.memoryKiB = 8;
    QCOMPARE(outcome(argon2Key(consent, viewOf(kSalt), request)), QStringLiteral("key"));
}

void KdfTest::refusesScrypt_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<QString>("expected");
    const QString refused = said(File::CostRefused, "scrypt");
    QTest::newRow("n of 1") << quint64(1) << 8U << 1U << refused;
    QTest::newRow("n no power of two") << quint64(48) << 8U << 1U << refused;
    QTest::newRow("n too large") << (quint64(1) << 21) << 1U << 1U << refused;
    QTest::newRow("no r") << quint64(16) << 0U << 1U << refused;
    QTest::newRow("r too large") << quint64(16) << 33U << 1U << refused;
    QTest::newRow("no p") << quint64(16) << 8U << 0U << refused;
    QTest::newRow("p too large") << quint64(16) << 8U << 17U << refused;
    QTest::newRow("more than a GiB") << (quint64(1) << 20) << 9U << 1U << refused;
    QTest::newRow("a GiB") << (quint64(1) << 20) << 8U << 1U << said(File::CostTooHigh);
    QTest::newRow("small") << quint64(32) << 8U << 1U << "key";
}

void KdfTest::refusesScrypt()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(QString, expected);
    QCOMPARE(outcome(scryptKey(with("test"), viewOf(kSalt), {n, r, p})), expected);
}

void KdfTest::estimates()
{
    QVERIFY(!pbkdf2Cost(600'000).isHigh()); // Bitwarden's default
    QVERIFY(pbkdf2Cost(10'000'000).isHigh());
    QVERIFY(!scryptCost({32'768, 8, 1}).isHigh()); // Aegis'
    QCOMPARE(scryptCost({32'768, 8, 1}).memoryKiB, quint64(32 * 1024));
    QVERIFY(argon2Cost(1024 * 1024, 4).isHigh()); // Ente's
    QVERIFY(!argon2Cost(64 * 1024, 3).isHigh());  // Bitwarden's
    // What no file may ask for does not overflow.
    QVERIFY(pbkdf2Cost(std::numeric_limits<std::int64_t>::max()).isHigh());
    QVERIFY(scryptCost({std::numeric_limits<std::uint64_t>::max(), ~0U, ~0U}).isHigh());
    QVERIFY(argon2Cost(std::numeric_limits<std::int64_t>::max(), 1 << 30).isHigh());
    QVERIFY(!argon2Cost(-1, -1).isHigh() && !pbkdf2Cost(-1).isHigh());
}

void KdfTest::convertsNumbers()
{
    QCOMPARE(asCost(std::nullopt), 0U);
    QCOMPARE(asCost(-1), 0U);
    QCOMPARE(asCost(7), 7U);
    QCOMPARE(asCost(std::int64_t(1) << 32 | 7), std::numeric_limits<std::uint32_t>::max());
}

QTEST_APPLESS_MAIN(KdfTest)
#include "tst_kdf.moc"
