// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using app::Finding;

namespace {

class FindingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::FindingWords)
public:
    static QString text(Finding finding);

private:
    static QString money(Finding finding);
    static QString order(Finding finding);
};

QString FindingWords::money(Finding finding)
{
    switch (finding) {
    case Finding::AsAgreed: return tr("The customer has exactly what was paid for.");
    case Finding::NothingDone: return tr("Nothing was done.");
    case Finding::WrongAmount: return tr("Another sum was sold than was asked for.");
    case Finding::WrongTender:
        return tr("What the customer gave was not entered: the change is wrong.");
    case Finding::StillOpen:
        return tr("A write was left unfinished: paid for, and not on the card.");
    case Finding::GivenUp:
        return tr("The write was voided although the same card could finish it.");
    case Finding::CreditLost:
        return tr("The customer has less than before: credit was given away.");
    case Finding::CreditGiven: return tr("The account has more than the customer was to pay for.");
    case Finding::NotReplaced: return tr("No card was issued in place of the lost one.");
    case Finding::NotExchanged: return tr("The books still name the old meter.");
    case Finding::NotTakenBack: return tr("The wrong sale still stands.");
    default: return order(finding);
    }
}

QString FindingWords::order(Finding finding)
{
    switch (finding) {
    case Finding::NotPaidOut: return tr("The money of the wrong sale was not paid out.");
    case Finding::Once: return tr("Sold once, as it should be.");
    case Finding::SoldTwice: return tr("The same was sold a second time.");
    case Finding::SoldWithoutNeed: return tr("Something was sold where nothing was to be sold.");
    case Finding::InOrder: return tr("One step after the other, as it should be.");
    case Finding::CardTakenEarly: return tr("The card was taken out before the sale was finished.");
    case Finding::AnotherCard: return tr("Another card was put in while a write was open.");
    case Finding::OldCardNotTried: return tr("Nobody looked whether the old card is refused.");
    case Finding::ReadingNotBrought:
        return tr("The old meter's data were not brought before the exchange.");
    case Finding::NotLoaded: return tr("The meter has not taken what the card carries.");
    case Finding::LoadedFirst:
        return tr("The wrong sale was loaded: from then on it cannot be taken back.");
    case Finding::SoldBeforeReversal:
        return tr("Something was sold before the wrong sale was taken back.");
    case Finding::ReceiptMissing: return tr("The customer has no receipt.");
    default: std::abort();
    }
}

QString FindingWords::text(Finding finding)
{
    switch (finding) {
    case Finding::InTime: return tr("Within the time.");
    case Finding::Late: return tr("Longer than planned.");
    case Finding::VeryLate: return tr("More than twice as long as planned.");
    case Finding::NoHint: return tr("Without a hint.");
    case Finding::HintsUsed: return tr("Hints were used.");
    default: return money(finding);
    }
}

} // namespace

QString findingText(Finding finding)
{
    return FindingWords::text(finding);
}

} // namespace wattcard::ui
