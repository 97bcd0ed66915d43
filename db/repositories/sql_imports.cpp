// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_imports.h"

#include "db/repositories/columns.h"
#include "db/repositories/customer_rows.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"
#include "domain/hex.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectNumbers{"all_numbers",
                                      "SELECT customer_number, meter_number FROM service_point"};
constexpr StatementText selectFile{"import_file", "SELECT 1 FROM import_file WHERE sha256 = ?"};
constexpr StatementText selectNumbersPage{
    "numbers_page", "SELECT customer_number, meter_number FROM service_point"
                    " WHERE customer_number > ? ORDER BY customer_number LIMIT 20000"};
constexpr StatementText numberOwner{
    "number_owner",
    "SELECT p.customer_number || ' ' || c.name FROM service_point AS p"
    " JOIN account AS a ON a.service_point = p.id"
    " JOIN customer AS c ON c.id = a.customer"
    " WHERE p.customer_number = ? OR p.meter_number = ? ORDER BY a.id DESC LIMIT 1"};
constexpr StatementText countHidden{"hidden_imports",
                                    "SELECT COUNT(*) FROM account AS a WHERE a.id BETWEEN ? AND ?"
                                    " AND NOT EXISTS (SELECT 1 FROM operator_sees AS s"
                                    " WHERE s.operator = ? AND s.account = a.id)"};
constexpr StatementText insertFile{
    "insert_import", "INSERT INTO import_file (sha256, name, lines, first, last, debts,"
                     " imported_by, approver, imported_at, audit)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"};

constexpr StatementText selectSelling{
    "import_selling",
    "SELECT counter FROM shift_line WHERE state <> 'closed' ORDER BY counter LIMIT 1"};

template <class Store> Result<QString> ownerIn(Store& store, const QString& number)
{
    auto answer = store.run(numberOwner, {number, number});
    if (!answer)
        return failed(answer);
    return answer->records.empty() ? QString{} : answer->records.front().text();
}

template <class Store>
Result<bool> isFileIn(Store& store, const std::array<std::uint8_t, 32>& sha256)
{
    const auto answer = store.run(selectFile, {value(ByteView{sha256})});
    if (!answer)
        return failed(answer);
    return !answer->records.empty();
}

template <class Store> Result<void> nobodySellsIn(Store& store)
{
    auto answer = store.run(selectSelling, {});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return {};
    return failed(Fault::ShiftStillOpen, u"counter %1"_s.arg(answer->records.front().integer()));
}

// False where a number is not what its column promises.
bool addNumbers(Record& record, TakenNumbers& taken)
{
    taken.customers.insert(parsed<CustomerNumber>(record).number());
    taken.meters.insert(parsed<MeterNumber>(record).number());
    return !record.isDamaged();
}

QJsonObject detailsOf(const ImportBatch& batch, const ImportTotals& totals,
                      const ApprovalRecord& approval)
{
    QJsonObject debts;
    for (const Debt& debt : totals.debts)
        debts.insert(code(debt.kind), debt.amount.toString());
    return {{u"name"_s, batch.name},
            {u"lines"_s, totals.lines},
            {u"debts"_s, debts},
            {u"sum"_s, totals.sum().toString()},
            {u"approver"_s, qint64{approval.who.value()}},
            {u"approved"_s, hexOf(approval.shown)}};
}

bool areDebts(const std::vector<Debt>& debts)
{
    return std::ranges::all_of(debts, [&](const Debt& debt) {
        return debt.amount > Money{} && std::ranges::count(debts, debt.kind, &Debt::kind) == 1;
    });
}

} // namespace

Result<TakenNumbers> SqlImports::takenNumbers()
{
    auto answer = m_database.run(selectNumbers);
    if (!answer)
        return failed(answer);
    TakenNumbers taken;
    for (Record& record : answer->records) {
        if (!addNumbers(record, taken))
            return failed(Fault::DatabaseDamaged, u"a number of a service point"_s);
    }
    return taken;
}

Result<QString> SqlImports::ownerOf(const QString& number)
{
    return ownerIn(m_database, number);
}

Result<bool> SqlImports::isImported(const std::array<std::uint8_t, 32>& sha256)
{
    return isFileIn(m_database, sha256);
}

Result<void> SqlImports::nobodySells()
{
    return nobodySellsIn(m_database);
}

Result<ImportTotals> SqlImports::import(const ImportBatch& batch, const ApprovalRecord& approval,
                                        const Actor& actor)
{
    return inTransaction(m_database, "import"_L1, [&]() -> Result<ImportTotals> {
        if (auto good = check(batch, approval, actor); !good)
            return failed(good);
        ImportTotals totals = totalsOf(batch.lines);
        if (auto booked = book(batch, totals, approval, actor); !booked)
            return failed(booked);
        return totals;
    });
}

