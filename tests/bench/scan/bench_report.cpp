// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/scan/bench_report.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <ctime>

namespace warifu::bench {

void Report::add(const Measurement &m, const QString &unit)
{
    const double ratio = m.other > 0 ? m.ours / m.other : 0;
    std::printf("%-44s %9.2f %-3s  %s %.2f: %.2fx\n", qPrintable(m.name), m.ours,
                qPrintable(unit), qPrintable(m.against), m.other, ratio);
    std::fflush(stdout);
    if (m_jsonFile.isEmpty())
        return;
    QFile file(m_jsonFile);
    if (!file.open(QIODevice::Append))
        return;
    const QJsonObject object{
        {QStringLiteral("name"), m.name},
        {QStringLiteral("ours"), m.ours},
        {QStringLiteral("other"), m.other},
        {QStringLiteral("against"), m.against},
        {QStringLiteral("ratio"), ratio},
        {QStringLiteral("better"), m.smallerIsBetter ? ratio <= 1 : ratio >= 1},
    };
    file.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

std::vector<double> medians(const std::vector<std::function<void()>> &functions, int repetitions)
{
    std::vector<std::vector<double>> times(functions.size());
    for (int i = 0; i < repetitions; ++i) {
        for (size_t k = 0; k < functions.size(); ++k) {
            const std::clock_t start = std::clock();
            functions[k]();
            times[k].push_back(double(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC);
        }
    }
    std::vector<double> result;
    for (auto &series : times) {
        std::nth_element(series.begin(), series.begin() + series.size() / 2, series.end());
        result.push_back(series[series.size() / 2]);
    }
    return result;
}

} // namespace warifu::bench
