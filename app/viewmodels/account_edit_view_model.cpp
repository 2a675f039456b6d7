// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/account_edit_view_model.h"

#include "app/text/code_text.h"
#include "app/text/sentences.h"
#include "app/text/time_text.h"
#include "app/text/vault_text.h"
#include "core/base/untrusted_text.h"

#include <QDateTime>
#include <QLocale>

namespace warifu::viewmodels {

AccountEditViewModel::AccountEditViewModel(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{}

bool AccountEditViewModel::load(const accounts::AccountId &id)
{
    const accounts::Account *const account = m_engine.vault().catalogue().find(id);
    if (!account)
        return false;
    ++m_generation;
    m_isBusy = false;
    Q_EMIT busyChanged();
    m_account = *account;
    m_issuer = account->issuer;
    m_name = account->name;
    m_group = account->group;
    m_note = account->note;
    m_groups.clear();
    for (const accounts::Account &other : m_engine.vault().catalogue().accounts()) {
        if (!other.group.isEmpty() && !m_groups.contains(other.group))
            m_groups.append(other.group);
    }
    setError({});
    Q_EMIT loaded();
    Q_EMIT changed();
    return true;
}

void AccountEditViewModel::forget()
{
    ++m_generation;
    if (m_isBusy) {
        m_isBusy = false;
        Q_EMIT busyChanged();
    }
    m_account = {};
    m_groups.clear();
    for (QString *field : {&m_issuer, &m_name, &m_group, &m_note})
        field->clear();
    setError({});
    Q_EMIT loaded();
    Q_EMIT changed();
}

void AccountEditViewModel::setIssuer(const QString &text)
{
    set(m_issuer, text);
}

void AccountEditViewModel::setName(const QString &text)
{
    set(m_name, text);
}

void AccountEditViewModel::setGroup(const QString &text)
{
    set(m_group, text);
}

void AccountEditViewModel::setNote(const QString &text)
{
    set(m_note, text);
}

QString AccountEditViewModel::facts() const
{
    const otp::Parameters &p = m_account.parameters;
    QStringList facts = {text::nameOf(p.kind)};
    if (p.kind == otp::Kind::Totp || p.kind == otp::Kind::Hotp)
        facts.append(text::nameOf(p.algorithm));
    //: Part of a line of facts about an account
    facts.append(tr("%n digits", nullptr, p.digits));
    if (otp::isTimeBased(p.kind)) {
        facts.append(text::everyOf(p.period));
    } else {
        //: Part of a line of facts about a counter-based account. %1: the next counter.
        facts.append(tr("next counter %1").arg(m_account.counter));
    }
    return facts.join(QStringLiteral(" · "));
}

QString AccountEditViewModel::addedOn() const
{
    const auto seconds = m_account.createdAt.time_since_epoch().count();
    return seconds <= 0
        ? QString()
        : QLocale().toString(QDateTime::fromSecsSinceEpoch(seconds).date(), QLocale::LongFormat);
}

bool AccountEditViewModel::isModified() const
{
    return m_issuer != m_account.issuer || m_name != m_account.name || m_group != m_account.group
        || m_note != m_account.note;
}

void AccountEditViewModel::save()
{
    if (m_isBusy || m_account.id.isNull())
        return;
    const QString issuer = sanitized(m_issuer);
    const QString name = sanitized(m_name);
    if (issuer.isEmpty() && name.isEmpty()) {
        //: Below the fields “Service” and “Account name” of the edit page
        setError(tr("Fill in at least one of the two."));
        return;
    }
    const auto id = m_account.id;
    vault::Change change;
    if (issuer != m_account.issuer || name != m_account.name) {
        vault::CredentialEdit edit;
        edit.id = id;
        edit.issuer = issuer;
        edit.name = name;
        change.edit.push_back(std::move(edit));
    }
    change.catalogue = [id, group = sanitized(m_group, 64),
                        note = m_note.left(4000)](accounts::Catalogue &catalogue) {
        if (accounts::Account *const entry = catalogue.find(id)) {
            entry->group = group;
            entry->note = note;
        }
    };
    m_isBusy = true;
    Q_EMIT busyChanged();
    m_engine.enrolment().edit(
        std::move(change),
        Callback<Result<void, vault::VaultError>>(
            this, [this, generation = m_generation](auto done) { onSaved(generation, done); }));
}

void AccountEditViewModel::onSaved(int generation, const Result<void, vault::VaultError> &done)
{
    QString sentence;
    if (!done) {
        const text::Problem problem = text::describe(done.error());
        sentence = text::titled(problem.title, {problem.remedy});
    }
    if (generation != m_generation) {
        // After a lock there is nobody to tell, and nothing to be told about the account.
        if (!done && m_engine.vault().state() == vault::Vault::State::Open)
            Q_EMIT failedLate(sentence);
        return;
    }
    m_isBusy = false;
    Q_EMIT busyChanged();
    if (done)
        Q_EMIT saved();
    else
        setError(sentence);
}

void AccountEditViewModel::set(QString &field, const QString &text)
{
    if (field == text)
        return;
    field = text;
    setError({});
    Q_EMIT changed();
}

void AccountEditViewModel::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

} // namespace warifu::viewmodels
