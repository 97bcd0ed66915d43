// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/card_checks.h"

#include "cardio/apdu/suite.h"
#include "cardio/layout/image.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/layout/visit_record.h"
#include "cardio/profile/sale_files.h"
#include "crypto/compare.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;
using Kind = CardCheck::Kind;
using Outcome = CardCheck::Outcome;

namespace {

constexpr std::size_t flagOffset = 5; // of the update flag in file 0001 (CARD.md 3.1)

// The bytes of a transparent file; empty when it is locked, missing or was never written.
ByteView written(const CardAnatomy& anatomy, CardFile file)
{
    const auto found = std::ranges::find(anatomy.files, file, &AnatomyFile::file);
    if (found == anatomy.files.end() || found->records.empty())
        return {};
    const ByteView bytes = found->records.front().bytes;
    return isUnwritten(bytes) ? ByteView{} : bytes;
}

template <class T> Result<void> withoutValue(const Result<T>& decoded)
{
    return decoded ? Result<void>{} : Result<void>{failed(decoded)};
}

Result<void> formOf(CardFile file, ByteView bytes)
{
    switch (file) {
    case CardFile::Parameter: return withoutValue(decodeParameterFile(bytes));
    case CardFile::Load: return withoutValue(decodeLoadFile(bytes));
    case CardFile::Tariff1:
    case CardFile::Tariff2: return withoutValue(decodeTariffFile(bytes));
    case CardFile::Return: return withoutValue(decodeReturnFile(bytes));
    case CardFile::Order: return withoutValue(decodeOrder(bytes));
    case CardFile::Visits: return withoutValue(decodeVisit(bytes));
    case CardFile::Journal:
    case CardFile::Serial: return {}; // no check value and no range of their own
    }
    std::abort();
}

CardCheck judged(Kind kind, CardFile file, bool holds)
{
    return {kind, holds ? Outcome::Holds : Outcome::Broken, file, {}};
}

void checkForms(const CardAnatomy& anatomy, std::vector<CardCheck>& checks)
{
    for (const AnatomyFile& file : anatomy.files) {
        if (file.file == CardFile::Journal || file.file == CardFile::Serial)
            continue;
        CardCheck check = judged(Kind::Form, file.file, true);
        bool isWritten = false;
        for (const AnatomyRecord& record : file.records) {
            if (isUnwritten(record.bytes))
                continue;
            isWritten = true;
            if (const auto form = formOf(file.file, record.bytes); !form) {
                check.outcome = Outcome::Broken;
                check.detail = form.error().detail;
            }
        }
        if (isWritten)
            checks.push_back(check);
    }
}

bool isLocked(const CardAnatomy& anatomy, CardFile file)
{
    const auto found = std::ranges::find(anatomy.files, file, &AnatomyFile::file);
    return found == anatomy.files.end() || found->locked.has_value();
}

// Over the tariff files that the flag names; the others may be left from an earlier image.
CardCheck tariffCheck(const CardAnatomy& anatomy)
{
    const ByteView parameter = written(anatomy, CardFile::Parameter);
    const ByteView load = written(anatomy, CardFile::Load);
    const UpdateFlags flags{parameter[flagOffset]};
    ImageBytes image{parameter, load, {}, {}};
    if (flags.namesTariff1())
        image.tariff1 = written(anatomy, CardFile::Tariff1);
    if (flags.namesTariff2())
        image.tariff2 = written(anatomy, CardFile::Tariff2);
    if ((flags.namesTariff1() && isLocked(anatomy, CardFile::Tariff1)) ||
        (flags.namesTariff2() && isLocked(anatomy, CardFile::Tariff2)))
        return {Kind::TariffDigest, Outcome::NotChecked, CardFile::Load,
                u"a tariff file could not be read"_s};
    return judged(Kind::TariffDigest, CardFile::Load,
                  crypto::equalInConstantTime(tariffDigest(image), tariffDigestIn(load)));
}

CardCheck purchaseCheck(const CardAnatomy& anatomy, const CardAccess& access)
{
    const ByteView parameter = written(anatomy, CardFile::Parameter);
    const ByteView load = written(anatomy, CardFile::Load);
    CardCheck check{Kind::PurchaseMac, Outcome::NotChecked, CardFile::Load, {}};
    const auto values = decodeParameterFile(parameter);
    const auto order = decodeLoadFile(load);
    if (!values || !order) {
        check.detail = u"0001 or 0002 is damaged"_s;
        return check;
    }
    const auto key = access.keys.meterKey({Purpose::Purchase, access.suite, order->keyVersion},
                                          values->meter);
    if (!key) {
        check.detail = key.error().detail;
        return check;
    }
    return judged(Kind::PurchaseMac, CardFile::Load,
                  purchaseMacValid(key->view(), parameter, load));
}

CardCheck returnCheck(ByteView bytes, const CardAccess& access)
{
    const auto file = decodeReturnFile(bytes);
    if (!file || !access.keys.holds(Purpose::Return, access.suite))
        return {Kind::ReturnMac, Outcome::NotChecked, CardFile::Return,
                file ? u"no return key"_s : u"0005 is damaged"_s};
    return judged(Kind::ReturnMac, CardFile::Return, returnMacOfMeter(access, file->meter, bytes));
}

CardCheck orderCheck(ByteView bytes, const CardSerial& card, const CardAccess& access)
{
    CardCheck check{Kind::OrderMac, Outcome::NotChecked, CardFile::Order, {}};
    const auto order = decodeOrder(bytes);
    if (!order) {
        check.detail = u"0007 is damaged"_s;
        return check;
    }
    const auto cardKey =
        access.keys.cardKey({Purpose::Management, access.suite, order->keyVersion}, card);
    if (!cardKey) {
        check.detail = cardKey.error().detail;
        return check;
    }
    const auto key = suiteOf(access.suite).kdf(cardKey->view(), crypto::KeyUse::Order);
    return judged(Kind::OrderMac, CardFile::Order,
                  orderMacValid(key.view(), card, bytes, access.suite));
}

} // namespace

std::vector<CardCheck> checkCard(const CardAnatomy& anatomy, const CardAccess& access)
{
    std::vector<CardCheck> checks;
    checkForms(anatomy, checks);
    const ByteView load = written(anatomy, CardFile::Load);
    if (!load.empty() && !written(anatomy, CardFile::Parameter).empty()) {
        checks.push_back(tariffCheck(anatomy));
        checks.push_back(purchaseCheck(anatomy, access));
    }
    if (const ByteView returned = written(anatomy, CardFile::Return); !returned.empty())
        checks.push_back(returnCheck(returned, access));
    if (const ByteView order = written(anatomy, CardFile::Order); !order.empty())
        checks.push_back(orderCheck(order, anatomy.hints->serial, access));
    return checks;
}

} // namespace wattcard::cardio
