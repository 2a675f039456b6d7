// SPDX-License-Identifier: Apache-2.0
// One account as the list shows it: title, initials, colour, and what the search finds.

#include "app/viewmodels/account_row.h"
#include "core/base/search_text.h"

#include <QTest>

using namespace warifu;
using namespace warifu::viewmodels;

namespace {

accounts::Account account(const char *issuer, const char *name = "")
{
    accounts::Account made;
    made.issuer = QString::fromUtf8(issuer);
    made.name = QString::fromUtf8(name);
    return made;
}

} // namespace

class AccountRowTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void choosesTheTitle();
    void takesInitials_data();
    void takesInitials();
    void keepsTheHue();
    void foldsAlike_data();
    void foldsAlike();
    void findsEveryWord_data();
    void findsEveryWord();
    void knowsWhatRolls_data();
    void knowsWhatRolls();
};

void AccountRowTest::choosesTheTitle()
{
    const AccountRow both = makeRow(account("GitHub", "taro"));
    QCOMPARE(both.title, QStringLiteral("GitHub"));
    QCOMPARE(both.subtitle, QStringLiteral("taro"));
    const AccountRow nameOnly = makeRow(account("", "taro"));
    QCOMPARE(nameOnly.title, QStringLiteral("taro"));
    QVERIFY(nameOnly.subtitle.isEmpty());
    const AccountRow neither = makeRow(account("", ""));
    QVERIFY(!neither.title.isEmpty());
    QVERIFY(neither.subtitle.isEmpty());
}

void AccountRowTest::takesInitials_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("initials");
    const auto row = [](const char *title, const char *initials) {
        QTest::newRow(title) << QString::fromUtf8(title) << QString::fromUtf8(initials);
    };
    row("GitHub", "G");
    row("Contoso AD", "CA");
    row("one two three", "OT");
    row("  spaced   out ", "SO");
    row("(work) mail", "WM");
    row("- &", "?");
    row("東京電力 会員", "東");
    row("Yahoo 知恵袋", "Y知");
    row("きょうと銀行", "き");
    row("ｷｮｳﾄ", "ｷ");
    row("대한 은행", "대");
    row("\U00020BB7野家", "\U00020BB7"); // outside the BMP: two UTF-16 units, one letter
    row("1Password", "1");
    row("ßeta", "SS");
}

void AccountRowTest::takesInitials()
{
    QFETCH(QString, title);
    accounts::Account made;
    made.issuer = title;
    QTEST(makeRow(made).initials, "initials");
}

// Worked out by hand once: people find an account by its colour, in every start and version.
void AccountRowTest::keepsTheHue()
{
    const double hue = makeRow(account("GitHub")).hue;
    QVERIFY(hue >= 0 && hue < 1);
    QCOMPARE(hue, 105.0 / 360.0);
    QCOMPARE(makeRow(account("GITHUB", "someone else")).hue, hue);
    QVERIFY(makeRow(account("GitLab")).hue != hue);
}

void AccountRowTest::foldsAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char *name, const char *one, const char *other) {
        QTest::newRow(name) << QString::fromUtf8(one) << QString::fromUtf8(other);
    };
    row("case", "GitHub", "gITHUB");
    row("umlaut", "MÜNCHEN", "mu\u0308nchen");
    row("full-width Latin", "ＧｉｔＨｕｂ", "github");
    row("full-width digits", "１２３", "123");
    row("half-width kana", "ｷｮｳﾄ", "キョウト");
    row("half-width with voicing mark", "ｶﾞｽ", "ガス");
    row("hiragana and katakana", "きょうと", "キョウト");
    row("voiced hiragana, composed apart", "か\u3099す", "ガス");
    row("small and iteration vu", "ゔ", "ヴ");
    row("full-width space", "a　b", "a b");
}

void AccountRowTest::foldsAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(foldedForSearch(one), foldedForSearch(other));
}

void AccountRowTest::findsEveryWord_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *query, bool found) {
        QTest::newRow(query) << QString::fromUtf8(query) << found;
    };
    row("", true);
    row("京都", true);
    row("taro", true);
    row("taro 京都", true);
    row("work", true);
    row("vpn", true);
    row("ＶＰＮ", true);
    row("ぎんこう", false); // the reading of kanji is not known
    row("taro osaka", false);
    row("tarojp", false);
}

void AccountRowTest::findsEveryWord()
{
    QFETCH(QString, query);
    accounts::Account made = account("京都銀行", "taro@example.jp");
    made.group = QStringLiteral("Work");
    made.tags = QStringList{QStringLiteral("vpn")};
    const QStringList words = foldedForSearch(query).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QTEST(matches(makeRow(made), words), "found");
}

void AccountRowTest::knowsWhatRolls_data()
{
    QTest::addColumn<otp::Kind>("kind");
    QTest::addColumn<accounts::Health>("health");
    QTest::addColumn<bool>("usable");
    QTest::addColumn<bool>("rolling");
    using accounts::Health;
    QTest::newRow("totp") << otp::Kind::Totp << Health::Good << true << true;
    QTest::newRow("recovered") << otp::Kind::Steam << Health::Recovered << true << true;
    QTest::newRow("hotp") << otp::Kind::Hotp << Health::Good << true << false;
    QTest::newRow("missing") << otp::Kind::Totp << Health::SecretMissing << false << false;
    QTest::newRow("damaged") << otp::Kind::Totp << Health::PageDamaged << false << false;
    QTest::newRow("unread") << otp::Kind::Hotp << Health::PageUnread << false << false;
}

void AccountRowTest::knowsWhatRolls()
{
    QFETCH(otp::Kind, kind);
    QFETCH(accounts::Health, health);
    accounts::Account made = account("x");
    made.parameters.kind = kind;
    made.health = health;
    QTEST(isUsable(makeRow(made)), "usable");
    QTEST(isRolling(makeRow(made)), "rolling");
}

QTEST_GUILESS_MAIN(AccountRowTest)
#include "tst_account_row.moc"
