// SPDX-License-Identifier: Apache-2.0
// Pages and catalogue disagree in every way there is, and nothing readable is lost.

#include "core/vault/reconcile.h"

#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;
using accounts::Health;

namespace {

constexpr auto kNow = unixSeconds(1'800'000'000);

VaultState stateOf(std::initializer_list<std::uint8_t> entries, std::size_t page = 0)
{
    VaultState state;
    for (const std::uint8_t number : entries) {
        accounts::Account account;
        account.id = idOf(number);
        adoptRecord(account, credential(number));
        account.group = QStringLiteral("Work");
        state.catalogue.add(account);
        state.placement[account.id] = page;
    }
    state.pages = 1;
    return state;
}

PageSet pagesOf(std::initializer_list<std::vector<Record>> contents)
{
    PageSet pages(32'768);
    pages.grow(contents.size());
    std::size_t index = 0;
    for (const auto &records : contents)
        pages.fill(index++, 1, {contents.size(), records, {}});
    return pages;
}

} // namespace

class ReconcileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agrees();
    void bringsBackARecordWithoutEntry();
    void keepsAnEntryWithoutRecord_data();
    void keepsAnEntryWithoutRecord();
    void believesTheRecord();
    void takesTheHighestRevision();
    void sweepsOneOfTwins();
    void sweepsAbortedRecords();
    void sweepsPurgedRecords();
    void neverSweepsAnUnreadablePage();
    void keepsWhatItDoesNotUnderstand();
    void followsARecordToAnotherPage();
    void remembersWhatWasRecovered();
};

void ReconcileTest::agrees()
{
    const VaultState state = stateOf({1, 2});
    const auto result = reconcile(state, pagesOf({{record(1), record(2)}}), kNow);
    QVERIFY(result.catalogue == state.catalogue);
    QVERIFY(!result.catalogueChanged);
    QCOMPARE(result.recovered + result.withoutSecret, std::size_t(0));
    QVERIFY(result.pages.dirtyPages().empty());
    QCOMPARE(result.records.size(), std::size_t(2));
}

void ReconcileTest::bringsBackARecordWithoutEntry()
{
    auto hotp = std::make_shared<Credential>(credential(3));
    hotp->parameters.kind = otp::Kind::Hotp;
    hotp->initialCounter = 17;
    const auto result = reconcile(stateOf({1}), pagesOf({{record(1), hotp}, {record(2)}}), kNow);
    QCOMPARE(result.recovered, std::size_t(2));
    QVERIFY(result.catalogueChanged);
    const auto &accounts = result.catalogue.accounts();
    QCOMPARE(accounts.size(), std::size_t(3));
    QCOMPARE(accounts[0].group, QStringLiteral("Work"));
    QCOMPARE(accounts[1].id, idOf(3));
    QCOMPARE(accounts[1].health, Health::Recovered);
    QCOMPARE(accounts[1].counter, std::uint64_t(17));
    QCOMPARE(accounts[1].issuer, QStringLiteral("Example"));
    QVERIFY(accounts[1].createdAt == kNow);
    QCOMPARE(accounts[2].id, idOf(2));
}

void ReconcileTest::keepsAnEntryWithoutRecord_data()
{
    QTest::addColumn<int>("page");
    QTest::addColumn<bool>("isPlaced");
    QTest::addColumn<int>("health");
    const auto number = [](auto value) { return static_cast<int>(value); };
    QTest::newRow("page lost") << number(PageState::Lost) << true << number(Health::SecretMissing);
    QTest::newRow("page damaged") << number(PageState::Damaged) << true
                                  << number(Health::PageDamaged);
    QTest::newRow("page unread") << number(PageState::Unread) << true << number(Health::PageUnread);
    QTest::newRow("page without it")
        << number(PageState::Good) << true << number(Health::SecretMissing);
    QTest::newRow("page empty") << number(PageState::Fresh) << true
                                << number(Health::SecretMissing);
    QTest::newRow("somewhere, one damaged")
        << number(PageState::Damaged) << false << number(Health::PageDamaged);
    QTest::newRow("somewhere, one unread")
        << number(PageState::Unread) << false << number(Health::PageUnread);
    QTest::newRow("nowhere") << number(PageState::Good) << false << number(Health::SecretMissing);
}

void ReconcileTest::keepsAnEntryWithoutRecord()
{
    QFETCH(const int, page);
    QFETCH(const bool, isPlaced);
    QFETCH(const int, health);
    VaultState state = stateOf({1});
    for (const std::uint8_t number : {2}) {
        accounts::Account account;
        account.id = idOf(number);
        account.name = QStringLiteral("kept");
        state.catalogue.add(account);
        if (isPlaced)
            state.placement[account.id] = 1;
    }
    PageSet pages = pagesOf({{record(1)}, {}});
    pages.page(1).state = static_cast<PageState>(page);
    const auto result = reconcile(state, pages, kNow);
    QCOMPARE(result.withoutSecret, std::size_t(1));
    QCOMPARE(static_cast<int>(result.catalogue.find(idOf(2))->health), health);
    QCOMPARE(result.catalogue.find(idOf(2))->name, QStringLiteral("kept"));
    QCOMPARE(result.catalogue.find(idOf(1))->health, Health::Good);
    QVERIFY(!result.records.contains(idOf(2)));
}

void ReconcileTest::believesTheRecord()
{
    VaultState state = stateOf({1});
    state.catalogue.find(idOf(1))->issuer = QStringLiteral("old name");
    state.catalogue.find(idOf(1))->counter = 5;
    const auto result = reconcile(state, pagesOf({{record(1)}}), kNow);
    QCOMPARE(result.catalogue.find(idOf(1))->issuer, QStringLiteral("Example"));
    QCOMPARE(result.catalogue.find(idOf(1))->counter, std::uint64_t(5));
    QVERIFY(result.catalogueChanged);
}

void ReconcileTest::takesTheHighestRevision()
{
    const auto result =
        reconcile(stateOf({1}), pagesOf({{record(1, 4)}, {record(1, 9), record(1, 2)}}), kNow);
    QCOMPARE(result.records.at(idOf(1)).record->revision, std::uint64_t(9));
    QCOMPARE(result.records.at(idOf(1)).page, std::size_t(1));
    QVERIFY((result.pages.dirtyPages() == std::vector<std::size_t>{0, 1}));
    QCOMPARE(result.pages.page(0).records.size(), std::size_t(0));
    QCOMPARE(result.pages.page(1).records.size(), std::size_t(1));
}

void ReconcileTest::sweepsOneOfTwins()
{
    const auto result = reconcile(stateOf({1}), pagesOf({{record(1, 4)}, {record(1, 4)}}), kNow);
    QCOMPARE(result.pages.page(0).records.size() + result.pages.page(1).records.size(),
             std::size_t(1));
    QCOMPARE(result.catalogue.size(), std::size_t(1));
}

void ReconcileTest::sweepsAbortedRecords()
{
    VaultState state = stateOf({1});
    state.aborted = {6};
    const auto result =
        reconcile(state, pagesOf({{record(1, 5), record(1, 6), record(2, 6)}}), kNow);
    QCOMPARE(result.records.at(idOf(1)).record->revision, std::uint64_t(5));
    QVERIFY(!result.catalogue.find(idOf(2)));
    QVERIFY((result.pages.dirtyPages() == std::vector<std::size_t>{0}));
}

void ReconcileTest::sweepsPurgedRecords()
{
    VaultState state = stateOf({1});
    state.tombstones = {{idOf(2), 6}, {idOf(2), 3}, {idOf(4), 6}};
    const auto result =
        reconcile(state, pagesOf({{record(1), record(2, 6), record(2, 5), record(4, 7)}}), kNow);
    QVERIFY(!result.catalogue.find(idOf(2)));
    QVERIFY(result.catalogue.find(idOf(4))); // added again afterwards
    QVERIFY((result.pages.dirtyPages() == std::vector<std::size_t>{0}));
}

void ReconcileTest::neverSweepsAnUnreadablePage()
{
    PageSet pages = pagesOf({{record(1, 6)}, {}});
    pages.page(1).state = PageState::Damaged;
    VaultState state = stateOf({1});
    state.aborted = {6};
    const auto result = reconcile(state, pages, kNow);
    QCOMPARE(result.pages.page(1).state, PageState::Damaged);
    QVERIFY((result.pages.dirtyPages() == std::vector<std::size_t>{0}));
}

void ReconcileTest::keepsWhatItDoesNotUnderstand()
{
    PageSet pages = pagesOf({{record(1, 6), record(1, 7)}});
    pages.page(0).opaque.push_back(std::make_shared<const SecretBytes>(secretOf(9, 9)));
    const auto result = reconcile(stateOf({1}), pages, kNow);
    QCOMPARE(result.pages.page(0).opaque.size(), std::size_t(1));
    QCOMPARE(result.pages.page(0).records.size(), std::size_t(1));
}

void ReconcileTest::followsARecordToAnotherPage()
{
    const auto result = reconcile(stateOf({1}, 0), pagesOf({{}, {record(1)}}), kNow);
    QVERIFY(result.catalogueChanged);
    QCOMPARE(result.catalogue.find(idOf(1))->health, Health::Good);
}

void ReconcileTest::remembersWhatWasRecovered()
{
    auto first = reconcile(stateOf({}), pagesOf({{record(1)}}), kNow);
    VaultState state;
    state.catalogue = first.catalogue;
    const auto second = reconcile(state, first.pages, kNow);
    QCOMPARE(second.recovered, std::size_t(0));
    QCOMPARE(second.catalogue.find(idOf(1))->health, Health::Recovered);
}

QTEST_APPLESS_MAIN(ReconcileTest)
#include "tst_reconcile.moc"
