// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/virtual_card/card_rules.h"

#include "cardio/virtual_card/card_fields.h"
#include "crypto/hash.h"

#include <algorithm>

namespace wattcard::cardio {

namespace {

using Kind = WriteVerdict::Kind;

constexpr std::size_t digestSize = 8;

bool isZero(ByteView bytes)
{
    return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

bool equal(ByteView a, ByteView b)
{
    return std::ranges::equal(a, b);
}

UpdateFlags flagsOf(ByteView parameter)
{
    return {parameter_field::updateFlag.of(parameter)[0]};
}

// T and A are signed 64-bit amounts: a total is never negative, but a rule must not be fooled by
// one.
std::int64_t amountOf(CardField field, ByteView file)
{
    return static_cast<std::int64_t>(field.number(file));
}

bool isRepeat(const CardState& state, const LoadWrite& write)
{
    return !isZero(state.load) &&
           equal(load_field::order.of(state.load), load_field::order.of(write.load));
}

bool isByteEqual(const CardState& state, const LoadWrite& write)
{
    return equal(state.parameter, write.parameter) && equal(state.load, write.load) &&
           (!write.tariff1 || equal(state.tariff1, *write.tariff1)) &&
           (!write.tariff2 || equal(state.tariff2, *write.tariff2));
}

bool vendingMayWrite(const CardState& state, ByteView load)
{
    if (load_field::sequence.number(load) != load_field::sequence.number(state.load) + 1)
        return false;
    if (!equal(load_field::generation.of(load), load_field::generation.of(state.load)))
        return false;
    const std::int64_t total = amountOf(load_field::total, load);
    if (total >= amountOf(load_field::total, state.load))
        return true;
    const bool isFree =
        return_field::lock.of(state.returned)[0] == static_cast<std::uint8_t>(CardLock::Free);
    return isFree && total >= amountOf(return_field::accepted, state.returned);
}

bool issuerMayWrite(const CardState& state, ByteView load)
{
    return load_field::generation.number(load) > load_field::generation.number(state.load);
}

JournalRecord journalRecord(std::uint32_t atc, Purpose role, const LoadWrite& write)
{
    Bytes record;
    record.reserve(std::tuple_size_v<JournalRecord>);
    const auto append = [&](ByteView field) {
        record.insert(record.end(), field.begin(), field.end());
    };
    for (int shift = 24; shift >= 0; shift -= 8)
        record.push_back(static_cast<std::uint8_t>(atc >> shift));
    record.push_back(static_cast<std::uint8_t>(role));
    append(parameter_field::subType.of(write.parameter));
    append(load_field::amount.of(write.load));
    append(load_field::sequence.of(write.load));
    append(load_field::time.of(write.load));
    append(load_field::sale.of(write.load));
    JournalRecord fixed{};
    std::copy_n(record.begin(), fixed.size(), fixed.begin());
    return fixed;
}

} // namespace

WriteVerdict judgeLoadWrite(const CardState& state, Purpose role, const LoadWrite& write)
{
    if (!mayWriteLoad(role))
        return {Kind::Refuse, status::securityNotSatisfied};
    if (state.lifeCycle != LifeCycle::Operational)
        return {Kind::Refuse};
    if (isRepeat(state, write))
        return {isByteEqual(state, write) ? Kind::Repeat : Kind::Refuse};
    const bool allowed = role == Purpose::Vending ? vendingMayWrite(state, write.load)
                                                  : issuerMayWrite(state, write.load);
    return {allowed ? Kind::Write : Kind::Refuse};
}

WriteVerdict judgeReturnWrite(const CardState& state, Purpose role, ByteView returned)
{
    if (!mayWriteReturn(role))
        return {Kind::Refuse, status::securityNotSatisfied};
    if (equal(state.returned, returned))
        return {Kind::Repeat};
    const bool counterRises = return_field::writeBackCounter.number(returned) >
                              return_field::writeBackCounter.number(state.returned);
    const bool acceptedStays = amountOf(return_field::accepted, returned) >=
                               amountOf(return_field::accepted, state.returned);
    return {counterRises && acceptedStays ? Kind::Write : Kind::Refuse};
}

CardState afterLoadWrite(const CardState& state, Purpose role, const LoadWrite& write)
{
    CardState next = state;
    std::ranges::copy(write.parameter, next.parameter.begin());
    std::ranges::copy(write.load, next.load.begin());
    if (write.tariff1)
        std::ranges::copy(*write.tariff1, next.tariff1.begin());
    if (write.tariff2)
        std::ranges::copy(*write.tariff2, next.tariff2.begin());
    // A new generation begins without return data: a new meter starts clean on the old card.
    if (role == Purpose::Issuer)
        next.returned.fill(0);
    ++next.atc;
    next.journal.insert(next.journal.begin(), journalRecord(next.atc, role, write));
    if (next.journal.size() > journalSize)
        next.journal.pop_back();
    return next;
}

Bytes storedProof(const CardState& state)
{
    Bytes image(state.parameter.begin(), state.parameter.end());
    image.insert(image.end(), state.load.begin(), state.load.end());
    const UpdateFlags flags = flagsOf(state.parameter);
    if (flags.namesTariff1())
        image.insert(image.end(), state.tariff1.begin(), state.tariff1.end());
    if (flags.namesTariff2())
        image.insert(image.end(), state.tariff2.begin(), state.tariff2.end());
    const crypto::Sha256 digest = crypto::sha256(image);

    Bytes proof;
    proof.reserve(2 * sizeof(std::uint32_t) + digestSize);
    for (int shift = 24; shift >= 0; shift -= 8)
        proof.push_back(static_cast<std::uint8_t>(state.atc >> shift));
    const ByteView sequence = load_field::sequence.of(state.load);
    proof.insert(proof.end(), sequence.begin(), sequence.end());
    proof.insert(proof.end(), digest.begin(), digest.begin() + digestSize);
    return proof;
}

} // namespace wattcard::cardio
