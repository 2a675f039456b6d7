// SPDX-License-Identifier: Apache-2.0
#include "app/text/file_text.h"

#include <QCoreApplication>

namespace warifu::text {

QString describe(FileError error, const QString &name)
{
    switch (error) {
    case FileError::Absent:
        //: %1 is a file name.
        return QCoreApplication::translate("FileText", "There is no file “%1”.").arg(name);
    case FileError::NoAccess:
        //: %1 is a file name.
        return QCoreApplication::translate(
                   "FileText", "“%1” may not be read or written. Check its permissions.")
            .arg(name);
    case FileError::NoSpace:
        //: %1 is a file name.
        return QCoreApplication::translate(
                   "FileText",
                   "“%1” was not written because the disk is full. Free some space and "
                   "try again; nothing was changed.")
            .arg(name);
    case FileError::TooLarge:
        //: %1 is a file name.
        return QCoreApplication::translate("FileText", "“%1” is too large to be read.").arg(name);
    case FileError::Exists:
        //: %1 is a file name.
        return QCoreApplication::translate(
                   "FileText", "There is something called “%1” already. It was left as it is.")
            .arg(name);
    case FileError::Broken:
        //: %1 is a file name.
        return QCoreApplication::translate("FileText",
                                           "Reading or writing “%1” failed. Check the disk.")
            .arg(name);
    }
    return {};
}

} // namespace warifu::text
