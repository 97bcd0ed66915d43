// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/lcd_display.h"

#include "meter/display.h"
#include "ui/meter/colours.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/paint.h"
#include "ui/meter/segments.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>
#include <chrono>

namespace wattcard::ui {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto idleBeforeRotation = 30s;
constexpr auto rotationStep = 6s;
constexpr int ghostAlpha = 20; // of 255: what unlit segments add to the glass

QColor ghost()
{
    QColor colour = colours::segment;
    colour.setAlpha(ghostAlpha);
    return colour;
}

QColor glassColour(const LcdContent& content)
{
    if (!content.powered)
        return colours::glassDark;
    return content.backlight ? colours::glassLit : colours::glass;
}

} // namespace

LcdDisplay::LcdDisplay(QWidget* parent) : QWidget{parent}
{
    setFocusPolicy(Qt::TabFocus);
    setMinimumSize(420, 190);
    connect(&m_rotation, &QTimer::timeout, this, &LcdDisplay::rotate);
    m_rotation.start(idleBeforeRotation);
    m_readout.powered = false;
    refresh();
}

QSize LcdDisplay::sizeHint() const
{
    return {560, 214};
}

void LcdDisplay::showReadout(const meter::Readout& readout)
{
    m_readout = readout;
    refresh();
}

void LcdDisplay::turnPage()
{
    if (!m_readout.powered)
        return;
    if (!m_content.codeShown)
        m_item = meter::itemAfter(m_item);
    if (!m_reducedMotion)
        m_rotation.start(idleBeforeRotation);
    refresh();
}

void LcdDisplay::rotate()
{
    if (m_reducedMotion || !m_readout.powered || m_content.codeShown)
        return;
    m_rotation.start(rotationStep);
    m_item = meter::itemAfter(m_item);
    refresh();
}

void LcdDisplay::setReducedMotion(bool on)
{
    m_reducedMotion = on;
    if (on)
        m_rotation.stop();
    else
        m_rotation.start(idleBeforeRotation);
}

QString LcdDisplay::spokenText() const
{
    if (!m_content.powered)
        return tr("Display dark, no power");
    if (m_content.codeShown)
        return codeText(m_readout.code) + u". "_s + codeAdvice(m_readout.code);
    const QString value =
        m_item == meter::Item::StateWord
            ? workStateWord(m_readout.workState) + u", "_s + switchWord(m_readout.switchState)
            : m_content.digits;
    const QString text = itemName(m_item) + u' ' + value + u' ' + unitWord(m_content.unit);
    return text.trimmed();
}

void LcdDisplay::refresh()
{
    m_content = lcdContent(m_readout, m_item);
    const QString name = tr("Display: %1").arg(spokenText());
    if (accessibleName() != name)
        setAccessibleName(name); // sends NameChanged
    QStringList lit;
    for (const auto& [word, on] : annunciators()) {
        if (on && m_content.powered)
            lit.append(word);
    }
    lit.append(advice(m_readout));
    setAccessibleDescription(lit.join(u", "_s));
    update();
}

void LcdDisplay::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void LcdDisplay::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(hasFocus() ? QPen{colours::focus, 3} : QPen{Qt::black, 1});
    painter.setBrush(colours::bezel);
    painter.drawRoundedRect(QRectF{rect()}.adjusted(1.5, 1.5, -1.5, -1.5), 10, 10);
    const QRectF glass = QRectF{rect()}.adjusted(12, 12, -12, -12);
    QLinearGradient shine{glass.topLeft(), glass.bottomLeft()};
    shine.setColorAt(0, glassColour(m_content).darker(108));
    shine.setColorAt(0.12, glassColour(m_content));
    shine.setColorAt(1, glassColour(m_content).lighter(104));
    painter.setPen(QPen{QColor{0, 0, 0, 150}, 1});
    painter.setBrush(shine);
    painter.drawRoundedRect(glass, 4, 4);
    if (!m_content.powered)
        return;
    const QRectF inside = glass.adjusted(12, 8, -12, -8);
    const qreal line = std::max(16.0, inside.height() * 0.13);
    paintHeader(painter, {inside.left(), inside.top(), inside.width(), line});
    paintDigits(painter, inside.adjusted(0, line + 6, 0, -line - 8));
    paintAnnunciators(painter, {inside.left(), inside.bottom() - line, inside.width(), line});
}

