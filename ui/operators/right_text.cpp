// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/operators/right_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace wattcard::ui {

namespace {

// In the order of the rights, for lupdate to find.
constexpr std::array rightWords{
    std::pair{Right::OpenAccounts, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Open accounts")},
    std::pair{Right::Sell, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Sell electricity")},
    std::pair{Right::ReplaceCards, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Replace cards")},
    std::pair{Right::RenameCustomers,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Rename customers")},
    std::pair{Right::TakeDebtPayments,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Take payments of debts")},
    std::pair{Right::SettleRows,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Settle unfinished sales by the card")},
    std::pair{Right::CopyOwnReceipts,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Copy their own last receipts")},
    std::pair{Right::Reverse, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Reverse a sale")},
    std::pair{Right::OverrideLimits,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Lift a purchase limit")},
    std::pair{Right::VoidRows,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Void an unfinished sale")},
    std::pair{Right::ReprintReceipts,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Reprint other receipts")},
    std::pair{Right::RefundWithinLimit,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Refund up to their limit")},
    std::pair{
        Right::PrepareSupplyChange,
        QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Prepare exchange, transfer, suspension")},
    std::pair{
        Right::ApproveSupplyChange,
        QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve exchange, transfer, suspension")},
    std::pair{Right::GiveExchangeEvidence,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Give the evidence of an exchange")},
    std::pair{Right::PrepareSpecialCase,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords",
                                "Prepare closing, adjustment, emergency credit")},
    std::pair{Right::ApproveSpecialCaseFirst,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve special cases first")},
    std::pair{Right::ApproveSpecialCaseSecond,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve special cases second")},
    std::pair{Right::Correct, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Correct the books")},
    std::pair{Right::CloseDay,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Close the business day")},
    std::pair{Right::Reconcile,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Reconcile with the bank")},
    std::pair{Right::ManageInvoices,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Manage invoices")},
    std::pair{Right::PayOutAboveLimit,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Pay out above the limit")},
    std::pair{Right::DraftTariffs, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Draft tariffs")},
    std::pair{Right::ReleaseTariffs,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Release tariffs")},
    std::pair{Right::ManageOperators,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Manage operators")},
    std::pair{Right::ChangeSettings,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Change settings")},
    std::pair{Right::BackUp, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Back up")},
    std::pair{Right::Restore, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Restore")},
    std::pair{Right::ImportRecords,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Import customers and meters")},
    std::pair{Right::ApproveOfficeChange,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve office changes")},
    std::pair{Right::SetClock, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Set the clock")},
    std::pair{Right::OpenShift, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Open a shift")},
    std::pair{Right::CountTill, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Count the till")},
    std::pair{Right::SignOpenRows,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Sign unfinished sales over")},
    std::pair{Right::MoveCash, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Move cash")},
    std::pair{Right::CloseShift, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Close a shift")},
    std::pair{Right::SeeTills,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "See tills before the count")},
    std::pair{Right::OpenDay,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Open the business day")},
    std::pair{Right::UseInvoices, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Use invoices")},
    std::pair{Right::VoidInvoices, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Void invoices")},
    std::pair{Right::SeeStatements,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "See statements of accounts")},
    std::pair{Right::ReadEverything,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Read everything")},
    std::pair{Right::VerifyChain,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Verify the audit chain")},
    std::pair{Right::ExportEvidence,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Export evidence")},
    std::pair{Right::ReceiveCards,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Receive blank cards")},
    std::pair{Right::IssueUserCards,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Issue user cards")},
    std::pair{Right::IssueManagementCards,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Issue management cards")},
    std::pair{Right::TakeCardsIn, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Take cards in")},
    std::pair{Right::ReuseCards, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Reuse cards")},
    std::pair{Right::ScrapCards, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Scrap cards")},
    std::pair{Right::RekeyCards,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Change keys on cards")},
    std::pair{Right::UnblockCards, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Unblock cards")},
    std::pair{Right::PrepareOrder,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Prepare work orders")},
    std::pair{Right::ApproveOrderFirst,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve work orders first")},
    std::pair{Right::ApproveOrderSecond,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Approve work orders second")},
    std::pair{Right::RevokeOrder,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Revoke work orders")},
    std::pair{Right::WriteOrder,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Write management cards")},
    std::pair{Right::ReadOrderBack,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Read management cards back")},
    std::pair{Right::ReportOrderLost,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Report a management card lost")},
    std::pair{Right::LoadKeys, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Load keys")},
    std::pair{Right::WitnessKeys, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Witness keys")},
    std::pair{Right::DriveRollOut,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Start a roll-out")},
    std::pair{Right::StopRollOut, QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Stop a roll-out")},
    std::pair{Right::SettleRepairs,
              QT_TRANSLATE_NOOP("wattcard::ui::RightWords", "Settle spoiled cards")},
};
static_assert(rightWords.size() == allRights.size());

} // namespace

QString rightText(Right right)
{
    const auto found =
        std::ranges::find(rightWords, right, [](const auto& each) { return each.first; });
    return QCoreApplication::translate("wattcard::ui::RightWords", found->second);
}

} // namespace wattcard::ui
