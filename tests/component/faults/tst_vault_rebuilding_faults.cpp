// SPDX-License-Identifier: Apache-2.0
// The catalogue is gone, and the opening that rebuilds it from the pages is killed at every call
// that changes a file, or meets a disk that is full, broken or read-only: no account is missing
// afterwards, and who was told that the list was rebuilt is not told so again.

#include "tests/component/faults/scratch.h"
#include "tests/component/vault/vault_room.h"
#include "tests/support/fault_preload.h"

#include <QTemporaryDir>
#include <QTest>

using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::test::StoreKind)

class VaultRebuildingFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void survivesKillsWhileRebuilding_data();
    void survivesKillsWhileRebuilding();
    void survivesDiskFaultsWhileRebuilding();

private:
    // A vault that has lived.
    [[nodiscard]] QString folderOf(StoreKind kind) const
    {
        return m_dir.filePath(QStringLiteral("whole-%1").arg(static_cast<int>(kind)));
    }
    [[nodiscard]] QString scratch() const { return m_dir.filePath(QStringLiteral("scratch")); }
    // scratch() becomes that vault without any catalogue file.
    void loseCatalogue(StoreKind kind);

    QTemporaryDir m_dir{memoryFolder()};
};

void VaultRebuildingFaultsTest::initTestCase()
{
    for (const StoreKind kind : {StoreKind::Files, StoreKind::Passphrase}) {
        const QString folder = folderOf(kind);
        QVERIFY(QDir().mkpath(folder));
        QVERIFY(inChild([&](const Say &say) { say(createVault(kind, folder) ? "A" : "R"); }).output
                == "A");
        for (std::size_t step = 0; QByteArray(steps()[step].name) != "set a passphrase"; ++step) {
            const ChildResult child = inChild([&](const Say &say) {
                QByteArray memory;
                say(runStep(
                        kind, folder, step, [] {}, memory)
                        ? "A"
                        : "R");
            });
            QCOMPARE(child.output, QByteArray("A"));
        }
    }
}

void VaultRebuildingFaultsTest::loseCatalogue(StoreKind kind)
{
    copyFolder(folderOf(kind), scratch());
    QDir folder(scratch());
    for (const QString &name : folder.entryList({QStringLiteral("catalogue*")}, QDir::Files))
        QVERIFY(folder.remove(name));
}

void VaultRebuildingFaultsTest::survivesKillsWhileRebuilding_data()
{
    QTest::addColumn<StoreKind>("kind");
    QTest::newRow("blobs") << StoreKind::Files;
    QTest::newRow("passphrase file") << StoreKind::Passphrase;
}

void VaultRebuildingFaultsTest::survivesKillsWhileRebuilding()
{
    QFETCH(const StoreKind, kind);
    // Opens once, with a fault at the given call. "R" and "G": rebuilt or good, as it was told.
    const auto open = [&](long at, FaultMode mode) {
        return inChild([&](const Say &say) {
            const QByteArray path = scratch().toUtf8();
            warifu_fault_arm(path.constData(), at, mode);
            bool rebuilt = false;
            const QByteArray seen = openOnce(kind, scratch(), rebuilt);
            warifu_fault_arm(path.constData(), 0, FaultNone);
            say((rebuilt ? "R" : "G") + seen);
        });
    };
    loseCatalogue(kind);
    QVERIFY(open(0, FaultNone).output.startsWith("Rpassphrase"));
    const QByteArray expected = lookInChild(kind, scratch());
    QVERIFY2(expected.startsWith("passphrase") && expected.count('\n') > 50, expected.constData());
    int kills = 0;
    for (const FaultMode mode : {FaultKill, FaultTorn})
        for (long at = 1;; ++at) {
            loseCatalogue(kind);
            const ChildResult child = open(at, mode);
            if (child.isClean) {
                // Told, and therefore written: the next one has nothing to tell.
                QVERIFY(child.output.startsWith("Rpassphrase"));
                QCOMPARE(lookInChild(kind, scratch(), true), expected);
                break;
            }
            QVERIFY(child.wasKilled && child.output.isEmpty());
            ++kills;
            // It is rebuilt now, or it was already.
            const ChildResult next = open(0, FaultNone);
            QVERIFY2(next.output.mid(1).startsWith("passphrase"), next.output.constData());
            QCOMPARE(lookInChild(kind, scratch(), at % 4 == 0), expected);
        }
    QVERIFY(kills > 0);
    qInfo("%d kills: rebuilt each time, and told until it was written", kills);
}

void VaultRebuildingFaultsTest::survivesDiskFaultsWhileRebuilding()
{
    int faults = 0;
    for (const FaultMode mode : {FaultNoSpace, FaultBroken, FaultReadOnly})
        for (long at = 1;; ++at) {
            loseCatalogue(StoreKind::Files);
            const ChildResult child = inChild([&](const Say &say) {
                const QByteArray path = scratch().toUtf8();
                warifu_fault_arm(path.constData(), at, mode);
                bool rebuilt = false;
                const QByteArray seen = openOnce(StoreKind::Files, scratch(), rebuilt);
                const bool wasMet = warifu_fault_count() >= at;
                warifu_fault_arm(path.constData(), 0, FaultNone);
                say((rebuilt ? "R" : "G") + QByteArray(wasMet ? "1" : "0") + seen);
            });
            QVERIFY(child.isClean);
            // A disk that takes nothing is no reason to show nothing.
            QVERIFY2(child.output.startsWith('R'), child.output.constData());
            QVERIFY2(child.output.mid(2).startsWith("passphrase"), child.output.constData());
            if (child.output[1] == '0')
                break;
            ++faults;
            bool rebuilt = false;
            static_cast<void>(inChild([&](const Say &) {
                static_cast<void>(openOnce(StoreKind::Files, scratch(), rebuilt));
            }));
            const QByteArray seen = lookInChild(StoreKind::Files, scratch());
            QVERIFY2(seen.startsWith("passphrase") && seen.count('\n') > 50, seen.constData());
        }
    QVERIFY(faults > 0);
}

QTEST_APPLESS_MAIN(VaultRebuildingFaultsTest)
#include "tst_vault_rebuilding_faults.moc"
