// SPDX-License-Identifier: Apache-2.0
#pragma once
// A code that connects this computer for sign-in requests: who asks, connecting, and whether the
// server answers afterwards. The one-time credential stays in secret memory here until the server
// has accepted, so that a failed attempt can be repeated without scanning again.

#include "core/approvals/challenge.h"
#include "core/servers/privacyidea/enrolment_uri.h"
#include "core/servers/privacyidea/push_enrolment.h"

#include <QObject>
#include <QStringList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace warifu::engine {
class Engine;
}

namespace warifu::adding {

class PushViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AddViewModel")
    Q_PROPERTY(State state READ state NOTIFY stateChanged FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString initials READ initials NOTIFY changed FINAL)
    Q_PROPERTY(double hue READ hue NOTIFY changed FINAL)
    Q_PROPERTY(QString account READ account NOTIFY changed FINAL)
    Q_PROPERTY(QString server READ server NOTIFY changed FINAL)
    Q_PROPERTY(QString serial READ serial NOTIFY changed FINAL)
    Q_PROPERTY(QString product READ product NOTIFY changed FINAL)
    Q_PROPERTY(bool plainHttp READ isPlainHttp NOTIFY changed FINAL)
    Q_PROPERTY(bool pollOnly READ isPollOnly NOTIFY changed FINAL)
    Q_PROPERTY(QString unlockText READ unlockText NOTIFY changed FINAL)
    Q_PROPERTY(QString knownText READ knownText NOTIFY changed FINAL)
    Q_PROPERTY(QString refusalText READ refusalText NOTIFY changed FINAL)
    Q_PROPERTY(QString goodUntil READ goodUntil NOTIFY changed FINAL)
    Q_PROPERTY(QString problemText READ problemText NOTIFY changed FINAL)
    Q_PROPERTY(QString remarkText READ remarkText NOTIFY changed FINAL)
    Q_PROPERTY(bool connectable READ isConnectable NOTIFY changed FINAL)
    Q_PROPERTY(QString stageText READ stageText NOTIFY changed FINAL)
    Q_PROPERTY(QString fingerprint READ fingerprint NOTIFY changed FINAL)
    Q_PROPERTY(Contact contact READ contact NOTIFY contactChanged FINAL)
    Q_PROPERTY(QString contactText READ contactText NOTIFY contactChanged FINAL)

public:
    enum class State {
        None, // nothing was read
        Review,
        Connecting,
        Connected,
    };
    Q_ENUM(State)
    enum class Contact {
        Asking,
        Answered,
        Failed,
    };
    Q_ENUM(Contact)

    // engine outlives this object.
    explicit PushViewModel(engine::Engine &engine, QObject *parent = nullptr);
    ~PushViewModel() override;

    void show(servers::privacyidea::EnrolmentUri uri);
    // Also ends what is under way.
    void forget();

    [[nodiscard]] State state() const { return m_state; }
    // The issuer that the code names, or the server.
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString initials() const;
    [[nodiscard]] double hue() const;
    [[nodiscard]] QString account() const;
    // Scheme, host and port as they are sent: other scripts' letters are spelled out.
    [[nodiscard]] QString server() const;
    [[nodiscard]] QString serial() const;
    [[nodiscard]] QString product() const;
    [[nodiscard]] bool isPlainHttp() const;
    [[nodiscard]] bool isPollOnly() const { return m_uri && m_uri->pollOnly; }
    [[nodiscard]] QString unlockText() const;
    // Empty unless this computer has the token already.
    [[nodiscard]] QString knownText() const { return m_knownText; }
    // Why the server may not be talked to; empty when it may.
    [[nodiscard]] QString refusalText() const;
    [[nodiscard]] QString goodUntil() const;
    // Why the last attempt failed; isConnectable() says whether another can help.
    [[nodiscard]] QString problemText() const { return m_problemText; }
    [[nodiscard]] QString remarkText() const { return m_remarkText; }
    [[nodiscard]] bool isConnectable() const;
    [[nodiscard]] QString stageText() const;
    // SHA-256 of the server's key as it was learnt; empty over plain HTTP.
    [[nodiscard]] QString fingerprint() const;
    [[nodiscard]] Contact contact() const;
    [[nodiscard]] QString contactText() const;

public Q_SLOTS:
    // From Review. Named so because connect() is QObject's.
    void connectComputer();
    // From Connecting, back to Review.
    void stop();
    // After Connected: asks the server now.
    void askServer();

Q_SIGNALS:
    void stateChanged();
    void changed();
    void contactChanged();

private:
    using EnrolmentError = servers::privacyidea::EnrolmentError;

    void setState(State state);
    void onEnrolled(const Result<approvals::TokenId, EnrolmentError> &enrolled);
    void fail(const QString &text, bool isRetryable);
    [[nodiscard]] std::optional<net::NetError::Code> refusal() const;

    engine::Engine &m_engine;
    State m_state = State::None;
    std::optional<servers::privacyidea::EnrolmentUri> m_uri;
    UnixMilliseconds m_expiresAt{};
    servers::privacyidea::PushEnrolment::Stage m_stage =
        servers::privacyidea::PushEnrolment::Stage::MakingKey;
    QString m_knownText;
    QString m_problemText;
    QString m_remarkText;
    approvals::TokenId m_token; // once it is enrolled
    int m_attempt = 0;          // an answer of another one is not ours
    bool m_isOver = false;      // no attempt with this code can succeed
    bool m_isFollowing = false; // the engine's sign-ins
};

} // namespace warifu::adding
