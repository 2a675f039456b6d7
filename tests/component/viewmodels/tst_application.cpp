// SPDX-License-Identifier: Apache-2.0
// The root: arguments, the lock and everything it closes, when the timer runs, the language.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using adding::AddViewModel;
using test::WindowRoom;
using viewmodels::Application;
using Page = viewmodels::Navigation::Page;

namespace {

QString link()
{
    return QStringLiteral("otpauth://totp/Example%20Co:taro?secret=GEZDGNBVGY3TQOJQ&issuer="
                          "Example%20Co");
}

} // namespace

class ApplicationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<WindowRoom>(); }
    void cleanup() { m_room.reset(); }

    void takesArgumentsOnceItIsOpen();
    void takesArgumentsAfterThePassphrase();
    void takesPicturesAsArguments();
    void takesDroppedPictures();
    void saysWhyADroppedPictureIsUnreadable();
    void closesThePagesOfTheVault_data();
    void closesThePagesOfTheVault();
    void clearsTheClipboardAndTheNotice();
    void clearsTheClipboardAtTheEnd();
    void refusesToAddWhileLocked();
    void offersTheFormOnceAtATime();
    void tellsWhatWasAdded();
    void copiesTheFirstCodeAsEveryOther();
    void knowsSetupsInTheClipboard_data();
    void knowsSetupsInTheClipboard();
    void ticksOnlyWhileSomebodySeesIt();
    void ticksForNothingWithoutRollingCodes();
    void speaksTheChosenLanguage();

private:
    Application &app() { return *m_room->application; }
    std::unique_ptr<WindowRoom> m_room;
};

void ApplicationTest::takesArgumentsOnceItIsOpen()
{
    m_room->keychain.failAlways(keystore::KeystoreError::Locked);
    m_room->open({link()});
    QCOMPARE(m_room->page(), Page::KeychainProblem);
    QVERIFY(!app().adding());
    m_room->keychain.failAlways(std::nullopt);
    app().vault()->open();
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Add);
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Review);
    QCOMPARE(app().adding()->review()->issuer(), QStringLiteral("Example Co"));
    app().adding()->cancel();
    app().lock();
    app().vault()->open();
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Accounts); // taken once, not after every unlock
}

void ApplicationTest::takesArgumentsAfterThePassphrase()
{
    m_room->open();
    QVERIFY(m_room->room.changePassphrase("", "correct horse").has_value());
    m_room->restart();
    m_room->open({link(), link()});
    QCOMPARE(m_room->page(), Page::Unlock);
    app().vault()->unlock(QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Add);
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Review); // the same twice is one
}

void ApplicationTest::takesPicturesAsArguments()
{
    const QString path = m_room->room.dir.filePath(QStringLiteral("a code.png"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("pixels");
    file.close();
    m_room->sources.setFile(path, {link()});
    m_room->open({path});
    QCOMPARE(m_room->page(), Page::Add);
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Review);
}

void ApplicationTest::takesDroppedPictures()
{
    m_room->open();
    m_room->sources.setPicture({link()});
    app().addFromPicture("bytes of a picture", QUrl(QStringLiteral("https://example.org/qr.png")));
    m_room->settle();
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Review);
}

void ApplicationTest::saysWhyADroppedPictureIsUnreadable()
{
    m_room->open();
    m_room->sources.setBytesError(scan::ImageError::Damaged);
    app().addFromPicture("bytes", QUrl(QStringLiteral("https://example.org/a/my%20qr.png?x=1")));
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Add);
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Problem);
    QVERIFY2(app().adding()->noticeTitle().contains(QStringLiteral("my qr.png")),
             qPrintable(app().adding()->noticeTitle()));
    QVERIFY(app().adding()->noticeText().contains(QStringLiteral("damaged")));
    app().adding()->cancel();
    app().addFromPicture("bytes", QUrl()); // it has no name
    m_room->settle();
    QCOMPARE(app().adding()->noticeTitle(), QStringLiteral("The picture could not be read"));
    app().adding()->cancel();
    const QString path = m_room->room.dir.filePath(QStringLiteral("half.png"));
    m_room->sources.setFile(path, scan::ImageError::Damaged);
    app().addFromUrls({QUrl::fromLocalFile(path)});
    m_room->settle();
    QVERIFY(app().adding()->noticeTitle().contains(QStringLiteral("half.png")));
}

void ApplicationTest::closesThePagesOfTheVault_data()
{
    QTest::addColumn<Page>("page");
    QTest::newRow("add") << Page::Add;
    QTest::newRow("edit") << Page::Edit;
    QTest::newRow("qr") << Page::Qr;
    QTest::newRow("trash") << Page::Trash;
}

void ApplicationTest::closesThePagesOfTheVault()
{
    QFETCH(Page, page);
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    if (page == Page::Add)
        app().addFromText(link());
    else if (page == Page::Edit)
        app().editAccount(m_room->accounts().idAt(0));
    else if (page == Page::Qr)
        app().showQr(m_room->accounts().idAt(0));
    else
        app().openPage(page);
    QCOMPARE(m_room->page(), page);
    app().lock();
    QCOMPARE(m_room->page(), Page::Unlock);
    QVERIFY(!app().adding());
    QVERIFY(!app().qr()->isAvailable());
    QVERIFY(app().edit()->issuer().isEmpty());
    QCOMPARE(app().trash()->count(), 0);
    m_room->settle();
    app().vault()->open();
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Accounts); // not back to the page that was closed
}

void ApplicationTest::clearsTheClipboardAndTheNotice()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    m_room->accounts().copy(0);
    QVERIFY(!m_room->clipboard.text().isEmpty());
    app().lock();
    QVERIFY(m_room->clipboard.text().isEmpty());
    QVERIFY(!app().notice()->isShown());
    QVERIFY(app().notice()->text().isEmpty());
    QVERIFY(app().notice()->announcement().isEmpty());
}

