// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

#include <array>

namespace wattcard {

// Everything that can go wrong in a shop. Each fault has a stable code, the same on the screen, in
// the log and in the manual, and a sentence with a remedy in ui/text. Not for bugs: those assert.
enum class Fault {
    // reader and service
    NoService,
    ServiceStopped,
    NoReader,
    CardInUse,
    CardMute,
    ReaderDenied,
    NoCard,
    CardMisread,
    // the card and whom it belongs to
    ForeignCard,
    CardDiffersFromRecords,
    CardReplaced,
    CardAhead,
    OldCardImage,
    OtherOrderOnCard,
    AccountClosed,
    ManagementCard,
    AccountNotActive,
    OpeningNotLoaded,
    NeverIssued,
    CardNotBlank,
    WrongCustomer,
    // writing
    OutcomeUnknown,
    ProofMismatch,
    CardKeyLocked,
    AuthenticationFailed,
    OtherCardInserted,
    CardStateUnclear,
    CardChanged,
    CardRefused,
    // amounts
    AmountNotANumber,
    AmountNotPositive,
    AmountTooLarge,
    AmountTooSmall,
    HoardingLimit,
    CashTooLittle,
    // records
    NotSaved,
    CommitPending,
    DatabaseInUse,
    SchemaTooNew,
    DiskFull,
    DatabaseDamaged,
    DatabaseFailed,
    ServerAway,
    BooksMoved,
    BookingUnknown,
    BookedBefore,
    NotFound,
    OpenTransaction,
    ClaimLost,
    NoTariff,
    DuplicateNumber,
    // people and surroundings
    BadCredentials,
    LockedOut,
    PasswordTooWeak,
    PermissionDenied,
    ClockBehind,
    PrinterFailed,
    RandomFailed,
    BadInput,
    ConfigurationMissing,
    // keys and their custody
    KeyStoreMissing,
    KeyStoreLocked,
    KeyStoreElsewhere,
    KeyStoreDamaged,
    KeyMissing,
    TestKeysRefused,
    TokenFailed,
    SelfTestFailed,
    CheckValueDiffers,
    // other kinds of cards, stock and work orders
    LastSaleNotLoaded,
    CardKindCannot,
    CardHotlisted,
    NotInStock,
    NotApproved,
    WorkOrderEnded,
    OneTimePassword,
    // taking a purchase back
    AlreadyLoaded,
    LockedByMeter,
    NewCardNotReported,
    NothingToReverse,
    DayHasEnded,
    // second persons, scope and the clock guard
    ApproverIsAuthor,
    LastOfRole,
    OutOfScope,
    ClockOff,
    // shifts, business days and invoices
    NoShift,
    TillFull,
    ShiftStillOpen,
    NotCounted,
    AlreadyCounted,
    DayNotOpen,
    InvoiceNotFree,
    // what may be bought
    PurchaseLimit,
    SoldAlready,
    TooLittleForSupply,
    LimitMissing,
    // imports
    FileImported,
    LinesRejected,
    // operations on accounts
    ReplacementStands,
    UndoTooLate,
    DayStillOpen,
    ReadingMissing,
    MeterInUse,
    VisitMissing,
    IdentityUnconfirmed,
    DebtOpen,
    ContactFirst,
    SuspensionLimit,
    AlreadyPaidOut,
    EvidenceUnclear,
    MonthSettled,
    OtherUnit,
    // roll-outs on cards in the field
    RollOutClosed,
    RollOutStopped,
    StageNotProven,
};

// Every enumerator, for tests and for the help page.
extern const std::array<Fault, 115> allFaults;

// The stable code of SCREENS.md section 6 ("WAT-R01"); codes beyond that table continue its series.
QLatin1StringView code(Fault fault);

} // namespace wattcard
