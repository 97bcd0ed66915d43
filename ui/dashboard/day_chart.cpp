// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/day_chart.h"

#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr double fenInYuan = 100;
constexpr double leastYuan = 10;
constexpr int chartPoints = smallPoints - 3;
constexpr int mostLevelDays = 16; // labels beside one another
constexpr int uprightLabels = -90;
constexpr int paleAlpha = 60;

// Hues that stay apart for those who see fewer of them, each other bar lighter; the table and the
// legend name what they are.
QColor barColour(std::size_t place, const QPalette& palette)
{
    constexpr std::array hues{210, 35, 160, 280, 50, 330};
    const bool isDark = palette.color(QPalette::Window).lightness() < 128;
    const int light = (isDark ? 150 : 95) + (place % 2 == 0 ? 0 : 35);
    return QColor::fromHsl(hues[place % hues.size()], 150, light);
}

} // namespace

DayChart::DayChart(QWidget* parent) : QChartView{parent}
{
    chart()->setMargins({});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // it is looked at; its rows are the table
    viewport()->setFocusPolicy(Qt::NoFocus);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    setRenderHint(QPainter::Antialiasing);
    // Kept for good: what Qt draws for an axis that was removed stays for a while.
    m_categories = new QBarCategoryAxis{chart()};
    m_categories->setGridLineVisible(false);
    m_values = new QValueAxis{chart()};
    m_values->setLabelFormat(QStringLiteral("%.0f"));
    chart()->addAxis(m_categories, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
}

void DayChart::show(const DayBars& bars, const QString& description)
{
    setAccessibleName(bars.title);
    setAccessibleDescription(description);
    if (bars == m_bars)
        return;
    m_bars = bars;
    draw();
}

void DayChart::draw()
{
    chart()->removeAllSeries();
    auto* stack = new QStackedBarSeries{chart()};
    std::vector<double> tops(static_cast<std::size_t>(m_bars.categories.size()));
    for (const DayBars::Series& series : m_bars.series) {
        auto* set = new QBarSet{series.name, stack};
        for (std::size_t place = 0; place < series.values.size(); ++place) {
            const double yuan = static_cast<double>(series.values[place]) / fenInYuan;
            set->append(yuan);
            tops[place] += std::max(yuan, 0.0);
        }
        stack->append(set);
    }
    connect(stack, &QAbstractBarSeries::clicked, this, [this, stack](int category, QBarSet* set) {
        Q_EMIT barPressed(static_cast<int>(stack->barSets().indexOf(set)), category);
    });
    chart()->addSeries(stack);
    m_categories->setCategories(m_bars.categories);
    m_categories->setLabelsAngle(m_bars.categories.size() > mostLevelDays ? uprightLabels : 0);
    stack->attachAxis(m_categories);
    stack->attachAxis(m_values);
    // Money that was given back in an hour without a sale goes below the line.
    double bottom = 0;
    for (const DayBars::Series& series : m_bars.series) {
        for (const std::int64_t value : series.values)
            bottom = std::min(bottom, static_cast<double>(value) / fenInYuan);
    }
    const double top = tops.empty() ? leastYuan : *std::ranges::max_element(tops);
    m_values->setRange(bottom, std::max(top, leastYuan));
    m_values->applyNiceNumbers();
    chart()->legend()->setVisible(m_bars.series.size() > 1);
    chart()->legend()->setAlignment(Qt::AlignBottom);
    colour();
}

void DayChart::colour()
{
    const QFont letters = sized(font(), chartPoints);
    const QColor ink = palette().color(QPalette::WindowText);
    std::size_t place = 0;
    for (QAbstractSeries* each : chart()->series()) {
        for (QBarSet* set : qobject_cast<QAbstractBarSeries*>(each)->barSets()) {
            QColor fill = barColour(place++, palette());
            set->setBorderColor(fill);
            if (!m_bars.noData.isEmpty())
                fill.setAlpha(paleAlpha);
            set->setColor(fill);
        }
    }
    for (QAbstractAxis* axis : chart()->axes()) {
        axis->setLabelsFont(letters);
        axis->setLabelsBrush(ink);
        axis->setLinePenColor(ink);
        QColor grid = ink;
        grid.setAlpha(50);
        axis->setGridLineColor(grid);
    }
    chart()->legend()->setFont(letters);
    chart()->legend()->setLabelColor(ink);
    viewport()->update();
}

void DayChart::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    if (m_bars.noData.isEmpty())
        return;
    painter->save();
    painter->resetTransform();
    painter->setFont(sized(font(), namePoints));
    painter->setPen(palette().color(QPalette::WindowText));
    painter->drawText(viewport()->rect(), Qt::AlignCenter | Qt::TextWordWrap, m_bars.noData);
    painter->restore();
}

void DayChart::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        colour();
}

} // namespace wattcard::ui
