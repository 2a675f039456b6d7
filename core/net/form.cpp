// SPDX-License-Identifier: Apache-2.0
#include "core/net/form.h"

namespace warifu::net {

QByteArray formatForm(const Form &form)
{
    QByteArray text;
    for (const auto &[name, value] : form) {
        if (!text.isEmpty())
            text += '&';
        text += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return text;
}

} // namespace warifu::net
