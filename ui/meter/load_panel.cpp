// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_panel.h"

#include "ui/meter/live_chart.h"
#include "ui/meter/load_slider.h"
#include "ui/meter/load_text.h"
#include "ui/meter/meter_text.h"

#include <QButtonGroup>
#include <QEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array speedFactors{1, 10, 60, 600, 3'600};
constexpr int controlHeight = 30;
constexpr int appliancesInARow = 3;
constexpr int wattHoursOfAStep = 10; // of Energy
constexpr qint64 largestCurveFile = 1 << 16;

QPushButton* makeChoice(QWidget* parent)
{
    auto* button = new QPushButton{parent};
    button->setMinimumHeight(controlHeight);
    button->setAutoDefault(false);
    return button;
}

// A chosen button is bold and in the highlight colour: the sunk frame of the style alone is easily
// overlooked.
void markChosen(QPushButton& button, bool chosen)
{
    QFont font = button.font();
    font.setBold(chosen);
    button.setFont(font);
    QPalette palette;
    if (chosen) {
        palette.setColor(QPalette::Button, palette.color(QPalette::Highlight));
        palette.setColor(QPalette::ButtonText, palette.color(QPalette::HighlightedText));
    }
    button.setPalette(palette);
}

void makeChoosable(QPushButton* button)
{
    button->setCheckable(true);
    QObject::connect(button, &QPushButton::toggled, button,
                     [button](bool chosen) { markChosen(*button, chosen); });
}

QHBoxLayout* makeRow(QWidget* parent)
{
    auto* row = new QHBoxLayout{parent};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    return row;
}

} // namespace

LoadPanel::LoadPanel(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_wanted{new QLabel{this}},
      m_speedTitle{new QLabel{this}},
      m_power{makeChoice(this)},
      m_slider{new LoadSlider{this}},
      m_appliances{new QButtonGroup{this}},
      m_openCurve{makeChoice(this)},
      m_playCurve{makeChoice(this)},
      m_curveName{new QLabel{this}},
      m_speeds{new QButtonGroup{this}},
      m_chart{new LiveChart{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_slider);
    layout->addWidget(makeAppliances());
    layout->addWidget(makeCurveRow());
    layout->addWidget(makeSpeeds());
    layout->addWidget(m_chart, 1);
    connect(m_slider, &QSlider::valueChanged, this, &LoadPanel::sliderMoved);
    connect(m_appliances, &QButtonGroup::idClicked, this, &LoadPanel::toggleAppliance);
    connect(m_openCurve, &QPushButton::clicked, this, &LoadPanel::chooseCurve);
    connect(m_playCurve, &QPushButton::clicked, this, &LoadPanel::toggleCurve);
    connect(m_speeds, &QButtonGroup::idClicked, this, &LoadPanel::speedChanged);
    connect(m_power, &QPushButton::toggled, this, &LoadPanel::powerToggled);
    connect(m_power, &QPushButton::toggled, this, &LoadPanel::retranslate);
    retranslate();
}

QWidget* LoadPanel::makeHead()
{
    auto* head = new QWidget{this};
    auto* row = makeRow(head);
    QFont large = font();
    large.setPixelSize(22);
    large.setBold(true);
    m_wanted->setFont(large);
    m_power->setCheckable(true);
    m_power->setChecked(true);
    row->addWidget(m_title);
    row->addWidget(m_wanted);
    row->addStretch();
    row->addWidget(m_power);
    return head;
}

QWidget* LoadPanel::makeAppliances()
{
    auto* widget = new QWidget{this};
    auto* grid = new QGridLayout{widget};
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    for (int i = 0; i <= static_cast<int>(app::allAppliances.size()); ++i) {
        auto* button = makeChoice(widget);
        if (i > 0)
            makeChoosable(button);
        m_appliances->addButton(button, i);
        grid->addWidget(button, i / appliancesInARow, i % appliancesInARow);
    }
    m_appliances->setExclusive(false);
    return widget;
}

QWidget* LoadPanel::makeCurveRow()
{
    auto* widget = new QWidget{this};
    auto* row = makeRow(widget);
    row->addWidget(m_openCurve);
    makeChoosable(m_playCurve);
    m_playCurve->setEnabled(false);
    row->addWidget(m_playCurve);
    row->addWidget(m_curveName, 1);
    return widget;
}

QWidget* LoadPanel::makeSpeeds()
{
    auto* widget = new QWidget{this};
    auto* row = makeRow(widget);
    row->addWidget(m_speedTitle);
    for (const int factor : speedFactors) {
        auto* button = makeChoice(widget);
        button->setText(u"×%1"_s.arg(factor));
        makeChoosable(button);
        button->setChecked(factor == speedFactors.front());
        m_speeds->addButton(button, factor);
        row->addWidget(button, 1);
    }
    return widget;
}

void LoadPanel::retranslate()
{
    m_title->setText(tr("Load"));
    m_speedTitle->setText(tr("Time"));
    m_wanted->setText(wattsText(m_slider->value()));
    m_slider->setAccessibleName(tr("Load in watts"));
    m_slider->setToolTip(tr("What the customer draws while the switch is closed"));
    m_power->setText(m_power->isChecked() ? tr("Supply on (W)") : tr("Supply off (W)"));
    m_power->setAccessibleName(m_power->text());
    m_openCurve->setText(tr("Load c&urve…"));
    m_openCurve->setToolTip(tr("A file with a day in lines of time;watts"));
    m_playCurve->setText(tr("&Play"));
    m_playCurve->setToolTip(tr("The load follows the curve by the meter's clock"));
    nameAppliances();
    tellCurve();
    for (const int factor : speedFactors) {
        m_speeds->button(factor)->setAccessibleName(tr("Time %1 times as fast").arg(factor));
        m_speeds->button(factor)->setToolTip(tr("Slower and faster: [ and ]"));
    }
}

void LoadPanel::nameAppliances()
{
    m_appliances->button(0)->setText(tr("All off") + u" (0)"_s);
    for (std::size_t i = 0; i < app::allAppliances.size(); ++i) {
        const app::Appliance each = app::allAppliances[i];
        const app::Draw draw = app::drawOf(each);
        auto* button = m_appliances->button(static_cast<int>(i) + 1);
        button->setText(u"%1 (%2)"_s.arg(applianceName(each)).arg(i + 1));
        button->setToolTip(tr("%1, power factor %2")
                               .arg(wattsText(draw.watts), powerFactorText(draw.powerFactor())));
        button->setAccessibleName(applianceName(each) + u", "_s + button->toolTip());
    }
}

void LoadPanel::tellCurve()
{
    m_curveName->setText(
        m_curve ? tr("%1: %2 kWh a day")
                      .arg(m_curveFile,
                           Energy::fromHundredths(static_cast<std::int64_t>(m_curve->wattHours()) /
                                                  wattHoursOfAStep)
                               .toString())
                : tr("no load curve"));
}

void LoadPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

int LoadPanel::load() const
{
    return m_slider->value();
}

int LoadPanel::speed() const
{
    return m_speeds->checkedId();
}

void LoadPanel::setLoad(int watts)
{
    m_slider->setValue(watts);
}

// A load by hand takes the place of appliances and curve.
void LoadPanel::sliderMoved(int watts)
{
    m_wanted->setText(wattsText(watts));
    m_household.switchAllOff();
    showHousehold();
    showCurveEnded();
    Q_EMIT loadChanged(watts);
}

void LoadPanel::showLoad(int watts)
{
    const QSignalBlocker quiet{m_slider};
    m_slider->setValue(watts);
    m_wanted->setText(wattsText(watts));
}

void LoadPanel::toggleAppliance(int index)
{
    if (index == 0) {
        m_household.switchAllOff();
    } else {
        const app::Appliance each = app::allAppliances.at(static_cast<std::size_t>(index) - 1);
        m_household.set(each, !m_household.isOn(each));
    }
    showHousehold();
    showCurveEnded();
    const app::Draw draw = m_household.draw();
    showLoad(static_cast<int>(draw.watts));
    Q_EMIT appliancesChanged(draw);
}

void LoadPanel::showHousehold()
{
    for (std::size_t i = 0; i < app::allAppliances.size(); ++i)
        m_appliances->button(static_cast<int>(i) + 1)
            ->setChecked(m_household.isOn(app::allAppliances[i]));
}

void LoadPanel::chooseCurve()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Load curve of a day"), {},
                                                      tr("Load curves (*.csv);;All files (*)"));
    if (!file.isEmpty())
        openCurve(file);
}

