// SPDX-License-Identifier: Apache-2.0
// The catalogue file: what is damaged, what is newer, and that nobody swaps parts.

#include "core/vault/catalogue_file.h"
#include "core/vault/checked_header.h"
#include "tests/unit/vault/vault_values.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using namespace warifu::vault;

namespace {

constexpr VaultId kVault{7};

KeyWrap wrapOf(const VaultId &vault = kVault)
{
    SeededEntropy entropy;
    const SecretBytes secret = secretOf(32, 1);
    const SecretBytes key = secretOf(32, 3);
    return makeKeyWrap(vault, 1, std::nullopt, {secret.expose(), {}}, key.expose(), entropy);
}

CatalogueFile fileOf(std::uint64_t generation = 12)
{
    SeededEntropy entropy(5);
    const Bytes body{'o', 'r', 'd', 'e', 'r'};
    return sealCatalogue(wrapOf(), generation, secretOf(32, 3).expose(), body, entropy);
}

Result<SecretBytes, CatalogueFileError> opened(const CatalogueFile &file)
{
    return openCatalogue(file, kVault, secretOf(32, 3).expose());
}

Bytes withVersion(std::uint16_t version, ByteView header)
{
    ByteWriter writer;
    writeCheckedHeader(writer, {'W', 'A', 'R', 'I', 'F', 'U', 'C', '\n'}, version, header);
    return bytesOf(writer.take());
}

} // namespace

class CatalogueFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsBack();
    void isDamagedAtEveryTruncation();
    void isDamagedByEveryFlippedBit();
    void namesANewerVersion();
    void refusesAnOddHeader();
    void bindsTheGenerationAndTheVault();
    void takesANewWrap();
};

void CatalogueFileTest::readsBack()
{
    const auto file = parseCatalogueFile(formatCatalogueFile(fileOf()));
    QVERIFY(file);
    QCOMPARE(file->generation, std::uint64_t(12));
    QVERIFY(file->wrap == wrapOf());
    const auto body = opened(*file);
    QVERIFY(body);
    QVERIFY((bytesOf(*body) == Bytes{'o', 'r', 'd', 'e', 'r'}));
    QVERIFY(!toQt(formatCatalogueFile(fileOf())).contains("order"));
}

void CatalogueFileTest::isDamagedAtEveryTruncation()
{
    const Bytes good = formatCatalogueFile(fileOf());
    for (std::size_t size = 0; size < good.size(); ++size) {
        const auto file = parseCatalogueFile(ByteView(good).first(size));
        if (file)
            QCOMPARE(opened(*file).error(), CatalogueFileError::Damaged);
        else
            QCOMPARE(file.error(), CatalogueFileError::Damaged);
    }
}

void CatalogueFileTest::isDamagedByEveryFlippedBit()
{
    // Also by one in the version: that is damage, not a newer Warifu.
    const Bytes good = formatCatalogueFile(fileOf());
    for (std::size_t i = 0; i < good.size(); ++i)
        for (int bit = 0; bit < 8; ++bit) {
            Bytes changed = good;
            changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1 << bit));
            const auto file = parseCatalogueFile(changed);
            if (file)
                QCOMPARE(opened(*file).error(), CatalogueFileError::Damaged);
            else
                QCOMPARE(file.error(), CatalogueFileError::Damaged);
        }
}

void CatalogueFileTest::namesANewerVersion()
{
    const Bytes anything{1, 2, 3};
    QCOMPARE(parseCatalogueFile(withVersion(2, anything)).error(), CatalogueFileError::NewerFormat);
    QCOMPARE(parseCatalogueFile(withVersion(0xFFFF, anything)).error(),
             CatalogueFileError::NewerFormat);
}

void CatalogueFileTest::refusesAnOddHeader()
{
    // Whole as far as the checksum tells, and yet not what version 1 writes.
    const auto refused = [](const Bytes &header, std::size_t sealedSize) {
        Bytes bytes = withVersion(1, header);
        bytes.resize(bytes.size() + sealedSize);
        const auto file = parseCatalogueFile(bytes);
        return !file && file.error() == CatalogueFileError::Damaged;
    };
    Bytes header(8);
    const Bytes wrap = bytesOf(formatKeyWrap(wrapOf()));
    header.insert(header.end(), wrap.begin(), wrap.end());
    QVERIFY(!refused(header, 28));
    QVERIFY(refused(header, 27));
    QVERIFY(refused(header, 0));
    QVERIFY(refused({}, 28));
    Bytes longer = header;
    longer.push_back(0);
    QVERIFY(refused(longer, 28));
    Bytes shorter = header;
    shorter.pop_back();
    QVERIFY(refused(shorter, 28));
    Bytes badWrap = header;
    badWrap[8] = 0;
    QVERIFY(refused(badWrap, 28));
    badWrap[8] = 2; // a newer wrap in an old file
    QVERIFY(!refused(badWrap, 28));
}

void CatalogueFileTest::bindsTheGenerationAndTheVault()
{
    CatalogueFile file = fileOf();
    file.generation = 13;
    QVERIFY(!opened(file));
    QVERIFY(!openCatalogue(fileOf(), VaultId{8}, secretOf(32, 3).expose()));
    QVERIFY(!openCatalogue(fileOf(), kVault, secretOf(32, 4).expose()));
}

void CatalogueFileTest::takesANewWrap()
{
    CatalogueFile file = fileOf();
    SeededEntropy entropy(77);
    file.wrap = makeKeyWrap(kVault, 2, std::nullopt, {secretOf(32, 9).expose(), {}},
                            secretOf(32, 3).expose(), entropy);
    const auto read = parseCatalogueFile(formatCatalogueFile(file));
    QVERIFY(read && opened(*read));
}

QTEST_APPLESS_MAIN(CatalogueFileTest)
#include "tst_catalogue_file.moc"
