// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitted_label.h"

#include "ui/widgets/theme.h"

#include <QPainter>

namespace wattcard::ui {

namespace {

constexpr int leastPoints = smallPoints - 3;
constexpr int wrapping = Qt::TextWordWrap;

} // namespace

FittedLabel::FittedLabel(QWidget* parent) : QLabel{parent}
{
    setWordWrap(true);
    setTextFormat(Qt::PlainText);
}

bool FittedLabel::fitsIn(const QFont& letters) const
{
    const QRect room = contentsRect();
    const QRect taken = QFontMetrics{letters}.boundingRect(room, wrapping, text());
    return taken.height() <= room.height() && taken.width() <= room.width();
}

bool FittedLabel::fits() const
{
    return fitsIn(sized(font(), leastPoints));
}

QFont FittedLabel::fittingFont() const
{
    QFont letters = font();
    const qreal least = sized(letters, leastPoints).pointSizeF();
    while (letters.pointSizeF() > least && !fitsIn(letters))
        letters.setPointSizeF(letters.pointSizeF() - 1);
    return letters;
}

void FittedLabel::paintEvent(QPaintEvent*)
{
    setToolTip(fits() ? QString{} : text());
    QPainter painter{this};
    painter.setFont(fittingFont());
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled,
                                   foregroundRole()));
    painter.drawText(contentsRect(), wrapping | static_cast<int>(alignment()), text());
}

} // namespace wattcard::ui
