// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/profile/wattcard1_meter_slot.h"

#include "cardio/apdu/secure_channel.h"
#include "cardio/apdu/tlv.h"
#include "cardio/layout/order_file.h"
#include "cardio/layout/parameter_file.h"
#include "cardio/layout/return_file.h"
#include "cardio/layout/tariff_file.h"
#include "cardio/layout/visit_record.h"
#include "cardio/profile/sale_files.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

using crypto::Purpose;

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

// The session's view of the meter that it sits in.
struct Module {
    CardAccess access;
    MeterModule own;
};

const KeyRule* ruleFor(const MeterModule& own, Purpose purpose)
{
    const auto rule =
        std::ranges::find(own.keys, static_cast<std::uint8_t>(purpose), &KeyRule::purpose);
    return rule == own.keys.end() ? nullptr : &*rule;
}

bool isRetired(const MeterModule& own, Purpose purpose, std::uint8_t version)
{
    const KeyRule* rule = ruleFor(own, purpose);
    return rule != nullptr && rule->retiresOlder && version < rule->version;
}

std::uint8_t versionToUse(const Module& module, Purpose purpose)
{
    const KeyRule* rule = ruleFor(module.own, purpose);
    return rule != nullptr ? rule->version
                           : module.access.keys.newest(purpose, module.access.suite);
}

bool purchaseMacRight(const Module& module, const SaleFiles& files, std::uint8_t version)
{
    if (isRetired(module.own, Purpose::Purchase, version))
        return false;
    const auto key = module.access.keys.meterKey({Purpose::Purchase, module.access.suite, version},
                                                 module.own.number);
    return key && purchaseMacValid(key->view(), files.parameter, files.load);
}

// Under K_MGT of the card that shows it, so that an order copied from another card fails.
bool orderMacRight(const Module& module, const MeterCardReading& reading, ByteView order)
{
    const Suite suite = module.access.suite;
    const std::uint8_t version = reading.order->keyVersion;
    if (isRetired(module.own, Purpose::Management, version))
        return false;
    const auto key =
        module.access.keys.cardKey({Purpose::Management, suite, version}, reading.hints.serial);
    if (!key)
        return false;
    const crypto::Secret orderKey = suiteOf(suite).kdf(key->view(), crypto::KeyUse::Order);
    return orderMacValid(orderKey.view(), reading.hints.serial, order, suite);
}

bool holdsKeyOf(const CardAccess& access, const std::optional<KeyUpdateOrder>& update)
{
    if (!update)
        return false;
    const auto held = access.keys.versions(Purpose{update->purpose}, access.suite);
    return std::ranges::find(held, update->version) != held.end();
}

// What a card says of its own file 0007 and records of 0008.
Result<Response> readManagement(CardChannel& secured, const Command& command)
{
    auto answer = exchange(secured, command);
    if (answer && !answer->status.isOk() && answer->status != status::recordNotFound)
        return failed(Fault::CardRefused, u"SW "_s + answer->status.toString());
    return answer;
}

std::optional<ReturnFile> ownReturn(const Module& module, ByteView bytes)
{
    if (isUnwritten(bytes) || !returnMacOfMeter(module.access, module.own.number, bytes))
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
    Result<void> appendVisit(const Visit& visit) override;

private:
    Result<void> readSale();
    Result<void> readTariffs(const SaleFiles& files);
    Result<void> readOrder();
    Result<void> readVisits();
    Result<void> write(const Command& command);

    std::unique_ptr<CardChannel> m_channel;
    SecureChannel m_secured;
    Module m_module;
    MeterCardReading m_reading;
};

Result<void> Session::read()
{
    if (!managementClass(m_reading.hints.cardClass))
        return readSale();
    if (const auto read = readOrder(); !read)
        return read;
    return readVisits();
}

Result<void> Session::readSale()
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

Result<void> Session::readOrder()
{
    constexpr BinaryPlace place{static_cast<std::uint8_t>(ShortFile::Order), 0};
    const auto answer = readManagement(m_secured, readBinary(place, orderSize));
    if (!answer)
        return failed(answer);
    const auto order = decodeOrder(answer->data);
    if (!order)
        return {}; // a card without an order
    m_reading.order = *order;
    m_reading.orderMacValid = orderMacRight(m_module, m_reading, answer->data);
    m_reading.updateKeyHeld = holdsKeyOf(m_module.access, order->keyUpdate);
    return {};
}

// No further than this meter's newest: whether one of its records has arrived is all it asks.
Result<void> Session::readVisits()
{
    for (std::uint8_t number = 1; number <= mostVisitsOnCard; ++number) {
        const auto answer = readManagement(
            m_secured, readRecord(static_cast<std::uint8_t>(ShortFile::Visits), number));
        if (!answer)
            return failed(answer);
        if (answer->status == status::recordNotFound)
            return {};
        const auto visit = decodeVisit(answer->data);
        if (!visit)
            continue;
        m_reading.newestVisits.push_back(*visit);
        if (visit->meter == m_module.own.number)
            return {};
    }
    return {};
}

Result<void> Session::write(const Command& command)
{
    const auto answer = exchange(m_secured, command);
    if (!answer)
        return failed(Fault::OutcomeUnknown, answer.error().detail);
    if (!answer->status.isOk())
        return failed(Fault::CardRefused, u"SW "_s + answer->status.toString());
    return {};
}

Result<void> Session::writeReturn(const ReturnFile& file)
{
    const CardAccess& access = m_module.access;
    const std::uint8_t version = versionToUse(m_module, Purpose::Return);
    const auto key =
        access.keys.meterKey({Purpose::Return, access.suite, version}, m_module.own.number);
    if (!key)
        return failed(key);
    const auto bytes = encodeReturnFile(file, key->view());
    if (!bytes)
        return failed(bytes);
    Bytes data;
    appendObject(data, tag::returned, *bytes);
    return write(putData(tag::writeBack, std::move(data)));
}

Result<void> Session::appendVisit(const Visit& visit)
{
    auto record = encodeVisit(visit);
    if (!record)
        return failed(record);
    return write(appendRecord(static_cast<std::uint8_t>(ShortFile::Visits), std::move(*record)));
}

bool meterKeyRetired(const MeterModule& own, const CardHints& hints, Suite suite)
{
    const auto place =
        std::ranges::find(keyReferences, crypto::cardReference(Purpose::Meter, suite));
    const auto index = static_cast<std::size_t>(place - keyReferences.begin());
    return isRetired(own, Purpose::Meter, hints.keyVersions[index]);
}

} // namespace

Wattcard1MeterSlot::Wattcard1MeterSlot(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<std::unique_ptr<MeterCardSession>> Wattcard1MeterSlot::open(const MeterModule& own)
{
    auto card = select(m_reader, m_access.own);
    if (!card)
        return failed(card);
    if (meterKeyRetired(own, card->hints, m_access.suite))
        return failed(Fault::AuthenticationFailed, u"the card's key version is retired"_s);
    auto keys = authenticate(*card->channel, m_access, Purpose::Meter, card->hints);
    if (!keys)
        return failed(keys);
    auto session =
        std::make_unique<Session>(std::move(*card), std::move(*keys), Module{m_access, own});
    if (const auto read = session->read(); !read)
        return failed(read);
    return std::unique_ptr<MeterCardSession>{std::move(session)};
}

} // namespace wattcard::cardio
