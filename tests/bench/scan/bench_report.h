// SPDX-License-Identifier: Apache-2.0
#pragma once
// One line a measurement, for people and (--json FILE) for machines.

#include <QString>

#include <functional>
#include <vector>

namespace warifu::bench {

struct Measurement
{
    QString name;
    double ours = 0;
    double other = 0;
    QString against; // what other is
    bool smallerIsBetter = true;
};

class Report
{
public:
    explicit Report(QString jsonFile) : m_jsonFile(std::move(jsonFile)) {}
    void add(const Measurement &measurement, const QString &unit);

private:
    QString m_jsonFile;
};

// Median milliseconds of processor time of each function; all take turns, so that a slow moment of
// the machine hits them alike.
[[nodiscard]] std::vector<double> medians(const std::vector<std::function<void()>> &functions,
                                          int repetitions);

} // namespace warifu::bench
