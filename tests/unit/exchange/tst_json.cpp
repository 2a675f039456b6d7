// SPDX-License-Identifier: Apache-2.0
// JSON: strict, exact, bounded; and questions to values of another type.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/json.h"
#include "core/exchange/limits.h"

using namespace warifu;
using namespace warifu::exchange;

class JsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void boundsTheDepth();
    void readsIntegers_data();
    void readsIntegers();
    void readsBooleans_data();
    void readsBooleans();
    void readsStrings();
    void answersNoToOtherTypes();
    void movesWithItsText();
};

namespace {

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

} // namespace

void JsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    const char *const kBad[] = {
        "",         "{",      "[1,]",         "{\"a\":1,}",  "{a:1}",   "'a'",
        "[1] x",    "[01]",   "[+1]",         "[.5]",        "[1.]",    "[NaN]",
        "nul",      "[1 2]",  "// x\n1",      "[/* x */ 1]", "\"\\x\"", "\"\\ud800\"",
        "\"\xFF\"", "\"\n\"", "\"\xC0\x80\"", "[Infinity]",
    };
    for (const char *text : kBad)
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
    QTest::newRow("NUL behind") << QByteArray("[1]\0[2]", 7);
    QTest::newRow("NUL inside") << QByteArray("\"a\0b\"", 5);
}

void JsonTest::refuses()
{
    QFETCH(QByteArray, text);
    const auto json = Json::parse(view(text));
    QVERIFY(!json);
    QVERIFY(json.error() == Json::Error::Syntax);
}

void JsonTest::boundsTheDepth()
{
    const QByteArray most = QByteArray(kMaxDepth, '[') + QByteArray(kMaxDepth, ']');
    QVERIFY(Json::parse(view(most)));
    const auto deeper = Json::parse(view("[" + most + "]"));
    QVERIFY(!deeper);
    QVERIFY(deeper.error() == Json::Error::TooDeep);
    // Brackets in text do not nest.
    QVERIFY(
        Json::parse(view("\"" + QByteArray(1'000, '[') + "\\\"" + QByteArray(1'000, '{') + "\"")));
    // A million of them cost no stack.
    QVERIFY(!Json::parse(view(QByteArray(1'000'000, '['))));
}

void JsonTest::readsIntegers_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *text, const char *expected) {
        QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(expected);
    };
    row("0", "0");
    row("-7", "-7");
    row("9223372036854775807", "9223372036854775807");
    row("-9223372036854775808", "-9223372036854775808");
    row("9007199254740993", "9007199254740993"); // 2^53 + 1, which a double cannot hold
    row("9223372036854775808", "none");
    row("1e3", "1000");
    row("30.0", "30");
    row("30.5", "none");
    row("1e300", "none");
    row("\"6\"", "6");
    row("\"+6\"", "6");
    row("\"-6\"", "-6");
    row("\"\"", "none");
    row("\"+\"", "none");
    row("\"+-6\"", "none");
    row("\"6 \"", "none");
    row("\"6x\"", "none");
    row("\"9223372036854775808\"", "none");
    row("true", "none");
    row("null", "none");
    row("[6]", "none");
    // Found by fuzzing: RapidJSON's exact way of reading it leaves a table (seen by the sanitizer).
    const QByteArray tiny = "1" + QByteArray(46, '6') + "." + QByteArray(500, '3') + "e-777";
    QTest::newRow("hundreds of digits") << tiny << QStringLiteral("0");
}

void JsonTest::readsIntegers()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto json = Json::parse(view(text));
    QVERIFY(json);
    const auto number = json->root().integer();
    QCOMPARE(number ? QString::number(*number) : QStringLiteral("none"), expected);
}

void JsonTest::readsBooleans_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("true") << QByteArray("true") << "1";
    QTest::newRow("false") << QByteArray("false") << "0";
    QTest::newRow("true in a string") << QByteArray("\"true\"") << "1";
    QTest::newRow("false in a string") << QByteArray("\"false\"") << "0";
    QTest::newRow("capitals") << QByteArray("\"True\"") << "none";
    QTest::newRow("number") << QByteArray("1") << "none";
    QTest::newRow("null") << QByteArray("null") << "none";
}

void JsonTest::readsBooleans()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto json = Json::parse(view(text));
    QVERIFY(json);
    const auto value = json->root().boolean();
    QCOMPARE(value ? QString::number(int(*value)) : QStringLiteral("none"), expected);
}

void JsonTest::readsStrings()
{
    const auto json = Json::parse(R"({"a":"\u0041\/\ud83d\ude00\n","a":"second","n\u0000m":1})");
    QVERIFY(json);
    const JsonValue root = json->root();
    QCOMPARE(root["a"].text(), QStringLiteral(u"A/\U0001F600\n"));
    QCOMPARE(root.size(), 3U);
    QCOMPARE(root.at(1).text(), QStringLiteral("second"));
    QCOMPARE(root.nameAt(2).size(), 3U);
    QVERIFY(root.nameAt(3).empty());
    QVERIFY(root.at(3).isAbsent());
}

void JsonTest::answersNoToOtherTypes()
{
    const auto json = Json::parse(R"({"null":null,"array":[1],"text":"x","number":1.5})");
    QVERIFY(json);
    const JsonValue root = json->root();
    QVERIFY(root["null"].isNothing() && !root["null"].isAbsent() && root.has("null"));
    QVERIFY(root["none"].isNothing() && root["none"].isAbsent() && !root.has("none"));
    QVERIFY(root["array"]["x"].isAbsent());
    QVERIFY(root["array"].at(1).isAbsent());
    QVERIFY(root["text"].at(0).isAbsent());
    QCOMPARE(root["text"].size(), 0U);
    QVERIFY(root["array"].string().empty() && root["array"].text().isEmpty());
    QVERIFY(root["array"].nameAt(0).empty());
    QVERIFY(!root["number"].isInteger() && !root["text"].isArray() && !root["text"].isObject());
    const JsonValue absent;
    QVERIFY(!absent.isObject() && !absent.isArray() && !absent.isString() && !absent.isInteger()
            && !absent.isBool() && !absent.integer() && !absent.boolean());
    QVERIFY(absent["deeper"]["still"].at(3).isAbsent());
}

void JsonTest::movesWithItsText()
{
    auto first = Json::parse(R"({"a":"text"})");
    QVERIFY(first);
    const JsonValue value = first->root()["a"];
    const Json second = std::move(*first);
    QCOMPARE(second.root()["a"].text(), QStringLiteral("text"));
    QCOMPARE(value.text(), QStringLiteral("text"));
}

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
