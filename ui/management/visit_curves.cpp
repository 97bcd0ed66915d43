// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/management/visit_curves.h"

#include "ui/text/value_text.h"
#include "ui/widgets/plain_table.h"
#include "ui/widgets/theme.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QCoreApplication>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

using Curve = VisitCurves::Curve;

constexpr int curveLetters = smallPoints - 3;
constexpr int choiceLetters = 16;
constexpr int curveWidth = 3;
constexpr int curveTimeLabels = 5;
constexpr int curveValueLabels = 5;
const QKeySequence curveTableKey{Qt::ALT | Qt::Key_T};

class CurveWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CurveWords)
public:
    static QString curve(Curve curve);
};

QString CurveWords::curve(Curve curve)
{
    switch (curve) {
    case Curve::Register: return tr("Register over the visits");
    case Curve::Remaining: return tr("Remaining over the visits");
    case Curve::Months: return tr("Months as frozen");
    }
    std::abort();
}

double inOnes(std::int64_t hundredths)
{
    return static_cast<double>(hundredths) / 100;
}

std::int64_t valueOf(const app::VisitPoint& point, Curve curve)
{
    return curve == Curve::Register ? point.activeRegister.hundredths()
                                    : point.remaining.hundredths();
}

QString valueTextOf(const app::VisitPoint& point, Curve curve)
{
    return curve == Curve::Register ? energyText(point.activeRegister) : point.remaining.toString();
}

QString curveMonthText(Month month)
{
    return u"%1-%2"_s.arg(int{month.year()}).arg(unsigned{month.month()}, 2, 10, '0'_L1);
}

// Wall time without a zone: drawn as if it were UTC.
qint64 millisecondsOf(LocalTime at)
{
    return qint64{at.time_since_epoch().count()} * 1000;
}

void colourAxis(QAbstractAxis& axis, const QWidget& page)
{
    QColor ink = page.palette().color(QPalette::WindowText);
    axis.setLabelsBrush(ink);
    axis.setLinePenColor(ink);
    axis.setLabelsFont(sized(page.font(), curveLetters));
    ink.setAlpha(50);
    axis.setGridLineColor(ink);
}

// A new chart without its own colours; the view takes it.
QChart* emptyChart()
{
    auto* chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setAnimationOptions(QChart::NoAnimation);
    return chart;
}

} // namespace

VisitCurves::VisitCurves(QWidget* parent)
    : QWidget{parent},
      m_curve{new ChoiceBox<Curve>{
          {Curve::Register, Curve::Remaining, Curve::Months}, &CurveWords::curve, this}},
      m_asTable{new QToolButton{this}},
      m_place{new QStackedWidget{this}},
      m_chart{new QChartView{this}},
      m_table{new PlainTable{3, this}}
{
    m_curve->setMinimumContentsLength(choiceLetters);
    m_asTable->setCheckable(true);
    m_asTable->setFocusPolicy(Qt::TabFocus);
    m_chart->setFrameShape(QFrame::NoFrame);
    m_chart->setFocusPolicy(Qt::NoFocus); // the table says the same
    m_chart->viewport()->setFocusPolicy(Qt::NoFocus);
    m_chart->setBackgroundBrush(Qt::NoBrush);
    m_chart->viewport()->setAutoFillBackground(false);
    m_chart->setRenderHint(QPainter::Antialiasing);
    m_place->addWidget(m_chart);
    m_place->addWidget(m_table);
    auto* head = new QHBoxLayout;
    head->addWidget(m_curve);
    head->addStretch(1);
    head->addWidget(m_asTable);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addLayout(head);
    layout->addWidget(m_place, 1);
    connect(m_curve, &QComboBox::currentIndexChanged, this, &VisitCurves::draw);
    connect(m_asTable, &QToolButton::toggled, m_place, &QStackedWidget::setCurrentIndex);
    retranslate();
}

void VisitCurves::show(const std::optional<MeterHistory>& history)
{
    m_history = history;
    draw();
}

void VisitCurves::choose(Curve curve)
{
    m_curve->choose(curve);
    draw();
}

void VisitCurves::draw()
{
    const std::unique_ptr<QChart> before{m_chart->chart()};
    m_chart->setChart(emptyChart());
    if (m_history && m_curve->value() == Curve::Months)
        drawMonths();
    else if (m_history)
        drawPoints();
    for (QAbstractAxis* axis : m_chart->chart()->axes())
        colourAxis(*axis, *this);
    fillTable();
}

