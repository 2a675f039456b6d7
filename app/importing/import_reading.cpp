// SPDX-License-Identifier: Apache-2.0
// From a file to the preview: opened and recognised, its password asked for, read, compared.
#include "app/importing/import_view_model.h"

#include "app/text/file_text.h"
#include "app/text/import_text.h"
#include "app/text/secret_text.h"
#include "core/base/untrusted_text.h"
#include "core/exchange/failed_rows.h"
#include "core/exchange/limits.h"

#include <QFileInfo>

namespace warifu::importing {

using exchange::ImportError;
using Code = ImportError::Code;
using Needs = exchange::Protection::Needs;

namespace {

constexpr int kLongestFileName = 80;

// Those that another password may mend.
bool isAboutThePassword(Code code)
{
    return code == Code::WrongPassword || code == Code::WrongPasswordOrDamaged
        || code == Code::BadKey || code == Code::PasswordNeeded;
}

} // namespace

void ImportViewModel::takeFile(const QUrl &file)
{
    if (m_step == Step::Saving || m_isBusy)
        return;
    reset();
    const QString path = file.toLocalFile();
    // The name comes from anywhere.
    m_fileName = sanitized(path.isEmpty() ? file.toDisplayString() : QFileInfo(path).fileName(),
                           kLongestFileName);
    if (path.isEmpty()) // on the network
        return fail({.code = Code::NoSuchFile});
    setStep(Step::Reading);
    ++m_underWay;
    m_reader.run([path] { return openFile(path); },
                 [this, turn = m_turn](Result<OpenedFile, ImportError> opened) {
                     --m_underWay;
                     if (turn == m_turn)
                         onOpened(std::move(opened));
                 });
}

void ImportViewModel::onOpened(Result<OpenedFile, ImportError> opened)
{
    if (!opened)
        return fail(opened.error());
    m_file = std::move(*opened);
    m_isProtected = m_file.protection.needs != Needs::Nothing;
    if (m_isProtected)
        setStep(Step::Password);
    else
        read({}, false);
}

void ImportViewModel::submitPassword(const QString &password)
{
    if (m_step != Step::Password || wanted() == Wanted::KeyFile)
        return;
    // The field hands it over as text; from here on it is in secret memory.
    SecretBytes bytes = text::secretBytesOf(password);
    if (bytes.isEmpty() && wanted() != Wanted::OptionalPassword)
        return fail({.code = Code::PasswordNeeded});
    if (bytes.size() > exchange::kMaxPasswordSize)
        return fail({.code = Code::WrongPassword});
    read(std::move(bytes), false);
}

void ImportViewModel::submitKeyFile(const QUrl &file)
{
    if (m_step != Step::Password || wanted() != Wanted::KeyFile)
        return;
    const QString path = file.toLocalFile();
    setStep(Step::Reading);
    ++m_underWay;
    m_reader.run([path] { return readKeyFile(path); },
                 [this, turn = m_turn, path](Result<SecretBytes, FileError> key) {
                     --m_underWay;
                     if (turn != m_turn)
                         return;
                     if (key)
                         return read(std::move(*key), false);
                     m_passwordError = text::describe(key.error(), QFileInfo(path).fileName());
                     setStep(Step::Password);
                 });
}

void ImportViewModel::acceptCost()
{
    if (m_step == Step::Cost)
        read(std::move(m_password), true);
}

void ImportViewModel::read(SecretBytes password, bool acceptsCost)
{
    m_passwordFault.reset();
    m_passwordError.clear();
    setStep(Step::Reading);
    // A copy stays for the question about the cost.
    m_password = acceptsCost ? SecretBytes() : password.clone();
    ReadOrder order{m_file, std::move(password), acceptsCost,
                    std::chrono::floor<std::chrono::seconds>(m_engine.clock().now()),
                    m_isCancelled};
    ++m_underWay;
    m_reader.run([order = std::move(order)] { return readEntries(order); },
                 [this, turn = m_turn](Result<exchange::Import, ImportError> import) {
                     --m_underWay;
                     if (turn == m_turn)
                         onRead(std::move(import));
                 });
}

void ImportViewModel::onRead(Result<exchange::Import, ImportError> import)
{
    if (!import)
        return fail(import.error());
    m_password.clear();
    m_file.source.reset(); // everything worth having is in the import
    if (m_engine.vault().state() != vault::Vault::State::Open)
        return reset();
    m_import = std::make_unique<exchange::Import>(std::move(*import));
    m_hasRows = exchange::hasFailedRows(*m_import);
    compare();
    setStep(Step::Preview);
}

void ImportViewModel::fail(const ImportError &error)
{
    if (error.code == Code::CostTooHigh) {
        setStep(Step::Cost);
        return;
    }
    m_password.clear();
    if (isAboutThePassword(error.code) && m_isProtected) {
        m_passwordFault = error;
        m_passwordError = text::describe(error, m_fileName);
        setStep(Step::Password);
        return;
    }
    const QString problem = text::describe(error, m_fileName);
    m_file.source.reset();
    showProblem(problem);
}

void ImportViewModel::showProblem(const QString &problem)
{
    m_problem = problem;
    setStep(Step::Problem);
}

} // namespace warifu::importing
