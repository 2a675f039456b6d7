// SPDX-License-Identifier: Apache-2.0
#include "app/adding/add_view_model.h"

#include "app/adding/intake.h"
#include "app/adding/push_words.h"
#include "app/adding/system_sources.h"
#include "app/adding/vault_lookup.h"
#include "app/text/secret_text.h"
#include "core/engine/engine.h"

#include <algorithm>

namespace warifu::adding {

AddViewModel::AddViewModel(engine::Engine &engine, QObject *parent, AddOptions options)
    : QObject(parent)
    , m_engine(engine)
    , m_ownSources(options.sources ? nullptr : std::make_unique<SystemSources>())
    , m_scan(
          options.sources ? *options.sources : *m_ownSources,
          [this](Look look) { onLook(std::move(look)); }, options.cameraSettle)
    , m_drafts(this)
    , m_review(m_drafts, engine.clock())
    , m_manual(this)
    , m_migration(this)
    , m_saving(engine)
    , m_push(engine)
    , m_twoStep(options.entropy ? *options.entropy : m_systemEntropy)
    , m_copyCode(std::move(options.copyCode))
    , m_importFile(std::move(options.importFile))
{
    connect(&m_engine.vault(), &vault::Vault::stateChanged, this, &AddViewModel::onVaultState);
    connect(&m_saving, &SavingViewModel::saved, this, [this](const QStringList &ids) {
        const QString doneText = m_doneText;
        forget();
        m_doneText = doneText;
        setStep(Step::Done);
        Q_EMIT added(ids);
    });
    connect(&m_saving, &SavingViewModel::savedLate, this, &AddViewModel::added);
}

AddViewModel::~AddViewModel() = default;

void AddViewModel::start(Way way)
{
    if (m_saving.isBusy())
        return;
    if (way != Way::Manual)
        m_way = way;
    switch (way) {
    case Way::Camera:
        setStep(Step::Camera);
        break;
    case Way::Screen:
        setStep(Step::Screen);
        m_scan.lookAtScreens();
        break;
    case Way::Image:
        setStep(Step::Image);
        break;
    case Way::Manual:
        setStep(Step::Manual);
        break;
    }
}

void AddViewModel::takeText(const QString &text)
{
    if (m_saving.isBusy())
        return;
    m_way = Way::Image;
    // The text came as a QString from the clipboard, a drop or the command line; from here on it is
    // in secret memory.
    const SecretBytes bytes = text::secretBytesOf(QStringView(text).left(qsizetype(kMaxText)));
    const std::vector<std::string_view> lines = linesOf(text::exposeText(bytes));
    if (lines.size() == 1 && lines.front().substr(0, 11) == "data:image/") {
        takeData(text.trimmed().toLatin1());
        return;
    }
    if (lines.size() == 1 && looksLikeSecret(lines.front())) {
        m_manual.clear();
        m_manual.setSecret(text.trimmed());
        setStep(Step::Manual);
        return;
    }
    takeViews(lines, words::Place::Text);
}

void AddViewModel::takeImage(const QImage &image)
{
    if (m_saving.isBusy())
        return;
    m_way = Way::Image;
    setStep(Step::Working);
    m_scan.lookAtImage(image);
}

void AddViewModel::takePicture(const QByteArray &bytes, const QString &name)
{
    if (m_saving.isBusy())
        return;
    m_way = Way::Image;
    setStep(Step::Working);
    m_scan.lookAtBytes(bytes, name);
}

void AddViewModel::takeUrls(const QList<QUrl> &urls)
{
    if (m_saving.isBusy() || urls.isEmpty())
        return;
    m_way = Way::Image;
    QStringList paths;
    std::vector<SecretBytes> links;
    for (const QUrl &url : urls) {
        if (url.scheme() == QLatin1String("data")) {
            takeData(url.toEncoded());
            return;
        }
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        } else {
            // Drops deliver links as QUrl; the copy that we make of it is the last plain one.
            links.push_back(text::secretBytesOf(url.toString(QUrl::FullyEncoded)));
        }
    }
    if (paths.isEmpty()) {
        std::vector<std::string_view> views;
        for (const SecretBytes &link : links)
            views.push_back(text::exposeText(link));
        takeViews(views, words::Place::Text);
        return;
    }
    setStep(Step::Working);
    m_scan.lookAtFiles(paths);
}

// A picture written into its address, as browsers hand over a code dragged out of a page.
void AddViewModel::takeData(const QByteArray &dataUrl)
{
    const qsizetype comma = dataUrl.indexOf(',');
    const QByteArray head = dataUrl.left(qMax(comma, 0));
    const QByteArray body = dataUrl.mid(comma + 1);
    setStep(Step::Working);
    m_scan.lookAtBytes(head.endsWith(";base64") ? QByteArray::fromBase64(body)
                                                : QByteArray::fromPercentEncoding(body));
}

void AddViewModel::pasteFromClipboard()
{
    const Clip clip = m_scan.clipboard();
    if (!clip.urls.isEmpty())
        takeUrls(clip.urls);
    else if (!clip.image.isNull())
        takeImage(clip.image);
    else
        takeText(clip.text);
}

