// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/power_factor_file.h"

#include <QJsonDocument>

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array standardNames{"0.90"_L1, "0.85"_L1, "0.80"_L1}; // by PowerFactorStandard
constexpr std::array effectNames{"both"_L1, "penalty_only"_L1};      // by PowerFactorEffect
constexpr std::int64_t wholeFactor = 100;

template <class Enum, std::size_t N>
Result<Enum> word(const QJsonValue& written, const std::array<QLatin1StringView, N>& words)
{
    const auto found = std::find(words.begin(), words.end(), written.toString());
    if (found == words.end())
        return failed(Fault::BadInput, written.toString());
    return static_cast<Enum>(found - words.begin());
}

// "0.92" is 92; a money amount has the same two decimals.
Result<int> hundredths(const QString& text)
{
    const auto factor = Money::parse(text);
    if (!factor || factor->minor() > wholeFactor)
        return failed(Fault::BadInput, text);
    return static_cast<int>(factor->minor());
}

Result<Percent> adjustment(const QString& text)
{
    const bool isReward = text.startsWith(u'-');
    const auto percent = Percent::parse(QStringView{text}.sliced(isReward ? 1 : 0));
    if (!percent)
        return failed(Fault::BadInput, text);
    return isReward ? Percent::fromHundredths(-percent->hundredths()) : *percent;
}

QString text(Percent percent)
{
    const bool isReward = percent < Percent{};
    const auto size =
        Percent::fromHundredths(isReward ? -percent.hundredths() : percent.hundredths());
    return (isReward ? u"-"_s : QString{}) + size.toString();
}

} // namespace

Result<PowerFactorTable> readPowerFactors(const QByteArray& json)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const auto standard = word<PowerFactorStandard>(file.value("standard"_L1), standardNames);
    if (!standard)
        return failed(standard);
    const auto effect = word<PowerFactorEffect>(file.value("effect"_L1), effectNames);
    if (!effect)
        return failed(effect);
    PowerFactorTable table{*standard, *effect, {}};
    const QJsonObject lines = file.value("lines"_L1).toObject();
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        const auto factor = hundredths(line.key());
        if (!factor)
            return failed(factor);
        const auto percent = adjustment(line.value().toString());
        if (!percent)
            return failed(percent);
        table.lines.push_back({*factor, *percent});
    }
    std::sort(table.lines.begin(), table.lines.end(),
              [](const PowerFactorLine& a, const PowerFactorLine& b) {
                  return a.hundredths < b.hundredths;
              });
    const auto twice = std::adjacent_find(table.lines.begin(), table.lines.end(),
                                          [](const PowerFactorLine& a, const PowerFactorLine& b) {
                                              return a.hundredths == b.hundredths;
                                          });
    if (table.lines.empty() || twice != table.lines.end())
        return failed(Fault::BadInput, u"lines"_s);
    return table;
}

QJsonObject powerFactorJson(const PowerFactorTable& table)
{
    QJsonObject lines;
    for (const PowerFactorLine& line : table.lines)
        lines.insert(Money::fromMinor(line.hundredths).toString(), text(line.adjustment));
    return {{u"standard"_s, standardNames[static_cast<std::size_t>(table.standard)]},
            {u"effect"_s, effectNames[static_cast<std::size_t>(table.effect)]},
            {u"lines"_s, lines}};
}

} // namespace wattcard::app
