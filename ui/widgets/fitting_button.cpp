// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fitting_button.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace wattcard::ui {

namespace {

constexpr int leastButtonWidth = 60;

} // namespace

FittingButton::FittingButton(QWidget* parent) : QPushButton{parent}
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FittingButton::minimumSizeHint() const
{
    return QPushButton::minimumSizeHint().boundedTo({leastButtonWidth, QWIDGETSIZE_MAX});
}

void FittingButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const int room = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this).width();
    QStringList lines = text().split(u'\n');
    for (QString& line : lines)
        line = fontMetrics().elidedText(line, Qt::ElideRight, room, Qt::TextShowMnemonic);
    option.text = lines.join(u'\n');
    setToolTip(option.text == text() ? QString{} : text());
    QStylePainter{this}.drawControl(QStyle::CE_PushButton, option);
}

} // namespace wattcard::ui