void LcdDisplay::paintHeader(QPainter& painter, const QRectF& area) const
{
    painter.setPen(colours::segment);
    const QString name = m_content.codeShown ? tr("Card") : itemName(m_item);
    paintFitted(painter, area.adjusted(0, 0, -area.width() / 2, 0),
                {.text = name,
                 .pixels = area.height() * 0.82,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignVCenter});
    if (m_content.codeShown)
        return;
    const QString number = QString::number(itemNumber(m_item)).rightJustified(2, u'0');
    const QString of = number + u'/' + QString::number(meter::allItems.size());
    paintFitted(painter, area,
                {.text = of,
                 .pixels = area.height() * 0.7,
                 .bold = false,
                 .alignment = Qt::AlignRight | Qt::AlignVCenter});
}

// A place for the sign, then eight digits; a shorter negative number has its sign right before it.
// A longer number (a meter's twelve digits) makes the places narrower, it is never cut.
void LcdDisplay::paintDigits(QPainter& painter, const QRectF& area) const
{
    const qreal unitWidth = 70;
    constexpr qsizetype usualPlaces = 8;
    const QRectF digits = area.adjusted(0, 0, -unitWidth, 0);
    auto cells = segmentCells(m_content.digits);
    const bool signApart = m_content.digits.startsWith(u'-') && std::ssize(cells) > usualPlaces;
    if (signApart)
        cells.erase(cells.begin());
    const std::size_t places = std::max<std::size_t>(usualPlaces, cells.size());
    const qreal width =
        std::min(digits.width() / (static_cast<qreal>(places) + 0.7), area.height() * 0.72);
    const qreal height = std::min(area.height(), width * 1.9);
    const qreal top = area.center().y() - height / 2;
    painter.setPen(Qt::NoPen);
    for (std::size_t place = 0; place < places; ++place) {
        const qreal left = digits.right() - static_cast<qreal>(places - place) * width;
        const QRectF box{left, top, width, height};
        painter.setBrush(ghost());
        paintCell(painter, box, {}, SegmentLook::Ghost);
        painter.setBrush(colours::segment);
        const std::size_t empty = places - cells.size();
        if (place >= empty)
            paintCell(painter, box, cells[place - empty], SegmentLook::Lit);
    }
    const qreal first = digits.right() - static_cast<qreal>(places) * width;
    painter.setBrush(signApart ? QBrush{colours::segment} : QBrush{ghost()});
    painter.drawRect(
        QRectF{first - width * 0.62, top + height / 2 - width * 0.067, width * 0.5, width * 0.135});
    painter.setPen(colours::segment);
    paintFitted(painter, {digits.right() + 4, top, unitWidth - 4, height},
                {.text = unitSymbol(m_content.unit),
                 .pixels = height * 0.34,
                 .bold = true,
                 .alignment = Qt::AlignLeft | Qt::AlignBottom});
}

LcdDisplay::Words LcdDisplay::annunciators() const
{
    const Annunciators& lit = m_content.lit;
    return {{{tr("SUPPLY"), lit.supplying},
             {tr("TRIPPED"), lit.tripped},
             {tr("HOLD KEY"), lit.allowed},
             {tr("LOW"), lit.low},
             {tr("OVERDRAFT"), lit.overdraft},
             {tr("CARD"), lit.card}}};
}

void LcdDisplay::paintAnnunciators(QPainter& painter, const QRectF& area) const
{
    const auto words = annunciators();
    const qreal width = area.width() / static_cast<qreal>(words.size());
    qreal left = area.left();
    for (const auto& [word, on] : words) {
        const QRectF box{left + 2, area.top(), width - 4, area.height()};
        if (on) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colours::segment);
            painter.drawRoundedRect(box, 3, 3);
        }
        painter.setPen(on ? glassColour(m_content) : ghost());
        paintFitted(painter, box.adjusted(3, 0, -3, 0),
                    {.text = word,
                     .pixels = area.height() * 0.54,
                     .bold = true,
                     .alignment = Qt::AlignCenter});
        left += width;
    }
}

} // namespace wattcard::ui
