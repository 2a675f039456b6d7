// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/keepass_xml.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"
#include "core/exchange/entry_builder.h"
#include "core/exchange/formats/keepass_codes.h"
#include "core/exchange/limits.h"

#include <QXmlStreamReader>

namespace warifu::exchange::keepass {

namespace {

using Token = QXmlStreamReader::TokenType;

class Reader
{
public:
    Reader(std::string_view xml, crypto::StreamCipher *stream, Import &import)
        : m_xml(QByteArray::fromRawData(xml.data(), static_cast<qsizetype>(xml.size())))
        , m_stream(stream)
        , m_import(import)
    {
        m_xml.setEntityExpansionLimit(0);
    }

    [[nodiscard]] Result<void, ImportError> read()
    {
        if (!nextChild() || m_xml.name() != u"KeePassFile")
            return failure(m_error.value_or(damaged(QStringLiteral("KeePassFile"))));
        while (nextChild()) {
            if (m_xml.name() == u"Meta")
                readMeta();
            else if (m_xml.name() == u"Root")
                readRoot();
            else
                skip();
        }
        if (m_error)
            return failure(*m_error);
        if (m_xml.hasError())
            return failure(damaged(QStringLiteral("XML")));
        if (m_inBin > 0)
            m_import.notices.push_back({ImportNotice::Code::Skipped, m_inBin, {}});
        return {};
    }

private:
    // The next element inside of the current one; false at its end. Whoever gets one reads it to
    // its end.
    bool nextChild()
    {
        while (!m_error && !m_xml.atEnd()) {
            const Token token = m_xml.readNext();
            if (token == Token::StartElement)
                return true;
            if (token == Token::EndElement)
                return false;
            if (token == Token::DTD)
                m_error = damaged(QStringLiteral("DOCTYPE"));
        }
        return false;
    }

    // The text of the current element, decrypted where it is protected. Protected values are read
    // even where nobody needs them: the stream runs through them all.
    SecretBytes value()
    {
        const bool isProtected = m_xml.attributes()
                                     .value(QLatin1String("Protected"))
                                     .compare(u"True", Qt::CaseInsensitive)
            == 0;
        QByteArray text;
        int depth = 0;
        while (!m_xml.atEnd()) {
            const Token token = m_xml.readNext();
            if (token == Token::Characters && depth == 0)
                text += m_xml.text().toUtf8();
            else if (token == Token::StartElement)
                ++depth;
            else if (token == Token::EndElement && depth-- == 0)
                break;
        }
        SecretBytes bytes;
        if (isProtected && m_stream) {
            const auto cipher = decodeBase64({text.constData(), std::size_t(text.size())});
            if (cipher)
                bytes = m_stream->apply(cipher->expose()); // still encrypted
            else
                m_error = damaged(QStringLiteral("Value"));
        } else {
            bytes = SecretBytes::copyOf(
                bytesOf({text.constData(), static_cast<std::size_t>(text.size())}));
        }
        text.fill('\0');
        return bytes;
    }

    QString text()
    {
        const SecretBytes bytes = value();
        // A name, for people.
        const std::string_view utf8 = textOf(bytes.expose());
        return QString::fromUtf8(utf8.data(),
                                 static_cast<qsizetype>(std::min(utf8.size(), kMaxText)));
    }

    void skip()
    {
        int depth = 1;
        bool again = isProtectedHere();
        while (!m_error && depth > 0) {
            if (again) {
                (void)value(); // moves the stream, and ends the element
                again = false;
                --depth;
                continue;
            }
            const Token token = m_xml.readNext();
            if (token == Token::StartElement) {
                ++depth;
                again = isProtectedHere();
            } else if (token == Token::EndElement) {
                --depth;
            } else if (m_xml.atEnd()) {
                return;
            }
        }
    }
    bool isProtectedHere() { return m_xml.attributes().hasAttribute(QLatin1String("Protected")); }

    void readMeta()
    {
        bool enabled = true;
        QString bin;
        while (nextChild()) {
            if (m_xml.name() == u"RecycleBinEnabled")
                enabled =
                    text().trimmed().compare(QLatin1String("False"), Qt::CaseInsensitive) != 0;
            else if (m_xml.name() == u"RecycleBinUUID")
                bin = text().trimmed();
            else
                skip();
        }
        // Without a bin the file says sixteen zero bytes.
        if (enabled && bin != QLatin1String("AAAAAAAAAAAAAAAAAAAAAA=="))
            m_recycleBin = bin;
    }

    void readRoot()
    {
        while (nextChild()) {
            if (m_xml.name() == u"Group")
                readGroup({}, 0, false);
            else
                skip();
        }
    }

    // path: of the groups above, without the root, whose name says nothing.
    void readGroup(const QString &path, int depth, bool inBin)
    {
        if (depth >= kMaxDepth) {
            m_error = ImportError{.code = ImportError::Code::TooDeep};
            return;
        }
        QString here = path;
        while (nextChild()) {
            if (m_xml.name() == u"UUID") {
                const QString uuid = text().trimmed();
                inBin = inBin || (uuid == m_recycleBin && !uuid.isEmpty());
            } else if (m_xml.name() == u"Name") {
                const QString name = text();
                if (depth > 0)
                    here = path.isEmpty() ? name : path + QLatin1Char('/') + name;
            } else if (m_xml.name() == u"Group") {
                readGroup(here, depth + 1, inBin);
            } else if (m_xml.name() == u"Entry") {
                readEntry(here, inBin);
            } else {
                skip();
            }
        }
    }

    void readEntry(const QString &group, bool inBin)
    {
        Fields fields;
        ++m_position;
        while (nextChild()) {
            if (m_xml.name() == u"String")
                readString(fields);
            else
                skip(); // History among them
        }
        if (m_error)
            return;
        std::vector<Result<ImportedEntry, EntryFailure>> codes = codesOf(fields, m_position, group);
        if (inBin) {
            m_inBin += codes.size();
            return;
        }
        for (auto &code : codes) {
            if (auto added = collect(m_import, std::move(code)); !added) {
                m_error = added.error();
                return;
            }
        }
    }

    void readString(Fields &fields)
    {
        QString key;
        SecretBytes last;
        while (nextChild()) {
            if (m_xml.name() == u"Key")
                key = text();
            else if (m_xml.name() == u"Value")
                last = value();
            else
                skip();
        }
        if (isCodeField(key) && last.size() <= kMaxText)
            fields.insert_or_assign(key, std::move(last));
    }

    QXmlStreamReader m_xml;
    crypto::StreamCipher *m_stream;
    Import &m_import;
    QString m_recycleBin;
    std::size_t m_position = 0;
    std::size_t m_inBin = 0;
    std::optional<ImportError> m_error;
};

} // namespace

Result<void, ImportError> readDocument(std::string_view xml, crypto::StreamCipher *stream,
                                       Import &import)
{
    return Reader(xml, stream, import).read();
}

} // namespace warifu::exchange::keepass
