// SPDX-License-Identifier: Apache-2.0
// Several real processes add accounts to one vault, edit and purge their own, and take counters,
// all at once; now and then one is killed, at some call that changes a file or wherever it happens
// to be. What was acknowledged is there in the end, and no counter was given out twice.

#include "tests/component/faults/child.h"
#include "tests/component/faults/file_keystore.h"
#include "tests/component/vault/vault_room.h"
#include "tests/support/fault_preload.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <set>

using namespace warifu;
using namespace warifu::test;

namespace {

constexpr int kAtOnce = 4;
constexpr std::uint32_t kCounter = 1; // the account whose counter everybody takes
constexpr std::uint32_t kLives = 200; // processes in all
constexpr std::uint32_t kDeeds = 8;   // that each wants to do

using Done = Result<void, vault::VaultError>;

// One process's vault.
class Scene
{
public:
    explicit Scene(const QString &folder)
        : m_keystore(folder)
        , m_vault(m_keystore, folder, m_clock, m_entropy, kCheapCost)
    {
        m_vault.setLockDeadline(std::chrono::minutes(2)); // only ends a hanging test
    }
    bool create()
    {
        Answer<Done> answer;
        m_vault.create({}, answer.callback());
        return answer.arrives(std::chrono::minutes(3)) && answer->has_value();
    }
    bool open()
    {
        Answer<Result<vault::OpenReport, vault::VaultError>> answer;
        m_vault.open({}, answer.callback());
        return answer.arrives(std::chrono::minutes(3)) && answer->has_value()
            && (*answer)->allGood();
    }
    bool commit(vault::Change change)
    {
        Answer<Done> answer;
        m_vault.commit(std::move(change), answer.callback());
        return answer.arrives(std::chrono::minutes(3)) && answer->has_value();
    }
    [[nodiscard]] vault::Vault &vault() { return m_vault; }

private:
    SystemEntropy m_entropy;
    ManualClock m_clock;
    FileKeystore m_keystore;
    vault::Vault m_vault;
};

// A life tells what it has been promised, a line each: "added 17", "edited 17", "purged 17",
// "took 4". It begins a line with '?' before it asks, since the promise may be made and not told.
void live(const QString &folder, std::uint32_t number, long killAt, const Say &say)
{
    Scene scene(folder);
    if (!scene.open())
        qFatal("life %u cannot open the vault", number);
    if (killAt > 0)
        warifu_fault_arm(folder.toUtf8().constData(), killAt, FaultKill);
    const auto tell = [&](const char *what, std::uint64_t value) {
        say(QByteArray(what) + ' ' + QByteArray::number(qulonglong(value)) + '\n');
    };
    for (std::uint32_t i = 0; i < kDeeds; ++i) {
        const std::uint32_t mine = 1'000 + number * kDeeds + i;
        vault::Change add;
        add.add.push_back(newAccount(mine));
        tell("?added", mine);
        if (!scene.commit(std::move(add)))
            qFatal("life %u cannot add", number);
        tell("added", mine);

        std::uint64_t taken = 0;
        vault::Change count;
        count.catalogue = [&taken](accounts::Catalogue &c) {
            taken = c.find(idOf(kCounter))->counter++;
        };
        if (!scene.commit(std::move(count)))
            qFatal("life %u cannot count", number);
        tell("took", taken);

        if (i % 4 == 1) {
            vault::Change edit;
            edit.edit.push_back({});
            edit.edit.back().id = idOf(mine);
            edit.edit.back().name = QStringLiteral("edited");
            if (!scene.commit(std::move(edit)))
                qFatal("life %u cannot edit", number);
            tell("edited", mine);
        }
        if (i % 4 == 3) {
            vault::Change purge;
            purge.purge.push_back(idOf(mine));
            tell("?purged", mine);
            if (!scene.commit(std::move(purge)))
                qFatal("life %u cannot purge", number);
            tell("purged", mine);
        }
    }
}

} // namespace

class VaultProcessesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loseNothing();

private:
    void judge(const QByteArray &told);
    QTemporaryDir m_dir{memoryFolder()};
};

