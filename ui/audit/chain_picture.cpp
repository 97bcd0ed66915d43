// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/chain_picture.h"

#include "ui/audit/audit_text.h"

#include <QPainter>

#include <algorithm>

namespace wattcard::ui {

namespace {

constexpr int chainHeight = 44;
constexpr int leastChainWidth = 240;
constexpr qreal linkOverlap = 0.28; // of its width, so that one goes through the next
constexpr qreal ringWidth = 4;

} // namespace

// A link stands for its share of the rows. What a verification has left over is the entry that it
// made itself and those since.
std::vector<LinkState> linksOf(const ChainState& chain)
{
    const auto links = std::min<std::int64_t>(mostLinks, std::max<std::int64_t>(chain.all, 1));
    const std::int64_t all = std::max<std::int64_t>(chain.all, 1);
    std::vector<LinkState> states(static_cast<std::size_t>(links), LinkState::Unseen);
    if (chain.kind == ChainState::Kind::Unknown)
        return states;
    const std::int64_t started = chain.kind == ChainState::Kind::Whole ? all - 1 : 0;
    const std::int64_t good =
        std::clamp<std::int64_t>((chain.good * links + started) / all, 0, links);
    std::fill_n(states.begin(), good, LinkState::Good);
    if (chain.kind == ChainState::Kind::Broken)
        states[static_cast<std::size_t>(std::min(good, links - 1))] = LinkState::Broken;
    return states;
}

ChainPicture::ChainPicture(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChainPicture::show(const ChainState& chain)
{
    m_chain = chain;
    setAccessibleName(tr("Chain of the audit trail"));
    setAccessibleDescription(chainSaying(chain).text);
    update();
}

QSize ChainPicture::sizeHint() const
{
    return {3 * leastChainWidth, chainHeight};
}

QSize ChainPicture::minimumSizeHint() const
{
    return {leastChainWidth, chainHeight};
}

void ChainPicture::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const auto states = linksOf(m_chain);
    const qreal room = width() - 2 * ringWidth;
    const qreal step = room / (mostLinks - mostLinks * linkOverlap + linkOverlap);
    qreal left = ringWidth;
    for (std::size_t place = 0; place < states.size(); ++place) {
        const bool isUpright = place % 2 == 1 && states[place] != LinkState::Broken;
        const qreal tall = height() * (isUpright ? 0.30 : 0.62);
        paintLink(painter, static_cast<int>(place),
                  QRectF{left, (height() - tall) / 2, step, tall});
        left += step * (1 - linkOverlap);
    }
}

void ChainPicture::paintLink(QPainter& painter, int place, const QRectF& where) const
{
    const LinkState state = linksOf(m_chain)[static_cast<std::size_t>(place)];
    const qreal round = where.height() / 2;
    QPen pen{toneColour(Tone::Good, palette()), ringWidth};
    painter.setBrush(Qt::NoBrush);
    if (state == LinkState::Unseen)
        pen = QPen{palette().color(QPalette::Mid), ringWidth / 2, Qt::DashLine};
    if (state != LinkState::Broken) {
        painter.setPen(pen);
        painter.drawRoundedRect(where, round, round);
        return;
    }
    pen.setColor(toneColour(Tone::Stop, palette()));
    painter.setPen(pen);
    const QRectF half{where.left(), where.top(), where.height(), where.height()};
    constexpr int quarter = 90 * 16; // in sixteenths of a degree
    painter.drawArc(half, quarter, 2 * quarter);
    const qreal side = height() * 0.6;
    paintToneIcon(painter, QRectF{where.center().x() - side / 2, (height() - side) / 2, side, side},
                  Tone::Stop, palette());
}

} // namespace wattcard::ui
