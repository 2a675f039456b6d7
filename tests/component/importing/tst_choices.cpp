// SPDX-License-Identifier: Apache-2.0
// What the rows would mean in the vault, and what the user wants done with each.

#include "tests/component/importing/import_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using Show = ImportListModel::Show;

class ChoicesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<ImportRoom>(); }
    void cleanup() { m_room.reset(); }

    void tellsWhatEachRowIs();
    void tellsWhatTheFileHasTwice();
    void offersWhatIsInTheTrash();
    void takesAndLeavesARow();
    void choosesWhatIsShown();
    void resolvesAllConflicts();
    void searches();
    void showsAKind();
    void followsTheVault();
    void obeysTheOrganisation_data();
    void obeysTheOrganisation();
    void followsTheOrganisation();

private:
    // Of linksFile(): the first is there, the second has another key, the third another name.
    void meetAccounts()
    {
        m_room->add("github", "TARO", "12345678901234567890");
        m_room->add("Example", "hanako", "xxxxxxxxxxxxxxxxxxxx");
        m_room->add("Post", "taro", "A HACKER'S 20 BYTES!");
    }
    [[nodiscard]] QByteArray metFile() const
    {
        return "otpauth://totp/GitHub:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=GitHub\n"
               "otpauth://totp/Example:hanako?secret=MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U&"
               "issuer=Example\n"
               "otpauth://totp/Mail:taro?secret=IEQEQQKDJNCVEJ2TEAZDAICCLFKEKUZB&issuer=Mail\n"
               "otpauth://totp/New:taro?secret=IFBEGRCFIZDUQSKKJNGE2TSPKBIVEU2U&issuer=New\n"
               "otpauth://totp/Broken:taro?secret=!!&issuer=Broken\n";
    }
    std::unique_ptr<ImportRoom> m_room;
};

void ChoicesTest::tellsWhatEachRowIs()
{
    meetAccounts();
    m_room->take(metFile());
    QCOMPARE(m_room->list().count(), 5);
    const int kinds[] = {ImportKind::Same, ImportKind::OtherKey, ImportKind::OtherName,
                         ImportKind::New, ImportKind::Unreadable};
    const int choices[] = {ImportChoice::Skip, ImportChoice::Add, ImportChoice::Add,
                           ImportChoice::Add, ImportChoice::Skip};
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(m_room->kind(row), kinds[row]);
        QCOMPARE(m_room->choice(row), choices[row]);
    }
    QCOMPARE(m_room->at(2, ImportListModel::OtherNameRole).toString(),
             QStringLiteral("Post: taro"));
    QVERIFY(m_room->at(4, ImportListModel::ReasonRole).toString().contains(QStringLiteral("5")));
    QCOMPARE(m_room->list().newCount(), 1);
    QCOMPARE(m_room->list().knownCount(), 1);
    QCOMPARE(m_room->list().conflictCount(), 2);
    QCOMPARE(m_room->list().unreadableCount(), 1);
    QCOMPARE(m_room->list().chosenCount(), 3);
}

void ChoicesTest::tellsWhatTheFileHasTwice()
{
    const QByteArray link =
        "otpauth://totp/A:taro?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=A\n";
    m_room->take(link + link + QByteArray(link).replace("/A:taro", "/A:jiro"));
    QCOMPARE(m_room->kind(0), int(ImportKind::New));
    QCOMPARE(m_room->kind(1), int(ImportKind::Twice));
    QCOMPARE(m_room->kind(2), int(ImportKind::TwiceRenamed));
    m_room->list().toggle(1); // it is there already
    QCOMPARE(m_room->choice(1), int(ImportChoice::Skip));
    m_room->list().choose(2, ImportChoice::Replace); // nothing in the vault to replace
    QCOMPARE(m_room->choice(2), int(ImportChoice::Add));
}

