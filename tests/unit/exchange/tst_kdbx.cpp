// SPDX-License-Identifier: Apache-2.0
// KDBX containers of both versions: each cipher, derivation and inner stream, and a malformed file
// for each part. The XML is tested by tst_keepass_xml.cpp, Twofish by unit.crypto.cbc.

#include "tests/unit/exchange/kdbx_files.h"

#include <zlib.h>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr char kLine[] = "totp [E] [a] sha1 6 30";
const QByteArray kXml = QByteArray("<KeePassFile><Root><Group><Entry><String><Key>Title</Key>"
                                   "<Value>E</Value></String><String><Key>UserName</Key><Value>a"
                                   "</Value></String><String><Key>otp</Key><Value>")
    + kSecret + "</Value></String></Entry></Group></Root></KeePassFile>";

QByteArray gzipped(const QByteArray &plain)
{
    QByteArray packed(plain.size() + 1024, '\0');
    z_stream stream{};
    if (deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        qFatal("zlib");
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    if (deflate(&stream, Z_FINISH) != Z_STREAM_END)
        qFatal("zlib");
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

KdbxFile changed(void (*change)(KdbxFile &), quint16 major = 4)
{
    KdbxFile file;
    file.major = major;
    if (major != 4)
        file.stream = 2;
    if (change)
        change(file);
    return file;
}

} // namespace

class KdbxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opens_data();
    void opens();
    void refusesHeaders_data();
    void refusesHeaders();
    void refusesPayloads_data();
    void refusesPayloads();
    void noticesChanges_data();
    void noticesChanges();
    void asksAboutCosts();
    void opensProtectedValues();
    void unpacks();
};

void KdbxTest::opens_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("knowsPassword"); // a wrong one can be told from damage
    const auto row = [](const char *tag, void (*change)(KdbxFile &), quint16 major = 4) {
        QTest::newRow(tag) << changed(change, major).made(kXml) << (major == 4);
    };
    row("4, AES, AES-KDF", nullptr);
    row("4, ChaCha20, Argon2id", [](KdbxFile &file) {
        file.cipher = kChaChaCipher;
        file.iv = QByteArray(12, 'i');
        file.kdf = kArgon2id;
    });
    row("4, AES-KDF by its other name",
        [](KdbxFile &file) { file.kdf = QByteArray::fromHex("7c02bb8279a74ac0927d114a00648238"); });
    row("4, no inner stream", [](KdbxFile &file) { file.stream = 0; });
    row("3", nullptr, 3);
    row("2", nullptr, 2);
    row(
        "3, ChaCha20",
        [](KdbxFile &file) {
            file.cipher = kChaChaCipher;
            file.iv = QByteArray(12, 'i');
        },
        3);
}

void KdbxTest::opens()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, knowsPassword);
    const Source source = sourceOf(bytes);
    QCOMPARE(readLines("kdbx", source, "test"), QStringList{kLine});
    QCOMPARE(readLines("kdbx", source, "Test"),
             QStringList{said(knowsPassword ? File::WrongPassword : File::WrongPasswordOrDamaged)});
    QCOMPARE(readLines("kdbx", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("kdbx", source), QStringLiteral("protection 1"));
    QCOMPARE(hasNotice("kdbx", source, ImportNotice::Code::NotAuthenticated, "test"),
             !knowsPassword);
}

