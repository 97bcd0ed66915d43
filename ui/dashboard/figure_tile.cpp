// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figure_tile.h"

#include "ui/widgets/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tileMargin = 8;
constexpr int tileSign = 20;
constexpr int captionPoints = smallPoints - 1;
constexpr int valuePoints = bodyPoints + 1;
constexpr int leastValuePoints = smallPoints - 2;
constexpr int leastTileWidth = 150;

} // namespace

FigureTile::FigureTile(QWidget* parent) : QPushButton{parent}
{
    setAutoDefault(true); // Enter presses what has the focus
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FigureTile::show(const TileFace& face)
{
    if (face == m_face)
        return;
    m_face = face;
    setAccessibleName(u"%1: %2"_s.arg(face.caption, face.value));
    setAccessibleDescription(face.hint);
    setToolTip(u"%1: %2\n%3"_s.arg(face.caption, face.value, face.hint));
    update();
}

QFont FigureTile::captionFont() const
{
    return sized(font(), captionPoints);
}

// A long amount in smaller letters rather than without its end.
QFont FigureTile::valueFont() const
{
    QFont value;
    for (int points = valuePoints; points >= leastValuePoints; --points) {
        value = sized(font(), points);
        value.setBold(true);
        if (QFontMetrics{value}.horizontalAdvance(m_face.value) <= roomForText())
            break;
    }
    return value;
}

int FigureTile::roomForText() const
{
    return width() - 3 * tileMargin - tileSign;
}

bool FigureTile::isCut() const
{
    return QFontMetrics{captionFont()}.horizontalAdvance(m_face.caption) > roomForText() ||
           QFontMetrics{valueFont()}.horizontalAdvance(m_face.value) > roomForText();
}

QSize FigureTile::sizeHint() const
{
    const int valueHeight = QFontMetrics{sized(font(), valuePoints)}.height();
    return {leastTileWidth, QFontMetrics{captionFont()}.height() + valueHeight + 2 * tileMargin};
}

void FigureTile::paintEvent(QPaintEvent*)
{
    QStylePainter painter{this};
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRectF sign{qreal(tileMargin), (height() - tileSign) / 2.0, qreal(tileSign),
                      qreal(tileSign)};
    paintToneIcon(painter, sign, m_face.tone, palette());
    const int left = 2 * tileMargin + tileSign;
    const auto write = [&](const QFont& letters, const QString& text, const QRect& where) {
        painter.setFont(letters);
        painter.setPen(palette().color(QPalette::ButtonText));
        painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetrics{letters}.elidedText(text, Qt::ElideRight, where.width()));
    };
    const int captionHeight = QFontMetrics{captionFont()}.height();
    write(captionFont(), m_face.caption, {left, tileMargin, roomForText(), captionHeight});
    const int top = tileMargin + captionHeight;
    write(valueFont(), m_face.value, {left, top, roomForText(), height() - top - tileMargin});
}

} // namespace wattcard::ui
