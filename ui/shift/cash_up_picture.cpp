// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shift/cash_up_picture.h"

#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal noteRowHeight = 22;
constexpr qreal barHeight = 14;
constexpr qreal labelWidth = 130;
constexpr qreal sumWidth = 110;
constexpr qreal leastBar = 3; // what is there can be seen
constexpr int mostRows = 16;

Tone toneOf(const ShiftOutcome& outcome)
{
    if (outcome.difference().isZero())
        return Tone::Good;
    return outcome.difference() < Money{} ? Tone::Stop : Tone::Attention;
}

Money without(Money amount)
{
    return amount < Money{} ? -amount : amount;
}

} // namespace

CashUpPicture::CashUpPicture(QWidget* parent) : QWidget{parent}
{
    setFont(sized(font(), smallPoints));
    setMinimumSize(420, static_cast<int>(noteRowHeight * 8));
    describe();
}

QSize CashUpPicture::sizeHint() const
{
    return {560, static_cast<int>(noteRowHeight * mostRows)};
}

void CashUpPicture::show(const ShiftOutcome& outcome)
{
    m_outcome = outcome;
    describe();
    update();
}

QString CashUpPicture::verdict() const
{
    const Money difference = m_outcome.difference();
    if (difference.isZero())
        return tr("exact");
    return difference < Money{} ? tr("missing") : tr("over");
}

std::vector<CashUpPicture::Bar> CashUpPicture::bars() const
{
    std::vector<Bar> all{{tr("expected"), {}, m_outcome.expected, moneyText(m_outcome.expected)}};
    Money reached;
    for (const CountedPieces& each : m_outcome.pieces.pieces()) {
        const Money sum = Money::fromMinor(each.denomination.minor() * each.pieces);
        all.push_back({moneyText(each.denomination) + u" × %1"_s.arg(each.pieces), reached, sum,
                       moneyText(sum)});
        reached = reached + sum;
    }
    all.push_back({tr("counted"), {}, m_outcome.counted, moneyText(m_outcome.counted)});
    const Money left = std::min(m_outcome.counted, m_outcome.expected);
    all.push_back({verdict(), std::max(left, Money{}), without(m_outcome.difference()),
                   moneyText(m_outcome.difference())});
    return all;
}

void CashUpPicture::describe()
{
    setAccessibleName(tr("Cash-up: expected %1, counted %2, %3 %4")
                          .arg(moneyText(m_outcome.expected), moneyText(m_outcome.counted),
                               moneyText(without(m_outcome.difference())), verdict()));
    QStringList rows;
    for (const Bar& bar : bars())
        rows << bar.label + u": "_s + bar.text;
    setAccessibleDescription(rows.join(u", "_s));
}

void CashUpPicture::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto all = bars();
    const double full = static_cast<double>(
        std::max({m_outcome.expected.minor(), m_outcome.counted.minor(), std::int64_t{1}}));
    const qreal room = width() - labelWidth - sumWidth - 16;
    const auto place = [&](Money money) {
        return labelWidth + 8 + room * std::max(0.0, static_cast<double>(money.minor())) / full;
    };
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor plain = palette().color(QPalette::Link);
    const qreal height = std::min(noteRowHeight, this->height() / static_cast<qreal>(all.size()));
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Bar& bar = all[i];
        const bool isLast = i + 1 == all.size();
        const qreal top = static_cast<qreal>(i) * height;
        const qreal left = place(bar.from);
        const qreal length = bar.sum.isZero() ? 0 : place(bar.from + bar.sum) - left;
        QColor colour = isLast ? toneColour(toneOf(m_outcome), palette()) : plain;
        if (i > 0 && i + 2 < all.size())
            colour.setAlpha(150);
        const qreal thick = std::min(barHeight, height - 4);
        const QRectF area{left, top + (height - thick) / 2,
                          bar.sum.isZero() ? 0 : std::max(length, leastBar), thick};
        painter.fillRect(area, colour);
        painter.setPen(isLast ? colour : ink);
        painter.drawText(QRectF{0, top, labelWidth, height}, Qt::AlignRight | Qt::AlignVCenter,
                         bar.label);
        painter.drawText(QRectF{width() - sumWidth, top, sumWidth, height},
                         Qt::AlignRight | Qt::AlignVCenter, bar.text);
        if (isLast)
            paintToneIcon(painter, {2, top + (height - thick) / 2, thick, thick}, toneOf(m_outcome),
                          palette());
    }
    painter.setPen(QPen{ink, 1.5, Qt::DashLine});
    const qreal should = place(m_outcome.expected);
    painter.drawLine(QPointF{should, 0}, QPointF{should, height * static_cast<qreal>(all.size())});
}

void CashUpPicture::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        describe();
        update();
    }
}

} // namespace wattcard::ui
