// SPDX-License-Identifier: Apache-2.0
// The part of RFC 8785 that is implemented, and that the rest is refused.

#include "core/servers/privacyidea/canonical_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace warifu::servers::privacyidea;

class CanonicalJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writes_data();
    void writes();
    void refuses_data();
    void refuses();
};

void CanonicalJsonTest::writes_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("canonical");
    QTest::newRow("white space") << QByteArray("{ \"a\" : true , \"b\" : [ ] }")
                                 << QByteArray(R"({"a":true,"b":[]})");
    QTest::newRow("order") << QByteArray(R"({"b":false,"a":true,"aa":{},"B":"x"})")
                           << QByteArray(R"({"B":"x","a":true,"aa":{},"b":false})");
    // RFC 8785 section 3.2.3: by UTF-16 code units, so U+1F602 (D83D DE02) precedes U+FB33.
    QTest::newRow("RFC 8785 sorting")
        << QByteArray("{\"\\u20ac\":\"Euro Sign\",\"\\r\":\"Carriage Return\",\"\\ufb33\":\"Hebrew "
                      "Letter Dalet With Dagesh\",\"1\":\"One\",\"\\ud83d\\ude00\":\"Emoji: "
                      "Grinning Face\",\"\\u0080\":\"Control\",\"\\u00f6\":\"Latin Small Letter O "
                      "With Diaeresis\"}")
        << QByteArray("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\","
                      "\"\xC3\xB6\":\"Latin Small Letter O With Diaeresis\","
                      "\"\xE2\x82\xAC\":\"Euro Sign\",\"\xF0\x9F\x98\x80\":\"Emoji: Grinning "
                      "Face\",\"\xEF\xAC\xB3\":\"Hebrew Letter Dalet With Dagesh\"}");
    QTest::newRow("escapes") << QByteArray(R"(["\b\t\n\f\r\"\\\/\u0001\u001F\u007f<"])")
                             << QByteArray("[\"\\b\\t\\n\\f\\r\\\"\\\\/\\u0001\\u001f\x7f<\"]");
    QTest::newRow("nested") << QByteArray(R"({"z":[{"y":"1"},["x"]]})")
                            << QByteArray(R"({"z":[{"y":"1"},["x"]]})");
}

void CanonicalJsonTest::writes()
{
    QFETCH(QByteArray, json);
    QFETCH(QByteArray, canonical);
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue value =
        document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array());
    QCOMPARE(canonicalJson(value), std::optional(canonical));
}

void CanonicalJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("number") << QByteArray(R"({"a":1})");
    QTest::newRow("fraction") << QByteArray(R"({"a":1.5})");
    QTest::newRow("null") << QByteArray(R"({"a":null})");
    QTest::newRow("deep number") << QByteArray(R"({"a":[{"b":[1]}]})");
    QTest::newRow("null in a list") << QByteArray(R"({"a":[true,null]})");
}

void CanonicalJsonTest::refuses()
{
    QFETCH(QByteArray, json);
    QCOMPARE(canonicalJson(QJsonDocument::fromJson(json).object()), std::nullopt);
    QCOMPARE(canonicalJson(QJsonValue(QJsonValue::Undefined)), std::nullopt);
}

QTEST_APPLESS_MAIN(CanonicalJsonTest)
#include "tst_canonical_json.moc"
