// SPDX-License-Identifier: Apache-2.0
#include "core/base/text_field.h"

#include <QStringDecoder>

namespace warifu {

ByteView viewOf(const QByteArray &array)
{
    // QByteArray is char, our formats are bytes; same layout.
    return {reinterpret_cast<const std::uint8_t *>(array.constData()),
            static_cast<std::size_t>(array.size())};
}

QByteArray toByteArray(ByteView bytes)
{
    // As above, the other way.
    return {reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

void writeTextField(ByteWriter &writer, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    writer.field16(viewOf(bytes));
}

std::optional<QString> readTextField(ByteReader &reader, std::size_t limit)
{
    const ByteView bytes = reader.field16(limit);
    if (!reader.ok())
        return std::nullopt;
    // Stateless, or an incomplete character at the end would wait for more instead of failing.
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless
                              | QStringDecoder::Flag::ConvertInitialBom);
    // The decoder takes char.
    const QString text = decode(QByteArrayView(reinterpret_cast<const char *>(bytes.data()),
                                               static_cast<qsizetype>(bytes.size())));
    if (decode.hasError())
        return std::nullopt;
    return text;
}

} // namespace warifu
