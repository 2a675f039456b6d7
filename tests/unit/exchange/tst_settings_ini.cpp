// SPDX-License-Identifier: Apache-2.0
// The dialect of INI that Qt programs write.

#include "core/exchange/settings_ini.h"

#include <QTest>

using namespace warifu::exchange;

class SettingsIniTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void bounds();
    void findsTheLast();
};

void SettingsIniTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected"); // "[name]key=value|"
    const auto row = [](const char *tag, const QByteArray &text, const QByteArray &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("nothing", "", "");
    row("sections", "[a]\r\nx=1\r\n\r\n[b]\ny = 2 \n", "[a]x=1|[b]y=2|");
    row("before any section", "x=1", "[]x=1|");
    row("comments", ";x\n#y\n[a]", "[a]");
    row("the same section twice", "[a]\nx=1\n[b]\n[a]\ny=2", "[a]x=1|y=2|[b]");
    row("escaped names", "[%7Ba%7D]\nx%20y=1", "[{a}]x y=1|");
    row("escaped wide name", "[%U3042]", "[\xE3\x81\x82]");
    row("stray percent", "[%]\n%U=1\n%zz=2", "[%]%U=1|%zz=2|");
    row("raw UTF-8", "[a]\nx=\xE3\x81\x82", "[a]x=\xE3\x81\x82|");
    row("quoted", "[a]\nx=\"b=;c\"", "[a]x=b=;c|");
    row("escapes", R"([a]
x="\"\\\x3042\t\q\xe9")",
        "[a]x=\"\\\xE3\x81\x82\tq\xC3\xA9|");
    row("two units of one character", R"([a]
x=\xd83d\xde00)",
        "[a]x=\xF0\x9F\x98\x80|");
    row("escape without digits", "[a]\nx=\\xg", "[a]x=g|");
    row("escaped zero", "[a]\nx=1\\0", QByteArray("[a]x=1\0|", 8));
    row("escaped UTF-8", "[a]\nx=\\\xE3\x81\x82", "[a]x=\xE3\x81\x82|");
    row("at signs", "[a]\nx=@@b\ny=@Invalid()", "[a]x=@b|y=@Invalid()|");
}

void SettingsIniTest::reads()
{
    QFETCH(QByteArray, text);
    const auto sections = readSettingsIni({text.constData(), std::size_t(text.size())});
    QVERIFY(sections);
    QByteArray said;
    for (const IniSection &section : *sections) {
        said += "[" + QByteArray::fromStdString(section.name) + "]";
        for (const auto &[key, value] : section.values)
            said += QByteArray::fromStdString(key + "=" + value) + "|";
    }
    QTEST(said, "expected");
}

void SettingsIniTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no value") << QByteArray("[a]\nx");
    QTest::newRow("section without end") << QByteArray("[a");
    QTest::newRow("quote without end") << QByteArray("[a]\nx=\"b");
    QTest::newRow("escape of nothing") << QByteArray("[a]\nx=b\\");
}

void SettingsIniTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto sections = readSettingsIni({text.constData(), std::size_t(text.size())});
    QVERIFY(!sections);
    QCOMPARE(sections.error(), IniError::Syntax);
}

void SettingsIniTest::bounds()
{
    QByteArray values("[a]\n");
    for (int i = 0; i < 256; ++i)
        values += "x=1\n";
    QVERIFY(readSettingsIni(values.toStdString()));
    const auto tooMany = readSettingsIni((values + "x=1\n").toStdString());
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error(), IniError::Size);
    QByteArray sections;
    for (int i = 0; i < 10'065; ++i)
        sections += "[" + QByteArray::number(i) + "]\n";
    const auto tooManySections = readSettingsIni(sections.toStdString());
    QVERIFY(!tooManySections);
    QCOMPARE(tooManySections.error(), IniError::Size);
}

void SettingsIniTest::findsTheLast()
{
    const auto sections = readSettingsIni("[a]\nx=1\nx=2\n");
    QVERIFY(sections);
    QVERIFY(sections->front().find("x"));
    QCOMPARE(*sections->front().find("x"), std::string("2"));
    QVERIFY(!sections->front().find("y"));
}

QTEST_APPLESS_MAIN(SettingsIniTest)
#include "tst_settings_ini.moc"
