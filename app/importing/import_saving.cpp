// SPDX-License-Identifier: Apache-2.0
// From the preview to the vault and back again; and the rows that could not be read, as a file.
#include "app/importing/import_view_model.h"

#include "app/text/file_text.h"
#include "app/text/import_text.h"
#include "app/text/sentences.h"
#include "app/text/vault_text.h"
#include "core/base/new_file.h"
#include "core/exchange/failed_rows.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace warifu::importing {

using vault::VaultError;

namespace {

QString sentenceOf(VaultError error)
{
    const text::Problem problem = text::describe(error);
    return text::titled(problem.title, {problem.remedy});
}

} // namespace

void ImportViewModel::commit()
{
    if (m_step != Step::Preview || m_list.chosenCount() == 0)
        return;
    std::vector<exchange::Addition> additions = m_list.choices().additions();
    Ids replaced;
    for (const exchange::Addition &addition : additions)
        if (!addition.replaces.isNull())
            replaced.push_back(addition.replaces);
    m_savingProblem.clear();
    setStep(Step::Saving);
    m_engine.signIns().accounts().expectImport(
        QString::fromUtf8(m_import->format.data(), qsizetype(m_import->format.size())));
    ++m_underWay;
    m_service.commit(std::move(additions),
                     {this,
                      [this, turn = m_turn,
                       replaced = std::move(replaced)](Result<Ids, VaultError> ids) mutable {
                          --m_underWay;
                          // The next change is no import.
                          m_engine.signIns().accounts().expectImport({});
                          if (turn == m_turn)
                              onCommitted(std::move(ids), std::move(replaced));
                      }});
}

void ImportViewModel::onCommitted(Result<Ids, VaultError> ids, Ids replaced)
{
    if (!ids) {
        m_savingProblem = sentenceOf(ids.error());
        setStep(Step::Preview);
        compare(); // what the vault heard meanwhile
        return;
    }
    m_added = std::move(*ids);
    m_replaced = std::move(replaced);
    m_forbidden = m_list.forbiddenCount();
    m_left = m_list.allCount() - m_list.unreadableCount() - m_forbidden - int(m_added.size());
    // They are in the vault now; the rows to correct stay until the page is left.
    m_list.clear();
    m_import->entries.clear();
    QStringList texts;
    for (const accounts::AccountId &id : m_added)
        texts << id.text();
    setStep(Step::Done);
    Q_EMIT added(texts);
}

void ImportViewModel::undo()
{
    if (m_step != Step::Done || m_isUndone || m_isBusy)
        return;
    m_isBusy = true;
    m_savingProblem.clear();
    ++m_underWay;
    m_service.takeBack(m_added, m_replaced,
                       {this, [this, turn = m_turn](Result<void, VaultError> done) {
                            --m_underWay;
                            if (turn != m_turn)
                                return;
                            m_isBusy = false;
                            m_isUndone = done.has_value();
                            if (!done)
                                m_savingProblem = sentenceOf(done.error());
                            Q_EMIT changed();
                        }});
}

QUrl ImportViewModel::suggestedRowsFile() const
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QDir(folder).filePath(QFileInfo(m_fileName).completeBaseName()
                                                     + QStringLiteral("-to-correct.csv")));
}

void ImportViewModel::saveRows(const QUrl &file)
{
    if (!m_import || !m_hasRows)
        return;
    dismissRows();
    const QString path = file.toLocalFile();
    if (path.isEmpty()) { // a place on the network that the file dialog offered
        m_rowsProblem = text::describe(FileError::Absent, file.toDisplayString());
        Q_EMIT rowsChanged();
        return;
    }
    SecretBytes rows = exchange::formatFailedRows(
        *m_import, [unit = m_import->unit](const exchange::EntryFailure &failure) {
            return text::describeReason(failure, unit);
        });
    ++m_underWay;
    m_reader.run(
        // Rows of the user's own file, in the place that the user chose.
        [path, rows = std::move(rows)] { return overwriteFile(path, rows.expose()); },
        [this, turn = m_turn, path](Result<void, FileError> written) {
            --m_underWay;
            if (turn != m_turn)
                return;
            if (written)
                m_rowsFile = path;
            else
                m_rowsProblem = text::describe(written.error(), path);
            Q_EMIT rowsChanged();
        });
}

void ImportViewModel::dismissRows()
{
    m_rowsFile.clear();
    m_rowsProblem.clear();
    Q_EMIT rowsChanged();
}

} // namespace warifu::importing
