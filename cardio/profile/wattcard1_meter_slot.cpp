// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_meter_slot.h"

#include "cardio/apdu/secure_channel.h"
#include "cardio/apdu/tlv.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/profile/sale_files.h"

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr int resetTries = 3; // CARD.md section 8

struct SelectedCard {
    std::unique_ptr<CardChannel> channel;
    CardHints hints;
};

Result<SelectedCard> select(CardReader& reader, const UtilityRegion& own)
{
    auto channel = reader.connect();
    if (!channel)
        return failed(channel);
    const auto hints = selectWattCard(**channel, own);
    if (!hints)
        return failed(hints);
    return SelectedCard{std::move(*channel), *hints};
}

Result<SelectedCard> selectWithResets(CardReader& reader, const UtilityRegion& own)
{
    auto card = select(reader, own);
    for (int tries = 1; tries < resetTries && !card; ++tries) {
        if (card.error().fault != Fault::CardMute)
            break;
        card = select(reader, own);
    }
    return card;
}

// The session's view of the meter that it sits in.
struct Module {
    CardAccess access;
    MeterNumber meter;
};

bool purchaseMacRight(const Module& module, const SaleFiles& files, std::uint8_t version)
{
    const auto key = module.access.keys.meterKey(
        {crypto::Purpose::Purchase, module.access.suite, version}, module.meter);
    return key && purchaseMacValid(key->view(), files.parameter, files.load);
}

std::optional<ReturnFile> ownReturn(const Module& module, ByteView bytes)
{
    if (isUnwritten(bytes) || !returnMacOfMeter(module.access, module.meter, bytes))
        return {};
    const auto file = decodeReturnFile(bytes);
    return file ? std::optional{*file} : std::nullopt;
}

// A file that was not read is right as it is; one that was must decode.
bool takeTariff(std::optional<TariffFile>& out, ByteView bytes)
{
    if (bytes.empty())
        return true;
    const auto file = decodeTariffFile(bytes);
    if (file)
        out = *file;
    return file.has_value();
}

class Session : public MeterCardSession {
public:
    Session(SelectedCard card, SessionKeys keys, const Module& module)
        : m_channel{std::move(card.channel)},
          m_secured{*m_channel, suiteOf(module.access.suite), std::move(keys)},
          m_module{module}
    {
        m_reading.hints = card.hints;
    }

    const MeterCardReading& reading() const override { return m_reading; }
    Result<void> read();
    Result<void> writeReturn(const ReturnFile& file) override;

private:
    Result<void> readTariffs(const SaleFiles& files);

    std::unique_ptr<CardChannel> m_channel;
    SecureChannel m_secured;
    Module m_module;
    MeterCardReading m_reading;
};

Result<void> Session::read()
{
    const auto files = readSaleFiles(m_secured);
    if (!files)
        return failed(files);
    m_reading.returned = ownReturn(m_module, files->returned);
    const auto parameter = decodeParameterFile(files->parameter);
    const auto load = decodeLoadFile(files->load);
    if (!parameter || !load)
        return {}; // formatValid stays false
    m_reading.parameter = *parameter;
    m_reading.load = *load;
    m_reading.purchaseMacValid = purchaseMacRight(m_module, *files, load->keyVersion);
    return readTariffs(*files);
}

Result<void> Session::readTariffs(const SaleFiles& files)
{
    const auto tariffs = readTariffFiles(m_secured, m_reading.parameter.update);
    if (!tariffs)
        return failed(tariffs);
    const bool right1 = takeTariff(m_reading.tariff1, tariffs->tariff1);
    const bool right2 = takeTariff(m_reading.tariff2, tariffs->tariff2);
    m_reading.formatValid = right1 && right2;
    m_reading.tariffDigestValid =
        tariffDigest({files.parameter, {}, tariffs->tariff1, tariffs->tariff2}) ==
        tariffDigestIn(files.load);
    return {};
}

Result<void> Session::writeReturn(const ReturnFile& file)
{
    const CardAccess& access = m_module.access;
    const std::uint8_t version = access.keys.newest(crypto::Purpose::Return, access.suite);
    const auto key =
        access.keys.meterKey({crypto::Purpose::Return, access.suite, version}, m_module.meter);
    if (!key)
        return failed(key);
    const auto bytes = encodeReturnFile(file, key->view());
    if (!bytes)
        return failed(bytes);
    Bytes data;
    appendObject(data, tag::returned, *bytes);
    const auto answer = exchange(m_secured, putData(tag::writeBack, std::move(data)));
    if (!answer)
        return failed(Fault::OutcomeUnknown, answer.error().detail);
    if (!answer->status.isOk())
        return failed(Fault::CardRefused, u"SW "_s + answer->status.toString());
    return {};
}

} // namespace

Wattcard1MeterSlot::Wattcard1MeterSlot(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<std::unique_ptr<MeterCardSession>> Wattcard1MeterSlot::open(const MeterNumber& ownNumber)
{
    auto card = selectWithResets(m_reader, m_access.own);
    if (!card)
        return failed(card);
    auto keys = authenticate(*card->channel, m_access, crypto::Purpose::Meter, card->hints);
    if (!keys)
        return failed(keys);
    auto session =
        std::make_unique<Session>(std::move(*card), std::move(*keys), Module{m_access, ownNumber});
    if (const auto read = session->read(); !read)
        return failed(read);
    return std::unique_ptr<MeterCardSession>{std::move(session)};
}

} // namespace wattcard::cardio
