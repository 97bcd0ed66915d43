// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/load_panel.h"

#include "ui/meter/load_slider.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/strip_chart.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array presetWatts{0, 150, 2'000, 7'000};
constexpr std::array speedFactors{1, 10, 60, 600, 3'600};
constexpr int controlHeight = 36;

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
      m_presets{new QButtonGroup{this}},
      m_speeds{new QButtonGroup{this}},
      m_strip{new StripChart{this}}
{
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeHead());
    layout->addWidget(m_slider);
    layout->addWidget(makePresets());
    layout->addWidget(makeSpeeds());
    layout->addWidget(m_strip, 1);
    connect(m_slider, &QSlider::valueChanged, this, &LoadPanel::sliderMoved);
    connect(m_presets, &QButtonGroup::idClicked, this, &LoadPanel::choosePreset);
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

QWidget* LoadPanel::makePresets()
{
    auto* widget = new QWidget{this};
    auto* row = makeRow(widget);
    for (std::size_t i = 0; i < presetWatts.size(); ++i) {
        auto* button = makeChoice(widget);
        m_presets->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    m_presets->setExclusive(false);
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
    const std::array names{tr("Off"), tr("Fridge"), tr("Kettle"), tr("Shower")};
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const auto at = static_cast<std::size_t>(i);
        m_presets->button(i)->setText(u"%1 (%2)"_s.arg(names[at]).arg(i));
        m_presets->button(i)->setToolTip(wattsText(presetWatts[at]));
        m_presets->button(i)->setAccessibleName(
            tr("Load %1, %2").arg(names[at], wattsText(presetWatts[at])));
    }
    for (const int factor : speedFactors) {
        m_speeds->button(factor)->setAccessibleName(tr("Time %1 times as fast").arg(factor));
        m_speeds->button(factor)->setToolTip(tr("Slower and faster: [ and ]"));
    }
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

void LoadPanel::sliderMoved(int watts)
{
    m_wanted->setText(wattsText(watts));
    Q_EMIT loadChanged(watts);
}

void LoadPanel::choosePreset(int index)
{
    setLoad(presetWatts.at(static_cast<std::size_t>(index)));
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

// The strip takes one sample for each step of the meter's own clock.
void LoadPanel::showReadout(const meter::Readout& readout)
{
    if (m_power->isChecked() != readout.powered) {
        const QSignalBlocker quiet{m_power}; // told, not asked
        m_power->setChecked(readout.powered);
        retranslate();
    }
    m_strip->setCreditUnit(unitName(readout.mode));
    if (readout.now == m_lastSample)
        return;
    m_lastSample = readout.now;
    m_strip->add({.creditHundredths = readout.remaining.hundredths(), .watts = readout.powerW});
}

} // namespace wattcard::ui
