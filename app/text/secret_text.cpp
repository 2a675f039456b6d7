// SPDX-License-Identifier: Apache-2.0
#include "app/text/secret_text.h"

#include <QStringEncoder>

namespace warifu::text {

SecretBytes secretBytesOf(QStringView text)
{
    // Stateless: half a character at the end is replaced now, as QString::toUtf8() does.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    SecretBytes buffer(static_cast<std::size_t>(encode.requiredSpace(text.size())));
    // Filled here, read back below.
    char *const begin = reinterpret_cast<char *>(buffer.exposeWritable().data());
    const char *const end = encode.appendToBuffer(begin, text);
    const auto size = static_cast<std::size_t>(end - begin);
    // The buffer is the encoder's worst case; the text is its beginning.
    return SecretBytes::copyOf(buffer.expose().first(size));
}

std::string_view exposeText(const SecretBytes &bytes)
{
    // Parsers take a view and make no copies of their own.
    const ByteView view = bytes.expose();
    return {reinterpret_cast<const char *>(view.data()), view.size()};
}

} // namespace warifu::text
