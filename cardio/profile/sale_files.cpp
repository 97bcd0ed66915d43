// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/sale_files.h"

#include "cardio/apdu/tlv.h"
#include "cardio/layout/return_file.h"
#include "cardio/profile/access.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Failure> refused(StatusWord status)
{
    return failed(Fault::CardRefused, u"SW "_s + status.toString());
}

Result<Bytes> fileIn(ByteView answer, std::uint8_t tag, std::size_t size)
{
    const auto value = findObject(answer, tag);
    if (!value || value->size() != size)
        return failed(Fault::CardStateUnclear, u"GET DATA E1: file missing or of a wrong size"_s);
    return Bytes(value->begin(), value->end());
}

Result<Bytes> readTariffFile(CardChannel& secured, ShortFile file)
{
    Bytes out;
    while (out.size() < tariffSize) {
        const std::size_t count = std::min(tariffChunk, tariffSize - out.size());
        const BinaryPlace place{static_cast<std::uint8_t>(file),
                                static_cast<std::uint8_t>(out.size())};
        const auto answer = exchange(secured, readBinary(place, static_cast<std::uint16_t>(count)));
        if (!answer)
            return failed(answer);
        if (!answer->status.isOk())
            return refused(answer->status);
        if (answer->data.size() != count)
            return failed(Fault::CardStateUnclear, u"READ BINARY: wrong length"_s);
        out.insert(out.end(), answer->data.begin(), answer->data.end());
    }
    return out;
}

} // namespace

Result<SaleFiles> readSaleFiles(CardChannel& secured)
{
    const auto answer = exchange(secured, getData(tag::sale));
    if (!answer)
        return failed(answer);
    if (!answer->status.isOk())
        return refused(answer->status);
    auto parameter = fileIn(answer->data, tag::parameter, parameterSize);
    if (!parameter)
        return failed(parameter);
    auto load = fileIn(answer->data, tag::load, loadSize);
    if (!load)
        return failed(load);
    auto returned = fileIn(answer->data, tag::returned, returnSize);
    if (!returned)
        return failed(returned);
    return SaleFiles{std::move(*parameter), std::move(*load), std::move(*returned)};
}

Result<TariffBytes> readTariffFiles(CardChannel& secured, UpdateFlags flags)
{
    TariffBytes out;
    if (flags.namesTariff1()) {
        auto bytes = readTariffFile(secured, ShortFile::Tariff1);
        if (!bytes)
            return failed(bytes);
        out.tariff1 = std::move(*bytes);
    }
    if (flags.namesTariff2()) {
        auto bytes = readTariffFile(secured, ShortFile::Tariff2);
        if (!bytes)
            return failed(bytes);
        out.tariff2 = std::move(*bytes);
    }
    return out;
}

Result<void> updateTariffFile(CardChannel& secured, ShortFile file, ByteView bytes)
{
    for (std::size_t offset = 0; offset < bytes.size(); offset += tariffChunk) {
        const ByteView piece = bytes.subspan(offset, std::min(tariffChunk, bytes.size() - offset));
        const BinaryPlace place{static_cast<std::uint8_t>(file), static_cast<std::uint8_t>(offset)};
        const auto answer = exchange(secured, updateBinary(place, {piece.begin(), piece.end()}));
        if (!answer)
            return failed(answer);
        if (!answer->status.isOk())
            return refused(answer->status);
    }
    return {};
}

bool returnMacOfMeter(const CardAccess& access, const MeterNumber& meter, ByteView returnFile)
{
    using crypto::Purpose;
    for (const std::uint8_t version : access.keys.versions(Purpose::Return, access.suite)) {
        const auto key = access.keys.meterKey({Purpose::Return, access.suite, version}, meter);
        if (key && returnMacValid(key->view(), returnFile))
            return true;
    }
    return false;
}

} // namespace wattcard::cardio
