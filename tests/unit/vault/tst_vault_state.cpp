// SPDX-License-Identifier: Apache-2.0
// The body of the catalogue file: sections, their bounds, and what a later Warifu adds.

#include "core/vault/vault_state.h"

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

VaultState stateOf()
{
    VaultState state;
    accounts::Account account;
    account.id = idOf(1);
    account.issuer = QStringLiteral("Example");
    state.catalogue.add(account);
    state.placement[idOf(1)] = 2;
    state.pages = 3;
    state.archived = 99;
    state.staleWraps = true;
    state.aborted = {7, 8};
    state.tombstones = {{idOf(5), 6}};
    state.pagesWritten = 12;
    return state;
}

struct Section
{
    std::uint16_t number;
    Bytes bytes;
};

// The sections of a whole body, to be changed one by one.
std::vector<Section> sections()
{
    const Bytes bytes = bytesOf(formatState(stateOf()));
    ByteReader reader(bytes);
    static_cast<void>(reader.u8());
    std::vector<Section> all;
    while (reader.remaining() > 0) {
        const std::uint16_t number = reader.u16();
        const ByteView section = reader.field32(1 << 20);
        all.push_back({number, {section.begin(), section.end()}});
    }
    return all;
}

Bytes joined(const std::vector<Section> &all)
{
    ByteWriter writer;
    writer.u8(1);
    for (const Section &section : all) {
        writer.u16(section.number);
        writer.field32(section.bytes);
    }
    return bytesOf(writer.take());
}

} // namespace

class VaultStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBack();
    void carriesUnknownSections();
    void refuses_data();
    void refuses();
    void refusesEveryTruncation();
    void survivesEveryFlippedByte();
};

void VaultStateTest::readsBack()
{
    const VaultState state = stateOf();
    const auto read = parseState(bytesOf(formatState(state)));
    QVERIFY(read);
    QVERIFY(read->catalogue == state.catalogue);
    QVERIFY(read->placement == state.placement);
    QCOMPARE(read->pages, state.pages);
    QCOMPARE(read->archived, state.archived);
    QCOMPARE(read->staleWraps, state.staleWraps);
    QVERIFY(read->aborted == state.aborted);
    QVERIFY(read->tombstones == state.tombstones);
    QCOMPARE(read->pagesWritten, state.pagesWritten);
    QVERIFY(parseState(bytesOf(formatState(VaultState()))));
}

void VaultStateTest::carriesUnknownSections()
{
    auto all = sections();
    all.push_back({77, {1, 2, 3}});
    all.insert(all.begin(), {300, {}});
    const auto read = parseState(joined(all));
    QVERIFY(read);
    QVERIFY(read->catalogue == stateOf().catalogue);
    const auto again = parseState(bytesOf(formatState(*read)));
    QVERIFY(again);
    QCOMPARE(again->unknown.size(), std::size_t(2));
    QCOMPARE(int(again->unknown[1].first), 77);
    QVERIFY((bytesOf(*again->unknown[1].second) == Bytes{1, 2, 3}));
}

void VaultStateTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, StateError error, auto change) {
        auto all = sections();
        change(all);
        QTest::newRow(name) << toQt(joined(all)) << static_cast<int>(error);
    };
    const auto bytesRow = [](const char *name, StateError error, const Bytes &bytes) {
        QTest::newRow(name) << toQt(bytes) << static_cast<int>(error);
    };
    using All = std::vector<Section>;
    using E = StateError;
    bytesRow("empty", E::Truncated, {});
    bytesRow("only a version", E::BadValue, {1});
    bytesRow("version 0", E::BadValue, {0});
    bytesRow("newer version", E::NewerFormat, {2});
    for (int missing = 0; missing < 5; ++missing)
        row(qPrintable(QStringLiteral("without section %1").arg(missing)), E::BadValue,
            [missing](All &s) { s.erase(s.begin() + missing); });
    for (int twice = 0; twice < 5; ++twice)
        row(qPrintable(QStringLiteral("section %1 twice").arg(twice)), E::BadValue,
            [twice](All &s) { s.push_back(s[static_cast<std::size_t>(twice)]); });
    for (std::size_t i = 0; i < 5; ++i)
        row(qPrintable(QStringLiteral("section %1 with a byte left over").arg(i)),
            i == 1 ? E::Catalogue : E::BadValue, [i](All &s) { s[i].bytes.push_back(0); });
    for (std::size_t i = 0; i < 5; ++i)
        row(qPrintable(QStringLiteral("section %1 cut short").arg(i)),
            i == 1 ? E::Catalogue : E::BadValue, [i](All &s) { s[i].bytes.pop_back(); });
    row("newer accounts", E::NewerFormat, [](All &s) { s[1].bytes[0] = 2; });
    row("bad account", E::Catalogue, [](All &s) { s[1].bytes[25] = 9; });
    row("many pages", E::BadValue, [](All &s) { s[0].bytes[3] = 1; });
    row("stale is 2", E::BadValue, [](All &s) { s[0].bytes[12] = 2; });
    row("many placements", E::BadValue, [](All &s) { s[2].bytes[3] = 1; });
    row("a page far away", E::BadValue, [](All &s) { s[2].bytes.back() = 1; });
    row("one placement twice", E::BadValue, [](All &s) {
        const Bytes one(s[2].bytes.begin() + 4, s[2].bytes.end());
        s[2].bytes.insert(s[2].bytes.end(), one.begin(), one.end());
        s[2].bytes[0] = 2;
    });
    row("many aborted", E::BadValue, [](All &s) { s[3].bytes[3] = 1; });
    row("many tombstones", E::BadValue, [](All &s) { s[3].bytes[4 + 16 + 3] = 1; });
}

void VaultStateTest::refuses()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const int, error);
    const auto read = parseState(viewOf(bytes));
    QVERIFY(!read);
    QCOMPARE(static_cast<int>(read.error()), error);
}

void VaultStateTest::refusesEveryTruncation()
{
    const Bytes good = bytesOf(formatState(stateOf()));
    for (std::size_t size = 0; size < good.size(); ++size)
        QVERIFY(!parseState(ByteView(good).first(size)));
}

void VaultStateTest::survivesEveryFlippedByte()
{
    const Bytes good = bytesOf(formatState(stateOf()));
    for (std::size_t i = 0; i < good.size(); ++i)
        for (const std::uint8_t mask : {0x01, 0x80, 0xFF}) {
            Bytes changed = good;
            changed[i] = static_cast<std::uint8_t>(changed[i] ^ mask);
            if (const auto read = parseState(changed))
                QCOMPARE(bytesOf(formatState(*read)).size(), changed.size());
        }
}

QTEST_APPLESS_MAIN(VaultStateTest)
#include "tst_vault_state.moc"
