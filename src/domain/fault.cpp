// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fault.h"

#include <cstdlib>

namespace wattcard {

const std::array<Fault, 115> allFaults{
    Fault::NoService,
    Fault::ServiceStopped,
    Fault::NoReader,
    Fault::CardInUse,
    Fault::CardMute,
    Fault::ReaderDenied,
    Fault::NoCard,
    Fault::CardMisread,
    Fault::ForeignCard,
    Fault::CardDiffersFromRecords,
    Fault::CardReplaced,
    Fault::CardAhead,
    Fault::OldCardImage,
    Fault::OtherOrderOnCard,
    Fault::AccountClosed,
    Fault::ManagementCard,
    Fault::AccountNotActive,
    Fault::OpeningNotLoaded,
    Fault::NeverIssued,
    Fault::CardNotBlank,
    Fault::WrongCustomer,
    Fault::OutcomeUnknown,
    Fault::ProofMismatch,
    Fault::CardKeyLocked,
    Fault::AuthenticationFailed,
    Fault::OtherCardInserted,
    Fault::CardStateUnclear,
    Fault::CardChanged,
    Fault::CardRefused,
    Fault::AmountNotANumber,
    Fault::AmountNotPositive,
    Fault::AmountTooLarge,
    Fault::AmountTooSmall,
    Fault::HoardingLimit,
    Fault::CashTooLittle,
    Fault::NotSaved,
    Fault::CommitPending,
    Fault::DatabaseInUse,
    Fault::SchemaTooNew,
    Fault::DiskFull,
    Fault::DatabaseDamaged,
    Fault::DatabaseFailed,
    Fault::ServerAway,
    Fault::BooksMoved,
    Fault::BookingUnknown,
    Fault::BookedBefore,
    Fault::NotFound,
    Fault::OpenTransaction,
    Fault::ClaimLost,
    Fault::NoTariff,
    Fault::DuplicateNumber,
    Fault::BadCredentials,
    Fault::LockedOut,
    Fault::PasswordTooWeak,
    Fault::PermissionDenied,
    Fault::ClockBehind,
    Fault::PrinterFailed,
    Fault::RandomFailed,
    Fault::BadInput,
    Fault::ConfigurationMissing,
    Fault::KeyStoreMissing,
    Fault::KeyStoreLocked,
    Fault::KeyStoreElsewhere,
    Fault::KeyStoreDamaged,
    Fault::KeyMissing,
    Fault::TestKeysRefused,
    Fault::TokenFailed,
    Fault::SelfTestFailed,
    Fault::CheckValueDiffers,
    Fault::LastSaleNotLoaded,
    Fault::CardKindCannot,
    Fault::CardHotlisted,
    Fault::NotInStock,
    Fault::NotApproved,
    Fault::WorkOrderEnded,
    Fault::OneTimePassword,
    Fault::AlreadyLoaded,
    Fault::LockedByMeter,
    Fault::NewCardNotReported,
    Fault::NothingToReverse,
    Fault::DayHasEnded,
    Fault::ApproverIsAuthor,
    Fault::LastOfRole,
    Fault::OutOfScope,
    Fault::ClockOff,
    Fault::NoShift,
    Fault::TillFull,
    Fault::ShiftStillOpen,
    Fault::NotCounted,
    Fault::AlreadyCounted,
    Fault::DayNotOpen,
    Fault::InvoiceNotFree,
    Fault::PurchaseLimit,
    Fault::SoldAlready,
    Fault::TooLittleForSupply,
    Fault::LimitMissing,
    Fault::FileImported,
    Fault::LinesRejected,
    Fault::ReplacementStands,
    Fault::UndoTooLate,
    Fault::DayStillOpen,
    Fault::ReadingMissing,
    Fault::MeterInUse,
    Fault::VisitMissing,
    Fault::IdentityUnconfirmed,
    Fault::DebtOpen,
    Fault::ContactFirst,
    Fault::SuspensionLimit,
    Fault::AlreadyPaidOut,
    Fault::EvidenceUnclear,
    Fault::MonthSettled,
    Fault::OtherUnit,
    Fault::RollOutClosed,
    Fault::RollOutStopped,
    Fault::StageNotProven,
};

QLatin1StringView code(Fault fault)
{
    switch (fault) {
    case Fault::NoService: return QLatin1StringView{"WAT-R01"};
    case Fault::ServiceStopped: return QLatin1StringView{"WAT-R02"};
    case Fault::NoReader: return QLatin1StringView{"WAT-R03"};
    case Fault::CardInUse: return QLatin1StringView{"WAT-R04"};
    case Fault::CardMute: return QLatin1StringView{"WAT-R05"};
    case Fault::ReaderDenied: return QLatin1StringView{"WAT-R06"};
    case Fault::NoCard: return QLatin1StringView{"WAT-R07"};
    case Fault::CardMisread: return QLatin1StringView{"WAT-R08"};
    case Fault::ForeignCard: return QLatin1StringView{"WAT-C01"};
    case Fault::CardDiffersFromRecords: return QLatin1StringView{"WAT-C03"};
    case Fault::CardReplaced: return QLatin1StringView{"WAT-C04"};
    case Fault::CardAhead: return QLatin1StringView{"WAT-C05"};
    case Fault::OldCardImage: return QLatin1StringView{"WAT-C06"};
    case Fault::OtherOrderOnCard: return QLatin1StringView{"WAT-C07"};
    case Fault::AccountClosed: return QLatin1StringView{"WAT-C08"};
    case Fault::ManagementCard: return QLatin1StringView{"WAT-C09"};
    case Fault::AccountNotActive: return QLatin1StringView{"WAT-C10"};
    case Fault::OpeningNotLoaded: return QLatin1StringView{"WAT-C11"};
    case Fault::NeverIssued: return QLatin1StringView{"WAT-C14"};
    case Fault::CardNotBlank: return QLatin1StringView{"WAT-C15"};
    case Fault::WrongCustomer: return QLatin1StringView{"WAT-C16"};
    case Fault::OutcomeUnknown: return QLatin1StringView{"WAT-W01"};
    case Fault::ProofMismatch: return QLatin1StringView{"WAT-W02"};
    case Fault::CardKeyLocked: return QLatin1StringView{"WAT-W03"};
    case Fault::AuthenticationFailed: return QLatin1StringView{"WAT-W04"};
    case Fault::OtherCardInserted: return QLatin1StringView{"WAT-W05"};
    case Fault::CardStateUnclear: return QLatin1StringView{"WAT-W06"};
    case Fault::CardChanged: return QLatin1StringView{"WAT-W07"};
    case Fault::CardRefused: return QLatin1StringView{"WAT-W08"};
    case Fault::AmountNotANumber: return QLatin1StringView{"WAT-A01"};
    case Fault::AmountNotPositive: return QLatin1StringView{"WAT-A02"};
    case Fault::AmountTooLarge: return QLatin1StringView{"WAT-A03"};
    case Fault::AmountTooSmall: return QLatin1StringView{"WAT-A06"};
    case Fault::HoardingLimit: return QLatin1StringView{"WAT-L02"};
    case Fault::CashTooLittle: return QLatin1StringView{"WAT-A04"};
    case Fault::NotSaved: return QLatin1StringView{"WAT-D01"};
    case Fault::CommitPending: return QLatin1StringView{"WAT-D02"};
    case Fault::DatabaseInUse: return QLatin1StringView{"WAT-D03"};
    case Fault::SchemaTooNew: return QLatin1StringView{"WAT-D04"};
    case Fault::DiskFull: return QLatin1StringView{"WAT-D05"};
    case Fault::DatabaseDamaged: return QLatin1StringView{"WAT-D06"};
    case Fault::DatabaseFailed: return QLatin1StringView{"WAT-D07"};
    case Fault::ServerAway: return QLatin1StringView{"WAT-D16"};
    case Fault::BooksMoved: return QLatin1StringView{"WAT-D17"};
    case Fault::BookingUnknown: return QLatin1StringView{"WAT-D18"};
    case Fault::BookedBefore: return QLatin1StringView{"WAT-D19"};
    case Fault::NotFound: return QLatin1StringView{"WAT-D08"};
    case Fault::OpenTransaction: return QLatin1StringView{"WAT-D09"};
    case Fault::ClaimLost: return QLatin1StringView{"WAT-D10"};
    case Fault::NoTariff: return QLatin1StringView{"WAT-D11"};
    case Fault::DuplicateNumber: return QLatin1StringView{"WAT-D12"};
    case Fault::BadCredentials: return QLatin1StringView{"WAT-O01"};
    case Fault::LockedOut: return QLatin1StringView{"WAT-O02"};
    case Fault::PasswordTooWeak: return QLatin1StringView{"WAT-O03"};
    case Fault::PermissionDenied: return QLatin1StringView{"WAT-O04"};
    case Fault::ClockBehind: return QLatin1StringView{"WAT-T01"};
    case Fault::PrinterFailed: return QLatin1StringView{"WAT-P01"};
    case Fault::RandomFailed: return QLatin1StringView{"WAT-T02"};
    case Fault::BadInput: return QLatin1StringView{"WAT-A05"};
    case Fault::ConfigurationMissing: return QLatin1StringView{"WAT-D13"};
    case Fault::KeyStoreMissing: return QLatin1StringView{"WAT-K01"};
    case Fault::KeyStoreLocked: return QLatin1StringView{"WAT-K02"};
    case Fault::KeyStoreElsewhere: return QLatin1StringView{"WAT-K03"};
    case Fault::KeyStoreDamaged: return QLatin1StringView{"WAT-K04"};
    case Fault::KeyMissing: return QLatin1StringView{"WAT-K05"};
    case Fault::TestKeysRefused: return QLatin1StringView{"WAT-K06"};
    case Fault::TokenFailed: return QLatin1StringView{"WAT-K07"};
    case Fault::SelfTestFailed: return QLatin1StringView{"WAT-K08"};
    case Fault::CheckValueDiffers: return QLatin1StringView{"WAT-K09"};
    case Fault::LastSaleNotLoaded: return QLatin1StringView{"WAT-C17"};
    case Fault::CardKindCannot: return QLatin1StringView{"WAT-C18"};
    case Fault::CardHotlisted: return QLatin1StringView{"WAT-C19"};
    case Fault::NotInStock: return QLatin1StringView{"WAT-C20"};
    case Fault::NotApproved: return QLatin1StringView{"WAT-O05"};
    case Fault::WorkOrderEnded: return QLatin1StringView{"WAT-O06"};
    case Fault::OneTimePassword: return QLatin1StringView{"WAT-O07"};
    case Fault::AlreadyLoaded: return QLatin1StringView{"WAT-V01"};
    case Fault::LockedByMeter: return QLatin1StringView{"WAT-V02"};
    case Fault::NewCardNotReported: return QLatin1StringView{"WAT-V03"};
    case Fault::NothingToReverse: return QLatin1StringView{"WAT-V04"};
    case Fault::DayHasEnded: return QLatin1StringView{"WAT-V05"};
    case Fault::ApproverIsAuthor: return QLatin1StringView{"WAT-O08"};
    case Fault::LastOfRole: return QLatin1StringView{"WAT-O09"};
    case Fault::OutOfScope: return QLatin1StringView{"WAT-O10"};
    case Fault::ClockOff: return QLatin1StringView{"WAT-T03"};
    case Fault::NoShift: return QLatin1StringView{"WAT-S01"};
    case Fault::TillFull: return QLatin1StringView{"WAT-S02"};
    case Fault::ShiftStillOpen: return QLatin1StringView{"WAT-S03"};
    case Fault::NotCounted: return QLatin1StringView{"WAT-S04"};
    case Fault::AlreadyCounted: return QLatin1StringView{"WAT-S05"};
    case Fault::DayNotOpen: return QLatin1StringView{"WAT-S06"};
    case Fault::InvoiceNotFree: return QLatin1StringView{"WAT-S07"};
    case Fault::PurchaseLimit: return QLatin1StringView{"WAT-L01"};
    case Fault::SoldAlready: return QLatin1StringView{"WAT-L03"};
    case Fault::TooLittleForSupply: return QLatin1StringView{"WAT-L04"};
    case Fault::LimitMissing: return QLatin1StringView{"WAT-L05"};
    case Fault::FileImported: return QLatin1StringView{"WAT-D14"};
    case Fault::LinesRejected: return QLatin1StringView{"WAT-D15"};
    case Fault::ReplacementStands: return QLatin1StringView{"WAT-V06"};
    case Fault::UndoTooLate: return QLatin1StringView{"WAT-V07"};
    case Fault::DayStillOpen: return QLatin1StringView{"WAT-V08"};
    case Fault::ReadingMissing: return QLatin1StringView{"WAT-X01"};
    case Fault::MeterInUse: return QLatin1StringView{"WAT-X02"};
    case Fault::VisitMissing: return QLatin1StringView{"WAT-X03"};
    case Fault::IdentityUnconfirmed: return QLatin1StringView{"WAT-X04"};
    case Fault::DebtOpen: return QLatin1StringView{"WAT-X05"};
    case Fault::ContactFirst: return QLatin1StringView{"WAT-X06"};
    case Fault::SuspensionLimit: return QLatin1StringView{"WAT-X07"};
    case Fault::AlreadyPaidOut: return QLatin1StringView{"WAT-X08"};
    case Fault::EvidenceUnclear: return QLatin1StringView{"WAT-X09"};
    case Fault::MonthSettled: return QLatin1StringView{"WAT-X10"};
    case Fault::OtherUnit: return QLatin1StringView{"WAT-X11"};
    case Fault::RollOutClosed: return QLatin1StringView{"WAT-C21"};
    case Fault::RollOutStopped: return QLatin1StringView{"WAT-C22"};
    case Fault::StageNotProven: return QLatin1StringView{"WAT-C23"};
    }
    std::abort();
}

} // namespace wattcard
