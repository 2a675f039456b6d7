// SPDX-License-Identifier: Apache-2.0
// The passphrase keystore's file as bytes: what it holds comes back, anything else is refused.

#include "core/keystore/keystore_file.h"

#include "core/base/byte_writer.h"
#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "tests/support/seeded_entropy.h"

#include <QTest>

#include <algorithm>

using namespace warifu;
using namespace warifu::keystore;

using FileBytes = std::vector<std::uint8_t>;

// Byte offsets of docs/formats/keystore-file.md.
constexpr std::size_t kVersionAt = 8;
constexpr std::size_t kSaltAt = 18;
constexpr std::size_t kCheckAt = 34;
constexpr std::size_t kChecksumAt = 50;
constexpr std::size_t kSealedAt = 66;

static ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

static SecretBytes keyOf(std::uint8_t fill)
{
    SecretBytes key(32);
    std::ranges::fill(key.exposeWritable(), fill); // a test key
    return key;
}

static KeystoreBlobs sampleBlobs()
{
    KeystoreBlobs blobs;
    blobs.emplace(QStringLiteral("warifu/vault-key"), SecretBytes::copyOf(view("0123456789")));
    blobs.emplace(QStringLiteral("warifu/page-0"), SecretBytes(40));
    blobs.emplace(QStringLiteral("empty"), SecretBytes());
    return blobs;
}

static FileBytes sampleFile()
{
    test::SeededEntropy entropy;
    KeystoreFileKdf kdf{{1, 8192}, {}};
    entropy.fill(kdf.salt);
    return sealKeystoreFile(kdf, keyOf(7), sampleBlobs(), entropy);
}

static Result<KeystoreBlobs, KeystoreFileError> open(ByteView file, std::uint8_t key = 7)
{
    const auto parsed = parseKeystoreFile(file);
    if (!parsed)
        return failure(parsed.error());
    return openKeystoreFile(*parsed, keyOf(key));
}

static bool sameBlobs(const KeystoreBlobs &a, const KeystoreBlobs &b)
{
    return std::ranges::equal(a, b, [](const auto &x, const auto &y) {
        // Test data.
        return x.first == y.first && equalInConstantTime(x.second.expose(), y.second.expose());
    });
}

// The checksum guards against accidents only; an attacker computes it anew, and so does this.
static void repairChecksum(FileBytes &file)
{
    const auto sum = crypto::sha256(ByteView(file).first(kChecksumAt));
    std::copy_n(sum.begin(), 16, file.begin() + kChecksumAt);
}

class KeystoreFileTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bringsBlobsBack();
    void bringsNothingBack();
    void keepsTheCost();
    void sealsDifferentlyEachTime();
    void tellsAWrongKey();
    void refusesEveryTruncation();
    void refusesEveryFlippedBit();
    void refusesWhatIsAppended();
    void tellsANewerFormat();
    void authenticatesItsHeader();
    void refusesALargeFile();
    void invalidContent_data();
    void invalidContent();
    void names_data();
    void names();
};

void KeystoreFileTest::bringsBlobsBack()
{
    const auto blobs = open(sampleFile());
    QVERIFY(blobs.has_value());
    QVERIFY(sameBlobs(*blobs, sampleBlobs()));
}

void KeystoreFileTest::bringsNothingBack()
{
    test::SeededEntropy entropy;
    const auto blobs = open(sealKeystoreFile({}, keyOf(7), {}, entropy));
    QVERIFY(blobs.has_value());
    QVERIFY(blobs->empty());
}

