// SPDX-License-Identifier: Apache-2.0
// A code for sign-in requests: every way in, what the review says, connecting, and afterwards.

#include "tests/component/adding/push_add_room.h"

#include <QSignalSpy>

using namespace warifu;
using namespace warifu::test;
using Contact = Push::Contact;

class PushTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesEveryWay_data();
    void comesEveryWay();
    void saysWhoAsks();
    void saysWhatIsWanted_data();
    void saysWhatIsWanted();
    void readsEduMfa();
    void connects();
    void learnsTheCertificate();
    void knowsTheToken();
    void tellsWhenTheServerIsSilentAfterwards();
    void showsNoCredential();
    void comesAmongOthers();
    void leavesStepByStep();
    void forgetsWhenLocked();
};

void PushTest::comesEveryWay_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"paste", "drop", "camera", "screen", "file", "own scheme"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void PushTest::comesEveryWay()
{
    QFETCH(QString, way);
    PushAddRoom room;
    const QString link = pushLink(QUrl(QStringLiteral("https://pi.example.com/ttype/push")));
    if (way == QLatin1String("paste")) {
        room.sources.setClip({{}, {}, QStringLiteral(" \n") + link + QLatin1Char('\n')});
        room.add->pasteFromClipboard();
    } else if (way == QLatin1String("drop")) {
        room.add->takeUrls({QUrl(link)});
    } else if (way == QLatin1String("camera")) {
        room.add->start(Way::Camera);
        room.sources.showToCamera({link});
    } else if (way == QLatin1String("screen")) {
        room.sources.setPicture({link});
        room.add->start(Way::Screen);
    } else if (way == QLatin1String("file")) {
        room.sources.setFile(QStringLiteral("/a.png"), {link});
        room.add->takeUrls({QUrl::fromLocalFile(QStringLiteral("/a.png"))});
    } else {
        room.add->takeText(QStringLiteral("pia") + link.mid(7));
    }
    room.settle();
    QCOMPARE(room.step(), Step::Push);
    QCOMPARE(room.push().state(), Push::State::Review);
    QCOMPARE(room.push().serial(), QStringLiteral("PIPU0000F295"));
    QVERIFY(!room.sources.isCameraOpen());
}

void PushTest::saysWhoAsks()
{
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(QStringLiteral("https://pi.example.com:8443/ttype/push"))));
    QCOMPARE(room.push().title(), QStringLiteral("Example Org"));
    QCOMPARE(room.push().account(), QStringLiteral("alice@example.com"));
    QCOMPARE(room.push().server(), QStringLiteral("https://pi.example.com:8443"));
    QCOMPARE(room.push().product(), QStringLiteral("privacyIDEA"));
    QVERIFY(!room.push().isPlainHttp());
    QVERIFY(!room.push().isPollOnly());
    QVERIFY(room.push().unlockText().isEmpty());
    QVERIFY(room.push().knownText().isEmpty());
    QVERIFY(room.push().refusalText().isEmpty());
    QVERIFY(!room.push().goodUntil().isEmpty());
    QVERIFY(room.push().isConnectable());
    // Letters that look like others are spelled out, and without an issuer the server is the name.
    room.add->again();
    room.add->takeText(pushLink(QUrl(QStringLiteral("https://pi.ex\u0430mple.com/ttype/push")))
                           .remove(QStringLiteral("&issuer=Example%20Org")));
    QVERIFY(room.push().server().startsWith(QStringLiteral("https://pi.xn--")));
    QCOMPARE(room.push().title(), room.push().server());
}

void PushTest::saysWhatIsWanted_data()
{
    QTest::addColumn<QString>("extra");
    QTest::addColumn<QString>("words");
    QTest::newRow("PIN") << "&pin=True"
                         << "PIN";
    QTest::newRow("PIN, said twice") << "&pin=True&app_force_unlock=pin"
                                     << "PIN";
    QTest::newRow("biometric") << "&app_force_unlock=biometric"
                               << "fingerprint";
    QTest::newRow("any") << "&app_force_unlock=any"
                         << "locked";
    QTest::newRow("unknown word") << "&app_force_unlock=retina"
                                  << "locked";
}

void PushTest::saysWhatIsWanted()
{
    QFETCH(QString, extra);
    QFETCH(QString, words);
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(QStringLiteral("https://pi.example.com/ttype/push")),
                                QStringLiteral("&poll_only=True") + extra));
    QVERIFY2(room.push().unlockText().contains(words), qPrintable(room.push().unlockText()));
    QVERIFY(room.push().isPollOnly());
}

void PushTest::readsEduMfa()
{
    PushAddRoom room;
    room.add->takeText(
        pushLink(QUrl(QStringLiteral("https://mfa.example.ac.jp/ttype/edupush")))
            .replace(QStringLiteral("otpauth://pipush/"), QStringLiteral("edumfa-push://edumfa/"))
            .replace(QStringLiteral("PIPU0000F295"), QStringLiteral("EDUP0001")));
    QCOMPARE(room.step(), Step::Push);
    QCOMPARE(room.push().product(), QStringLiteral("eduMFA"));
    QCOMPARE(room.push().serial(), QStringLiteral("EDUP0001"));
}

