// SPDX-License-Identifier: Apache-2.0
// Steam: the Android file in both forms; maFiles alone, in a folder, in an archive, encrypted.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/stored_zip.h"

#include "core/crypto/cbc.h"
#include "core/crypto/pbkdf2.h"

#include <QFile>
#include <QTemporaryDir>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"shared_secret":"MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=","account_name":"a","identity_secret":"x"})";
constexpr char kLine[] = "steam [Steam] [a] sha1 5 30";
const QByteArray kSalt(8, 's');
const QByteArray kIv(16, 'i');

QByteArray sealed(const QByteArray &text)
{
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, viewOf("test"), viewOf(kSalt), 50'000, 32)
            .value();
    // The test's own key.
    return arrayOf(crypto::encryptCbc(key.expose(), viewOf(kIv), viewOf(text))).toBase64();
}

QByteArray entry(const QByteArray &file, const QByteArray &salt = kSalt, const QByteArray &iv = kIv)
{
    return R"({"filename":")" + file + R"(","steamid":1,"encryption_salt":")" + salt.toBase64()
        + R"(","encryption_iv":")" + iv.toBase64() + "\"}";
}

QByteArray manifest(const QByteArray &entries, bool encrypted)
{
    return QByteArray(R"({"encrypted":)") + (encrypted ? "true" : "false") + R"(,"entries":[)"
        + entries + "]}";
}

} // namespace

class SteamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndroid_data();
    void readsAndroid();
    void readsArchives_data();
    void readsArchives();
    void asksForPasswords();
    void readsFolders();
    void refuses();
};

void SteamTest::readsAndroid_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("no name", R"({"shared_secret":"MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="})",
        "steam [Steam] [] sha1 5 30");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("no secret", R"({"account_name":"b"})", said(Enrol::MissingSecret));
    bad("empty secret", R"({"shared_secret":""})", said(Enrol::MissingSecret));
    bad("no Base64", R"({"shared_secret":"A!"})", said(Entry::WrongType, "shared_secret"));
    bad("secret of another type", R"({"shared_secret":7})",
        said(Entry::WrongType, "shared_secret"));
    bad("name of another type", R"({"shared_secret":"AAAA","account_name":7})",
        said(Entry::WrongType, "account_name"));
}

void SteamTest::readsAndroid()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(R"({"accounts":{"1":)" + kGood + R"(,"2":)" + text + "}}");
    QCOMPARE(readLines("steam", source), (QStringList{kLine, expected}));
    QCOMPARE(inspected("steam", source), QStringLiteral("protection 0"));
    QCOMPARE(readLines("steam", sourceOf(kGood)), QStringList{kLine});
}

void SteamTest::readsArchives_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QByteArray &file, const QStringList &expected) {
        QTest::newRow(tag) << file << expected;
    };
    row("plain",
        storedZip({{"m/1.maFile", kGood}, {"m/manifest.json", manifest(entry("1.maFile"), false)}}),
        {kLine});
    row("without manifest", storedZip({{"m/1.maFile", kGood}, {"m/2.maFile", kGood}, {"x", "y"}}),
        {kLine, kLine});
    row("plain file that is no JSON", storedZip({{"1.maFile", "x"}}),
        {failedAt(1, said(Entry::NotAnEntry))});
    row("file that is missing",
        storedZip(
            {{"1.maFile", kGood},
             {"manifest.json", manifest(entry("1.maFile") + "," + entry("2.maFile"), false)}}),
        {kLine, failedAt(2, said(Entry::MissingField, "2.maFile"))});
    row("encrypted",
        storedZip(
            {{"1.maFile", sealed(kGood)}, {"manifest.json", manifest(entry("1.maFile"), true)}}),
        {kLine});
    row("one that does not open",
        storedZip({{"1.maFile", sealed(kGood)},
                   {"2.maFile", sealed("x")},
                   {"3.maFile", "!"},
                   {"4.maFile", "AAAA"},
                   {"manifest.json",
                    manifest(entry("1.maFile") + "," + entry("2.maFile") + "," + entry("3.maFile")
                                 + "," + entry("4.maFile"),
                             true)}}),
        {kLine, failedAt(2, said(Entry::Decryption)), failedAt(3, said(Entry::Decryption)),
         failedAt(4, said(Entry::Decryption))});
    row("short iv and salt",
        storedZip({{"1.maFile", sealed(kGood)},
                   {"2.maFile", sealed(kGood)},
                   {"manifest.json",
                    manifest(entry("1.maFile") + "," + entry("2.maFile", kSalt, "short") + ","
                                 + entry("2.maFile", "short"),
                             true)}}),
        {kLine, failedAt(2, said(Entry::MissingField, "2.maFile")),
         failedAt(3, said(Entry::MissingField, "2.maFile"))});
    row("manifest of others",
        storedZip({{"1.maFile", kGood}, {"manifest.json", R"({"entries":[]})"}}),
        {said(File::Damaged, "manifest.json")});
    QByteArray changed = storedZip({{"1.maFile", kGood}});
    changed.replace("account_name", "account_nama");
    row("changed byte", changed, {said(File::Damaged, "ZIP")});
    row("large file", storedZip({{"1.maFile", QByteArray(1'024 * 1'024 + 1, ' ')}}),
        {said(File::Bomb)});
}

