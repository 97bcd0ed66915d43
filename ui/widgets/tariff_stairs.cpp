// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tariff_stairs.h"

#include "ui/text/value_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal labelHeight = 18;
constexpr qreal footHeight = 18; // the limits below the stairs
constexpr qreal leastStep = 0.3; // of the height: the first stair is not a line

// The last tier never ends: it is drawn as wide as the widest of those before it.
Energy endOf(const TariffStairs::Place& place)
{
    const Energy least = Energy::fromHundredths(1);
    Energy widest = least;
    Energy from;
    for (const Energy limit : place.ladder.limits) {
        widest = std::max(widest, limit - from);
        from = limit;
    }
    return std::max(from + widest, place.before.value_or(Energy{}) + place.purchase);
}

struct Stair {
    Energy from;
    Energy until;
    UnitPrice price;
};

std::vector<Stair> stairsOf(const TariffStairs::Place& place)
{
    std::vector<Stair> stairs;
    Energy from;
    for (std::size_t tier = 0; tier < place.ladder.tiers(); ++tier) {
        const bool isLast = tier >= place.ladder.limits.size();
        const Energy until = isLast ? endOf(place) : place.ladder.limits[tier];
        const UnitPrice price = place.base + UnitPrice::of(place.ladder.surcharge(tier));
        stairs.push_back({from, until, price});
        from = until;
    }
    return stairs;
}

} // namespace

TariffStairs::TariffStairs(QWidget* parent) : QWidget{parent}
{
    setFixedHeight(sizeHint().height());
    setFont(sized(font(), smallPoints - 2));
    describe();
}

void TariffStairs::show(const Place& place)
{
    if (place == m_place)
        return;
    m_place = place;
    describe();
    update();
}

void TariffStairs::describe()
{
    setAccessibleName(tr("Tiers of the tariff"));
    QStringList words;
    for (const Stair& stair : stairsOf(m_place))
        words << tr("from %1: ¥%2").arg(energyText(stair.from), stair.price.toString());
    if (m_place.before) {
        words << tr("counted so far %1").arg(energyText(*m_place.before));
        words << tr("this purchase %1").arg(energyText(m_place.purchase));
    }
    setAccessibleDescription(words.join(u", "_s));
    setToolTip(accessibleDescription());
}

void TariffStairs::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        describe();
}

void TariffStairs::paintEvent(QPaintEvent*)
{
    const std::vector<Stair> stairs = stairsOf(m_place);
    const auto end = static_cast<qreal>(stairs.back().until.hundredths());
    const auto highest = static_cast<qreal>(stairs.back().price.millionths());
    const qreal floor = height() - footHeight;
    const qreal room = floor - labelHeight;
    const auto across = [&](Energy energy) {
        return static_cast<qreal>(energy.hundredths()) / end * (width() - 1);
    };
    const auto top = [&](UnitPrice price) {
        const qreal share = static_cast<qreal>(price.millionths()) / highest;
        return floor - room * (leastStep + (1 - leastStep) * share);
    };
    QPainter painter{this};
    QColor bought = palette().color(QPalette::WindowText);
    bought.setAlpha(70);
    const QColor now = palette().color(QPalette::Highlight);
    const Energy before = m_place.before.value_or(Energy{});
    const Energy after = before + m_place.purchase;
    for (const Stair& stair : stairs) {
        const qreal y = top(stair.price);
        const QRectF whole{QPointF{across(stair.from), y}, QPointF{across(stair.until), floor}};
        painter.fillRect(whole, palette().color(QPalette::Midlight));
        const auto part = [&](Energy from, Energy until, const QColor& colour) {
            const Energy begin = std::clamp(from, stair.from, stair.until);
            const Energy finish = std::clamp(until, stair.from, stair.until);
            painter.fillRect(QRectF{QPointF{across(begin), y}, QPointF{across(finish), floor}},
                             colour);
        };
        part(Energy{}, before, bought);
        part(before, after, now);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawLine(whole.topLeft(), whole.topRight());
        painter.drawText(QRectF{whole.left() + 2, y - labelHeight, whole.width() - 2, labelHeight},
                         Qt::AlignLeft | Qt::AlignBottom, stair.price.toString());
        painter.drawText(QRectF{whole.left() + 2, floor, whole.width() - 2, footHeight},
                         Qt::AlignLeft | Qt::AlignTop,
                         QString::number(stair.from.hundredths() / 100));
    }
}

} // namespace wattcard::ui
