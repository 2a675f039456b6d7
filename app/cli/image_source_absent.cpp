// SPDX-License-Identifier: Apache-2.0
// Pictures in a build without Qt Gui.
#include "app/cli/payload_source.h"

namespace warifu::cli {

Result<std::vector<SecretBytes>, Problem> payloadsOfImage(const QString &)
{
    return failure(Problem{QStringLiteral("noScanner"),
                           //: Failure of warifuctl. WARIFU_GUI=OFF is an option of the build.
                           Says::tr("This warifuctl was built without the scanner "
                                    "(WARIFU_GUI=OFF) and cannot read pictures."),
                           {}});
}

} // namespace warifu::cli
