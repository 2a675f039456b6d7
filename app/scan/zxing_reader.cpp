// SPDX-License-Identifier: Apache-2.0
#include "app/scan/zxing_reader.h"

#include "app/scan/payload.h"

#include "core/base/secret_arena.h"

// Before 2.0 text() answers std::wstring without this.
#define ZX_USE_UTF8 1
#include <ZXing/ReadBarcode.h>
#if __has_include(<ZXing/ZXVersion.h>)
#include <ZXing/ZXVersion.h>
#endif
#if __has_include(<ZXing/Version.h>)
#include <ZXing/Version.h>
#endif

#include <exception>
#include <string>

namespace warifu::scan {
namespace {

#if defined(ZXING_VERSION_MAJOR) && ZXING_VERSION_MAJOR >= 2
#define WARIFU_ZXING_2 1
#endif
#if __has_include(<ZXing/ReaderOptions.h>)
using Options = ZXing::ReaderOptions; // 2.2 and later
#else
using Options = ZXing::DecodeHints;
#endif

Options makeOptions()
{
    Options options;
    options.setFormats(ZXing::BarcodeFormat::QRCode);
    options.setTryHarder(true); // every third row; finder_count.h looks at the same ones
    // Corner marks are found at any angle, and the passes do the rest.
    options.setTryRotate(false);
    options.setTryDownscale(false);
    options.setBinarizer(ZXing::Binarizer::FixedThreshold);
#ifdef WARIFU_ZXING_2
    options.setTryInvert(false);
    options.setTextMode(ZXing::TextMode::Plain);
#endif
    return options;
}

template<class Barcode>
Symbol toSymbol(const Barcode &barcode)
{
    Symbol symbol;
    std::string text;
    if (barcode.contentType() == ZXing::ContentType::Binary) {
        const auto &bytes = barcode.bytes();
        text.assign(bytes.begin(), bytes.end());
    } else {
        text = barcode.text();
    }
    symbol.bytes = SecretBytes::copyOf(
        {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
    // The copies inside ZXing are out of reach; ours need not stay.
    secret_arena::wipe(text.data(), text.size());
    const auto &position = barcode.position();
    for (size_t i = 0; i < symbol.corners.size(); ++i)
        symbol.corners[i] = QPoint(position[i].x, position[i].y);
    return symbol;
}

} // namespace

std::vector<Symbol> readSymbols(const LumaView &bilevel)
{
    std::vector<Symbol> symbols;
    if (bilevel.width < 8 || bilevel.height < 8)
        return symbols;
    try {
        static const Options options = makeOptions();
        const ZXing::ImageView image(bilevel.pixels, bilevel.width, bilevel.height,
                                     ZXing::ImageFormat::Lum, int(bilevel.stride),
                                     bilevel.pixelStride);
        for (const auto &barcode : ZXing::ReadBarcodes(image, options)) {
            if (barcode.isValid() && !barcode.bytes().empty()
                && barcode.bytes().size() <= kMaxPayload)
                symbols.push_back(toSymbol(barcode));
        }
    } catch (const std::exception &) {
        // A library's surprise on hostile pixels is "nothing found here".
    }
    return symbols;
}

} // namespace warifu::scan
