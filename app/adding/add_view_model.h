// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole "add an account" flow: which step is on screen, what was read, and saving it. Drafts
// and their secrets live here until they are saved, and are wiped when the flow is cancelled or the
// vault locks.

#include "app/adding/draft_list_model.h"
#include "app/adding/manual_view_model.h"
#include "app/adding/migration_view_model.h"
#include "app/adding/push_view_model.h"
#include "app/adding/review_view_model.h"
#include "app/adding/saving_view_model.h"
#include "app/adding/scan_view_model.h"
#include "app/adding/two_step_view_model.h"

#include <QImage>
#include <QList>
#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <chrono>
#include <functional>
#include <memory>

namespace warifu::engine {
class Engine;
}

namespace warifu::adding {

struct Intake;

struct AddOptions
{
    Sources *sources = nullptr; // must outlive the view-model; nullptr: the system's
    // After a first code in the camera, how long to wait for others on the same sheet.
    std::chrono::milliseconds cameraSettle{350};
    // Puts a code into the clipboard as everywhere in the program; unset: no copy button.
    std::function<void(const QString &code)> copyCode;
    // Takes a file that is no picture: perhaps another app wrote it. Unset: it is a problem.
    std::function<void(const QString &path)> importFile;
    // Must outlive the view-model; nullptr: the system's.
    Entropy *entropy = nullptr;
};

class AddViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(warifu::adding::ScanViewModel *scan READ scan CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::ReviewViewModel *review READ review CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::DraftListModel *drafts READ drafts CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::ManualViewModel *manual READ manual CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::MigrationViewModel *migration READ migration CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::SavingViewModel *saving READ saving CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::PushViewModel *push READ push CONSTANT FINAL)
    Q_PROPERTY(warifu::adding::TwoStepViewModel *twoStep READ twoStep CONSTANT FINAL)
    Q_PROPERTY(QString noticeTitle READ noticeTitle NOTIFY noticeChanged FINAL)
    Q_PROPERTY(QString noticeText READ noticeText NOTIFY noticeChanged FINAL)
    Q_PROPERTY(QStringList noticeSteps READ noticeSteps NOTIFY noticeChanged FINAL)
    Q_PROPERTY(QStringList remarks READ remarks NOTIFY remarksChanged FINAL)
    Q_PROPERTY(QString doneText READ doneText NOTIFY stepChanged FINAL)
    Q_PROPERTY(bool copyOffered READ isCopyOffered CONSTANT FINAL)
    Q_PROPERTY(bool partOfSeveral READ isPartOfSeveral NOTIFY stepChanged FINAL)

public:
    // Names that both enums have mean the same number: QML does not tell them apart.
    enum class Step {
        Choose,         // the four ways
        Camera,         // live preview
        Screen,         // our windows are hidden, the screens are read
        Image,          // file, drop or paste
        Manual,         // the form
        Working,        // a picture is being read
        Review,         // one draft
        Vendor,         // another company's own code: what to click instead
        MigrationParts, // more codes of the same export are missing
        Several,        // several drafts to choose from
        Problem,        // nothing usable, and why
        Done,
        Push,    // connects this computer for sign-in requests
        TwoStep, // the other half of a key, to be typed into the server's page
    };
    Q_ENUM(Step)
    enum class Way {
        Camera = int(Step::Camera),
        Screen = int(Step::Screen),
        Image = int(Step::Image),
        Manual = int(Step::Manual),
    };
    Q_ENUM(Way)

