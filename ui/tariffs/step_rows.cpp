// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/step_rows.h"

#include "ui/tariffs/tariff_text.h"

#include <QGridLayout>
#include <QTime>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostSwitchRows = 10;
constexpr int minutesOfSwitchHour = 60;
constexpr int limitDigits = 8;

std::optional<int> minuteIn(const QString& text)
{
    const QTime time = QTime::fromString(text.trimmed(), u"H:m"_s);
    return time.isValid() ? std::optional{time.hour() * minutesOfSwitchHour + time.minute()}
                          : std::nullopt;
}

} // namespace

TierRows::TierRows(QWidget* parent) : QWidget{parent}
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->addWidget(new QLabel{tr("ends at kWh"), this}, 0, 1);
    grid->addWidget(new QLabel{tr("surcharge ¥/kWh"), this}, 0, 2);
    for (std::size_t tier = 0; tier < Ladder::mostTiers; ++tier) {
        const int line = static_cast<int>(tier) + 1;
        Row row{new QLabel{tr("Tier %1").arg(line), this}, new WholeEdit{limitDigits, this},
                new PriceEdit{this}};
        row.until->setAccessibleName(tr("Tier %1 ends at kWh").arg(line));
        row.until->setPlaceholderText(tr("no end"));
        row.surcharge->setAccessibleName(tr("Surcharge of tier %1").arg(line));
        grid->addWidget(row.name, line, 0);
        grid->addWidget(row.until, line, 1);
        grid->addWidget(row.surcharge, line, 2);
        for (QLineEdit* edit :
             {static_cast<QLineEdit*>(row.until), static_cast<QLineEdit*>(row.surcharge)})
            connect(edit, &QLineEdit::textChanged, this, [this] {
                grow();
                Q_EMIT edited();
            });
        m_rows.push_back(row);
    }
    setFocusProxy(m_rows.front().until);
    grow();
}

std::size_t TierRows::shown() const
{
    std::size_t count = 1;
    while (count < m_rows.size() && !m_rows[count - 1].until->text().isEmpty())
        ++count;
    return count;
}

void TierRows::grow()
{
    const std::size_t count = shown();
    for (std::size_t tier = 0; tier < m_rows.size(); ++tier) {
        for (QWidget* part :
             {static_cast<QWidget*>(m_rows[tier].name), static_cast<QWidget*>(m_rows[tier].until),
              static_cast<QWidget*>(m_rows[tier].surcharge)})
            part->setVisible(tier < count);
    }
}

void TierRows::setLadder(const Ladder& ladder)
{
    for (std::size_t tier = 0; tier < m_rows.size(); ++tier) {
        const bool ends = tier < ladder.limits.size();
        m_rows[tier].until->setWhole(ends ? ladder.limits[tier].hundredths() / Energy::stepsPerKwh
                                          : 0);
        const bool isThere = tier < ladder.surcharges.size();
        m_rows[tier].surcharge->setPrice(isThere ? ladder.surcharges[tier] : Price{});
    }
    grow();
}

Ladder TierRows::ladder(TierPeriod period) const
{
    Ladder ladder;
    ladder.period = period;
    if (period == TierPeriod::None)
        return ladder;
    for (std::size_t tier = 0; tier < shown(); ++tier) {
        const Row& row = m_rows[tier];
        ladder.surcharges.push_back(row.surcharge->price());
        if (!row.until->text().isEmpty())
            ladder.limits.push_back(
                Energy::fromHundredths(row.until->whole() * Energy::stepsPerKwh));
    }
    return ladder;
}

QString TierRows::wrong() const
{
    if (m_rows.front().until->text().isEmpty())
        return tr("Type where the first tier ends, or choose no tiers.");
    if (!m_rows.back().until->text().isEmpty())
        return tr("Tier 7 is the last one: leave its end empty.");
    std::int64_t before = 0;
    for (std::size_t tier = 0; tier + 1 < shown(); ++tier) {
        const std::int64_t until = m_rows[tier].until->whole();
        if (until <= before)
            return tr("Tier %1 must end above %2 kWh.").arg(tier + 1).arg(before);
        before = until;
    }
    return {};
}

DayRows::DayRows(QWidget* parent) : QWidget{parent}
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    const std::vector<Rate> rates{allRates.begin(), allRates.end()};
    for (std::size_t point = 0; point < mostSwitchRows; ++point) {
        Row row{new QLineEdit{this}, new ChoiceBox<Rate>{rates, rateText, this}};
        row.at->setPlaceholderText(point == 0 ? u"00:00"_s : u"07:30"_s);
        row.at->setAccessibleName(tr("Switch point %1").arg(point + 1));
        row.rate->setAccessibleName(tr("Rate from switch point %1 on").arg(point + 1));
        grid->addWidget(row.at, static_cast<int>(point), 0);
        grid->addWidget(row.rate, static_cast<int>(point), 1);
        connect(row.at, &QLineEdit::textChanged, this, [this] {
            grow();
            Q_EMIT edited();
        });
        connect(row.rate, &QComboBox::currentIndexChanged, this, &DayRows::edited);
        m_rows.push_back(row);
    }
    setFocusProxy(m_rows.front().at);
    grow();
}

void DayRows::grow()
{
    bool isShown = true;
    for (const Row& row : m_rows) {
        row.at->setVisible(isShown);
        row.rate->setVisible(isShown);
        isShown = isShown && !row.at->text().trimmed().isEmpty();
    }
}

void DayRows::setDay(const std::vector<DaySwitch>& day)
{
    for (std::size_t point = 0; point < m_rows.size(); ++point) {
        const bool isThere = point < day.size();
        m_rows[point].rate->choose(isThere ? day[point].rate : Rate::Flat);
        m_rows[point].at->setText(isThere ? minuteText(day[point].minuteOfDay) : QString{});
    }
    grow();
}

std::vector<DaySwitch> DayRows::day() const
{
    std::vector<DaySwitch> day;
    for (const Row& row : m_rows) {
        if (row.at->text().trimmed().isEmpty())
            break;
        if (const auto minute = minuteIn(row.at->text()))
            day.push_back({*minute, row.rate->value()});
    }
    return day;
}

QString DayRows::wrong() const
{
    int before = -1;
    for (const Row& row : m_rows) {
        const QString text = row.at->text().trimmed();
        if (text.isEmpty())
            break;
        const auto minute = minuteIn(text);
        if (!minute)
            return tr("%1 is no time of day. Type hours and minutes, for example 07:30.").arg(text);
        if (*minute <= before)
            return tr("%1 must be later than %2.").arg(text, minuteText(before));
        before = *minute;
    }
    return {};
}

} // namespace wattcard::ui
