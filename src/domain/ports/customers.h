// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/account.h"
#include "domain/ports/account_book.h"
#include "domain/ports/tariffs.h"
#include "domain/rights.h"
#include "domain/supply.h"

#include <QStringList>

namespace wattcard {

// What is kept of a customer and may be put right in the office (DOMAIN.md section 2, "edit data,
// renaming"). Number, meter, ratios, place and tariff change by an operation only.
struct CustomerFields {
    QString name;
    QString phone;
    QString address;
    QString identity;  // number of the customer's paper
    QString taxNumber; // for the invoice
    QString note;
    friend bool operator==(const CustomerFields&, const CustomerFields&) = default;
};

// What a line of the history speaks of; the first six are the fields above.
enum class RecordField {
    Name,
    Phone,
    Address,
    Identity,
    TaxNumber,
    Note,
    File,         // the account's file was opened, or came out of an import
    State,        // of the account: before and after are codes of AccountState
    Tariff,       // another plan
    ContactFirst, // a vulnerable customer: "1" or "0"
    Contact,      // was spoken to
    Meter,        // another meter at the place
    Owner,        // another customer at the place
};
inline constexpr std::array editableFields{
    RecordField::Name,     RecordField::Phone,     RecordField::Address,
    RecordField::Identity, RecordField::TaxNumber, RecordField::Note,
};
QString& fieldOf(CustomerFields& fields, RecordField field); // of an editable one
const QString& fieldOf(const CustomerFields& fields, RecordField field);
qsizetype longest(RecordField field); // characters, as the store takes them
std::vector<RecordField> differences(const CustomerFields& one, const CustomerFields& other);
// Trimmed. BadInput with the field's place in the detail: no name, too long, control characters.
Result<CustomerFields> checkedFields(CustomerFields fields);

// Phone, paper and tax number are for those who serve the customer or audit; others see the end of
// them (DOMAIN.md section 9: a role sees what its work needs).
bool seesPersonalData(Role role);
bool isPersonal(RecordField field);
QString maskedTail(const QString& text); // "****1234"; nothing of four characters and less
CustomerFields masked(CustomerFields fields);

// Who sees the list at all: everybody but custodians of keys.
bool mayReadCustomers(Role role);
// Who takes meters into the shop and out of it: those who do it with cards (section 9).
bool mayKeepMeters(Role role);

// What the list is filtered by; what is not said does not matter.
struct CustomerFilter {
    std::optional<AccountState> state = {};
    std::optional<QString> area = {}; // "" for places without one
    std::optional<TariffPlanId> plan = {};
    friend bool operator==(const CustomerFilter&, const CustomerFilter&) = default;
};

struct CustomerLine {
    AccountId account;
    CustomerNumber number;
    QString name;
    QString phone;
    QString address;
    MeterNumber meter;
    AccountState state = AccountState::Pending;
    PlaceCodes place;
    QString tariff; // name of the version in the file
    friend bool operator==(const CustomerLine&, const CustomerLine&) = default;
};

// Where a page ends: the list stands in the order of customer numbers, then accounts.
struct CustomerPosition {
    QString number; // empty: before the first
    AccountId account;
    friend bool operator==(const CustomerPosition&, const CustomerPosition&) = default;
};

// One field that changed: the line of a history, newest first.
struct RecordChange {
    UtcTime at{};
    QString who; // name of the operator; empty for the program
    RecordField field = RecordField::Name;
    QString before;
    QString after;
    std::optional<Reason> reason;
    QString note;
    friend bool operator==(const RecordChange&, const RecordChange&) = default;
};

struct CustomerCard {
    CardSerial serial;
    Generation gen{};
    QString state; // code of the card register: issued, lost, retained, scrapped
    UtcTime since{};
    friend bool operator==(const CustomerCard&, const CustomerCard&) = default;
};

// A run of the account on a meter, newest first.
struct MeterRun {
    MeterNumber meter;
    AccountId account;
    Generation firstGen{};
    QString state; // code of the series: planned, issued, opened, closed, void
    UtcTime from{};
    std::optional<UtcTime> until;
    friend bool operator==(const MeterRun&, const MeterRun&) = default;
};

// Everything about one account that its form shows.
struct CustomerRecord {
    CustomerLine line;
    CustomerId customer;
    CustomerFields fields;
    Ratios ratios;
    Supply supply;
    UtcTime meterSince{};
    QString meterModel; // as it was received; empty when it never was
    PaymentMode mode = PaymentMode::Money;
    Credit alarm1;
    Credit alarm2;
    Money owed;
    Money carry;
    int accounts = 1; // of the same customer: a change of his fields shows in all
    std::vector<CustomerCard> cards;
    std::vector<MeterRun> meters;
    std::vector<RecordChange> history;
};

// What can be chosen to filter by.
struct CustomerChoices {
    QStringList areas;
    std::vector<std::pair<TariffPlanId, QString>> plans;
};

enum class MeterPlace { InStock, Installed, Retired };
inline constexpr std::array allMeterPlaces{MeterPlace::InStock, MeterPlace::Installed,
                                           MeterPlace::Retired};
struct MeterLine {
    MeterNumber number;
    QString model;
    CustomerNumber customer; // where it hangs, or hung last; 0 for nowhere yet
    QString name;            // of that customer
    UtcTime since{};
    friend bool operator==(const MeterLine&, const MeterLine&) = default;
};
// What happened to a meter, newest first.
struct MeterEvent {
    enum class Kind { Received, Scrapped, Run };
    Kind kind = Kind::Run;
    UtcTime at{};
    QString customer;             // number of the place; of a run
    std::optional<UtcTime> until; // of a run that has ended
    QString note;
    friend bool operator==(const MeterEvent&, const MeterEvent&) = default;
};

// The records as one person sees them: role and places are asked of the books when it is opened.
// Reads beside the counter, page by page.
class CustomerBook {
public:
    virtual ~CustomerBook() = default;
    virtual Result<std::vector<CustomerLine>> page(const CustomerFilter& filter,
                                                   const CustomerPosition& after, int limit) = 0;
    // Those of the accounts that fit the filter, in the order given.
    virtual Result<std::vector<CustomerLine>> these(const std::vector<AccountId>& accounts,
                                                    const CustomerFilter& filter) = 0;
    virtual Result<CustomerRecord> record(AccountId account) = 0; // NotFound, OutOfScope
    virtual Result<CustomerChoices> choices() = 0;
    // In the order of their numbers, those after `after`.
    virtual Result<std::vector<MeterLine>> meters(MeterPlace place, const QString& after,
                                                  int limit) = 0;
    virtual Result<std::vector<MeterEvent>> eventsOf(MeterNumber meter) = 0;
};

// A change as it was typed, beside what the form showed when typing began.
struct CustomerEdit {
    AccountId account;
    CustomerFields seen;
    CustomerFields wanted;
    StepCause cause = {};
};
// What came of it. Somebody else was faster where `moved` names fields: nothing was written, `now`
// is what holds.
struct EditOutcome {
    CustomerFields now;
    std::vector<RecordField> moved = {};
};

struct MeterDelivery {
    MeterNumber first;
    int count = 1; // numbers that follow one another
    QString model;
    QString note;
};

// What the office writes. Each function is one transaction with its audit entries; rights, state
// and place are asked again.
class CustomerRecords {
public:
    virtual ~CustomerRecords() = default;
    // Another name is a renaming (DOMAIN.md section 6.7): a step of its own, with a text. BadInput,
    // PermissionDenied, OutOfScope, AccountClosed, NotFound.
    virtual Result<EditOutcome> edit(const CustomerEdit& edit, const Actor& actor) = 0;
    // DuplicateNumber with the number in the detail for a meter that hangs or lies in stock;
    // BadInput.
    virtual Result<void> receive(const MeterDelivery& delivery, const Actor& actor) = 0;
    // NotInStock.
    virtual Result<void> scrap(MeterNumber meter, const QString& note, const Actor& actor) = 0;
    // That a list is about to leave the program: what of, before its first line.
    virtual Result<void> beginExport(const CustomerFilter& filter, const Actor& actor) = 0;
    // That it left, with so many lines.
    virtual Result<void> recordExport(std::int64_t lines, const Actor& actor) = 0;
};

} // namespace wattcard
