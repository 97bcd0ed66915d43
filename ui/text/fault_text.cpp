// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class FaultWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::FaultWords)
public:
    static FaultText text(Fault fault);
};

FaultText FaultWords::text(Fault fault)
{
    switch (fault) {
    case Fault::NoService:
        return {tr("The smart-card service is not running."),
                tr("It is tried again by itself. If it stays so: systemctl start pcscd.socket")};
    case Fault::ServiceStopped:
        return {tr("The smart-card service stopped. Reconnecting…"),
                tr("Wait a moment; this needs no key.")};
    case Fault::NoReader: return {tr("No card reader. Plug it in."), tr("It is found by itself.")};
    case Fault::CardInUse:
        return {tr("Another program is using the card."),
                tr("Close the other program. It is tried again by itself.")};
    case Fault::CardMute:
        return {tr("The card does not answer. Turn it over, chip up."),
                tr("Put it in again until it stops.")};
    case Fault::ReaderDenied:
        return {tr("This session may not use the reader."),
                tr("Ask the administrator to allow access to the smart-card service.")};
    case Fault::NoCard: return {tr("The card is not in the reader."), tr("Put the card in.")};
    case Fault::CardMisread:
        return {tr("The card was not read correctly. Nothing was booked."),
                tr("Take it out and put it in again. If it stays so, try another reader.")};
    case Fault::ForeignCard:
        return {tr("Not an electricity card of this company."), tr("Give the card back.")};
    case Fault::CardDiffersFromRecords:
        return {tr("Card and records differ."), tr("Keep the card and call the supervisor.")};
    case Fault::CardReplaced:
        return {tr("This card was reported lost and replaced."),
                tr("Keep the card; the customer uses the new one.")};
    case Fault::CardAhead:
        return {tr("The card is ahead of the records. Selling on this account is stopped."),
                tr("If the books were restored, it is caught up: F9, Catch up, with two "
                   "signatures.")};
    case Fault::OldCardImage:
        return {tr("This card carries an old record. Keep the card."), tr("Call the supervisor.")};
    case Fault::OtherOrderOnCard:
        return {tr("The card carries another purchase with this number. Keep the card."),
                tr("Call the supervisor.")};
    case Fault::AccountClosed:
        return {tr("This account is closed."), tr("Open a new account for the customer.")};
    case Fault::ManagementCard:
        return {tr("Management card: not for sale."), tr("Take the card out.")};
    case Fault::AccountNotActive:
        return {tr("This account is suspended or not opened yet."),
                tr("Open or resume the account first.")};
    case Fault::OpeningNotLoaded:
        return {tr("Put the card into the meter first."),
                tr("The customer comes back after the meter has taken the card.")};
    case Fault::NeverIssued:
        return {tr("This card was never issued."), tr("Give the card to the administrator.")};
    case Fault::CardNotBlank:
        return {tr("This card is not blank."), tr("Take a blank card of this company.")};
    case Fault::WrongCustomer:
        return {tr("This card belongs to another customer. Nothing was charged."),
                tr("Put in the card of this customer.")};
    case Fault::OutcomeUnknown:
        return {tr("It is not known yet whether the card was written."),
                tr("Put the same card back in to finish this sale.")};
    case Fault::ProofMismatch:
        return {tr("Written data does not match."),
                tr("Put the same card back in: it is read again.")};
    case Fault::CardKeyLocked:
        return {tr("The card key is locked. Nothing was written."), tr("Replace the card.")};
    case Fault::AuthenticationFailed:
        return {tr("Mutual authentication with the card failed. Nothing was written."),
                tr("Take the card out. If it happens again, replace the card.")};
    case Fault::OtherCardInserted:
        return {tr("This is another card."), tr("Put the card back that the sale was begun with.")};
    case Fault::CardStateUnclear:
        return {tr("The state of the card is unclear. Keep the card and call the supervisor."),
                tr("Two people settle this together; do not sell again.")};
    case Fault::CardChanged:
        return {tr("The card changed after it was shown. It was read again."),
                tr("Check the figures and enter the amount again.")};
    case Fault::CardRefused:
        return {tr("The card refused the data. Nothing was written."),
                tr("Read the card again with F5; if it happens again, replace the card.")};
    case Fault::AmountNotANumber:
        return {tr("This is not an amount."),
                tr("Type digits and at most two decimals, for example 100.50.")};
    case Fault::AmountNotPositive:
        return {tr("The amount must be more than zero."), tr("Type what the customer pays.")};
    case Fault::AmountTooLarge:
        return {tr("The amount is too large."), tr("At most ¥999 999.99 can be sold at once.")};
    case Fault::AmountTooSmall:
        return {tr("This amount leaves nothing to buy."),
                tr("Charges and debts that are due come first: type a larger amount.")};
    case Fault::HoardingLimit:
        return {tr("The meter cannot hold so much credit."), tr("Sell a smaller amount.")};
    case Fault::CashTooLittle:
        return {tr("The cash received is less than the amount."),
                tr("Type what was received, or go back with Esc.")};
    case Fault::NotSaved:
        return {tr("The sale was not saved. Nothing was written to the card."), tr("Try again.")};
    case Fault::CommitPending:
        return {tr("The card is written, the record is not finished. Do not sell again."),
                tr("Put the same card back in, or leave it in Unfinished.")};
    case Fault::DatabaseInUse:
        return {tr("Another instance of the program is using the records."),
                tr("Close the other one.")};
    case Fault::SchemaTooNew:
        return {tr("The records were made by a newer version of the program."),
                tr("Install the newer version.")};
    case Fault::DiskFull:
        return {tr("The disk is full. Nothing was written."),
                tr("Free some space, then try again.")};
    case Fault::DatabaseDamaged:
        return {tr("The records are damaged. Selling is stopped."), tr("Restore the last backup.")};
    case Fault::DatabaseFailed:
        return {tr("The records cannot be read or written."),
                tr("Try again; if it happens again, call the administrator.")};
    case Fault::ServerAway:
        return {tr("The server of the records cannot be reached. Nothing can be sold meanwhile."),
                tr("Check the network; try again when the server answers.")};
    case Fault::BooksMoved:
        return {tr("These records were moved to another place. Nothing is sold from them."),
                tr("Sell where they are now; ask the administrator.")};
    case Fault::BookingUnknown:
        return {tr("The answer of the records did not come: this may be booked, or not."),
                tr("Do not take or pay out money again before the records show it.")};
    case Fault::BookedBefore:
        return {tr("This was booked before, when no answer came. Nothing was added now."),
                tr("Look at the records; book it again only if it happened twice.")};
    case Fault::NotFound: return {tr("Not found."), tr("Check the number or the name.")};
    case Fault::OpenTransaction:
        return {tr("This account has an unfinished sale."),
                tr("Finish it first: read the card again with F5.")};
    case Fault::ClaimLost:
        return {tr("Another counter is finishing this sale."), tr("Read the card again with F5.")};
    case Fault::NoTariff:
        return {tr("There is no tariff for this account."),
                tr("Ask the administrator to approve one.")};
    case Fault::DuplicateNumber:
        return {tr("This number is already in use."), tr("Check the number.")};
    case Fault::BadCredentials: return {tr("Login or password is wrong."), tr("Type both again.")};
    case Fault::LockedOut:
        return {tr("Too many failed attempts."), tr("Wait until the time is over.")};
    case Fault::PasswordTooWeak:
        return {tr("The new password is too weak."),
                tr("At least 8 characters, and another one than before.")};
    case Fault::PermissionDenied:
        return {tr("You may not do this."), tr("Let somebody sign in whose role allows it.")};
    case Fault::ClockBehind:
        return {tr("The computer's clock is earlier than the last sale. Selling is stopped."),
                tr("Set the clock right.")};
    case Fault::PrinterFailed:
        return {tr("Receipt waiting: the printer does not work."),
                tr("Continue printing when the printer is ready. The sale is finished.")};
    case Fault::RandomFailed:
        return {tr("The system gives no random numbers. Selling is stopped."),
                tr("Restart the computer.")};
    case Fault::BadInput: return {tr("This input is not valid."), tr("Check what was typed.")};
    case Fault::ConfigurationMissing:
        return {tr("The program is not set up yet."), tr("Ask the administrator to set it up.")};
    case Fault::KeyStoreMissing:
        return {tr("There is no key store."), tr("Have the custodians load the keys first.")};
    case Fault::KeyStoreLocked:
        return {tr("The passphrase of the key store is wrong."), tr("Type it again.")};
    case Fault::KeyStoreElsewhere:
        return {tr("This key store was made on another computer or by another user."),
                tr("Use it there, or have the custodians load the keys here.")};
    case Fault::KeyStoreDamaged:
        return {tr("The key store is damaged or was altered."),
                tr("Restore its copy, or have the custodians load the keys again.")};
    case Fault::KeyMissing:
        return {tr("A key that is needed is not in the key store."),
                tr("Have the custodians load it.")};
    case Fault::TestKeysRefused:
        return {tr("Test keys and real keys are never mixed."),
                tr("Use test keys in a practice profile only.")};
    case Fault::TokenFailed:
        return {tr("The security token is missing, locked or refuses."),
                tr("Plug it in and check its PIN with the custodians.")};
    case Fault::SelfTestFailed:
        return {tr("The self-test of the cryptography failed. Selling is stopped."),
                tr("Install the program again; do not sell on this computer.")};
    case Fault::CheckValueDiffers:
        return {tr("The key check value does not match. Nothing was stored."),
                tr("Compare the component with its envelope and enter it again.")};
    case Fault::LastSaleNotLoaded:
        return {tr("The last purchase on this kind of card has not been reported by the meter."),
                tr("Put the card into the meter first, then sell.")};
    case Fault::CardKindCannot:
        return {tr("This kind of card cannot do that safely."),
                tr("Use a card of the company's present kind.")};
    case Fault::CardHotlisted:
        return {tr("This card is on the list of lost cards."),
                tr("Keep the card and tell the administrator.")};
    case Fault::NotInStock:
        return {tr("The records do not show this card as a blank in stock."),
                tr("Put it aside and take another blank.")};
    case Fault::NotApproved:
        return {tr("Two people must approve this first."),
                tr("Ask the administrator and finance to approve it.")};
    case Fault::OneTimePassword:
        return {tr("This password can be used once, to choose another."),
                tr("Sign in with it and choose your own; then approve.")};
    case Fault::WorkOrderEnded:
        return {tr("The work order is expired, revoked or settled."), tr("Prepare a new one.")};
    case Fault::NoShift:
        return {tr("No shift of yours is open at this counter."),
                tr("Press F12, open a shift and count its float.")};
    case Fault::TillFull:
        return {tr("The till has reached its cash limit. Selling is stopped."),
                tr("Ask the shift leader to take cash to the safe (F12).")};
    case Fault::ShiftStillOpen:
        return {tr("A shift is still open at this counter."),
                tr("Count and close that shift first.")};
    case Fault::NotCounted:
        return {tr("The till has not been counted yet."),
                tr("The expected amount is shown only after the count.")};
    case Fault::AlreadyCounted:
        return {tr("This shift has been counted. Nothing more can be booked in it."),
                tr("Close it, or ask the shift leader to order a recount.")};
    case Fault::DayNotOpen:
        return {tr("The business day is not open."), tr("Ask the shift leader to open a day.")};
    case Fault::InvoiceNotFree:
        return {tr("This invoice number cannot be used."),
                tr("Take the next free number of a block that was given to you.")};
    case Fault::PurchaseLimit:
        return {tr("The purchase limit of this account is reached."),
                tr("Sell a smaller amount, or ask the shift leader to lift the limit once.")};
    case Fault::SoldAlready:
        return {tr("The same sale was made a moment ago, or with this bank reference."),
                tr("Look at the history. To sell again, confirm the same amount once more.")};
    case Fault::TooLittleForSupply:
        return {tr("Supply does not return with this amount."),
                tr("Sell more, or confirm the same amount once more.")};
    case Fault::AlreadyLoaded:
        return {tr("Already loaded into the meter: it cannot be taken back from the card."),
                tr("Ask finance for a correction.")};
    case Fault::LockedByMeter:
        return {tr("The meter has not finished with this card."),
                tr("Put it into the meter first.")};
    case Fault::NewCardNotReported:
        return {tr("The meter has not reported the new card yet."),
                tr("Put the card into the meter first.")};
    case Fault::NothingToReverse:
        return {tr("There is no purchase to take back."),
                tr("Only the last purchase that was not taken back can be reversed.")};
    case Fault::DayHasEnded:
        return {tr("The day is closed: ask finance."),
                tr("A purchase of an earlier day is corrected by finance.")};
    case Fault::ApproverIsAuthor:
        return {tr("Whoever prepared this cannot approve it."),
                tr("Ask another person with the right to approve.")};
    case Fault::LastOfRole:
        return {tr("This role would be left without anybody."),
                tr("Enter another person with this role first.")};
    case Fault::OutOfScope:
        return {tr("This account belongs to an area that you do not serve."),
                tr("Call somebody who serves it.")};
    case Fault::ClockOff:
        return {tr("The computer's clock differs from the reference. Selling is stopped."),
                tr("A shift leader sets the clock.")};
    case Fault::FileImported:
        return {tr("This file has been imported already."),
                tr("Nothing was changed. Look for the file in the audit log.")};
    case Fault::LinesRejected:
        return {tr("Some lines of the file cannot be taken. Nothing was imported."),
                tr("Correct the lines that are listed and try again.")};
    case Fault::ReplacementStands:
        return {tr("A replacement cannot be cancelled."),
                tr("Put in another blank card and finish it; an old card that is found is kept.")};
    case Fault::UndoTooLate:
        return {tr("The new meter has taken the card: this exchange can no longer be undone."),
                tr("Make a second exchange, back to the old meter.")};
    case Fault::DayStillOpen:
        return {tr("The day of this sale is still open."),
                tr("Reverse the sale instead of correcting it.")};
    case Fault::ReadingMissing:
        return {tr("The final reading is missing or contradicts the records."),
                tr("Enter remaining and accepted credit of the same moment, as the meter "
                   "shows them.")};
    case Fault::MeterInUse:
        return {tr("This meter is in use at another service point."),
                tr("Check the meter number, or end its other series first.")};
    case Fault::VisitMissing:
        return {
            tr("The clear visit is missing."),
            tr("Send an engineer with an inspection and a clear card, and read the card back.")};
    case Fault::IdentityUnconfirmed:
        return {tr("The identity of the customer is not confirmed."),
                tr("Check an identity document and confirm it in the form.")};
    case Fault::DebtOpen:
        return {tr("A debt is open on this account."),
                tr("Take the payment first, or have the debt assumed in writing.")};
    case Fault::ContactFirst:
        return {tr("This customer must be contacted first."),
                tr("Record the contact, then go on.")};
    case Fault::SuspensionLimit:
        return {tr("On high voltage, supply is off for 15 days at least, and for six months of a "
                   "year at most."),
                tr("Choose another day on which it returns, or close the account.")};
    case Fault::AlreadyPaidOut:
        return {tr("This refund was paid out before."),
                tr("Look at the account statement for the payment.")};
    case Fault::EvidenceUnclear:
        return {tr("The card does not prove what is missing in the records."),
                tr("Do not sell to it; keep the evidence and ask finance.")};
    case Fault::MonthSettled:
        return {tr("This month is settled already, or it has not ended."),
                tr("Choose the month after the last settled one.")};
    case Fault::OtherUnit:
        return {tr("The plan sells in another unit than the meter counts."),
                tr("Suspend the account with a clear visit, change the plan, then resume.")};
    case Fault::RollOutClosed:
        return {
            tr("No roll-out has room for this card now. Its keys stay as they are."),
            tr("Serve the customer; the card is good. The administrator begins the next stage.")};
    case Fault::RollOutStopped:
        return {tr("The roll-out is stopped. No card is changed."),
                tr("Look at the list of repairs. Two people let it go on.")};
    case Fault::StageNotProven:
        return {tr("Not every card of this stage has come back whole."),
                tr("Wait until the stage is full and its cards have been read again.")};
    case Fault::LimitMissing:
        return {tr("Selling is stopped: tiers sold in kWh need a purchase limit."),
                tr("Ask an administrator to set a limit for the tariff plan.")};
    }
    std::abort();
}

} // namespace

FaultText faultText(Fault fault)
{
    return FaultWords::text(fault);
}

QString faultLine(Fault fault)
{
    const FaultText text = faultText(fault);
    return QStringLiteral("%1 %2 (%3)").arg(text.sentence, text.remedy, code(fault));
}

} // namespace wattcard::ui
