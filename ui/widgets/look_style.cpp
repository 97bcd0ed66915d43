// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/look_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal deskFactor = 0.8; // letters at a desk, beside those read from 80 cm
constexpr qreal frameWidth = 2;
constexpr qreal focusWidth = 3;
constexpr qreal edgeWidth = 1.5; // at least one whole pixel of a box or ring, wherever it lies

QPen framePen(const QStyleOption& option)
{
    const bool works = option.state & QStyle::State_Enabled;
    const bool focused = works && (option.state & QStyle::State_HasFocus);
    const auto group = works ? QPalette::Active : QPalette::Disabled;
    const QColor colour =
        option.palette.color(group, focused ? QPalette::Highlight : QPalette::WindowText);
    return QPen{colour, focused ? focusWidth : frameWidth};
}

// The line of what Fusion outlines darker than the ground, where the ground is dark.
QPen paleLine(const QStyleOption& option)
{
    const bool works = option.state & QStyle::State_Enabled;
    const bool focused = works && (option.state & QStyle::State_HasFocus);
    return QPen{option.palette.color(works ? QPalette::Active : QPalette::Disabled,
                                     focused ? QPalette::Link : QPalette::Mid),
                1};
}

void drawBox(const QStyleOption& option, QPainter& painter, const QPen& pen, const QBrush& inside)
{
    const qreal inset = pen.widthF() / 2;
    painter.setPen(pen);
    painter.setBrush(inside);
    painter.drawRoundedRect(QRectF{option.rect}.adjusted(inset, inset, -inset, -inset), 3, 3);
}

void drawBox(const QStyleOption& option, QPainter& painter, const QBrush& inside)
{
    drawBox(option, painter, framePen(option), inside);
}

void drawBoxBelowTitle(const QStyleOption& option, QPainter& painter)
{
    QStyleOption below{option};
    below.rect.setTop(option.rect.top() + option.fontMetrics.height());
    drawBox(below, painter, Qt::NoBrush);
}

void drawButton(const QStyleOption& option, QPainter& painter)
{
    const bool pressed = option.state & (QStyle::State_Sunken | QStyle::State_On);
    drawBox(option, painter,
            pressed ? option.palette.brush(QPalette::Midlight)
                    : option.palette.brush(QPalette::Button));
}

QColor signColour(const QStyleOption& option)
{
    const bool works = option.state & QStyle::State_Enabled;
    return option.palette.color(works ? QPalette::Active : QPalette::Disabled, QPalette::Text);
}

void drawTick(const QStyleOption& option, QPainter& painter, const QPen& frame, const QColor& sign)
{
    drawBox(option, painter, frame, option.palette.brush(QPalette::Base));
    const QRectF box{option.rect};
    painter.setPen(QPen{sign, focusWidth});
    if (option.state & QStyle::State_On)
        painter.drawPolyline(QPolygonF{{box.left() + box.width() * 0.22, box.center().y()},
                                       {box.left() + box.width() * 0.43, box.bottom() - 4},
                                       {box.right() - 3, box.top() + 4}});
    else if (option.state & QStyle::State_NoChange)
        painter.drawLine(QPointF{box.left() + 4, box.center().y()},
                         QPointF{box.right() - 4, box.center().y()});
}

void drawRadio(const QStyleOption& option, QPainter& painter, const QPen& frame, const QColor& sign)
{
    const qreal inset = frame.widthF() / 2 + 0.5;
    const QRectF ring = QRectF{option.rect}.adjusted(inset, inset, -inset, -inset);
    painter.setPen(frame);
    painter.setBrush(option.palette.brush(QPalette::Base));
    painter.drawEllipse(ring);
    if (!(option.state & QStyle::State_On))
        return;
    const qreal quarter = ring.width() / 4;
    painter.setPen(Qt::NoPen);
    painter.setBrush(sign);
    painter.drawEllipse(ring.adjusted(quarter, quarter, -quarter, -quarter));
}

void outlineField(const QStyleOption& option, QPainter& painter)
{
    painter.save();
    painter.setPen(paleLine(option));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF{option.rect}.adjusted(0.5, 0.5, -0.5, -0.5));
    painter.restore();
}

// On dark ground. False for what Fusion draws well enough.
bool drawPaleIndicator(QStyle::PrimitiveElement element, const QStyleOption& option,
                       QPainter& painter)
{
    const bool isTick = element == QStyle::PE_IndicatorCheckBox;
    if (!isTick && element != QStyle::PE_IndicatorRadioButton)
        return false;
    QPen edge = paleLine(option);
    edge.setWidthF(edgeWidth);
    (isTick ? drawTick : drawRadio)(option, painter, edge, signColour(option));
    return true;
}

} // namespace

LookStyle::LookStyle(const Look& look)
    : QProxyStyle{QStyleFactory::create(u"Fusion"_s)},
      m_look{look}
{
}

qreal LookStyle::letterFactor() const
{
    return m_look.density == Density::Counter ? 1 : deskFactor;
}

int LookStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* result) const
{
    if (hint == SH_Widget_Animation_Duration && !m_look.moves)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, result);
}

int LookStyle::pixelMetric(PixelMetric metric, const QStyleOption* option,
                           const QWidget* widget) const
{
    const bool isFrame = metric == PM_DefaultFrameWidth || metric == PM_SpinBoxFrameWidth ||
                         metric == PM_ComboBoxFrameWidth;
    if (isFrame && m_look.theme == Theme::Contrast)
        return static_cast<int>(focusWidth);
    return QProxyStyle::pixelMetric(metric, option, widget);
}

// False for what Fusion draws well enough.
bool LookStyle::drawFrame(PrimitiveElement element, const QStyleOption& option,
                          QPainter& painter) const
{
    switch (element) {
    case PE_PanelButtonCommand:
    case PE_PanelButtonTool: drawButton(option, painter); return true;
    case PE_FrameGroupBox: drawBoxBelowTitle(option, painter); return true;
    case PE_FrameLineEdit: drawBox(option, painter, Qt::NoBrush); return true;
    case PE_Frame:
    case PE_FrameMenu:
    case PE_FrameTabWidget: drawBox(option, painter, Qt::NoBrush); return true;
    case PE_PanelMenu: painter.fillRect(option.rect, option.palette.window()); return true;
    case PE_IndicatorCheckBox:
        drawTick(option, painter, framePen(option), framePen(option).color());
        return true;
    case PE_IndicatorRadioButton:
        drawRadio(option, painter, framePen(option), framePen(option).color());
        return true;
    case PE_FrameFocusRect:
        painter.setPen(QPen{option.palette.color(QPalette::Highlight), frameWidth});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF{option.rect}.adjusted(1, 1, -1, -1));
        return true;
    default: return false;
    }
}

void LookStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                              QPainter* painter, const QWidget* widget) const
{
    if (m_look.theme != Theme::Light && option) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool isDrawn = m_look.theme == Theme::Contrast
                                 ? drawFrame(element, *option, *painter)
                                 : drawPaleIndicator(element, *option, *painter);
        painter->restore();
        if (isDrawn)
            return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    // Fusion's own outline is darker than the ground: nothing to see where that is dark.
    if (m_look.theme == Theme::Dark && element == PE_FrameLineEdit && option)
        outlineField(*option, *painter);
}

void LookStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    const bool isField = control == CC_ComboBox || control == CC_SpinBox;
    if (m_look.theme == Theme::Dark && control == CC_SpinBox)
        outlineField(*option, *painter);
    if (!isField || m_look.theme != Theme::Contrast)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    drawBox(*option, *painter, Qt::NoBrush);
    painter->restore();
}

} // namespace wattcard::ui
