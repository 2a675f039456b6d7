// SPDX-License-Identifier: Apache-2.0
// warifuctl scan and add --scan on pictures that the test draws.

#include "tests/component/cli/push_ctl.h"
#include "tests/support/scan/qr_maker.h"

#include <QImage>

using namespace warifu::test;

class CliScanTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneLineForEachImage();
    void forPeople();
    void failsOnUnreadableImages();
    void addsFromAnImage();
    void refusesImages();
    void enrolsAPushToken();
    void refusesToEnrol();
};

namespace {

QString save(const Ctl &ctl, const char *name, const QImage &image)
{
    const QString path = ctl.file(QString::fromLatin1(name));
    if (!image.save(path))
        qFatal("cannot save a picture");
    return path;
}

QImage blank()
{
    QImage image(200, 200, QImage::Format_Grayscale8);
    image.fill(255);
    return image;
}

// Two codes, one below the other.
QImage two(const QString &first, const QString &second)
{
    QImage image(600, 900, QImage::Format_Grayscale8);
    image.fill(255);
    place(image, makeQr(first.toStdString()), {20, 20});
    place(image, makeQr(second.toStdString()), {20, 460});
    return image;
}

} // namespace

void CliScanTest::oneLineForEachImage()
{
    const Ctl ctl;
    const QString a = save(ctl, "a.png", two(kTotpUri, QStringLiteral("second, 割符")));
    const QString b = save(ctl, "b.png", blank());
    const Outcome outcome = ctl.plain({QStringLiteral("scan"), QStringLiteral("--json"), a, b});
    QCOMPARE(outcome.exitCode, 0);
    const QByteArrayList lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    const QJsonObject first = QJsonDocument::fromJson(lines[0]).object();
    QCOMPARE(first[QLatin1String("file")], a);
    QCOMPARE(first[QLatin1String("payloads")],
             (QJsonArray{kTotpUri, QStringLiteral("second, 割符")}));
    const QJsonObject second = QJsonDocument::fromJson(lines[1]).object();
    QCOMPARE(second[QLatin1String("file")], b);
    QVERIFY(second[QLatin1String("payloads")].toArray().isEmpty());
}

void CliScanTest::forPeople()
{
    const Ctl ctl;
    const QString a = save(ctl, "a.png", makeQr(kTotpUri.toStdString()));
    const Outcome outcome = ctl.plain({QStringLiteral("scan"), a});
    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.out, kTotpUri.toUtf8() + "\n");
}

void CliScanTest::failsOnUnreadableImages()
{
    const Ctl ctl;
    const QString good = save(ctl, "a.png", makeQr("text"));
    QFile bad(ctl.file(QStringLiteral("bad.png")));
    QVERIFY(bad.open(QIODevice::WriteOnly) && bad.write("not a picture") > 0);
    bad.close();
    const QString absent = ctl.file(QStringLiteral("absent.png"));
    const Outcome outcome =
        ctl.plain({QStringLiteral("scan"), QStringLiteral("--json"), absent, bad.fileName(), good});
    QCOMPARE(outcome.exitCode, 1);
    const QByteArrayList lines = outcome.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const auto error = [&lines](int line) {
        return QJsonDocument::fromJson(lines[line])[QLatin1String("error")][QLatin1String("code")]
            .toString();
    };
    QCOMPARE(error(0), QStringLiteral("absent"));
    QCOMPARE(error(1), QStringLiteral("unknownFormat"));
    QCOMPARE(QJsonDocument::fromJson(lines[2])[QLatin1String("payloads")][0].toString(),
             QStringLiteral("text"));
}

void CliScanTest::addsFromAnImage()
{
    const Ctl ctl;
    // What is no setup code beside it does no harm.
    const QString path = save(ctl, "a.png", two(QStringLiteral("https://example.com"), kTotpUri));
    const Outcome outcome = ctl.json({QStringLiteral("add"), QStringLiteral("--scan"), path});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.err.contains("https"));
    const QJsonArray list = ctl.list();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list[0][QLatin1String("issuer")], QStringLiteral("Example"));
}

void CliScanTest::refusesImages()
{
    const Ctl ctl;
    const auto add = [&ctl](const QString &path) {
        return ctl.json({QStringLiteral("add"), QStringLiteral("--scan"), path});
    };
    QCOMPARE(add(save(ctl, "blank.png", blank())).error(), QStringLiteral("noCode"));
    QCOMPARE(add(save(ctl, "web.png", makeQr("https://example.com"))).error(),
             QStringLiteral("unknownScheme"));
    QCOMPARE(add(ctl.file(QStringLiteral("absent.png"))).error(), QStringLiteral("absent"));
    QVERIFY(!QFile::exists(ctl.home()));
}

void CliScanTest::enrolsAPushToken()
{
    PushCtl push;
    // Another code beside it does not matter.
    const QString image =
        save(push.ctl, "push.png", two(kTotpUri, QString::fromLatin1(push.uri())));
    const Outcome enrolled = push.run(
        {QStringLiteral("push"), QStringLiteral("enrol"), QStringLiteral("--scan"), image});
    QCOMPARE(enrolled.exitCode, 0);
    QCOMPARE(enrolled.text("serial"), QStringLiteral("PIPU0000F295"));
    QCOMPARE(push.run("push list").array(), QJsonArray{enrolled.object()});
}

void CliScanTest::refusesToEnrol()
{
    PushCtl push;
    const QString uri = QString::fromLatin1(push.uri());
    const auto enrol = [&push](const QString &image) {
        return push.run(
            {QStringLiteral("push"), QStringLiteral("enrol"), QStringLiteral("--scan"), image});
    };
    QCOMPARE(enrol(push.ctl.file(QStringLiteral("no.png"))).error(), QStringLiteral("absent"));
    QCOMPARE(enrol(save(push.ctl, "blank.png", blank())).error(), QStringLiteral("noCode"));
    QCOMPARE(enrol(save(push.ctl, "totp.png", two(kTotpUri, QStringLiteral("x")))).error(),
             QStringLiteral("scheme"));
    QCOMPARE(enrol(save(push.ctl, "both.png", two(uri, uri + QStringLiteral("&image=x")))).exitCode,
             2);
    QCOMPARE(push.run({QStringLiteral("push"), QStringLiteral("enrol"), uri,
                       QStringLiteral("--scan"), QStringLiteral("a.png")})
                 .exitCode,
             2);
    QCOMPARE(push.run("push list --scan a.png").exitCode, 2);
    QCOMPARE(push.run("push list").array(), QJsonArray());
}

QTEST_GUILESS_MAIN(CliScanTest)
#include "tst_cli_scan.moc"
