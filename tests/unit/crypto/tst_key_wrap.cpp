// SPDX-License-Identifier: Apache-2.0
// Key wrapping against RFC 3394 section 4, RFC 5649 section 6 and RFC 3217 section 3.4, and that
// nothing changed passes.
#include "core/crypto/key_wrap.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

namespace {

enum class Scheme { Aes, AesPadded, TripleDes };

Result<SecretBytes, AeadError> unwrap(Scheme scheme, ByteView key, ByteView wrapped)
{
    switch (scheme) {
    case Scheme::Aes:
        return unwrapAesKey(key, wrapped);
    case Scheme::AesPadded:
        return unwrapAesKeyPadded(key, wrapped);
    case Scheme::TripleDes:
        return unwrapTripleDesKey(key, wrapped);
    }
    std::abort();
}

const char *const kCounting = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
const char *const kData = "00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f";

} // namespace

class KeyWrapTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void refusesEveryFlippedBit_data() { matchesPublishedVectors_data(); }
    void refusesEveryFlippedBit();
    void refusesEveryTruncation_data() { matchesPublishedVectors_data(); }
    void refusesEveryTruncation();
    void refusesKeys_data();
    void refusesKeys();
    void refusesALargeWrapping();
    void keepsTheSchemesApart();
};

void KeyWrapTest::matchesPublishedVectors_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("wrapped");
    QTest::addColumn<QByteArray>("plain"); // hexadecimal
    const QByteArray key = unhex(kCounting), data(kData);
    QTest::newRow("RFC 3394 section 4.1")
        << Scheme::Aes << key.left(16) << unhex("1fa68b0a8112b447aef34bd8fb5a7b829d3e862371d2cfe5")
        << data.left(32);
    QTest::newRow("RFC 3394 section 4.2")
        << Scheme::Aes << key.left(24) << unhex("96778b25ae6ca435f92b5b97c050aed2468ab8a17ad84e5d")
        << data.left(32);
    QTest::newRow("RFC 3394 section 4.3")
        << Scheme::Aes << key << unhex("64e8c3f9ce0f5ba263e9777905818a2a93c8191e7d6e8ae7")
        << data.left(32);
    QTest::newRow("RFC 3394 section 4.4")
        << Scheme::Aes << key.left(24)
        << unhex("031d33264e15d33268f24ec260743edce1c6c7ddee725a936ba814915c6762d2")
        << data.left(48);
    QTest::newRow("RFC 3394 section 4.5")
        << Scheme::Aes << key
        << unhex("a8f9bc1612c68b3ff6e6f4fbe30e71e4769c8b80a32cb8958cd5d17d6b254da1")
        << data.left(48);
    QTest::newRow("RFC 3394 section 4.6")
        << Scheme::Aes << key
        << unhex("28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43b"
                 "fb988b9b7a02dd21")
        << data;
    const QByteArray padKey = unhex("5840df6e29b02af1ab493b705bf16ea1ae8338f4dcc176a8");
    QTest::newRow("RFC 5649 section 6, 20 bytes")
        << Scheme::AesPadded << padKey
        << unhex("138bdeaa9b8fa7fc61f97742e72248ee5ae6ae5360d1ae6a5f54f373fa543b6a")
        << QByteArray("c37b7e6492584340bed12207808941155068f738");
    QTest::newRow("RFC 5649 section 6, 7 bytes")
        << Scheme::AesPadded << padKey << unhex("afbeb0f07dfbf5419200f2ccb50bb24f")
        << QByteArray("466f7250617369");
    QTest::newRow("RFC 3217 section 3.4")
        << Scheme::TripleDes << unhex("255e0d1c07b646dfb3134cc843ba8aa71f025b7c0838251f")
        << unhex("690107618ef092b3b48ca1796b234ae9fa33ebb4159604037db5d6a84eb3aac2"
                 "768c632775a467d4")
        << QByteArray("2923bf85e06dd6ae529149f1f1bae9eab3a7da3d860d3e98");
}

