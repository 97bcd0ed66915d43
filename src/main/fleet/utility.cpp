// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/fleet/utility.h"

#include "app/approval.h"
#include "crypto/password.h"
#include "db/repositories/sql_registry.h"
#include "main/fleet/town_cards.h"

#include <QFile>

namespace wattcard::fleet {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId counter{1};
constexpr Actor founder{OperatorId{}, counter};
constexpr std::array everybody{Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Administrator};
// Everybody's, in a town of practice.
const auto password = u"Practice-Town-1"_s;

Company townCompany()
{
    Company company;
    company.name = u"Practice Town 演练电力"_s;
    company.utilityRegion = townRegion;
    company.practice = true;
    company.counter = counter;
    return company;
}

// One price; four prices by the time of day; sold in kWh.
std::vector<Tariff> townTariffs()
{
    Tariff byTime =
        flatTariff(u"By time 分时"_s, PaymentMode::Money, Price::fromTenThousandths(5583));
    byTime.prices[placeOf(Rate::Sharp)] = Price::fromTenThousandths(9283);
    byTime.prices[placeOf(Rate::Peak)] = Price::fromTenThousandths(8283);
    byTime.prices[placeOf(Rate::Valley)] = Price::fromTenThousandths(3083);
    byTime.day = {{0, Rate::Valley},     {7 * 60, Rate::Flat},   {10 * 60 + 30, Rate::Peak},
                  {14 * 60, Rate::Flat}, {18 * 60, Rate::Peak},  {19 * 60, Rate::Sharp},
                  {21 * 60, Rate::Peak}, {23 * 60, Rate::Valley}};
    return {flatTariff(u"Flat 单一"_s, PaymentMode::Money, Price::fromTenThousandths(5283)), byTime,
            flatTariff(u"By energy 电量"_s, PaymentMode::Energy, Price::fromTenThousandths(5283))};
}

} // namespace

Utility::Utility(std::unique_ptr<db::Database> database, TownClock clock)
    : m_database{std::move(database)},
      m_clock{clock},
      m_ledger{*m_database, m_clock},
      m_staff{*m_database, m_clock},
      m_book{*m_database, m_clock},
      m_trialBalance{*m_database},
      m_desk{m_reader, {m_keys, townRegion}}
{
}

Result<std::unique_ptr<Utility>> Utility::found(const QString& directory, LocalTime now)
{
    if (db::Database::hasBooks(directory))
        return failed(Fault::DuplicateNumber, directory);
    auto database = db::Database::open({directory, db::Place::Anything, {}});
    if (!database)
        return failed(database);
    TownClock clock;
    clock.reach(now);
    std::unique_ptr<Utility> utility{new Utility{std::move(*database), clock}};
    if (auto settled = utility->settle(); !settled)
        return failed(settled);
    return utility;
}

Result<void> Utility::settle()
{
    db::SqlRegistry registry{*m_database, m_clock};
    if (auto set = registry.setCompany(townCompany(), founder); !set)
        return set;
    for (Tariff& tariff : townTariffs()) {
        const auto version = registry.addTariff(tariff, founder);
        if (!version)
            return failed(version);
        tariff.version = *version;
        m_tariffs.push_back(tariff);
    }
    return hire();
}

Result<void> Utility::hire()
{
    const auto encoded = crypto::hashPassword(password, crypto::passwordCostFloor);
    if (!encoded)
        return failed(encoded);
    for (const Role role : everybody) {
        const QString login = u"town%1"_s.arg(static_cast<int>(role));
        Operator made{{}, login, login, role, false};
        const auto id = m_staff.add(made, *encoded, founder);
        if (!id)
            return failed(id);
        made.id = *id;
        m_people.emplace(role, made);
    }
    return {};
}

Result<AccountId> Utility::enter(NewCustomer customer)
{
    return db::SqlRegistry{*m_database, m_clock}.addCustomer(customer, founder);
}

app::Shop Utility::shop()
{
    return {m_desk, m_ledger, m_clock, counter};
}

Result<void> Utility::sign(app::OperationForm& form)
{
    app::ApprovalDesk desk{m_staff, m_clock, counter};
    while (const auto request = app::nextApproval(form, person(Role::Clerk))) {
        const bool finance = request->right == Right::ApproveSpecialCaseSecond;
        const Operator& signer = person(finance ? Role::Finance : Role::ShiftLeader);
        auto approval = desk.approve({signer.login, password}, *request);
        if (!approval)
            return failed(approval);
        form.approvals.push_back(std::move(*approval));
    }
    return {};
}

} // namespace wattcard::fleet