void KdbxTest::refusesHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QString &expected, void (*change)(KdbxFile &),
                        quint16 major = 4) {
        QTest::newRow(tag) << changed(change, major).header() + QByteArray(200, 'x') << expected;
    };
    const auto part = [](const char *name) { return said(File::Damaged, QLatin1String(name)); };
    const auto other = [](const char *name) {
        return said(File::Unsupported, QLatin1String(name));
    };
    row("version 5", said(File::NewerVersion, "5"), nullptr, 5);
    row("cipher", other("cipher"), [](KdbxFile &file) { file.cipher.fill('x'); });
    row("compression", other("compression"),
        [](KdbxFile &file) { file.compression = little(quint32(2)); });
    row("compression of another size", other("compression"),
        [](KdbxFile &file) { file.compression = "x"; });
    row("seed", part("MasterSeed"), [](KdbxFile &file) { file.seed.chop(1); });
    row("initial vector", part("EncryptionIV"), [](KdbxFile &file) { file.iv.chop(4); });
    row("initial vector of ChaCha20", part("EncryptionIV"),
        [](KdbxFile &file) { file.cipher = kChaChaCipher; });
    row("no derivation", part("KdfParameters"), [](KdbxFile &file) { file.withKdf = false; });
    row(
        "no derivation, 3", part("KdfParameters"), [](KdbxFile &file) { file.withKdf = false; }, 3);
    row("unknown derivation", other("KDF"), [](KdbxFile &file) { file.kdf.fill('x'); });
    row("seed of the derivation", part("TransformSeed"),
        [](KdbxFile &file) { file.kdfSalt.chop(1); });
    row("no rounds", said(File::CostRefused, "AES-KDF"), [](KdbxFile &file) { file.rounds = 0; });
    row("too many rounds", said(File::CostRefused, "AES-KDF"),
        [](KdbxFile &file) { file.rounds = 500'000'001; });
    row("version of Argon2", other("Argon2"), [](KdbxFile &file) {
        file.kdf = kArgon2id;
        file.argonVersion = 0x12;
    });
    row("version of the dictionary", part("KdfParameters"),
        [](KdbxFile &file) { file.dictionary = QByteArray::fromHex("000200"); });
    row("dictionary without an end", part("KdfParameters"),
        [](KdbxFile &file) { file.dictionary = QByteArray::fromHex("0001"); });
    row("name beyond the end", part("KdfParameters"), [](KdbxFile &file) {
        file.dictionary = QByteArray::fromHex("0001"
                                              "05"
                                              "ffffffff"
                                              "52");
    });
    row("value beyond the end", part("KdfParameters"), [](KdbxFile &file) {
        file.dictionary = QByteArray::fromHex("0001"
                                              "05"
                                              "01000000"
                                              "52"
                                              "ff000000"
                                              "01");
    });
    row(
        "start bytes", part("StreamStartBytes"), [](KdbxFile &file) { file.startBytes.chop(1); },
        3);
    row(
        "inner stream", other("inner stream"), [](KdbxFile &file) { file.stream = 1; }, 3);
    QTest::newRow("cut") << KdbxFile().header().left(100) << part("header");
    QTest::newRow("version and no more") << KdbxFile().header().left(12) << part("header");
    QTest::newRow("nothing behind it") << KdbxFile().header() << part("header");
}

void KdbxTest::refusesHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const Source source = sourceOf(bytes);
    QCOMPARE(readLines("kdbx", source, "test"), QStringList{expected});
}

