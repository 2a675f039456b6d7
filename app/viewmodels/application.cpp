// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/application.h"

#include "app/platform/fonts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace warifu::viewmodels {

using Page = Navigation::Page;

Application::Application(engine::Engine &engine, platform::ClipboardPort &clipboard,
                         adding::Sources *sources, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_clipboardPort(clipboard)
    , m_sources(sources)
    , m_settings(QDir(engine.home()).filePath(QStringLiteral("settings.ini")))
    , m_clipboard(clipboard, engine.clock())
    , m_ticker(engine.clock())
    , m_navigation(nullptr)
    , m_notice(m_clipboard, m_ticker)
    , m_vault(engine)
    , m_accounts(engine, m_clipboard, m_ticker, m_settings, m_notice)
    , m_edit(engine)
    , m_trash(engine, m_notice)
    , m_qr(engine, m_ticker)
    , m_importing(engine)
    , m_plainExports(engine.home())
{
    applyLanguage();
    m_settings.setRules(engine.policy().codes);
    connect(&engine, &engine::Engine::policyChanged, this, &Application::followPolicy);
    connect(&m_settings, &SettingsViewModel::languageChanged, this, &Application::applyLanguage);
    connect(&m_settings, &SettingsViewModel::changed, this, &Application::appearanceChanged);
    connect(&m_scheme, &platform::ColorScheme::changed, this, &Application::appearanceChanged);
    connect(&m_vault, &VaultViewModel::stateChanged, this, &Application::followVault);
    connect(&m_vault, &VaultViewModel::failed, &m_notice, &NoticeViewModel::showFailure);
    connect(&m_plainExports, &PlainExportsViewModel::failed, &m_notice,
            &NoticeViewModel::showFailure);
    connect(&m_navigation, &Navigation::left, this, &Application::onLeft);
    connect(&m_navigation, &Navigation::changed, this, &Application::updateTicker);
    connect(&m_notice, &NoticeViewModel::changed, this, &Application::updateTicker);
    connect(m_accounts.list(), &AccountListModel::countingChanged, this,
            &Application::updateTicker);
    connect(&m_qr, &QrViewModel::expired, this, [this] { m_navigation.close(Page::Qr); });
    connect(&m_edit, &AccountEditViewModel::failedLate, &m_notice, &NoticeViewModel::showFailure);
    connect(&m_importing, &importing::ImportViewModel::closed, this, [this] {
        m_navigation.close(Page::Import);
        m_navigation.close(Page::Add);
    });
    connect(&m_importing, &importing::ImportViewModel::added, this, [this](const QStringList &ids) {
        if (!ids.isEmpty())
            Q_EMIT accountAdded(ids.first());
    });
    connect(&m_edit, &AccountEditViewModel::saved, this,
            [this] { m_navigation.close(Page::Edit); });
}

Application::~Application() = default;

bool Application::wantsLessMotion() const
{
    return m_settings.lessMotion() || m_scheme.wantsLessMotion();
}

double Application::systemTextPixels() const
{
    return platform::systemTextPixels();
}

QString Application::codeFamily() const
{
    return platform::tabularFamily();
}

QString Application::version() const
{
    return QStringLiteral(WARIFU_VERSION);
}

void Application::start(const QStringList &arguments, SecretBytes passphrase)
{
    m_arguments = arguments;
    // warifuctl may change the vault while the window is open.
    m_engine.followOthers();
    m_vault.start(std::move(passphrase));
}

void Application::copyCode(const QString &code)
{
    if (!m_settings.mayCopy())
        return;
    m_clipboard.copy(code, std::chrono::seconds(m_settings.clipboardSeconds()));
}

void Application::setRequests(prompt::RequestsViewModel *requests)
{
    m_requests = requests;
    Q_EMIT requestsChanged();
}

void Application::setJournal(journal::JournalViewModel *journal)
{
    m_journal = journal;
    Q_EMIT journalChanged();
}

void Application::setReceiver(receiver::ReceiverViewModel *receiver)
{
    m_receiver = receiver;
    Q_EMIT receiverChanged();
}

void Application::setOrganisation(organisation::OrganisationViewModel *organisation)
{
    m_organisation = organisation;
    Q_EMIT organisationChanged();
}

void Application::setWindowShown(bool isShown)
{
    m_isWindowShown = isShown;
    if (isShown)
        m_plainExports.reload(); // warifuctl may have written one meanwhile
    Q_EMIT windowShownChanged();
    updateTicker();
}

bool Application::clipboardHoldsSetup() const
{
    if (m_clipboardPort.holdsPicture())
        return true;
    static const QRegularExpression link(
        QStringLiteral("^\\s*(otpauth|apple-otpauth|otpauth-migration|steam|motp|phonefactor)://"),
        QRegularExpression::CaseInsensitiveOption);
    return link.match(m_clipboardPort.text().left(64)).hasMatch();
}

void Application::openPage(Page page)
{
    m_navigation.open(page);
}

void Application::lock()
{
    m_vault.lock();
}

void Application::editAccount(const QString &id)
{
    const auto parsed = accounts::AccountId::parse(id);
    if (parsed && m_edit.load(*parsed))
        m_navigation.open(Page::Edit);
}

void Application::showQr(const QString &id)
{
    if (!m_engine.policy().codes.mayShowQr) {
        //: Message at the bottom of the window: a managed setting of this computer
        m_notice.showFailure(tr("Your organisation does not allow showing this QR code."));
        return;
    }
    const auto parsed = accounts::AccountId::parse(id);
    if (parsed && m_qr.show(*parsed))
        m_navigation.open(Page::Qr);
}

void Application::add()
{
    openAdding();
}

void Application::addBy(adding::AddViewModel::Way way)
{
    if (openAdding())
        m_adding->start(way);
}

void Application::addFromClipboard()
{
    if (openAdding())
        m_adding->pasteFromClipboard();
}

void Application::importAccounts()
{
    if (mayAdd())
        m_navigation.open(Page::Import);
}

void Application::importFile(const QUrl &file)
{
    m_navigation.close(Page::Add);
    if (mayAdd() && m_navigation.open(Page::Import))
        m_importing.takeFile(file);
}

void Application::addFromUrls(const QList<QUrl> &urls)
{
    if (!urls.isEmpty() && openAdding())
        m_adding->takeUrls(urls);
}

void Application::addFromText(const QString &text)
{
    if (!text.isEmpty() && openAdding())
        m_adding->takeText(text);
}

void Application::addFromPicture(const QByteArray &bytes, const QUrl &from)
{
    if (openAdding())
        m_adding->takePicture(bytes, from.fileName());
}

bool Application::mayAdd()
{
    if (m_engine.policy().adding.mayAdd)
        return true;
    //: Message at the bottom of the window: a managed setting of this computer
    m_notice.showFailure(tr("Your organisation does not allow adding accounts."));
    return false;
}

bool Application::openAdding()
{
    if (m_navigation.basePage() != Page::Accounts || !mayAdd())
        return false;
    if (!m_adding) {
        adding::AddOptions options;
        options.sources = m_sources;
        options.copyCode = [this](const QString &code) { copyCode(code); };
        options.importFile = [this](const QString &path) { importFile(QUrl::fromLocalFile(path)); };
        m_adding = std::make_unique<adding::AddViewModel>(m_engine, nullptr, std::move(options));
        connect(m_adding.get(), &adding::AddViewModel::closed, this,
                [this] { m_navigation.close(Page::Add); });
        connect(m_adding.get(), &adding::AddViewModel::importWanted, this,
                &Application::importAccounts);
        connect(m_adding.get(), &adding::AddViewModel::added, this, [this](const QStringList &ids) {
            if (!ids.isEmpty())
                Q_EMIT accountAdded(ids.last());
        });
        Q_EMIT addingChanged();
    }
    return m_navigation.open(Page::Add);
}

void Application::followPolicy()
{
    m_settings.setRules(m_engine.policy().codes);
    if (!m_engine.policy().codes.mayCopy)
        m_clipboard.clear();
    if (!m_engine.policy().codes.mayShowQr)
        m_navigation.close(Page::Qr);
    if (!m_engine.policy().adding.mayAdd)
        m_navigation.close(Page::Add);
}

void Application::followVault()
{
    switch (m_vault.state()) {
    case VaultViewModel::State::Starting:
        m_navigation.setBase(Page::Starting);
        break;
    case VaultViewModel::State::Problem:
        m_navigation.setBase(Page::KeychainProblem);
        break;
    case VaultViewModel::State::FirstRun:
        m_navigation.setBase(Page::FirstRun);
        break;
    case VaultViewModel::State::Locked:
        // Nothing of the vault outlives the lock.
        m_clipboard.clear();
        m_notice.dismiss();
        m_edit.forget();
        m_qr.forget();
        m_navigation.setBase(Page::Unlock);
        break;
    case VaultViewModel::State::Open:
        m_plainExports.reload();
        m_navigation.setBase(Page::Accounts);
        takeArguments();
        break;
    }
}

void Application::onLeft(Page page)
{
    if (page == Page::Qr)
        m_qr.forget();
    if (page == Page::Edit)
        m_edit.forget();
    if (page == Page::Import)
        m_importing.reset();
    if (page == Page::Add && m_adding) {
        // The page still stands until QML has heard; the camera must not.
        adding::AddViewModel *const gone = m_adding.release();
        gone->disconnect(this);
        Q_EMIT addingChanged();
        gone->cancel();
        gone->deleteLater();
    }
}

void Application::takeArguments()
{
    const QStringList arguments = std::exchange(m_arguments, {});
    QList<QUrl> urls;
    for (const QString &argument : arguments) {
        const QFileInfo file(argument);
        urls.append(file.exists() ? QUrl::fromLocalFile(file.absoluteFilePath())
                                  : QUrl(argument, QUrl::TolerantMode));
    }
    addFromUrls(urls);
}

void Application::updateTicker()
{
    const Page page = m_navigation.page();
    const bool isCounting = (page == Page::Accounts && m_accounts.list()->isCounting())
        || page == Page::Qr || m_notice.isShown();
    m_ticker.setRunning(m_isWindowShown && isCounting);
}

void Application::applyLanguage()
{
    m_translation.use(m_settings.localeLanguage());
    platform::applyFonts();
    m_vault.retranslate();
    m_trash.reload();
    if (m_organisation)
        m_organisation->retranslate();
    m_importing.retranslate();
    m_plainExports.retranslate();
    Q_EMIT languageChanged();
    Q_EMIT appearanceChanged();
}

} // namespace warifu::viewmodels
