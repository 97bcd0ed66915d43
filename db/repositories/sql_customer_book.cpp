// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_customer_book.h"

#include "db/repositories/columns.h"

using namespace Qt::StringLiterals;

// The list; one account's record and the meters are in the files beside this one.

namespace wattcard::db {

namespace {

constexpr StatementText selectListReader{
    "customers_reader", "SELECT o.role, (SELECT COUNT(*) FROM operator_scope AS s"
                        " WHERE s.operator = o.id),"
                        " (SELECT CASE WHEN COUNT(*) = 1 AND MIN(kind) = 'area' THEN MIN(code) END"
                        " FROM operator_scope AS s WHERE s.operator = o.id) FROM operator AS o"
                        " WHERE o.id = ? AND o.disabled = 0"};

constexpr const char* listColumns =
    "SELECT a.id, p.customer_number, c.name, c.phone, c.address, p.meter_number, a.state,"
    " p.area, p.station, t.name FROM ";
constexpr const char* listJoin =
    " JOIN customer AS c ON c.id = a.customer JOIN tariff_version AS t ON t.id = a.tariff WHERE ";
// Where the last page ended: nothing is counted or skipped.
constexpr const char* listPlace =
    "p.customer_number >= ? AND (p.customer_number > ? OR a.id > ?) AND ";
// Each with its own switch: 0 for what is not asked for.
constexpr const char* listFilter =
    "(? = 0 OR a.state = ?) AND (? = 0 OR p.area = ?) AND (? = 0 OR t.plan = ?)"
    " AND (? = 0 OR EXISTS (SELECT 1 FROM operator_sees AS s"
    " WHERE s.operator = ? AND s.account = a.id))";
constexpr const char* listEnd = " ORDER BY p.customer_number, a.id LIMIT ?";

// The ways to a page of the list. By number: one after the other, all over or inside of one area.
// By what few accounts have, a state or a plan: they are fetched and sorted.
enum class ListWay { Number, Area, State, Plan, These };

StatementText listStatement(ListWay way)
{
    const auto paged = [](const char* from, const char* narrowed) {
        return QByteArray{listColumns} + from + listJoin + narrowed + listPlace + listFilter +
               listEnd;
    };
    static const std::array<QByteArray, 5> texts{
        paged("service_point AS p CROSS JOIN account AS a ON a.service_point = p.id", ""),
        paged("service_point AS p INDEXED BY service_point_by_area"
              " CROSS JOIN account AS a ON a.service_point = p.id",
              "p.area = ? AND "),
        paged("account AS a INDEXED BY account_by_state"
              " CROSS JOIN service_point AS p ON p.id = a.service_point",
              "a.state = ? AND "),
        paged("tariff_version AS v INDEXED BY tariff_version_by_plan"
              " CROSS JOIN account AS a INDEXED BY account_by_tariff ON a.tariff = v.id"
              " CROSS JOIN service_point AS p ON p.id = a.service_point",
              "v.plan = ? AND "),
        QByteArray{listColumns} +
            "json_each(?) AS j CROSS JOIN account AS a ON a.id = CAST(j.value AS INTEGER)"
            " JOIN service_point AS p ON p.id = a.service_point" +
            listJoin + listFilter + " ORDER BY j.key"};
    static constexpr std::array names{"customers_walk", "customers_area", "customers_state",
                                      "customers_plan", "customers_these"};
    const auto place = static_cast<std::size_t>(way);
    return {names[place], texts[place].constData()};
}

constexpr StatementText countOfState{
    "customers_count_state",
    "SELECT COUNT(*) FROM (SELECT 1 FROM account WHERE state = ? LIMIT 5001)"};
constexpr StatementText countOfPlan{
    "customers_count_plan",
    "SELECT COUNT(*) FROM (SELECT 1 FROM tariff_version AS v"
    " CROSS JOIN account AS a ON a.tariff = v.id WHERE v.plan = ? LIMIT 5001)"};

// From one area to the next: as many steps as there are areas, not places.
constexpr StatementText selectAreas{
    "customers_areas",
    "WITH RECURSIVE each (area) AS (SELECT MIN(area) FROM service_point UNION ALL"
    " SELECT (SELECT MIN(p.area) FROM service_point AS p WHERE p.area > each.area) FROM each"
    " WHERE each.area IS NOT NULL) SELECT area FROM each WHERE area IS NOT NULL"
    " AND (? = 0 OR EXISTS (SELECT 1 FROM operator_scope AS s WHERE s.operator = ?"
    " AND (s.kind = 'station' OR s.code = each.area))) LIMIT 2000"};
constexpr StatementText selectPlans{"customers_plans",
                                    "SELECT id, name FROM tariff_plan ORDER BY name, id"};

} // namespace

QLatin1StringView code(RecordField field)
{
    switch (field) {
    case RecordField::Name: return "name"_L1;
    case RecordField::Phone: return "phone"_L1;
    case RecordField::Address: return "address"_L1;
    case RecordField::Identity: return "identity"_L1;
    case RecordField::TaxNumber: return "tax_number"_L1;
    case RecordField::Note: return "note"_L1;
    case RecordField::File:
    case RecordField::State:
    case RecordField::Tariff:
    case RecordField::ContactFirst:
    case RecordField::Contact:
    case RecordField::Meter:
    case RecordField::Owner: break;
    }
    std::abort(); // not stored by such a code
}

Result<std::unique_ptr<SqlCustomerBook>> SqlCustomerBook::open(const StoreAddress& store,
                                                               OperatorId viewer)
{
    auto reading = Reading::open(store);
    if (!reading)
        return failed(reading);
    std::unique_ptr<SqlCustomerBook> book{new SqlCustomerBook{std::move(*reading), viewer}};
    if (auto prepared = book->prepare(); !prepared)
        return failed(prepared);
    return book;
}

Result<void> SqlCustomerBook::prepare()
{
    auto answer = m_reading->run(selectListReader, {value(m_viewer)});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return failed(Fault::PermissionDenied, u"nobody signed in"_s);
    Record& record = answer->records.front();
    const Role role = coded<Role>(record);
    m_isScoped = record.integer() != 0;
    if (!record.nextIsNull())
        m_onlyArea = record.text();
    if (auto good = checked(record, true); !good)
        return failed(good);
    if (!mayReadCustomers(role))
        return failed(Fault::PermissionDenied);
    m_isClear = seesPersonalData(role);
    return {};
}

QVariant SqlCustomerBook::everywhere() const
{
    return value(std::int64_t{m_isScoped ? 1 : 0});
}

CustomerLine SqlCustomerBook::lineFrom(Record& record) const
{
    CustomerLine line;
    line.account = number<AccountId>(record);
    line.number = parsed<CustomerNumber>(record);
    line.name = record.text();
    line.phone = m_isClear ? record.text() : maskedTail(record.text());
    line.address = record.text();
    line.meter = parsed<MeterNumber>(record);
    line.state = coded<AccountState>(record);
    line.place.area = record.text();
    line.place.station = record.text();
    line.tariff = record.text();
    return line;
}

Result<std::vector<CustomerLine>> SqlCustomerBook::lines(const StatementText& statement,
                                                         const std::vector<QVariant>& values)
{
    auto answer = m_reading->run(statement, values);
    if (!answer)
        return failed(answer);
    return checkedAll(*answer, [this](Record& record) { return lineFrom(record); });
}

namespace {

std::vector<QVariant> filterValues(const CustomerFilter& filter)
{
    const auto asked = [](bool is) { return value(std::int64_t{is ? 1 : 0}); };
    return {asked(filter.state.has_value()),
            filter.state ? value(code(*filter.state)) : QVariant{u""_s},
            asked(filter.area.has_value()),
            filter.area.value_or(u""_s),
            asked(filter.plan.has_value()),
            value(filter.plan.value_or(TariffPlanId{}))};
}

} // namespace

Result<bool> SqlCustomerBook::isRare(const StatementText& count, const QVariant& of)
{
    constexpr std::int64_t few = 5'000; // fetched and sorted in some ten milliseconds
    auto answer = m_reading->run(count, {of});
    if (!answer)
        return failed(answer);
    return answer->records.front().integer() <= few;
}

Result<std::vector<CustomerLine>> SqlCustomerBook::page(const CustomerFilter& filter,
                                                        const CustomerPosition& after, int limit)
{
    if (auto renewed = m_reading->renewWhenOld(); !renewed)
        return failed(renewed);
    // Which way is short: the numbers one after the other where most of them fit, else the few that
    // do.
    const std::optional<QString>& area = filter.area ? filter.area : m_onlyArea;
    ListWay way = area ? ListWay::Area : ListWay::Number;
    std::vector<QVariant> values;
    const auto tryWay = [&](const StatementText& count, ListWay rareWay, const QVariant& of) {
        const auto rare = isRare(count, of);
        if (rare && *rare) {
            way = rareWay;
            values = {of};
        }
        return rare ? Result<void>{} : failed(rare);
    };
    if (way == ListWay::Area)
        values = {*area};
    if (filter.plan) {
        if (auto tried = tryWay(countOfPlan, ListWay::Plan, value(*filter.plan)); !tried)
            return failed(tried);
    }
    if (filter.state) {
        if (auto tried = tryWay(countOfState, ListWay::State, value(code(*filter.state))); !tried)
            return failed(tried);
    }
    const QString number = after.number.isNull() ? u""_s : after.number;
    values.insert(values.end(), {number, number, value(after.account)});
    for (const QVariant& each : filterValues(filter))
        values.push_back(each);
    values.insert(values.end(),
                  {everywhere(), value(m_viewer), value(std::int64_t{std::max(0, limit)})});
    return lines(listStatement(way), values);
}

Result<std::vector<CustomerLine>> SqlCustomerBook::these(const std::vector<AccountId>& accounts,
                                                         const CustomerFilter& filter)
{
    QStringList ids;
    for (const AccountId account : accounts)
        ids.append(QString::number(account.value()));
    std::vector<QVariant> values{QString{u'[' + ids.join(u',') + u']'}};
    for (const QVariant& each : filterValues(filter))
        values.push_back(each);
    values.insert(values.end(), {everywhere(), value(m_viewer)});
    return lines(listStatement(ListWay::These), values);
}

Result<CustomerChoices> SqlCustomerBook::choices()
{
    CustomerChoices choices;
    auto areas = m_reading->run(selectAreas, {everywhere(), value(m_viewer)});
    if (!areas)
        return failed(areas);
    for (Record& record : areas->records)
        choices.areas.append(record.text());
    auto plans = m_reading->run(selectPlans);
    if (!plans)
        return failed(plans);
    for (Record& record : plans->records) {
        const auto plan = number<TariffPlanId>(record);
        choices.plans.emplace_back(plan, record.text());
    }
    return choices;
}

} // namespace wattcard::db
