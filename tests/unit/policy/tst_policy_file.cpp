// SPDX-License-Identifier: Apache-2.0
// A policy file as bytes.

#include "core/policy/policy_file.h"

#include <QTest>

using namespace warifu;
using namespace warifu::policy;

class PolicyFileTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takes();
    void refuses_data();
    void refuses();

private:
    static Result<QJsonObject, SourceProblem> parse(const QByteArray &bytes)
    {
        return parsePolicyFile(
            {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
    }
    static QByteArray names(int count, int size)
    {
        QByteArray json = "{";
        for (int i = 0; i < count; ++i)
            json +=
                (i > 0 ? ",\"" : "\"") + QByteArray::number(i).rightJustified(size, 'x') + "\":1";
        return json + '}';
    }
};

void PolicyFileTest::takes()
{
    const auto file = parse("{\"AppLockRequired\": true, \"Other\": [1, {}]}\n");
    QVERIFY(file.has_value());
    QCOMPARE(file->keys(),
             QStringList({QStringLiteral("AppLockRequired"), QStringLiteral("Other")}));
    QVERIFY(parse("{}").has_value());
    QVERIFY(parse(names(kMaxNames, 10)).has_value());
    QVERIFY(parse(names(1, kMaxNameLength)).has_value());
}

void PolicyFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<SourceProblem>("problem");
    const auto row = [](const char *title, const QByteArray &bytes, SourceProblem problem) {
        QTest::newRow(title) << bytes << problem;
    };
    row("empty", "", SourceProblem::NotJson);
    row("cut off", "{\"AppLockRequired\": tr", SourceProblem::NotJson);
    row("rest behind it", "{} x", SourceProblem::NotJson);
    row("comment", "{} // x", SourceProblem::NotJson);
    row("comma", "{\"A\":1,}", SourceProblem::NotJson);
    row("not UTF-8", "{\"A\":\"\xff\"}", SourceProblem::NotJson);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), SourceProblem::NotJson);
    row("deep", QByteArray(5000, '['), SourceProblem::NotJson);
    row("list", "[]", SourceProblem::NotAnObject);
    row("too many names", names(kMaxNames + 1, 10), SourceProblem::TooManyNames);
    row("long name", names(1, kMaxNameLength + 1), SourceProblem::TooManyNames);
    row("too large", "{}" + QByteArray(qsizetype(kMaxPolicyFile), ' '), SourceProblem::TooLarge);
}

void PolicyFileTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(SourceProblem, problem);
    const auto file = parse(bytes);
    QVERIFY(!file.has_value());
    QCOMPARE(file.error(), problem);
}

QTEST_GUILESS_MAIN(PolicyFileTest)
#include "tst_policy_file.moc"
