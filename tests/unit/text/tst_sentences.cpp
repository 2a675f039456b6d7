// SPDX-License-Identifier: Apache-2.0
// Every value of every enum has its own text with a remedy: none is empty, no two are the same, no
// placeholder is left over.

#include "app/text/code_text.h"
#include "app/text/enrol_text.h"
#include "app/text/file_text.h"
#include "app/text/vault_text.h"

#include <QSet>
#include <QTest>

using namespace warifu;

namespace {

// The enums have no count; the last value is named at the call.
template<class Enum>
QList<Enum> allUpTo(Enum last)
{
    QList<Enum> values;
    for (int i = 0; i <= static_cast<int>(last); ++i)
        values << static_cast<Enum>(i);
    return values;
}

bool isSentence(const QString &text)
{
    return text.size() > 10 && text.endsWith(QLatin1Char('.')) && !text.contains(QLatin1Char('%'))
        && text.front().isUpper();
}

void addText(const char *what, int value, const QString &text)
{
    QTest::addRow("%s %d", what, value) << text;
}

QList<vault::OpenReport> reports()
{
    QList<vault::OpenReport> all(6);
    all[0].recovered = 1;
    all[1].withoutSecret = 2;
    all[2].damagedPages = 1;
    all[3].unreadPages = 3;
    all[4].generationsBack = 2;
    all[5].rebuiltFromPages = true;
    return all;
}

} // namespace

class SentencesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areWhole_data();
    void areWhole();
    void problemsHaveThreeParts();
    void vendorCodesSayWhatToClick();
    void noTwoAreTheSame();
    void reportsAreEmptyWhenGood();
    void reportsSayTheRemedyOfUnreadPages();
    void namesOfKinds();
};

void SentencesTest::areWhole_data()
{
    QTest::addColumn<QString>("text");
    for (const auto code : allUpTo(enrol::EnrolError::Code::MigrationVersion))
        addText("EnrolError", int(code),
                text::describe(enrol::EnrolError{code, 6, QStringLiteral("x")}));
    for (const auto code : allUpTo(enrol::EnrolError::Code::MigrationVersion))
        addText("EnrolError without detail", int(code),
                text::describe(enrol::EnrolError{code, 0, {}}));
    for (const auto warning : allUpTo(enrol::Warning::TreatedAsSteam))
        addText("Warning", int(warning), text::describe(warning));
    for (const auto error : allUpTo(codes::CodeError::CounterEnd))
        addText("CodeError", int(error), text::describe(error));
    for (const auto error : allUpTo(otp::OtpError::NotTimeBased))
        addText("OtpError", int(error), text::describe(error));
    for (const auto error : allUpTo(otp::ParameterError::Epoch))
        addText("ParameterError", int(error), text::describe(error));
    for (const auto state : allUpTo(keystore::KeystoreState::NoAnswer))
        addText("KeystoreState", int(state), text::describe(state));
    for (const auto health : allUpTo(accounts::Health::PageUnread).mid(1))
        addText("Health", int(health), text::describe(health));
    for (const auto error : allUpTo(FileError::Broken))
        QTest::addRow("FileError %d", int(error))
            << QStringLiteral("T") + text::describe(error, QStringLiteral("f.png"));
    int row = 0;
    for (const auto &report : reports()) {
        const QStringList lines = text::describe(report);
        QCOMPARE(lines.size(), 1);
        addText("OpenReport", row++, lines.first());
    }
}

void SentencesTest::areWhole()
{
    QFETCH(QString, text);
    QVERIFY2(isSentence(text), qPrintable(text));
}

void SentencesTest::problemsHaveThreeParts()
{
    QList<text::Problem> problems;
    for (const auto error : allUpTo(vault::VaultError::FileBroken))
        problems << text::describe(error);
    for (const auto error : allUpTo(keystore::UnlockError::NoAnswer))
        problems << text::describe(error);
    for (const auto &problem : problems) {
        QVERIFY(!problem.title.isEmpty());
        QVERIFY2(!problem.title.endsWith(QLatin1Char('.')), qPrintable(problem.title));
        QVERIFY2(isSentence(problem.body), qPrintable(problem.body));
        QVERIFY2(isSentence(problem.remedy), qPrintable(problem.remedy));
    }
}

void SentencesTest::vendorCodesSayWhatToClick()
{
    for (const auto code : allUpTo(enrol::VendorCode::SignInRequest)) {
        const text::VendorText vendor = text::describe(code);
        QVERIFY(!vendor.title.isEmpty());
        QVERIFY2(isSentence(vendor.body), qPrintable(vendor.body));
        QVERIFY(!vendor.steps.isEmpty());
        for (const QString &step : vendor.steps)
            QVERIFY2(isSentence(step), qPrintable(step));
    }
    const QStringList steps = text::describe(enrol::VendorCode::MicrosoftWork).steps;
    QVERIFY(steps.join(QLatin1Char(' '))
                .contains(QStringLiteral("“I want to use a different authenticator app”")));
}

void SentencesTest::noTwoAreTheSame()
{
    QStringList sentences;
    for (const auto code : allUpTo(enrol::EnrolError::Code::MigrationVersion))
        sentences << text::describe(enrol::EnrolError{code, 6, QStringLiteral("x")});
    for (const auto warning : allUpTo(enrol::Warning::TreatedAsSteam))
        sentences << text::describe(warning);
    for (const auto error : allUpTo(codes::CodeError::CounterEnd))
        sentences << text::describe(error);
    for (const auto error : allUpTo(vault::VaultError::FileBroken))
        sentences << text::describe(error).title;
    const QSet<QString> unique(sentences.begin(), sentences.end());
    QCOMPARE(unique.size(), sentences.size());
}

void SentencesTest::reportsAreEmptyWhenGood()
{
    QVERIFY(text::describe(vault::OpenReport{}).isEmpty());
    QVERIFY(text::describe(accounts::Health::Good).isEmpty());
}

void SentencesTest::reportsSayTheRemedyOfUnreadPages()
{
    vault::OpenReport report;
    report.unreadPages = 1;
    report.pageError = vault::VaultError::KeystoreDenied;
    const QStringList lines = text::describe(report);
    QCOMPARE(lines.size(), 1);
    QVERIFY(lines.first().contains(text::describe(vault::VaultError::KeystoreDenied).remedy));
}

void SentencesTest::namesOfKinds()
{
    QSet<QString> names;
    for (const auto kind : allUpTo(otp::Kind::Yandex))
        names << text::nameOf(kind);
    for (const auto algorithm : allUpTo(otp::kLastHashAlgorithm))
        names << text::nameOf(algorithm);
    names.remove(QString());
    QCOMPARE(names.size(), 10);
}

QTEST_GUILESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
