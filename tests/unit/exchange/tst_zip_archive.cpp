// SPDX-License-Identifier: Apache-2.0
// ZIP archives: members plain and encrypted, paths that lie, sizes that lie, bombs.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/packed_zip.h"
#include "tests/unit/exchange/stored_zip.h"

#include "core/exchange/zip_archive.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr std::size_t kLimit = 64 * 1024 * 1024;

// One entry of the central directory, whose fields are at fixed places (APPNOTE 4.3.12).
int directoryOf(const QByteArray &archive)
{
    return static_cast<int>(archive.indexOf("PK\x01\x02"));
}

QString readText(const ZipArchive &archive, const char *name, const QByteArray &password = {},
                 std::size_t limit = kLimit)
{
    const ZipArchive::Member *member = archive.findPath(QLatin1String(name));
    if (!member)
        return QStringLiteral("no member");
    const auto bytes = archive.read(*member, viewOf(password), limit);
    // Compared with what the test wrote itself.
    return bytes ? QString::fromUtf8(arrayOf(bytes->expose())) : said(bytes.error());
}

} // namespace

class ZipArchiveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsMembers();
    void refusesArchives_data();
    void refusesArchives();
    void opensEncrypted_data();
    void opensEncrypted();
    void checksWhatItReads();
    void stopsBombs();
    void boundsNames();
};

void ZipArchiveTest::readsMembers()
{
    const QByteArray bytes =
        packedZip({{"a/", ""}, {"a/b.txt", "text"}, {"c/b.txt", "x"}, {"d.txt", ""}});
    const auto archive = ZipArchive::open(viewOf(bytes));
    QVERIFY(archive);
    QCOMPARE(archive->members().size(), std::size_t(3)); // folders are no members
    QCOMPARE(readText(*archive, "a/b.txt"), QStringLiteral("text"));
    QCOMPARE(readText(*archive, "d.txt"), QString());
    QCOMPARE(readText(*archive, "b.txt"), QStringLiteral("no member"));
    QVERIFY(!archive->findBaseName("b.txt")); // two of that name
    QCOMPARE(archive->findBaseName("d.txt")->path, QStringLiteral("d.txt"));
    QVERIFY(!archive->findBaseName("none"));
    const auto empty = ZipArchive::open(viewOf("PK\x05\x06" + QByteArray(18, '\0')));
    QVERIFY(empty && empty->members().empty());
}

void ZipArchiveTest::refusesArchives_data()
{
    QTest::addColumn<QByteArray>("archive");
    QTest::newRow("climbs") << storedZip({{"../x", "y"}});
    QTest::newRow("climbs inside") << storedZip({{"a/../../x", "y"}});
    QTest::newRow("climbs at the end") << storedZip({{"a/..", "y"}});
    QTest::newRow("absolute") << storedZip({{"/etc/x", "y"}});
    QTest::newRow("drive") << storedZip({{"C:x", "y"}});
    QTest::newRow("backslash") << storedZip({{"a\\x", "y"}});
    QTest::newRow("no name") << storedZip({{"", "y"}});
    QByteArray link = storedZip({{"x", "/etc/passwd"}});
    link[directoryOf(link) + 5] = 3; // made by Unix: the attributes below are its mode
    link[directoryOf(link) + 41] = char(0xA1);
    QTest::newRow("symbolic link") << link;
    QTest::newRow("no directory") << storedZip({{"x", "y"}}).left(30);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("something else") << QByteArray(100, 'x');
    QByteArray outside = storedZip({{"x", "y"}});
    outside[outside.size() - 5] = 0x7F; // where the directory begins
    QTest::newRow("directory outside of the file") << outside;
}

void ZipArchiveTest::refusesArchives()
{
    QFETCH(QByteArray, archive);
    const auto opened = ZipArchive::open(viewOf(archive));
    QVERIFY(!opened);
    QCOMPARE(said(opened.error()), said(File::Damaged, "ZIP"));
}

void ZipArchiveTest::opensEncrypted_data()
{
    QTest::addColumn<int>("method");
    QTest::newRow("ZipCrypto") << int(ZIP_EM_TRAD_PKWARE);
    QTest::newRow("AES-128") << int(ZIP_EM_AES_128);
    QTest::newRow("AES-192") << int(ZIP_EM_AES_192);
    QTest::newRow("AES-256") << int(ZIP_EM_AES_256);
}

