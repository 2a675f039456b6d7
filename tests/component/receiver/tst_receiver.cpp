// SPDX-License-Identifier: Apache-2.0
// The page of the receiver of reports: what may be saved, what becomes of the token, a trial, and
// the key for the other side.

#include "app/receiver/receiver_view_model.h"
#include "tests/component/signin/signin_room.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using receiver::ReceiverViewModel;
using Kind = ReceiverViewModel::Kind;

namespace {

const QString kUrl = QStringLiteral("https://events.contoso.example/ssf");

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_keychain = std::make_unique<FakeKeystore>();
        m_app = std::make_unique<SignInRoom>(*m_keychain);
        QVERIFY(m_app->open());
        m_copied.clear();
        m_model = std::make_unique<ReceiverViewModel>(
            m_app->room.engine->vault(), m_app->signIns().reports(),
            [this](const QString &text) { m_copied = text; });
    }
    void cleanup()
    {
        m_model.reset();
        m_app.reset();
        m_keychain.reset();
    }
    void beginsWithNobody();
    void saves();
    void savesAnAddress();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void keepsTheTokenOfTheSameReceiver();
    void givesNoTokenToAnotherReceiver();
    void forgetsTheReceiver();
    void saysThatItCouldNotBeSaved();
    void changesNothingThatIsManaged();
    void tellsOfATrial();
    void copiesAndSavesTheKey();
    void forgetsWhenLocked();

private:
    void save(Kind kind, const QString &url, const QString &audience = QStringLiteral("aud"),
              const QString &token = {}, bool removesToken = false)
    {
        m_model->save(kind, url, audience, {}, token, removesToken);
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isSaving(), 60'000);
    }
    [[nodiscard]] QByteArray storedToken()
    {
        const auto sender = m_app->signIns().reports().sender();
        const ByteView bytes = sender.bearer.expose(); // test data
        return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
    }
    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<SignInRoom> m_app;
    std::unique_ptr<ReceiverViewModel> m_model;
    QString m_copied;
};

void ReceiverTest::beginsWithNobody()
{
    QCOMPARE(m_model->kind(), Kind::Nobody);
    QCOMPARE(m_model->key(), QString());
    m_model->sendTrial();
    QCOMPARE(m_model->trial(), ReceiverViewModel::Trial::None);
}

void ReceiverTest::saves()
{
    m_model->save(Kind::SecurityEvent, QStringLiteral(" https://events.contoso.example/ssf "),
                  QStringLiteral("https://contoso.example"), QStringLiteral("https://idp.example/"),
                  QStringLiteral("t0ken"), false);
    QTRY_VERIFY_WITH_TIMEOUT(m_model->isSaved(), 60'000);
    QCOMPARE(m_model->kind(), Kind::SecurityEvent);
    QCOMPARE(m_model->url(), kUrl);
    QCOMPARE(m_model->host(), QStringLiteral("events.contoso.example"));
    QCOMPARE(m_model->audience(), QStringLiteral("https://contoso.example"));
    QCOMPARE(m_model->subjectIssuer(), QStringLiteral("https://idp.example/"));
    QVERIFY(m_model->hasToken());
    QCOMPARE(storedToken(), QByteArray("t0ken"));
    QVERIFY(!m_model->key().isEmpty());
    save(Kind::Webhook, kUrl, {});
    QCOMPARE(m_model->kind(), Kind::Webhook);
    QCOMPARE(m_model->audience(), QString());
}

void ReceiverTest::savesAnAddress()
{
    save(Kind::SecurityEvent, kUrl, QStringLiteral("aud"), QStringLiteral("t0ken"));
    save(Kind::Mail, QStringLiteral(" soc@contoso.example "));
    QVERIFY(m_model->isSaved());
    QCOMPARE(m_model->kind(), Kind::Mail);
    QCOMPARE(m_model->url(), QStringLiteral("soc@contoso.example"));
    QCOMPARE(m_model->host(), QStringLiteral("soc@contoso.example"));
    QCOMPARE(storedToken(), QByteArray()); // it was another receiver's
    QCOMPARE(m_app->signIns().reports().sender().endpoint,
             QStringLiteral("mailto:soc@contoso.example"));
    m_model->sendTrial();
    QCOMPARE(m_model->trial(), ReceiverViewModel::Trial::None);
    for (const char *wrong :
         {"", "soc", "a@b,c@d", "soc@contoso.example?bcc=x@y", "a b@c.example"}) {
        save(Kind::Mail, QString::fromLatin1(wrong));
        QVERIFY2(!m_model->isSaved() && !m_model->urlError().isEmpty(), wrong);
    }
}

void ReceiverTest::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("token");
    QTest::addColumn<int>("field"); // 1 url, 2 audience, 4 token
    const QString audience = QStringLiteral("aud");
    QTest::newRow("nothing") << QString() << QString() << QString() << 3;
    QTest::newRow("plain http") << "http://contoso.example" << audience << QString() << 1;
    QTest::newRow("with a user") << "https://me@contoso.example" << audience << QString() << 1;
    QTest::newRow("no address") << "contoso" << audience << QString() << 1;
    QTest::newRow("long audience") << kUrl << QString(256, QLatin1Char('a')) << QString() << 2;
    QTest::newRow("audience of spaces") << kUrl << "  " << QString() << 2;
    QTest::newRow("two words") << kUrl << audience << "two words" << 4;
    QTest::newRow("a line") << kUrl << audience << "a\r\nX: y" << 4;
    QTest::newRow("not ASCII") << kUrl << audience << QStringLiteral("トークン") << 4;
    QTest::newRow("long token") << kUrl << audience << QString(8001, QLatin1Char('a')) << 4;
}

