// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scan/peer_decoders.h"

#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>

namespace warifu::test {

std::vector<std::string> plainZxing(const QImage &gray)
{
#if __has_include(<ZXing/ReaderOptions.h>)
    ZXing::ReaderOptions options;
#else
    ZXing::DecodeHints options;
#endif
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    std::vector<std::string> texts;
    const ZXing::ImageView image(gray.constBits(), gray.width(), gray.height(),
                                 ZXing::ImageFormat::Lum, int(gray.bytesPerLine()));
    for (const auto &barcode : ZXing::ReadBarcodes(image, options)) {
        if (barcode.isValid())
            texts.push_back(barcode.text());
    }
    return texts;
}

} // namespace warifu::test
