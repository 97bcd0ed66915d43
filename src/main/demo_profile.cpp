// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo_profile.h"

#include "crypto/chain_seal.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_people.h"
#include "db/repositories/sql_registry.h"
#include "db/sqlite/database.h"
#include "main/system_clock.h"

#include <QDir>
#include <QFile>

#include <chrono>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

constexpr CounterId demoCounter{3};

Company demoCompany()
{
    Company company;
    company.name = u"示范电力 Demo Power"_s;
    company.phone = u"95598"_s;
    company.utilityRegion = {0x00, 0x88, 0x00, 0x01};
    company.practice = true;
    company.counter = demoCounter;
    return company;
}

Tariff moneyTariff()
{
    return flatTariff(u"Residential flat 居民单一"_s, PaymentMode::Money,
                      Price::fromTenThousandths(5283));
}

Tariff energyTariff()
{
    return flatTariff(u"Shop flat, by energy 商业单一（电量）"_s, PaymentMode::Energy,
                      Price::fromTenThousandths(8283));
}

struct Tariffs {
    TariffVersionId money, energy;
};

std::vector<NewCustomer> demoCustomers(const Tariffs& tariffs)
{
    const auto customer = [](const char16_t* number, const char16_t* meter) {
        NewCustomer made;
        made.number = *CustomerNumber::parse(number);
        made.meter = *MeterNumber::parse(meter);
        made.alarm1 = Credit::fromHundredths(1000);
        made.alarm2 = Credit::fromHundredths(500);
        return made;
    };
    NewCustomer zhang = customer(u"000100123456", u"261121000123");
    zhang.name = u"张三丰"_s;
    zhang.address = u"幸福路12号3单元501"_s;
    zhang.tariff = tariffs.money;
    NewCustomer li = customer(u"000100123457", u"261121000124");
    li.name = u"李小红"_s;
    li.address = u"幸福路12号3单元502"_s;
    li.tariff = tariffs.money;
    NewCustomer bakery = customer(u"000100123458", u"261121000125");
    bakery.name = u"晨光面包店"_s;
    bakery.address = u"人民路8号"_s;
    bakery.mode = PaymentMode::Energy;
    bakery.tariff = tariffs.energy;
    return {zhang, li, bakery};
}

// Practice profiles seal their log with the public test key: nobody is kept out, everything runs.
Result<void> beginSealing(const Profile& profile, CounterId counter, const Clock& clock)
{
    const auto key = crypto::firstSealKey(
        crypto::TestKeyStore{crypto::TestKeyStore::issuingStation()}, counter);
    if (!key)
        return failed(key);
    QDir{}.mkpath(profile.directory);
    const auto today = std::chrono::floor<std::chrono::days>(clock.local(clock.now()));
    const auto path = crypto::ChainSeal::fileIn(QFile::encodeName(profile.directory).toStdString());
    return crypto::ChainSeal::begin(path, key->view(), today.time_since_epoch().count());
}

} // namespace

Result<DemoProfile> makeDemoProfile(const Profile& profile)
{
    return makeDemoProfile(profile, demoCompany());
}

Result<DemoProfile> makeDemoProfile(const Profile& profile, const Company& company)
{
    if (db::Database::hasBooks(profile.directory))
        return failed(Fault::DuplicateNumber);
    const SystemClock clock;
    // Whoever sets the shop up before there is anybody to sign in.
    const Actor founder{OperatorId{}, company.counter};
    if (auto sealed = beginSealing(profile, founder.counter, clock); !sealed)
        return failed(sealed);
    auto database = db::Database::open({profile.directory, db::Place::Anything, {}});
    if (!database)
        return failed(database);
    db::SqlRegistry registry{**database, clock};
    db::SqlPeople people{**database, clock};
    DemoProfile demo{company,
                     {{u"wangli"_s, u"王丽"_s, Role::Clerk, {}},
                      {u"chenwei"_s, u"陈伟"_s, Role::ShiftLeader, {}},
                      {u"liuyang"_s, u"刘洋"_s, Role::Administrator, {}},
                      {u"zhaomin"_s, u"赵敏"_s, Role::Finance, {}},
                      {u"sunqiang"_s, u"孙强"_s, Role::Engineer, {}},
                      {u"zhoujing"_s, u"周静"_s, Role::Auditor, {}}},
                     {}};
    demo.company.practice = true;
    if (demo.company.utilityRegion == std::array<std::uint8_t, 4>{})
        demo.company.utilityRegion = demoCompany().utilityRegion;
    if (auto saved = registry.setCompany(demo.company, founder); !saved)
        return failed(saved);
    const auto money = registry.addTariff(moneyTariff(), founder);
    if (!money)
        return failed(money);
    const auto energy = registry.addTariff(energyTariff(), founder);
    if (!energy)
        return failed(energy);
    demo.customers = demoCustomers({*money, *energy});
    for (const NewCustomer& customer : demo.customers) {
        if (auto added = registry.addCustomer(customer, founder); !added)
            return failed(added);
    }
    for (NewOperator& person : demo.operators) {
        if (auto added = enter(people, person, founder); !added)
            return failed(added);
    }
    return demo;
}

} // namespace wattcard