void ReceiverTest::saysWhatIsWrong()
{
    QFETCH(QString, url);
    QFETCH(QString, audience);
    QFETCH(QString, token);
    QFETCH(int, field);
    save(Kind::SecurityEvent, url, audience, token);
    QCOMPARE(!m_model->urlError().isEmpty(), (field & 1) != 0);
    QCOMPARE(!m_model->audienceError().isEmpty(), (field & 2) != 0);
    QCOMPARE(!m_model->tokenError().isEmpty(), (field & 4) != 0);
    QVERIFY(!m_model->isSaved());
    QCOMPARE(m_model->kind(), Kind::Nobody);
    m_model->clearMessages();
    QVERIFY(m_model->urlError().isEmpty() && m_model->tokenError().isEmpty());
}

void ReceiverTest::keepsTheTokenOfTheSameReceiver()
{
    save(Kind::SecurityEvent, kUrl, QStringLiteral("aud"), QStringLiteral("t0ken"));
    const QString key = m_model->key();
    save(Kind::SecurityEvent, kUrl + QStringLiteral("/other"));
    QCOMPARE(storedToken(), QByteArray("t0ken"));
    QCOMPARE(m_model->key(), key); // receivers know it by now
    save(Kind::SecurityEvent, kUrl, QStringLiteral("aud"), {}, true);
    QVERIFY(!m_model->hasToken());
}

void ReceiverTest::givesNoTokenToAnotherReceiver()
{
    save(Kind::SecurityEvent, kUrl, QStringLiteral("aud"), QStringLiteral("t0ken"));
    save(Kind::SecurityEvent, QStringLiteral("https://elsewhere.example/"));
    QCOMPARE(storedToken(), QByteArray());
}

void ReceiverTest::forgetsTheReceiver()
{
    save(Kind::SecurityEvent, kUrl, QStringLiteral("aud"), QStringLiteral("t0ken"));
    save(Kind::Nobody, QStringLiteral("not even an address"));
    QVERIFY(m_model->isSaved());
    QCOMPARE(m_model->kind(), Kind::Nobody);
    QCOMPARE(m_model->url(), QString());
    QCOMPARE(storedToken(), QByteArray());
}

