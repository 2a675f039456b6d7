// SPDX-License-Identifier: Apache-2.0
#include "app/importing/import_view_model.h"

#include "app/text/import_text.h"
#include "core/exchange/registry.h"

#include <QSet>

#include <algorithm>

namespace warifu::importing {

using Needs = exchange::Protection::Needs;

namespace {

QString textOf(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

SystemEntropy &ImportViewModel::entropy()
{
    static SystemEntropy entropy;
    return entropy;
}

ImportViewModel::ImportViewModel(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_service(engine.vault(), engine.clock(), entropy())
    , m_list(this)
{
    // Others, warifuctl say, may change the vault while the preview is open.
    connect(&engine.vault(), &vault::Vault::catalogueChanged, this, [this] {
        if (m_step == Step::Preview)
            compare();
    });
    connect(&engine, &engine::Engine::policyChanged, this, [this] {
        if (m_step == Step::Preview)
            compare();
    });
}

ImportViewModel::~ImportViewModel()
{
    if (m_isCancelled)
        *m_isCancelled = true;
}

QStringList ImportViewModel::products() const
{
    QSet<QString> names;
    for (const exchange::Format *format : exchange::allFormats())
        // One product, several formats: "Bitwarden", "Bitwarden (CSV)".
        names.insert(textOf(format->product).section(QStringLiteral(" ("), 0, 0));
    QStringList sorted(names.begin(), names.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

QString ImportViewModel::formatName() const
{
    return m_file.format ? textOf(m_file.format->product) : QString();
}

ImportViewModel::Wanted ImportViewModel::wanted() const
{
    switch (m_file.protection.needs) {
    case Needs::Nothing:
    case Needs::Password:
        break;
    case Needs::OptionalPassword:
        return Wanted::OptionalPassword;
    case Needs::PresharedKey:
        return Wanted::HexKey;
    case Needs::PrivateKey:
        return Wanted::KeyFile;
    }
    return m_file.protection.backupPassword ? Wanted::BackupPassword : Wanted::FilePassword;
}

QString ImportViewModel::costText() const
{
    return text::describe(m_file.protection.cost);
}

QStringList ImportViewModel::notices() const
{
    QStringList sentences;
    if (m_import)
        for (const exchange::ImportNotice &notice : m_import->notices)
            sentences << text::describe(notice);
    return sentences;
}

void ImportViewModel::compare()
{
    if (!m_import || m_engine.vault().state() != vault::Vault::State::Open)
        return;
    const auto comparisons = m_service.compare(m_import->entries);
    const accounts::Catalogue &catalogue = m_engine.vault().catalogue();
    const auto isAllowed = [this](const enrol::Draft &draft) {
        return m_engine.enrolment().isAllowed(draft);
    };
    if (m_list.choices().import() == m_import.get())
        m_list.compareAgain(comparisons, catalogue, isAllowed);
    else
        m_list.set(*m_import, comparisons, catalogue, isAllowed);
}

void ImportViewModel::back()
{
    switch (m_step) {
    case Step::Saving:
        return;
    case Step::Choose:
    case Step::Done:
        reset();
        Q_EMIT closed();
        return;
    case Step::Reading:
    case Step::Password:
    case Step::Cost:
    case Step::Preview:
    case Step::Problem:
        break;
    }
    reset();
}

void ImportViewModel::reset()
{
    beginTurn();
    forgetFile();
    m_added.clear();
    m_replaced.clear();
    m_left = 0;
    m_forbidden = 0;
    m_isUndone = false;
    m_isBusy = false;
    dismissRows();
    setStep(Step::Choose);
}

void ImportViewModel::forgetFile()
{
    m_list.clear();
    m_import.reset();
    m_hasRows = false;
    m_file = {};
    m_fileName.clear();
    m_password.clear();
    m_isProtected = false;
    m_passwordFault.reset();
    m_passwordError.clear();
    m_problem.clear();
    m_savingProblem.clear();
}

void ImportViewModel::beginTurn()
{
    ++m_turn;
    if (m_isCancelled)
        *m_isCancelled = true;
    m_isCancelled = std::make_shared<std::atomic<bool>>(false);
}

void ImportViewModel::setStep(Step step)
{
    m_step = step;
    Q_EMIT changed();
}

void ImportViewModel::retranslate()
{
    if (m_passwordFault)
        m_passwordError = text::describe(*m_passwordFault, m_fileName);
    if (m_import)
        compare(); // every row is drawn anew
    Q_EMIT changed();
}

} // namespace warifu::importing
