// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/return_booking.h"

#include "db/repositories/codes.h"
#include "domain/credit_worth.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// The series that has a row of the accepted generation; a meter that has accepted nothing yet
// answers generation 0, which belongs to the first one that is not void.
constexpr StatementText selectSeries{
    "return_series",
    "WITH said (gen) AS (VALUES (?)) SELECT id, unit, state = 'closed' FROM series, said"
    " WHERE service_point = ? AND state <> 'void' AND first_gen <= MAX(said.gen,"
    " (SELECT MIN(first_gen) FROM series AS s WHERE s.service_point = series.service_point"
    " AND s.state <> 'void')) ORDER BY EXISTS (SELECT 1 FROM transaction_row AS r"
    " WHERE r.series = series.id AND r.gen = said.gen AND r.state <> 'voided') DESC,"
    " first_gen DESC LIMIT 1"};
constexpr StatementText selectSame{
    "same_return", "SELECT seq, accepted, consumed, remaining, written_at, locked, flags, active,"
                   " last_month, peak_power, rejected FROM return_record"
                   " WHERE account = ? AND gen = ? AND wb_ctr = ?"};
constexpr StatementText selectLargestTotal{"largest_total",
                                           "SELECT COALESCE(MAX(total), 0) FROM transaction_row"
                                           " WHERE series = ? AND state <> 'voided'"};
constexpr StatementText countContradictions{
    "return_order",
    "WITH new (wb_ctr, accepted, consumed) AS (VALUES (?, ?, ?))"
    " SELECT COUNT(*) FROM return_record AS r, new WHERE r.series = ? AND r.doubt = 0"
    " AND (r.wb_ctr < new.wb_ctr"
    "      AND (r.accepted > new.accepted OR r.consumed > new.consumed)"
    "      OR r.wb_ctr > new.wb_ctr"
    "      AND (r.accepted < new.accepted OR r.consumed < new.consumed)"
    "      OR r.wb_ctr = new.wb_ctr)"};
constexpr StatementText countLater{"later_returns",
                                   "SELECT COUNT(*) FROM return_record"
                                   " WHERE series = ? AND doubt = 0 AND wb_ctr > ?"};
constexpr StatementText nextNumber{"next_return",
                                   "SELECT COALESCE(MAX(number), 0) + 1 FROM return_record"};
constexpr StatementText insertRecord{
    "insert_return",
    "INSERT INTO return_record (number, account, series, gen, wb_ctr, seq, accepted, consumed,"
    " remaining, written_at, locked, flags, active, last_month, peak_power, rejected, emergency, "
    "doubt,"
    " booked_at, counter, operator, audit)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};
constexpr StatementText doubtMeter{"doubt_meter",
                                   "UPDATE account SET meter_in_doubt = 1 WHERE id = ?"};
constexpr StatementText openSeries{
    "open_series", "UPDATE series SET state = 'opened' WHERE id = ? AND state = 'issued'"};

// What the card said, in the order of selectSame and insertRecord.
std::vector<QVariant> contentOf(const ReturnFile& file)
{
    return {value(file.seq),
            value(file.accepted),
            value(file.consumed),
            value(file.remaining),
            value(file.writtenAt),
            value(file.lock == CardLock::Locked ? 1 : 0),
            value(std::int64_t{file.flags}),
            value(file.activeRegister),
            value(file.lastMonthEnergy),
            value(std::int64_t{file.peakPowerW}),
            value(std::int64_t{file.rejectedCards})};
}

Result<std::int64_t> firstNumber(Result<Answer> answer)
{
    if (!answer)
        return failed(answer);
    return answer->records.front().integer();
}

bool hasEmergencyFlag(const ReturnFile& file)
{
    return (file.flags & static_cast<std::uint32_t>(MeterFlag::EmergencySinceOpening)) != 0;
}

} // namespace

ReturnBooking::ReturnBooking(Database& database, const Clock& clock)
    : m_database{database},
      m_clock{clock},
      m_accounts{database, clock},
      m_journal{database},
      m_audit{database, clock}
{
}

Result<bool> ReturnBooking::book(AccountId account, const ReturnFile& file, const Actor& actor)
{
    const auto books = m_accounts.books(account);
    if (!books)
        return failed(books);
    if (file.customer != books->account.number || file.meter != books->account.meter)
        return failed(Fault::BadInput, u"the return data names another customer or meter"_s);
    const auto series = seriesOf(books->point, file);
    if (!series)
        return failed(series);
    const auto before = bookedBefore(account, file);
    if (!before)
        return failed(before);
    if (*before) {
        const bool contradicts = !**before && !books->meterInDoubt;
        return contradicts ? recordContradiction(account, file, actor) : Result<bool>{false};
    }
    const auto judgement = judge(*series, file);
    if (!judgement)
        return failed(judgement);
    const auto legs = legsFor(books->account, *series, file, *judgement);
    if (!legs)
        return failed(legs);
    const auto audit = m_audit.nextNumber();
    if (!audit)
        return failed(audit);
    const auto number = firstNumber(m_database.run(nextNumber));
    if (!number)
        return failed(number);
    std::vector<QVariant> values{value(*number), value(account), value(series->id), value(file.gen),
                                 value(std::int64_t{file.writeBackCounter})};
    for (const QVariant& content : contentOf(file))
        values.push_back(content);
    values.insert(values.end(),
                  {value(judgement->emergency), value(judgement->doubt ? 1 : 0),
                   value(m_clock.now()), value(actor.counter), value(actor.who), value(*audit)});
    if (auto inserted = insert(values); !inserted)
        return failed(inserted);
    if (auto settled = settle(account, *series, *judgement, file); !settled)
        return failed(settled);
    const auto posted = m_journal.post(
        {.event = "return"_L1, .row = {}, .audit = *audit, .at = m_clock.now(), .legs = *legs},
        actor);
    if (!posted)
        return failed(posted);
    auto logged = m_audit.add({"return.book"_L1,
                               auditObject(account),
                               {{"return"_L1, hex(fingerprint("wattcard-return-1", values))},
                                {"journal"_L1, *posted},
                                {"doubt"_L1, judgement->doubt}}},
                              actor);
    return logged ? Result<bool>{true} : failed(logged);
}