void AddViewModel::onLook(Look look)
{
    if (look.failure && m_importFile && !look.foreignFile.isEmpty()) {
        // By value: this view-model goes with its page.
        const auto importFile = m_importFile;
        importFile(look.foreignFile);
        return;
    }
    if (look.failure) {
        showNotice(Step::Problem, std::move(*look.failure));
        return;
    }
    std::vector<std::string_view> views;
    for (const scan::Payload &payload : look.payloads)
        views.push_back(payload.exposeText());
    takeViews(views, look.place);
}

void AddViewModel::takeViews(const std::vector<std::string_view> &texts, words::Place place)
{
    take(sortPayloads(texts), place);
}

void AddViewModel::take(Intake intake, words::Place place)
{
    const bool isLive = place == words::Place::Camera;
    if (!intake.hasAccounts()) {
        if (takeAlone(intake))
            return;
        if (!intake.vendors.empty())
            showNotice(Step::Vendor, words::vendor(intake.vendors.front()));
        else if (!intake.broken.empty())
            showNotice(Step::Problem, words::broken(intake.broken.front(), place));
        else if (!intake.brokenPushes.empty())
            showNotice(Step::Problem, words::brokenPush(intake.brokenPushes.front()));
        else if (isLive)
            m_scan.setHint(words::foreignHint());
        else if (intake.foreign > 0)
            showNotice(Step::Problem, words::foreign(intake.foreign, place));
        else
            showNotice(Step::Problem, words::nothingFound(place));
        return;
    }
    QStringList remarks = m_remarks;
    for (const enrol::VendorCode code : intake.vendors)
        remarks.append(words::vendor(code).title);
    for (const enrol::EnrolError &error : intake.broken)
        remarks.append(words::broken(error, place).text);
    if (!intake.pushes.empty())
        remarks.append(words::alsoPush());
    if (!intake.halves.empty())
        remarks.append(words::alsoTwoStep());
    for (const auto error : intake.brokenPushes)
        remarks.append(words::brokenPush(error).text);
    remarks.removeDuplicates();
    setRemarks(remarks);

    for (enrol::Draft &draft : intake.drafts)
        keep(std::move(draft));
    if (!intake.parts.empty())
        m_migration.add(std::move(intake.parts), isLive);
    if (m_migration.isStarted() && !m_migration.isComplete()) {
        if (!isLive)
            m_scan.closeCamera();
        setStep(Step::MigrationParts);
        return;
    }
    present(m_migration.take());
}

// Unless it is on its way already: a camera reads the same code many times.
void AddViewModel::keep(enrol::Draft draft)
{
    const bool isKnown = m_drafts.holds(draft)
        || std::any_of(m_waiting.begin(), m_waiting.end(),
                       [&](const enrol::Draft &other) { return isSame(other, draft); });
    if (!isKnown)
        m_waiting.push_back(std::move(draft));
}

void AddViewModel::present(enrol::MigrationPart all)
{
    m_scan.stop();
    std::vector<enrol::Draft> fresh = std::move(m_waiting);
    m_waiting.clear();
    for (enrol::Draft &draft : all.drafts)
        fresh.push_back(std::move(draft));
    QStringList remarks = m_remarks;
    for (const enrol::MigrationFailure &entry : all.failures)
        remarks.append(words::unreadableEntry(entry));
    setRemarks(remarks);
    m_isManual = false;

    m_engine.enrolment().markDuplicates(fresh);
    std::vector<DraftItem> items;
    for (enrol::Draft &draft : fresh) {
        DraftItem item;
        item.twin =
            draft.has(enrol::Warning::AlreadyInVault) ? twinOf(draft, m_engine.vault()) : QString();
        item.draft = std::move(draft);
        items.push_back(std::move(item));
    }
    m_drafts.addItems(std::move(items));
    m_saving.forget();
    showDrafts();
}

void AddViewModel::showDrafts()
{
    if (m_drafts.count() > 1) {
        setStep(Step::Several);
    } else if (m_drafts.count() == 1) {
        m_row = 0;
        setStep(Step::Review);
    } else {
        showNotice(Step::Problem, words::emptyExport(m_remarks));
    }
}

void AddViewModel::showNotice(Step step, Notice notice)
{
    m_scan.stop();
    m_notice = std::move(notice);
    Q_EMIT noticeChanged();
    setStep(step);
}

void AddViewModel::editDraft(int row)
{
    if (m_saving.isBusy() || !m_drafts.item(row))
        return;
    m_row = row;
    setStep(Step::Review);
}

void AddViewModel::acceptManual()
{
    if (m_step != Step::Manual || m_saving.isBusy() || !m_manual.isComplete())
        return;
    auto draft = m_manual.draft();
    if (!draft)
        return;
    keep(std::move(*draft));
    const bool isOnly = m_drafts.count() == 0;
    present({});
    m_isManual = isOnly;
}

void AddViewModel::acceptParts()
{
    if (m_step == Step::MigrationParts)
        present(m_migration.take());
}

void AddViewModel::continueParts()
{
    if (m_migration.isStarted())
        setStep(Step::MigrationParts);
}

void AddViewModel::restartParts()
{
    m_migration.clear();
    m_waiting.clear();
    setRemarks({});
    setStep(Step::Choose);
}

void AddViewModel::save()
{
    if (m_saving.isBusy() || m_drafts.chosenCount() == 0
        || (m_step != Step::Review && m_step != Step::Several))
        return;
    std::vector<enrol::Draft> drafts = m_drafts.chosenDrafts();
    m_doneText = words::done(drafts);
    m_saving.save(std::move(drafts));
}

} // namespace warifu::adding