void KeyWrapTest::matchesPublishedVectors()
{
    QFETCH(Scheme, scheme);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, wrapped);
    QFETCH(QByteArray, plain);
    const auto made = unwrap(scheme, view(key), view(wrapped));
    QVERIFY(made);
    // The test compares the key.
    QCOMPARE(hex(made->expose()), plain);
    if (scheme == Scheme::Aes)
        QCOMPARE(hex(wrapAesKey(view(key), view(QByteArray::fromHex(plain)))), wrapped.toHex());
}

void KeyWrapTest::refusesEveryFlippedBit()
{
    QFETCH(Scheme, scheme);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, wrapped);
    for (qsizetype bit = 0; bit < wrapped.size() * 8; ++bit) {
        const char flip = char(1 << (bit % 8));
        wrapped[bit / 8] = char(wrapped[bit / 8] ^ flip);
        const auto made = unwrap(scheme, view(key), view(wrapped));
        QVERIFY(!made);
        QCOMPARE(made.error(), AeadError::Refused);
        wrapped[bit / 8] = char(wrapped[bit / 8] ^ flip);
    }
}

void KeyWrapTest::refusesEveryTruncation()
{
    QFETCH(Scheme, scheme);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, wrapped);
    const std::size_t smallest = scheme == Scheme::AesPadded ? 16 : 24;
    for (std::size_t size = 0; size < std::size_t(wrapped.size()); ++size) {
        const auto made = unwrap(scheme, view(key), view(wrapped).first(size));
        QVERIFY(!made);
        QCOMPARE(made.error(), size < smallest ? AeadError::TooShort : AeadError::Refused);
    }
}

void KeyWrapTest::refusesKeys_data()
{
    QTest::addColumn<Scheme>("scheme");
    QTest::addColumn<int>("size");
    QTest::newRow("AES, no key") << Scheme::Aes << 0;
    QTest::newRow("AES, 15 bytes") << Scheme::Aes << 15;
    QTest::newRow("AES, 33 bytes") << Scheme::Aes << 33;
    QTest::newRow("AES, other key") << Scheme::Aes << 16;
    QTest::newRow("padded, no key") << Scheme::AesPadded << 0;
    QTest::newRow("padded, 17 bytes") << Scheme::AesPadded << 17;
    QTest::newRow("padded, other key") << Scheme::AesPadded << 32;
    QTest::newRow("Triple-DES, no key") << Scheme::TripleDes << 0;
    QTest::newRow("Triple-DES, 16 bytes") << Scheme::TripleDes << 16;
    QTest::newRow("Triple-DES, 32 bytes") << Scheme::TripleDes << 32;
    QTest::newRow("Triple-DES, other key") << Scheme::TripleDes << 24;
}

void KeyWrapTest::refusesKeys()
{
    QFETCH(Scheme, scheme);
    QFETCH(int, size);
    const auto made = unwrap(scheme, view(QByteArray(size, 'k')), view(QByteArray(40, 'w')));
    QVERIFY(!made);
    QCOMPARE(made.error(), AeadError::Refused);
}

void KeyWrapTest::refusesALargeWrapping()
{
    const QByteArray key(16, 'k');
    const auto largest = wrapAesKey(view(key), view(QByteArray(kMaxWrappedKey - 8, 'p')));
    QVERIFY(unwrapAesKey(view(key), largest));
    // Genuine but for its size.
    const auto made =
        unwrapAesKey(view(key), wrapAesKey(view(key), view(QByteArray(kMaxWrappedKey, 'p'))));
    QVERIFY(!made);
    QCOMPARE(made.error(), AeadError::Refused);
}

void KeyWrapTest::keepsTheSchemesApart()
{
    const QByteArray key(16, 'k');
    const auto wrapped = wrapAesKey(view(key), view(QByteArray(16, 'p')));
    QVERIFY(!unwrapAesKeyPadded(view(key), wrapped));
}

QTEST_APPLESS_MAIN(KeyWrapTest)
#include "tst_key_wrap.moc"
