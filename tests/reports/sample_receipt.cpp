// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_receipt.h"

#include <chrono>

namespace wattcard::reports {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Receipt sampleReceipt()
{
    Receipt receipt;
    receipt.number = u"0003-20261121-00041"_s;
    receipt.sale = SaleNumber{42};
    receipt.counter = CounterId{3};
    receipt.companyName = u"示范供电公司"_s;
    receipt.servicePhone = u"95598"_s;
    receipt.operatorName = u"李静"_s;
    receipt.localAt = std::chrono::local_days{2026y / 11 / 21} + 14h + 5min + 9s;
    receipt.customer = CustomerNumber::parse(u"330100000017").value();
    receipt.customerName = u"王小明用户"_s;
    receipt.address = u"解放路 12 号 3 单元 402"_s;
    receipt.meter = MeterNumber::parse(u"261121000123").value();
    receipt.card = CardSerial{{0, 0, 0, 0, 0x26, 0xA1, 0xB2, 0xC3}};
    receipt.tariffName = u"居民 v1"_s;
    receipt.mode = PaymentMode::Money;
    receipt.price = Price::fromTenThousandths(5'283);
    receipt.quote.payment = Money::fromMinor(10'000);
    receipt.quote.charge = Money::fromMinor(10'000);
    receipt.quote.tax = Money::fromMinor(1'150);
    receipt.quote.credit = Credit::fromHundredths(10'000);
    receipt.quote.energy = Energy::fromHundredths(18'928);
    receipt.tendered = Money::fromMinor(20'000);
    receipt.seq = Sequence{2};
    receipt.total = Credit::fromHundredths(15'000);
    ReturnState returned;
    returned.remaining = Credit::fromHundredths(1'234);
    returned.writtenAt = std::chrono::local_days{2026y / 11 / 18} + 9h;
    receipt.returned = returned;
    receipt.auditHead = {0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF};
    receipt.testKeys = true;
    return receipt;
}

ReceiptWords englishWords()
{
    return {.title = u"Electricity receipt"_s,
            .opening = u"Opening"_s,
            .purchase = u"Purchase"_s,
            .reversal = u"Reversal"_s,
            .reissue = u"Reissue"_s,
            .exchange = u"Exchange"_s,
            .resumption = u"Resumption"_s,
            .adjustment = u"Adjustment"_s,
            .receiptNumber = u"Receipt number"_s,
            .saleNumber = u"Sale number"_s,
            .dateTime = u"Date, time"_s,
            .counter = u"Counter"_s,
            .clerk = u"Clerk"_s,
            .customer = u"Customer"_s,
            .customerNumber = u"Customer number"_s,
            .address = u"Address"_s,
            .meter = u"Meter number"_s,
            .card = u"Card"_s,
            .tariff = u"Tariff"_s,
            .price = u"Price"_s,
            .purchaseNumber = u"Purchase number"_s,
            .amount = u"Amount"_s,
            .amountInCapitals = u"In capitals"_s,
            .energySold = u"Energy"_s,
            .energyEstimated = u"About"_s,
            .taxIncluded = u"Tax in it"_s,
            .carry = u"Kept for next time"_s,
            .received = u"Received"_s,
            .change = u"Change"_s,
            .total = u"Sold in all"_s,
            .lastRemaining = u"Last on the meter"_s,
            .service = u"Service telephone"_s,
            .charges = {u"Fixed"_s, u"Capacity"_s, u"Minimum"_s, u"New card"_s, u"Deposit"_s,
                        u"Debt"_s},
            .debts = {u"Earlier years"_s, u"Earlier months"_s, u"This month"_s, u"Correction"_s,
                      u"Late fee"_s, u"Emergency"_s, u"Overdraft"_s, u"Settlement"_s},
            .credit = u"Credit"_s,
            .stillOwed = u"Still owed"_s,
            .tier = u"Tier"_s,
            .tierLeft = u"%1, %2 kWh left"_s,
            .lastMonth = u"Month before"_s,
            .reason = u"Reason"_s,
            .reasons = {u"clerk error"_s, u"customer change"_s, u"wrong account"_s,
                        u"device fault"_s, u"card lost"_s, u"card damaged"_s, u"meter fault"_s,
                        u"meter renewed"_s, u"not wanted"_s, u"wanted"_s, u"moves"_s, u"name"_s,
                        u"goodwill"_s, u"emergency"_s, u"restored"_s, u"evidence"_s},
            .pricePerKwh = u"%1 yuan/kWh"_s,
            .kwh = u"%1 kWh"_s,
            .yuan = u"¥%1"_s,
            .minutesAgo = u"%1 min before"_s,
            .hoursAgo = u"%1 h before"_s,
            .daysAgo = u"%1 d before"_s,
            .testKeys = u"PRACTICE: test keys"_s};
}

ReceiptWords chineseWords()
{
    return {.title = u"售电收据"_s,
            .opening = u"开户"_s,
            .purchase = u"购电"_s,
            .reversal = u"冲正"_s,
            .reissue = u"补卡"_s,
            .exchange = u"换表"_s,
            .resumption = u"恢复"_s,
            .adjustment = u"调整"_s,
            .receiptNumber = u"收据号"_s,
            .saleNumber = u"销售号"_s,
            .dateTime = u"日期时间"_s,
            .counter = u"柜台"_s,
            .clerk = u"收款人"_s,
            .customer = u"户名"_s,
            .customerNumber = u"户号"_s,
            .address = u"地址"_s,
            .meter = u"表号"_s,
            .card = u"卡号尾数"_s,
            .tariff = u"电价类别"_s,
            .price = u"单价"_s,
            .purchaseNumber = u"购电次数"_s,
            .amount = u"金额"_s,
            .amountInCapitals = u"金额大写"_s,
            .energySold = u"电量"_s,
            .energyEstimated = u"约合电量"_s,
            .taxIncluded = u"其中税额"_s,
            .carry = u"结转"_s,
            .received = u"实收"_s,
            .change = u"找零"_s,
            .total = u"累计购电"_s,
            .lastRemaining = u"上次表内剩余"_s,
            .service = u"服务电话"_s,
            .charges = {},
            .debts = {},
            .credit = u"购电额度"_s,
            .stillOwed = u"尚欠"_s,
            .tier = u"阶梯"_s,
            .tierLeft = u"第 %1 档，余 %2 千瓦时"_s,
            .lastMonth = u"上月电量"_s,
            .reason = u"原因"_s,
            .reasons = {},
            .pricePerKwh = u"%1 元/千瓦时"_s,
            .kwh = u"%1 千瓦时"_s,
            .yuan = u"¥%1"_s,
            .minutesAgo = u"%1 分钟前"_s,
            .hoursAgo = u"%1 小时前"_s,
            .daysAgo = u"%1 天前"_s,
            .testKeys = u"练习：测试密钥"_s};
}

} // namespace wattcard::reports
