// SPDX-License-Identifier: Apache-2.0
#include "app/qrcode/qr_matrix.h"

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <exception>
#include <string>

namespace warifu::qrcode {

std::optional<QrMatrix> QrMatrix::encode(const SecretBytes &text)
{
    if (text.isEmpty())
        return std::nullopt;
    // Exposed for the writer, which wants the characters of the URI, which are ASCII, as wide ones.
    const ByteView bytes = text.expose();
    std::wstring wide(bytes.begin(), bytes.end());
    std::optional<QrMatrix> made;
    try {
        ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
        writer.setMargin(0).setEccLevel(4); // of 8: level M
        const ZXing::BitMatrix bits = writer.encode(wide, 0, 0);
        QrMatrix matrix;
        matrix.m_size = bits.width();
        matrix.m_modules = SecretBytes(std::size_t(bits.width()) * std::size_t(bits.height()));
        // To be filled here, once.
        const auto modules = matrix.m_modules.exposeWritable();
        for (int y = 0; y < bits.height(); ++y) {
            for (int x = 0; x < bits.width(); ++x)
                modules[std::size_t(y) * std::size_t(bits.width()) + std::size_t(x)] =
                    bits.get(x, y) ? 1 : 0;
        }
        made = std::move(matrix);
    } catch (const std::exception &) {
        // Too long for any version of the code.
    }
    std::fill(wide.begin(), wide.end(), L'\0');
    return made;
}

bool QrMatrix::isDark(int x, int y) const
{
    if (x < 0 || y < 0 || x >= m_size || y >= m_size)
        return false;
    // One module, to be drawn.
    return m_modules.expose()[std::size_t(y) * std::size_t(m_size) + std::size_t(x)] != 0;
}

} // namespace warifu::qrcode
