// SPDX-License-Identifier: Apache-2.0
#include "app/adding/add_view_model.h"

#include "app/adding/intake.h"
#include "app/adding/secret_text.h"
#include "app/adding/system_sources.h"
#include "app/text/vault_text.h"
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
{
    connect(&m_engine.vault(), &vault::Vault::stateChanged, this, &AddViewModel::onVaultState);
    connect(&m_engine, &engine::Engine::waitingForKeychain, this, [this](bool isWaiting) {
        m_isWaiting = isWaiting;
        Q_EMIT busyChanged();
    });
}

AddViewModel::~AddViewModel() = default;

void AddViewModel::start(Way way)
{
    if (m_isBusy)
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
    if (m_isBusy)
        return;
    m_way = Way::Image;
    // The text came as a QString from the clipboard, a drop or the command line; from here on it is
    // in secret memory.
    const SecretBytes bytes = secretBytesOf(QStringView(text).left(qsizetype(kMaxText)));
    const std::vector<std::string_view> lines = linesOf(exposeText(bytes));
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
    if (m_isBusy)
        return;
    m_way = Way::Image;
    setStep(Step::Working);
    m_scan.lookAtImage(image);
}

void AddViewModel::takeUrls(const QList<QUrl> &urls)
{
    if (m_isBusy || urls.isEmpty())
        return;
    m_way = Way::Image;
    QStringList paths;
    std::vector<SecretBytes> links;
    for (const QUrl &url : urls) {
        if (url.isLocalFile()) {
            paths.append(url.toLocalFile());
        } else {
            // Drops deliver links as QUrl; the copy that we make of it is the last plain one.
            links.push_back(secretBytesOf(url.toString(QUrl::FullyEncoded)));
        }
    }
    if (paths.isEmpty()) {
        std::vector<std::string_view> views;
        for (const SecretBytes &link : links)
            views.push_back(exposeText(link));
        takeViews(views, words::Place::Text);
        return;
    }
    setStep(Step::Working);
    m_scan.lookAtFiles(paths);
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
        if (!intake.vendors.empty())
            showNotice(Step::Vendor, words::vendor(intake.vendors.front()));
        else if (!intake.broken.empty())
            showNotice(Step::Problem, words::broken(intake.broken.front()));
        else if (isLive)
            m_scan.setHint(words::foreignHint());
        else if (intake.foreign > 0)
            showNotice(Step::Problem, words::foreign(intake.foreign));
        else
            showNotice(Step::Problem, words::nothingFound(place));
        return;
    }
    QStringList remarks = m_remarks;
    for (const enrol::VendorCode code : intake.vendors)
        remarks.append(words::vendor(code).title);
    for (const enrol::EnrolError &error : intake.broken)
        remarks.append(words::broken(error).text);
    remarks.removeDuplicates();
    setRemarks(remarks);

    for (enrol::Draft &draft : intake.drafts) {
        if (!knows(draft))
            m_waiting.push_back(std::move(draft));
    }
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

// Is the draft on its way already? A camera reads the same code many times.
bool AddViewModel::knows(const enrol::Draft &draft) const
{
    // Compared only.
    const ByteView secret = draft.secret.expose();
    const auto same = [&](const enrol::Draft &other) {
        return other.issuer == draft.issuer && other.name == draft.name
            // Compared only.
            && equalInConstantTime(other.secret.expose(), secret);
    };
    for (int row = 0; row < m_drafts.count(); ++row) {
        if (same(m_drafts.item(row)->draft))
            return true;
    }
    return std::any_of(m_waiting.begin(), m_waiting.end(), same);
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
        item.twin = twinOf(draft);
        item.draft = std::move(draft);
        items.push_back(std::move(item));
    }
    m_drafts.addItems(std::move(items));
    setSaveProblem({});
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
    if (m_isBusy || !m_drafts.item(row))
        return;
    m_row = row;
    setStep(Step::Review);
}

