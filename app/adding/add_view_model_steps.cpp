// SPDX-License-Identifier: Apache-2.0
// The way through the steps: forward, back, and out. What comes in is in add_view_model.cpp.
#include "app/adding/add_view_model.h"

#include "app/adding/vault_lookup.h"
#include "core/engine/engine.h"

namespace warifu::adding {

void AddViewModel::retry()
{
    if (m_step == Step::Problem || m_step == Step::Vendor)
        start(m_way);
}

void AddViewModel::back()
{
    switch (m_step) {
    case Step::Choose:
    case Step::Done:
        cancel();
        return;
    case Step::Review:
        if (m_saving.isBusy())
            return;
        if (m_drafts.count() > 1) {
            setStep(Step::Several);
            return;
        }
        if (m_twoStep.isTyped()) {
            backFromTwoStepReview();
            return;
        }
        if (m_isManual) {
            m_manual.rename(m_review.issuer(), m_review.name());
            if (m_drafts.item(0) && m_drafts.item(0)->isCounterUsed)
                m_manual.stepCounter();
            m_drafts.clear();
            m_isManual = false;
            setStep(Step::Manual);
            return;
        }
        break;
    case Step::Several:
        if (m_saving.isBusy())
            return;
        break;
    case Step::Manual:
        m_manual.clear();
        break;
    case Step::Problem:
    case Step::Vendor:
        if (m_drafts.count() > 0) {
            showDrafts();
            return;
        }
        if (m_migration.isStarted()) {
            setStep(Step::MigrationParts);
            return;
        }
        break;
    case Step::Push:
        if (m_push.state() == PushViewModel::State::Connecting) {
            m_push.stop();
            return;
        }
        if (m_push.state() == PushViewModel::State::Connected) {
            cancel();
            return;
        }
        m_push.forget();
        if (m_migration.isStarted()) {
            setStep(Step::MigrationParts);
            return;
        }
        break;
    case Step::TwoStep:
        m_twoStep.forget();
        if (m_migration.isStarted()) {
            setStep(Step::MigrationParts);
            return;
        }
        break;
    case Step::Camera:
    case Step::Image:
    case Step::Screen:
    case Step::Working:
    case Step::MigrationParts:
        break;
    }
    m_scan.stop();
    if (m_step == Step::Review || m_step == Step::Several || m_step == Step::Manual) {
        m_drafts.clear();
        m_twoStep.forget();
        m_isManual = false;
        setRemarks({});
        m_saving.forget();
    }
    setStep(Step::Choose);
}

void AddViewModel::copyCode()
{
    if (m_copyCode && m_review.preview()->state() == CodePreview::State::Shown)
        m_copyCode(m_review.preview()->code().remove(QLatin1Char(' ')));
}

void AddViewModel::cancel()
{
    forget();
    setStep(Step::Choose);
    Q_EMIT closed();
}

void AddViewModel::again()
{
    forget();
    setStep(Step::Choose);
}

void AddViewModel::importInstead()
{
    if (m_step == Step::Choose)
        Q_EMIT importWanted();
}

void AddViewModel::forget()
{
    m_saving.forget();
    m_push.forget();
    m_twoStep.forget();
    m_scan.stop();
    m_drafts.clear();
    m_manual.clear();
    m_migration.clear();
    m_waiting.clear();
    m_isManual = false;
    m_row = 0;
    m_doneText.clear();
    setRemarks({});
}

void AddViewModel::onVaultState()
{
    // Locked means gone, also for secrets that are not stored yet.
    if (m_engine.vault().state() == vault::Vault::State::Open)
        return;
    if (m_step != Step::Choose || m_migration.isStarted() || m_saving.isBusy())
        cancel();
}

void AddViewModel::setStep(Step step)
{
    m_step = step;
    if (step == Step::Camera)
        m_scan.openCamera();
    else if (step != Step::MigrationParts)
        m_scan.closeCamera();
    if (step == Step::Review)
        m_review.setGroups(groupsOf(m_engine.vault().catalogue()));
    m_review.show(step == Step::Review ? m_row : -1);
    Q_EMIT stepChanged();
}

void AddViewModel::setRemarks(QStringList remarks)
{
    if (m_remarks == remarks)
        return;
    m_remarks = std::move(remarks);
    Q_EMIT remarksChanged();
}

} // namespace warifu::adding
