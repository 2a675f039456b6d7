// SPDX-License-Identifier: Apache-2.0
// A section of the vault is parsed once for each of its contents, and not kept by a locked vault.

#include "core/base/text_field.h"
#include "core/signin/parsed_section.h"
#include "tests/component/vault/vault_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using vault::Section;

namespace {

constexpr Section kNumber = Section::ReportOutbox;

// Lives as long as somebody keeps it.
using Text = std::shared_ptr<const QByteArray>;

vault::Change writing(Section number, const char *text)
{
    vault::Change change;
    change.sections.push_back(vault::SectionEdit::replace(number, secretOf(text)));
    return change;
}

} // namespace

class ParsedSectionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<VaultRoom>();
        QVERIFY(m_room->create());
        m_count = 0;
        m_section = std::make_unique<signin::ParsedSection<Text>>(
            *m_room->vault, kNumber, [this](const SecretBytes *bytes) -> std::optional<Text> {
                ++m_count;
                const QByteArray text =
                    bytes ? toByteArray(bytes->expose()) : QByteArray("absent"); // test data
                if (text == "bad")
                    return std::nullopt;
                return std::make_shared<const QByteArray>(text);
            });
    }
    void cleanup() { m_section.reset(); }

    void parsesOnce();
    void parsesAgainAfterAChange();
    void remembersWhatCannotBeUnderstood();
    void keepsNothingOfALockedVault();

private:
    [[nodiscard]] QByteArray look()
    {
        const Text *const text = m_section->look();
        return text ? **text : QByteArray("not understood");
    }

    std::unique_ptr<VaultRoom> m_room;
    std::unique_ptr<signin::ParsedSection<Text>> m_section;
    int m_count = 0;
};

void ParsedSectionTest::parsesOnce()
{
    QCOMPARE(look(), QByteArray("absent"));
    QCOMPARE(look(), QByteArray("absent"));
    QCOMPARE(m_count, 1);
    QVERIFY(m_room->commit(writing(kNumber, "one")));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(look(), QByteArray("one"));
    QCOMPARE(m_count, 2);
    // Changes of anything else are none of this section.
    QVERIFY(m_room->add(1));
    QVERIFY(m_room->commit(writing(Section::ApprovalBook, "other")));
    QVERIFY(m_room->inCatalogue([](accounts::Catalogue &c) { c.find(idOf(1))->pinned = true; }));
    QCOMPARE(look(), QByteArray("one"));
    QCOMPARE(m_count, 2);
}

void ParsedSectionTest::parsesAgainAfterAChange()
{
    for (const char *text : {"one", "two", "two", "one"}) {
        QVERIFY(m_room->commit(writing(kNumber, text)));
        QCOMPARE(look(), QByteArray(text));
    }
    QCOMPARE(m_count, 4);
    QVERIFY(m_room->commit(writing(kNumber, "")));
    QCOMPARE(look(), QByteArray("absent"));
    QVERIFY(m_room->commit(writing(kNumber, "one")));
    QCOMPARE(look(), QByteArray("one"));
}

void ParsedSectionTest::remembersWhatCannotBeUnderstood()
{
    QVERIFY(m_room->commit(writing(kNumber, "bad")));
    QCOMPARE(look(), QByteArray("not understood"));
    QCOMPARE(look(), QByteArray("not understood"));
    QCOMPARE(m_count, 1);
    QVERIFY(m_room->commit(writing(kNumber, "good")));
    QCOMPARE(look(), QByteArray("good"));
}

void ParsedSectionTest::keepsNothingOfALockedVault()
{
    QVERIFY(m_room->commit(writing(kNumber, "one")));
    std::weak_ptr<const QByteArray> parsed = *m_section->look();
    QVERIFY(!parsed.expired());
    m_room->vault->lock();
    QVERIFY(parsed.expired());
    QCOMPARE(look(), QByteArray("absent"));
    QVERIFY(m_room->open());
    QCOMPARE(look(), QByteArray("one"));
}

QTEST_GUILESS_MAIN(ParsedSectionTest)
#include "tst_parsed_section.moc"
