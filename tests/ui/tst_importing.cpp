// SPDX-License-Identifier: Apache-2.0
// Moving from another app by keyboard and screen reader: getting there, the password, the rows and
// what becomes of them, and the way back.

#include "tests/support/importing/export_files.h"
#include "tests/support/window/ui_room.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using importing::ImportChoice;
using importing::ImportListModel;
using importing::ImportViewModel;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;
using Step = ImportViewModel::Step;

class ImportingUiTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<UiRoom>();
    }
    void cleanup() { m_room.reset(); }

    void opensFromTheEmptyList();
    void opensByKeyAndCloses();
    void opensFromTheAddPage();
    void takesADroppedFile();
    void leavesPicturesToTheAddPage();
    void asksForThePassword();
    void asksBeforeItTakesLong();
    void readsTheRows();
    void choosesByKeys();
    void searchesAndChoosesWhatIsShown();
    void resolvesAConflict();
    void addsAndTakesBack();
    void offersTheRowsToCorrect();
    void saysWhyNothingIsImported();
    void goesWithTheLock();

private:
    [[nodiscard]] ImportViewModel &import() { return *m_room->behind.application->importing(); }
    void settle()
    {
        m_room->settle();
        for (int i = 0; i < 60'000 && !import().isSettled(); ++i) {
            QThread::msleep(1);
            test::runPendingEvents();
        }
        m_room->settle();
    }
    void take(const QByteArray &content)
    {
        m_room->behind.application->importFile(m_files.write(QStringLiteral("export"), content));
        settle();
    }
    [[nodiscard]] QAccessibleInterface *row(const QString &name)
    {
        return m_room->node(name, QAccessible::ListItem);
    }
    [[nodiscard]] bool isAnnounced(const QString &start)
    {
        for (QAccessibleInterface *node : m_room->nodes())
            if (node->role() == QAccessible::AlertMessage
                && node->text(QAccessible::Name).startsWith(start))
                return true;
        return false;
    }
    [[nodiscard]] bool isButton(const QString &name)
    {
        return m_room->node(name, QAccessible::Button) != nullptr;
    }

    test::ExportFolder m_files;
    std::unique_ptr<UiRoom> m_room;
};

void ImportingUiTest::opensFromTheEmptyList()
{
    QVERIFY(m_room->press(QStringLiteral("Import from another app"), QAccessible::Button));
    m_room->settle();
    QCOMPARE(m_room->behind.page(), Page::Import);
    QVERIFY(m_room->node(QStringLiteral("Import from another app"), QAccessible::Heading));
    QVERIFY(isButton(QStringLiteral("Choose a file…")));
    QVERIFY(m_room->node(QStringLiteral("What can be read"), QAccessible::Heading));
    QVERIFY(m_room->allTexts().join(u' ').contains(QStringLiteral("Aegis")));
    QVERIFY(m_room->allTexts().join(u' ').contains(QStringLiteral("Add sign-in method")));
}

