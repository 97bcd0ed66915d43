// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/live_chart.h"

#include "ui/meter/meter_text.h"

#include <QAbstractItemView>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineSeries>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTimer>
#include <QValueAxis>

#include <algorithm>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array hourChoices{1, 6, 24};
constexpr int plotEveryMs = 100;
constexpr int timeLabels = 6; // parts of the time axis
constexpr int labelsOfAnAxis = 3;
constexpr qreal fewUnits = 20; // then labels have a decimal
constexpr int tableRows = 12;
constexpr int smallPixels = 12;

// Readable on the theme's ground, light and dark.
QColor loadColour(bool dark)
{
    return dark ? QColor{0x7F, 0xB2, 0xFF} : QColor{0x1F, 0x5F, 0xC0};
}

QColor creditColour(bool dark)
{
    return dark ? QColor{0x6F, 0xD4, 0x8C} : QColor{0x14, 0x6C, 0x33};
}

QFont small(QFont font)
{
    font.setPixelSize(smallPixels);
    return font;
}

void inkOf(QLabel& label, const QColor& colour)
{
    QPalette palette;
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

qreal axisPlace(LocalTime time)
{
    return static_cast<qreal>(time.time_since_epoch().count());
}

} // namespace

LiveChart::LiveChart(QWidget* parent)
    : QWidget{parent},
      m_due{new QTimer{this}},
      m_loadTitle{new QLabel{this}},
      m_creditTitle{new QLabel{this}},
      m_hours{new QComboBox{this}},
      m_asTable{new QCheckBox{this}},
      m_pages{new QStackedWidget{this}},
      m_view{new QChartView{this}},
      m_table{new QTableWidget{0, 3, this}},
      m_load{new QLineSeries{this}},
      m_credit{new QLineSeries{this}},
      m_time{new QCategoryAxis{this}},
      m_kilowatts{new QValueAxis{this}},
      m_units{new QValueAxis{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(makeHead());
    layout->addWidget(m_pages, 1);
    makeChart();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(22);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->setFont(small(font()));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_table);
    m_due->setSingleShot(true);
    connect(m_due, &QTimer::timeout, this, &LiveChart::plot);
    connect(m_asTable, &QCheckBox::toggled, this, &LiveChart::showAsTable);
    connect(m_hours, &QComboBox::currentIndexChanged, this, &LiveChart::plot);
    paintAsTheme();
    retranslate();
}

QWidget* LiveChart::makeHead()
{
    auto* head = new QWidget{this};
    auto* row = new QHBoxLayout{head};
    row->setContentsMargins(0, 0, 0, 0);
    for (QLabel* title : {m_loadTitle, m_creditTitle}) {
        QFont bold = small(font());
        bold.setBold(true);
        title->setFont(bold);
        row->addWidget(title);
    }
    row->addStretch();
    for (const int hours : hourChoices)
        m_hours->addItem(QString{}, hours);
    for (QWidget* choice : {static_cast<QWidget*>(m_hours), static_cast<QWidget*>(m_asTable)}) {
        choice->setFont(small(font()));
        row->addWidget(choice);
    }
    return head;
}

// The chart owns its series and axes from here on, the view its chart.
void LiveChart::makeChart()
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setMargins({0, 0, 0, 0});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(4);
    m_time->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    chart->addAxis(m_time, Qt::AlignBottom);
    chart->addAxis(m_kilowatts, Qt::AlignLeft);
    chart->addAxis(m_units, Qt::AlignRight);
    m_units->setGridLineVisible(false);
    for (const auto& [series, axis] :
         {std::pair{m_load, m_kilowatts}, std::pair{m_credit, m_units}}) {
        chart->addSeries(series);
        series->attachAxis(m_time);
        series->attachAxis(axis);
    }
    m_view->setChart(chart);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setMinimumHeight(90);
    m_view->setRenderHint(QPainter::Antialiasing);
}

QChart& LiveChart::chart() const
{
    return *m_view->chart();
}

QSize LiveChart::sizeHint() const
{
    return {440, 150};
}

void LiveChart::paintAsTheme()
{
    const QColor ground = palette().color(QPalette::Base);
    const bool dark = ground.lightness() < 128;
    const QColor text = palette().color(QPalette::Text);
    chart().setBackgroundBrush(ground);
    for (QAbstractAxis* axis :
         {static_cast<QAbstractAxis*>(m_time), static_cast<QAbstractAxis*>(m_kilowatts),
          static_cast<QAbstractAxis*>(m_units)}) {
        axis->setLabelsFont(small(font()));
        axis->setLabelsColor(text);
        axis->setGridLineColor(palette().color(QPalette::Mid));
        axis->setLinePenColor(palette().color(QPalette::Mid));
    }
    m_load->setPen(QPen{loadColour(dark), 1.8});
    m_credit->setPen(QPen{creditColour(dark), 1.8, Qt::DashLine});
    m_kilowatts->setLabelsColor(loadColour(dark));
    m_units->setLabelsColor(creditColour(dark));
    inkOf(*m_loadTitle, loadColour(dark));
    inkOf(*m_creditTitle, creditColour(dark));
}