void LoadPanel::openCurve(const QString& name)
{
    QFile file{name};
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT curveRefused(tr("%1 cannot be opened.").arg(QFileInfo{name}.fileName()));
        return;
    }
    const auto read = app::readLoadCurve(file.read(largestCurveFile));
    if (read.error) {
        Q_EMIT curveRefused(curveErrorText(*read.error));
        return;
    }
    m_curve = read.curve;
    m_curveFile = QFileInfo{name}.completeBaseName();
    m_playCurve->setEnabled(true);
    m_playsCurve = false;
    tellCurve();
    toggleCurve();
}

void LoadPanel::toggleCurve()
{
    if (!m_curve)
        return;
    if (m_playsCurve) {
        showCurveEnded();
        Q_EMIT curveStopped();
        return;
    }
    m_household.switchAllOff();
    showHousehold();
    m_playsCurve = true;
    m_playCurve->setChecked(true);
    Q_EMIT curvePlayed(*m_curve);
}

void LoadPanel::showCurveEnded()
{
    m_playsCurve = false;
    m_playCurve->setChecked(false);
}

bool LoadPanel::isPlayingCurve() const
{
    return m_playsCurve;
}

QString LoadPanel::curveText() const
{
    return m_curveName->text();
}

void LoadPanel::showSpeed(int factor)
{
    if (QAbstractButton* button = m_speeds->button(factor))
        button->setChecked(true);
}

void LoadPanel::faster()
{
    stepSpeed(1);
}

void LoadPanel::slower()
{
    stepSpeed(-1);
}

void LoadPanel::stepSpeed(int steps)
{
    const auto now = std::find(speedFactors.begin(), speedFactors.end(), speed());
    const auto index = std::clamp<std::ptrdiff_t>(now - speedFactors.begin() + steps, 0,
                                                  std::ssize(speedFactors) - 1);
    const int factor = speedFactors[static_cast<std::size_t>(index)];
    if (factor == speed())
        return;
    m_speeds->button(factor)->setChecked(true);
    Q_EMIT speedChanged(factor);
}

void LoadPanel::togglePower()
{
    m_power->toggle();
}

void LoadPanel::showReadout(const meter::Readout& readout)
{
    if (m_power->isChecked() != readout.powered) {
        const QSignalBlocker quiet{m_power}; // told, not asked
        m_power->setChecked(readout.powered);
        retranslate();
    }
    m_chart->showReadout(readout);
}

} // namespace wattcard::ui
