// SPDX-License-Identifier: Apache-2.0
// Keystreams against RFC 8439 (ChaCha20) and the eSTREAM vectors (Salsa20), and that pieces of any
// length continue where the last one ended.
#include "core/crypto/stream_cipher.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class StreamCipherTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void continuesAfterPieces_data();
    void continuesAfterPieces();
};

namespace {

const QByteArray
    kSunscreen("Ladies and Gentlemen of the class of '99: If I could offer you only one "
               "tip for the future, sunscreen would be it.");

} // namespace

void StreamCipherTest::matchesPublishedVectors_data()
{
    QTest::addColumn<StreamCipherKind>("kind");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<int>("skipped");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("result");
    const auto chacha = StreamCipherKind::ChaCha20, salsa = StreamCipherKind::Salsa20;
    QTest::newRow("RFC 8439 A.1, 1")
        << chacha << QByteArray(32, '\0') << QByteArray(12, '\0') << 0 << QByteArray(64, '\0')
        << QByteArray("76b8e0ada0f13d90405d6ae55386bd28bdd219b8a08ded1aa836efcc8b770dc7"
                      "da41597c5157488d7724e03fb8d84a376a43b8f41518a11cc387b669b2ee6586");
    QTest::newRow("RFC 8439 A.1, 2")
        << chacha << QByteArray(32, '\0') << QByteArray(12, '\0') << 64 << QByteArray(64, '\0')
        << QByteArray("9f07e7be5551387a98ba977c732d080dcb0f29a048e3656912c6533e32ee7aed"
                      "29b721769ce64e43d57133b074d839d531ed1f28510afb45ace10a1f4b794d6f");
    QTest::newRow("RFC 8439 section 2.4.2")
        << chacha << unhex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f")
        << unhex("000000000000004a00000000") << 64 << kSunscreen
        << QByteArray("6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b"
                      "f91b65c5524733ab8f593dabcd62b3571639d624e65152ab8f530c359f0861d8"
                      "07ca0dbf500d6a6156a38e088a22b65e52bc514d16ccf806818ce91ab7793736"
                      "5af90bbf74a35be6b40b8eedf2785e42874d");
    const QByteArray estream = QByteArray(1, '\x80') + QByteArray(31, '\0');
    QTest::newRow("eSTREAM, 256 bits, set 1, vector 0, begin")
        << salsa << estream << QByteArray(8, '\0') << 0 << QByteArray(64, '\0')
        << QByteArray("e3be8fdd8beca2e3ea8ef9475b29a6e7003951e1097a5c38d23b7a5fad9f6844"
                      "b22c97559e2723c7cbbd3fe4fc8d9a0744652a83e72a9c461876af4d7ef1a117");
    QTest::newRow("eSTREAM, 256 bits, set 1, vector 0, bytes 448 to 511")
        << salsa << estream << QByteArray(8, '\0') << 448 << QByteArray(64, '\0')
        << QByteArray("696afcfd0cddcc83c7e77f11a649d79acdc3354e9635ff137e929933a0bd6f53"
                      "77efa105a3a4266b7c0d089d08f1e855cc32b15b93784a36e56a76cc64bc8477");
    // KeePass's constant nonce; computed in Python by the program that gives the eSTREAM vectors.
    QTest::newRow("KeePass's inner Salsa20")
        << salsa << unhex("b0d7e9a3f5ed4a91cd0a4b37ba9c0f2a0c5e5e8ed2f2d1c5e4c9c51bd1c1a7e0")
        << unhex("e830094b97205d2a") << 0 << QByteArray(40, '\0')
        << QByteArray(
               "f2bae4208a10c9114c160b026d704a9aefc4fa6c6768db6cb1f469113c044fe818c287a14f494cad");
}

void StreamCipherTest::matchesPublishedVectors()
{
    QFETCH(StreamCipherKind, kind);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(int, skipped);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, result);
    StreamCipher stream(kind, view(key), view(nonce));
    QCOMPARE(stream.apply(view(QByteArray(skipped, '\0'))).size(), std::size_t(skipped));
    const SecretBytes made = stream.apply(view(bytes));
    // The test compares the stream.
    QCOMPARE(hex(made.expose()), result);
}

void StreamCipherTest::continuesAfterPieces_data()
{
    QTest::addColumn<StreamCipherKind>("kind");
    QTest::newRow("ChaCha20") << StreamCipherKind::ChaCha20;
    QTest::newRow("Salsa20") << StreamCipherKind::Salsa20;
}

void StreamCipherTest::continuesAfterPieces()
{
    QFETCH(StreamCipherKind, kind);
    const QByteArray key(32, 'k');
    const QByteArray nonce(kind == StreamCipherKind::ChaCha20 ? 12 : 8, 'n');
    const auto sizes = {0, 1, 62, 1, 64, 0, 63, 65, 128, 129, 3};
    QByteArray joined;
    StreamCipher pieces(kind, view(key), view(nonce));
    for (const int size : sizes) {
        const SecretBytes piece = pieces.apply(view(QByteArray(size, 'x')));
        // The test joins them.
        joined += hex(piece.expose());
    }
    StreamCipher whole(kind, view(key), view(nonce));
    const SecretBytes all = whole.apply(view(QByteArray(joined.size() / 2, 'x')));
    // The test compares the stream.
    QCOMPARE(joined, hex(all.expose()));
}

QTEST_APPLESS_MAIN(StreamCipherTest)
#include "tst_stream_cipher.moc"
