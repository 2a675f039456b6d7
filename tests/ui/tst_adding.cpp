// SPDX-License-Identifier: Apache-2.0
// Pages of the add flow that say something back.

#include "tests/support/window/page_tour.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;

class AddingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void saysThatTheCodeWasCopied();
    void warnsOfAPieceOfAKey();
};

void AddingTest::saysThatTheCodeWasCopied()
{
    const auto room = test::roomAt(QStringLiteral("add: review"));
    const auto isTold = [&room] {
        return room->node(QStringLiteral("The code is in the clipboard."),
                          QAccessible::AlertMessage)
            != nullptr;
    };
    QVERIFY(!isTold());
    QVERIFY(room->press(QStringLiteral("Copy the code"), QAccessible::Button));
    QVERIFY(isTold());
    QVERIFY(!room->behind.clipboard.text().isEmpty());
    // Another code is on the page: that one was not copied.
    room->behind.pass(std::chrono::seconds(30));
    room->behind.application->adding()->review()->preview()->refresh();
    room->settle();
    QVERIFY(!isTold());
}

void AddingTest::warnsOfAPieceOfAKey()
{
    const auto room = test::roomAt(QStringLiteral("add: manual"));
    room->type(QStringLiteral("GEZD"));
    const QStringList texts = room->allTexts();
    QVERIFY(!texts.contains(QStringLiteral("This key can be used.")));
    QAccessibleInterface *const field = room->node(QStringLiteral("Key"));
    QVERIFY(field);
    QVERIFY(field->text(QAccessible::Description).contains(QStringLiteral("only 4 character")));
}

QTEST_MAIN(AddingTest)
#include "tst_adding.moc"
