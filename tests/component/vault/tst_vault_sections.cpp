// SPDX-License-Identifier: Apache-2.0
// Sections: what other rooms keep in the catalogue file. As durable and as secret as the accounts,
// one transaction with them, and cheap.

#include "core/base/text_field.h"
#include "tests/component/vault/neighbour.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using vault::Section;
using vault::SectionEdit;
using vault::VaultError;

namespace {

QByteArray sectionOf(const vault::Vault &vault, Section number)
{
    const SecretBytes *const section = vault.section(number);
    // Compared with what the test put in.
    return section ? toByteArray(section->expose()) : QByteArray("(none)");
}

vault::Change put(Section number, const QByteArray &bytes)
{
    vault::Change change;
    change.sections.push_back(SectionEdit::replace(number, SecretBytes::copyOf(viewOf(bytes))));
    return change;
}

// Adds one letter to what is there.
vault::Change append(Section number, char letter)
{
    vault::Change change;
    change.sections.push_back(
        {number, [letter](const SecretBytes *now) -> std::optional<SecretBytes> {
             // Test data.
             QByteArray bytes = now ? toByteArray(now->expose()) : QByteArray();
             bytes += letter;
             return SecretBytes::copyOf(viewOf(bytes));
         }});
    return change;
}

vault::Change refusal()
{
    vault::Change change;
    change.sections.push_back(
        {Section::PushTokens, [](const SecretBytes *) { return std::optional<SecretBytes>(); }});
    return change;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class VaultSectionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void areKept();
    void stayThroughOtherChanges();
    void emptyOnesGo();
    void areGoneWhileLocked();
    void refusedEditChangesNothing();
    void oneTransactionWithAccounts();
    void tooLarge();
    void pushNoGenerationOut();
    void tellWhatHasChanged();
    void areSealed();
    void moveWithTheVault();
    void twoProcesses();
};

void VaultSectionsTest::areKept()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.vault->section(Section::PushTokens) == nullptr);
    QVERIFY(room.commit(put(Section::PushTokens, "tokens")));
    QVERIFY(room.commit(put(Section::ActivityKey, QByteArray(1000, '\0'))));
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens"));
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens"));
    QCOMPARE(sectionOf(*room.vault, Section::ActivityKey), QByteArray(1000, '\0'));
    QVERIFY(room.vault->section(Section::ApprovalBook) == nullptr);
    QVERIFY(room.commit(append(Section::PushTokens, '!')));
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens!"));
}

void VaultSectionsTest::stayThroughOtherChanges()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.commit(put(Section::ApprovalBook, "book")));
    QVERIFY(room.add(0, 3));
    QVERIFY(room.rename(1, QStringLiteral("other")));
    QVERIFY(room.purge(2));
    QVERIFY(room.inCatalogue([](accounts::Catalogue &c) { c.move(idOf(1), 0); }));
    QVERIFY(room.changePassphrase({}, secretOf("pass")));
    QVERIFY(room.reopen(secretOf("pass"))->allGood());
    QCOMPARE(sectionOf(*room.vault, Section::ApprovalBook), QByteArray("book"));
    QVERIFY(room.hasAll(0, 1));
}

void VaultSectionsTest::emptyOnesGo()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.commit(put(Section::ReportOutbox, "box")));
    QVERIFY(room.commit(put(Section::ReportOutbox, {})));
    QVERIFY(room.vault->section(Section::ReportOutbox) == nullptr);
    QVERIFY(room.commit(put(Section::ReportSender, {}))); // there was none
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.vault->section(Section::ReportOutbox) == nullptr);
}

void VaultSectionsTest::areGoneWhileLocked()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.commit(put(Section::ReportOutbox, "box")));
    room.vault->lock();
    QVERIFY(room.vault->section(Section::ReportOutbox) == nullptr);
    const auto refused = room.commit(put(Section::ReportOutbox, "other"));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), VaultError::NotOpen);
    QVERIFY(room.open());
    QCOMPARE(sectionOf(*room.vault, Section::ReportOutbox), QByteArray("box"));
}

void VaultSectionsTest::refusedEditChangesNothing()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.commit(put(Section::PushTokens, "tokens")));
    const QByteArray before = contentOf(room.file());
    vault::Change change = refusal();
    change.add.push_back(newAccount(7));
    change.sections.insert(change.sections.begin(),
                           SectionEdit::replace(Section::ApprovalBook, secretOf("book")));
    const auto refused = room.commit(std::move(change));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), VaultError::UnknownAccount);
    QCOMPARE(contentOf(room.file()), before);
    QVERIFY(room.vault->section(Section::ApprovalBook) == nullptr);
    QVERIFY(room.vault->catalogue().find(idOf(7)) == nullptr);
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens"));
}

void VaultSectionsTest::oneTransactionWithAccounts()
{
    VaultRoom room;
    QVERIFY(room.create());
    vault::Change change = put(Section::PushTokens, "tokens");
    change.add.push_back(newAccount(1));
    QVERIFY(room.commit(std::move(change)));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(1, 1));
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens"));
}