void KeystoreFileTest::keepsTheCost()
{
    test::SeededEntropy entropy;
    const FileBytes file = sealKeystoreFile({{5, 70'000}, {}}, keyOf(7), {}, entropy);
    const auto parsed = parseKeystoreFile(file);
    QVERIFY(parsed.has_value());
    QCOMPARE(parsed->kdf.cost.passes, 5U);
    QCOMPARE(parsed->kdf.cost.memoryKiB, 70'000U);
}

void KeystoreFileTest::sealsDifferentlyEachTime()
{
    test::SeededEntropy entropy;
    const FileBytes a = sealKeystoreFile({}, keyOf(7), sampleBlobs(), entropy);
    const FileBytes b = sealKeystoreFile({}, keyOf(7), sampleBlobs(), entropy);
    QCOMPARE(a.size(), b.size());
    QVERIFY(a != b);
}

void KeystoreFileTest::tellsAWrongKey()
{
    const auto blobs = open(sampleFile(), 8);
    QVERIFY(!blobs.has_value());
    QCOMPARE(blobs.error(), KeystoreFileError::WrongKey);
}

void KeystoreFileTest::refusesEveryTruncation()
{
    const FileBytes file = sampleFile();
    for (std::size_t size = 0; size < file.size(); ++size) {
        // A copy, so that reading beyond the end is seen by the address sanitizer.
        const FileBytes cut(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size));
        const auto blobs = open(cut);
        QVERIFY2(!blobs.has_value(), qPrintable(QString::number(size)));
        QCOMPARE(blobs.error(), KeystoreFileError::Damaged);
    }
}

void KeystoreFileTest::refusesEveryFlippedBit()
{
    const FileBytes file = sampleFile();
    for (std::size_t bit = 0; bit < file.size() * 8; ++bit) {
        FileBytes changed = file;
        changed[bit / 8] ^= static_cast<std::uint8_t>(1 << (bit % 8));
        const auto blobs = open(changed);
        QVERIFY2(!blobs.has_value(), qPrintable(QString::number(bit)));
        // Never "wrong passphrase": the user would search for the mistake in the wrong place.
        const bool inVersion = bit / 8 == kVersionAt || bit / 8 == kVersionAt + 1;
        if (!inVersion)
            QCOMPARE(blobs.error(), KeystoreFileError::Damaged);
        QVERIFY(blobs.error() != KeystoreFileError::WrongKey);
    }
}

void KeystoreFileTest::refusesWhatIsAppended()
{
    FileBytes file = sampleFile();
    file.push_back(0);
    const auto blobs = open(file);
    QVERIFY(!blobs.has_value());
    QCOMPARE(blobs.error(), KeystoreFileError::Damaged);
}

void KeystoreFileTest::tellsANewerFormat()
{
    FileBytes file = sampleFile();
    file[kVersionAt] = 2;
    const auto parsed = parseKeystoreFile(file);
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error(), KeystoreFileError::NewerFormat);
}

void KeystoreFileTest::authenticatesItsHeader()
{
    for (const std::size_t at : {std::size_t(10), std::size_t(14), kSaltAt}) {
        FileBytes file = sampleFile();
        file[at] ^= 1;
        repairChecksum(file);
        const auto parsed = parseKeystoreFile(file);
        QVERIFY(parsed.has_value());
        // The same key as before is not what the changed salt or cost would give, but even with it
        // the content does not open.
        const auto blobs = openKeystoreFile(*parsed, keyOf(7));
        QVERIFY(!blobs.has_value());
        QCOMPARE(blobs.error(), KeystoreFileError::Damaged);
    }
    FileBytes file = sampleFile();
    file[kCheckAt] ^= 1;
    repairChecksum(file);
    QCOMPARE(open(file).error(), KeystoreFileError::WrongKey);
}

void KeystoreFileTest::refusesALargeFile()
{
    FileBytes file = sampleFile();
    file.resize(kMaxKeystoreFile + 1);
    QCOMPARE(parseKeystoreFile(file).error(), KeystoreFileError::Damaged);
}

void KeystoreFileTest::invalidContent_data()
{
    QTest::addColumn<QByteArray>("content");
    const auto entry = [](const QByteArray &name, const QByteArray &blob) {
        ByteWriter writer;
        writer.field16(view(name));
        writer.field32(view(blob));
        const SecretBytes bytes = writer.take();
        // Test data.
        return QByteArray(reinterpret_cast<const char *>(bytes.expose().data()),
                          static_cast<qsizetype>(bytes.size()));
    };
    const auto counted = [](int count, const QByteArray &entries) {
        return QByteArray(1, static_cast<char>(count & 0xFF))
            + QByteArray(1, static_cast<char>(count >> 8)) + entries;
    };
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("half a count") << QByteArray(1, '\0');
    QTest::newRow("count without entries") << counted(1, {});
    QTest::newRow("more entries than counted") << counted(0, entry("a", "b"));
    QTest::newRow("fewer entries than counted") << counted(2, entry("a", "b"));
    QTest::newRow("too many entries") << counted(513, {});
    QTest::newRow("largest count") << counted(0xFFFF, {});
    QTest::newRow("empty name") << counted(1, entry("", "b"));
    QTest::newRow("name too long") << counted(1, entry(QByteArray(256, 'n'), "b"));
    QTest::newRow("name with NUL") << counted(1, entry(QByteArray("a\0b", 3), "b"));
    QTest::newRow("name not UTF-8") << counted(1, entry("\xFF", "b"));
    QTest::newRow("overlong UTF-8") << counted(1, entry("\xC0\xAF", "b"));
    QTest::newRow("same name twice") << counted(2, entry("a", "b") + entry("a", "c"));
    QTest::newRow("blob too large") << counted(1, entry("a", QByteArray(32'769, 'x')));
    QTest::newRow("blob cut off") << counted(1, entry("a", "bcd").chopped(1));
    QTest::newRow("blob length 4 GiB")
        << counted(1, QByteArray("\x01\0a\xFF\xFF\xFF\xFF", 7));
    QTest::newRow("trailing byte") << counted(1, entry("a", "b") + QByteArray(1, '\0'));
}

void KeystoreFileTest::invalidContent()
{
    QFETCH(QByteArray, content);
    const auto blobs = parseKeystoreBlobs(view(content));
    QVERIFY(!blobs.has_value());
    QCOMPARE(blobs.error(), KeystoreFileError::Damaged);
}

void KeystoreFileTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("valid");
    QTest::newRow("usual") << QStringLiteral("warifu/page-0") << true;
    QTest::newRow("Japanese") << QStringLiteral("割符") << true;
    QTest::newRow("255 bytes") << QString(255, QLatin1Char('n')) << true;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("256 bytes") << QString(256, QLatin1Char('n')) << false;
    QTest::newRow("256 bytes, fewer letters") << QString(86, QChar(0x5272)) << false;
    QTest::newRow("with NUL") << QString(1, QChar(0)) << false;
}

void KeystoreFileTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, valid);
    QCOMPARE(isKeystoreName(name), valid);
}

QTEST_APPLESS_MAIN(KeystoreFileTest)
#include "tst_keystore_file.moc"
