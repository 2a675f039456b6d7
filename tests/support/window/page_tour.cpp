// SPDX-License-Identifier: Apache-2.0
#include "tests/support/window/page_tour.h"

#include "tests/support/window/made_up_policies.h"

#include <QMap>
#include <QTest>

namespace warifu::test {
namespace {

using adding::AddViewModel;
using Page = viewmodels::Navigation::Page;
using Way = std::function<void(UiRoom &)>;

QString link(const char *issuer, const char *secret = "GEZDGNBVGY3TQOJQ")
{
    return QStringLiteral("otpauth://totp/%1:taro?secret=%2&issuer=%1")
        .arg(QString::fromLatin1(issuer), QString::fromLatin1(secret));
}

// Part 1 of 4 of an export with one account, as Google Authenticator makes them.
QString part()
{
    return QStringLiteral(
        "otpauth-migration://offline?data=CisKFDEyMzQ1Njc4OTAxMjM0NTY3ODkwEgR0YXJvGgdFeGFtcGxlIAEo"
        "ATACEAEYBCAAKAc%3D");
}

// Enrols a push token at nobody's server.
QString pushLink(const char *extra = "")
{
    return QStringLiteral("otpauth://pipush/t.yamada%40contoso.example?url="
                          "https%3A//pi.contoso.example/ttype/push&issuer=Contoso&"
                          "enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed&v=1&"
                          "serial=PIPU0000F295")
        + QString::fromLatin1(extra);
}

void openPage(UiRoom &room, Page page)
{
    room.behind.application->openPage(page);
}

Way page(Page page)
{
    return [page](UiRoom &room) { openPage(room, page); };
}

Way add(AddViewModel::Way way)
{
    return [way](UiRoom &room) { room.behind.application->addBy(way); };
}

Way text(const QString &text)
{
    return [text](UiRoom &room) { room.behind.application->addFromText(text); };
}

void lockWithPassphrase(UiRoom &room)
{
    if (!room.behind.room.changePassphrase("", "correct horse"))
        qFatal("no passphrase");
    room.behind.application->lock();
}

void breakKeychain(UiRoom &room)
{
    room.behind.keychain.failAlways(keystore::KeystoreError::NoService);
    room.behind.open();
}

// One waits, one account is blocked after denials, and there is a past.
void showRequests(UiRoom &room)
{
    PromptRoom &requests = room.wireRequests();
    const QDateTime now = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    requests.activity.past = {
        {kToken, approvals::Phase::Approved, QStringLiteral("VPN"), QStringLiteral("Osaka, JP"),
         now.addSecs(-1800), false},
        {kOtherToken, approvals::Phase::Expired, {}, {}, now.addSecs(-95'000), true},
    };
    Q_EMIT requests.activity.changed();
    for (const char *nonce : {"d1", "d2", "d3"})
        requests.deny(nonce);
    requests.arrive("a", kOtherToken);
    requests.prompt->close();
    openPage(room, Page::Requests);
}

QMap<QString, Way> closedPages()
{
    return {
        {QStringLiteral("starting"), [](UiRoom &) {}},
        {QStringLiteral("waiting for the keychain"),
         [](UiRoom &room) {
             room.behind.keychain.hold();
             room.behind.open();
             Q_EMIT room.behind.room.engine->waitingForKeychain(true);
         }},
        {QStringLiteral("keychain problem"), breakKeychain},
        {QStringLiteral("first run"),
         [](UiRoom &room) {
             breakKeychain(room);
             room.behind.application->vault()->chooseFile();
         }},
    };
}

QMap<QString, Way> openPages()
{
    return {
        {QStringLiteral("accounts"), [](UiRoom &) {}},
        {QStringLiteral("accounts, one copied"),
         [](UiRoom &room) { room.behind.accounts().copy(0); }},
        {QStringLiteral("accounts, none found"),
         [](UiRoom &room) { room.type(QStringLiteral("zzz")); }},
        {QStringLiteral("menu of a row"),
         [](UiRoom &room) {
             (void)room.enterList();
             room.key(Qt::Key_F10, Qt::ShiftModifier);
         }},
        {QStringLiteral("main menu"),
         [](UiRoom &room) { (void)room.press(QStringLiteral("Menu"), QAccessible::Button); }},
        {QStringLiteral("edit"),
         [](UiRoom &room) {
             room.behind.application->editAccount(room.behind.accounts().idAt(0));
         }},
        {QStringLiteral("qr"),
         [](UiRoom &room) { room.behind.application->showQr(room.behind.accounts().idAt(0)); }},
        {QStringLiteral("trash"),
         [](UiRoom &room) {
             for (int i = 0; i < 2; ++i) {
                 room.behind.accounts().moveToTrash(0);
                 room.settle();
             }
             openPage(room, Page::Trash);
         }},
        {QStringLiteral("trash, empty"), page(Page::Trash)},
        {QStringLiteral("requests"), showRequests},
        {QStringLiteral("requests, none"),
         [](UiRoom &room) {
             PromptRoom &requests = room.wireRequests();
             requests.tokens.known.clear();
             Q_EMIT requests.tokens.changed();
             openPage(room, Page::Requests);
         }},
        {QStringLiteral("settings"), page(Page::Settings)},
        {QStringLiteral("settings, in a file"),
         [](UiRoom &room) {
             room.behind.application->vault()->useFile(QStringLiteral("correct horse"),
                                                       QStringLiteral("correct horse"));
             if (!QTest::qWaitFor(
                     [&room] { return room.behind.application->vault()->isInPassphraseFile(); },
                     60'000))
                 qFatal("not in a file");
             openPage(room, Page::Settings);
         }},
        {QStringLiteral("settings, managed"),
         [](UiRoom &room) {
             (void)room.wireRequests();
             (void)room.wireReceiver();
             room.wireOrganisation().setPolicies(madeUpPolicies());
             openPage(room, Page::Settings);
         }},
        {QStringLiteral("receiver"),
         [](UiRoom &room) {
             (void)room.wireReceiver();
             openPage(room, Page::Receiver);
         }},
        {QStringLiteral("organisation"),
         [](UiRoom &room) {
             room.wireOrganisation().setPolicies(madeUpPolicies());
             openPage(room, Page::Organisation);
         }},
        {QStringLiteral("organisation, none"),
         [](UiRoom &room) {
             (void)room.wireOrganisation();
             openPage(room, Page::Organisation);
         }},
        {QStringLiteral("shortcuts"), page(Page::Shortcuts)},
        {QStringLiteral("about"), page(Page::About)},
        {QStringLiteral("how it works"), page(Page::HowItWorks)},
        {QStringLiteral("unlock"), [](UiRoom &room) { room.behind.application->lock(); }},
        {QStringLiteral("unlock with a passphrase"), lockWithPassphrase},
        {QStringLiteral("add"), [](UiRoom &room) { room.behind.application->add(); }},
        {QStringLiteral("add: camera"), add(AddViewModel::Way::Camera)},
        {QStringLiteral("add: no camera"),
         [](UiRoom &room) {
             room.behind.sources.setCameraError(capture::CameraError::NoDevice);
             room.behind.application->addBy(AddViewModel::Way::Camera);
         }},
        {QStringLiteral("add: image"), add(AddViewModel::Way::Image)},
        {QStringLiteral("add: manual"), add(AddViewModel::Way::Manual)},
        {QStringLiteral("add: working"),
         [](UiRoom &room) {
             room.behind.sources.hold();
             room.behind.application->addBy(AddViewModel::Way::Screen);
         }},
        {QStringLiteral("add: review"), text(link("Example"))},
        {QStringLiteral("add: several"),
         text(link("Example") + QLatin1Char('\n') + link("Other", "MFRGGZDFMZTWQ2LK"))},
        {QStringLiteral("add: parts"), text(part())},
        {QStringLiteral("add: vendor"),
         text(QStringLiteral("phonefactor://activate?code=1&url=x"))},
        {QStringLiteral("add: push"), text(pushLink("&poll_only=True&app_force_unlock=biometric"))},
        {QStringLiteral("add: push, not allowed"),
         text(pushLink().replace(QStringLiteral("https%3A//pi.contoso.example"),
                                 QStringLiteral("http%3A//localhost%3A5000")))},
        {QStringLiteral("add: two steps"),
         [](UiRoom &room) {
             room.behind.application->addFromText(
                 link("Example")
                 + QStringLiteral("&2step_salt=8&2step_output=20&2step_difficulty=1000"));
             // Made on a thread of its own.
             for (int i = 0; i < 6000 && !room.behind.application->adding()->twoStep()->isReady();
                  ++i) {
                 QThread::msleep(1);
                 runPendingEvents();
             }
         }},
        {QStringLiteral("add: problem"), text(QStringLiteral("https://example.org"))},
        {QStringLiteral("add: done"),
         [](UiRoom &room) {
             room.behind.application->addFromText(link("Example"));
             room.behind.application->adding()->save();
         }},
    };
}

} // namespace

QStringList pageNames()
{
    return closedPages().keys() + openPages().keys()
        + QStringList{QStringLiteral("accounts, empty")};
}

std::unique_ptr<UiRoom> roomAt(const QString &page, QSize size, int textPercent,
                               viewmodels::SettingsViewModel::Language language)
{
    const auto closed = closedPages();
    const bool isClosed = closed.contains(page);
    auto room = std::make_unique<UiRoom>(isClosed ? UiRoom::Start::Closed : UiRoom::Start::Opened,
                                         size, textPercent, language);
    if (isClosed) {
        closed.value(page)(*room);
    } else if (page != QLatin1String("accounts, empty")) {
        if (!room->behind.add({
                {"GitHub", "taro@example.jp", otp::Kind::Totp, 30, "Work", false, 1},
                {"Contoso AD", "t.yamada@contoso.example", otp::Kind::Totp, 60, "Work", true, 2},
                {"京都市立図書館オンラインサービス", "山田太郎", otp::Kind::Totp, 30, "", false, 3},
                {"Counter", "hanako", otp::Kind::Hotp, 30, "", false, 4},
                {"Steam", "player", otp::Kind::Steam, 30, "", false, 5},
            }))
            qFatal("no accounts");
        room->settle();
        const Way way = openPages().value(page);
        if (!way)
            qFatal("no such page");
        way(*room);
    }
    room->settle();
    return room;
}

} // namespace warifu::test
