// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/month_bars.h"

#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QStackedBarSeries>
#include <QValueAxis>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int valueLabels = 3;
constexpr double leastTop = 4;              // kWh: the labels have no decimals
constexpr int axisPoints = smallPoints - 5; // twelve of them stand in 270 pixels

double kilowattHours(Energy energy)
{
    return static_cast<double>(energy.hundredths()) / 100;
}

QString monthOf(const UsedInMonth& used)
{
    return QString::number(unsigned{used.month.month()});
}

} // namespace

MonthBars::MonthBars(QWidget* parent)
    : QChartView{parent},
      m_whole{new QBarSet{QString{}, this}},
      m_part{new QBarSet{QString{}, this}},
      m_today{new QBarSet{QString{}, this}},
      m_months{new QBarCategoryAxis{this}},
      m_energy{new QValueAxis{this}}
{
    auto* const series = new QStackedBarSeries{this};
    series->append({m_whole, m_part, m_today});
    series->setBarWidth(0.7);
    chart()->addSeries(series);
    chart()->addAxis(m_months, Qt::AlignBottom);
    chart()->addAxis(m_energy, Qt::AlignLeft);
    series->attachAxis(m_months);
    series->attachAxis(m_energy);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(m_months), static_cast<QAbstractAxis*>(m_energy)}) {
        axis->setGridLineVisible(axis == m_energy);
    }
    m_energy->setLabelFormat(u"%.0f"_s);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus);
    setRenderHint(QPainter::Antialiasing);
    sizeLetters();
    colour();
    draw();
}

void MonthBars::show(const std::optional<Consumption>& consumption)
{
    if (consumption == m_consumption)
        return;
    m_consumption = consumption;
    draw();
}

void MonthBars::draw()
{
    const Consumption shown = m_consumption.value_or(Consumption{});
    QStringList names;
    QStringList figures;
    double top = leastTop;
    for (QBarSet* set : {m_whole, m_part, m_today})
        set->remove(0, set->count());
    for (const UsedInMonth& used : shown.months) {
        const bool isToday = &used == &shown.months.back();
        const double value = used.energy ? kilowattHours(*used.energy) : 0;
        *m_whole << (!isToday && used.isWhole ? value : 0);
        *m_part << (!isToday && !used.isWhole ? value : 0);
        *m_today << (isToday ? value : 0);
        top = std::max(top, value);
        // Axis labels must differ: the same month of last year never stands beside its own.
        names << (m_consumption ? monthOf(used) : QString::number(names.size() + 1));
        if (used.energy)
            figures << u"%1-%2: %3"_s.arg(int{used.month.year()})
                           .arg(unsigned{used.month.month()}, 2, 10, '0'_L1)
                           .arg(energyText(*used.energy));
    }
    chart()->setVisible(!figures.isEmpty()); // first: labels are laid out for what is visible
    m_months->setCategories(names);
    m_energy->setRange(0, top);
    m_energy->setTickCount(valueLabels);
    m_energy->applyNiceNumbers();
    setAccessibleName(tr("Consumption of twelve months"));
    setAccessibleDescription(figures.isEmpty() ? tr("Nothing was reported yet.")
                                               : figures.join(u", "_s));
    setToolTip(accessibleDescription());
}

void MonthBars::colour()
{
    const QColor strong = palette().color(QPalette::Link); // Highlight is too dark on dark
    QColor pale = strong;
    pale.setAlpha(110);
    m_whole->setColor(strong);
    m_whole->setBorderColor(strong);
    m_part->setColor(pale);
    m_part->setBorderColor(pale);
    m_today->setColor(pale);
    m_today->setBorderColor(palette().color(QPalette::WindowText));
    QColor grid = palette().color(QPalette::WindowText);
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(m_months), static_cast<QAbstractAxis*>(m_energy)}) {
        axis->setLabelsBrush(grid);
        axis->setLinePenColor(grid);
    }
    grid.setAlpha(50);
    m_energy->setGridLineColor(grid);
}

void MonthBars::sizeLetters()
{
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(m_months), static_cast<QAbstractAxis*>(m_energy)})
        axis->setLabelsFont(sized(font(), axisPoints));
}

void MonthBars::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        sizeLetters();
    if (event->type() == QEvent::PaletteChange)
        colour();
    if (event->type() == QEvent::LanguageChange)
        draw();
}

} // namespace wattcard::ui
