// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/preview_receipt.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Receipt previewReceipt()
{
    Receipt receipt;
    receipt.number = u"0003-20261121-00041"_s;
    receipt.sale = SaleNumber{41};
    receipt.counter = CounterId{3};
    receipt.companyName = u"示范供电公司"_s;
    receipt.servicePhone = u"95598"_s;
    receipt.operatorName = u"李静"_s;
    receipt.localAt = std::chrono::local_days{2026y / 11 / 21} + 14h + 5min;
    receipt.customer = CustomerNumber::parse(u"330100000017").value();
    receipt.customerName = u"张三丰"_s;
    receipt.address = u"解放路 12 号 3 单元 402"_s;
    receipt.meter = MeterNumber::parse(u"261121000123").value();
    receipt.card = CardSerial{{0, 0, 0, 0, 0x26, 0xA1, 0xB2, 0xC3}};
    receipt.tariffName = u"居民 v1"_s;
    receipt.price = Price::fromTenThousandths(5'283);
    receipt.quote.payment = Money::fromMinor(10'000);
    receipt.quote.charge = Money::fromMinor(10'000);
    receipt.quote.tax = Money::fromMinor(1'150);
    receipt.quote.credit = Credit::fromHundredths(10'000);
    receipt.quote.energy = Energy::fromHundredths(18'928);
    receipt.tendered = Money::fromMinor(20'000);
    receipt.seq = Sequence{17};
    receipt.total = Credit::fromHundredths(170'000);
    receipt.tier = Receipt::TierPosition{1, Energy::fromHundredths(121'072)};
    ReturnState returned;
    returned.remaining = Credit::fromHundredths(1'234);
    returned.writtenAt = std::chrono::local_days{2026y / 11 / 18} + 9h;
    receipt.returned = returned;
    receipt.lastMonth = Energy::fromHundredths(16'800);
    receipt.testKeys = true; // printed from invented values: marked as no receipt
    return receipt;
}

} // namespace wattcard::ui
