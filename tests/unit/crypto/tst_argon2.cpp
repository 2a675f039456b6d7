// SPDX-License-Identifier: Apache-2.0
// Argon2 against RFC 9106 section 5, the reference implementation's version 1.0 (its kats folder)
// and its library with one lane, where libsodium computes; and the costs that are refused before
// any memory is taken.
#include "core/crypto/argon2.h"
#include "core/crypto/scrypt.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class Argon2Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void matchesTheReference_data();
    void matchesTheReference();
    void refusesCosts_data();
    void refusesCosts();
    void tellsThatMemoryIsMissing();
};

void Argon2Test::matchesPublishedVectors_data()
{
    QTest::addColumn<Argon2Kind>("kind");
    QTest::addColumn<quint32>("version");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, Argon2Kind kind, quint32 version, const char *key) {
        QTest::newRow(name) << kind << version << QByteArray(key);
    };
    row("RFC 9106 section 5.1", Argon2Kind::D, 0x13,
        "512b391b6f1162975371d30919734294f868e3be3984f3c1a13a4db9fabe4acb");
    row("RFC 9106 section 5.2", Argon2Kind::I, 0x13,
        "c814d9d1dc7f37aa13f0d77f2494bda1c8de6b016dd388d29952a4c4672b6ce8");
    row("RFC 9106 section 5.3", Argon2Kind::Id, 0x13,
        "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
    row("kats/argon2d_v16", Argon2Kind::D, 0x10,
        "96a9d4e5a1734092c85e29f410a45914a5dd1f5cbf08b2670da68a0285abf32b");
    row("kats/argon2i_v16", Argon2Kind::I, 0x10,
        "87aeedd6517ab830cd9765cd8231abb2e647a5dee08f7c05e02fcb763335d0fd");
    row("kats/argon2id_v16", Argon2Kind::Id, 0x10,
        "b64615f07789b66b645b67ee9ed3b377ae350b6bfcbb0fc95141ea8f322613c0");
}

void Argon2Test::matchesPublishedVectors()
{
    QFETCH(Argon2Kind, kind);
    QFETCH(quint32, version);
    QFETCH(QByteArray, key);
    const QByteArray password(32, '\x01'), salt(16, '\x02'), secret(8, '\x03'),
        associated(12, '\x04');
    const auto made = argon2(view(password), view(salt),
                             {kind, version, 3, 32, 4, 32, view(secret), view(associated)});
    QVERIFY(made);
    // The test compares the derived key.
    QCOMPARE(hex(made->expose()), key);
}

void Argon2Test::matchesTheReference_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<Argon2Kind>("kind");
    QTest::addColumn<quint32>("version");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<quint32>("lanes");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const char *salt, Argon2Kind kind, quint32 version,
                        quint32 passes, quint32 memoryKiB, quint32 lanes, const char *key,
                        const char *password = "password") {
        QTest::newRow(name) << QByteArray(password) << QByteArray(salt) << kind << version << passes
                            << memoryKiB << lanes << QByteArray(key);
    };
    const char *const salt16 = "somesaltsomesalt";
    const char *const salt32 = "somesaltsomesaltsomesaltsomesalt";
    // These three are libsodium's.
    row("i, one lane", salt16, Argon2Kind::I, 0x13, 3, 8192, 1,
        "7913449eac637e0cb92ddc5b081c4934e3b97b130abc9653a7c088395f9039a8");
    row("id, one lane", salt16, Argon2Kind::Id, 0x13, 1, 8192, 1,
        "84fb006bbc3cd69895722b64b5bf735251a9e8e9f3ecb93ff595b98aeb7accb7");
    row("id, least memory, empty password", salt16, Argon2Kind::Id, 0x13, 1, 8, 1,
        "4265e2585a01654b4d9c394301915cc9", "");
    // What libsodium does not have.
    row("i, one pass", salt16, Argon2Kind::I, 0x13, 1, 8192, 1,
        "2b5e05644218addc25403e28644deff55e532c2b3b4afbd962631e607a42c6b4");
    row("i, version 1.0, one lane", salt16, Argon2Kind::I, 0x10, 3, 8192, 1,
        "9b0b3851cd01eb74ecc2d1ab170d4ee4d554f6fd5e5d479eb7835055f1e9d4e0");
    row("id, 4 bytes", salt16, Argon2Kind::Id, 0x13, 1, 8, 1, "48c10bfb");
    row("d, two lanes", salt32, Argon2Kind::D, 0x13, 2, 1024, 2,
        "719fe0ab84a13f83fddadaa215e73fc9c0c165a45c9f0901490442ed96951333");
    row("id, Bitwarden's four lanes", salt32, Argon2Kind::Id, 0x13, 3, 65536, 4,
        "f13236b43df54b139157ceb75984e72267e4291e4f522882325c27dfff3d1ed2");
    row("id, most lanes, shortest salt", "somesalt", Argon2Kind::Id, 0x13, 1, 128, 16,
        "c96f1bf517be5a5943e3ebf090c09e93c259600e3e5a314d31b013abbdfe0d53"
        "e51904929ef706febd0e6ab9ebe3c16333ac09d14e052fe324275c991fd29669");
}

