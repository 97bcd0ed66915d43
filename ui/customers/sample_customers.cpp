// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/sample_customers.h"

#include "ui/shell/sample_time.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using Work = CustomersView::Work;
using Step = ImportView::Step;

namespace {

Operator officePerson(Role role)
{
    const bool serves = role == Role::Clerk;
    return {OperatorId{serves ? 1 : 4}, serves ? u"wangli"_s : u"zhaomin"_s,
            serves ? u"王丽"_s : u"赵敏"_s, role, false};
}

CustomerLine customerLine(int number, const QString& name, const QString& address)
{
    CustomerLine line;
    line.account = AccountId{number};
    line.number = *CustomerNumber::fromNumber(1'234'000 + static_cast<std::uint64_t>(number) * 7);
    line.name = name;
    line.phone = u"138001380%1"_s.arg(10 + number);
    line.address = address;
    line.meter = *MeterNumber::fromNumber(261'121'000'100 + static_cast<std::uint64_t>(number));
    line.state = number == 3 ? AccountState::Suspended : AccountState::Active;
    line.place = {number % 2 == 0 ? u"城北"_s : u"城南"_s, u"台区 4"_s};
    line.tariff = u"居民阶梯"_s;
    return line;
}

RecordChange changed(RecordField field, const QString& before, const QString& after, int day)
{
    RecordChange change;
    change.at = instant - days{day};
    change.who = u"王丽"_s;
    change.field = field;
    change.before = before;
    change.after = after;
    change.reason = Reason::ClerkError;
    change.note = u"客户来电"_s;
    return change;
}

CustomerRecord customerRecord()
{
    CustomerRecord record;
    record.line = customerLine(1, u"张三丰"_s, u"幸福路12号3单元501"_s);
    record.customer = CustomerId{1};
    record.fields = {
        record.line.name, record.line.phone, record.line.address, u"110101199001011234"_s, {},
        u"下午可上门"_s};
    record.supply.seals = u"F20261 F20262"_s;
    record.meterModel = u"DDZY-1"_s;
    record.meterSince = instant - days{300};
    record.alarm1 = Credit::fromHundredths(2'000);
    record.alarm2 = Credit::fromHundredths(500);
    record.owed = Money::fromMinor(1'250);
    record.carry = Money::fromMinor(1);
    record.cards = {
        {*CardSerial::parse(u"A1B2C3D4E5F60718"_s), Generation{2}, u"issued"_s, instant - days{50}},
        {*CardSerial::parse(u"A1B2C3D4E5F60717"_s), Generation{1}, u"lost"_s, instant - days{300}}};
    record.meters = {{record.line.meter, AccountId{1}, Generation{1}, u"opened"_s,
                      instant - days{300}, std::nullopt},
                     {*MeterNumber::fromNumber(261'121'000'055), AccountId{1}, Generation{1},
                      u"closed"_s, instant - days{900}, instant - days{300}}};
    RecordChange opened = changed(RecordField::File, {}, {}, 905);
    opened.reason.reset();
    opened.note.clear();
    record.history = {
        changed(RecordField::Phone, u"13900139000"_s, record.line.phone, 2),
        changed(RecordField::Name, u"张三"_s, u"张三丰"_s, 40),
        changed(RecordField::Meter, u"261121000055"_s, record.line.meter.toString(), 300),
        changed(RecordField::State, u"pending"_s, u"active"_s, 900), opened};
    record.history[1].reason = Reason::NameChanged;
    record.history[1].note = u"户口簿"_s;
    return record;
}

CustomersView opened(Role role)
{
    CustomersView view = sampleCustomerList();
    view.person = officePerson(role);
    view.record = customerRecord();
    view.filled = 1;
    if (!seesPersonalData(role))
        view.record->fields = masked(view.record->fields);
    return view;
}

app::ImportHead importHead()
{
    app::ImportHead head;
    head.names = {u"户号"_s, u"户名"_s,     u"用电地址"_s, u"联系电话"_s,
                  u"表号"_s, u"电价方案"_s, u"备注"_s};
    head.first = {u"000001234560"_s, u"李娜"_s,     u"湖边路 8 号"_s, u"13800138001"_s,
                  u"261121000200"_s, u"居民阶梯"_s, u"老系统"_s};
    for (int place = 0; place < head.names.size(); ++place) {
        if (const auto column = app::columnNamed(head.names[place]))
            head.columns.insert(place, *column);
    }
    head.isGb18030 = true;
    return head;
}

ImportView importing(Step step)
{
    ImportView view;
    view.person = officePerson(Role::Administrator);
    view.step = step;
    view.name = u"customers.csv"_s;
    view.head = importHead();
    view.columns = view.head.columns;
    return view;
}

std::shared_ptr<const app::ImportCheck> importCheck(bool isGood)
{
    using enum app::RejectReason;
    auto check = std::make_shared<app::ImportCheck>();
    check->linesRead = 10'000;
    check->totals.lines = isGood ? 10'000 : 9'996;
    check->totals.debts = {{DebtClass::EarlierYears, Money::fromMinor(4'823'150)}};
    if (!isGood)
        check->rejects = {{17, u"表号"_s, u"261121000101"_s, Taken, u"000001234007 张三丰"_s},
                          {18, u"表号"_s, u"26112100020"_s, BadNumber},
                          {403, u"户号"_s, u"000001234560"_s, Repeated, u"2"_s},
                          {403, u"电价方案"_s, u"居民"_s, NoSuchTariff},
                          {9'871, {}, u"\"000001299999,王"_s, BadQuotes}};
    return check;
}

} // namespace

CustomersView sampleCustomerList()
{
    CustomersView view;
    view.person = officePerson(Role::Clerk);
    view.isListed = true;
    view.page.choices.areas = {u"城北"_s, u"城南"_s};
    view.page.choices.plans = {{TariffPlanId{1}, u"居民阶梯"_s}, {TariffPlanId{2}, u"商业"_s}};
    view.page.lines = {customerLine(1, u"张三丰"_s, u"幸福路12号3单元501"_s),
                       customerLine(2, u"红星机械厂"_s, u"工业路 1 号"_s),
                       customerLine(3, u"李娜"_s, u"湖边路 8 号"_s),
                       customerLine(4, u"Wang Xiaoming"_s, u"人民路 20 号"_s),
                       customerLine(5, u"赵子龙"_s, u"常山路 3 号 2 单元 1101"_s)};
    view.page.hasMore = true;
    view.selected = AccountId{1};
    return view;
}

std::vector<NamedPlace<CustomersView>> sampleCustomers()
{
    CustomersView waiting;
    waiting.person = officePerson(Role::Administrator);
    waiting.work = Work::Reading;
    CustomersView empty = waiting;
    empty.work = Work::None;
    empty.isListed = true;
    CustomersView nothing = sampleCustomerList();
    nothing.page.lines.clear();
    nothing.page.hasMore = false;
    nothing.page.wish.text = u"诸葛"_s;
    nothing.selected.reset();
    CustomersView exporting = sampleCustomerList();
    exporting.work = Work::Exporting;
    exporting.done = 431'000;
    CustomersView exported = sampleCustomerList();
    exported.savedAs = u"/var/lib/shop/receipts/customers-20261121-102400.csv"_s;
    exported.saved = 1'000'000;
    CustomersView history = opened(Role::Clerk);
    CustomersView conflict = opened(Role::Clerk);
    conflict.moved = {RecordField::Phone, RecordField::Note};
    conflict.shownBefore = conflict.record->fields;
    conflict.record->fields.phone = u"13700137000"_s;
    conflict.record->fields.note = u"上午可上门"_s;
    CustomersView gap = opened(Role::Clerk);
    gap.gap = CustomersGap::Note;
    CustomersView saved = opened(Role::Clerk);
    saved.undo = true;
    saved.saves = 1;
    CustomersView closed = opened(Role::Clerk);
    closed.record->line.state = AccountState::Closed;
    return {{u"list"_s, sampleCustomerList()},
            {u"reading"_s, waiting},
            {u"empty"_s, empty},
            {u"nothing-found"_s, nothing},
            {u"exporting"_s, exporting},
            {u"exported"_s, exported},
            {u"form"_s, history},
            {u"masked"_s, opened(Role::Administrator)},
            {u"conflict"_s, conflict},
            {u"renaming"_s, gap},
            {u"saved"_s, saved},
            {u"closed"_s, closed}};
}

std::vector<NamedPlace<MetersView>> sampleMeters()
{
    MetersView empty;
    empty.person = officePerson(Role::Administrator);
    empty.isListed = true;
    MetersView stock = empty;
    for (std::uint64_t number = 300; number < 306; ++number)
        stock.page.lines.push_back({*MeterNumber::fromNumber(261'121'000'000 + number),
                                    u"DDZY-1"_s,
                                    {},
                                    {},
                                    instant - days{3}});
    stock.selected = stock.page.lines.front().number;
    stock.events = {{MeterEvent::Kind::Received, instant - days{3}, {}, {}, u"DDZY-1 · 批次 8"_s}};
    MetersView installed = empty;
    installed.page.wish.place = MeterPlace::Installed;
    for (const CustomerLine& line : sampleCustomerList().page.lines)
        installed.page.lines.push_back(
            {line.meter, u"DDZY-1"_s, line.number, line.name, instant - days{300}});
    installed.selected = installed.page.lines.front().number;
    installed.events = {
        {MeterEvent::Kind::Run, instant - days{300}, u"000001234007"_s, std::nullopt, {}},
        {MeterEvent::Kind::Received, instant - days{320}, {}, {}, u"DDZY-1"_s}};
    MetersView retired = empty;
    retired.page.wish.place = MeterPlace::Retired;
    const MeterLine old{*MeterNumber::fromNumber(261'121'000'055), u"DDZY-0"_s,
                        *CustomerNumber::fromNumber(1'234'007), u"张三丰"_s, instant - days{300}};
    retired.page.lines = {old};
    retired.selected = old.number;
    retired.events = {
        {MeterEvent::Kind::Run, instant - days{900}, u"000001234007"_s, instant - days{300}, {}}};
    MetersView taken = stock;
    taken.failure = Failure{Fault::DuplicateNumber, u"261121000101"_s};
    return {{u"empty"_s, empty},
            {u"stock"_s, stock},
            {u"installed"_s, installed},
            {u"retired"_s, retired},
            {u"duplicate"_s, taken}};
}

std::vector<NamedPlace<ImportView>> sampleImports()
{
    ImportView choosing;
    choosing.person = officePerson(Role::Administrator);
    ImportView notYet = importing(Step::Mapping);
    notYet.columns.remove(4);
    notYet.selected = 4;
    ImportView running = importing(Step::Trying);
    running.done = 4'500;
    running.all = 10'000;
    ImportView refused = importing(Step::Tried);
    refused.check = importCheck(false);
    ImportView good = importing(Step::Tried);
    good.check = importCheck(true);
    ImportView booking = good;
    booking.step = Step::Booking;
    ImportView done = choosing;
    done.step = Step::Booked;
    done.booked = importCheck(true)->totals;
    ImportView report = refused;
    report.savedAs = u"/var/lib/shop/receipts/import-refused-20261121-102400.csv"_s;
    report.saved = 5;
    ImportView noList = choosing;
    noList.failure = Failure{Fault::BadInput, u"neither UTF-8 nor GB18030"_s};
    return {{u"choosing"_s, choosing}, {u"columns"_s, notYet},      {u"running"_s, running},
            {u"refused"_s, refused},   {u"good"_s, good},           {u"booking"_s, booking},
            {u"done"_s, done},         {u"report-saved"_s, report}, {u"no-list"_s, noList}};
}

} // namespace wattcard::ui
