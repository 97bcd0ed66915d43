// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/scope.h"

#include <array>

namespace wattcard {

// What people do: DOMAIN.md section 9, row by row. The stock of cards and the custody of keys have
// no row there and follow section 1: who keeps the shop receives cards and ends them, who serves
// customers takes them in.
enum class Right {
    OpenAccounts,
    Sell,
    ReplaceCards,
    RenameCustomers,
    TakeDebtPayments,
    SettleRows,      // finish or write again, by the evidence of the card
    CopyOwnReceipts, // the last 20
    Reverse,
    OverrideLimits,
    VoidRows, // void and refund of an open row
    ReprintReceipts,
    RefundWithinLimit,
    PrepareSupplyChange, // exchange, transfer, suspension, resumption
    ApproveSupplyChange,
    GiveExchangeEvidence,
    PrepareSpecialCase, // closing, adjustment, emergency credit, catch-up, quarantine
    ApproveSpecialCaseFirst,
    ApproveSpecialCaseSecond,
    Correct, // red letter
    CloseDay,
    Reconcile,
    ManageInvoices,
    PayOutAboveLimit,
    DraftTariffs,
    ReleaseTariffs,
    ManageOperators,
    ChangeSettings,
    BackUp,
    Restore,
    ImportRecords,       // customers and meters from a file, with finance: section 11, F-65
    ApproveOfficeChange, // the second person of operators, settings, imports, backup and restore
    SetClock,            // after the clock guard has stopped selling
    OpenShift,           // with tills, days and invoices, section 8
    CountTill,
    SignOpenRows, // of a shift that ends
    MoveCash,     // lifts and paid-in
    CloseShift,   // and order a recount
    SeeTills,     // before they are counted
    OpenDay,
    UseInvoices,
    VoidInvoices,  // and report them lost
    SeeStatements, // of one account, as the customer may ask for it: section 1
    ReadEverything,
    VerifyChain,
    ExportEvidence,
    ReceiveCards,
    IssueUserCards,
    IssueManagementCards,
    TakeCardsIn, // returned, lost, found
    ReuseCards,  // wipe
    ScrapCards,
    RekeyCards,
    UnblockCards,
    PrepareOrder,
    ApproveOrderFirst,
    ApproveOrderSecond,
    RevokeOrder,
    WriteOrder,
    ReadOrderBack,
    ReportOrderLost,
    LoadKeys,
    WitnessKeys,  // of a custody ceremony (RELIABILITY.md section 11)
    DriveRollOut, // start it, begin its next stage, let it go on: section 11, F-29
    StopRollOut,
    SettleRepairs, // say what became of a card that a roll-out spoiled
};
inline constexpr std::array allRights{
    Right::OpenAccounts,
    Right::Sell,
    Right::ReplaceCards,
    Right::RenameCustomers,
    Right::TakeDebtPayments,
    Right::SettleRows,
    Right::CopyOwnReceipts,
    Right::Reverse,
    Right::OverrideLimits,
    Right::VoidRows,
    Right::ReprintReceipts,
    Right::RefundWithinLimit,
    Right::PrepareSupplyChange,
    Right::ApproveSupplyChange,
    Right::GiveExchangeEvidence,
    Right::PrepareSpecialCase,
    Right::ApproveSpecialCaseFirst,
    Right::ApproveSpecialCaseSecond,
    Right::Correct,
    Right::CloseDay,
    Right::Reconcile,
    Right::ManageInvoices,
    Right::PayOutAboveLimit,
    Right::DraftTariffs,
    Right::ReleaseTariffs,
    Right::ManageOperators,
    Right::ChangeSettings,
    Right::BackUp,
    Right::Restore,
    Right::ImportRecords,
    Right::ApproveOfficeChange,
    Right::SetClock,
    Right::OpenShift,
    Right::CountTill,
    Right::SignOpenRows,
    Right::MoveCash,
    Right::CloseShift,
    Right::SeeTills,
    Right::OpenDay,
    Right::UseInvoices,
    Right::VoidInvoices,
    Right::SeeStatements,
    Right::ReadEverything,
    Right::VerifyChain,
    Right::ExportEvidence,
    Right::ReceiveCards,
    Right::IssueUserCards,
    Right::IssueManagementCards,
    Right::TakeCardsIn,
    Right::ReuseCards,
    Right::ScrapCards,
    Right::RekeyCards,
    Right::UnblockCards,
    Right::PrepareOrder,
    Right::ApproveOrderFirst,
    Right::ApproveOrderSecond,
    Right::RevokeOrder,
    Right::WriteOrder,
    Right::ReadOrderBack,
    Right::ReportOrderLost,
    Right::LoadKeys,
    Right::WitnessKeys,
    Right::DriveRollOut,
    Right::StopRollOut,
    Right::SettleRepairs,
};

// The one table of it. Use cases ask before a card is touched, the store asks again with the role
// that it has on record.
bool may(Role role, Right right);

// Whose record the right would be used on (RELIABILITY.md section 13).
enum class Whose {
    Own, // prepared or sold by the person who asks
    Others,
    ApprovedBefore, // somebody else's, to which the person has already given an approval
};
// The same with the rules that nobody approves his own work or approves twice, nobody takes back
// what he sold, and a copy without a second thought is only of one's own receipts.
bool may(Role role, Right right, Whose whose);
bool isApproval(Right right);
// And at a place that the person serves.
bool mayAt(Role role, Right right, const Scope& scope, const PlaceCodes& place);

} // namespace wattcard