void ChoicesTest::offersWhatIsInTheTrash()
{
    m_room->add("GitHub", "taro", "12345678901234567890");
    vault::Change trash;
    trash.catalogue = [](accounts::Catalogue &catalogue) {
        std::vector<accounts::Account> all = catalogue.accounts();
        all.front().trashedAt = unixSeconds(1);
        catalogue = accounts::Catalogue(std::move(all));
    };
    QVERIFY(m_room->commitToVault(std::move(trash)));
    m_room->take(linksFile());
    QCOMPARE(m_room->kind(0), int(ImportKind::InTrash));
    QCOMPARE(m_room->choice(0), int(ImportChoice::Skip));
    m_room->list().setAllChosen(true); // deleted on purpose: not along with all others
    QCOMPARE(m_room->choice(0), int(ImportChoice::Skip));
    m_room->list().toggle(0);
    QCOMPARE(m_room->choice(0), int(ImportChoice::Add));
}

void ChoicesTest::takesAndLeavesARow()
{
    meetAccounts();
    m_room->take(metFile());
    m_room->list().toggle(1);
    QCOMPARE(m_room->choice(1), int(ImportChoice::Skip));
    m_room->list().toggle(1);
    QCOMPARE(m_room->choice(1), int(ImportChoice::Add));
    m_room->list().choose(1, ImportChoice::Replace);
    QCOMPARE(m_room->choice(1), int(ImportChoice::Replace));
    QCOMPARE(m_room->list().chosenCount(), 3);
    m_room->list().choose(3, ImportChoice::Replace); // a new one replaces nothing
    QCOMPARE(m_room->choice(3), int(ImportChoice::Add));
    for (const int row : {-1, 0, 4, 5, 1'000}) {
        m_room->list().toggle(row);
        m_room->list().choose(row, ImportChoice::Add);
    }
    QCOMPARE(m_room->list().chosenCount(), 3);
}

void ChoicesTest::choosesWhatIsShown()
{
    m_room->take(tokensFile(5, 1));
    m_room->list().setAllChosen(false);
    QCOMPARE(m_room->list().chosenCount(), 0);
    m_room->list().setFilter(QStringLiteral("user3"));
    m_room->list().setAllChosen(true);
    QCOMPARE(m_room->list().chosenCount(), 1);
    QCOMPARE(m_room->list().hiddenChosenCount(), 0);
    m_room->list().setFilter(QStringLiteral("user4"));
    QCOMPARE(m_room->list().hiddenChosenCount(), 1);
    m_room->commit();
    QCOMPARE(m_room->import->addedCount(), 1);
    QCOMPARE(m_room->room.engine->vault().catalogue().size(), std::size_t(1));
}

void ChoicesTest::resolvesAllConflicts()
{
    meetAccounts();
    m_room->take(metFile());
    m_room->list().setShown(Show::New); // hidden ones are meant, too
    m_room->list().resolveConflicts(ImportChoice::Replace);
    m_room->list().setShown(Show::Everything);
    QCOMPARE(m_room->choice(1), int(ImportChoice::Replace));
    QCOMPARE(m_room->choice(2), int(ImportChoice::Replace));
    QCOMPARE(m_room->choice(3), int(ImportChoice::Add));
    m_room->list().resolveConflicts(ImportChoice::Skip);
    QCOMPARE(m_room->list().chosenCount(), 1);
}

void ChoicesTest::searches()
{
    m_room->take(linksFile());
    m_room->list().setFilter(QStringLiteral("ｔａｒｏ git"));
    QCOMPARE(m_room->list().count(), 1);
    QCOMPARE(m_room->title(0), QStringLiteral("GitHub"));
    m_room->list().setFilter(QStringLiteral("nobody"));
    QCOMPARE(m_room->list().count(), 0);
    QCOMPARE(m_room->list().allCount(), 3);
    m_room->take(tokensFile(3, 0));
    m_room->list().setFilter(QStringLiteral("sn2")); // the serial number
    QCOMPARE(m_room->list().count(), 1);
}

void ChoicesTest::showsAKind()
{
    meetAccounts();
    m_room->take(metFile());
    const std::pair<Show, int> expected[] = {{Show::New, 1},
                                             {Show::Known, 1},
                                             {Show::Conflicts, 2},
                                             {Show::Unreadable, 1},
                                             {Show::Everything, 5}};
    for (const auto &[show, count] : expected) {
        m_room->list().setShown(show);
        QCOMPARE(m_room->list().count(), count);
    }
    m_room->list().setShown(Show(7));
    QCOMPARE(m_room->list().shown(), Show::Everything);
}

void ChoicesTest::followsTheVault()
{
    m_room->take(linksFile());
    m_room->list().toggle(1);
    m_room->add("GitHub", "taro", "12345678901234567890"); // by somebody else
    QCOMPARE(m_room->kind(0), int(ImportKind::Same));
    QCOMPARE(m_room->choice(0), int(ImportChoice::Skip));
    QCOMPARE(m_room->choice(1), int(ImportChoice::Skip)); // as it was left
    QCOMPARE(m_room->choice(2), int(ImportChoice::Add));
    QCOMPARE(m_room->list().chosenCount(), 1);
}

void ChoicesTest::obeysTheOrganisation_data()
{
    QTest::addColumn<bool>("mayAdd");
    QTest::addColumn<QStringList>("issuers");
    QTest::addColumn<int>("leastBits");
    QTest::addColumn<QString>("allowed"); // of metFile(): one letter a row
    QTest::newRow("nothing is managed") << true << QStringList() << 0 << QStringLiteral("syyyu");
    QTest::newRow("no adding") << false << QStringList() << 0 << QStringLiteral("snnnu");
    QTest::newRow("some issuers") << true << QStringList{QStringLiteral("N*")} << 0
                                  << QStringLiteral("snnyu");
    QTest::newRow("longer keys") << true << QStringList() << 168 << QStringLiteral("snnnu");
    QTest::newRow("as long as these") << true << QStringList() << 160 << QStringLiteral("syyyu");
}

void ChoicesTest::obeysTheOrganisation()
{
    QFETCH(bool, mayAdd);
    QFETCH(QStringList, issuers);
    QFETCH(int, leastBits);
    QFETCH(QString, allowed);
    meetAccounts();
    policy::PolicyValues policy;
    policy.adding = {mayAdd, issuers, leastBits};
    m_room->room.engine->setPolicy(policy);
    m_room->take(metFile());
    QCOMPARE(m_room->list().count(), 5);
    for (int row = 0; row < 5; ++row) {
        QCOMPARE(m_room->kind(row) == ImportKind::Forbidden, allowed[row] == u'n');
        // Whatever is tried: a forbidden row is never chosen.
        m_room->list().toggle(row);
        m_room->list().choose(row, ImportChoice::Replace);
        m_room->list().choose(row, ImportChoice::Add);
        QCOMPARE(m_room->choice(row),
                 int(allowed[row] == u'y' ? ImportChoice::Add : ImportChoice::Skip));
    }
    m_room->list().setAllChosen(true);
    m_room->list().resolveConflicts(ImportChoice::Replace);
    QCOMPARE(m_room->list().chosenCount(), int(allowed.count(u'y')));
    QCOMPARE(m_room->list().forbiddenCount(), int(allowed.count(u'n')));
    m_room->list().setShown(Show::Forbidden);
    QCOMPARE(m_room->list().count(), int(allowed.count(u'n')));
    m_room->list().setShown(Show::Known);
    QCOMPARE(m_room->list().count(), 1);
}

void ChoicesTest::followsTheOrganisation()
{
    m_room->take(metFile());
    QCOMPARE(m_room->list().chosenCount(), 4);
    policy::PolicyValues policy;
    policy.adding.issuers = {QStringLiteral("GitHub")};
    m_room->room.engine->setPolicy(policy);
    QCOMPARE(m_room->list().chosenCount(), 1);
    m_room->commit();
    QCOMPARE(m_room->stored(), QStringLiteral("GitHub -"));
    QCOMPARE(m_room->import->forbiddenCount(), 3);
    QCOMPARE(m_room->import->leftCount(), 0);
    QCOMPARE(m_room->import->failedCount(), 1);
}

QTEST_GUILESS_MAIN(ChoicesTest)
#include "tst_choices.moc"