void ImportingUiTest::opensByKeyAndCloses()
{
    m_room->key(Qt::Key_I, Qt::ControlModifier);
    QCOMPARE(m_room->behind.page(), Page::Import);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ImportingUiTest::opensFromTheAddPage()
{
    m_room->key(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(m_room->press(QStringLiteral("Import from another app"), QAccessible::Button));
    m_room->settle();
    QCOMPARE(m_room->behind.page(), Page::Import);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ImportingUiTest::takesADroppedFile()
{
    const QUrl file = m_files.write(QStringLiteral("aegis.json"), test::linksFile());
    m_room->behind.sources.setFile(file.toLocalFile(), scan::ImageError::UnknownFormat);
    m_room->behind.application->addFromUrls({file});
    settle();
    QCOMPARE(m_room->behind.page(), Page::Import);
    QCOMPARE(import().step(), Step::Preview);
    QVERIFY(!m_room->behind.application->adding());
}

void ImportingUiTest::leavesPicturesToTheAddPage()
{
    const QUrl strange = QUrl::fromLocalFile(QStringLiteral("/somewhere/photo.heic"));
    m_room->behind.sources.setFile(strange.toLocalFile(), scan::ImageError::UnknownFormat);
    const QUrl broken = QUrl::fromLocalFile(QStringLiteral("/somewhere/broken"));
    m_room->behind.sources.setFile(broken.toLocalFile(), scan::ImageError::Damaged);
    for (const QUrl &file : {strange, broken}) {
        m_room->behind.application->addFromUrls({file});
        settle();
        QCOMPARE(m_room->behind.page(), Page::Add);
        QCOMPARE(m_room->behind.application->adding()->step(), adding::AddViewModel::Step::Problem);
    }
}

void ImportingUiTest::asksForThePassword()
{
    take(test::sealedFile());
    QVERIFY(isAnnounced(QStringLiteral("A file of PSKC")));
    QVERIFY(m_room->node(QStringLiteral("Password of the file"), QAccessible::EditableText));
    m_room->type(QStringLiteral("Qwerty")); // the field has the keyboard
    m_room->key(Qt::Key_Return);
    settle();
    QCOMPARE(import().step(), Step::Password);
    QVERIFY(m_room->node(QStringLiteral("Password of the file"), QAccessible::EditableText)
                ->text(QAccessible::Description)
                .contains(QStringLiteral("wrong")));
    m_room->type(QStringLiteral("qwerty"));
    QVERIFY(m_room->press(QStringLiteral("Open the file"), QAccessible::Button));
    settle();
    QCOMPARE(import().step(), Step::Preview);
    QVERIFY(row(QStringLiteral("Contoso VPN, a")) || row(QStringLiteral("Contoso VPN, t.yamada")));
    // Nothing on screen remembers the password.
    for (const QString &text : m_room->allTexts())
        QVERIFY(!text.contains(QStringLiteral("qwerty")));
}

void ImportingUiTest::asksBeforeItTakesLong()
{
    take(test::dearFile());
    m_room->type(QStringLiteral("qwerty"));
    m_room->key(Qt::Key_Return);
    settle();
    QCOMPARE(import().step(), Step::Cost);
    QVERIFY(isButton(QStringLiteral("Open it all the same")));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(import().step(), Step::Choose);
}

void ImportingUiTest::readsTheRows()
{
    take(test::linksFile() + "otpauth://totp/Broken:taro?secret=!!&issuer=Broken\n");
    QVERIFY(isAnnounced(QStringLiteral("A file of otpauth")));
    QVERIFY(m_room->node(QStringLiteral("Rows of the file"), QAccessible::List));
    QAccessibleInterface *const github = row(QStringLiteral("GitHub, taro"));
    QVERIFY(github);
    QVERIFY(github->state().checkable);
    QVERIFY(github->state().checked);
    QVERIFY(github->text(QAccessible::Description).startsWith(QStringLiteral("New.")));
    QAccessibleInterface *broken = nullptr;
    for (QAccessibleInterface *node : m_room->nodes())
        if (node->role() == QAccessible::ListItem
            && node->text(QAccessible::Description).startsWith(QStringLiteral("Line 4")))
            broken = node;
    QVERIFY(broken);
    QVERIFY(!broken->state().checkable);
    // No row is said twice, as the texts of its parts.
    QVERIFY(!m_room->node(QStringLiteral("GitHub"), QAccessible::StaticText));
}

void ImportingUiTest::choosesByKeys()
{
    take(test::linksFile());
    QVERIFY(row(QStringLiteral("GitHub, taro"))->state().checked);
    m_room->key(Qt::Key_Down); // from the search into the rows
    m_room->key(Qt::Key_Return);
    QVERIFY(!row(QStringLiteral("GitHub, taro"))->state().checked);
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_Space);
    QVERIFY(!row(QStringLiteral("Example, hanako"))->state().checked);
    m_room->key(Qt::Key_End);
    m_room->key(Qt::Key_Return);
    QVERIFY(!row(QStringLiteral("Mail, taro"))->state().checked);
    QCOMPARE(import().list()->chosenCount(), 0);
    m_room->key(Qt::Key_Home);
    m_room->key(Qt::Key_Return);
    QCOMPARE(import().list()->chosenCount(), 1);
}

void ImportingUiTest::searchesAndChoosesWhatIsShown()
{
    take(test::tokensFile(30, 0));
    m_room->type(QStringLiteral("user7@")); // the search has the keyboard
    QCOMPARE(import().list()->count(), 1);
    QVERIFY(m_room->press(QStringLiteral("Choose none of these"), QAccessible::Button));
    QCOMPARE(import().list()->chosenCount(), 29);
    m_room->key(Qt::Key_F, Qt::ControlModifier);
    m_room->key(Qt::Key_Escape); // first the search
    QCOMPARE(import().step(), Step::Preview);
    QCOMPARE(import().list()->count(), 30);
    QVERIFY(m_room->press(QStringLiteral("Choose none"), QAccessible::Button));
    QCOMPARE(import().list()->chosenCount(), 0);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(import().step(), Step::Choose);
}

void ImportingUiTest::resolvesAConflict()
{
    QVERIFY(m_room->behind.add({{"GitHub", "taro", otp::Kind::Totp, 30, "", false, 9}}));
    take(test::linksFile());
    QVERIFY(row(QStringLiteral("GitHub, taro"))
                ->text(QAccessible::Description)
                .contains(QStringLiteral("another key")));
    QVERIFY(m_room->node(QStringLiteral("What becomes of GitHub"), QAccessible::ComboBox));
    QVERIFY(m_room->node(QStringLiteral("What becomes of all conflicts"), QAccessible::ComboBox));
    auto *const all = m_room->window()->findChild<QQuickItem *>(QStringLiteral("importConflicts"));
    QVERIFY(all);
    all->forceActiveFocus(Qt::TabFocusReason);
    m_room->key(Qt::Key_Space); // opens it
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_Return);
    settle();
    QCOMPARE(import().list()->data(import().list()->index(0), ImportListModel::ChoiceRole).toInt(),
             int(ImportChoice::Replace));
    QVERIFY(m_room->press(QStringLiteral("Add 3 account(s)"), QAccessible::Button)
            || m_room->press(QStringLiteral("Add 3 accounts"), QAccessible::Button));
    settle();
    QCOMPARE(import().replacedCount(), 1);
    QVERIFY(isAnnounced(QStringLiteral("3 account")));
}

void ImportingUiTest::addsAndTakesBack()
{
    take(test::linksFile());
    import().commit();
    settle();
    QCOMPARE(import().step(), Step::Done);
    QVERIFY(m_room->press(QStringLiteral("Undo"), QAccessible::Button));
    settle();
    QVERIFY(m_room->node(QStringLiteral("Taken back"), QAccessible::Heading));
    QVERIFY(!isButton(QStringLiteral("Undo")));
    QCOMPARE(m_room->behind.application->trash()->count(), 3);
    QVERIFY(m_room->press(QStringLiteral("Show my accounts"), QAccessible::Button));
    m_room->settle();
    QCOMPARE(m_room->behind.page(), Page::Accounts);
}

void ImportingUiTest::offersTheRowsToCorrect()
{
    take(test::tokensFile(1, 2));
    QVERIFY(isButton(QStringLiteral("Save them…")));
    import().saveRows(QUrl::fromLocalFile(m_files.path(QStringLiteral("rows.csv"))));
    settle();
    QVERIFY(isAnnounced(QStringLiteral("The rows are saved")));
    QVERIFY(m_room->press(QStringLiteral("Close this message"), QAccessible::Button));
    QVERIFY(!isAnnounced(QStringLiteral("The rows are saved")));
}

void ImportingUiTest::saysWhyNothingIsImported()
{
    take("Dear friend,\n");
    QCOMPARE(import().step(), Step::Problem);
    QVERIFY(m_room->node(QStringLiteral("Nothing to import"), QAccessible::Heading));
    QVERIFY(isAnnounced(import().problem()));
    QVERIFY(m_room->press(QStringLiteral("Take another file"), QAccessible::Button));
    m_room->settle();
    QCOMPARE(import().step(), Step::Choose);
}

void ImportingUiTest::goesWithTheLock()
{
    take(test::linksFile());
    m_room->behind.application->lock();
    settle();
    QVERIFY(m_room->behind.page() != Page::Import);
    QCOMPARE(import().list()->allCount(), 0);
    for (const QString &text : m_room->allTexts())
        QVERIFY2(!text.contains(QStringLiteral("GitHub")), qPrintable(text));
}

QTEST_MAIN(ImportingUiTest)
#include "tst_importing.moc"
