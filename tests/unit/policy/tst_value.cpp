// SPDX-License-Identifier: Apache-2.0
// Values that an administrator may write, and those that are refused; which of two is tighter.

#include "core/policy/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace warifu::policy;

class PolicyValueTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tableIsValid();
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void tightens_data();
    void tightens();
    void knowsNamesExactly();

private:
    static QJsonValue json(const QByteArray &text)
    {
        return QJsonDocument::fromJson('[' + text + ']').array().at(0);
    }
};

void PolicyValueTest::tableIsValid()
{
    QVERIFY(definitions().size() > 20);
    for (const Definition &definition : definitions()) {
        QVERIFY2(parseValue(definition, toJson(definition.strictValue())).has_value(),
                 definition.name.data());
        // A lower layer cannot loosen what is strict to what is usual, wherever the two compare.
        if (definition.tighten != Tighten::First && definition.kind != Kind::Integer)
            QCOMPARE(tightened(definition, definition.strictValue(), definition.usualValue()),
                     definition.strictValue());
    }
}

void PolicyValueTest::takes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("flag") << "AppLockRequired" << QByteArray("true");
    QTest::newRow("least") << "ClipboardClearSeconds" << QByteArray("5");
    QTest::newRow("most") << "ClipboardClearSeconds" << QByteArray("120");
    QTest::newRow("choice") << "PushLockedAction" << QByteArray("\"deny\"");
    QTest::newRow("address") << "ReportEndpoint" << QByteArray("\"https://r.example/events\"");
    QTest::newRow("no address") << "ReportEndpoint" << QByteArray("\"\"");
    QTest::newRow("text") << "ReportAudience" << QByteArray("\"urn:x\"");
    QTest::newRow("globs") << "AllowedIssuers" << QByteArray("[\"Contoso*\", \"?\"]");
    QTest::newRow("origins") << "AllowedPushServers"
                             << QByteArray(
                                    "[\"https://*.example.com\", \"https://a.example:8443\"]");
    QTest::newRow("empty list") << "AllowedPushServers" << QByteArray("[]");
}

void PolicyValueTest::takes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    const auto parsed = parseValue(*find(name), json(value));
    QVERIFY(parsed.has_value());
    QCOMPARE(toJson(*parsed), json(value));
}

void PolicyValueTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<ValueError>("error");
    const auto row = [](const char *title, const char *name, const QByteArray &value,
                        ValueError error) { QTest::newRow(title) << name << value << error; };
    row("flag as number", "AppLockRequired", "1", ValueError::WrongType);
    row("flag as text", "AppLockRequired", "\"true\"", ValueError::WrongType);
    row("null", "AppLockRequired", "null", ValueError::WrongType);
    row("number as text", "MinSecretBits", "\"80\"", ValueError::WrongType);
    row("number as flag", "MinSecretBits", "true", ValueError::WrongType);
    row("fraction", "MinSecretBits", "80.5", ValueError::WrongType);
    row("too small", "ClipboardClearSeconds", "4", ValueError::OutOfRange);
    row("too large", "ClipboardClearSeconds", "121", ValueError::OutOfRange);
    row("negative", "PushNotificationBudget", "-1", ValueError::OutOfRange);
    row("beyond any int", "ClipboardClearSeconds", "1e300", ValueError::OutOfRange);
    row("other case", "PushLockedAction", "\"Deny\"", ValueError::UnknownChoice);
    row("no choice", "PushLockedAction", "\"\"", ValueError::UnknownChoice);
    row("choice as number", "PushLockedAction", "0", ValueError::WrongType);
    row("text as number", "ReportAudience", "1", ValueError::WrongType);
    row("control character", "ReportAudience", "\"a\\u0007\"", ValueError::BadText);
    row("long text", "ReportAudience", '"' + QByteArray(501, 'x') + '"', ValueError::BadText);
    row("plain http", "ReportEndpoint", "\"http://r.example\"", ValueError::BadAddress);
    row("no host", "ReportEndpoint", "\"https:///x\"", ValueError::BadAddress);
    row("password in address", "ReportEndpoint", "\"https://a:b@r.example\"",
        ValueError::BadAddress);
    row("fragment", "ReportEndpoint", "\"https://r.example/#x\"", ValueError::BadAddress);
    row("spaces", "ReportEndpoint", "\"https://r .example/\"", ValueError::BadAddress);
    row("list as text", "AllowedIssuers", "\"Contoso\"", ValueError::WrongType);
    row("item as number", "AllowedIssuers", "[1]", ValueError::WrongType);
    row("empty item", "AllowedIssuers", "[\"\"]", ValueError::BadText);
    row("long item", "AllowedIssuers", "[\"" + QByteArray(101, 'x') + "\"]", ValueError::BadText);
    row("too many items", "AllowedIssuers", '[' + QByteArray("\"x\",").repeated(200) + "\"x\"]",
        ValueError::TooMany);
    row("origin with path", "AllowedPushServers", "[\"https://a.example/\"]",
        ValueError::BadAddress);
    row("origin as object", "AllowedPushServers", "{\"1\":\"https://a.example\"}",
        ValueError::WrongType);
}

void PolicyValueTest::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    QFETCH(ValueError, error);
    const auto parsed = parseValue(*find(name), json(value));
    QVERIFY(!parsed.has_value());
    QCOMPARE(parsed.error(), error);
}

void PolicyValueTest::tightens_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("upper");
    QTest::addColumn<QByteArray>("lower");
    QTest::addColumn<QByteArray>("result");
    const auto row = [](const char *title, const char *name, const char *upper, const char *lower,
                        const char *result) {
        QTest::newRow(title) << name << QByteArray(upper) << QByteArray(lower)
                             << QByteArray(result);
    };
    row("to true", "AppLockRequired", "false", "true", "true");
    row("not back", "AppLockRequired", "true", "false", "true");
    row("to false", "ManualAddAllowed", "true", "false", "false");
    row("not allowed again", "ManualAddAllowed", "false", "true", "false");
    row("shorter", "ClipboardClearSeconds", "30", "10", "10");
    row("not longer", "ClipboardClearSeconds", "30", "60", "30");
    row("more", "MinSecretBits", "80", "128", "128");
    row("not less", "MinSecretBits", "128", "80", "128");
    row("part of all", "AllowedIssuers", "[]", "[\"A\"]", "[\"A\"]");
    row("not everything", "AllowedIssuers", "[\"A\"]", "[]", "[\"A\"]");
    row("both", "AllowedIssuers", "[\"A\",\"B\"]", "[\"B\",\"C\"]", "[\"B\"]");
    row("nothing is not everything", "AllowedIssuers", "[\"A\"]", "[\"B\"]", "[\"none.invalid\"]");
    row("the first decides", "PushLockedAction", "\"deny\"", "\"ignore\"", "\"deny\"");
}

void PolicyValueTest::tightens()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, upper);
    QFETCH(QByteArray, lower);
    QFETCH(QByteArray, result);
    const Definition &definition = *find(name);
    QCOMPARE(toJson(tightened(definition, *parseValue(definition, json(upper)),
                              *parseValue(definition, json(lower)))),
             json(result));
}

void PolicyValueTest::knowsNamesExactly()
{
    QVERIFY(find(u"AppLockRequired") != nullptr);
    QVERIFY(find(u"applockrequired") == nullptr);
    QVERIFY(find(u"AppLockRequired ") == nullptr);
    QVERIFY(find(u"") == nullptr);
}

QTEST_GUILESS_MAIN(PolicyValueTest)
#include "tst_value.moc"