void KdbxTest::refusesPayloads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, quint16 major, const QByteArray &payload,
                        const QString &expected, bool gzip = false) {
        KdbxFile file = changed(nullptr, major);
        file.payload = payload;
        if (gzip)
            file.compression = little(quint32(1));
        QTest::newRow(tag) << file.made({}) << expected;
    };
    const auto part = [](const char *name) { return said(File::Damaged, QLatin1String(name)); };
    const QByteArray start(32, 'b');
    const QByteArray empty = QByteArray(40, '\0');
    row("4: no inner header", 4, "", part("inner header"));
    row("4: inner field beyond the end", 4, QByteArray::fromHex("01ff00000003"),
        part("inner header"));
    row("4: inner stream of another size", 4, QByteArray::fromHex("010100000003"),
        said(File::Unsupported, "inner stream"));
    row("4: unknown inner stream", 4, QByteArray::fromHex("010400000001000000"),
        said(File::Unsupported, "inner stream"));
    row("4: no XML", 4, QByteArray::fromHex("0000000000"), part("KeePassFile"));
    row("4: no gzip", 4, "plain", part("gzip"), true);
    row("4: gzip that is none", 4, QByteArray(40, '\1') + little(quint32(10)), part("gzip"), true);
    row("4: gzip cut", 4, gzipped(kXml).chopped(30) + little(quint32(kXml.size())), part("gzip"),
        true);
    row("4: more than it says", 4, gzipped(kXml).chopped(4) + little(quint32(9)), part("gzip"),
        true);
    row("4: less than it says", 4, gzipped(kXml).chopped(4) + little(quint32(999)), part("gzip"),
        true);
    row("4: bomb", 4, gzipped(kXml).chopped(4) + little(quint32(2'000'000)), said(File::Bomb),
        true);
    row("4: larger than any", 4, gzipped(kXml).chopped(4) + little(quint32(300'000'000)),
        said(File::Bomb), true);
    row("3: other start bytes", 3, QByteArray(32, 'c') + empty, said(File::WrongPasswordOrDamaged));
    row("3: shorter than those", 3, "bb", said(File::WrongPasswordOrDamaged));
    row("3: no blocks", 3, start, part("block"));
    row("3: another number", 3, start + little(quint32(1)) + QByteArray(36, '\0'), part("block"));
    row("3: another hash", 3, start + QByteArray(36, '\0') + little(quint32(1)) + "x",
        part("block"));
    row("3: block beyond the end", 3, start + QByteArray(36, '\0') + little(quint32(9)) + "x",
        part("block"));
    row("3: no last block", 3,
        start + little(quint32(0)) + arrayOfHash(crypto::sha256(viewOf("x"))) + little(quint32(1))
            + "x",
        part("block"));
    row("3: no XML", 3, start + empty, part("KeePassFile"));
}

void KdbxTest::refusesPayloads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    QCOMPARE(readLines("kdbx", sourceOf(bytes), "test"), QStringList{expected});
}

void KdbxTest::noticesChanges_data()
{
    QTest::addColumn<int>("position"); // behind the header, of version 4
    QTest::addColumn<QString>("expected");
    QTest::newRow("hash of the header") << 0 << said(File::Damaged, "header");
    QTest::newRow("HMAC of the header") << 32 << said(File::WrongPassword);
    QTest::newRow("HMAC of a block") << 64 << said(File::Damaged, "block");
    QTest::newRow("size of a block") << 99 << said(File::Damaged, "block");
    QTest::newRow("bytes of a block") << 120 << said(File::Damaged, "block");
    QTest::newRow("initial vector") << -15 << said(File::Damaged, "header");
}

void KdbxTest::noticesChanges()
{
    QFETCH(int, position);
    QFETCH(QString, expected);
    QByteArray bytes = KdbxFile().made(kXml);
    const int at = static_cast<int>(KdbxFile().header().size()) + position;
    bytes[at] = static_cast<char>(bytes[at] ^ 1);
    QCOMPARE(readLines("kdbx", sourceOf(bytes), "test"), QStringList{expected});
    // Cut anywhere it is never read.
    const QByteArray whole = KdbxFile().made(kXml);
    for (qsizetype size = 12; size < whole.size(); size += 7)
        QVERIFY(!format("kdbx").read(sourceOf(whole.left(size)), with("test")));
}

