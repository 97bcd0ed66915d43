// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_view.h"

#include "domain/rights.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class StockWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::StockWords)
public:
    static QString state(StockState state);
    static QString step(const app::BatchStep& step);
};

QString StockWords::state(StockState state)
{
    switch (state) {
    case StockState::Blank: return tr("blank");
    case StockState::Issued: return tr("issued");
    case StockState::Returned: return tr("returned");
    case StockState::Scrapped: return tr("scrapped");
    case StockState::Lost: return tr("lost");
    }
    std::abort();
}

QString StockWords::step(const app::BatchStep& step)
{
    using Kind = app::BatchStep::Kind;
    const QString card = step.card ? step.card->toString() : QString{};
    switch (step.kind) {
    case Kind::Made: return tr("Card %1 is done. Put in the next one.").arg(card);
    case Kind::MadeBefore: return tr("Card %1 is done already. Put in the next one.").arg(card);
    case Kind::NotInStock: return tr("Put card %1 aside: it is in no delivery.").arg(card);
    case Kind::NotBlank:
        return tr("Put card %1 aside: by the records it is %2.")
            .arg(card, step.state ? state(*step.state) : QString{});
    case Kind::OtherClass: return tr("Put card %1 aside: it is made for something else.").arg(card);
    case Kind::Foreign: return tr("Put this card aside: it is not one of this company.");
    case Kind::Failed:
        return tr("Take the card out and try it once more: %1")
            .arg(step.failure ? faultText(step.failure->fault).sentence : QString{});
    case Kind::Complete: return tr("The batch is complete.");
    case Kind::Refused: return faultLine(Fault::PermissionDenied);
    }
    std::abort();
}

bool maySelectedGo(const StockView& view, StockState to)
{
    return view.selected && allowedMove(view.state, to);
}

} // namespace

QString stockStateText(StockState state)
{
    return StockWords::state(state);
}

QString batchStepText(const app::BatchStep& step)
{
    return StockWords::step(step);
}

bool isOffered(const StockView& view, StockCommand command)
{
    if (command == StockCommand::StopBatch)
        return view.batchClass.has_value();
    if (!view.person || view.busy || view.batchClass)
        return false;
    const auto mayDo = [&](Right right) { return may(view.person->role, right); };
    switch (command) {
    case StockCommand::Receive: return mayDo(Right::ReceiveCards);
    case StockCommand::StartBatch: return mayDo(Right::IssueManagementCards);
    case StockCommand::Wipe: return mayDo(Right::ReuseCards) && view.state == StockState::Returned;
    case StockCommand::Scrap:
        return mayDo(Right::ScrapCards) && maySelectedGo(view, StockState::Scrapped);
    case StockCommand::Lose:
        return mayDo(Right::TakeCardsIn) && maySelectedGo(view, StockState::Lost);
    case StockCommand::Find:
        return mayDo(Right::TakeCardsIn) && view.selected && view.state == StockState::Lost;
    case StockCommand::TakeBack:
        return mayDo(Right::TakeCardsIn) && view.selected && view.state == StockState::Issued;
    case StockCommand::StopBatch: break;
    }
    std::abort();
}

} // namespace wattcard::ui