void AddViewModel::acceptManual()
{
    if (m_step != Step::Manual || m_isBusy || !m_manual.isComplete())
        return;
    auto draft = m_manual.draft();
    if (!draft)
        return;
    if (!knows(*draft))
        m_waiting.push_back(std::move(*draft));
    const bool isOnly = m_drafts.count() == 0;
    present({});
    m_isManual = isOnly;
}

void AddViewModel::acceptParts()
{
    if (m_step == Step::MigrationParts)
        present(m_migration.take());
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
    if (m_isBusy || m_drafts.chosenCount() == 0
        || (m_step != Step::Review && m_step != Step::Several))
        return;
    setSaveProblem({});
    std::vector<enrol::Draft> drafts = m_drafts.chosenDrafts();
    m_doneText = words::done(drafts);
    setBusy(true);
    const int generation = m_generation;
    m_engine.enrolment().commit(std::move(drafts),
                                Callback<SaveAnswer>(this, [this, generation](SaveAnswer answer) {
                                    onSaved(generation, std::move(answer));
                                }));
}

void AddViewModel::onSaved(int generation, SaveAnswer answer)
{
    QStringList ids;
    if (answer) {
        for (const accounts::AccountId &id : *answer)
            ids.append(id.text());
    }
    if (generation != m_generation) {
        // The user closed the flow meanwhile; what was stored is stored.
        if (!ids.isEmpty())
            Q_EMIT added(ids);
        return;
    }
    setBusy(false);
    if (!answer) {
        setSaveProblem(text::describe(answer.error()));
        return;
    }
    const QString doneText = m_doneText;
    forget();
    m_doneText = doneText;
    setStep(Step::Done);
    Q_EMIT added(ids);
}

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
        if (m_isBusy)
            return;
        if (m_drafts.count() > 1) {
            setStep(Step::Several);
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
        if (m_isBusy)
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
        m_isManual = false;
        setRemarks({});
        setSaveProblem({});
    }
    setStep(Step::Choose);
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

void AddViewModel::forget()
{
    ++m_generation;
    m_scan.stop();
    m_drafts.clear();
    m_manual.clear();
    m_migration.clear();
    m_waiting.clear();
    m_isManual = false;
    m_row = 0;
    m_doneText.clear();
    setRemarks({});
    setSaveProblem({});
    setBusy(false);
}

void AddViewModel::onVaultState()
{
    // Locked means gone, also for secrets that are not stored yet.
    if (m_engine.vault().state() == vault::Vault::State::Open)
        return;
    if (m_step != Step::Choose || m_migration.isStarted() || m_isBusy)
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
        m_review.setGroups(groups());
    m_review.show(step == Step::Review ? m_row : -1);
    Q_EMIT stepChanged();
}

void AddViewModel::setBusy(bool isBusy)
{
    if (m_isBusy == isBusy)
        return;
    m_isBusy = isBusy;
    Q_EMIT busyChanged();
}

void AddViewModel::setSaveProblem(const text::Problem &problem)
{
    m_saveTitle = problem.title;
    m_saveText = problem.body;
    if (!problem.remedy.isEmpty())
        m_saveText += QLatin1Char(' ') + problem.remedy;
    Q_EMIT saveProblemChanged();
}

void AddViewModel::setRemarks(QStringList remarks)
{
    if (m_remarks == remarks)
        return;
    m_remarks = std::move(remarks);
    Q_EMIT remarksChanged();
}

QString AddViewModel::twinOf(const enrol::Draft &draft) const
{
    if (!draft.has(enrol::Warning::AlreadyInVault))
        return {};
    const vault::Vault &vault = m_engine.vault();
    // Compared with the vault's only.
    const accounts::AccountId id = vault.findSecret(draft.secret.expose());
    const accounts::Account *account = id.isNull() ? nullptr : vault.catalogue().find(id);
    return account ? words::accountName(*account) : QString();
}

QStringList AddViewModel::groups() const
{
    QStringList names;
    for (const accounts::Account &account : m_engine.vault().catalogue().accounts()) {
        if (!account.group.isEmpty() && !account.trashedAt)
            names.append(account.group);
    }
    names.removeDuplicates();
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) {
        return a.localeAwareCompare(b) < 0;
    });
    return names;
}

} // namespace warifu::adding
