// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/inspect/wattcard1_inspector.h"

#include "cardio/apdu/secure_channel.h"
#include "cardio/apdu/tracing_reader.h"
#include "cardio/inspect/card_checks.h"
#include "cardio/inspect/field_plan.h"
#include "cardio/layout/application.h"

#include <algorithm>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;
using crypto::Purpose;

namespace {

// Bits of FileAccess (CARD.md section 2).
constexpr std::uint8_t anyRole = 0b11111;
constexpr std::uint8_t vending = 0b00001;
constexpr std::uint8_t meter = 0b00010;
constexpr std::uint8_t issuer = 0b01000;
constexpr std::uint8_t management = 0b10000;

struct FilePlan {
    CardFile file;
    ShortFile shortFile;
    std::uint16_t id;
    std::size_t size;    // of the file, or of one record
    std::size_t records; // 0: not a record file
    std::uint8_t writers;
};
constexpr std::array userFiles{
    FilePlan{CardFile::Parameter, ShortFile::Parameter, 0x0001, parameterSize, 0, vending | issuer},
    FilePlan{CardFile::Load, ShortFile::Load, 0x0002, loadSize, 0, vending | issuer},
    FilePlan{CardFile::Tariff1, ShortFile::Tariff1, 0x0003, tariffSize, 0, vending | issuer},
    FilePlan{CardFile::Tariff2, ShortFile::Tariff2, 0x0004, tariffSize, 0, vending | issuer},
    FilePlan{CardFile::Return, ShortFile::Return, 0x0005, returnSize, 0, meter},
    FilePlan{CardFile::Journal, ShortFile::Journal, 0x0006, 24, 8, 0},
};
constexpr std::array managementFiles{
    FilePlan{CardFile::Order, ShortFile::Order, 0x0007, orderSize, 0, issuer | management},
    FilePlan{CardFile::Visits, ShortFile::Visits, 0x0008, visitSize, 16, meter},
};
constexpr FilePlan serialPlan{
    CardFile::Serial, ShortFile::Serial, 0x0019, serialFileSize, 0, issuer};

std::span<const FilePlan> filesOf(const CardHints& hints)
{
    const bool isBlank =
        hints.lifeCycle == LifeCycle::Creation || hints.lifeCycle == LifeCycle::Initialisation;
    if (isBlank)
        return {};
    if (hints.cardClass == userCardClass)
        return userFiles;
    return managementFiles;
}

AnatomyFile emptyFile(const FilePlan& plan)
{
    AnatomyFile file;
    file.file = plan.file;
    file.id = plan.id;
    file.capacity = plan.size * std::max<std::size_t>(plan.records, 1);
    file.access = {anyRole, plan.writers, plan.file == CardFile::Serial};
    return file;
}

Result<Response> answered(CardChannel& channel, const Command& command)
{
    auto answer = exchange(channel, command);
    if (answer && !answer->status.isOk())
        return failed(Fault::CardRefused, u"SW "_s + answer->status.toString());
    return answer;
}

AnatomyRecord record(const FilePlan& plan, Bytes bytes)
{
    auto fields = dissect(plan.file, bytes);
    return {std::move(bytes), std::move(fields)};
}

Result<Bytes> readWhole(CardChannel& channel, const FilePlan& plan)
{
    Bytes bytes;
    while (bytes.size() < plan.size) {
        const std::size_t count = std::min(tariffChunk, plan.size - bytes.size());
        const BinaryPlace place{static_cast<std::uint8_t>(plan.shortFile),
                                static_cast<std::uint8_t>(bytes.size())};
        const auto part = answered(channel, readBinary(place, static_cast<std::uint16_t>(count)));
        if (!part)
            return failed(part);
        if (part->data.size() != count)
            return failed(Fault::CardStateUnclear, u"a file is shorter than it should be"_s);
        bytes.insert(bytes.end(), part->data.begin(), part->data.end());
    }
    return bytes;
}

// A refusal of a record number is the end of the file, nothing more.
Result<void> readRecords(CardChannel& channel, const FilePlan& plan, AnatomyFile& file)
{
    for (std::size_t number = 1; number <= plan.records; ++number) {
        auto answer = exchange(channel, readRecord(static_cast<std::uint8_t>(plan.shortFile),
                                                   static_cast<std::uint8_t>(number)));
        if (!answer)
            return failed(answer);
        if (!answer->status.isOk())
            return {};
        file.records.push_back(record(plan, std::move(answer->data)));
    }
    return {};
}

AnatomyFile read(CardChannel& channel, const FilePlan& plan)
{
    AnatomyFile file = emptyFile(plan);
    if (plan.records > 0) {
        if (const auto done = readRecords(channel, plan, file); !done)
            file.locked = done.error();
        return file;
    }
    auto bytes = readWhole(channel, plan);
    if (!bytes)
        file.locked = bytes.error();
    else
        file.records.push_back(record(plan, std::move(*bytes)));
    return file;
}

std::optional<Purpose> readingKey(const CardAccess& access, const CardHints& hints)
{
    const bool isUserCard = hints.cardClass == userCardClass;
    const Purpose working = isUserCard ? Purpose::Vending : Purpose::Management;
    for (const Purpose purpose : {Purpose::Inspection, working}) {
        const std::uint8_t version = keyVersionOn(hints, purpose, access.suite);
        const auto versions = access.keys.versions(purpose, access.suite);
        if (std::ranges::find(versions, version) != versions.end())
            return purpose;
    }
    return {};
}

void lockAll(CardAnatomy& anatomy, std::span<const FilePlan> plans, const Failure& why)
{
    for (const FilePlan& plan : plans) {
        AnatomyFile file = emptyFile(plan);
        file.locked = why;
        anatomy.files.push_back(std::move(file));
    }
}

void readFiles(CardChannel& channel, const CardAccess& access, CardAnatomy& anatomy)
{
    const CardHints& hints = *anatomy.hints;
    const std::span<const FilePlan> plans = filesOf(hints);
    if (plans.empty())
        return;
    // A blocked card authenticates its issuer alone, a terminated one nobody: no try is spent.
    if (hints.lifeCycle != LifeCycle::Operational)
        return lockAll(anatomy, plans, {Fault::CardRefused, u"blocked or terminated"_s});
    const auto purpose = readingKey(access, hints);
    if (!purpose)
        return lockAll(anatomy, plans, {Fault::KeyMissing, u"no key that reads this card"_s});
    auto keys = authenticate(channel, access, *purpose, hints);
    if (!keys)
        return lockAll(anatomy, plans, keys.error());
    anatomy.readWith = crypto::cardReference(*purpose, access.suite);
    SecureChannel secured{channel, suiteOf(access.suite), std::move(*keys)};
    for (const FilePlan& plan : plans)
        anatomy.files.push_back(read(secured, plan));
}

} // namespace

Wattcard1Inspector::Wattcard1Inspector(CardReader& reader, CardAccess access)
    : m_reader{reader},
      m_access{std::move(access)}
{
}

Result<Inspection> Wattcard1Inspector::inspect()
{
    Inspection found;
    TracingReader tracing{m_reader,
                          [&found](const ApduStep& step) { found.trace.push_back(step); }};
    const auto channel = tracing.connect();
    if (!channel)
        return failed(channel);
    CardAnatomy& anatomy = found.anatomy;
    anatomy.atr = (*channel)->atr();
    const auto hints = selectWattCard(**channel, m_access.own);
    if (!hints) {
        anatomy.refusal = hints.error();
        return found;
    }
    anatomy.hints = *hints;
    for (std::size_t i = 0; i < keyReferences.size(); ++i) {
        if (hints->keyVersions[i] != 0)
            anatomy.keys.push_back({keyReferences[i], hints->keyVersions[i]});
    }
    anatomy.files.push_back(read(**channel, serialPlan));
    readFiles(**channel, m_access, anatomy);
    anatomy.checks = checkCard(anatomy, m_access);
    return found;
}

} // namespace wattcard::cardio
