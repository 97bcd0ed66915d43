// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/step_painting.h"

#include "ui/widgets/tone.h"

#include <QPainter>
#include <QPainterPath>

#include <cstdlib>

namespace wattcard::ui {

namespace {

constexpr int paintingSide = 168;
constexpr qreal unit = 100; // the drawings' own square

// A pen for the outlines, and what is inked in.
struct Ink {
    QPainter& painter;
    QColor line;
    QColor paper;
    QColor amber;
    QColor tone;

    void outline(qreal width = 3)
    {
        painter.setPen(QPen{line, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.setBrush(paper);
    }
    void stroke(const QColor& colour, qreal width)
    {
        painter.setPen(QPen{colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
        painter.setBrush(Qt::NoBrush);
    }
    void fill(const QColor& colour)
    {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
};

void drawPerson(Ink& ink)
{
    ink.outline();
    ink.painter.drawEllipse(QPointF{50, 32}, 17, 17);
    QPainterPath body;
    body.moveTo(18, 88);
    body.cubicTo(18, 48, 82, 48, 82, 88);
    body.closeSubpath();
    ink.painter.drawPath(body);
}

void drawHouse(Ink& ink)
{
    ink.outline();
    ink.painter.drawRect(QRectF{24, 46, 52, 40});
    ink.painter.drawPolygon(QPolygonF{{{14, 48}, {50, 16}, {86, 48}}});
    ink.fill(ink.amber);
    ink.painter.drawPolygon(
        QPolygonF{{{53, 52}, {40, 68}, {49, 68}, {46, 82}, {60, 64}, {51, 64}}});
}

void drawMeter(Ink& ink, const QRectF& where)
{
    QPainter& painter = ink.painter;
    painter.save();
    painter.translate(where.topLeft());
    painter.scale(where.width() / unit, where.height() / unit);
    ink.outline(unit / where.width() * 3);
    painter.drawRoundedRect(QRectF{14, 6, 72, 88}, 10, 10);
    ink.fill(ink.line);
    painter.drawRoundedRect(QRectF{24, 18, 52, 24}, 4, 4);
    ink.stroke(ink.amber, 4);
    for (const int x : {34, 46, 58})
        painter.drawLine(x, 24, x, 36);
    ink.stroke(ink.line, unit / where.width() * 3);
    painter.drawLine(QPointF{30, 76}, QPointF{70, 76});
    ink.fill(ink.tone);
    painter.drawEllipse(QPointF{50, 57}, 6, 6);
    painter.restore();
}

void drawArrow(Ink& ink, const QPointF& from, const QPointF& to)
{
    ink.stroke(ink.tone, 5);
    ink.painter.drawLine(from, to);
    const qreal back = to.x() > from.x() ? -9 : 9;
    ink.painter.drawLine(to, to + QPointF{back, -8});
    ink.painter.drawLine(to, to + QPointF{back, 8});
}

void drawCard(Ink& ink, const QRectF& where)
{
    ink.outline();
    ink.painter.drawRoundedRect(where, 6, 6);
    ink.painter.setBrush(ink.amber);
    ink.painter.drawRoundedRect(QRectF{where.left() + where.width() * 0.14,
                                       where.top() + where.height() * 0.34, where.width() * 0.22,
                                       where.height() * 0.32},
                                3, 3);
}

void drawPaper(Ink& ink)
{
    ink.outline();
    ink.painter.drawRect(QRectF{24, 10, 52, 80});
    ink.stroke(ink.line, 3);
    for (const int y : {28, 42, 56})
        ink.painter.drawLine(34, y, 66, y);
}

void drawTariff(Ink& ink)
{
    ink.outline();
    int top = 68;
    for (const int left : {14, 38, 62}) {
        ink.painter.setBrush(left == 62 ? ink.amber : ink.paper);
        ink.painter.drawRect(QRectF(left, top, 24, 88 - top));
        top -= 24;
    }
}

void drawMoney(Ink& ink)
{
    ink.outline();
    ink.painter.drawRoundedRect(QRectF{8, 28, 84, 46}, 4, 4);
    ink.painter.setBrush(ink.amber);
    ink.painter.drawEllipse(QPointF{50, 51}, 15, 15);
    ink.stroke(ink.line, 3);
    ink.painter.drawPolyline(QPolygonF{{{43, 42}, {50, 50}, {57, 42}}});
    ink.painter.drawLine(50, 50, 50, 61);
    ink.painter.drawLine(44, 52, 56, 52);
    ink.painter.drawLine(44, 57, 56, 57);
}

void drawReading(Ink& ink)
{
    drawCard(ink, {10, 20, 64, 42});
    ink.outline(4);
    ink.painter.drawEllipse(QPointF{62, 60}, 18, 18);
    ink.stroke(ink.tone, 7);
    ink.painter.drawLine(76, 74, 90, 89);
}

void drawSignature(Ink& ink)
{
    drawPaper(ink);
    ink.stroke(ink.tone, 4);
    QPainterPath line;
    line.moveTo(32, 76);
    line.cubicTo(40, 58, 44, 90, 52, 72);
    line.cubicTo(56, 64, 58, 84, 68, 72);
    ink.painter.drawPath(line);
    ink.stroke(ink.line, 5);
    ink.painter.drawLine(68, 70, 90, 38);
}

void drawWriting(Ink& ink)
{
    ink.outline();
    ink.painter.drawRoundedRect(QRectF{52, 26, 40, 56}, 6, 6);
    drawCard(ink, {6, 38, 58, 34});
    drawArrow(ink, {10, 88}, {44, 88});
}

void drawKey(Ink& ink)
{
    ink.stroke(ink.line, 7);
    ink.painter.drawEllipse(QPointF{28, 50}, 16, 16);
    ink.painter.drawPolyline(QPolygonF{{{44, 50}, {90, 50}, {90, 64}}});
    ink.painter.drawLine(74, 50, 74, 60);
}

void drawDone(Ink& ink)
{
    ink.stroke(ink.tone, 6);
    ink.painter.drawEllipse(QPointF{50, 50}, 40, 40);
    ink.stroke(ink.tone, 9);
    ink.painter.drawPolyline(QPolygonF{{{31, 52}, {45, 66}, {70, 36}}});
}

void drawPicture(Ink& ink, StepPicture picture)
{
    switch (picture) {
    case StepPicture::Customer: return drawPerson(ink);
    case StepPicture::ServicePoint: return drawHouse(ink);
    case StepPicture::Meter: return drawMeter(ink, {0, 0, unit, unit});
    case StepPicture::TwoMeters:
        drawMeter(ink, {0, 22, 42, 56});
        drawMeter(ink, {58, 22, 42, 56});
        return drawArrow(ink, {40, 50}, {60, 50});
    case StepPicture::Tariff: return drawTariff(ink);
    case StepPicture::Money: return drawMoney(ink);
    case StepPicture::Card: return drawCard(ink, {10, 22, 80, 54});
    case StepPicture::TwoCards:
        drawCard(ink, {4, 10, 58, 38});
        ink.stroke(ink.line, 3);
        ink.painter.drawLine(8, 14, 58, 44);
        return drawCard(ink, {38, 52, 58, 38});
    case StepPicture::Reading: return drawReading(ink);
    case StepPicture::Paper: return drawPaper(ink);
    case StepPicture::Signature: return drawSignature(ink);
    case StepPicture::Writing: return drawWriting(ink);
    case StepPicture::Key: return drawKey(ink);
    case StepPicture::Done: return drawDone(ink);
    }
    std::abort();
}

} // namespace

StepPainting::StepPainting(QWidget* parent) : QWidget{parent}
{
    setFixedSize(paintingSide, paintingSide);
}

void StepPainting::show(StepPicture picture, const QString& name)
{
    m_picture = picture;
    setAccessibleName(name);
    update();
}

void StepPainting::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(width() / unit, height() / unit);
    const Tone tone = m_picture == StepPicture::Done ? Tone::Good : Tone::Busy;
    Ink ink{painter, palette().color(QPalette::WindowText), palette().color(QPalette::Base),
            QColor{0xE0, 0xB5, 0x4A}, toneColour(tone, palette())};
    drawPicture(ink, m_picture);
}

} // namespace wattcard::ui
