// SPDX-License-Identifier: Apache-2.0
// Which record goes where: few writes, and never into a page that could not be read.

#include "core/vault/page_set.h"

#include "core/vault/page_seal.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

Record numbered(std::uint32_t number, std::uint64_t revision = 1)
{
    Credential c = credential(1, revision);
    c.id = accounts::AccountId(
        {static_cast<std::uint8_t>(number), static_cast<std::uint8_t>(number >> 8), 1});
    return std::make_shared<const Credential>(std::move(c));
}

} // namespace

class PageSetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsOneRecordIntoOnePage();
    void fillsPagesInOrder();
    void staysBelowTheCapacity_data();
    void staysBelowTheCapacity();
    void usesTheRoomOfWhatWasRemoved();
    void leavesUnreadablePagesAlone_data();
    void leavesUnreadablePagesAlone();
    void copiesAreIndependent();
};

void PageSetTest::putsOneRecordIntoOnePage()
{
    PageSet pages(2'048);
    QCOMPARE(pages.place(numbered(1)), std::size_t(0));
    QCOMPARE(pages.size(), std::size_t(1));
    QVERIFY((pages.dirtyPages() == std::vector<std::size_t>{0}));
}

void PageSetTest::fillsPagesInOrder()
{
    PageSet pages(2'048);
    std::size_t last = 0;
    for (std::uint32_t i = 0; i < 100; ++i) {
        const std::size_t page = pages.place(numbered(i));
        QVERIFY(page == last || page == last + 1);
        last = page;
    }
    QVERIFY(last >= 3);
}

void PageSetTest::staysBelowTheCapacity_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("mostPages");
    // At most 60 writes for 1,000 accounts (issue 2), 3 pages where there is room.
    QTest::newRow("Windows") << 2'048 << 59;
    QTest::newRow("elsewhere") << 32'768 << 4;
}

void PageSetTest::staysBelowTheCapacity()
{
    QFETCH(const int, capacity);
    QFETCH(const int, mostPages);
    PageSet pages(static_cast<std::size_t>(capacity));
    for (std::uint32_t i = 0; i < 1'000; ++i)
        pages.place(numbered(i));
    QVERIFY(pages.size() <= static_cast<std::size_t>(mostPages));
    SeededEntropy entropy;
    std::size_t records = 0;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const SecretBytes plain = pages.format(i);
        QCOMPARE(plain.size(), kPageFrameSize + pages.page(i).used);
        const SecretBytes blob =
            sealPage(secretOf(32, 1).expose(), {}, i, 1, plain.expose(), entropy);
        QVERIFY(blob.size() <= static_cast<std::size_t>(capacity));
        records += pages.page(i).records.size();
    }
    QCOMPARE(records, std::size_t(1'000));
}

void PageSetTest::usesTheRoomOfWhatWasRemoved()
{
    PageSet pages(2'048);
    for (std::uint32_t i = 0; i < 100; ++i)
        pages.place(numbered(i));
    for (std::size_t i = 0; i < pages.size(); ++i)
        pages.page(i).isDirty = false;
    const auto gone = numbered(3)->id;
    pages.removeIf([&](const Credential &record) { return record.id == gone; });
    QVERIFY((pages.dirtyPages() == std::vector<std::size_t>{0}));
    QCOMPARE(pages.place(numbered(200)), std::size_t(0));
}

void PageSetTest::leavesUnreadablePagesAlone_data()
{
    QTest::addColumn<int>("state");
    QTest::newRow("unread") << static_cast<int>(PageState::Unread);
    QTest::newRow("damaged") << static_cast<int>(PageState::Damaged);
    QTest::newRow("lost") << static_cast<int>(PageState::Lost);
}

void PageSetTest::leavesUnreadablePagesAlone()
{
    QFETCH(const int, state);
    PageSet pages(2'048);
    pages.grow(1);
    pages.page(0).state = static_cast<PageState>(state);
    pages.page(0).isDirty = true; // even then
    QCOMPARE(pages.place(numbered(1)), std::size_t(1));
    QVERIFY((pages.dirtyPages() == std::vector<std::size_t>{1}));
}

void PageSetTest::copiesAreIndependent()
{
    PageSet pages(2'048);
    pages.place(numbered(1));
    PageSet copy = pages;
    copy.place(numbered(2));
    QCOMPARE(pages.page(0).records.size(), std::size_t(1));
    QCOMPARE(copy.page(0).records.size(), std::size_t(2));
    QVERIFY(copy.page(0).records[0] == pages.page(0).records[0]);
}

QTEST_APPLESS_MAIN(PageSetTest)
#include "tst_page_set.moc"