void KdbxTest::asksAboutCosts()
{
    KdbxFile rounds;
    rounds.rounds = 500'000'000;
    const Source slow = sourceOf(rounds.header() + QByteArray(64, 'x'));
    QVERIFY(format("kdbx").inspect(slow)->cost.isHigh());
    const auto argon = [](quint64 memory, quint64 passes) {
        KdbxFile file;
        file.kdf = kArgon2id;
        file.argonMemory = memory;
        file.argonPasses = passes;
        const QByteArray head = file.header();
        return sourceOf(head + arrayOfHash(crypto::sha256(viewOf(head))) + QByteArray(32, 'x'));
    };
    const quint64 gib = 1024 * 1024 * 1024;
    QCOMPARE(readLines("kdbx", argon(gib, 1), "test"), QStringList{said(File::CostTooHigh)});
    QCOMPARE(readLines("kdbx", argon(2 * gib, 1), "test"),
             QStringList{said(File::CostRefused, "Argon2")});
    QCOMPARE(readLines("kdbx", argon(8'192, 0), "test"),
             QStringList{said(File::CostRefused, "Argon2")});
    QCOMPARE(readLines("kdbx", argon(~quint64(0), ~quint64(0)), "test"),
             QStringList{said(File::CostRefused, "Argon2")});
    const QByteArray head = rounds.header();
    const Source whole =
        sourceOf(head + arrayOfHash(crypto::sha256(viewOf(head))) + QByteArray(32, 'x'));
    QCOMPARE(readLines("kdbx", whole, "test"), QStringList{said(File::CostTooHigh)});
    const std::atomic<bool> stop = true;
    Unlocking unlocking = with("test");
    unlocking.acceptCost = true;
    unlocking.cancelled = &stop;
    QCOMPARE(said(format("kdbx").read(whole, unlocking).error()), said(File::Cancelled));
}

// One stream runs through all of them, also those of the history that nobody reads.
void KdbxTest::opensProtectedValues()
{
    const QByteArray key(64, 'k');
    for (const quint32 kind : {2U, 3U}) {
        const auto salsa = crypto::sha256(viewOf(key));
        const auto chacha = crypto::sha512(viewOf(key));
        const QByteArray nonce = QByteArray::fromHex("e830094b97205d2a");
        crypto::StreamCipher stream = kind == 2
            ? crypto::StreamCipher(crypto::StreamCipherKind::Salsa20, salsa, viewOf(nonce))
            : crypto::StreamCipher(crypto::StreamCipherKind::ChaCha20, ByteView(chacha).first(32),
                                   ByteView(chacha).subspan(32, 12));
        const auto sealed = [&stream](const QByteArray &plain) {
            // Ciphertext.
            return "<Value Protected=\"True\">"
                + arrayOf(stream.apply(viewOf(plain)).expose()).toBase64() + "</Value>";
        };
        QByteArray entries = "<Entry><String><Key>Password</Key>";
        entries += sealed("hunter2"); // each in its turn: the stream goes on
        entries += "</String><String><Key>otp</Key>";
        entries += sealed("ABCDEFGHABCDEFGH");
        entries += "</String><History><Entry><String><Key>otp</Key>";
        entries += sealed("ABCDEFGHABCDEFGH");
        entries += "</String></Entry></History></Entry><Entry><String><Key>otp</Key>";
        entries += sealed(kSecret);
        entries += "</String></Entry>";
        KdbxFile file;
        file.stream = kind;
        const Source source = sourceOf(
            file.made("<KeePassFile><Root><Group>" + entries + "</Group></Root></KeePassFile>"));
        const QStringList expected{"totp [] [] sha1 6 30 secret=00443214c700443214c7",
                                   "totp [] [] sha1 6 30"};
        QCOMPARE(readLines("kdbx", source, "test"), expected);
    }
    QCOMPARE(readLines("kdbx",
                       sourceOf(KdbxFile().made("<KeePassFile><Root><Group><Entry><String><Value "
                                                "Protected=\"True\">!</Value></String></Entry>"
                                                "</Group></Root></KeePassFile>")),
                       "test"),
             QStringList{said(File::Damaged, "Value")});
}

void KdbxTest::unpacks()
{
    KdbxFile four;
    four.compression = little(quint32(1));
    four.payload = gzipped(four.field(1, little(quint32(0))) + four.field(0, {}) + kXml);
    QCOMPARE(readLines("kdbx", sourceOf(four.made({})), "test"), QStringList{kLine});
    KdbxFile three = changed(nullptr, 3);
    three.compression = little(quint32(1));
    QCOMPARE(readLines("kdbx", sourceOf(three.made(gzipped(kXml))), "test"), QStringList{kLine});
}

QTEST_GUILESS_MAIN(KdbxTest)
#include "tst_kdbx.moc"