Result<bool> ReturnBooking::recordContradiction(AccountId account, const ReturnFile& file,
                                                const Actor& actor)
{
    if (auto doubted = m_database.run(doubtMeter, {value(account)}); !doubted)
        return failed(doubted);
    const auto counter = static_cast<qint64>(file.writeBackCounter);
    auto logged = m_audit.add(
        {"return.contradiction"_L1, auditObject(account), {{"wb_ctr"_L1, counter}}}, actor);
    return logged ? Result<bool>{false} : failed(logged);
}

Result<ReturnBooking::Series> ReturnBooking::seriesOf(ServicePointId point, const ReturnFile& file)
{
    auto answer = m_database.run(selectSeries, {value(file.gen), value(point)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::BadInput, u"no series was ever opened"_s);
    Record& record = answer->records.front();
    Series series;
    series.id = record.integer();
    series.unit = coded<PaymentMode>(record);
    series.hasEnded = record.integer() != 0;
    return checked(record, series);
}

// Empty: not yet. True: the very same. False: the counter is used with another content, which no
// honest meter does (CARD.md section 8).
Result<std::optional<bool>> ReturnBooking::bookedBefore(AccountId account, const ReturnFile& file)
{
    const auto answer = m_database.run(
        selectSame, {value(account), value(file.gen), value(std::int64_t{file.writeBackCounter})});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return std::optional<bool>{};
    return std::optional{answer->records.front().all() == contentOf(file)};
}

Result<ReturnBooking::Judgement> ReturnBooking::judge(const Series& series, const ReturnFile& file)
{
    const QVariant id = value(series.id);
    const QVariant counter = value(std::int64_t{file.writeBackCounter});
    const auto largest = firstNumber(m_database.run(selectLargestTotal, {id}));
    if (!largest)
        return failed(largest);
    const auto contradictions = firstNumber(m_database.run(
        countContradictions, {counter, value(file.accepted), value(file.consumed), id}));
    if (!contradictions)
        return failed(contradictions);
    const auto later = firstNumber(m_database.run(countLater, {id, counter}));
    if (!later)
        return failed(later);
    Judgement judgement;
    judgement.newest = *later == 0 && !series.hasEnded;
    const Credit difference = file.consumed + file.remaining - file.accepted;
    const bool explained =
        difference == Credit{} || (hasEmergencyFlag(file) && difference > Credit{});
    judgement.emergency = explained ? difference : Credit{};
    judgement.doubt = file.accepted.hundredths() > *largest || *contradictions > 0 || !explained;
    return judgement;
}

// From what is booked to what the meter says now: on_card to in_meter to consumed. What was lent in
// the field since is owed (DOMAIN.md sections 6.5 and 6.11).
Result<std::vector<Leg>> ReturnBooking::legsFor(const Account& account, const Series& series,
                                                const ReturnFile& file, const Judgement& judgement)
{
    if (judgement.doubt || !judgement.newest)
        return std::vector<Leg>{};
    const auto inMeter = m_journal.balance("in_meter"_L1, series.id);
    if (!inMeter)
        return failed(inMeter);
    const auto consumed = m_journal.balance("consumed"_L1, series.id);
    if (!consumed)
        return failed(consumed);
    const auto granted = m_journal.balance("granted"_L1, series.id);
    if (!granted)
        return failed(granted);
    const auto leg = [&](QLatin1StringView book, Credit amount) {
        return creditLeg(book, series.id, series.unit, amount);
    };
    const Credit used = file.consumed - Credit::fromHundredths(*consumed);
    // A visit may have told of more than an earlier reading of the meter.
    const Credit booked = Credit::fromHundredths(-*granted);
    const Credit emergency = std::max(judgement.emergency, booked);
    const Credit lent = emergency - booked;
    const Credit balance = file.accepted + emergency - file.consumed;
    const Credit intoMeter = balance - Credit::fromHundredths(*inMeter);
    std::vector<Leg> legs{leg("in_meter"_L1, intoMeter), leg("consumed"_L1, used),
                          leg("granted"_L1, -lent), leg("on_card"_L1, lent - intoMeter - used)};
    if (lent > Credit{}) {
        const auto part = code(DebtClass::Emergency);
        const Money owed = worthOf(lent, account);
        legs.push_back(moneyLeg("receivable"_L1, account.id.value(), owed, part));
        legs.push_back(moneyLeg("accrued"_L1, 0, -owed, part));
    }
    return legs;
}

Result<void> ReturnBooking::insert(const std::vector<QVariant>& values)
{
    if (auto inserted = m_database.run(insertRecord, values); !inserted)
        return failed(inserted);
    return {};
}

Result<void> ReturnBooking::settle(AccountId account, const Series& series,
                                   const Judgement& judgement, const ReturnFile& file)
{
    if (judgement.doubt) {
        const auto doubted = m_database.run(doubtMeter, {value(account)});
        return doubted ? Result<void>{} : failed(doubted);
    }
    if (file.seq == Sequence{})
        return {};
    const auto opened = m_database.run(openSeries, {value(series.id)});
    return opened ? Result<void>{} : failed(opened);
}

} // namespace wattcard::db
