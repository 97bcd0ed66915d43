// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display/display_view.h"

#include "ui/text/value_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

using Stage = DisplayView::Stage;

Stage stageOf(const CounterView& view)
{
    if (!view.person || view.isAway)
        return Stage::Idle;
    switch (view.model.state) {
    case CounterState::Customer:
    case CounterState::Blank: return view.model.payment ? Stage::Amount : Stage::Idle;
    case CounterState::Quoted: return Stage::Paying;
    case CounterState::Writing: return Stage::Writing;
    case CounterState::Done: return Stage::Done;
    case CounterState::Interrupted:
    case CounterState::WrongCard: return Stage::Waiting;
    default: return Stage::Idle;
    }
}

std::optional<Money> receivedOf(const CounterView& view)
{
    if (view.done)
        return view.done->receipt.tendered;
    return view.model.tenders ? tenderedIn(*view.model.tenders) : std::nullopt;
}

} // namespace

QString maskedName(const QString& name)
{
    QString masked;
    bool begins = true;
    for (const char32_t letter : name.toStdU32String()) {
        const bool isBlank = letter == U' ';
        masked += begins || isBlank ? QString::fromUcs4(&letter, 1) : u"*"_s;
        begins = isBlank;
    }
    return masked;
}

DisplayView displayViewOf(const CounterView& view)
{
    DisplayView shown;
    shown.stage = stageOf(view);
    const auto payment = shownPayment(view);
    if (shown.stage == Stage::Idle || !payment)
        return shown;
    if (const Account* account = saleAccount(view)) {
        shown.name = maskedName(account->customerName);
        const auto waterfall = shownWaterfall(view);
        const bool isEstimate = account->mode == PaymentMode::Money;
        if (waterfall)
            shown.energy = (isEstimate ? u"≈ "_s : QString{}) + energyText(waterfall->quote.energy);
        if (view.done && view.done->preflight.remainingAfter)
            shown.meter = creditText(*view.done->preflight.remainingAfter, account->mode);
    }
    shown.amount = moneyText(*payment);
    if (const auto received = receivedOf(view)) {
        shown.received = moneyText(*received);
        shown.change = moneyText(changeOf(view));
    }
    return shown;
}

} // namespace wattcard::ui
