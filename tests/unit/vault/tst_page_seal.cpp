// SPDX-License-Identifier: Apache-2.0
// A sealed page opens with its key, its vault and its name, and with nothing else.

#include "core/vault/page_seal.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

constexpr VaultId kVault{1, 2, 3};

Bytes sealed(std::uint64_t generation = 7)
{
    SeededEntropy entropy;
    const SecretBytes key = secretOf(32, 1);
    const Bytes plain{'s', 'e', 'e', 'd'};
    return bytesOf(sealPage(key.expose(), kVault, 4, generation, plain, entropy));
}

Result<OpenedPage, PageError> opened(ByteView blob, std::size_t index = 4,
                                     const VaultId &vault = kVault, std::uint64_t key = 1)
{
    return openPage(secretOf(32, key).expose(), vault, index, blob);
}

} // namespace

class PageSealTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensWithItsKey();
    void isBoundToItsPlace();
    void hidesItsContent();
    void refusesEveryTruncation();
    void refusesEveryFlippedByte();
    void namesDamage_data();
    void namesDamage();
};

void PageSealTest::opensWithItsKey()
{
    const auto page = opened(sealed());
    QVERIFY(page);
    QCOMPARE(page->generation, std::uint64_t(7));
    QVERIFY((bytesOf(page->plain) == Bytes{'s', 'e', 'e', 'd'}));
    QCOMPARE(sealed().size(), kPageSealSize + 4);
    QCOMPARE(pageName(4), QStringLiteral("page-4"));
}

void PageSealTest::isBoundToItsPlace()
{
    QCOMPARE(opened(sealed(), 5).error(), PageError::Refused);
    QCOMPARE(opened(sealed(), 4, VaultId{9}).error(), PageError::Refused);
    QCOMPARE(opened(sealed(), 4, kVault, 2).error(), PageError::Refused);
    // Nor does an old page pass for a newer one.
    Bytes blob = sealed();
    blob[5] = 8;
    QCOMPARE(opened(blob).error(), PageError::Refused);
}

void PageSealTest::hidesItsContent()
{
    QVERIFY(!toQt(sealed()).contains("seed"));
}

void PageSealTest::refusesEveryTruncation()
{
    const Bytes blob = sealed();
    for (std::size_t size = 0; size < blob.size(); ++size) {
        const auto page = opened(ByteView(blob).first(size));
        QVERIFY(!page);
        QVERIFY(page.error() == PageError::Truncated || page.error() == PageError::Refused);
    }
}

void PageSealTest::refusesEveryFlippedByte()
{
    const Bytes blob = sealed();
    for (std::size_t i = 0; i < blob.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            Bytes changed = blob;
            changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1 << bit));
            QVERIFY(!opened(changed));
        }
}

void PageSealTest::namesDamage_data()
{
    QTest::addColumn<QByteArray>("blob");
    QTest::addColumn<int>("error");
    const auto row = [](const char *name, PageError error, auto change) {
        Bytes blob = sealed();
        change(blob);
        QTest::newRow(name) << toQt(blob) << static_cast<int>(error);
    };
    using E = PageError;
    row("empty", E::Truncated, [](Bytes &b) { b.clear(); });
    row("only a magic", E::Truncated, [](Bytes &b) { b.resize(4); });
    row("another magic", E::NotOurs, [](Bytes &b) { b[0] = 'x'; });
    row("text", E::NotOurs, [](Bytes &b) { b = {'h', 'e', 'l', 'l', 'o'}; });
    row("version 0", E::NotOurs, [](Bytes &b) { b[4] = 0; });
    row("newer version", E::NewerFormat, [](Bytes &b) { b[4] = 2; });
    row("a byte left over", E::Refused, [](Bytes &b) { b.push_back(0); });
}

void PageSealTest::namesDamage()
{
    QFETCH(const QByteArray, blob);
    QFETCH(const int, error);
    const auto page = opened(viewOf(blob));
    QVERIFY(!page);
    QCOMPARE(static_cast<int>(page.error()), error);
}

QTEST_APPLESS_MAIN(PageSealTest)
#include "tst_page_seal.moc"