void ApplicationTest::clearsTheClipboardAtTheEnd()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    m_room->accounts().copy(0);
    m_room->application.reset();
    QVERIFY(m_room->clipboard.text().isEmpty());
}

void ApplicationTest::refusesToAddWhileLocked()
{
    m_room->open();
    app().lock();
    m_room->sources.setClip({{}, {}, link()});
    app().add();
    app().addBy(AddViewModel::Way::Screen);
    app().addFromClipboard();
    app().addFromText(link());
    app().addFromUrls({QUrl(link())});
    app().openPage(Page::Trash);
    m_room->settle();
    QCOMPARE(m_room->page(), Page::Unlock);
    QVERIFY(!app().adding());
    QCOMPARE(m_room->sources.captures(), 0);
}

void ApplicationTest::offersTheFormOnceAtATime()
{
    m_room->open();
    app().addFromText(link());
    AddViewModel *const first = app().adding();
    app().openPage(Page::Settings);
    app().add(); // back to what was begun
    QCOMPARE(app().adding(), first);
    QCOMPARE(m_room->page(), Page::Add);
    QCOMPARE(first->step(), AddViewModel::Step::Review);
    first->cancel();
    QVERIFY(!app().adding());
    QCOMPARE(m_room->page(), Page::Accounts);
    app().add();
    QVERIFY(app().adding());
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Choose);
}

void ApplicationTest::tellsWhatWasAdded()
{
    m_room->open();
    QSignalSpy added(&app(), &Application::accountAdded);
    app().addFromText(link());
    app().adding()->save();
    m_room->settle();
    QCOMPARE(app().adding()->step(), AddViewModel::Step::Done);
    QCOMPARE(added.count(), 1);
    QCOMPARE(m_room->accounts().rowOf(added.first().first().toString()), 0);
    QCOMPARE(m_room->titles(), QStringList{QStringLiteral("Example Co")});
}

void ApplicationTest::copiesTheFirstCodeAsEveryOther()
{
    m_room->open();
    app().addFromText(link());
    app().adding()->copyCode();
    QCOMPARE(m_room->clipboard.text().size(), 6);
    app().lock();
    QVERIFY(m_room->clipboard.text().isEmpty());
}

void ApplicationTest::knowsSetupsInTheClipboard_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("setup");
    const auto row = [](const char *text, bool isSetup) {
        QTest::newRow(*text ? text : "nothing") << QString::fromUtf8(text) << isSetup;
    };
    row("", false);
    row("otpauth://totp/a?secret=A", true);
    row("  \n OTPAUTH://totp/a", true);
    row("otpauth-migration://offline?data=x", true);
    row("steam://abc", true);
    row("github", false);
    row("https://example.org/?u=otpauth://totp", false);
    row("otpauth:/totp", false);
    row("see otpauth://totp/a", false);
}

void ApplicationTest::knowsSetupsInTheClipboard()
{
    QFETCH(QString, text);
    m_room->clipboard.setText(text);
    QTEST(app().clipboardHoldsSetup(), "setup");
    m_room->clipboard.setHoldsPicture(true);
    QVERIFY(app().clipboardHoldsSetup());
}

void ApplicationTest::ticksOnlyWhileSomebodySeesIt()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    QVERIFY(!app().ticker().isRunning());
    app().setWindowShown(true);
    QVERIFY(app().ticker().isRunning());
    app().setWindowShown(false);
    QVERIFY(!app().ticker().isRunning());
    app().setWindowShown(true);
    app().openPage(Page::Settings);
    QVERIFY(!app().ticker().isRunning());
    app().navigation()->back();
    QVERIFY(app().ticker().isRunning());
    m_room->accounts().copy(0); // the countdown of the clipboard is on every page
    app().openPage(Page::Settings);
    QVERIFY(app().ticker().isRunning());
    app().notice()->dismiss();
    QVERIFY(!app().ticker().isRunning());
    app().lock();
    QVERIFY(!app().ticker().isRunning());
    // Coming back shows the codes of now, not those of then.
    app().vault()->open();
    m_room->settle();
    app().navigation()->back();
    app().setWindowShown(false);
    m_room->room.clock.advance(1h);
    QSignalSpy changed(&m_room->list(), &viewmodels::AccountListModel::dataChanged);
    app().setWindowShown(true);
    QVERIFY(changed.count() >= 1);
}

void ApplicationTest::ticksForNothingWithoutRollingCodes()
{
    m_room->open();
    app().setWindowShown(true);
    QVERIFY(!app().ticker().isRunning());
    QVERIFY(m_room->add({{"Counter", "", otp::Kind::Hotp}}));
    QVERIFY(!app().ticker().isRunning());
    QVERIFY(m_room->add({{"A"}}));
    QVERIFY(app().ticker().isRunning());
    m_room->list().setFilter(QStringLiteral("counter")); // nothing that rolls is on screen
    QVERIFY(!app().ticker().isRunning());
}

void ApplicationTest::speaksTheChosenLanguage()
{
    QSignalSpy changed(&app(), &Application::languageChanged);
    app().settings()->setLanguage(viewmodels::SettingsViewModel::Language::Japanese);
    QCOMPARE(changed.count(), 1);
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    m_room->restart(); // kept in the profile
    QCOMPARE(QLocale().language(), QLocale::Japanese);
    app().settings()->setLanguage(viewmodels::SettingsViewModel::Language::English);
    QCOMPARE(QLocale().language(), QLocale::English);
}

QTEST_MAIN(ApplicationTest)
#include "tst_application.moc"
