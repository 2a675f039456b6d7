// SPDX-License-Identifier: Apache-2.0
// The activity log, in each of its states, and the notice that something came meanwhile.
#include "tests/shots/scene.h"

namespace warifu::shots {
namespace {

using activity::Kind;
using journal::ExportFormat;
using journal::JournalViewModel;
using test::JournalRoom;
using Page = viewmodels::Navigation::Page;

std::function<void(Stage &)> activityPage(const std::function<void(JournalRoom &)> &deeds,
                                          Page page = Page::Activity)
{
    return [=](Stage &stage) {
        stage.enrolEveryday();
        stage.show();
        JournalRoom &room = stage.wireJournal();
        deeds(room);
        stage.application().openPage(page);
        room.settle();
        stage.settle();
    };
}

void fill(JournalRoom &room)
{
    room.happen(Kind::TokenEnrolled);
    room.happen(Kind::RequestArrived, "VPN");
    room.happen(Kind::RequestApproved, "VPN");
    room.clock.advance(std::chrono::hours(30));
    room.happen(Kind::UnlockFailed);
    room.happen(Kind::AppUnlocked);
    room.happen(Kind::RequestArrived, "ファイル共有");
    room.happen(Kind::RequestReported, "ファイル共有");
    room.happen(Kind::AccountLocked, "", "report");
    room.happen(Kind::ReportDelivered);
    room.clock.advance(std::chrono::hours(20));
    room.happen(Kind::RequestArrived, "VPN");
    room.happen(Kind::RequestExpired, "VPN");
    room.happen(Kind::RequestDenied, "VPN", "automatic");
    room.happen(Kind::RequestDropped, "", "replay");
}

void damage(JournalRoom &room)
{
    fill(room);
    QFile segment(room.port.file(QStringLiteral("activity.1.warifu")));
    if (!segment.open(QIODevice::ReadWrite) || !segment.seek(segment.size() / 2))
        qFatal("the log cannot be damaged");
    segment.write("x");
    segment.close();
    QFile aside(room.port.file(QStringLiteral("activity.head.warifu.damaged-1")));
    if (!aside.open(QIODevice::WriteOnly))
        qFatal("no file aside");
}

} // namespace

void addActivityScenes(Scenes &scenes)
{
    scenes.push_back({QStringLiteral("activity"), Narrow | Wide | Large, activityPage(fill)});
    scenes.push_back({QStringLiteral("activity-end"), Narrow | Large, [](Stage &stage) {
                          activityPage(fill)(stage);
                          stage.press(Qt::Key_Down);
                          stage.press(Qt::Key_End);
                      }});
    scenes.push_back({QStringLiteral("activity-changed"), Narrow | Large, activityPage(damage)});
    scenes.push_back({QStringLiteral("activity-none"), Narrow | Large,
                      activityPage([](JournalRoom &room) { room.port.lock(); })});
    scenes.push_back({QStringLiteral("activity-nothing-found"), Narrow | Large, [](Stage &stage) {
                          activityPage(fill)(stage);
                          stage.type(QStringLiteral("nobody"));
                          stage.waitFor(
                              [&stage] { return stage.application().journal()->isSettled(); });
                          stage.settle();
                      }});
    scenes.push_back({QStringLiteral("activity-row"), Usual, [](Stage &stage) {
                          activityPage(fill)(stage);
                          stage.press(Qt::Key_Down);
                          stage.press(Qt::Key_Down);
                      }});
    scenes.push_back({QStringLiteral("activity-export"), Narrow | Large, [](Stage &stage) {
                          activityPage(fill)(stage);
                          stage.press(Qt::Key_E, Qt::ControlModifier);
                      }});
    scenes.push_back(
        {QStringLiteral("activity-exported"), Narrow | Large, activityPage([](JournalRoom &room) {
             fill(room);
             const QString file = room.port.file(QStringLiteral("warifu-activity.jsonl"));
             room.journal.exportTo(ExportFormat::JsonLines, QUrl::fromLocalFile(file));
         })});
    scenes.push_back(
        {QStringLiteral("activity-export-failed"), Usual, activityPage([](JournalRoom &room) {
             fill(room);
             room.journal.exportTo(ExportFormat::Csv,
                                   QUrl::fromLocalFile(QStringLiteral("/proc/warifu.csv")));
         })});
    scenes.push_back(
        {QStringLiteral("activity-missed"), Narrow | Large, activityPage([](JournalRoom &room) {
             fill(room);
             room.journal.countMissed(0);
             room.settle();
             room.journal.showMissed();
         })});
    scenes.push_back({QStringLiteral("list-away"), Narrow | Large,
                      activityPage(
                          [](JournalRoom &room) {
                              fill(room);
                              room.journal.countMissed(0);
                          },
                          Page::Accounts)});
}

} // namespace warifu::shots
