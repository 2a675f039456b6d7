// SPDX-License-Identifier: Apache-2.0
// Every file of the shared corpus: recognised as what it is, and read as corpus.json says. Makes
// docs/formats/corpus-table.md; with WARIFU_WRITE_TABLE set it is written anew.

#include "tests/component/exchange/corpus.h"

#include <QFile>
#include <QTest>

#include "test_paths.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

Q_DECLARE_METATYPE(warifu::exchange::test::CorpusFile)

class CorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFile_data();
    void readsFile();
    void refusesTheWrongPassword_data();
    void refusesTheWrongPassword();
    void survivesTruncation_data();
    void survivesTruncation();
    void isWhatTheTableSays();

private:
    void note(const CorpusFile &file, const QString &expected, const QString &read);

    QStringList m_table;
};

namespace {

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

void addRows(bool (*wanted)(const CorpusFile &))
{
    QTest::addColumn<CorpusFile>("file");
    const std::vector<CorpusFile> files = corpus();
    if (files.empty())
        QSKIP("NOT TESTED, missing: ../shared/corpus/import");
    for (const CorpusFile &file : files) {
        if (wanted(file))
            QTest::newRow(qPrintable(file.name)) << file;
    }
}

// A format that is not written yet is a gap in the table, said aloud.
const Format *formatOf(const CorpusFile &file)
{
    return findFormat(file.format.toStdString());
}

Unlocking withKey(const QByteArray &key)
{
    Unlocking unlocking;
    unlocking.password = viewOf(key);
    unlocking.acceptCost = true;
    return unlocking;
}

} // namespace

void CorpusTest::readsFile_data()
{
    addRows([](const CorpusFile &) { return true; });
}

void CorpusTest::readsFile()
{
    QFETCH(CorpusFile, file);
    const Format *const expected = formatOf(file);
    QVERIFY2(expected, qPrintable(file.format + QStringLiteral(" has no importer")));
    const auto source = Source::open(file.path);
    QVERIFY(source);
    const auto recognised = recognise(*source);
    if (!file.error.isEmpty() && !recognised) {
        note(file, QStringLiteral("refused"), QStringLiteral("refused"));
        return;
    }
    QVERIFY2(recognised, "not recognised");
    QCOMPARE((*recognised)->id, expected->id);
    const auto protection = (*recognised)->inspect(*source);
    const auto import = expected->read(*source, withKey(file.key));
    if (!file.error.isEmpty()) {
        QVERIFY(!import || (import->entries.empty() && !import->failures.empty()));
        note(file, QStringLiteral("refused"), QStringLiteral("refused"));
        return;
    }
    if (file.expected.isEmpty() && file.key.isEmpty() && protection
        && protection->needs != Protection::Needs::Nothing) {
        QVERIFY(!import); // corpus.json has no key for it either
        note(file, QStringLiteral("no key"), QStringLiteral("asks for one"));
        return;
    }
    QVERIFY(protection);
    QVERIFY2(import,
             qPrintable(QStringLiteral("refused: code %1 %2")
                            .arg(import ? 0 : static_cast<int>(import.error().code))
                            .arg(import ? QString() : import.error().detail)));
    QCOMPARE(import->format, expected->id);
    QStringList lines;
    for (const ImportedEntry &entry : import->entries)
        lines << lineOf(entry, file.expected.value(lines.size()));
    // FreeOTP's XML has the order of a hash table and the user's order beside it; corpus.json has
    // the former.
    if (file.format == QLatin1String("freeotp1")) {
        lines.sort();
        file.expected.sort();
    }
    QCOMPARE(lines, file.expected);
    if (file.expectedFailures >= 0)
        QCOMPARE(static_cast<int>(import->failures.size()), file.expectedFailures);
    const auto counted = [](qsizetype entries, qsizetype failures) {
        return failures <= 0 ? QString::number(entries)
                             : QStringLiteral("%1, %2 unreadable").arg(entries).arg(failures);
    };
    note(file, counted(file.expected.size(), file.expectedFailures),
         counted(lines.size(), file.expectedFailures < 0 ? 0 : qsizetype(import->failures.size())));
}

void CorpusTest::note(const CorpusFile &file, const QString &expected, const QString &read)
{
    m_table
        << QStringLiteral("| `%1` | `%2` | %3 | %4 |").arg(file.name, file.format, expected, read);
}

void CorpusTest::refusesTheWrongPassword_data()
{
    addRows([](const CorpusFile &file) { return !file.key.isEmpty() && formatOf(file); });
}

void CorpusTest::refusesTheWrongPassword()
{
    QFETCH(CorpusFile, file);
    const auto source = Source::open(file.path);
    QVERIFY(source);
    const bool isHex = file.format == QLatin1String("pskc");
    const QByteArray wrong = !file.wrongPassword.isEmpty() ? file.wrongPassword
        : isHex ? QByteArray("00112233445566778899aabbccddeeff")
                : QByteArray("certainly not the password");
    const auto import = formatOf(file)->read(*source, withKey(wrong));
    QVERIFY(!import || import->entries.empty());
    const auto without = formatOf(file)->read(*source, withKey({}));
    QVERIFY(!without || without->entries.empty());
}

void CorpusTest::survivesTruncation_data()
{
    addRows([](const CorpusFile &file) { return formatOf(file) != nullptr; });
}

// Cut at every 64th byte: an answer each time, and never an entry that the whole file has not.
void CorpusTest::survivesTruncation()
{
    QFETCH(CorpusFile, file);
    const auto whole = Source::open(file.path);
    QVERIFY(whole);
    // With a password each cut would run a key derivation; authentication makes those equal.
    const Unlocking unlocking = withKey({});
    for (std::size_t size = 1; size < whole->bytes().size(); size += 64) {
        const Source cut =
            Source::fromBytes(file.name, SecretBytes::copyOf(whole->bytes().first(size)));
        const auto recognised = recognise(cut);
        if (!recognised)
            continue;
        (void)(*recognised)->inspect(cut);
        const auto import = (*recognised)->read(cut, unlocking);
        if (import && (*recognised)->id == file.format.toStdString())
            QVERIFY(import->entries.size() <= static_cast<std::size_t>(file.expected.size()) + 1);
    }
}

// One row a file; entries are compared one by one, in issuer, account, secret, algorithm, digits
// and period, and a row that differs has failed above.
void CorpusTest::isWhatTheTableSays()
{
    const auto count = qsizetype(corpus().size());
    if (count == 0)
        QSKIP("NOT TESTED, missing: ../shared/corpus/import");
    if (m_table.size() < count && m_table.size() <= 1)
        QSKIP("only some rows ran");
    QCOMPARE(m_table.size(), count);
    const QString text =
        QStringLiteral(
            "# Every file of the corpus\n\nMade by `component.exchange.corpus` (set "
            "`WARIFU_WRITE_TABLE=1` to write it anew), which compares each\nentry with "
            "`corpus.json`: issuer, account, secret, algorithm, digits, period or "
            "counter.\n\n| file | format | expected entries | read |\n|---|---|---|---|\n%1\n")
            .arg(m_table.join(u'\n'));
    QFile file(QStringLiteral(WARIFU_TEST_DATA "/../../docs/formats/corpus-table.md"));
    if (qEnvironmentVariableIsSet("WARIFU_WRITE_TABLE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        return;
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), text);
}

QTEST_APPLESS_MAIN(CorpusTest)
#include "tst_corpus.moc"
