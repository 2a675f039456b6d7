// SPDX-License-Identifier: Apache-2.0
#pragma once
// Moving from another app: which file, what protects it, what its rows would mean in the vault, and
// adding the chosen ones at once. What was read, secrets and password live here until the page is
// left or the vault locks.

#include "app/importing/import_job.h"
#include "app/importing/import_list_model.h"
#include "core/base/worker.h"
#include "core/engine/engine.h"

#include <QUrl>

namespace warifu::importing {

class ImportViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Step step READ step NOTIFY changed FINAL)
    Q_PROPERTY(warifu::importing::ImportListModel *list READ list CONSTANT FINAL)
    // Products whose files can be read, in alphabetical order.
    Q_PROPERTY(QStringList products READ products CONSTANT FINAL)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed FINAL)
    // Whose file it is; the product's own name.
    Q_PROPERTY(QString formatName READ formatName NOTIFY changed FINAL)
    // Of Step::Problem.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(Wanted wanted READ wanted NOTIFY changed FINAL)
    // Which of several passwords or keys is meant; from the file, may be empty.
    Q_PROPERTY(QString passwordHint READ passwordHint NOTIFY changed FINAL)
    Q_PROPERTY(QString passwordError READ passwordError NOTIFY changed FINAL)
    Q_PROPERTY(QString costText READ costText NOTIFY changed FINAL)
    // A password was given, and its key is being derived.
    Q_PROPERTY(bool deriving READ isDeriving NOTIFY changed FINAL)
    // About the whole file.
    Q_PROPERTY(QStringList notices READ notices NOTIFY changed FINAL)
    Q_PROPERTY(bool rowsToCorrect READ hasRowsToCorrect NOTIFY changed FINAL)
    Q_PROPERTY(QString savingProblem READ savingProblem NOTIFY changed FINAL)
    Q_PROPERTY(int addedCount READ addedCount NOTIFY changed FINAL)
    Q_PROPERTY(int replacedCount READ replacedCount NOTIFY changed FINAL)
    Q_PROPERTY(int leftCount READ leftCount NOTIFY changed FINAL)
    Q_PROPERTY(int forbiddenCount READ forbiddenCount NOTIFY changed FINAL)
    Q_PROPERTY(int failedCount READ failedCount NOTIFY changed FINAL)
    Q_PROPERTY(bool undone READ isUndone NOTIFY changed FINAL)
    Q_PROPERTY(QString rowsFile READ rowsFile NOTIFY rowsChanged FINAL)
    Q_PROPERTY(QString rowsProblem READ rowsProblem NOTIFY rowsChanged FINAL)

public:
    enum class Step { Choose, Reading, Password, Cost, Preview, Saving, Done, Problem };
    Q_ENUM(Step)
    // What opens the file: the app's password, the one for its backups, one that may be left
    // empty, a key in hexadecimal digits, or a file with a private key.
    enum class Wanted { FilePassword, BackupPassword, OptionalPassword, HexKey, KeyFile };
    Q_ENUM(Wanted)

    explicit ImportViewModel(engine::Engine &engine, QObject *parent = nullptr);
    ~ImportViewModel() override;

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] ImportListModel *list() { return &m_list; }
    [[nodiscard]] QStringList products() const;
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QString formatName() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] Wanted wanted() const;
    [[nodiscard]] QString passwordHint() const { return m_file.protection.hint; }
    [[nodiscard]] QString passwordError() const { return m_passwordError; }
    [[nodiscard]] QString costText() const;
    [[nodiscard]] bool isDeriving() const { return m_step == Step::Reading && m_isProtected; }
    [[nodiscard]] QStringList notices() const;
    [[nodiscard]] bool hasRowsToCorrect() const { return m_hasRows; }
    [[nodiscard]] QString savingProblem() const { return m_savingProblem; }
    [[nodiscard]] int addedCount() const { return int(m_added.size()); }
    [[nodiscard]] int replacedCount() const { return int(m_replaced.size()); }
    // Could have been added, and were not chosen, or were there already.
    [[nodiscard]] int leftCount() const { return m_left; }
    // Were not allowed by the organisation.
    [[nodiscard]] int forbiddenCount() const { return m_forbidden; }
    // Could not be read.
    [[nodiscard]] int failedCount() const { return m_import ? int(m_import->failures.size()) : 0; }
    [[nodiscard]] bool isUndone() const { return m_isUndone; }
    [[nodiscard]] QString rowsFile() const { return m_rowsFile; }
    [[nodiscard]] QString rowsProblem() const { return m_rowsProblem; }
    // Nothing is on its way.
    [[nodiscard]] bool isSettled() const { return m_underWay == 0; }
    // Forgets everything: the page is left, or the vault locks. What is being added is still added.
    void reset();
    void retranslate();

public Q_SLOTS:
    // In place of the file that was there; refused while one is being added.
    void takeFile(const QUrl &file);
    // From Password. QML clears its field at once.
    void submitPassword(const QString &password);
    void submitKeyFile(const QUrl &file);
    // From Cost: it may take its time.
    void acceptCost();
    // From Preview: adds what is chosen, all or nothing.
    void commit();
    // From Done: what was added goes to the trash, what was replaced comes back.
    void undo();
    // The rows that could not be read, as a CSV to correct; Preview and Done.
    void saveRows(const QUrl &file);
    QUrl suggestedRowsFile() const;
    void dismissRows();
    // One step back; closes from Choose and Done. Ends what is being read.
    void back();

Q_SIGNALS:
    void changed();
    void rowsChanged();
    void closed();
    // The accounts that are in the vault now.
    void added(QStringList ids);

private:
    using Ids = exchange::ImportService::Ids;

    void read(SecretBytes password, bool acceptsCost);
    void onOpened(Result<OpenedFile, exchange::ImportError> opened);
    void onRead(Result<exchange::Import, exchange::ImportError> import);
    void fail(const exchange::ImportError &error);
    void showProblem(const QString &problem);
    void compare();
    void onCommitted(Result<Ids, vault::VaultError> ids, Ids replaced);
    void setStep(Step step);
    void forgetFile();
    void beginTurn();
    [[nodiscard]] static SystemEntropy &entropy();

    engine::Engine &m_engine;
    exchange::ImportService m_service;
    ImportListModel m_list;
    Step m_step = Step::Choose;
    QString m_fileName;
    QString m_problem;
    OpenedFile m_file;
    SecretBytes m_password; // kept while the question about the cost is open
    bool m_isProtected = false;
    std::optional<exchange::ImportError> m_passwordFault;
    QString m_passwordError;
    std::unique_ptr<exchange::Import> m_import; // the list points into it
    bool m_hasRows = false;
    QString m_savingProblem;
    Ids m_added;
    Ids m_replaced;
    int m_left = 0;
    int m_forbidden = 0;
    bool m_isUndone = false;
    bool m_isBusy = false; // undoing
    QString m_rowsFile;
    QString m_rowsProblem;
    std::shared_ptr<std::atomic<bool>> m_isCancelled;
    std::uint64_t m_turn = 0; // answers of earlier turns are dropped
    int m_underWay = 0;

    // Last: gone first, after what runs has ended.
    Worker m_reader;
};

} // namespace warifu::importing
