// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/meter_face.h"

#include "meter/controller.h"
#include "meter/switching.h"
#include "ui/meter/breaker_lever.h"
#include "ui/meter/colours.h"
#include "ui/meter/lcd_display.h"
#include "ui/meter/led.h"
#include "ui/meter/meter_text.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace wattcard::ui {
namespace {

using Key = app::MeterService::Key;
using namespace Qt::StringLiterals;

// In the order of the enum, which is the order on the front.
constexpr std::array keyLetters{Qt::Key_P, Qt::Key_R, Qt::Key_G, Qt::Key_X};

int holdTargetMs(Key key)
{
    switch (key) {
    case Key::TripClose: return meter::closingHoldMs;
    case Key::Program: return meter::confirmingHoldMs;
    case Key::Page:
    case Key::Read: return 0;
    }
    std::abort();
}

void inkOf(QLabel& label, const QColor& colour)
{
    QPalette palette = label.palette();
    palette.setColor(QPalette::WindowText, colour);
    label.setPalette(palette);
}

} // namespace

MeterFace::MeterFace(const HoldClock& clock, QWidget* parent)
    : QFrame{parent},
      m_type{new QLabel{this}},
      m_number{new QLabel{this}},
      m_display{new LcdDisplay{this}},
      m_pulse{new LedLamp{colours::lampGreen, this}},
      m_alarm{new LedLamp{colours::lampRed, this}},
      m_trip{new LedLamp{colours::lampYellow, this}},
      m_lever{new BreakerLever{this}}
{
    auto* grid = new QGridLayout{this};
    grid->setContentsMargins(24, 14, 24, 16);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    grid->addWidget(makeNameplate(), 0, 0, 1, 2);
    grid->addWidget(m_display, 1, 0);
    grid->addWidget(m_lever, 1, 1, 2, 1);
    grid->addWidget(makeLamps(), 2, 0);
    grid->addWidget(makeKeys(clock), 3, 0, 1, 2);
    grid->setRowStretch(1, 1);
    grid->setColumnStretch(0, 1);
    connect(m_lever, &BreakerLever::closeRequested, this,
            [this] { Q_EMIT keyHeld(Key::TripClose, meter::closingHoldMs); });
    retranslate();
}

QWidget* MeterFace::makeNameplate()
{
    auto* plate = new QWidget{this};
    auto* row = new QHBoxLayout{plate};
    row->setContentsMargins(2, 0, 2, 0);
    auto* brand = new QLabel{u"WattCard"_s, plate};
    QFont bold = font();
    bold.setBold(true);
    bold.setPixelSize(20);
    brand->setFont(bold);
    bold.setPixelSize(16);
    m_number->setFont(bold);
    inkOf(*brand, colours::ink);
    inkOf(*m_type, colours::quietInk);
    inkOf(*m_number, colours::ink);
    row->addWidget(brand);
    row->addSpacing(12);
    row->addWidget(m_type);
    row->addStretch();
    row->addWidget(m_number);
    return plate;
}

QWidget* MeterFace::makeLamps()
{
    auto* lamps = new QWidget{this};
    auto* row = new QHBoxLayout{lamps};
    row->setContentsMargins(0, 0, 0, 0);
    for (LedLamp* lamp : {m_pulse, m_alarm, m_trip})
        row->addWidget(lamp, 1);
    return lamps;
}

QWidget* MeterFace::makeKeys(const HoldClock& clock)
{
    auto* keys = new QWidget{this};
    auto* row = new QHBoxLayout{keys};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const auto key = static_cast<Key>(i);
        const KeyButton::Look look{.letter = QChar{keyLetters[i]},
                                   .holdTargetMs = holdTargetMs(key)};
        m_keys[i] = new KeyButton{look, clock, keys};
        connect(m_keys[i], &KeyButton::held, this,
                [this, key](int milliseconds) { Q_EMIT keyHeld(key, milliseconds); });
        row->addWidget(m_keys[i], 1);
    }
    connect(&key(Key::Page), &KeyButton::held, m_display, &LcdDisplay::turnPage);
    return keys;
}

KeyButton& MeterFace::key(Key key) const
{
    return *m_keys.at(static_cast<std::size_t>(key));
}

KeyButton* MeterFace::keyForLetter(int qtKey) const
{
    for (std::size_t i = 0; i < keyLetters.size(); ++i) {
        if (keyLetters[i] == qtKey)
            return m_keys[i];
    }
    return nullptr;
}

void MeterFace::showReadout(const meter::Readout& readout)
{
    m_readout = readout;
    m_display->showReadout(readout);
    m_lever->showState(readout.switchState);
    m_trip->showState(readout.powered ? readout.tripLed : meter::Led::Off);
    m_alarm->showState(readout.powered ? readout.alarmLed : meter::Led::Off);
    m_number->setText(tr("No. %1").arg(readout.meter.toString()));
    showPulse();
}

void MeterFace::showSpeed(int factor)
{
    m_speed = factor;
    showPulse();
}

void MeterFace::showPulse()
{
    const std::uint32_t watts = m_readout.powered ? m_readout.powerW : 0;
    const QString word = watts == 0 ? ledWord(meter::Led::Off) : wattsText(watts);
    m_pulse->showPulse(pulseIntervalMs(watts, m_speed), word);
}

void MeterFace::setReducedMotion(bool on)
{
    m_display->setReducedMotion(on);
    m_lever->setReducedMotion(on);
    for (LedLamp* lamp : {m_pulse, m_alarm, m_trip})
        lamp->setReducedMotion(on);
}

void MeterFace::retranslate()
{
    m_type->setText(tr("Prepayment controller, %1 imp/kWh").arg(pulsesPerKilowattHour));
    m_number->setText(tr("No. %1").arg(m_readout.meter.toString()));
    m_pulse->setName(tr("Pulse"));
    m_alarm->setName(tr("Alarm"));
    m_trip->setName(tr("Trip"));
    const std::array names{tr("Page"), tr("Read"), tr("Program"), tr("Trip / Close")};
    for (std::size_t i = 0; i < names.size(); ++i) {
        m_keys[i]->setText(names[i]);
        m_keys[i]->setAccessibleName(tr("Key %1").arg(names[i]));
    }
    key(Key::Page).setToolTip(tr("Next item (P)"));
    key(Key::Read).setToolTip(tr("Read the card again (R)"));
    key(Key::Program).setToolTip(tr("Under seal: for reset and clear cards, hold until END (G)"));
    key(Key::TripClose).setToolTip(tr("Hold for 5 seconds to open or close the load switch (X)"));
    showPulse();
}

void MeterFace::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void MeterFace::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF{rect()}.adjusted(1, 1, -1, -1);
    QLinearGradient shell{body.topLeft(), body.bottomLeft()};
    shell.setColorAt(0, colours::housingTop);
    shell.setColorAt(1, colours::housingBottom);
    painter.setPen(QPen{colours::housingEdge, 1.5});
    painter.setBrush(shell);
    painter.drawRoundedRect(body, 14, 14);
    constexpr qreal inset = 12;
    for (const QPointF corner :
         {body.topLeft() + QPointF{inset, inset}, body.topRight() + QPointF{-inset, inset},
          body.bottomLeft() + QPointF{inset, -inset},
          body.bottomRight() + QPointF{-inset, -inset}}) {
        painter.setPen(QPen{colours::housingEdge, 1});
        painter.setBrush(QColor{0xC4, 0xC1, 0xB8});
        painter.drawEllipse(corner, 4.5, 4.5);
        painter.drawLine(corner - QPointF{3, 3}, corner + QPointF{3, 3});
    }
}

} // namespace wattcard::ui