void VisitCurves::drawPoints()
{
    const Curve curve = m_curve->value();
    const auto points = app::curveOf(*m_history);
    m_chart->chart()->setVisible(!points.empty());
    if (points.empty())
        return;
    auto* line = new QLineSeries;
    line->setPointsVisible(true);
    line->setPen(QPen{palette().color(QPalette::Link), curveWidth});
    for (const app::VisitPoint& point : points)
        line->append(static_cast<double>(millisecondsOf(point.at)), inOnes(valueOf(point, curve)));
    QChart* chart = m_chart->chart();
    chart->addSeries(line);
    auto* times = new QDateTimeAxis;
    times->setFormat(u"yyyy-MM-dd"_s);
    times->setTickCount(curveTimeLabels);
    auto* values = new QValueAxis;
    values->setTickCount(curveValueLabels);
    chart->addAxis(times, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    line->attachAxis(times);
    line->attachAxis(values);
    // Points at one time, or of one value, have no extent of their own.
    const auto [low, high] = std::ranges::minmax(
        points, {}, [curve](const app::VisitPoint& point) { return valueOf(point, curve); });
    const auto first = QDateTime::fromMSecsSinceEpoch(millisecondsOf(points.front().at));
    const auto last = QDateTime::fromMSecsSinceEpoch(millisecondsOf(points.back().at));
    if (first == last)
        times->setRange(first.addDays(-1), last.addDays(1));
    if (valueOf(low, curve) == valueOf(high, curve))
        values->setRange(inOnes(valueOf(low, curve)) - 1, inOnes(valueOf(high, curve)) + 1);
    values->applyNiceNumbers();
}

void VisitCurves::drawMonths()
{
    const auto months = app::freezesOf(*m_history);
    m_chart->chart()->setVisible(!months.empty());
    if (months.empty())
        return;
    auto* set = new QBarSet{QString{}};
    set->setColor(palette().color(QPalette::Link));
    set->setBorderColor(palette().color(QPalette::Link));
    QStringList names;
    for (const app::FrozenMonth& month : months) {
        *set << inOnes(month.energy.hundredths());
        names << curveMonthText(month.month);
    }
    auto* bars = new QBarSeries;
    bars->append(set);
    QChart* chart = m_chart->chart();
    chart->addSeries(bars);
    auto* categories = new QBarCategoryAxis;
    categories->append(names);
    categories->setGridLineVisible(false);
    auto* values = new QValueAxis;
    values->setTickCount(curveValueLabels);
    chart->addAxis(categories, Qt::AlignBottom);
    chart->addAxis(values, Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(values);
    values->setMin(0);
    values->applyNiceNumbers();
}

// The newest first: it is the one that is asked for.
void VisitCurves::fillTable()
{
    const Curve curve = m_curve->value();
    QStringList described;
    m_table->setRowCount(0);
    const auto add = [&](const QString& when, const QString& what, const QString& from) {
        const int row = m_table->rowCount();
        m_table->setRowCount(row + 1);
        m_table->fillRow(row, {when, what, from});
        described << u"%1: %2"_s.arg(when, what);
    };
    m_table->setHorizontalHeaderLabels({curve == Curve::Months ? tr("Month") : tr("At"),
                                        curve == Curve::Remaining ? tr("Remaining") : tr("kWh"),
                                        tr("From")});
    if (m_history && curve == Curve::Months) {
        const auto months = app::freezesOf(*m_history);
        for (auto month = months.rbegin(); month != months.rend(); ++month)
            add(curveMonthText(month->month), energyText(month->energy), tr("frozen by the meter"));
    } else if (m_history) {
        const auto points = app::curveOf(*m_history);
        for (auto point = points.rbegin(); point != points.rend(); ++point)
            add(dateTimeText(point->at), valueTextOf(*point, curve),
                point->isVisit ? tr("visit") : tr("customer's card"));
    }
    m_chart->setAccessibleName(CurveWords::curve(curve));
    m_chart->setAccessibleDescription(described.isEmpty() ? tr("Nothing is known yet.")
                                                          : described.join(u", "_s));
    m_table->setAccessibleName(CurveWords::curve(curve));
    m_table->setEmptyText(tr("Nothing is known yet."));
}

void VisitCurves::retranslate()
{
    m_curve->setAccessibleName(tr("Which curve"));
    m_asTable->setText(tr("Show as table (Alt+T)"));
    m_asTable->setShortcut(curveTableKey); // setting a text takes it away
    m_asTable->setAccessibleName(tr("Show as table"));
    draw();
}

void VisitCurves::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

} // namespace wattcard::ui
