// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/operation_text.h"

#include "reports/export/receipt_lines.h"
#include "ui/text/receipt_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdlib>

namespace wattcard::ui {

namespace {

class OperationWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::OperationWords)
public:
    static QString source(transaction::RemainingSource source);
    static QString oldCard(transaction::OldCard card);
    static QString policy(DebtPolicy policy);
    static QString suspension(SuspensionKind kind)
    {
        return kind == SuspensionKind::Short ? tr("short: the credit stays in the meter")
                                             : tr("long: the credit is given back");
    }
    static QString givenTo(GivenTo place)
    {
        return place == GivenTo::Carry ? tr("kept on the account") : tr("paid out");
    }
};

QString OperationWords::source(transaction::RemainingSource source)
{
    using transaction::RemainingSource;
    switch (source) {
    case RemainingSource::Visit: return tr("visit with a management card");
    case RemainingSource::Display: return tr("display of the meter");
    case RemainingSource::LastReturn: return tr("last return data and the register");
    case RemainingSource::Laboratory: return tr("laboratory");
    case RemainingSource::Estimate: return tr("estimate agreed with the customer");
    }
    std::abort();
}

QString OperationWords::oldCard(transaction::OldCard card)
{
    using transaction::OldCard;
    switch (card) {
    case OldCard::Kept: return tr("in the reader, it is written again");
    case OldCard::Lost: return tr("lost, a blank card is written");
    case OldCard::Retained: return tr("taken in, a blank card is written");
    }
    std::abort();
}

QString OperationWords::policy(DebtPolicy policy)
{
    switch (policy) {
    case DebtPolicy::Percentage: return tr("a share of each purchase");
    case DebtPolicy::FullFirst: return tr("all of it first, up to a share");
    case DebtPolicy::Instalment: return tr("an instalment each month");
    case DebtPolicy::ByTime: return tr("an amount for each day");
    }
    std::abort();
}

template <class All, class Value> std::size_t indexOf(const All& all, Value value)
{
    return static_cast<std::size_t>(std::ranges::find(all, value) - all.begin());
}

} // namespace

QString reasonText(Reason reason)
{
    return receiptWords().reasons[indexOf(allReasons, reason)];
}

QString debtClassText(DebtClass kind)
{
    return receiptWords().debts[indexOf(allDebtClasses, kind)];
}

QString remainingSourceText(transaction::RemainingSource source)
{
    return OperationWords::source(source);
}

QString oldCardText(transaction::OldCard card)
{
    return OperationWords::oldCard(card);
}

QString suspensionText(SuspensionKind kind)
{
    return OperationWords::suspension(kind);
}

QString givenToText(GivenTo place)
{
    return OperationWords::givenTo(place);
}

QString debtPolicyText(DebtPolicy policy)
{
    return OperationWords::policy(policy);
}

} // namespace wattcard::ui
