// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scan/peer_decoders.h"

#ifdef WARIFU_HAVE_ZBAR
#include <zbar.h>
#endif

#include <cstring>

namespace warifu::test {

#ifdef WARIFU_HAVE_ZBAR

bool hasZbar() { return true; }

std::vector<std::string> plainZbar(const QImage &gray)
{
    static zbar::zbar_image_scanner_t *const scanner = [] {
        auto *made = zbar::zbar_image_scanner_create();
        zbar::zbar_image_scanner_set_config(made, zbar::ZBAR_NONE, zbar::ZBAR_CFG_ENABLE, 0);
        zbar::zbar_image_scanner_set_config(made, zbar::ZBAR_QRCODE, zbar::ZBAR_CFG_ENABLE, 1);
        zbar::zbar_image_scanner_set_config(made, zbar::ZBAR_NONE, zbar::ZBAR_CFG_TEST_INVERTED, 1);
        return made;
    }();
    std::vector<char> packed(size_t(gray.width()) * size_t(gray.height()));
    for (int y = 0; y < gray.height(); ++y)
        std::memcpy(packed.data() + size_t(y) * size_t(gray.width()), gray.constScanLine(y),
                    size_t(gray.width()));
    auto *image = zbar::zbar_image_create();
    zbar::zbar_image_set_format(image, zbar_fourcc('Y', '8', '0', '0'));
    zbar::zbar_image_set_size(image, unsigned(gray.width()), unsigned(gray.height()));
    zbar::zbar_image_set_data(image, packed.data(), packed.size(), nullptr);
    zbar::zbar_scan_image(scanner, image);
    std::vector<std::string> texts;
    for (const auto *symbol = zbar::zbar_image_first_symbol(image); symbol;
         symbol = zbar::zbar_symbol_next(symbol))
        texts.emplace_back(zbar::zbar_symbol_get_data(symbol),
                           zbar::zbar_symbol_get_data_length(symbol));
    zbar::zbar_image_destroy(image);
    return texts;
}

#else

bool hasZbar() { return false; }

std::vector<std::string> plainZbar(const QImage &)
{
    return {};
}

#endif

} // namespace warifu::test