void PushTest::connects()
{
    PushServer server;
    PushAddRoom room;
    QStringList stages;
    connect(&room.push(), &Push::changed, this, [&] {
        const QString stage = room.push().stageText();
        if (room.push().state() == Push::State::Connecting
            && (stages.isEmpty() || stages.last() != stage))
            stages.append(stage);
    });
    room.add->takeText(pushLink(QUrl(server.url())));
    QVERIFY(room.push().isPlainHttp());
    QVERIFY(server.http.requests().empty()); // nothing is sent before the user says so
    QVERIFY(room.connectNow());
    QCOMPARE(room.push().problemText(), QString());
    QCOMPARE(room.push().state(), Push::State::Connected);
    QCOMPARE(stages.size(), 3);
    QCOMPARE(room.tokens().size(), std::size_t(1));
    QCOMPARE(room.tokens()[0].token.serial, QStringLiteral("PIPU0000F295"));
    QCOMPARE(formField(server.http.requests()[0].body, "enrollment_credential"),
             credential().toLatin1());
    QVERIFY(room.push().fingerprint().isEmpty());
    // And the connection is tried out.
    QTRY_COMPARE_WITH_TIMEOUT(room.push().contact(), Contact::Answered, 60'000);
    QVERIFY(!room.push().contactText().isEmpty());
    const int polls = server.polls;
    room.push().askServer();
    QTRY_VERIFY_WITH_TIMEOUT(server.polls > polls, 60'000);
    QSignalSpy closed(room.add.get(), &adding::AddViewModel::closed);
    room.add->back();
    QCOMPARE(closed.count(), 1);
    QCOMPARE(room.tokens().size(), std::size_t(1));
}

void PushTest::learnsTheCertificate()
{
    TlsPushServer server;
    PushAddRoom room;
    room.add->takeText(pushLink(server.url()));
    QVERIFY(!room.push().isPlainHttp());
    QVERIFY(room.connectNow());
    QCOMPARE(room.push().problemText(), QString());
    QCOMPARE(room.push().fingerprint().size(), 64 + 15); // SHA-256 in groups of four
    QCOMPARE(room.tokens()[0].token.pin.size(), 32);
}

void PushTest::knowsTheToken()
{
    PushServer server;
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(server.url())));
    QVERIFY(room.connectNow());
    const approvals::TokenId first = room.tokens()[0].id;
    room.add->again();
    QCOMPARE(room.step(), Step::Choose);
    room.add->takeText(pushLink(QUrl(server.url())));
    QVERIFY(room.push().knownText().contains(QStringLiteral("alice@example.com")));
    QVERIFY(room.push().isConnectable());
    QVERIFY(room.connectNow());
    QCOMPARE(room.push().state(), Push::State::Connected);
    QTRY_COMPARE_WITH_TIMEOUT(room.tokens().size(), std::size_t(1), 60'000);
    QVERIFY(room.tokens()[0].id != first);
}

void PushTest::tellsWhenTheServerIsSilentAfterwards()
{
    PushServer server;
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(server.url())));
    QVERIFY(room.connectNow());
    QTRY_COMPARE_WITH_TIMEOUT(room.push().contact(), Contact::Answered, 60'000);
    server.http.close();
    server.http.dropConnections();
    room.push().askServer();
    QTRY_COMPARE_WITH_TIMEOUT(room.push().contact(), Contact::Failed, 60'000);
    QVERIFY(!room.push().contactText().isEmpty());
}

void PushTest::showsNoCredential()
{
    PushServer server;
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(server.url())));
    QVERIFY(room.allTexts().contains(QStringLiteral("PIPU0000F295")));
    QVERIFY(!room.allTexts().contains(credential()));
    room.push().connectComputer();
    QVERIFY(!room.allTexts().contains(credential()));
    QTRY_COMPARE_WITH_TIMEOUT(room.push().state(), Push::State::Connected, 60'000);
    QVERIFY(!room.allTexts().contains(credential()));
}

void PushTest::comesAmongOthers()
{
    PushAddRoom room;
    const QString link = pushLink(QUrl(QStringLiteral("https://pi.example.com/ttype/push")));
    room.add->takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n') + link);
    QCOMPARE(room.step(), Step::Review);
    QCOMPARE(room.add->remarks().size(), 1);
    room.add->again();
    room.add->takeText(link + QStringLiteral("\nhttps://example.com"));
    QCOMPARE(room.step(), Step::Push);
    room.add->again();
    // A faulty one does not hide behind a good account.
    room.add->takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n')
                       + QString(link).replace(QStringLiteral("v=1"), QStringLiteral("v=2")));
    QCOMPARE(room.step(), Step::Review);
    QCOMPARE(room.add->remarks().size(), 1);
}

void PushTest::leavesStepByStep()
{
    PushAddRoom room;
    const QString link = pushLink(QUrl(QStringLiteral("https://pi.example.com/ttype/push")));
    room.add->takeText(link);
    room.add->back();
    QCOMPARE(room.step(), Step::Choose);
    QCOMPARE(room.push().state(), Push::State::None);
    QCOMPARE(room.push().serial(), QString());
    // Parts of an export that are still missing are not lost over it.
    room.add->takeText(partOf(0, 2));
    room.add->takeText(link);
    QCOMPARE(room.step(), Step::Push);
    room.add->back();
    QCOMPARE(room.step(), Step::MigrationParts);
}

void PushTest::forgetsWhenLocked()
{
    PushServer server;
    server.http.onRequest([](QTcpSocket &, const SeenRequest &) {});
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(server.url())));
    room.push().connectComputer();
    QTRY_VERIFY_WITH_TIMEOUT(!server.http.requests().empty(), 60'000);
    QSignalSpy closed(room.add.get(), &adding::AddViewModel::closed);
    room.room.engine->lock();
    room.settle();
    QCOMPARE(closed.count(), 1);
    QCOMPARE(room.step(), Step::Choose);
    QCOMPARE(room.push().state(), Push::State::None);
    QCOMPARE(room.push().serial(), QString());
}

QTEST_MAIN(PushTest)
#include "tst_push.moc"
