// SPDX-License-Identifier: Apache-2.0
// The wire reader at its edges. Encodings by hand, from the protobuf encoding guide.

#include "tests/unit/enrol/protobuf_text.h"

#include "core/enrol/protobuf_reader.h"

#include <QStringList>
#include <QTest>

using namespace warifu;
using namespace warifu::enrol;

class ProtobufReaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void everyCutIsTruncated();
};

void ProtobufReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QString>("fields");
    QTest::addColumn<QString>("end");
    const auto row = [](const char *tag, const char *hex, const char *fields, const char *end) {
        QTest::newRow(tag) << QByteArray(hex) << QString::fromLatin1(fields)
                           << QString::fromLatin1(end);
    };
    row("empty", "", "", "ok 0");
    row("varint 150", "08 96 01", "1=150@1", "ok 3");
    row("varint 0", "10 00", "2=0@1", "ok 2");
    row("varint -1", "28 ff ff ff ff ff ff ff ff ff 01", "5=18446744073709551615@1", "ok 11");
    row("varint with needless bytes", "08 80 80 00", "1=0@1", "ok 4");
    row("fixed64", "09 01 02 03 04 05 06 07 08", "1=578437695752307201@1", "ok 9");
    row("fixed32", "0d 01 02 03 04", "1=67305985@1", "ok 5");
    row("bytes", "0a 03 61 62 63", "1:616263@2", "ok 5");
    row("empty bytes", "0a 00", "1:@2", "ok 2");
    row("field number of two bytes", "82 01 01 ff", "16:ff@3", "ok 4");
    row("largest field number", "f8 ff ff ff 0f 01", "536870911=1@5", "ok 6");
    row("three fields", "08 01 12 01 ff 18 02", "1=1@1 2:ff@4 3=2@6", "ok 7");

    row("tag cut off", "82", "", "truncated 1");
    row("varint absent", "08", "", "truncated 1");
    row("varint cut off", "08 96", "", "truncated 2");
    row("length absent", "0a", "", "truncated 1");
    row("bytes cut off", "0a 03 61 62", "", "truncated 4");
    row("huge length", "0a ff ff ff ff ff ff ff ff ff 01 61", "", "truncated 12");
    row("fixed64 cut off", "09 01 02 03", "", "truncated 4");
    row("fixed32 cut off", "0d 01 02 03", "", "truncated 4");
    row("varint of 11 bytes", "08 ff ff ff ff ff ff ff ff ff ff 01", "", "malformed 10");
    row("varint above 64 bits", "08 ff ff ff ff ff ff ff ff ff 02", "", "malformed 10");
    row("field number 0", "00 01", "", "malformed 0");
    row("field number too large", "80 80 80 80 10 01", "", "malformed 0");
    row("start of a group", "0b", "", "malformed 0");
    row("end of a group", "0c", "", "malformed 0");
    row("wire type 6", "0e 01", "", "malformed 0");
    row("wire type 7", "0f 01", "", "malformed 0");
    row("good, then bad", "08 01 0b", "1=1@1", "malformed 2");
}

void ProtobufReaderTest::reads()
{
    QFETCH(QByteArray, hex);
    QFETCH(QString, fields);
    QFETCH(QString, end);
    const QByteArray message = QByteArray::fromHex(hex);
    ProtobufReader reader({reinterpret_cast<const std::uint8_t *>(message.constData()),
                           static_cast<std::size_t>(message.size())});
    QStringList found;
    while (const auto field = reader.next()) {
        const QString value = field->wire == ProtobufField::Wire::Bytes
            ? QLatin1Char(':')
                + QString::fromLatin1(
                    QByteArray(reinterpret_cast<const char *>(field->bytes.data()),
                               static_cast<qsizetype>(field->bytes.size()))
                        .toHex())
            : QStringLiteral("=%1").arg(field->value);
        found << QStringLiteral("%1%2@%3").arg(field->number).arg(value).arg(field->position);
    }
    static const char *const kFaults[] = {"ok", "truncated", "malformed"};
    QCOMPARE(found.join(QLatin1Char(' ')), fields);
    QCOMPARE(QStringLiteral("%1 %2")
                 .arg(QLatin1String(kFaults[static_cast<int>(reader.fault())]))
                 .arg(reader.position()),
             end);
    QVERIFY(!reader.next());
}

void ProtobufReaderTest::everyCutIsTruncated()
{
    const QByteArray message = test::bytes(1, "payload");
    for (qsizetype size = 1; size < message.size(); ++size) {
        ProtobufReader reader({reinterpret_cast<const std::uint8_t *>(message.constData()),
                               static_cast<std::size_t>(size)},
                              100);
        QVERIFY(!reader.next());
        QVERIFY(reader.fault() == ProtobufReader::Fault::Truncated);
        QCOMPARE(reader.position(), static_cast<std::size_t>(100 + size));
    }
}

QTEST_APPLESS_MAIN(ProtobufReaderTest)
#include "tst_protobuf_reader.moc"
