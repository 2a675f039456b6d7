// SPDX-License-Identifier: Apache-2.0
#pragma once
// The sign-in prompt: one request at a time, from its appearance to its end, and the four answers.
// Follows the approval service; closing the window is not an answer.

#include "app/prompt/fact_list.h"
#include "app/prompt/prompt_ports.h"
#include "app/prompt/raise_budget.h"
#include "core/approvals/approval_service.h"

#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace warifu::prompt {

class PromptViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    // The window is wanted on screen.
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged FINAL)

    // Who asks, for whom.
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    Q_PROPERTY(QString account READ account NOTIFY changed FINAL)
    Q_PROPERTY(QString server READ server NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    // Rows of kind (OriginKind), value and marked: the server's words, and what we add.
    Q_PROPERTY(warifu::prompt::FactList *origin READ origin CONSTANT FINAL)

    // What to be careful about.
    Q_PROPERTY(bool newApplication READ hasNewApplication NOTIFY changed FINAL)
    Q_PROPERTY(bool newPlace READ hasNewPlace NOTIFY changed FINAL)
    Q_PROPERTY(bool newNetwork READ hasNewNetwork NOTIFY changed FINAL)
    Q_PROPERTY(bool guarded READ isGuarded NOTIFY changed FINAL)
    Q_PROPERTY(bool noNumber READ hasNoNumber NOTIFY changed FINAL)
    Q_PROPERTY(
        bool forbidden READ isForbidden NOTIFY changed FINAL) // no number, and policy wants one
    Q_PROPERTY(bool flooded READ isFlooded NOTIFY changed FINAL)

    // What the sign-in page asks for.
    Q_PROPERTY(bool asksNumber READ asksNumber NOTIFY changed FINAL)
    Q_PROPERTY(int digits READ digits NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number WRITE setNumber NOTIFY changed FINAL)
    Q_PROPERTY(QStringList choices READ choices NOTIFY changed FINAL)
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL)
    Q_PROPERTY(QString contextWord READ contextWord NOTIFY changed FINAL) // empty: not asked
    Q_PROPERTY(QString typedContext READ typedContext WRITE setTypedContext NOTIFY changed FINAL)
    Q_PROPERTY(bool asksSecondStep READ asksSecondStep NOTIFY changed FINAL)
    Q_PROPERTY(bool secondStep READ secondStep WRITE setSecondStep NOTIFY changed FINAL)
    Q_PROPERTY(bool asksPassphrase READ asksPassphrase NOTIFY changed FINAL)
    // The organisation wants a passphrase before each approval, and there is none.
    Q_PROPERTY(bool needsPassphrase READ needsPassphrase NOTIFY changed FINAL)
    Q_PROPERTY(bool checkingPassphrase READ isCheckingPassphrase NOTIFY changed FINAL)
    Q_PROPERTY(
        AuthenticationProblem authenticationProblem READ authenticationProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool canApprove READ canApprove NOTIFY ticked FINAL)

    // Time, in words and in figures. The words for screen readers stand still.
    Q_PROPERTY(QString timeLeft READ timeLeft NOTIFY ticked FINAL)
    Q_PROPERTY(QString timeLeftWords READ timeLeftWords NOTIFY ticked FINAL)
    Q_PROPERTY(double partLeft READ partLeft NOTIFY ticked FINAL)
    Q_PROPERTY(bool ending READ isEnding NOTIFY ticked FINAL)
    Q_PROPERTY(QString spanAtOpening READ spanAtOpening NOTIFY changed FINAL)
    Q_PROPERTY(QString spanToAnnounce READ spanToAnnounce NOTIFY spanAnnounced FINAL)

    // The queue. 0: nothing to say.
    Q_PROPERTY(int position READ position NOTIFY changed FINAL)
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)
    Q_PROPERTY(int ofAccount READ ofAccount NOTIFY changed FINAL)
    Q_PROPERTY(bool hasMore READ hasMore NOTIFY changed FINAL) // others wait behind this one

    // What went wrong with the last press; the request is still open.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(QString reportQuestion READ reportQuestion NOTIFY changed FINAL)

    // The end.
    Q_PROPERTY(QString endTitle READ endTitle NOTIFY changed FINAL)
    Q_PROPERTY(QString endBody READ endBody NOTIFY changed FINAL)
    Q_PROPERTY(QString endRemedy READ endRemedy NOTIFY changed FINAL)
    Q_PROPERTY(Delivery delivery READ delivery NOTIFY changed FINAL)
    Q_PROPERTY(QString blockedFor READ blockedFor NOTIFY changed FINAL)
    Q_PROPERTY(QString displayCode READ displayCode NOTIFY changed FINAL)
    Q_PROPERTY(Receipt receipt READ receipt NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptTime READ receiptTime NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptReference READ receiptReference NOTIFY changed FINAL)
    Q_PROPERTY(QString receiptReason READ receiptReason NOTIFY changed FINAL)
    Q_PROPERTY(QString receiver READ receiver NOTIFY changed FINAL)
    // The report as a mailto link, while the receipt is DraftReady, DraftMade or DraftFailed.
    Q_PROPERTY(QUrl reportDraft READ reportDraft NOTIFY changed FINAL)
    Q_PROPERTY(QUrl passwordPage READ passwordPage NOTIFY changed FINAL)

