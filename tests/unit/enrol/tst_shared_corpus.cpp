// SPDX-License-Identifier: Apache-2.0
// URIs that other programs wrote: the lists of ../shared/corpus/import against the accounts that
// its corpus.json expects.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/payload.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "test_paths.h"

using namespace warifu::enrol;
using namespace warifu::enrol::test;

namespace {

const QString kFolder = QStringLiteral(WARIFU_SHARED "/corpus/import/");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString lineOf(const QJsonObject &entry)
{
    const QString type = entry.value(QLatin1String("type")).toString();
    const QLatin1String moving(type == QLatin1String("hotp") ? "counter" : "period");
    const qint64 usual = type == QLatin1String("hotp") ? 0 : 30;
    return QStringLiteral("%1 %2 %3 %4 %5/%6 %7")
        .arg(type, entry.value(QLatin1String("algo")).toString().toLower())
        .arg(entry.value(QLatin1String("digits")).toInt())
        .arg(entry.value(moving).toInteger(usual))
        .arg(entry.value(QLatin1String("issuer")).toString(),
             entry.value(QLatin1String("account")).toString(),
             entry.value(QLatin1String("secret_hex")).toString());
}

QString lineOf(const Draft &draft)
{
    return QStringLiteral("%1 %2 %3")
        .arg(parametersOf(draft), namesOf(draft), QString::fromLatin1(hexOf(draft.secret)));
}

} // namespace

class SharedCorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsUriLists_data();
    void readsUriLists();
};

void SharedCorpusTest::readsUriLists_data()
{
    const QByteArray index = contentOf(kFolder + QStringLiteral("corpus.json"));
    if (index.isEmpty())
        QSKIP("SKIP: ../shared/corpus/import is absent; URIs of other programs are NOT tested");
    QTest::addColumn<QJsonObject>("file");
    const auto files = QJsonDocument::fromJson(index).array();
    for (const auto &value : files) {
        const QJsonObject file = value.toObject();
        const QString format = file.value(QLatin1String("format")).toString();
        if (format == QLatin1String("uri-list") || format == QLatin1String("ente"))
            QTest::newRow(qPrintable(file.value(QLatin1String("file")).toString())) << file;
    }
}

void SharedCorpusTest::readsUriLists()
{
    QFETCH(QJsonObject, file);
    QStringList expected;
    for (const auto &entry : file.value(QLatin1String("entries")).toArray())
        expected << lineOf(entry.toObject());
    QVERIFY(!expected.isEmpty());

    QStringList found;
    const auto lines =
        contentOf(kFolder + file.value(QLatin1String("file")).toString()).split('\n');
    for (const QByteArray &line : lines) {
        if (line.trimmed().isEmpty() || line.startsWith('#'))
            continue;
        const auto payload = parsePayload(view(line));
        QVERIFY2(payload, payload ? "" : qPrintable(summary(payload.error())));
        found << lineOf(std::get<Draft>(*payload));
    }
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
}

QTEST_APPLESS_MAIN(SharedCorpusTest)
#include "tst_shared_corpus.moc"
