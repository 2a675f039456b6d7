// SPDX-License-Identifier: Apache-2.0
// The catalogue's bytes: what goes in comes out, and every kind of damage has its name.

#include "core/accounts/catalogue_format.h"
#include "core/accounts/text_field.h"

#include <QTest>

using namespace warifu;
using namespace warifu::accounts;

Q_DECLARE_METATYPE(warifu::accounts::Account)

namespace {

Account account(std::uint8_t number)
{
    Account a;
    a.id = AccountId({number, 2, 3});
    a.issuer = QStringLiteral("Example");
    a.name = QStringLiteral("hanako@example.com");
    a.createdAt = unixSeconds(1'800'000'000);
    return a;
}

std::vector<std::uint8_t> bytesOf(const SecretBytes &secret)
{
    // Test data.
    return {secret.expose().begin(), secret.expose().end()};
}

std::vector<std::uint8_t> formatted(std::vector<Account> accounts)
{
    return bytesOf(formatCatalogue(Catalogue(std::move(accounts))));
}

// Where the parts of the first account of formatted({account(1)}) lie.
enum Offset {
    Version = 0,
    Count = 1,
    EntrySize = 5,
    Id = 9,
    Kind = 25,
    Algorithm = 26,
    Digits = 27,
    Period = 28,
    Epoch = 32,
    Flags = 40,
    TrashedAt = 73,
    IssuerSize = 81,
    Issuer = 83
};

} // namespace

class CatalogueFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBack_data();
    void readsBack();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void survivesEveryFlippedByte();
    void knowsWhatItCannotStore_data();
    void knowsWhatItCannotStore();
    void holdsAThousand();
};

void CatalogueFormatTest::readsBack_data()
{
    QTest::addColumn<Account>("account");
    QTest::newRow("plain") << account(1);
    Account a = account(1);
    a.issuer.clear();
    a.name.clear();
    QTest::newRow("nameless") << a;
    a = account(1);
    a.issuer = QStringLiteral("みずほ銀行 🏦");
    a.note = QString(5'000, QLatin1Char('n'));
    a.tags = {QStringLiteral("家"), QString(), QStringLiteral("work")};
    a.group = QStringLiteral("仕事");
    a.icon = QStringLiteral("bank");
    QTest::newRow("all texts") << a;
    a = account(1);
    a.issuer = QString(QChar(0xFEFF)) + QStringLiteral("bom");
    QTest::newRow("byte order mark") << a;
    a = account(1);
    a.pinned = true;
    a.trashedAt = unixSeconds(0);
    a.counter = ~0ULL;
    a.uses = ~0ULL - 1;
    a.usedAt = unixSeconds(-1);
    QTest::newRow("all numbers") << a;
    a = account(1);
    a.parameters = {otp::Kind::Hotp, otp::kLastHashAlgorithm, 10, std::chrono::seconds(86'400),
                    std::chrono::seconds(1'234'567'890'123)};
    QTest::newRow("parameters at their limits") << a;
    for (const otp::Kind kind : {otp::Kind::Steam, otp::Kind::Motp, otp::Kind::Yandex}) {
        a = account(1);
        a.parameters.kind = kind;
        a.parameters = *otp::validated(a.parameters);
        QTest::addRow("kind %d", static_cast<int>(kind)) << a;
    }
    a = account(1);
    a.note = QString(static_cast<qsizetype>(kMaxNoteSize), QLatin1Char('n'));
    for (std::size_t i = 0; i < kMaxTags; ++i)
        a.tags.append(QString(static_cast<qsizetype>(kMaxTagSize), QLatin1Char('t')));
    QTest::newRow("longest texts") << a;
}

void CatalogueFormatTest::readsBack()
{
    QFETCH(const Account, account);
    QVERIFY(isStorable(account));
    Account other = account;
    other.id = AccountId({9});
    const Catalogue catalogue({account, other});
    const auto read = parseCatalogue(formatted(catalogue.accounts()));
    QVERIFY(read);
    QVERIFY(*read == catalogue);
}

void CatalogueFormatTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    const std::vector<std::uint8_t> good = formatted({account(1)});
    const auto row = [&](const char *name, CatalogueError error, auto change) {
        std::vector<std::uint8_t> bytes = good;
        change(bytes);
        // QTest carries byte arrays.
        QTest::newRow(name) << QByteArray(reinterpret_cast<const char *>(bytes.data()),
                                          static_cast<qsizetype>(bytes.size()))
                            << static_cast<int>(error);
    };
    using Bytes = std::vector<std::uint8_t>;
    using E = CatalogueError;
    row("empty", E::Truncated, [](Bytes &b) { b.clear(); });
    row("version 0", E::Truncated, [](Bytes &b) { b[Version] = 0; });
    row("newer version", E::NewerFormat, [](Bytes &b) { b[Version] = 2; });
    row("newest version", E::NewerFormat, [](Bytes &b) { b[Version] = 255; });
    row("a byte left over", E::Truncated, [](Bytes &b) { b.push_back(0); });
    row("one account too few", E::Truncated, [](Bytes &b) { b[Count] = 2; });
    row("one account too many", E::Truncated, [](Bytes &b) { b[Count] = 0; });
    row("more accounts than allowed", E::TooMany, [](Bytes &b) { b[Count + 2] = 2; });
    row("four billion accounts", E::TooMany, [](Bytes &b) { b[Count + 3] = 255; });
    row("entry of four gigabytes", E::Truncated, [](Bytes &b) { b[EntrySize + 3] = 255; });
    row("entry shorter than its id", E::Truncated, [](Bytes &b) {
        b.resize(EntrySize + 4 + 15);
        b[EntrySize] = 15;
    });
    row("null id", E::Duplicate, [](Bytes &b) { b[Id] = b[Id + 1] = b[Id + 2] = 0; });
    row("unknown kind", E::BadValue, [](Bytes &b) { b[Kind] = 5; });
    row("unknown algorithm", E::BadValue, [](Bytes &b) { b[Algorithm] = 5; });
    row("no digits", E::BadValue, [](Bytes &b) { b[Digits] = 0; });
    row("three digits", E::BadValue, [](Bytes &b) { b[Digits] = 3; });
    row("eleven digits", E::BadValue, [](Bytes &b) { b[Digits] = 11; });
    row("no period", E::BadValue, [](Bytes &b) { b[Period] = 0; });
    row("two days", E::BadValue, [](Bytes &b) { b[Period + 2] = 3; });
    row("negative epoch", E::BadValue, [](Bytes &b) { b[Epoch + 7] = 128; });
    row("Steam with six digits", E::BadValue, [](Bytes &b) { b[Kind] = 2; });
    row("unknown flag", E::BadValue, [](Bytes &b) { b[Flags] = 4; });
    row("in no trash since 1970", E::BadValue, [](Bytes &b) { b[TrashedAt] = 1; });
    row("issuer longer than allowed", E::Truncated, [](Bytes &b) { b[IssuerSize + 1] = 255; });
    row("issuer is not UTF-8", E::BadText, [](Bytes &b) { b[Issuer] = 0xFF; });
    row("issuer ends within a character", E::BadText, [](Bytes &b) { b[Issuer + 6] = 0xC3; });
    row("issuer with a surrogate", E::BadText, [](Bytes &b) {
        b[Issuer] = 0xED;
        b[Issuer + 1] = 0xA0;
        b[Issuer + 2] = 0x80;
    });
    row("more tags than allowed", E::BadText, [](Bytes &b) { b.back() = 65; });
    row("a tag that is not there", E::Truncated, [](Bytes &b) { b.back() = 1; });
    row("the same account twice", E::Duplicate, [](Bytes &b) {
        const Bytes entry(b.begin() + EntrySize, b.end());
        b.insert(b.end(), entry.begin(), entry.end());
        b[Count] = 2;
    });
}

void CatalogueFormatTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, error);
    const auto read = parseCatalogue({reinterpret_cast<const std::uint8_t *>(bytes.data()),
                                      static_cast<std::size_t>(bytes.size())});
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error()), error);
}