void ReceiverTest::saysThatItCouldNotBeSaved()
{
    QDir(m_app->room.home()).mkpath(QStringLiteral("catalogue.warifu.new/x"));
    save(Kind::SecurityEvent, kUrl);
    QVERIFY(!m_model->isSaved());
    QVERIFY(!m_model->saveProblem().isEmpty());
    QCOMPARE(m_model->kind(), Kind::Nobody);
    QDir(m_app->room.home() + QStringLiteral("/catalogue.warifu.new")).removeRecursively();
    save(Kind::SecurityEvent, kUrl);
    QVERIFY(m_model->isSaved());
    QVERIFY(m_model->saveProblem().isEmpty());
}

void ReceiverTest::changesNothingThatIsManaged()
{
    save(Kind::SecurityEvent, kUrl);
    m_model->setManaged(true);
    save(Kind::Nobody, {});
    QCOMPARE(m_model->url(), kUrl);
}

void ReceiverTest::tellsOfATrial()
{
    ScriptedServer server{"server"};
    QByteArray status = "202 Accepted";
    QByteArray body;
    server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, body, status, "application/json", {});
    });
    const auto trial = [this] {
        m_model->sendTrial();
        m_model->sendTrial(); // one at a time
        const bool isOver = QTest::qWaitFor(
            [this] { return m_model->trial() != ReceiverViewModel::Trial::Running; }, 60'000);
        return isOver ? m_model->trial() : ReceiverViewModel::Trial::None;
    };
    save(Kind::SecurityEvent, server.url(QStringLiteral("/events")).toString());
    QVERIFY(m_model->isSaved());
    QCOMPARE(trial(), ReceiverViewModel::Trial::Delivered);
    QVERIFY(m_model->trialText().contains(m_model->host()));
    status = "400 Bad Request";
    body = R"({"err":"invalid_key"})";
    QCOMPARE(trial(), ReceiverViewModel::Trial::Failed);
    QVERIFY(m_model->trialText().contains(QStringLiteral("key")));
    body = R"({"err":"x","description":"not today"})";
    QCOMPARE(trial(), ReceiverViewModel::Trial::Failed);
    QVERIFY(m_model->trialText().contains(QStringLiteral("not today")));
    body = "<html>";
    status = "500 Broken";
    QCOMPARE(trial(), ReceiverViewModel::Trial::Failed);
    QVERIFY(m_model->trialText().contains(QStringLiteral("500")));
    m_model->clearMessages();
    QCOMPARE(m_model->trial(), ReceiverViewModel::Trial::None);
}

void ReceiverTest::copiesAndSavesTheKey()
{
    save(Kind::SecurityEvent, kUrl);
    m_model->copyKey();
    QVERIFY(m_model->isKeyCopied());
    const QJsonArray keys =
        QJsonDocument::fromJson(m_copied.toUtf8())[QLatin1String("keys")].toArray();
    QCOMPARE(keys[0].toObject()[QLatin1String("kid")].toString(), m_model->keyId());
    QVERIFY(!m_model->keyId().isEmpty());
    QVERIFY(!keys[0].toObject().contains(QLatin1String("d")));
    const QString path = m_app->room.dir.filePath(QStringLiteral("key.json"));
    m_model->saveKey(QUrl::fromLocalFile(path));
    QCOMPARE(m_model->keyFile(), path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), m_copied);
    m_model->saveKey(QUrl::fromLocalFile(QStringLiteral("/no/such/folder/key")));
    QVERIFY(!m_model->keyProblem().isEmpty());
    QVERIFY(m_model->keyFile().isEmpty());
    m_model->saveKey(QUrl(QStringLiteral("sftp://example.com/key")));
    QVERIFY(m_model->keyProblem().contains(QStringLiteral("sftp")));
}

void ReceiverTest::forgetsWhenLocked()
{
    save(Kind::SecurityEvent, kUrl);
    m_app->room.engine->lock();
    QCOMPARE(m_model->kind(), Kind::Nobody);
    QCOMPARE(m_model->key(), QString());
    QVERIFY(m_app->room.open().has_value());
    QCOMPARE(m_model->url(), kUrl);
}

QTEST_GUILESS_MAIN(ReceiverTest)
#include "tst_receiver.moc"
