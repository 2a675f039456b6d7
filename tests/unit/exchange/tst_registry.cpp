// SPDX-License-Identifier: Apache-2.0
// The list of formats: in order, and no file of the corpus belongs to two of them.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/sqlite_file.h"
#include "tests/unit/exchange/stored_zip.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <map>

#include "test_paths.h"

using namespace warifu::exchange;
using namespace warifu::exchange::test;

class RegistryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isInOrder();
    void findsById();
    void eachFileHasOneFormat_data();
    void eachFileHasOneFormat();
    void saysWhyNot_data();
    void saysWhyNot();
    void isInTheUserGuide_data();
    void isInTheUserGuide();
};

void RegistryTest::isInOrder()
{
    QVERIFY(!allFormats().empty());
    std::string_view before;
    for (const Format *format : allFormats()) {
        QVERIFY2(before < format->id, format->id.data());
        before = format->id;
        QVERIFY(!format->product.empty() && format->match && format->inspect && format->read);
        static const QRegularExpression kWord(QStringLiteral("^[a-z0-9+-]+$"));
        QVERIFY2(kWord.match(QString::fromLatin1(format->id.data())).hasMatch(), format->id.data());
    }
}

void RegistryTest::findsById()
{
    for (const Format *format : allFormats())
        QCOMPARE(findFormat(format->id), format);
    QVERIFY(!findFormat(""));
    QVERIFY(!findFormat("AEGIS"));
}

void RegistryTest::eachFileHasOneFormat_data()
{
    QTest::addColumn<QString>("path");
    const QDir corpus(
        qEnvironmentVariable("WARIFU_CORPUS", QStringLiteral(WARIFU_SHARED "/corpus/import")));
    QDirIterator files(corpus.path(), QDir::Files, QDirIterator::Subdirectories);
    bool any = false;
    while (files.hasNext()) {
        const QString path = files.next();
        const QString name = corpus.relativeFilePath(path);
        if (!name.contains(QLatin1Char('/')) || !findFormat(name.section('/', 0, 0).toStdString()))
            continue;
        QTest::newRow(qPrintable(name)) << path;
        any = true;
    }
    if (!any)
        QSKIP("NOT TESTED, missing: ../shared/corpus/import");
}

void RegistryTest::eachFileHasOneFormat()
{
    QFETCH(QString, path);
    const auto source = Source::open(path);
    QVERIFY(source);
    QStringList sure;
    for (const Format *format : allFormats()) {
        if (format->match(*source) == Match::Sure)
            sure << QString::fromLatin1(format->id.data());
    }
    QVERIFY2(sure.size() <= 1, qPrintable(sure.join(QLatin1Char(' '))));
    const auto found = recognise(*source);
    if (sure.size() == 1)
        QCOMPARE(QString::fromLatin1((*found)->id.data()), sure.first());
    // What is not even sure of its own file is broken XML or a container without any mark.
    if (sure.isEmpty())
        QVERIFY2(!found || (*found)->match(*source) == Match::Weak, qPrintable(path));
}

