// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_scenes.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr QSizeF sceneSize{124, 88};
constexpr QColor gold{0xE0, 0xB5, 0x4A};
constexpr qreal thinLine = 2.4;
constexpr qreal thickLine = 5;

// Draws in units of the scene.
class ScenePainter {
public:
    ScenePainter(QPainter& painter, const SceneColours& colours)
        : m_painter{painter},
          m_colours{colours}
    {
    }
    void serviceDown();
    void noReader();
    void insert(double phase);
    void turn();
    void foreign();
    void inUse();
    void card(const QRectF& where, bool withChip = true);

private:
    void useInk(qreal width = thinLine);
    void useAccent(qreal width = thickLine);
    void chip(const QRectF& where);
    void reader(const QRectF& where, bool slotOnTop);
    void computer(const QRectF& where);
    void arrow(QPointF from, QPointF to);

    QPainter& m_painter;
    const SceneColours& m_colours;
};

void ScenePainter::useInk(qreal width)
{
    m_painter.setPen(QPen{m_colours.ink, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    m_painter.setBrush(m_colours.face);
}

void ScenePainter::useAccent(qreal width)
{
    m_painter.setPen(QPen{m_colours.accent, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    m_painter.setBrush(Qt::NoBrush);
}

void ScenePainter::chip(const QRectF& where)
{
    m_painter.setPen(QPen{m_colours.ink, 1.4});
    m_painter.setBrush(gold);
    m_painter.drawRoundedRect(where, 3, 3);
    m_painter.setPen(QPen{QColor{0x4A, 0x38, 0x08}, 1.4}); // on gold, whatever the theme
    m_painter.drawLine(QPointF{where.center().x(), where.top() + 1},
                       QPointF{where.center().x(), where.bottom() - 1});
    m_painter.drawLine(QPointF{where.left() + 1, where.center().y()},
                       QPointF{where.right() - 1, where.center().y()});
}

void ScenePainter::card(const QRectF& where, bool withChip)
{
    useInk();
    m_painter.drawRoundedRect(where, 5, 5);
    if (withChip)
        chip({where.left() + where.width() * 0.12, where.center().y() - where.height() * 0.18,
              where.width() * 0.25, where.height() * 0.36});
}

void ScenePainter::reader(const QRectF& where, bool slotOnTop)
{
    useInk();
    m_painter.drawRoundedRect(where, 4, 4);
    useInk(4);
    const qreal y = slotOnTop ? where.top() + 7 : where.center().y();
    m_painter.drawLine(QPointF{where.left() + 8, y}, QPointF{where.right() - 8, y});
}

void ScenePainter::computer(const QRectF& where)
{
    useInk();
    m_painter.drawRoundedRect(where, 3, 3);
    const QPointF foot{where.center().x(), where.bottom()};
    m_painter.drawLine(foot, foot + QPointF{0, 8});
    m_painter.drawLine(foot + QPointF{-11, 9}, foot + QPointF{11, 9});
}

// Straight, its head at the end.
void ScenePainter::arrow(QPointF from, QPointF to)
{
    constexpr qreal head = 8;
    useAccent();
    m_painter.drawLine(from, to);
    const QLineF shaft{to, from};
    for (const qreal angle : {-40.0, 40.0}) {
        QLineF side = shaft;
        side.setAngle(shaft.angle() + angle);
        side.setLength(head);
        m_painter.drawLine(side);
    }
}

void ScenePainter::serviceDown()
{
    computer({6, 20, 44, 36});
    reader({82, 30, 38, 26}, false);
    useInk();
    m_painter.drawLine(QPointF{50, 42}, QPointF{56, 42});
    m_painter.drawLine(QPointF{76, 42}, QPointF{82, 42});
    useAccent(6);
    m_painter.drawLine(QPointF{59, 35}, QPointF{73, 49});
    m_painter.drawLine(QPointF{73, 35}, QPointF{59, 49});
}

void ScenePainter::noReader()
{
    reader({2, 34, 34, 26}, false);
    useInk(3);
    m_painter.drawLine(QPointF{36, 47}, QPointF{46, 47});
    useInk();
    m_painter.drawRoundedRect(QRectF{46, 38, 18, 18}, 3, 3);
    m_painter.drawRect(QRectF{64, 42, 12, 10});
    m_painter.setBrush(m_colours.ink);
    m_painter.drawRect(QRectF{68, 44.5, 2, 1.2});
    m_painter.drawRect(QRectF{68, 48.5, 2, 1.2});
    useInk();
    m_painter.drawRoundedRect(QRectF{100, 14, 22, 66}, 3, 3);
    m_painter.setBrush(m_colours.ink);
    m_painter.drawRect(QRectF{101, 41, 8, 12});
    arrow({58, 24}, {88, 24});
}

void ScenePainter::insert(double phase)
{
    const qreal down =
        26 * std::min(phase * 1.4, 1.0); // it rests in the slot before it begins anew
    m_painter.save();
    m_painter.setClipRect(QRectF{0, -6, sceneSize.width(), 72});
    const QRectF moving{36, 2 + down, 52, 50};
    useInk();
    m_painter.drawRoundedRect(moving, 5, 5);
    chip({moving.center().x() - 9, moving.bottom() - 22, 18, 15});
    m_painter.restore();
    reader({20, 60, 84, 26}, true);
    arrow({110, 14}, {110, 46});
}

void ScenePainter::turn()
{
    const QRectF back{2, 32, 52, 36};
    card(back, false);
    m_painter.fillRect(QRectF{back.left(), back.top() + 7, back.width(), 9}, m_colours.ink);
    card({70, 32, 52, 36});
    useAccent();
    QPainterPath bow;
    bow.moveTo(28, 24);
    bow.cubicTo(40, -2, 84, -2, 96, 22);
    m_painter.drawPath(bow);
    m_painter.drawPolyline(QPolygonF{{86, 18}, {96.5, 23}, {102, 12.5}});
}

void ScenePainter::foreign()
{
    card({18, 14, 88, 60}, false);
    useAccent(7);
    QPainterPath question;
    question.moveTo(51, 36);
    question.cubicTo(51, 20, 73, 20, 73, 35);
    question.cubicTo(73, 44, 62, 43, 62, 53);
    m_painter.drawPath(question);
    m_painter.drawPoint(QPointF{62, 64});
}

void ScenePainter::inUse()
{
    card({14, 12, 84, 56});
    m_painter.setPen(QPen{m_colours.ink, 8});
    m_painter.setBrush(Qt::NoBrush);
    const QRectF bow{80, 30, 24, 36};
    m_painter.drawArc(bow, 0, 180 * 16);
    useAccent(4);
    m_painter.drawArc(bow, 0, 180 * 16);
    m_painter.setPen(QPen{m_colours.ink, thinLine});
    m_painter.setBrush(m_colours.accent);
    m_painter.drawRoundedRect(QRectF{74, 48, 36, 30}, 4, 4);
    m_painter.setPen(QPen{m_colours.face, 4, Qt::SolidLine, Qt::RoundCap});
    m_painter.drawLine(QPointF{92, 60}, QPointF{92, 67});
}

} // namespace

void paintScene(QPainter& painter, const QRectF& where, CardScene scene,
                const SceneColours& colours, double phase)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(where.topLeft());
    painter.scale(where.width() / sceneSize.width(), where.height() / sceneSize.height());
    ScenePainter draw{painter, colours};
    switch (scene) {
    case CardScene::ServiceDown: draw.serviceDown(); break;
    case CardScene::NoReader: draw.noReader(); break;
    case CardScene::Insert: draw.insert(phase); break;
    case CardScene::Turn: draw.turn(); break;
    case CardScene::Foreign: draw.foreign(); break;
    case CardScene::InUse: draw.inUse(); break;
    case CardScene::Card: draw.card({16, 14, 92, 60}); break;
    }
    painter.restore();
}

} // namespace wattcard::ui
