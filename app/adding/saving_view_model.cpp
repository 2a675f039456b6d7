// SPDX-License-Identifier: Apache-2.0
#include "app/adding/saving_view_model.h"

#include "app/text/sentences.h"
#include "core/engine/engine.h"

namespace warifu::adding {

SavingViewModel::SavingViewModel(engine::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
{
    connect(&m_engine, &engine::Engine::waitingForKeychain, this, [this](bool isWaiting) {
        m_isWaiting = isWaiting;
        Q_EMIT changed();
    });
}

void SavingViewModel::save(std::vector<enrol::Draft> drafts)
{
    if (m_isBusy || drafts.empty())
        return;
    m_isBusy = true;
    m_problem = {};
    Q_EMIT changed();
    const int generation = m_generation;
    m_engine.enrolment().commit(std::move(drafts),
                                Callback<Answer>(this, [this, generation](Answer answer) {
                                    onAnswer(generation, std::move(answer));
                                }));
}

void SavingViewModel::onAnswer(int generation, Answer answer)
{
    QStringList ids;
    if (answer) {
        for (const accounts::AccountId &id : *answer)
            ids.append(id.text());
    }
    if (generation != m_generation) {
        if (!ids.isEmpty())
            Q_EMIT savedLate(ids);
        return;
    }
    m_isBusy = false;
    if (!answer)
        m_problem = text::describe(answer.error());
    Q_EMIT changed();
    if (answer)
        Q_EMIT saved(ids);
}

void SavingViewModel::forget()
{
    ++m_generation;
    m_isBusy = false;
    m_problem = {};
    Q_EMIT changed();
}

QString SavingViewModel::problemText() const
{
    return text::joined({m_problem.body, m_problem.remedy});
}

} // namespace warifu::adding