void RegistryTest::saysWhyNot_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &bytes, const QString &expected,
                        const char *name = "x") {
        QTest::newRow(tag) << bytes << QString::fromLatin1(name) << expected;
    };
    row("KeePass 1",
        "\x03\xD9\xA2\x9A\x65\xFB\x4B\xB5"
        "x",
        said(File::Unsupported, {}, Advice::KeePassOne));
    row("OpenPGP text", "-----BEGIN PGP MESSAGE-----\n\nx\n",
        said(File::Unsupported, {}, Advice::OpenPgp));
    row("OpenPGP by name", QByteArray("\x85\x01\x0C\x03", 4),
        said(File::Unsupported, {}, Advice::OpenPgp), "otp_accounts.json.gpg");
    row("HTML", "<!-- x --><HTML><body/></HTML>",
        said(File::Unsupported, {}, Advice::ExportAsTextOrJson));
    row("Ente's share link", "https://auth.ente.com/share?data=x",
        said(File::Unsupported, {}, Advice::EnteShareLink));
    row("Raivo's report", R"({"message":"no accounts"})",
        said(File::Unsupported, "no accounts", Advice::RaivoReport));
    row("text", "hello", said(File::UnknownFormat));
    row("JSON of nobody", R"({"a":1})", said(File::UnknownFormat));
    row("empty list", "[]", said(File::UnknownFormat));
    row("number", "7", said(File::UnknownFormat));
    row("binary", QByteArray(64, '\xFE'), said(File::UnknownFormat));
    row("one byte", "x", said(File::UnknownFormat));
    const QString json = said(File::Damaged, "JSON");
    row("list that ends early", R"([{"secret":"GEZDGNBV","issuer":"A"},{"sec)", json);
    row("object that ends early", R"( {"version": 1, "header": {"slots": null)", json);
    row("JSON cut within a character", QByteArray("\xEF\xBB\xBF{\"name\":\"\xE5\xB1"), json);
    row("JSON cut behind a backslash", "{\"name\":\"a\\", json);
    row("JSON in UTF-16, cut off", QByteArray("\xFF\xFE{\0\"\0a\0\"\0:\0", 12), json);
    row("a bracket alone", "{", said(File::UnknownFormat));
    row("a bracket of a letter", "[hello", said(File::UnknownFormat));
    row("a brace of a program", "{ return 7;", said(File::UnknownFormat));
    row("brackets that do not match", R"({"a":[1}, "b)", said(File::UnknownFormat));
    row("whole JSON and more", R"({"a":1} x)", said(File::UnknownFormat));
    const QString xml = said(File::Damaged, "XML");
    row("XML that ends in its declaration", "<?xml version=\"1.0\" enco", xml);
    row("XML that ends in an element", "<accounts><account name=\"x\">", xml);
    row("XML cut within a character", "<accounts><name>\xE5\xB1", xml);
    row("XML of nobody", "<accounts/>", said(File::UnknownFormat));
    row("XML that is wrong before its end", "<a></b>", said(File::UnknownFormat));
    row("XML with a DOCTYPE", "<!DOCTYPE x><x>", said(File::UnknownFormat));
    const QByteArray archive = storedZip({{"a.bin", QByteArray(100, 'x')}});
    row("ZIP of nobody", archive, said(File::UnknownFormat));
    row("ZIP without its directory", archive.left(100), said(File::Damaged, "ZIP"));
    row("ZIP of four bytes", archive.left(4), said(File::Damaged, "ZIP"));
    row("ZIP of three bytes", archive.left(3), said(File::UnknownFormat));
    const QByteArray database = sqliteFile("CREATE TABLE nobody (x); CREATE TABLE more (y);");
    const QString sqlite = said(File::Damaged, "SQLite");
    row("database of nobody", database, said(File::UnknownFormat));
    row("database without its last page", database.left(database.size() - 1), sqlite);
    row("database cut in its first page", database.left(1000), sqlite);
    row("database cut in its header", database.left(16), sqlite);
    row("a name of a database", database.left(15), said(File::UnknownFormat));
}

void RegistryTest::saysWhyNot()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    const auto found = recognise(sourceOf(bytes, qPrintable(name)));
    QVERIFY2(!found, found ? (*found)->id.data() : "");
    QCOMPARE(said(found.error()), expected);
}

void RegistryTest::isInTheUserGuide_data()
{
    QTest::addColumn<QString>("path");
    for (const char *name : {"user-guide.md", "user-guide.ja.md"})
        QTest::newRow(name) << QStringLiteral(WARIFU_TEST_DATA "/../../docs/") + name;
}

// Its table has each product once, in the order of the alphabet, with all ids of --format.
void RegistryTest::isInTheUserGuide()
{
    QFETCH(QString, path);
    QFile guide(path);
    QVERIFY2(guide.open(QIODevice::ReadOnly), qPrintable(path));
    const QStringList lines = QString::fromUtf8(guide.readAll()).split('\n');
    std::map<QString, QStringList> products;
    for (const Format *format : allFormats())
        // One product, several formats: "Bitwarden", "Bitwarden (CSV)".
        products[QString::fromUtf8(format->product.data()).section(" (", 0, 0)]
            << QStringLiteral("`%1`").arg(format->id.data());
    QStringList names;
    for (const auto &[name, ids] : products)
        names << name;
    names.sort(Qt::CaseInsensitive);
    QStringList expected;
    for (const QString &name : names)
        expected << name + " | " + products[name].join(", ");
    QStringList found;
    static const QRegularExpression kRow(R"(^\| ([^|]+) \| [^|]+ \| (`[^|]+`) \|$)");
    const auto head = std::find_if(lines.begin(), lines.end(), [](const QString &line) {
        return line.endsWith("| `--format` |");
    });
    QVERIFY(head != lines.end());
    for (auto line = head + 2; line < lines.end() && line->startsWith('|'); ++line) {
        const auto match = kRow.match(*line);
        QVERIFY2(match.hasMatch(), qPrintable(*line));
        found << match.captured(1) + " | " + match.captured(2);
    }
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(RegistryTest)
#include "tst_registry.moc"
