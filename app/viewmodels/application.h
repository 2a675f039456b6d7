// SPDX-License-Identifier: Apache-2.0
#pragma once
// The root that QML gets: every view-model, the page on screen, and the one timer's on and off.

#include "app/adding/add_view_model.h"
#include "app/importing/import_view_model.h"
#include "app/journal/journal_view_model.h"
#include "app/organisation/organisation_view_model.h"
#include "app/platform/clipboard.h"
#include "app/platform/color_scheme.h"
#include "app/platform/translation.h"
#include "app/prompt/requests_view_model.h"
#include "app/receiver/receiver_view_model.h"
#include "app/viewmodels/account_edit_view_model.h"
#include "app/viewmodels/accounts_view_model.h"
#include "app/viewmodels/navigation.h"
#include "app/viewmodels/notice_view_model.h"
#include "app/viewmodels/plain_exports_view_model.h"
#include "app/viewmodels/qr_view_model.h"
#include "app/viewmodels/settings_view_model.h"
#include "app/viewmodels/trash_model.h"
#include "app/viewmodels/vault_view_model.h"
#include "core/engine/engine.h"

#include <QObject>
#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace warifu::viewmodels {

class Application final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    Q_PROPERTY(warifu::viewmodels::Navigation *navigation READ navigation CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::SettingsViewModel *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::VaultViewModel *vault READ vault CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::AccountsViewModel *accounts READ accounts CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::AccountEditViewModel *edit READ edit CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::TrashModel *trash READ trash CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::QrViewModel *qr READ qr CONSTANT FINAL)
    Q_PROPERTY(
        warifu::viewmodels::PlainExportsViewModel *plainExports READ plainExports CONSTANT FINAL)
    Q_PROPERTY(warifu::viewmodels::NoticeViewModel *notice READ notice CONSTANT FINAL)
    // Made when the page opens, gone when it closes.
    Q_PROPERTY(warifu::adding::AddViewModel *adding READ adding NOTIFY addingChanged FINAL)
    Q_PROPERTY(warifu::importing::ImportViewModel *importing READ importing CONSTANT FINAL)
    // Sign-in requests; nullptr where they are not wired.
    Q_PROPERTY(
        warifu::prompt::RequestsViewModel *requests READ requests NOTIFY requestsChanged FINAL)
    // The activity log; nullptr where it is not wired.
    Q_PROPERTY(warifu::journal::JournalViewModel *journal READ journal NOTIFY journalChanged FINAL)
    // Who receives reports; nullptr where it is not wired.
    Q_PROPERTY(
        warifu::receiver::ReceiverViewModel *receiver READ receiver NOTIFY receiverChanged FINAL)
    // What the organisation has set; nullptr where it is not wired.
    Q_PROPERTY(warifu::organisation::OrganisationViewModel *organisation READ organisation NOTIFY
                   organisationChanged FINAL)
    Q_PROPERTY(bool systemDark READ isSystemDark NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(bool lessMotion READ wantsLessMotion NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(double systemTextPixels READ systemTextPixels NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(QString codeFamily READ codeFamily NOTIFY appearanceChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(QString home READ home CONSTANT FINAL)

public:
    // sources: where setup codes come from; nullptr: the system's. All must outlive this.
    Application(engine::Engine &engine, platform::ClipboardPort &clipboard,
                adding::Sources *sources = nullptr, QObject *parent = nullptr);
    ~Application() override;

    [[nodiscard]] Navigation *navigation() { return &m_navigation; }
    [[nodiscard]] SettingsViewModel *settings() { return &m_settings; }
    [[nodiscard]] VaultViewModel *vault() { return &m_vault; }
    [[nodiscard]] AccountsViewModel *accounts() { return &m_accounts; }
    [[nodiscard]] AccountEditViewModel *edit() { return &m_edit; }
    [[nodiscard]] TrashModel *trash() { return &m_trash; }
    [[nodiscard]] QrViewModel *qr() { return &m_qr; }
    [[nodiscard]] PlainExportsViewModel *plainExports() { return &m_plainExports; }
    [[nodiscard]] NoticeViewModel *notice() { return &m_notice; }
    [[nodiscard]] adding::AddViewModel *adding() { return m_adding.get(); }
    [[nodiscard]] importing::ImportViewModel *importing() { return &m_importing; }
    [[nodiscard]] prompt::RequestsViewModel *requests() { return m_requests; }
    // It must outlive this, or be taken away before.
    void setRequests(prompt::RequestsViewModel *requests);
    [[nodiscard]] journal::JournalViewModel *journal() { return m_journal; }
    // As with the requests.
    void setJournal(journal::JournalViewModel *journal);
    [[nodiscard]] receiver::ReceiverViewModel *receiver() { return m_receiver; }
    void setReceiver(receiver::ReceiverViewModel *receiver);
    [[nodiscard]] organisation::OrganisationViewModel *organisation() { return m_organisation; }
    void setOrganisation(organisation::OrganisationViewModel *organisation);
    [[nodiscard]] bool isWindowShown() const { return m_isWindowShown; }
    // Text that is no secret.
    void copyPlain(const QString &text) { m_clipboardPort.put(text); }
    // As every code: marked secret, cleared after the time that is set.
    void copyCode(const QString &code);
    [[nodiscard]] bool isSystemDark() const { return m_scheme.isDark(); }
    [[nodiscard]] bool wantsLessMotion() const;
    [[nodiscard]] double systemTextPixels() const;
    [[nodiscard]] QString codeFamily() const;
    [[nodiscard]] QString version() const;
    [[nodiscard]] QString home() const { return m_engine.home(); }
    [[nodiscard]] CodeTicker &ticker() { return m_ticker; }

    // Opens the vault; arguments (setup links and picture files) are taken once it is open.
    // passphrase: as typed on the unlock page; empty: asked for where one is needed.
    void start(const QStringList &arguments = {}, SecretBytes passphrase = {});
    // Somebody can see the window: nothing counts down otherwise.
    void setWindowShown(bool isShown);

public Q_SLOTS:
    // A picture or a setup link: Ctrl+V means adding it, even in the search box.
    bool clipboardHoldsSetup() const;
    void openPage(warifu::viewmodels::Navigation::Page page);
    void lock();
    // Not edit(): QML would find the property of that name.
    void editAccount(const QString &id);
    void showQr(const QString &id);
    // The four tiles, or straight into one of the ways.
    void add();
    void addBy(warifu::adding::AddViewModel::Way way);
    void addFromClipboard();
    // Not import(): a word of QML.
    void importAccounts();
    void importFile(const QUrl &file);
    void addFromUrls(const QList<QUrl> &urls);
    void addFromText(const QString &text);
    // An encoded picture, as a browser hands it over when it is dropped; from: its address, which
    // names it where it cannot be read.
    void addFromPicture(const QByteArray &bytes, const QUrl &from);

Q_SIGNALS:
    void addingChanged();
    void requestsChanged();
    void journalChanged();
    void receiverChanged();
    void organisationChanged();
    void windowShownChanged();
    void appearanceChanged();
    void languageChanged();
    void accountAdded(QString id);

private:
    void followVault();
    void followPolicy();
    void onLeft(Navigation::Page page);
    // Says so where the organisation forbids it.
    bool mayAdd();
    bool openAdding();
    void takeArguments();
    void updateTicker();
    void applyLanguage();

    engine::Engine &m_engine;
    platform::ClipboardPort &m_clipboardPort;
    adding::Sources *m_sources;
    SettingsViewModel m_settings;
    platform::Translation m_translation;
    platform::ColorScheme m_scheme;
    platform::SecretClipboard m_clipboard;
    CodeTicker m_ticker;
    Navigation m_navigation;
    NoticeViewModel m_notice;
    VaultViewModel m_vault;
    AccountsViewModel m_accounts;
    AccountEditViewModel m_edit;
    TrashModel m_trash;
    QrViewModel m_qr;
    importing::ImportViewModel m_importing;
    PlainExportsViewModel m_plainExports;
    std::unique_ptr<adding::AddViewModel> m_adding;
    QPointer<prompt::RequestsViewModel> m_requests;
    QPointer<journal::JournalViewModel> m_journal;
    QPointer<receiver::ReceiverViewModel> m_receiver;
    QPointer<organisation::OrganisationViewModel> m_organisation;
    QStringList m_arguments;
    bool m_isWindowShown = false;
};

} // namespace warifu::viewmodels