void VaultSectionsTest::tooLarge()
{
    VaultRoom room;
    QVERIFY(room.create());
    const QByteArray before = contentOf(room.file());
    vault::Change change;
    change.sections.push_back(
        SectionEdit::replace(Section::PushTokens, SecretBytes(vault::kMaxSectionSize + 1)));
    const auto refused = room.commit(std::move(change));
    QVERIFY(!refused);
    QCOMPARE(refused.error(), VaultError::TooLarge);
    QCOMPARE(contentOf(room.file()), before);
    // The largest one is really kept.
    vault::Change largest;
    largest.sections.push_back(
        SectionEdit::replace(Section::PushTokens, SecretBytes(vault::kMaxSectionSize)));
    QVERIFY(room.commit(std::move(largest)));
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(room.vault->section(Section::PushTokens)->size(), vault::kMaxSectionSize);
}

void VaultSectionsTest::pushNoGenerationOut()
{
    VaultRoom room;
    QVERIFY(room.create());
    for (std::uint32_t i = 0; i < 6; ++i)
        QVERIFY(room.add(i));
    QList<QByteArray> older;
    for (int slot = 1; slot < 5; ++slot)
        older << contentOf(room.file(slot));
    for (char letter = 'a'; letter <= 'z'; ++letter)
        QVERIFY(room.commit(append(Section::ApprovalBook, letter)));
    for (int slot = 1; slot < 5; ++slot)
        QCOMPARE(contentOf(room.file(slot)), older[slot - 1]);
    // The next change of accounts keeps the state with the section.
    QVERIFY(room.add(6));
    QFile::remove(room.file());
    QVERIFY(room.reopen());
    QVERIFY(room.hasAll(0, 7));
    QCOMPARE(sectionOf(*room.vault, Section::ApprovalBook),
             QByteArray("abcdefghijklmnopqrstuvwxyz"));
}

void VaultSectionsTest::tellWhatHasChanged()
{
    VaultRoom room;
    QVERIFY(room.create());
    const QSignalSpy sections(room.vault.get(), &vault::Vault::sectionsChanged);
    const QSignalSpy catalogue(room.vault.get(), &vault::Vault::catalogueChanged);
    QVERIFY(room.commit(put(Section::PushTokens, "tokens")));
    QCOMPARE(sections.count(), 1);
    QCOMPARE(catalogue.count(), 0);
    vault::Change both = put(Section::PushTokens, "other");
    both.add.push_back(newAccount(1));
    QVERIFY(room.commit(std::move(both)));
    QCOMPARE(sections.count(), 1);
    QVERIFY(catalogue.count() > 0);
    const auto before = catalogue.count();
    QVERIFY(!room.commit(refusal()));
    QCOMPARE(sections.count(), 1);
    QCOMPARE(catalogue.count(), before);
}

void VaultSectionsTest::areSealed()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.commit(put(Section::PushTokens, "never to be seen")));
    QVERIFY(room.add(1));
    for (int slot = 0; slot < 5; ++slot)
        QVERIFY(!contentOf(room.file(slot)).contains("never to be"));
    for (const auto &[name, blob] : room.keystore.blobs())
        QVERIFY(!toByteArray(blob).contains("never to be"));
}

void VaultSectionsTest::moveWithTheVault()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(0, 2));
    QVERIFY(room.commit(put(Section::PushTokens, "tokens")));
    FakeKeystore target;
    QVERIFY(room.moveTo(target));
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens"));
    QVERIFY(room.commit(append(Section::PushTokens, '!')));
    QCOMPARE(sectionOf(*room.vault, Section::PushTokens), QByteArray("tokens!"));
}

void VaultSectionsTest::twoProcesses()
{
    VaultRoom room;
    QVERIFY(room.create());
    Neighbour other(room);
    QVERIFY(other.open());
    QVERIFY(room.commit(append(Section::ApprovalBook, 'a')));
    // Made upon what the first one has left, although this one had not looked.
    QVERIFY(other.commit(append(Section::ApprovalBook, 'b')));
    QVERIFY(room.commit(append(Section::ApprovalBook, 'c')));
    QCOMPARE(sectionOf(*room.vault, Section::ApprovalBook), QByteArray("abc"));
    const QSignalSpy catalogue(&other.vault, &vault::Vault::catalogueChanged);
    QVERIFY(other.refresh());
    QCOMPARE(sectionOf(other.vault, Section::ApprovalBook), QByteArray("abc"));
    QCOMPARE(catalogue.count(), 1);
    QVERIFY(other.add(3));
    QVERIFY(refresh(room));
    QVERIFY(room.hasAll(3, 1));
    QCOMPARE(sectionOf(*room.vault, Section::ApprovalBook), QByteArray("abc"));
}

QTEST_GUILESS_MAIN(VaultSectionsTest)
#include "tst_vault_sections.moc"
