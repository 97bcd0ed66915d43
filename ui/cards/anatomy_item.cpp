// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/anatomy_item.h"

#include "ui/cards/anatomy_text.h"
#include "ui/text/card_text.h"
#include "ui/widgets/tone.h"

#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal gap = 10;
constexpr qreal lockSize = 12;
constexpr qreal markSize = 16;
constexpr int smallerPoints = 3; // the second line below the first

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128;
}

// Files of one purpose have one hue; the word beside it says which.
int hueOf(CardFile file)
{
    switch (file) {
    case CardFile::Serial: return 220;
    case CardFile::Parameter: return 200;
    case CardFile::Load: return 145;
    case CardFile::Tariff1:
    case CardFile::Tariff2: return 45;
    case CardFile::Return: return 20;
    case CardFile::Journal: return 260;
    case CardFile::Order: return 285;
    case CardFile::Visits: return 320;
    }
    std::abort();
}

bool hasRecords(const AnatomyFile& file)
{
    return file.file == CardFile::Journal || file.file == CardFile::Visits;
}

std::size_t mostRecords(const AnatomyFile& file)
{
    return file.file == CardFile::Journal ? 8 : 16; // CARD.md section 2
}

} // namespace

int differingFields(const AnatomyFile& file)
{
    int count = 0;
    for (const AnatomyRecord& record : file.records)
        count += static_cast<int>(std::ranges::count(record.fields, true, &AnatomyField::differs));
    return count;
}

AnatomyItem::AnatomyItem(const AnatomyFile& file, const AnatomyRow& row, Look look)
    : m_file{file},
      m_row{row},
      m_look{std::move(look)}
{
    setToolTip(cardFileMeaning(file.file));
}

void AnatomyItem::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void AnatomyItem::setPointed(bool pointed)
{
    m_pointed = pointed;
    update();
}

QColor AnatomyItem::colour() const
{
    if (m_file.locked)
        return m_look.palette.color(QPalette::Mid);
    return QColor::fromHsl(hueOf(m_file.file), 130, isDark(m_look.palette) ? 110 : 165);
}

void AnatomyItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor accent = m_look.palette.color(QPalette::Highlight);
    if (m_chosen || m_pointed) {
        QColor wash = accent;
        wash.setAlpha(m_chosen ? 40 : 16);
        painter->setPen(m_pointed ? QPen{accent, 2} : QPen{Qt::NoPen});
        painter->setBrush(wash);
        painter->drawRoundedRect(m_row.row.adjusted(1, 1, -1, -1), 5, 5);
    }
    paintBar(*painter);
    paintWords(*painter);
}

void AnatomyItem::paintBar(QPainter& painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour());
    if (m_file.locked)
        painter.setBrush(QBrush{colour(), Qt::BDiagPattern});
    if (!hasRecords(m_file) || m_file.locked)
        painter.drawRect(m_row.bar);
    if (hasRecords(m_file) && !m_file.locked)
        paintRecords(painter);
    else
        paintFields(painter);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{m_look.palette.color(QPalette::WindowText), m_chosen ? 2.0 : 1.0});
    painter.drawRect(m_row.bar);
}

// A cell for each place: full ones are coloured.
void AnatomyItem::paintRecords(QPainter& painter) const
{
    const std::size_t places = mostRecords(m_file);
    const qreal width = m_row.bar.width() / static_cast<qreal>(places);
    const QColor line = m_look.palette.color(QPalette::Mid);
    for (std::size_t i = 0; i < places; ++i) {
        const QRectF cell{m_row.bar.left() + static_cast<qreal>(i) * width, m_row.bar.top(), width,
                          m_row.bar.height()};
        painter.setPen(QPen{line, 1});
        painter.setBrush(i < m_file.records.size() ? QBrush{colour()} : QBrush{Qt::NoBrush});
        painter.drawRect(cell);
    }
}