void SteamTest::readsArchives()
{
    QFETCH(QByteArray, file);
    QFETCH(QStringList, expected);
    QCOMPARE(readLines("steam", sourceOf(file), "test"), expected);
}

void SteamTest::asksForPasswords()
{
    const Source source = sourceOf(storedZip(
        {{"1.maFile", sealed(kGood)}, {"manifest.json", manifest(entry("1.maFile"), true)}}));
    QCOMPARE(inspected("steam", source), QStringLiteral("protection 1"));
    QCOMPARE(readLines("steam", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines("steam", source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    QVERIFY(hasNotice("steam", source, ImportNotice::Code::NotAuthenticated, "test"));
    // Each file has a salt of its own, so what they cost together counts.
    QByteArray many = entry("1.maFile");
    for (int i = 0; i < 200; ++i)
        many += "," + entry("1.maFile");
    const Source costly =
        sourceOf(storedZip({{"1.maFile", sealed(kGood)}, {"manifest.json", manifest(many, true)}}));
    QCOMPARE(readLines("steam", costly, "test"), QStringList{said(File::CostTooHigh)});
}

void SteamTest::readsFolders()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const char *name, const QByteArray &bytes) {
        QFile file(folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    write("1.maFile", sealed(kGood));
    write("2.maFile", kGood);
    write("3.maFile", sealed(kGood));
    const auto alone = Source::open(folder.filePath("1.maFile"));
    const QString advice = said(File::Unsupported, {}, Advice::SteamNeedsManifest);
    QCOMPARE(readLines("steam", *alone, "test"), QStringList{advice});
    QCOMPARE(inspected("steam", *alone), advice);
    write("manifest.json", manifest(entry("1.maFile") + "," + entry("3.maFile", "x"), true));
    const auto beside = Source::open(folder.filePath("1.maFile"));
    QCOMPARE(readLines("steam", *beside, "test"), QStringList{kLine});
    QCOMPARE(readLines("steam", *Source::open(folder.filePath("2.maFile"))), QStringList{kLine});
    const auto bad = Source::open(folder.filePath("3.maFile"));
    QCOMPARE(readLines("steam", *bad, "test"), QStringList{said(File::Damaged, "manifest.json")});
    const auto whole = Source::open(folder.filePath("manifest.json"));
    QCOMPARE(readLines("steam", *whole, "test"),
             (QStringList{kLine, failedAt(2, said(Entry::MissingField, "3.maFile"))}));
}

void SteamTest::refuses()
{
    QCOMPARE(said(format("steam").read(sourceOf("x"), {}).error()), said(File::Damaged, "JSON"));
    QCOMPARE(inspected("steam", sourceOf("{}")), said(File::Damaged, "JSON"));
    QVERIFY(format("steam").match(sourceOf(R"({"accounts":{}})")) == Match::No);
    QVERIFY(format("steam").match(sourceOf(R"({"shared_secret":7})")) == Match::No);
    QVERIFY(format("steam").match(sourceOf("AAAA", "x.txt")) == Match::No);
    QVERIFY(format("steam").match(sourceOf("not Base64!", "1.maFile")) == Match::No);
}

QTEST_APPLESS_MAIN(SteamTest)
#include "tst_steam.moc"
