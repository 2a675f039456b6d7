// SPDX-License-Identifier: Apache-2.0
// Japanese input in the search box: the Enter that ends a conversion is not the Enter that copies.

#include "tests/support/window/ui_room.h"

#include <QInputMethodEvent>
#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;

class CompositionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = std::make_unique<UiRoom>();
        QVERIFY(m_room->behind.add(
            {{"東京電力"}, {"京都銀行", "", otp::Kind::Totp, 30, "", false, 2}}));
        m_room->settle();
    }
    void cleanup() { m_room.reset(); }

    void copiesNothingWhileComposing();
    void copiesNothingWithTheEnterThatCommits();
    void copiesWithTheNextEnter();
    void findsKanaOfEitherKind();

private:
    // What an input method sends: text that is being converted, then the result.
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(m_room->focused(), &event);
    }
    std::unique_ptr<UiRoom> m_room;
};

void CompositionTest::copiesNothingWhileComposing()
{
    compose(QStringLiteral("きょうと"));
    m_room->key(Qt::Key_Return);
    QVERIFY(m_room->behind.clipboard.text().isEmpty());
}

void CompositionTest::copiesNothingWithTheEnterThatCommits()
{
    compose(QStringLiteral("京都"));
    compose({}, QStringLiteral("京都"));
    // On X11 and Wayland the key may arrive right behind the committed text.
    QTest::keyClick(m_room->window(), Qt::Key_Return);
    QVERIFY(m_room->behind.clipboard.text().isEmpty());
    QCOMPARE(m_room->behind.titles(), QStringList{QStringLiteral("京都銀行")});
}

void CompositionTest::copiesWithTheNextEnter()
{
    compose(QStringLiteral("京都"));
    compose({}, QStringLiteral("京都"));
    m_room->settle();
    m_room->key(Qt::Key_Return);
    QCOMPARE(m_room->behind.clipboard.text(), m_room->behind.list().plainCode(0));
    QCOMPARE(m_room->behind.clipboard.text().size(), 6);
}

void CompositionTest::findsKanaOfEitherKind()
{
    QVERIFY(m_room->behind.add({{"カタカナ", "", otp::Kind::Totp, 30, "", false, 3}}));
    compose({}, QStringLiteral("かたかな"));
    m_room->settle();
    QCOMPARE(m_room->behind.titles(), QStringList{QStringLiteral("カタカナ")});
}

QTEST_MAIN(CompositionTest)
#include "tst_composition.moc"