public:
    enum class State {
        Idle, // nothing waits
        AppLocked,
        Asking,
        Failed, // Asking, after an approval that did not arrive; it can be tried again
        ConfirmingReport,
        Authenticating,
        Sending,
        Approved,
        DisplayCode, // approved, and a code has to be typed on the sign-in page
        Denied,
        Reported,
        Expired,
        Cancelled,
        WrongNumber,
        Blocked,
    };
    Q_ENUM(State)
    // QML sees the names of all enums of a class side by side: none may come twice.
    enum class OriginKind { Application, Place, Address, Network, Browser, Compared, LastApproved };
    Q_ENUM(OriginKind)
    enum class AuthenticationProblem { NoProblem, WrongPassphrase, NotChecked };
    Q_ENUM(AuthenticationProblem)
    // Has a denial reached the server?
    enum class Delivery { NotOwed, Owed, Told, GivenUp };
    Q_ENUM(Delivery)
    enum class Receipt {
        NoReceipt,
        NobodyTold,
        Pending,
        Waiting,
        Delivered,
        DraftReady, // the user has to write an e-mail
        DraftMade,  // the mail program has it
        DraftFailed,
        Refused,
    };
    Q_ENUM(Receipt)

    // copy puts a display code into the clipboard. service and ports must outlive this.
    PromptViewModel(approvals::ApprovalService &service, PromptPorts ports,
                    std::function<void(const QString &)> copy, QObject *parent = nullptr);

    [[nodiscard]] State state() const;
    [[nodiscard]] bool isShown() const { return m_isShown; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString account() const;
    [[nodiscard]] QString server() const;
    [[nodiscard]] QString place() const;
    [[nodiscard]] FactList *origin() { return &m_origin; }
    [[nodiscard]] bool hasNewApplication() const { return m_novelty.application; }
    [[nodiscard]] bool hasNewPlace() const { return m_novelty.place; }
    [[nodiscard]] bool hasNewNetwork() const { return m_novelty.network; }
    [[nodiscard]] bool isGuarded() const { return m_demand.needsContext; }
    [[nodiscard]] bool hasNoNumber() const;
    [[nodiscard]] bool isForbidden() const;
    [[nodiscard]] bool isFlooded() const { return m_isFlooded; }
    [[nodiscard]] bool asksNumber() const;
    [[nodiscard]] int digits() const;
    [[nodiscard]] QString number() const { return m_number; }
    [[nodiscard]] QStringList choices() const { return m_choices; }
    [[nodiscard]] QString chosen() const { return m_chosen; }
    [[nodiscard]] QString contextWord() const;
    [[nodiscard]] QString typedContext() const { return m_context; }
    [[nodiscard]] bool asksSecondStep() const;
    [[nodiscard]] bool secondStep() const { return m_secondStep; }
    [[nodiscard]] bool asksPassphrase() const;
    [[nodiscard]] bool needsPassphrase() const;
    [[nodiscard]] bool isCheckingPassphrase() const { return m_isChecking; }
    [[nodiscard]] AuthenticationProblem authenticationProblem() const { return m_authentication; }
    [[nodiscard]] bool canApprove() const;
    [[nodiscard]] QString timeLeft() const;
    [[nodiscard]] QString timeLeftWords() const;
    [[nodiscard]] double partLeft() const;
    [[nodiscard]] bool isEnding() const;
    [[nodiscard]] QString spanAtOpening() const { return m_spanAtOpening; }
    [[nodiscard]] QString spanToAnnounce() const { return m_spanToAnnounce; }
    [[nodiscard]] int position() const;
    [[nodiscard]] int total() const;
    [[nodiscard]] int ofAccount() const;
    [[nodiscard]] bool hasMore() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QString reportQuestion() const;
    [[nodiscard]] QString endTitle() const { return ending().title; }
    [[nodiscard]] QString endBody() const { return ending().body; }
    [[nodiscard]] QString endRemedy() const { return ending().remedy; }
    [[nodiscard]] Delivery delivery() const { return m_delivery; }
    [[nodiscard]] QString blockedFor() const;
    [[nodiscard]] QString displayCode() const { return m_displayCode; }
    [[nodiscard]] Receipt receipt() const;
    [[nodiscard]] QString receiptTime() const;
    [[nodiscard]] QString receiptReference() const;
    [[nodiscard]] QString receiptReason() const;
    [[nodiscard]] QString receiver() const;
    [[nodiscard]] QUrl reportDraft() const;
    [[nodiscard]] QUrl passwordPage() const;

    void setNumber(const QString &text);
    void setTypedContext(const QString &text);
    void setSecondStep(bool isDone);
    // The app's lock. A request that was on screen is told without a name.
    void setAppLocked(bool isLocked);
    // While it is locked: one waits now, or none does any more. True when the window has come up
    // for it, which it does as often as for named ones.
    bool tellWaiting(bool isWaiting);
    // The request on screen; 0 when there is none.
    [[nodiscard]] approvals::RequestId current() const { return m_id; }

public Q_SLOTS:
    void choose(const QString &option);
    void approve();
    void retry();
    void cancel();  // it was me
    void notSure(); // denied, nothing more
    void askReport();
    void confirmReport();
    void backFromReport();
    void authenticate(const QString &passphrase);
    void cancelAuthentication();
    void copyDisplayCode();
    // Whether a mail program took reportDraft.
    void draftOpened(bool isOpen);
    // After an end: the next request, or the window closes.
    void next();
    void unlock();

    // The user asks for what waits, or for one request.
    void open();
    void openRequest(quint64 id);
    void close();
    // The window got the focus back.
    void focus();
    // What the timer does; tests with their own clock call it, too.
    void tick();
    // Sentences anew, in another language.
    void retranslate();

Q_SIGNALS:
    void changed();
    void ticked();
    void shownChanged();
    void spanAnnounced();
    // Bring the window up without taking the keyboard away; with it.
    void raiseWanted();
    void activateWanted();
    void unlockWanted();

private:
    void onNotify(const approvals::Request &request);
    void onHappened(const approvals::BookEffect &effect);
    void onRefused(approvals::RequestId id, approvals::Refusal refusal);
    void onDisplayCode(approvals::RequestId id, const QString &code);
    void follow();
    void show();
    bool pick();
    void take(approvals::RequestId id);
    void forget();
    void deny(approvals::Answer answer);
    void sendApproval(const QString &option);
    void fillOrigin();
    void arm();
    void announceSpan();
    [[nodiscard]] bool isLive() const;
    [[nodiscard]] bool isInputDone() const;
    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] std::chrono::seconds secondsLeft() const;
    [[nodiscard]] QDateTime wallNow() const;
    [[nodiscard]] text::Problem ending() const;
    [[nodiscard]] std::optional<ReportReceipt> storedReceipt() const;

    approvals::ApprovalService &m_service;
    PromptPorts m_ports;
    std::function<void(const QString &)> m_copy;
    QTimer m_timer; // one shot, only while a request counts down on screen
    FactList m_origin;
    RaiseBudget m_budget;

    approvals::RequestId m_id = 0;
    approvals::Request m_request; // as it was last
    TokenFacts m_facts;
    approvals::Novelty m_novelty;
    approvals::Demand m_demand;
    text::Comparison m_comparison = text::Comparison::CannotTell;
    std::optional<text::Ending> m_ending;
    std::optional<approvals::Refusal> m_refusal;
    Delivery m_delivery = Delivery::NotOwed;
    std::chrono::milliseconds m_blocked{0};
    QDateTime m_endedAt;
    QString m_number;
    QStringList m_choices;
    QString m_chosen;
    QString m_context;
    QString m_displayCode; // short-lived, and shown in large figures anyway
    QString m_spanAtOpening;
    QString m_spanToAnnounce;
    int m_announced = 0; // seconds left at the last announcement
    AuthenticationProblem m_authentication = AuthenticationProblem::NoProblem;
    Receipt m_draft = Receipt::DraftReady;
    bool m_isChecking = false;
    bool m_secondStep = false;
    bool m_isReporting = false;
    bool m_isShown = false;
    bool m_isAppLocked = false;
    bool m_waitsWhileLocked = false;
    bool m_isFlooded = false;
};

} // namespace warifu::prompt
