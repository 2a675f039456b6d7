// SPDX-License-Identifier: Apache-2.0
// The list of formats: in order, and no file of the corpus belongs to two of them.

#include "tests/unit/exchange/imports.h"

#include <QDir>
#include <QDirIterator>
#include <QRegularExpression>

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

QTEST_APPLESS_MAIN(RegistryTest)
#include "tst_registry.moc"
