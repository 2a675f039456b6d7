// SPDX-License-Identifier: Apache-2.0
// Text from outside: what sanitized() removes and keeps, and which oddities are named.
#include "core/base/untrusted_text.h"

#include <QTest>

using warifu::oddities;
using warifu::sanitized;

class UntrustedTextTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sanitizes_data();
    void sanitizes();
    void cutsAtACharacter_data();
    void cutsAtACharacter();
    void namesOddities_data();
    void namesOddities();
};

void UntrustedTextTest::sanitizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char *name, const char16_t *text, const char16_t *clean) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(clean);
    };
    row("plain", u"GitHub", u"GitHub");
    row("Japanese", u"株式会社テスト", u"株式会社テスト");
    row("accents", u"Société Générale", u"Société Générale");
    row("combining accent", u"e\u0301", u"e\u0301");
    row("emoji", u"\U0001F600 ok", u"\U0001F600 ok");
    row("emoji with variation", u"\u2764\uFE0F", u"\u2764\uFE0F");
    row("spaces collapse", u"  a \t\n  b  ", u"a b");
    row("wide and no-break spaces", u"\u3000a\u00A0\u3000b\u2003", u"a b");
    row("line and paragraph separators", u"a\u2028b\u2029c\u0085d", u"a b c d");
    row("C0 and C1 controls", u"a\u0001\u001B[31mb\u009B", u"a[31mb");
    row("delete", u"a\u007Fb", u"ab");
    row("right-to-left override", u"a\u202Egnp.exe", u"agnp.exe");
    row("isolates", u"\u2066a\u2067b\u2068c\u2069", u"abc");
    row("marks", u"\u200Ea\u200Fb\u061Cc", u"abc");
    row("zero-width", u"pay\u200Bpal\u200C\u200D\u2060\uFEFF", u"paypal");
    row("soft hyphen", u"pay\u00ADpal", u"paypal");
    row("Hangul filler", u"\u3164a\u115F\u1160\uFFA0", u"a");
    row("Braille blank", u"\u2800a", u"a");
    row("tag characters", u"a\U000E0041\U000E007F", u"a");
    row("deprecated format characters", u"a\u206Ab\u206F", u"ab");
    row("only disturbance", u"\u202E\u200B \u0007", u"");
    row("empty", u"", u"");
    QTest::newRow("NUL") << QString::fromUtf16(u"a\0b", 3) << QStringLiteral("ab");
    QTest::newRow("lone surrogate") << QStringLiteral("a") + QChar(0xD800) + QStringLiteral("b")
                                    << QString::fromUtf16(u"a\uFFFDb");
}

void UntrustedTextTest::sanitizes()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(sanitized(text), clean);
    QCOMPARE(sanitized(clean), clean); // idempotent
}

void UntrustedTextTest::cutsAtACharacter_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("limit");
    QTest::addColumn<QString>("cut");
    const auto row = [](const char *name, const char16_t *text, int limit, const char16_t *cut) {
        QTest::newRow(name) << QString::fromUtf16(text) << limit << QString::fromUtf16(cut);
    };
    row("fits exactly", u"abcd", 4, u"abcd");
    row("one too long", u"abcde", 4, u"abc\u2026");
    row("never half an emoji", u"ab\U0001F600\U0001F600", 4, u"ab\u2026");
    row("a whole emoji", u"ab\U0001F600\U0001F600", 5, u"ab\U0001F600\u2026");
    row("no space before the ellipsis", u"ab cdef", 4, u"ab\u2026");
    row("one", u"abc", 1, u"\u2026");
    row("nothing", u"abc", 0, u"");
    row("less than nothing", u"abc", -1, u"");
    row("counted after cleaning", u"\u202E\u202E\u202Eabcd", 4, u"abcd");
}

void UntrustedTextTest::cutsAtACharacter()
{
    QFETCH(QString, text);
    QFETCH(int, limit);
    QFETCH(QString, cut);
    const QString once = sanitized(text, limit);
    QCOMPARE(once, cut);
    QVERIFY(once.size() <= qMax(0, limit));
    QCOMPARE(sanitized(once, limit), once);
}

void UntrustedTextTest::namesOddities_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected"); // letters: b bidi, i invisible, m mixed
    const auto row = [](const char *name, const char16_t *text, const char *expected) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(expected);
    };
    row("plain", u"GitHub", "");
    row("empty", u"", "");
    row("Japanese with Latin", u"Amazonジャパン", "");
    row("Japanese", u"みずほ銀行", "");
    row("all Cyrillic", u"Сбербанк", "");
    row("all Greek", u"Τράπεζα", "");
    row("Latin and Cyrillic words", u"Bank Россия", "");
    row("address with separators", u"иван@example.com", "");
    row("emoji", u"\u2764\uFE0F Bank", "");
    row("accents", u"Société", "");
    row("Cyrillic a in Latin", u"p\u0430ypal", "m");
    row("Greek omicron in Latin", u"g\u03BF\u03BFgle", "m");
    row("split by a digit", u"pay1p\u0430l", "m");
    row("digit between scripts", u"pay1\u0440\u0430", "m");
    row("split by a zero-width space", u"p\u200B\u0430", "im");
    row("split by a mark", u"p\u200E\u0430", "bm");
    row("override", u"a\u202Eb", "b");
    row("isolate", u"\u2066a", "b");
    row("Arabic letter mark", u"a\u061C", "b");
    row("zero-width joiner", u"a\u200Db", "i");
    row("byte order mark", u"a\uFEFF", "i");
    row("soft hyphen", u"a\u00ADb", "i");
    row("Hangul filler", u"\u3164", "i");
    row("Braille blank", u"\u2800", "i");
    row("tag characters", u"a\U000E0041", "i");
    row("deprecated format characters", u"a\u206A", "i");
}

void UntrustedTextTest::namesOddities()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const warifu::TextOddities found = oddities(text);
    QString named;
    if (found.bidiControls)
        named += QLatin1Char('b');
    if (found.invisible)
        named += QLatin1Char('i');
    if (found.mixedScripts)
        named += QLatin1Char('m');
    QCOMPARE(named, expected);
    QCOMPARE(found.any(), !expected.isEmpty());
}

QTEST_APPLESS_MAIN(UntrustedTextTest)
#include "tst_untrusted_text.moc"
