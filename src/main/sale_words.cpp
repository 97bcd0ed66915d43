// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/sale_words.h"

#include "db/repositories/codes.h"
#include "main/script_words.h"
#include "reports/export/receipt_lines.h"
#include "ui/text/receipt_text.h"

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

// The reference may hold any sign, an "=" as well: the amount is behind the last one.
Result<void> addSlips(const ToolOptions& options, TenderKind kind, std::vector<Tender>& tenders)
{
    const QString name{db::code(kind)};
    for (const QString& text : options.repeated.value(name)) {
        const qsizetype mark = text.lastIndexOf(u'=');
        const auto amount = Money::parse(text.mid(mark + 1));
        if (mark <= 0 || !amount)
            return failed(Fault::BadInput, u"--%1 REFERENCE=AMOUNT"_s.arg(name));
        tenders.push_back({kind, *amount, text.left(mark)});
    }
    return {};
}

Result<Credit> creditIn(const ToolOptions& options, const QString& name)
{
    const QString text = options.named.value(name);
    if (text.isEmpty())
        return Credit{};
    const auto amount = Money::parse(text);
    return amount ? Result<Credit>{Credit::of(*amount)} : failed(amount);
}

Result<std::uint32_t> ratioIn(const ToolOptions& options, const QString& name)
{
    bool isNumber = false;
    const uint ratio = options.named.value(name, u"1"_s).toUInt(&isNumber);
    return isNumber && ratio > 0 ? Result<std::uint32_t>{ratio}
                                 : failed(Fault::BadInput, u"--"_s + name);
}

} // namespace

Result<std::vector<Tender>> tendersFrom(const ToolOptions& options)
{
    std::vector<Tender> tenders;
    for (const QString& text : options.repeated.value(u"cash"_s)) {
        const auto amount = Money::parse(text);
        if (!amount)
            return failed(amount.error().fault, u"--cash AMOUNT"_s);
        tenders.push_back({TenderKind::Cash, *amount, {}});
    }
    for (const TenderKind kind : {TenderKind::Bank, TenderKind::Card}) {
        if (auto added = addSlips(options, kind, tenders); !added)
            return failed(added);
    }
    return tenders;
}

Money sumOf(const std::vector<Tender>& tenders)
{
    Money sum;
    for (const Tender& tender : tenders)
        sum = sum + tender.amount;
    return sum;
}

Result<Money> paymentFrom(const ToolOptions& options, const Account& account)
{
    const QString money = options.named.value(u"money"_s);
    const QString energy = options.named.value(u"energy"_s);
    if (!money.isEmpty() && !energy.isEmpty())
        return failed(Fault::BadInput, u"--money AMOUNT or --energy KWH"_s);
    if (energy.isEmpty())
        return money.isEmpty() ? Result<Money>{Money{}} : Money::parse(money);
    const auto wanted = Energy::parse(energy);
    if (!wanted)
        return failed(wanted);
    return paymentFor(*wanted, basisOf(account));
}

Result<NewCustomer> newCustomerFrom(const ToolOptions& options, const std::vector<Tariff>& tariffs)
{
    const auto number = CustomerNumber::parse(options.named.value(u"account"_s));
    const auto meter = MeterNumber::parse(options.named.value(u"meter"_s));
    if (!number || !meter || options.named.value(u"name"_s).isEmpty())
        return failed(Fault::BadInput, u"--account, --name, --meter, --tariff"_s);
    const qint64 wanted = options.named.value(u"tariff"_s).toLongLong();
    const auto tariff = std::ranges::find(tariffs, TariffVersionId{wanted}, &Tariff::version);
    if (tariff == tariffs.end())
        return failed(Fault::NoTariff, u"--tariff ID of one in force"_s);
    NewCustomer fresh;
    fresh.number = *number;
    fresh.meter = *meter;
    fresh.name = options.named.value(u"name"_s);
    fresh.address = options.named.value(u"address"_s);
    fresh.tariff = tariff->version;
    fresh.mode = tariff->mode;
    const auto alarm1 = creditIn(options, u"alarm1"_s);
    const auto alarm2 = creditIn(options, u"alarm2"_s);
    const auto current = ratioIn(options, u"ct"_s);
    const auto potential = ratioIn(options, u"pt"_s);
    if (!alarm1 || !alarm2 || !current || !potential)
        return failed(Fault::BadInput, u"--alarm1, --alarm2, --ct, --pt"_s);
    fresh.alarm1 = *alarm1;
    fresh.alarm2 = *alarm2;
    fresh.ratios.current = *current;
    fresh.ratios.potential = *potential;
    if (*potential != 1) // voltage transformers: measured on the high side
        fresh.supply = {VoltageClass::High, MeteringMode::HighSide, 0, {}, {}};
    fresh.place = {options.named.value(u"area"_s), options.named.value(u"station"_s)};
    fresh.phone = options.named.value(u"phone"_s);
    fresh.identity = options.named.value(u"identity"_s);
    return fresh;
}

Result<Cause> causeFrom(const ToolOptions& options)
{
    constexpr std::array ofReversals{Reason::ClerkError, Reason::CustomerChange,
                                     Reason::WrongAccount, Reason::DeviceFault};
    const QString word = options.named.value(u"cause"_s);
    QStringList known;
    for (const Reason reason : ofReversals) {
        known.append(QString{db::code(reason)});
        if (known.back() != word)
            continue;
        Cause cause;
        cause.reason = reason;
        cause.note = options.named.value(u"reason"_s);
        if (cause.note.isEmpty())
            return failed(Fault::BadInput, u"--reason TEXT"_s);
        return cause;
    }
    return failed(Fault::BadInput, u"--cause "_s + known.join(u'|'));
}

Exit answerReceipt(const Receipt& receipt, QJsonObject object, const ToolOptions& options)
{
    if (options.json) {
        object.insert(u"ok"_s, true);
        object.insert(u"received"_s, receipt.tendered.toString());
        object.insert(u"change"_s, (receipt.tendered - receipt.quote.payment).toString());
        print(object);
        return Exit::Ok;
    }
    for (const reports::ReceiptLine& line : reports::receiptLines(receipt, ui::receiptWords()))
        print(line.label + u": "_s + line.value);
    if (receipt.testKeys)
        print(ui::receiptWords().testKeys);
    return Exit::Ok;
}

Exit answerSale(const app::SaleOutcome& outcome, const TransactionId& id,
                const ToolOptions& options)
{
    if (const auto* done = std::get_if<app::SaleDone>(&outcome)) {
        QJsonObject object = words(*done);
        object.insert(u"row"_s, id.toString());
        return answerReceipt(done->receipt, object, options);
    }
    const auto& stopped = std::get<app::SaleStopped>(outcome);
    if (stopped.kind == app::SaleStopped::Kind::Voided) {
        print(options.json ? QJsonObject{words(stopped)}
                           : QJsonObject{{u"voided"_s, id.toString()}});
        return Exit::Ok;
    }
    const bool isRecorded = stopped.kind != app::SaleStopped::Kind::NothingRecorded;
    if (options.json && isRecorded)
        print(words(stopped));
    return complain({stopped.fault, isRecorded ? id.toString() : stopped.detail});
}

} // namespace wattcard
