// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/ledger.h"
#include "domain/tariff/tariff.h"

#include <functional>
#include <set>

namespace wattcard {

// What a report looks at. Who may read which is decided here and nowhere else; the store asks it
// again with the role that it has on record (DOMAIN.md section 9).
enum class ReportSubject { Money, Tills, Accounts, Meters, ManagementCards, AuditTrail };
bool mayRead(Role role, ReportSubject subject);

// Business days as the books write them ("20261121"), both counted.
struct ReportDays {
    QString from;
    QString to;
    friend bool operator==(const ReportDays&, const ReportDays&) = default;
};

// The books of the journal (migration 0004), in its order.
enum class Book {
    Till,
    Safe,
    Bank,
    Suspense,
    Revenue,
    Tax,
    Fees,
    Receivable,
    Accrued,
    Carry,
    Deposit,
    RefundDue,
    OverShort,
    Adjustment,
    SuspenseRecovered,
    Issued,
    OnCard,
    InMeter,
    Consumed,
    Returned,
    Moved,
    Granted,
};
inline constexpr std::size_t bookCount = 22;

// One leg of the journal; debits are positive, in fen or in hundredths of the series' unit.
struct BookedLeg {
    std::int64_t entry = 0;
    Book book = Book::Till;
    std::int64_t owner = 0;
    QString part;
    std::int64_t amount = 0;
};

// Whom and where a fact concerns, as far as it concerns an account at all.
struct ReportPlace {
    AccountId account; // null: none
    QString number;    // customer number
    QString name;
    QString area;
    QString station;
};

// A row of the transaction table in whatever state, with everything that was booked on it.
struct SaleFact {
    std::int64_t number = 0;
    QString day;
    UtcTime at{};
    QString kind;      // codes as they are stored
    QString operation; // of what the row changes beside selling; empty for most
    QString state;
    QString reason;
    ReportPlace place;
    QString meter; // of the series
    TariffVersionId tariff;
    QString tariffName;
    CounterId counter{};
    OperatorId author;
    QString login;
    QString approver; // login; empty for none
    SaleNumber sale{};
    QString receipt; // its whole number; empty before the commit
    PaymentMode unit = PaymentMode::Money;
    Money payment;
    Credit credit;
    Energy energy;        // sold; negative for a reversal
    Energy boughtBefore;  // in the period of the tariff's tiers, committed, by this account
    Money reversedAmount; // payment of the sale that this row takes back
    bool isReversed = false;
    int copies = 0;
    std::vector<BookedLeg> legs;
};

// An entry of the journal that has no row: debts, payouts, steps of accounts, shifts, return data.
struct EntryFact {
    std::int64_t number = 0;
    QString day;
    UtcTime at{};
    QString event;
    CounterId counter{};
    OperatorId who;
    QString login;
    ReportPlace place;
    std::vector<BookedLeg> legs;
};

struct ShiftFact {
    std::int64_t id = 0;
    CounterId counter{};
    QString clerk;
    QString day;
    UtcTime openedAt{};
    std::optional<UtcTime> closedAt;
    QString state;
    int counts = 0;
    Money floated;
    Money floatCounted;
    // Of a closed shift only: before, nobody is told what a till should hold.
    std::optional<Money> expected;
    std::optional<Money> counted;
};

// What an account stands at now.
struct AccountFact {
    ReportPlace place;
    QString phone;
    QString meter;
    QString state;
    QString plan; // name of the tariff version that the account was given
    PaymentMode unit = PaymentMode::Money;
    QString debtPolicy;                          // of the newest debt plan; empty for none
    std::vector<std::pair<QString, Money>> owed; // by class, without zeros
    Money carry;
    Money deposit;
    Money refundDue;
    Money suspended;
    QString lastPurchase;            // business day of the last one that stands; empty for none
    std::optional<Credit> remaining; // as the open series' newest return data said it
    std::optional<LocalTime> remainingAt;
};

// What a meter has written back, as far as a balance needs it.
struct ReturnFact {
    LocalTime at{};
    Credit accepted;
    Credit consumed;
    Credit remaining;
    Credit emergency;
    Energy active; // register, secondary
    bool doubt = false;
};

// A series with its credit books (debits less credits) and its first and newest return data.
struct SeriesFact {
    std::int64_t id = 0;
    ReportPlace place;
    QString meter;
    PaymentMode unit = PaymentMode::Money;
    QString state;
    std::int64_t ratio = 1; // K
    std::array<std::int64_t, bookCount> sums{};
    QString oldestUnloaded; // business day of the oldest purchase not loaded whole; empty for none
    std::optional<ReturnFact> first; // not in doubt
    std::optional<ReturnFact> newest;
    std::vector<TariffVersionId> tariffs; // of its rows, where it has two return data
};

// What a register moved between two successive return data of a series, neither in doubt.
struct RegisterSpan {
    std::int64_t number = 0; // of the later return data
    UtcTime bookedAt{};
    std::int64_t series = 0;
    ReportPlace place;
    QString meter;
    LocalTime from{}; // by the meter's clock; `to` may lie before it where that was set
    LocalTime to{};
    Energy used; // times K; negative where the register went back
};

// A step of an account without a card.
struct StepFact {
    std::int64_t number = 0;
    QString day;
    UtcTime at{};
    ReportPlace place;
    QString operation;
    QString reason;
    QString note;
    Money amount;
    QString login;
    QString approver;
};

// A management card that is out.
struct OrderFact {
    std::int64_t serial = 0;
    QString kind;
    QString state;
    QString card;
    QString meters;
    QString engineer;
    std::optional<UtcTime> issuedAt;
    LocalTime validUntil{};
    int uses = 0;
    int visits = 0;
};

// How far the prices of an account's plan have come (DOMAIN.md section 4).
struct ReachFact {
    ReportPlace place;
    QString meter;
    TariffVersionId wanted;
    QString wantedName;
    QString reach; // "in_meter", "on_card", "not_seen"
    std::optional<UtcTime> since;
};

// Something that a meter has told of itself.
struct MeterEventFact {
    std::int64_t number = 0;
    UtcTime at{};
    bool isVisit = false; // of a management card, else of return data
    ReportPlace place;
    QString meter;
    std::uint32_t flags = 0; // MeterFlag bits
    std::uint32_t rejected = 0;
    int lastError = 0; // the display code's two digits
    QString result;    // of a visit
    bool doubt = false;
};

struct AuditFact {
    std::int64_t number = 0;
    UtcTime at{};
    CounterId counter{};
    QString login;
    QString action;
    QString object;
    QString details;
};

// What a total of the books is for: one business day or month, one person, one point of sale, one
// tariff (0: what belongs to no sale).
enum class TotalBy { Day, Month, Operator, Counter, Tariff };

// Which totals are wanted; empty or zero: whatever it is.
struct TotalQuestion {
    ReportDays days = {};
    QString login = {};
    CounterId counter = {};
    TariffVersionId tariff = {};
};

struct TenderTotal {
    std::int64_t moves = 0; // entries of the journal that touched it
    Money taken;
    Money given; // back; never negative
};

// Everything that was sold and booked under one heading, with the signs of a shop: a debt is
// positive when it is paid, over and short when money is missing.
struct TotalFact {
    QString key; // day, month or login
    CounterId counter{};
    TariffVersionId tariff;
    QString tariffName;
    std::int64_t sales = 0;     // committed, without reversals
    std::int64_t reversals = 0; // committed
    Energy energy;              // of sales of energy, less reversals
    Money creditMoney;
    Energy creditEnergy;
    TenderTotal cash;
    TenderTotal bank;
    TenderTotal card;
    Money revenue;
    Money tax;
    Money fees;
    Money debt;
    Money deposit;
    Money carry;
    Money refundDue;
    Money suspense;
    Money overShort;
    Money others;
    Money issuedMoney; // credit of series in money, and what their meters told of as used
    Energy issuedEnergy;
    Money consumedMoney;
    Energy consumedEnergy;
};

// Committed rows that were made within one hour of UTC.
struct HourFact {
    UtcTime from{};
    TariffVersionId tariff;
    QString tariffName;
    std::int64_t sales = 0; // without reversals
    Money paid;             // less what reversals take back
    Energy energy;
};

struct TierFact {
    TariffVersionId tariff;
    int tier = 1;               // from 1
    std::int64_t purchases = 0; // less reversals
    Energy energy;
};

// What is wanted of facts beside their own columns: the rest stays empty and is not looked for.
struct SaleNeeds {
    bool legs = true;
    bool boughtBefore = true;
    bool onlyChanges = false; // rows that open or change an account, no other
    bool names = true;        // of the place, the meter, the tariff and who approved
};
struct EntryNeeds {
    bool names = true; // of the place
};
struct AccountNeeds {
    bool held = true; // carry, deposit, refund due, suspended
    bool owed = true;
    bool remaining = true;
};
struct SeriesNeeds {
    bool returns = true;
    bool oldestUnloaded = true;
    bool tariffs = true;
};

// Business days one after the other; where they have totals nobody needs to look at their rows.
struct DayRun {
    ReportDays days;
    bool hasTotals = false;
};

// Facts go to a visitor one by one, in the order that each function names; what it answers decides
// whether more are wanted.
enum class Next { GoOn, Stop };
template <class Fact> using Visitor = std::function<Next(const Fact&)>;

// The books as reports read them: one state of them, beside the counter that goes on selling.
// Accounts that the asking person does not serve are left out of everything that concerns
// accounts. Every function: PermissionDenied by the role on record (series by that for accounts or
// for meters); DatabaseDamaged.
class ReportSource {
public:
    virtual ~ReportSource() = default;
    virtual Result<void> permits(ReportSubject subject) = 0;
    // By day and number. The asking person's own till has to be counted first: PermissionDenied.
    virtual Result<void> sales(const ReportDays& days, SaleNeeds needs,
                               const Visitor<SaleFact>& visit) = 0;
    Result<void> sales(const ReportDays& days, const Visitor<SaleFact>& visit)
    {
        return sales(days, SaleNeeds{}, visit);
    }
    virtual Result<void> entries(const ReportDays& days, EntryNeeds needs,
                                 const Visitor<EntryFact>& visit) = 0;
    Result<void> entries(const ReportDays& days, const Visitor<EntryFact>& visit)
    {
        return entries(days, EntryNeeds{}, visit);
    }
    virtual Result<void> shifts(const ReportDays& days, const Visitor<ShiftFact>& visit) = 0;
    // By id; only those named, where any are.
    virtual Result<void> accounts(const std::set<AccountId>& only, AccountNeeds needs,
                                  const Visitor<AccountFact>& visit) = 0;
    Result<void> accounts(const std::set<AccountId>& only, const Visitor<AccountFact>& visit)
    {
        return accounts(only, AccountNeeds{}, visit);
    }
    virtual Result<void> series(SeriesNeeds needs, const Visitor<SeriesFact>& visit) = 0;
    Result<void> series(const Visitor<SeriesFact>& visit) { return series(SeriesNeeds{}, visit); }
    // Those of which the later was booked on that day of the calendar or afterwards; by that time.
    virtual Result<void> registerSpans(const QString& firstDay,
                                       const Visitor<RegisterSpan>& visit) = 0;
    virtual Result<void> steps(const ReportDays& days, const Visitor<StepFact>& visit) = 0;
    virtual Result<void> orders(const Visitor<OrderFact>& visit) = 0; // by serial
    virtual Result<void> reach(UtcTime now, const Visitor<ReachFact>& visit) = 0;
    // Return data that have one of the flags, count rejected cards or are in doubt; every visit.
    virtual Result<void> meterEvents(const ReportDays& days, std::uint32_t flags,
                                     const Visitor<MeterEventFact>& visit) = 0;
    virtual Result<void> audit(const ReportDays& days, const Visitor<AuditFact>& visit) = 0;
    // The business days of the span. None has totals for a person who does not serve everybody.
    virtual Result<std::vector<DayRun>> dayRuns(const ReportDays& days) = 0;
    // Of days that have totals, by their heading; rights as for sales().
    virtual Result<void> totals(const TotalQuestion& asked, TotalBy by,
                                const Visitor<TotalFact>& visit) = 0;
    // By hour and tariff; the login is not known to them and must be empty: BadInput.
    virtual Result<void> hourTotals(const TotalQuestion& asked, const Visitor<HourFact>& visit) = 0;
    virtual Result<void> tierTotals(const TotalQuestion& asked, const Visitor<TierFact>& visit) = 0;
    // Every version with prices and ladder, whatever its stage.
    virtual Result<std::vector<Tariff>> tariffs() = 0;
};

} // namespace wattcard