void CatalogueFormatTest::refusesEveryTruncation()
{
    const std::vector<std::uint8_t> good = formatted({account(1), account(2)});
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto read = parseCatalogue(ByteView(good).first(size));
        QVERIFY(!read);
        QCOMPARE(read.error(), CatalogueError::Truncated);
    }
}

void CatalogueFormatTest::survivesEveryFlippedByte()
{
    // There is no checksum here (the file is authenticated as a whole): the result is an error or
    // the catalogue that these bytes say.
    const std::vector<std::uint8_t> good = formatted({account(1), account(2)});
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const std::uint8_t mask : {0x01, 0x80, 0xFF}) {
            std::vector<std::uint8_t> bytes = good;
            bytes[i] = static_cast<std::uint8_t>(bytes[i] ^ mask);
            const auto read = parseCatalogue(bytes);
            if (read)
                QVERIFY(bytesOf(formatCatalogue(*read)) == bytes);
        }
}

void CatalogueFormatTest::knowsWhatItCannotStore_data()
{
    QTest::addColumn<Account>("account");
    Account a = account(1);
    a.id = {};
    QTest::newRow("null id") << a;
    a = account(1);
    a.parameters.digits = 3;
    QTest::newRow("three digits") << a;
    a = account(1);
    a.parameters.digits = 256 + 6;
    QTest::newRow("262 digits") << a;
    a = account(1);
    a.parameters.period = std::chrono::seconds(0);
    QTest::newRow("no period") << a;
    a = account(1);
    a.issuer = QString(static_cast<qsizetype>(kMaxTitleSize) + 1, QLatin1Char('x'));
    QTest::newRow("long issuer") << a;
    a = account(1);
    a.name = QString(static_cast<qsizetype>(kMaxTitleSize) / 3 + 1, QChar(0x9280));
    QTest::newRow("name long in UTF-8 only") << a;
    a = account(1);
    a.group = QString(QChar(0xD800));
    QTest::newRow("half a character") << a;
    a = account(1);
    a.note = QString(static_cast<qsizetype>(kMaxNoteSize) + 1, QLatin1Char('x'));
    QTest::newRow("long note") << a;
    a = account(1);
    for (std::size_t i = 0; i <= kMaxTags; ++i)
        a.tags.append(QStringLiteral("t"));
    QTest::newRow("many tags") << a;
    a = account(1);
    a.tags = {QString(static_cast<qsizetype>(kMaxTagSize) + 1, QLatin1Char('x'))};
    QTest::newRow("long tag") << a;
}

void CatalogueFormatTest::knowsWhatItCannotStore()
{
    QFETCH(const Account, account);
    QVERIFY(!isStorable(account));
}

void CatalogueFormatTest::holdsAThousand()
{
    std::vector<Account> accounts;
    for (std::uint32_t i = 1; i <= 1'000; ++i) {
        Account a = account(1);
        a.id = AccountId({static_cast<std::uint8_t>(i), static_cast<std::uint8_t>(i >> 8), 1});
        a.counter = i;
        accounts.push_back(a);
    }
    const auto read = parseCatalogue(formatted(accounts));
    QVERIFY(read);
    QVERIFY(*read == Catalogue(accounts));
}

QTEST_APPLESS_MAIN(CatalogueFormatTest)
#include "tst_catalogue_format.moc"
