// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_panel.h"

#include "ui/text/value_text.h"

#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 330;
constexpr qreal ringWidth = 12;

CardPicture::Pose poseOf(const CounterModel& model)
{
    if (model.state == CounterState::Mute)
        return CardPicture::Pose::Turned;
    return cardIn(model.reader) ? CardPicture::Pose::Inside : CardPicture::Pose::Outside;
}

struct Carried {
    Sequence seq{};
    LocalTime soldAt{};
    Credit amount;
    PaymentMode mode = PaymentMode::Money;
};

// What the card in the reader carries: after a sale that is the sale, not what was read before it.
std::optional<Carried> carriedBy(const CounterView& view)
{
    if (view.model.state == CounterState::Done && view.receipt)
        return Carried{view.receipt->seq, view.receipt->localAt, view.receipt->quote.credit,
                       view.receipt->mode};
    const auto& reading = view.card->reading;
    if (!reading || reading->blank || reading->load.seq == Sequence{})
        return std::nullopt;
    return Carried{reading->load.seq, reading->load.soldAt, reading->load.amount,
                   reading->parameter.mode};
}

QLabel* line(QWidget* parent)
{
    auto* label = new QLabel{parent};
    label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CardPicture::CardPicture(QWidget* parent) : QWidget{parent}
{
    setMinimumHeight(230);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
}

void CardPicture::show(Tone tone, const QString& word, Pose pose)
{
    m_tone = tone;
    m_word = word;
    m_pose = pose;
    setAccessibleName(word);
    update();
}

void CardPicture::paintCard(QPainter& painter, const QRectF& where) const
{
    const bool outside = m_pose == Pose::Outside;
    const QColor edge = palette().color(QPalette::WindowText);
    painter.setPen(QPen{edge, 2, outside ? Qt::DashLine : Qt::SolidLine});
    painter.setBrush(outside ? QBrush{Qt::NoBrush} : palette().brush(QPalette::Base));
    painter.drawRoundedRect(where, 8, 8);
    if (m_pose == Pose::Turned) { // the magnetic stripe: the chip is on the other side
        painter.fillRect(QRectF{where.left(), where.top() + 14, where.width(), 16}, edge);
        return;
    }
    painter.setPen(QPen{edge, 1.5});
    painter.setBrush(QColor{0xE0, 0xB5, 0x4A});
    const QRectF chip{where.left() + 16, where.center().y() - 13, 34, 26};
    painter.drawRoundedRect(chip, 4, 4);
    painter.drawLine(QPointF{chip.center().x(), chip.top()},
                     QPointF{chip.center().x(), chip.bottom()});
    painter.drawLine(QPointF{chip.left(), chip.center().y()},
                     QPointF{chip.right(), chip.center().y()});
}

void CardPicture::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal side = qMin(width(), height()) - ringWidth - 4;
    const QPointF centre = QRectF{rect()}.center();
    const QRectF ring{centre.x() - side / 2, centre.y() - side / 2, side, side};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen{toneColour(m_tone, palette()), ringWidth});
    painter.drawEllipse(ring);
    const QSizeF card{side * 0.56, side * 0.36};
    paintCard(painter, {centre.x() - card.width() / 2, centre.y() - card.height() / 2 - side * 0.1,
                        card.width(), card.height()});
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    const int wide = painter.fontMetrics().horizontalAdvance(m_word);
    const qreal baseline = centre.y() + side * 0.26;
    const qreal left = centre.x() - (wide + 24) / 2.0;
    paintToneIcon(painter, {left, baseline - 9, 18, 18}, m_tone, palette());
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(QRectF{left + 24, baseline - 16, wide + 4.0, 32}, Qt::AlignVCenter, m_word);
}

CardPanel::CardPanel(QWidget* parent)
    : QWidget{parent},
      m_picture{new CardPicture{this}},
      m_serial{line(this)},
      m_purchase{line(this)},
      m_last{line(this)}
{
    setFixedWidth(panelWidth);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(12, 8, 12, 4);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_serial);
    layout->addWidget(m_purchase);
    layout->addWidget(m_last);
}

void CardPanel::show(const CounterView& view, const CounterText& text)
{
    m_picture->show(text.tone, text.word, poseOf(view.model));
    const auto& card = view.card;
    // In S8w another card is in the reader than the one whose facts stay on the screen.
    const bool known = card && cardIn(view.model.reader) && card->hints &&
                       view.model.state != CounterState::WrongCard;
    m_serial->setText(known ? tr("card …%1").arg(card->hints->serial.toString().right(6)) : u" "_s);
    const auto carried = known ? carriedBy(view) : std::nullopt;
    m_purchase->setText(
        carried ? tr("purchase no. %1").arg(static_cast<std::uint32_t>(carried->seq)) : u" "_s);
    m_last->setText(carried ? tr("last: %1  %2")
                                  .arg(dateTimeText(carried->soldAt),
                                       creditText(carried->amount, carried->mode))
                            : u" "_s);
}

} // namespace wattcard::ui
