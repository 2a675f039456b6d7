// SPDX-License-Identifier: Apache-2.0
#pragma once
// The body of a POST that can be read once. Qt sends a request again, up to three times, when the
// connection ends before an answer came; a body that cannot be rewound is the only way to stop it,
// and an answer to a sign-in request must not be given twice.

#include <QByteArray>
#include <QIODevice>

#include <cstring>

namespace warifu::net {

class OneTimeBody final : public QIODevice
{
public:
    OneTimeBody(QByteArray bytes, QObject *parent) : QIODevice(parent), m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_position == m_bytes.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_bytes.size() - m_position; }
    bool reset() override { return m_position == 0; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        if (atEnd())
            return -1;
        const qint64 count = qMin<qint64>(size, m_bytes.size() - m_position);
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<std::size_t>(count));
        m_position += count;
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
};

} // namespace warifu::net