void ZipArchiveTest::opensEncrypted()
{
    QFETCH(int, method);
    const QByteArray text(1'000, 'x');
    const QByteArray bytes = packedZip({{"x", text}}, static_cast<zip_uint16_t>(method));
    const auto archive = ZipArchive::open(viewOf(bytes));
    QVERIFY(archive && archive->members().front().encrypted);
    QCOMPARE(readText(*archive, "x", "test"), QString::fromLatin1(text));
    QCOMPARE(readText(*archive, "x"), said(File::PasswordNeeded));
    const QString wrong = readText(*archive, "x", "Test");
    // ZipCrypto's check is one byte: one wrong password of 256 shows at the CRC only.
    QVERIFY2(wrong == said(File::WrongPassword)
                 || (method == ZIP_EM_TRAD_PKWARE && wrong == said(File::WrongPasswordOrDamaged)),
             qPrintable(wrong));
    QCOMPARE(readText(*archive, "x", QByteArray(1'025, 'x')), said(File::WrongPassword));
    QByteArray changed = bytes;
    // Behind the local header, its name and extra field; salt, verifier or ZipCrypto's header take
    // at most 18 bytes more.
    const int inside = 30 + changed[26] + changed[28] + 18;
    changed[inside] = char(changed[inside] ^ 1);
    const auto damaged = ZipArchive::open(viewOf(changed));
    QVERIFY(damaged);
    QCOMPARE(readText(*damaged, "x", "test"), said(File::WrongPasswordOrDamaged));
}

void ZipArchiveTest::checksWhatItReads()
{
    QByteArray changed = storedZip({{"x", "text"}});
    changed.replace("text", "tent");
    QCOMPARE(readText(*ZipArchive::open(viewOf(changed)), "x"), said(File::Damaged, "ZIP"));
    QByteArray method = storedZip({{"x", "text"}});
    method[directoryOf(method) + 10] = 98;
    method[8] = 98; // of the local header, too
    QVERIFY(ZipArchive::open(viewOf(method)));
    QCOMPARE(readText(*ZipArchive::open(viewOf(method)), "x"), said(File::Unsupported, "ZIP"));
    QByteArray strong = storedZip({{"x", "text"}});
    strong[directoryOf(strong) + 8] = 0x41; // PKWARE's strong encryption (APPNOTE 4.4.4)
    strong[6] = 0x41;
    QCOMPARE(readText(*ZipArchive::open(viewOf(strong)), "x", "test"),
             said(File::Unsupported, "ZIP"));
}

void ZipArchiveTest::stopsBombs()
{
    const QByteArray bytes = packedZip({{"x", QByteArray(8 * 1'024 * 1'024, '\0')}});
    QVERIFY(bytes.size() < 40'000);
    const auto archive = ZipArchive::open(viewOf(bytes));
    QCOMPARE(readText(*archive, "x"), said(File::Bomb)); // a thousand to one
    const QByteArray small = packedZip({{"x", QByteArray(1'000'000, '\0')}});
    QCOMPARE(readText(*ZipArchive::open(viewOf(small)), "x").size(), 1'000'000);
    const QByteArray stored = storedZip({{"x", QByteArray(1'000, 'x')}});
    const auto plain = ZipArchive::open(viewOf(stored));
    QCOMPARE(readText(*plain, "x", {}, 1'000).size(), 1'000);
    QCOMPARE(readText(*plain, "x", {}, 999), said(File::Bomb));
    // A size of the directory that is only somebody's word does not allocate.
    QByteArray liar = stored;
    for (int i = 0; i < 3; ++i)
        liar[directoryOf(liar) + 24 + i] = char(0xFF);
    const auto lied = ZipArchive::open(viewOf(liar));
    QVERIFY(!lied || readText(*lied, "x").startsWith("error"));
}

void ZipArchiveTest::boundsNames()
{
    std::vector<std::pair<QByteArray, QByteArray>> members;
    for (int i = 0; i < 4'096; ++i)
        members.emplace_back(QByteArray::number(i), "");
    const QByteArray most = storedZip(members);
    QVERIFY(ZipArchive::open(viewOf(most)));
    members.emplace_back("x", "");
    const QByteArray tooMany = storedZip(members);
    QVERIFY(!ZipArchive::open(viewOf(tooMany)));
}

QTEST_APPLESS_MAIN(ZipArchiveTest)
#include "tst_zip_archive.moc"