void VaultProcessesTest::loseNothing()
{
    const QString folder = m_dir.path();
    QVERIFY(inChild([&](const Say &say) {
                Scene scene(folder);
                vault::Change change;
                change.add.push_back(newAccount(kCounter, otp::Kind::Hotp));
                say(scene.create() && scene.commit(std::move(change)) ? "A" : "R");
            }).output
            == "A");

    SeededEntropy chance(2026);
    const auto draw = [&chance](std::uint32_t below) {
        std::array<std::uint8_t, 4> bytes{};
        chance.fill(bytes);
        return (bytes[0] | bytes[1] << 8 | bytes[2] << 16) % below;
    };
    std::vector<std::unique_ptr<RunningChild>> running;
    QByteArray told;
    int killed = 0;
    int kills = 0;
    std::uint32_t born = 0;
    while (born < kLives || !running.empty()) {
        while (born < kLives && running.size() < kAtOnce) {
            const std::uint32_t number = born++;
            // Every second life is to die: half of them at a certain call.
            const long at = number % 4 == 1 ? 1 + long(draw(120)) : 0;
            running.push_back(std::make_unique<RunningChild>(
                [&, number, at](const Say &say) { live(folder, number, at, say); }));
        }
        // The others wherever they are when somebody has something to tell.
        const std::size_t heard = RunningChild::waitForAny(running);
        RunningChild &child = *running[heard];
        const bool isOver = !child.readSome();
        if (!isOver && draw(60) == 0) {
            running[draw(std::uint32_t(running.size()))]->kill();
            ++kills;
        }
        if (isOver) {
            const ChildResult result = child.end();
            QVERIFY2(result.isClean || result.wasKilled, result.output.constData());
            killed += result.wasKilled ? 1 : 0;
            told += result.output;
            running.erase(running.begin() + static_cast<std::ptrdiff_t>(heard));
        }
    }
    qInfo("%u processes, %d at once, %d killed (%d of them from outside)", kLives, kAtOnce, killed,
          kills);
    QVERIFY2(killed >= 50, "too few were killed to mean anything");
    judge(told);
}

void VaultProcessesTest::judge(const QByteArray &told)
{
    std::map<QByteArray, std::set<std::uint64_t>> said;
    for (const QByteArray &line : told.split('\n')) {
        const qsizetype space = line.indexOf(' ');
        if (space < 0)
            continue; // cut off by the kill
        const bool isNew = said[line.left(space)].insert(line.mid(space + 1).toULongLong()).second;
        QVERIFY2(isNew, line.constData()); // a counter twice
    }
    const QByteArray seen =
        inChild([&](const Say &say) {
            Scene scene(m_dir.path());
            if (!scene.open()) {
                say("does not open in good order");
                return;
            }
            runPendingEvents();
            const accounts::Catalogue &catalogue = scene.vault().catalogue();
            const auto complain = [&](const char *what, std::uint64_t number) {
                say(QByteArray(what) + ' ' + QByteArray::number(qulonglong(number)) + '\n');
            };
            for (const std::uint64_t number : said["added"]) {
                const auto id = idOf(static_cast<std::uint32_t>(number));
                const vault::Credential *const record = scene.vault().credential(id);
                const vault::NewAccount expected = newAccount(static_cast<std::uint32_t>(number));
                if (said["purged"].contains(number)) {
                    if (record || catalogue.find(id))
                        complain("came back:", number);
                    continue;
                }
                if (!record && !catalogue.find(id) && said["?purged"].contains(number))
                    continue; // killed before it could tell
                // Compared with what was put in.
                if (!record || !catalogue.find(id)
                    || !equalInConstantTime(record->secret.expose(), expected.secret.expose()))
                    complain("lost:", number);
                else if (said["edited"].contains(number)
                         && catalogue.find(id)->name != QStringLiteral("edited"))
                    complain("edit lost:", number);
            }
            for (const accounts::Account &account : catalogue.accounts()) {
                bool isKnown = account.id == idOf(kCounter);
                for (const std::uint64_t number : said["?added"])
                    isKnown = isKnown || account.id == idOf(static_cast<std::uint32_t>(number));
                if (!isKnown)
                    complain("from nowhere:", 0);
            }
            const std::uint64_t counter = catalogue.find(idOf(kCounter))->counter;
            if (!said["took"].empty() && counter <= *said["took"].rbegin())
                complain("counter went back:", counter);
            // Each life may have died once between taking and telling.
            if (counter > said["took"].size() + kLives)
                complain("counters skipped:", counter);
            say("whole");
        }).output;
    QCOMPARE(seen, QByteArray("whole"));
    qInfo("%d accounts added, %d purged, %d counters taken", int(said["added"].size()),
          int(said["purged"].size()), int(said["took"].size()));
    QVERIFY(said["added"].size() >= 400);
}

QTEST_APPLESS_MAIN(VaultProcessesTest)
#include "tst_vault_processes.moc"