void Argon2Test::matchesTheReference()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, salt);
    QFETCH(Argon2Kind, kind);
    QFETCH(quint32, version);
    QFETCH(quint32, passes);
    QFETCH(quint32, memoryKiB);
    QFETCH(quint32, lanes);
    QFETCH(QByteArray, key);
    const auto made =
        argon2(view(password), view(salt),
               {kind, version, passes, memoryKiB, lanes, std::size_t(key.size() / 2)});
    QVERIFY(made);
    // The test compares the derived key.
    QCOMPARE(hex(made->expose()), key);
}

void Argon2Test::refusesCosts_data()
{
    QTest::addColumn<Argon2Request>("request");
    QTest::addColumn<int>("saltSize");
    const Argon2Request good{Argon2Kind::Id, 0x13, 1, 64, 1, 32};
    const auto row = [good](const char *name, auto change, int saltSize = 16) {
        Argon2Request request = good;
        change(request);
        QTest::newRow(name) << request << saltSize;
    };
    const auto same = [](Argon2Request &) {};
    row("version 0", [](Argon2Request &r) { r.version = 0; });
    row("version 0x11", [](Argon2Request &r) { r.version = 0x11; });
    row("no pass", [](Argon2Request &r) { r.passes = 0; });
    row("65 passes", [](Argon2Request &r) { r.passes = 65; });
    row("most passes", [](Argon2Request &r) { r.passes = 0xFFFFFFFF; });
    row("no memory", [](Argon2Request &r) { r.memoryKiB = 0; });
    row("7 KiB", [](Argon2Request &r) { r.memoryKiB = 7; });
    row("15 KiB for two lanes", [](Argon2Request &r) { r.memoryKiB = 15, r.lanes = 2; });
    row("above 1 GiB", [](Argon2Request &r) { r.memoryKiB = 1024 * 1024 + 1; });
    row("4 TiB", [](Argon2Request &r) { r.memoryKiB = 0xFFFFFFFF; });
    row("17 passes over 1 GiB", [](Argon2Request &r) { r.passes = 17, r.memoryKiB = 1024 * 1024; });
    row("64 passes over 257 MiB",
        [](Argon2Request &r) { r.passes = 64, r.memoryKiB = 257 * 1024; });
    row("no lane", [](Argon2Request &r) { r.lanes = 0; });
    row("17 lanes", [](Argon2Request &r) { r.lanes = 17, r.memoryKiB = 1024; });
    row("lanes that overflow", [](Argon2Request &r) { r.lanes = 0x20000000; });
    row("3 bytes", [](Argon2Request &r) { r.size = 3; });
    row("1025 bytes", [](Argon2Request &r) { r.size = 1025; });
    row("no salt", same, 0);
    row("7 bytes of salt", same, 7);
    row("1025 bytes of salt", same, 1025);
    static const std::uint8_t much[1025] = {};
    row("1025 bytes of secret", [](Argon2Request &r) { r.secret = much; });
    row("1025 associated bytes", [](Argon2Request &r) { r.associated = much; });
}

void Argon2Test::refusesCosts()
{
    QFETCH(Argon2Request, request);
    QFETCH(int, saltSize);
    const auto made = argon2(view(QByteArray("x")), view(QByteArray(saltSize, 's')), request);
    QVERIFY(!made);
    QCOMPARE(made.error(), KdfError::Cost);
}

void Argon2Test::tellsThatMemoryIsMissing()
{
#if !defined(Q_OS_LINUX)
    QSKIP("no limit on the address space of a process");
#elif defined(__SANITIZE_ADDRESS__)
    QSKIP("the address sanitizer takes the address space that this test limits");
#else
    const QByteArray password("x"), salt(16, 's');
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_AS, &before), 0);
    rlimit limit = before;
    limit.rlim_cur = 900 * 1024 * 1024;
    QCOMPARE(setrlimit(RLIMIT_AS, &limit), 0);
    const auto sodium =
        argon2(view(password), view(salt), {Argon2Kind::Id, 0x13, 1, 1024 * 1024, 1, 32});
    const auto reference =
        argon2(view(password), view(salt), {Argon2Kind::D, 0x13, 1, 1024 * 1024, 1, 32});
    const auto scrypted = scrypt(view(password), view(salt), {1u << 20, 8, 1}, 32);
    QCOMPARE(setrlimit(RLIMIT_AS, &before), 0);
    QVERIFY(!sodium);
    QCOMPARE(sodium.error(), KdfError::Memory);
    QVERIFY(!reference);
    QCOMPARE(reference.error(), KdfError::Memory);
    QVERIFY(!scrypted);
    QCOMPARE(scrypted.error(), KdfError::Memory);
#endif
}

QTEST_APPLESS_MAIN(Argon2Test)
#include "tst_argon2.moc"
