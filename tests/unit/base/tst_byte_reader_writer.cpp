// SPDX-License-Identifier: Apache-2.0
// ByteReader and ByteWriter: little-endian layout, bounds, and failing for good.
#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

#include <QTest>

#include <vector>

using warifu::ByteReader;
using warifu::ByteView;
using warifu::ByteWriter;

class ByteReaderWriterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesLittleEndian();
    void readsBackWhatWasWritten();
    void failsForGood();
    void refusesFields_data();
    void refusesFields();
    void failsAtEveryTruncation();
    void growsAndStartsAgainAfterTake();
};

void ByteReaderWriterTest::writesLittleEndian()
{
    ByteWriter writer;
    writer.u8(0x01);
    writer.u16(0x0203);
    writer.u32(0x04050607);
    writer.u64(0x08090A0B0C0D0E0F);
    QCOMPARE(writer.size(), std::size_t(15));
    const warifu::SecretBytes made = writer.take();
    // The test compares the layout.
    const ByteView bytes = made.expose();
    const std::vector<std::uint8_t> expected{0x01, 0x03, 0x02, 0x07, 0x06, 0x05, 0x04, 0x0F,
                                             0x0E, 0x0D, 0x0C, 0x0B, 0x0A, 0x09, 0x08};
    QVERIFY(std::equal(bytes.begin(), bytes.end(), expected.begin(), expected.end()));
}

void ByteReaderWriterTest::readsBackWhatWasWritten()
{
    const std::vector<std::uint8_t> text{'t', 'a', 'l', 'l', 'y'};
    ByteWriter writer;
    writer.u64(0xFFFFFFFFFFFFFFFF);
    writer.field16(text);
    writer.field32({});
    writer.bytes(text);
    const warifu::SecretBytes made = writer.take();
    // The reader under test reads it.
    ByteReader reader(made.expose());
    QCOMPARE(reader.u64(), 0xFFFFFFFFFFFFFFFF);
    const ByteView field = reader.field16();
    QVERIFY(std::equal(field.begin(), field.end(), text.begin(), text.end()));
    QVERIFY(reader.field32(10).empty());
    QVERIFY(reader.ok());
    QVERIFY(!reader.finished());
    QCOMPARE(reader.bytes(5).size(), std::size_t(5));
    QVERIFY(reader.finished());
}

void ByteReaderWriterTest::failsForGood()
{
    const std::uint8_t raw[] = {1, 2, 3};
    ByteReader reader(raw);
    QCOMPARE(reader.u32(), 0u); // one byte short
    QVERIFY(!reader.ok());
    // Three bytes are left, and still nothing more is given.
    QCOMPARE(int(reader.u8()), 0);
    QVERIFY(reader.bytes(1).empty());
    QVERIFY(!reader.finished());
}

void ByteReaderWriterTest::refusesFields_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::addColumn<bool>("wide"); // field32
    QTest::addColumn<int>("limit");
    QTest::newRow("no length") << QByteArray() << false << 100;
    QTest::newRow("half a length") << QByteArray("\x01", 1) << false << 100;
    QTest::newRow("half a wide length") << QByteArray("\x01\0\0", 3) << true << 100;
    QTest::newRow("length beyond the end") << QByteArray("\x02\0a", 3) << false << 100;
    QTest::newRow("length above the limit") << QByteArray("\x02\0ab", 4) << false << 1;
    QTest::newRow("wide length above the limit") << QByteArray("\x02\0\0\0ab", 6) << true << 1;
    QTest::newRow("huge wide length") << QByteArray("\xFF\xFF\xFF\xFF"
                                                    "ab",
                                                    6)
                                      << true << 100;
}

void ByteReaderWriterTest::refusesFields()
{
    QFETCH(QByteArray, raw);
    QFETCH(bool, wide);
    QFETCH(int, limit);
    ByteReader reader({reinterpret_cast<const std::uint8_t *>(raw.constData()),
                       static_cast<std::size_t>(raw.size())});
    const auto field =
        wide ? reader.field32(std::size_t(limit)) : reader.field16(std::size_t(limit));
    QVERIFY(field.empty());
    QVERIFY(!reader.ok());
}

void ByteReaderWriterTest::failsAtEveryTruncation()
{
    ByteWriter writer;
    writer.u16(7);
    writer.field16(std::vector<std::uint8_t>(9, 1));
    writer.u32(7);
    writer.field32(std::vector<std::uint8_t>(5, 2));
    const warifu::SecretBytes made = writer.take();
    for (std::size_t size = 0; size <= made.size(); ++size) {
        // The reader under test reads a part of it.
        ByteReader reader(made.expose().first(size));
        static_cast<void>(reader.u16());
        static_cast<void>(reader.field16());
        static_cast<void>(reader.u32());
        static_cast<void>(reader.field32(100));
        QCOMPARE(reader.finished(), size == made.size());
    }
}

void ByteReaderWriterTest::growsAndStartsAgainAfterTake()
{
    ByteWriter writer;
    for (int i = 0; i < 100'000; ++i)
        writer.u8(static_cast<std::uint8_t>(i));
    const warifu::SecretBytes first = writer.take();
    QCOMPARE(first.size(), std::size_t(100'000));
    // Growing must not lose what was written.
    const ByteView bytes = first.expose();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != static_cast<std::uint8_t>(i))
            QFAIL("a byte changed while the writer grew");
    }
    QCOMPARE(writer.size(), std::size_t(0));
    writer.u8(9);
    QCOMPARE(writer.take().size(), std::size_t(1));
    QVERIFY(writer.take().isEmpty());
}

QTEST_APPLESS_MAIN(ByteReaderWriterTest)
#include "tst_byte_reader_writer.moc"
