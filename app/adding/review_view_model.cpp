// SPDX-License-Identifier: Apache-2.0
#include "app/adding/review_view_model.h"

#include "app/adding/words.h"
#include "app/text/secret_text.h"

namespace warifu::adding {

namespace {

constexpr int kLongestName = 256; // as sanitized() cuts

} // namespace

ReviewViewModel::ReviewViewModel(DraftListModel &drafts, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_drafts(drafts)
    , m_preview(
          clock,
          [this]() -> const enrol::Draft * {
              const DraftItem *shown = item();
              return shown ? &shown->draft : nullptr;
          },
          this)
{
    connect(&m_preview, &CodePreview::revealed, this,
            [this] { m_drafts.edit(m_row, [](DraftItem &shown) { shown.isCounterUsed = true; }); });
}

void ReviewViewModel::show(int row)
{
    m_row = row;
    const DraftItem *shown = item();
    m_isPinTyped =
        shown && otp::needsPin(shown->draft.parameters.kind) && shown->draft.pin.isEmpty();
    m_preview.setActive(shown != nullptr);
    m_preview.reset(shown && shown->isCounterUsed);
    Q_EMIT changed();
}

void ReviewViewModel::setGroups(QStringList groups)
{
    if (m_groups == groups)
        return;
    m_groups = std::move(groups);
    Q_EMIT groupsChanged();
}

QString ReviewViewModel::issuer() const
{
    return item() ? item()->draft.issuer : QString();
}

void ReviewViewModel::setIssuer(const QString &issuer)
{
    if (issuer == this->issuer())
        return;
    m_drafts.edit(m_row, [&](DraftItem &shown) { shown.draft.issuer = issuer.left(kLongestName); });
    Q_EMIT changed();
}

QString ReviewViewModel::name() const
{
    return item() ? item()->draft.name : QString();
}

void ReviewViewModel::setName(const QString &name)
{
    if (name == this->name())
        return;
    m_drafts.edit(m_row, [&](DraftItem &shown) { shown.draft.name = name.left(kLongestName); });
    Q_EMIT changed();
}

QString ReviewViewModel::group() const
{
    return item() ? item()->draft.group : QString();
}

void ReviewViewModel::setGroup(const QString &group)
{
    if (group == this->group())
        return;
    m_drafts.edit(m_row, [&](DraftItem &shown) { shown.draft.group = group.left(kLongestName); });
    Q_EMIT changed();
}

QString ReviewViewModel::title() const
{
    return words::title(issuer(), name());
}

QString ReviewViewModel::initials() const
{
    return words::initials(issuer(), name());
}

double ReviewViewModel::hue() const
{
    return words::hue(issuer(), name());
}

QString ReviewViewModel::kind() const
{
    return item() ? words::kind(item()->draft.parameters.kind) : QString();
}

QString ReviewViewModel::details() const
{
    return item() ? words::details(item()->draft) : QString();
}

QStringList ReviewViewModel::warnings() const
{
    return item() ? words::warnings(item()->draft) : QStringList();
}

bool ReviewViewModel::isDuplicate() const
{
    return item() && item()->draft.has(enrol::Warning::AlreadyInVault);
}

QString ReviewViewModel::duplicateText() const
{
    return isDuplicate() ? words::duplicate(item()->twin) : QString();
}

bool ReviewViewModel::isCounterBased() const
{
    return item() && item()->draft.parameters.kind == otp::Kind::Hotp;
}

bool ReviewViewModel::isPinNeeded() const
{
    return m_isPinTyped;
}

bool ReviewViewModel::isComplete() const
{
    const DraftItem *shown = item();
    return shown && (!otp::needsPin(shown->draft.parameters.kind) || !shown->draft.pin.isEmpty());
}

void ReviewViewModel::setPin(const QString &pin)
{
    if (!m_isPinTyped)
        return;
    m_drafts.edit(m_row, [&](DraftItem &shown) {
        shown.draft.pin = text::secretBytesOf(pin.left(static_cast<int>(otp::kMaxPinSize)));
    });
    m_preview.reset();
    Q_EMIT changed();
}

} // namespace warifu::adding
