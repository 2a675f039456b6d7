// SPDX-License-Identifier: Apache-2.0
// warifuctl scan IMAGE...: one line of JSON for each image, or the payloads as text.
#include "app/cli/commands.h"
#include "app/cli/payload_source.h"
#include "app/cli/words.h"

#include <QStringDecoder>

namespace warifu::cli {

namespace {

// JSON holds text only: bytes that are not UTF-8 become the characters U+0000 to U+00FF.
QString asText(const SecretBytes &payload)
{
    // Showing payloads is what this command is for.
    const std::string_view bytes = exposeText(payload);
    const QByteArrayView view(bytes.data(), static_cast<qsizetype>(bytes.size()));
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(view);
    return decode.hasError() ? QString::fromLatin1(view) : text;
}

// False when the image could not be read.
bool scanOne(const Console &console, const QString &path)
{
    const auto payloads = payloadsOfImage(path);
    QJsonArray list;
    QStringList lines;
    if (payloads) {
        for (const SecretBytes &payload : *payloads) {
            lines << asText(payload);
            list << lines.last();
        }
    }
    QJsonObject json{{QStringLiteral("file"), path}, {QStringLiteral("payloads"), list}};
    if (!payloads)
        json[QStringLiteral("error")] = errorJson(payloads.error());
    console.result(json, lines.join(QLatin1Char('\n')));
    if (!payloads)
        console.remark(payloads.error().message);
    else if (payloads->empty())
        console.remark(noCodeIn(path).message);
    return payloads.has_value();
}

} // namespace

void runScan(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.empty())
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("Which image?"));
    bool isGood = true;
    for (const std::string_view word : words)
        isGood = scanOne(run.console(), textOf(word)) && isGood;
    run.finish(isGood ? kSuccess : kFailure);
}

} // namespace warifu::cli
