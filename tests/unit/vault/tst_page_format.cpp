// SPDX-License-Identifier: Apache-2.0
// A page's records as bytes. A record that is not understood is kept; a page that is not is named.

#include "core/vault/page_format.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

struct Row
{
    const char *name;
    Credential record;
};

std::vector<Row> rows()
{
    std::vector<Row> all;
    const auto add = [&](const char *name, auto change) {
        Credential record = credential(1);
        change(record);
        all.push_back({name, std::move(record)});
    };
    add("plain", [](Credential &) {});
    add("no texts", [](Credential &r) {
        r.issuer.clear();
        r.name.clear();
    });
    add("no secret", [](Credential &r) { r.secret.clear(); });
    add("longest", [](Credential &r) {
        r.issuer = QString(static_cast<qsizetype>(kMaxRecordText), QLatin1Char('i'));
        r.name = QString(static_cast<qsizetype>(kMaxRecordText), QLatin1Char('n'));
        r.secret = secretOf(otp::kMaxSecretSize, 5);
        r.pin = secretOf(otp::kMaxPinSize, 6);
    });
    add("Japanese", [](Credential &r) { r.issuer = QStringLiteral("みずほ銀行 🏦"); });
    add("counter", [](Credential &r) {
        r.parameters.kind = otp::Kind::Hotp;
        r.initialCounter = ~0ULL;
    });
    add("pin", [](Credential &r) {
        r.parameters = *otp::validated({otp::Kind::Yandex});
        r.pin = secretOf(4, 7);
    });
    add("mOTP", [](Credential &r) { r.parameters = *otp::validated({otp::Kind::Motp}); });
    add("Steam", [](Credential &r) { r.parameters = *otp::validated({otp::Kind::Steam}); });
    add("last algorithm", [](Credential &r) { r.parameters.algorithm = otp::kLastHashAlgorithm; });
    add("period", [](Credential &r) { r.parameters.period = std::chrono::seconds(60); });
    add("epoch", [](Credential &r) { r.parameters.epoch = std::chrono::seconds(1LL << 40); });
    add("largest short revision", [](Credential &r) { r.revision = 0xFFFFFFFF; });
    add("wide revision", [](Credential &r) { r.revision = 0x100000000; });
    add("largest revision", [](Credential &r) { r.revision = ~0ULL; });
    return all;
}

PageContent contentOf(std::vector<Record> records)
{
    return {3, std::move(records), {}};
}

// Where the parts of the page with credential(1) lie.
enum Offset {
    Version = 0,
    Known = 1,
    Count = 5,
    RecordSize = 7,
    RecordVersion = 9,
    Flags = 10,
    Id = 11,
    Kind = 31,
    Algorithm = 32,
    Digits = 33,
    IssuerSize = 34,
    Issuer = 36
};

} // namespace

class PageFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void refuses_data();
    void refuses();
    void keepsWhatItDoesNotUnderstand_data();
    void keepsWhatItDoesNotUnderstand();
    void refusesEveryTruncation();
    void losesNothingToAFlippedByte();
    void isCompact();
    void knowsWhatItCannotStore();
};

void PageFormatTest::readsBack_data()
{
    QTest::addColumn<int>("row");
    const auto all = rows();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].name) << static_cast<int>(i);
}

void PageFormatTest::readsBack()
{
    QFETCH(const int, row);
    auto all = rows();
    const auto wanted =
        std::make_shared<const Credential>(std::move(all[static_cast<std::size_t>(row)].record));
    QVERIFY(isStorable(*wanted));
    const Bytes bytes = bytesOf(formatPage(contentOf({wanted, record(2)})));
    QCOMPARE(bytes.size(), kPageFrameSize + recordSize(*wanted) + recordSize(*record(2)));
    const auto read = parsePage(bytes);
    QVERIFY(read);
    QCOMPARE(read->knownPages, std::size_t(3));
    QCOMPARE(read->records.size(), std::size_t(2));
    QVERIFY(isSame(*read->records[0], *wanted));
    QVERIFY(isSame(*read->records[1], *record(2)));
    QVERIFY(read->opaque.empty());
}

void PageFormatTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    const Bytes good = bytesOf(formatPage(contentOf({record(1)})));
    const auto row = [&](const char *name, PageError error, auto change) {
        Bytes bytes = good;
        change(bytes);
        QTest::newRow(name) << toQt(bytes) << static_cast<int>(error);
    };
    using E = PageError;
    row("empty", E::Truncated, [](Bytes &b) { b.clear(); });
    row("version 0", E::Truncated, [](Bytes &b) { b[Version] = 0; });
    row("newer version", E::NewerFormat, [](Bytes &b) { b[Version] = 2; });
    row("newest version", E::NewerFormat, [](Bytes &b) { b[Version] = 255; });
    row("a byte left over", E::Truncated, [](Bytes &b) { b.push_back(0); });
    row("a record too few", E::Truncated, [](Bytes &b) { b[Count] = 2; });
    row("65,535 records", E::Truncated, [](Bytes &b) { b[Count] = b[Count + 1] = 255; });
    row("a record too many", E::Truncated, [](Bytes &b) { b[Count] = 0; });
    row("record longer than the page", E::Truncated, [](Bytes &b) { b[RecordSize + 1] = 255; });
    row("record shorter than it says", E::Truncated, [](Bytes &b) { ++b[RecordSize]; });
    row("only a frame", E::Truncated, [](Bytes &b) { b.resize(Count + 1); });
    row("header of another kind", E::NewerFormat, [](Bytes &b) { b[Version] = 'W'; });
}

void PageFormatTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, error);
    const auto read = parsePage(viewOf(bytes));
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error()), error);
}

void PageFormatTest::keepsWhatItDoesNotUnderstand_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const Bytes good = bytesOf(formatPage(contentOf({record(1), record(2)})));
    const auto row = [&](const char *name, std::size_t offset, int value) {
        Bytes bytes = good;
        bytes[offset] = static_cast<std::uint8_t>(value);
        QTest::newRow(name) << toQt(bytes);
    };
    row("record of a later version", RecordVersion, 2);
    row("record version 0", RecordVersion, 0);
    row("unknown flag", Flags, 0x10);
    row("flag without its field", Flags, 4);
    row("field that the flags do without", Flags, 2);
    row("unknown kind", Kind, 5);
    row("unknown algorithm", Algorithm, 5);
    row("no digits", Digits, 0);
    row("eleven digits", Digits, 11);
    row("Steam with six digits", Kind, 2);
    row("issuer is not UTF-8", Issuer, 0xFF);
    row("issuer longer than allowed", IssuerSize + 1, 0x10);
    Bytes noId = good;
    noId[Id] = noId[Id + 1] = 0;
    QTest::newRow("null id") << toQt(noId);
}

void PageFormatTest::keepsWhatItDoesNotUnderstand()
{
    QFETCH(const QByteArray, bytes);
    const auto read = parsePage(viewOf(bytes));
    QVERIFY(read);
    QCOMPARE(read->records.size(), std::size_t(1));
    QVERIFY(isSame(*read->records[0], *record(2)));
    QCOMPARE(read->opaque.size(), std::size_t(1));
    // Written again, it is there as it was.
    const auto again = parsePage(bytesOf(formatPage(*read)));
    QVERIFY(again);
    QCOMPARE(again->opaque.size(), std::size_t(1));
    QVERIFY(bytesOf(*again->opaque[0]) == bytesOf(*read->opaque[0]));
}

void PageFormatTest::refusesEveryTruncation()
{
    const Bytes good = bytesOf(formatPage(contentOf({record(1), record(2)})));
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto read = parsePage(ByteView(good).first(size));
        QVERIFY(!read);
        QCOMPARE(read.error(), PageError::Truncated);
    }
}

void PageFormatTest::losesNothingToAFlippedByte()
{
    const Bytes good = bytesOf(formatPage(contentOf({record(1), record(2)})));
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const std::uint8_t mask : {0x01, 0x80, 0xFF}) {
            Bytes bytes = good;
            bytes[i] = static_cast<std::uint8_t>(bytes[i] ^ mask);
            if (const auto read = parsePage(bytes)) {
                QCOMPARE(read->records.size() + read->opaque.size(), std::size_t(2));
                QCOMPARE(bytesOf(formatPage(*read)).size(), bytes.size());
            }
        }
}

void PageFormatTest::isCompact()
{
    // Windows keeps 2,048 bytes an item, and 1,000 accounts are to take at most 60 of them.
    QVERIFY(recordSize(*record(1)) <= 100);
}

void PageFormatTest::knowsWhatItCannotStore()
{
    const auto cannot = [](auto change) {
        Credential r = credential(1);
        change(r);
        return !isStorable(r);
    };
    QVERIFY(cannot([](Credential &r) { r.id = {}; }));
    QVERIFY(cannot([](Credential &r) { r.parameters.digits = 11; }));
    QVERIFY(cannot([](Credential &r) { r.parameters.period = std::chrono::seconds(0); }));
    QVERIFY(cannot([](Credential &r) { r.secret = SecretBytes(otp::kMaxSecretSize + 1); }));
    QVERIFY(cannot([](Credential &r) { r.pin = SecretBytes(otp::kMaxPinSize + 1); }));
    QVERIFY(cannot([](Credential &r) { r.issuer = QString(QChar(0xDC00)); }));
    QVERIFY(cannot([](Credential &r) {
        r.name = QString(static_cast<qsizetype>(kMaxRecordText) + 1, QLatin1Char('x'));
    }));
}

QTEST_APPLESS_MAIN(PageFormatTest)
#include "tst_page_format.moc"
