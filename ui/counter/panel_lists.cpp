// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/panel_lists.h"

#include "ui/text/value_text.h"
#include "ui/text/word_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

namespace {

class ListWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ListWords)
public:
    static ListContent accounts(const CounterView& view);
    static ListContent history(const CounterView& view);
    static ListContent unfinished(const CounterView& view);
    static QString lastStep(const OpenRow& open, const OpenRowNotes& notes);
    static QString state(const OpenRow& open, const OpenRowNotes& notes);
    static QString author(const OpenRow& open, const OpenRowNotes& notes);
};

ListContent ListWords::accounts(const CounterView& view)
{
    const bool opening = view.panel == Panel::ChooseAccount;
    ListContent list{
        .title = opening ? tr("Which account is this card for?") : tr("Find a customer"),
        .columns = {tr("Customer no."), tr("Name"), tr("Meter"), tr("Account"), tr("Address")},
        .rows = {},
        .emptySentence = opening ? tr("No account waits to be opened.")
                                 : tr("No match. Type less of it: the last digits of the meter, the"
                                      " surname, the initials or the street alone."),
        .startSentence = tr("Type one character or more of a customer number, meter number, name,"
                            " initials, telephone or address."),
        .searchable = true};
    if (entersCustomers(view))
        list.emptySentence += u'\n' + tr("Insert = new customer.");
    for (const Account& account : view.found)
        list.rows.push_back({numberText(account.number), account.customerName,
                             account.meter.toString(), accountStateText(account.state),
                             account.address});
    return list;
}

ListContent ListWords::history(const CounterView& view)
{
    ListContent list{.title = tr("History"),
                     .columns = {tr("Date and time"), tr("Kind"), tr("Purchase no."), tr("Paid"),
                                 tr("Energy"), tr("State"), tr("Receipt no.")},
                     .rows = {},
                     .emptySentence = tr("No purchases yet."),
                     .searchable = false};
    for (const HistoryLine& line : view.history)
        list.rows.push_back({dateTimeText(line.at), kindText(line.kind),
                             QString::number(static_cast<std::uint32_t>(line.seq)),
                             moneyText(line.quote.payment), energyText(line.quote.energy),
                             rowStateText(line.state), line.receiptNumber});
    return list;
}

QString ListWords::lastStep(const OpenRow& open, const OpenRowNotes& notes)
{
    if (open.row.state == transaction::RowState::Quarantined)
        return tr("read again: unclear");
    const auto known =
        std::ranges::find(notes.reached, open.row.id,
                          [](const auto& each) -> const TransactionId& { return each.first; });
    return saleStepText(known == notes.reached.end() ? app::SaleStep::Recorded : known->second);
}

QString ListWords::state(const OpenRow& open, const OpenRowNotes& notes)
{
    const bool isSigned =
        std::ranges::find(notes.signedRows, open.row.id) != notes.signedRows.end();
    const QString state = rowStateText(open.row.state);
    return isSigned ? tr("%1, handed over by name").arg(state) : state;
}

QString ListWords::author(const OpenRow& open, const OpenRowNotes& notes)
{
    const auto person = std::ranges::find(notes.people, open.row.author, &Operator::id);
    return person == notes.people.end() ? QStringLiteral("–") : person->name;
}

ListContent ListWords::unfinished(const CounterView& view)
{
    ListContent list{.title = tr("Unfinished sales"),
                     .columns = {tr("Date and time"), tr("Name"), tr("Amount"), tr("Last step"),
                                 tr("Clerk"), tr("State"), tr("Customer no."), tr("Kind"),
                                 tr("Sale no.")},
                     .rows = {},
                     .emptySentence = tr("Nothing unfinished."),
                     .searchable = false};
    for (const OpenRow& open : view.openRows)
        list.rows.push_back({dateTimeText(open.row.createdAt), open.customerName,
                             moneyText(open.row.quote.payment), lastStep(open, view.rowNotes),
                             author(open, view.rowNotes), state(open, view.rowNotes),
                             numberText(open.customer), kindText(open.row.kind),
                             QString::number(static_cast<std::uint32_t>(open.row.sale))});
    return list;
}

} // namespace

ListContent listOf(const CounterView& view)
{
    switch (view.panel) {
    case Panel::Find:
    case Panel::ChooseAccount: return ListWords::accounts(view);
    case Panel::History: return ListWords::history(view);
    case Panel::Unfinished: return ListWords::unfinished(view);
    case Panel::Help:
    case Panel::Facts:
    case Panel::Receipt: return {};
    }
    std::abort();
}

} // namespace wattcard::ui
