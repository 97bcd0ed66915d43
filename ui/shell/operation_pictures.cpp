// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/operation_pictures.h"

#include "ui/services/service_wizard.h"
#include "ui/services/services_page.h"
#include "ui/shell/sample_time.h"
#include "ui/shell/sample_views.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

Money yuan(std::int64_t minor)
{
    return Money::fromMinor(minor);
}

// A purchase of 100.00 by card and cash, which the card still carries.
Reversible sampleSale(const AccountFacts& facts)
{
    Reversible sale;
    sale.sameDay = true;
    sale.sale.quote.payment = yuan(10'000);
    sale.sale.quote.credit = Credit::fromHundredths(10'000);
    sale.sale.tendered = yuan(12'000);
    sale.sale.tenders = {{TenderKind::Card, yuan(4'000), u"5566"_s},
                         {TenderKind::Cash, yuan(8'000), {}}};
    sale.sale.sale = SaleNumber{41};
    sale.sale.target.position.seq = Sequence{16};
    sale.sale.createdAt = facts.records.open ? facts.records.open->createdAt : instant;
    return sale;
}

// The worked example of DOMAIN.md section 6.9.
ClosingBill sampleBill()
{
    ClosingBill bill;
    bill.remaining = Credit::fromHundredths(3'726);
    bill.unloaded = Credit::fromHundredths(10'000);
    bill.value = yuan(13'726);
    bill.tax = yuan(1'579);
    bill.deposit = yuan(2'000);
    bill.debts = {{DebtClass::CurrentMonth, yuan(1'200)}};
    bill.charges = {{ChargeKind::Fixed, yuan(500)}};
    bill.refund = yuan(14'026);
    return bill;
}

transaction::Row sampleKeptRow()
{
    transaction::Row row;
    row.state = transaction::RowState::Quarantined;
    row.createdAt = instant;
    row.quote.payment = yuan(10'000);
    row.sale = SaleNumber{41};
    row.beforePosition.seq = Sequence{16};
    row.target.position.seq = Sequence{17};
    return row;
}

// The example of DOMAIN.md section 10: 150.00, 50.00 and 100.00 after T 5120.00.
app::CatchUpPlan samplePlan(const std::vector<app::LostReceipt>& receipts)
{
    app::CatchUpPlan plan;
    Credit total = Credit::fromHundredths(512'000);
    std::uint32_t seq = 41;
    for (const int amount : {15'000, 5'000, 10'000}) {
        RebuiltRow rebuilt;
        rebuilt.row.target.position.seq = Sequence{++seq};
        rebuilt.row.quote.credit = Credit::fromHundredths(amount);
        rebuilt.row.quote.payment = yuan(amount);
        total = total + rebuilt.row.quote.credit;
        rebuilt.total = total;
        rebuilt.hasReceipt = !receipts.empty() && receipts.front().seq == Sequence{seq};
        plan.rows.push_back(rebuilt);
    }
    return plan;
}

} // namespace

OperationPictures::OperationPictures(ServicesPage& page, ServicesDesk& desk, SampleServices& behind)
    : m_page{page},
      m_desk{desk},
      m_behind{behind}
{
}

void OperationPictures::open(ServiceId service)
{
    m_behind.answers = true;
    m_desk.leave();
    m_desk.signIn(sampleOperator());
    m_desk.enter();
    app::CardSituation card = sampleCustomerCard();
    card.reading->parameter.customer = card.facts->account.number;
    card.reading->load.total = card.facts->total;
    m_behind.putIn(card);
    m_desk.open(service);
    m_page.wizard()->setSettleTime({});
    m_desk.chooseAccount(AccountId{1});
}

void OperationPictures::fill(const QStringList& texts)
{
    for (const QString& text : texts) {
        auto* edit = qobject_cast<QLineEdit*>(m_page.focusWidget());
        if (edit && !text.isEmpty())
            edit->setText(text);
        QKeyEvent enter{QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier};
        QCoreApplication::sendEvent(m_page.focusWidget(), &enter);
    }
}

void OperationPictures::choose(int down)
{
    if (auto* box = qobject_cast<QComboBox*>(m_page.focusWidget()))
        box->setCurrentIndex(down);
    fill({{}});
}

void OperationPictures::keepExchange(const Keep& keep)
{
    m_behind.signers = {Right::ApproveSupplyChange};
    m_behind.figures.moved = Credit::fromHundredths(13'726);
    open(ServiceId::ExchangeMeter);
    choose(0);
    fill({u"1600.01"_s, u"37.26"_s, u"8421.50"_s, {}, {}, {}, {}});
    keep(u"exchange-old-refused"_s);
    choose(0);
    fill({u"1500"_s, {}, {}, {}, {}, {}, {}});
    fill({u"261121000124"_s, {}, {}, u"0.00"_s, u"4711 / 4712"_s});
    keep(u"exchange-new"_s);
    choose(0);
    choose(0);
    fill({u"轮换"_s, u"50"_s});
    keep(u"exchange-reason"_s);
    choose(0);
    fill({{}});
    keep(u"exchange-check"_s);
    m_behind.figures = {};
}

void OperationPictures::keepSuspension(const Keep& keep)
{
    open(ServiceId::Suspension);
    keep(u"suspension-short"_s);
    choose(1);
    fill({u"2026-12-24"_s});
    keep(u"suspension-long"_s);
    choose(1);
    choose(1);
    fill({u"1500"_s, u"12.50"_s, u"8421"_s, {}, {}, {}, {}});
    choose(0);
    fill({u"出国"_s});
    keep(u"suspension-check"_s);
}

void OperationPictures::keepClosing(const Keep& keep)
{
    m_behind.signers = {};
    m_behind.figures.bill = sampleBill();
    m_behind.ends.step = StepNumber{7};
    open(ServiceId::Closing);
    choose(0);
    fill({u"1500"_s, u"37.26"_s, u"8421"_s, {}, {}, {}, {}});
    choose(0);
    fill({u"搬家"_s});
    keep(u"closing-bill"_s);
    fill({{}});
    choose(1);
    keep(u"closing-payout"_s);
    m_behind.ends = {};
    m_behind.ends.paidOut = yuan(14'026);
    fill({u"TR-20261121-8"_s});
    choose(0);
    fill({u"本人账户"_s});
    fill({{}});
    keep(u"closing-done"_s);
    m_behind.ends = {};
    m_behind.figures = {};
}

void OperationPictures::keepDebts(const Keep& keep)
{
    m_behind.dress = [](app::AccountSheet& sheet) {
        sheet.facts.account.dues.debts = {{DebtClass::EarlierMonths, yuan(4'800)},
                                          {DebtClass::CurrentMonth, yuan(1'200)}};
    };
    open(ServiceId::Debts);
    keep(u"debts-list"_s);
    choose(0);
    fill({u"60.01"_s});
    choose(0);
    keep(u"debts-pay-refused"_s);
    open(ServiceId::Debts);
    choose(0);
    fill({u"60"_s});
    choose(0);
    m_behind.refuses = Fault::BookingUnknown;
    fill({{}});
    keep(u"debts-unknown"_s);
    open(ServiceId::Debts);
    choose(1);
    choose(0);
    fill({u"30"_s, u"10"_s});
    keep(u"debts-plan"_s);
    m_behind.dress = {};
}

void OperationPictures::keepReversal(const Keep& keep)
{
    m_behind.signers = {Right::Reverse};
    m_behind.dress = [](app::AccountSheet& sheet) { sheet.lastSale = sampleSale(sheet.facts); };
    m_behind.ends.paidOut = yuan(10'000);
    open(ServiceId::Reversal);
    fill({{}});
    keep(u"reversal-sale"_s);
    choose(0);
    fill({u"金额输错"_s});
    keep(u"reversal-sign"_s);
    m_behind.dress = [](app::AccountSheet& sheet) {
        sheet.lastSale = sampleSale(sheet.facts);
        sheet.facts.returned->accepted = sheet.facts.total;
    };
    open(ServiceId::Reversal);
    fill({{}});
    choose(0);
    fill({u"金额输错"_s});
    keep(u"reversal-loaded"_s);
    m_behind.dress = {};
    m_behind.ends = {};
}

void OperationPictures::keepQuarantine(const Keep& keep)
{
    m_behind.signers = {Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond};
    m_behind.dress = [](app::AccountSheet& sheet) {
        sheet.facts.records.open = sampleKeptRow();
        sheet.facts.openTotal = sheet.facts.total + Credit::fromHundredths(10'000);
    };
    open(ServiceId::Quarantine);
    keep(u"quarantine-evidence"_s);
    choose(0);
    choose(0);
    fill({u"表内未见第17次购电"_s});
    keep(u"quarantine-sign"_s);
    m_behind.signers = {};
    m_behind.dress = {};
}

void OperationPictures::keepCatchUp(const Keep& keep)
{
    m_behind.signers = {Right::ApproveSpecialCaseFirst, Right::ApproveSpecialCaseSecond};
    m_behind.dress = [](app::AccountSheet& sheet) { sheet.facts.hold = Fault::CardAhead; };
    m_behind.fill = [](app::ServiceWish& wish) {
        if (auto* catchUp = std::get_if<app::CatchUpWish>(&wish))
            catchUp->plan = samplePlan(catchUp->receipts);
    };
    open(ServiceId::CatchUp);
    app::CardSituation ahead = sampleCustomerCard();
    ahead.kind = app::CardSituation::Kind::Refused;
    ahead.fault = Fault::CardAhead;
    m_behind.putIn(ahead);
    keep(u"catch-up-card"_s);
    fill({{}});
    keep(u"catch-up-receipt"_s);
    fill({u"42"_s, u"150"_s, {}, {}, {}});
    keep(u"catch-up-noted"_s);
    fill({{}, {}, {}, {}, {}});
    fill({u"硬盘损坏，11月20日的备份"_s});
    keep(u"catch-up-sign"_s);
    m_behind.signers = {};
    m_behind.dress = {};
    m_behind.fill = {};
}

void OperationPictures::keepAll(const Keep& keep)
{
    keepExchange(keep);
    keepSuspension(keep);
    keepClosing(keep);
    keepDebts(keep);
    keepReversal(keep);
    keepQuarantine(keep);
    keepCatchUp(keep);
}

} // namespace wattcard::ui
