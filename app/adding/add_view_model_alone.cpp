// SPDX-License-Identifier: Apache-2.0
// Codes that are read by themselves: one that connects this computer for sign-in requests, and an
// account whose key is made in two steps.
#include "app/adding/add_view_model.h"

#include "app/adding/intake.h"
#include "app/adding/push_words.h"

namespace warifu::adding {

bool AddViewModel::takeAlone(Intake &intake)
{
    if (intake.pushes.empty() && intake.halves.empty())
        return false;
    m_scan.stop();
    if (!intake.pushes.empty()) {
        m_push.show(std::move(intake.pushes.front()));
        setStep(Step::Push);
    } else {
        m_twoStep.show(std::move(intake.halves.front()));
        setStep(Step::TwoStep);
    }
    return true;
}

void AddViewModel::acceptTyped()
{
    if (m_step != Step::TwoStep || !m_twoStep.isReady())
        return;
    keep(m_twoStep.draft());
    present({});
}

void AddViewModel::backFromTwoStepReview()
{
    if (const DraftItem *const item = m_drafts.item(0))
        m_twoStep.takeBack(item->draft, item->isCounterUsed);
    m_drafts.clear();
    m_saving.forget();
    setStep(Step::TwoStep);
}

void AddViewModel::copyPart()
{
    if (m_copyCode && m_step == Step::TwoStep && m_twoStep.isReady())
        m_copyCode(m_twoStep.plainPart());
}

} // namespace warifu::adding