// The administrator touches no money alone: finance signs the control totals.
Result<void> SqlImports::check(const ImportBatch& batch, const ApprovalRecord& approval,
                               const Actor& actor)
{
    if (auto may = permit(m_database, actor, Right::ImportRecords); !may)
        return may;
    if (approval.right != Right::ApproveOfficeChange)
        return failed(Fault::NotApproved);
    if (approval.who == actor.who)
        return failed(Fault::ApproverIsAuthor);
    if (auto may = permit(m_database, {approval.who, actor.counter}, approval.right); !may)
        return may;
    if (batch.lines.empty())
        return failed(Fault::BadInput, u"the file has no lines"_s);
    const auto before = isImported(batch.sha256);
    if (!before)
        return failed(before);
    return *before ? failed(Fault::FileImported, batch.name) : nobodySells();
}

Result<void> SqlImports::book(const ImportBatch& batch, const ImportTotals& totals,
                              const ApprovalRecord& approval, const Actor& actor)
{
    AuditedRows rows{m_database, m_clock};
    if (auto started = rows.start(); !started)
        return started;
    auto booked = addAll(batch, actor);
    if (!booked)
        return failed(booked);
    for (const Debt& debt : totals.debts)
        booked->legs.push_back(moneyLeg("accrued"_L1, 0, -debt.amount, code(debt.kind)));
    if (!totals.sum().isZero()) {
        if (auto posted = rows.post("import"_L1, booked->legs, actor); !posted)
            return posted;
    }
    const auto added = rows.add(
        insertFile, {value(ByteView{batch.sha256}), batch.name, value(std::int64_t{totals.lines}),
                     value(booked->first), value(booked->last), value(totals.sum()),
                     value(actor.who), value(approval.who), value(m_clock.now())});
    if (!added)
        return added;
    return rows.finish({"import.customers"_L1, u"file:"_s + hexOf(batch.sha256),
                        detailsOf(batch, totals, approval)},
                       actor);
}

Result<SqlImports::Booked> SqlImports::addAll(const ImportBatch& batch, const Actor& actor)
{
    Booked booked;
    CustomerRows customers{m_database, m_clock};
    for (const ImportedCustomer& line : batch.lines) {
        if (!areDebts(line.debts))
            return failed(Fault::BadInput, u"debts"_s);
        if (auto free = customers.checkFree(line.customer); !free) // of the books and of the file
            return failed(free);
        const auto account = customers.add(line.customer);
        if (!account)
            return failed(account);
        booked.first = booked.first == 0 ? account->value() : booked.first;
        booked.last = account->value();
        for (const Debt& debt : line.debts)
            booked.legs.push_back(
                moneyLeg("receivable"_L1, account->value(), debt.amount, code(debt.kind)));
    }
    const auto hidden =
        m_database.run(countHidden, {value(booked.first), value(booked.last), value(actor.who)});
    if (!hidden)
        return failed(hidden);
    if (hidden->records.front().all().front().toLongLong() != 0)
        return failed(Fault::OutOfScope);
    return booked;
}

// Page by page: of a million places no answer is long, and the log does not wait for all of them.
Result<TakenNumbers> SqlImportTrial::takenNumbers()
{
    auto reading = Reading::open(m_store);
    if (!reading)
        return failed(reading);
    TakenNumbers taken;
    QString last = u""_s;
    while (true) {
        auto answer = (*reading)->run(selectNumbersPage, {last});
        if (!answer)
            return failed(answer);
        if (answer->records.empty())
            return taken;
        last = answer->records.back().all().front().toString();
        for (Record& record : answer->records) {
            if (!addNumbers(record, taken))
                return failed(Fault::DatabaseDamaged, u"a number of a service point"_s);
        }
        if (auto renewed = (*reading)->renewWhenOld(); !renewed)
            return failed(renewed);
    }
}

Result<QString> SqlImportTrial::ownerOf(const QString& number)
{
    auto reading = Reading::open(m_store);
    return reading ? ownerIn(**reading, number) : Result<QString>{failed(reading)};
}

Result<bool> SqlImportTrial::isImported(const std::array<std::uint8_t, 32>& sha256)
{
    auto reading = Reading::open(m_store);
    return reading ? isFileIn(**reading, sha256) : Result<bool>{failed(reading)};
}

Result<void> SqlImportTrial::nobodySells()
{
    auto reading = Reading::open(m_store);
    return reading ? nobodySellsIn(**reading) : failed(reading);
}

Result<ImportTotals> SqlImportTrial::import(const ImportBatch&, const ApprovalRecord&, const Actor&)
{
    return failed(Fault::NotSaved, u"a trial books nothing"_s);
}

} // namespace wattcard::db