void LiveChart::showReadout(const meter::Readout& readout)
{
    if (const QString unit = unitName(readout.mode); unit != m_unit) {
        m_unit = unit;
        retranslate();
    }
    if (!m_history.isEmpty() && m_history.newest().at == readout.now)
        return;
    m_history.add(
        {readout.now, readout.powered ? readout.powerW : 0, readout.remaining.hundredths()});
    if (isVisible() && !m_due->isActive())
        m_due->start(plotEveryMs);
}

void LiveChart::plot()
{
    m_due->stop();
    if (m_history.isEmpty())
        return;
    const LocalTime until = m_history.newest().at;
    const std::chrono::hours span{m_hours->currentData().toInt()};
    const int columns = std::max(static_cast<int>(chart().plotArea().width()), 50);
    const CurveWindow window{until - span, until, columns};
    tellDescription();
    if (m_asTable->isChecked())
        return plotTable(window);
    const CurveLines lines = reducedTo(m_history, window);
    labelTime(window);
    fitAxes(lines);
    m_load->replace(lines.kilowatts);
    m_credit->replace(lines.credit);
}

// Labels at full parts of the window: "08:00".
void LiveChart::labelTime(const CurveWindow& window)
{
    for (const QString& label : m_time->categoriesLabels())
        m_time->remove(label);
    const auto part = (window.until - window.from) / timeLabels;
    LocalTime time = window.from - window.from.time_since_epoch() % part;
    while ((time += part) <= window.until)
        m_time->append(timeText(time).first(5), axisPlace(time));
    m_time->setRange(axisPlace(window.from), axisPlace(window.until));
}

void LiveChart::fitAxes(const CurveLines& lines)
{
    const auto highest = [](const QList<QPointF>& line, qreal atLeast) {
        for (const QPointF& point : line)
            atLeast = std::max(atLeast, point.y());
        return atLeast;
    };
    qreal lowest = 0;
    for (const QPointF& point : lines.credit)
        lowest = std::min(lowest, point.y());
    m_kilowatts->setRange(0, highest(lines.kilowatts, 1));
    m_units->setRange(lowest, highest(lines.credit, 1));
    // Three labels: more would be cut off where the chart is low.
    for (QValueAxis* axis : {m_kilowatts, m_units}) {
        axis->setTickCount(labelsOfAnAxis);
        axis->applyNiceNumbers();
        axis->setTickCount(labelsOfAnAxis);
        axis->setLabelFormat(axis->max() - axis->min() < fewUnits ? u"%.1f"_s : u"%.0f"_s);
    }
}

void LiveChart::plotTable(const CurveWindow& window)
{
    const auto part = (window.until - window.from) / tableRows;
    m_table->setRowCount(tableRows + 1);
    for (int row = 0; row <= tableRows; ++row) {
        const CurveSample& sample = m_history.at(window.until - part * row); // newest first
        const QStringList texts{timeText(sample.at), wattsText(sample.watts),
                                Credit::fromHundredths(sample.creditHundredths).toString()};
        for (int column = 0; column < texts.size(); ++column)
            m_table->setItem(row, column, new QTableWidgetItem{texts[column]});
    }
}

void LiveChart::showAsTable(bool on)
{
    m_asTable->setChecked(on);
    m_pages->setCurrentWidget(on ? static_cast<QWidget*>(m_table) : m_view);
    plot();
}

void LiveChart::chooseHours(int hours)
{
    m_hours->setCurrentIndex(m_hours->findData(hours));
}

void LiveChart::retranslate()
{
    m_loadTitle->setText(u"— "_s + tr("Load, kW"));
    m_creditTitle->setText(u"┄ "_s + tr("Remaining, %1").arg(m_unit));
    for (int i = 0; i < m_hours->count(); ++i)
        m_hours->setItemText(i, tr("%1 h").arg(m_hours->itemData(i).toInt()));
    m_hours->setAccessibleName(tr("Length of the curve"));
    m_hours->view()->setAccessibleName(m_hours->accessibleName());
    m_asTable->setText(tr("As a &table"));
    m_table->setHorizontalHeaderLabels({tr("Time"), tr("Load"), tr("Remaining")});
    m_table->setAccessibleName(tr("Course of load and remaining credit"));
    m_view->setAccessibleName(tr("Course of load and remaining credit"));
    tellDescription();
}

void LiveChart::tellDescription()
{
    if (m_history.isEmpty())
        return;
    const CurveSample& last = m_history.newest();
    const QString credit = Credit::fromHundredths(last.creditHundredths).toString();
    m_view->setAccessibleDescription(
        tr("Now %1 and %2 %3").arg(wattsText(last.watts), credit, m_unit));
}

void LiveChart::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        paintAsTheme();
    QWidget::changeEvent(event);
}

void LiveChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    plot();
}

void LiveChart::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    plot();
}

} // namespace wattcard::ui