// The borders of the fields, and those that differ hatched.
void AnatomyItem::paintFields(QPainter& painter) const
{
    if (m_file.records.empty() || m_file.capacity == 0)
        return;
    const qreal perByte = m_row.bar.width() / static_cast<qreal>(m_file.capacity);
    const QColor alarm = toneColour(Tone::Stop, m_look.palette);
    QColor line = m_look.palette.color(QPalette::Window);
    line.setAlpha(150);
    for (const AnatomyField& field : m_file.records.front().fields) {
        const qreal left = m_row.bar.left() + static_cast<qreal>(field.offset) * perByte;
        const QRectF part{left, m_row.bar.top(), static_cast<qreal>(field.size) * perByte,
                          m_row.bar.height()};
        painter.setPen(QPen{line, 0.5});
        if (field.offset > 0 && part.width() > 2)
            painter.drawLine(part.topLeft(), part.bottomLeft());
        if (!field.differs && field.wellFormed)
            continue;
        painter.setPen(QPen{alarm, 2});
        painter.setBrush(QBrush{alarm, Qt::DiagCrossPattern});
        painter.drawRect(part.adjusted(0, 1, 0, -1));
    }
}

// A padlock; open for everybody who asks.
qreal AnatomyItem::paintLock(QPainter& painter, QPointF at, bool isOpen) const
{
    const QColor ink = m_look.palette.color(QPalette::WindowText);
    const QRectF body{at.x() + 1.5, at.y() - lockSize * 0.55, lockSize - 3, lockSize * 0.55};
    painter.setPen(QPen{ink, 1.4});
    painter.setBrush(Qt::NoBrush);
    const qreal shift = isOpen ? 3.5 : 0;
    painter.drawArc(QRectF{body.left() + 1.5 + shift, body.top() - 5, body.width() - 3, 10}, 0,
                    180 * 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawRect(body);
    return at.x() + lockSize + 3;
}

void AnatomyItem::paintWords(QPainter& painter) const
{
    const QPalette& palette = m_look.palette;
    QFont bold = m_look.font;
    bold.setBold(true);
    QFont small = m_look.font;
    small.setPointSize(m_look.font.pointSize() - smallerPoints);
    const qreal left = m_row.words;
    const qreal right = m_row.row.right() - gap;
    const QRectF first{left, m_row.row.top() + 1, right - left, m_row.row.height() / 2};
    const auto group =
        m_file.locked ? palette.currentColorGroup() : QPalette::Active; // greyed by its bar
    painter.setFont(bold);
    painter.setPen(palette.color(group, QPalette::WindowText));
    painter.drawText(first, Qt::AlignVCenter | Qt::AlignLeft, anatomyTitle(m_file));
    painter.setFont(small);
    const int differing = differingFields(m_file);
    const QString mark = anatomyMark(m_file, differing);
    if (!mark.isEmpty()) {
        const Tone tone = m_file.locked ? Tone::Attention : Tone::Stop;
        const qreal width = QFontMetricsF{small}.horizontalAdvance(mark);
        paintToneIcon(
            painter,
            {right - width - markSize - 4, first.center().y() - markSize / 2, markSize, markSize},
            tone, palette);
        painter.setPen(toneColour(tone, palette));
        painter.drawText(first, Qt::AlignVCenter | Qt::AlignRight, mark);
    }
    const qreal baseline = m_row.row.bottom() - gap + 3;
    painter.setPen(palette.color(QPalette::WindowText));
    qreal x = paintLock(painter, {left, baseline}, m_file.access.free);
    const QString reading = anatomyReaders(m_file.access);
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QPointF{x, baseline}, reading);
    x += QFontMetricsF{small}.horizontalAdvance(reading) + gap;
    x = paintLock(painter, {x, baseline}, false);
    painter.setPen(palette.color(QPalette::WindowText));
    painter.drawText(QPointF{x, baseline}, anatomyWriters(m_file.access));
}

} // namespace wattcard::ui