    explicit AddViewModel(engine::Engine &engine, QObject *parent = nullptr,
                          AddOptions options = {});
    ~AddViewModel() override;

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] ScanViewModel *scan() { return &m_scan; }
    [[nodiscard]] ReviewViewModel *review() { return &m_review; }
    [[nodiscard]] DraftListModel *drafts() { return &m_drafts; }
    [[nodiscard]] ManualViewModel *manual() { return &m_manual; }
    [[nodiscard]] MigrationViewModel *migration() { return &m_migration; }
    [[nodiscard]] SavingViewModel *saving() { return &m_saving; }
    [[nodiscard]] PushViewModel *push() { return &m_push; }
    [[nodiscard]] TwoStepViewModel *twoStep() { return &m_twoStep; }
    // Vendor and Problem.
    [[nodiscard]] QString noticeTitle() const { return m_notice.title; }
    [[nodiscard]] QString noticeText() const { return m_notice.text; }
    [[nodiscard]] QStringList noticeSteps() const { return m_notice.steps; }
    // Beside the drafts: what else was seen and could not be used.
    [[nodiscard]] QStringList remarks() const { return m_remarks; }
    [[nodiscard]] QString doneText() const { return m_doneText; }
    [[nodiscard]] bool isCopyOffered() const { return bool(m_copyCode); }
    // The review page shows one of several drafts and leads back to the list.
    [[nodiscard]] bool isPartOfSeveral() const { return m_drafts.count() > 1; }

public Q_SLOTS:
    void start(warifu::adding::AddViewModel::Way way);
    // Setup links, a list of them, or a bare secret.
    void takeText(const QString &text);
    void takeImage(const QImage &image);
    // An encoded picture; name: what a message about it calls it, may be empty.
    void takePicture(const QByteArray &bytes, const QString &name);
    // Picture files and setup links.
    void takeUrls(const QList<QUrl> &urls);
    void pasteFromClipboard();
    // From Several to Review.
    void editDraft(int row);
    // The first code, as it stands on the review page.
    void copyCode();
    // From TwoStep to Review: the server has the other half.
    void acceptTyped();
    // The other half, as it stands on the page.
    void copyPart();
    // From Manual to Review.
    void acceptManual();
    // From MigrationParts: without the missing ones.
    void acceptParts();
    // From Choose: back to the parts that are still missing.
    void continueParts();
    // From MigrationParts: forgets what was read.
    void restartParts();
    // Review (of one) and Several: stores what is chosen.
    void save();
    // Problem and Vendor: the same way once more.
    void retry();
    // One step back; from Choose and Done it closes.
    void back();
    // Forgets everything and closes.
    void cancel();
    // After Done: from the beginning.
    void again();
    // From Choose: a file of another app instead.
    void importInstead();

Q_SIGNALS:
    void stepChanged();
    void noticeChanged();
    void remarksChanged();
    void added(QStringList ids);
    void closed();
    void importWanted();

private:
    void onLook(Look look);
    void take(Intake intake, words::Place place);
    void takeData(const QByteArray &dataUrl);
    void takeViews(const std::vector<std::string_view> &texts, words::Place place);
    // Codes that are read by themselves; false when there is none.
    bool takeAlone(Intake &intake);
    void backFromTwoStepReview();
    void keep(enrol::Draft draft);
    void present(enrol::MigrationPart all);
    void showDrafts();
    void showNotice(Step step, Notice notice);
    void onVaultState();
    void setStep(Step step);
    void setRemarks(QStringList remarks);
    void forget();

    engine::Engine &m_engine;
    std::unique_ptr<Sources> m_ownSources;
    SystemEntropy m_systemEntropy;
    ScanViewModel m_scan;
    DraftListModel m_drafts;
    ReviewViewModel m_review;
    ManualViewModel m_manual;
    MigrationViewModel m_migration;
    SavingViewModel m_saving;
    PushViewModel m_push;
    TwoStepViewModel m_twoStep;
    std::vector<enrol::Draft> m_waiting; // read beside parts of an incomplete export
    std::function<void(const QString &code)> m_copyCode;
    std::function<void(const QString &path)> m_importFile;
    Step m_step = Step::Choose;
    Way m_way = Way::Image; // what retry() repeats
    Notice m_notice;
    QStringList m_remarks;
    QString m_doneText;
    int m_row = 0;           // of the review
    bool m_isManual = false; // the one draft came from the form
};

} // namespace warifu::adding
