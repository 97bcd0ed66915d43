// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/card_panel.h"

#include "ui/counter/card_picture.h"
#include "ui/text/value_text.h"

#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int panelWidth = 330;

CardScene sceneOf(const CounterModel& model)
{
    switch (model.state) {
    case CounterState::ServiceDown: return CardScene::ServiceDown;
    case CounterState::NoReader: return CardScene::NoReader;
    case CounterState::Mute: return CardScene::Turn;
    case CounterState::InUse: return CardScene::InUse;
    case CounterState::Unknown: return CardScene::Foreign;
    default: return cardIn(model.reader) ? CardScene::Card : CardScene::Insert;
    }
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

} // namespace

CardPanel::CardPanel(QWidget* parent)
    : QWidget{parent},
      m_picture{new CardPicture{this}},
      m_serial{new ElidedLabel{this}},
      m_purchase{new ElidedLabel{this}},
      m_last{new ElidedLabel{this}}
{
    setFixedWidth(panelWidth);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(12, 8, 12, 4);
    layout->addWidget(m_picture, 1);
    layout->addWidget(m_serial);
    layout->addWidget(m_purchase);
    layout->addWidget(m_last);
    m_second.setInterval(std::chrono::seconds{1});
    connect(&m_second, &QTimer::timeout, this, &CardPanel::showRetry);
}

void CardPanel::show(const CounterView& view, const CounterText& text)
{
    m_picture->show(text.tone, text.word, sceneOf(view.model));
    const bool isDown = view.model.state == CounterState::ServiceDown;
    if (isDown != m_second.isActive()) {
        m_downSince.start();
        isDown ? m_second.start() : m_second.stop();
    }
    if (isDown)
        showRetry();
    else
        showCard(view);
}

void CardPanel::showRetry()
{
    constexpr qint64 every = std::chrono::milliseconds{retryEvery}.count();
    constexpr qint64 second = 1'000;
    const qint64 left = every - m_downSince.elapsed() % every;
    m_serial->setText(tr("next try in %1 s").arg((left + second - 1) / second));
    m_purchase->setText(tr("How to fix: F1"));
    m_last->setText(u" "_s);
}

void CardPanel::showCard(const CounterView& view)
{
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
