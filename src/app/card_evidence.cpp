// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_evidence.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::CardWrite;

namespace {

tl::unexpected<Failure> unclear(const QString& what)
{
    return failed(Fault::EvidenceUnclear, what);
}

const AnatomyFile* fileOf(const CardAnatomy& anatomy, CardFile file)
{
    const auto found = std::ranges::find(anatomy.files, file, &AnatomyFile::file);
    return found == anatomy.files.end() ? nullptr : &*found;
}

Bytes bytesOf(const CardAnatomy& anatomy, CardFile file)
{
    const AnatomyFile* const found = fileOf(anatomy, file);
    return found == nullptr || found->records.empty() ? Bytes{} : found->records.front().bytes;
}

CardCheck::Outcome outcomeOf(const CardAnatomy& anatomy, CardCheck::Kind kind)
{
    const auto found = std::ranges::find(anatomy.checks, kind, &CardCheck::kind);
    return found == anatomy.checks.end() ? CardCheck::Outcome::NotChecked : found->outcome;
}

// Whether tariff digest and purchase MAC hold.
Result<bool> isGenuine(const CardAnatomy& anatomy)
{
    bool allHold = true;
    for (const auto kind : {CardCheck::Kind::TariffDigest, CardCheck::Kind::PurchaseMac}) {
        const CardCheck::Outcome outcome = outcomeOf(anatomy, kind);
        if (outcome == CardCheck::Outcome::NotChecked)
            return unclear(u"the load file could not be checked here"_s);
        allHold = allHold && outcome == CardCheck::Outcome::Holds;
    }
    return allHold;
}

// The bytes of a field that is well formed, most significant first.
std::optional<ByteView> fieldOf(const AnatomyRecord& record, QLatin1StringView id)
{
    const auto field = std::ranges::find(record.fields, id, &AnatomyField::id);
    if (field == record.fields.end() || !field->wellFormed ||
        field->offset + field->size > record.bytes.size())
        return std::nullopt;
    return ByteView{record.bytes}.subspan(field->offset, field->size);
}

std::optional<std::uint32_t> numberIn(const AnatomyRecord& record, QLatin1StringView id)
{
    const auto bytes = fieldOf(record, id);
    if (!bytes || bytes->size() != sizeof(std::uint32_t))
        return std::nullopt;
    std::uint32_t number = 0;
    for (const std::uint8_t byte : *bytes)
        number = number << 8 | byte;
    return number;
}

// YYMMDDhhmmss in BCD (CARD.md section 2).
std::optional<LocalTime> timeFrom(ByteView bytes)
{
    std::array<unsigned, 6> parts{};
    if (bytes.size() != parts.size())
        return std::nullopt;
    std::ranges::transform(bytes, parts.begin(),
                           [](std::uint8_t byte) { return byte / 16U * 10U + byte % 16U; });
    const std::chrono::year_month_day day{std::chrono::year{2000 + static_cast<int>(parts[0])},
                                          std::chrono::month{parts[1]}, std::chrono::day{parts[2]}};
    if (!day.ok())
        return std::nullopt;
    return std::chrono::local_days{day} + std::chrono::hours{parts[3]} +
           std::chrono::minutes{parts[4]} + std::chrono::seconds{parts[5]};
}

std::optional<LocalTime> timeIn(const AnatomyRecord& record, QLatin1StringView id)
{
    const auto bytes = fieldOf(record, id);
    return bytes ? timeFrom(*bytes) : std::nullopt;
}

constexpr std::uint8_t issuerRole = 0x84; // of the card's own journal (CARD.md section 4)

std::optional<SubType> subTypeIn(const AnatomyRecord& record)
{
    const auto bytes = fieldOf(record, "journal.kind"_L1);
    if (!bytes || bytes->size() != 1)
        return std::nullopt;
    for (const SubType each : {SubType::Opening, SubType::Purchase, SubType::Replacement}) {
        if (static_cast<std::uint8_t>(each) == bytes->front())
            return each;
    }
    return std::nullopt;
}

std::optional<CardWrite> writeIn(const AnatomyRecord& record)
{
    const auto atc = numberIn(record, "journal.atc"_L1);
    const auto amount = numberIn(record, "load.amount"_L1);
    const auto seq = numberIn(record, "load.seq"_L1);
    const auto sale = numberIn(record, "load.sale"_L1);
    const auto soldAt = timeIn(record, "load.sold_at"_L1);
    const auto role = fieldOf(record, "journal.role"_L1);
    const auto subType = subTypeIn(record);
    if (!atc || !amount || !seq || !sale || !soldAt || !role || role->size() != 1 || !subType)
        return std::nullopt;
    // The amount is signed: two's complement.
    const auto credit = Credit::fromHundredths(static_cast<std::int32_t>(*amount));
    const bool byIssuer = role->front() == issuerRole;
    return CardWrite{*atc, Sequence{*seq}, credit, SaleNumber{*sale}, *soldAt, byIssuer, *subType};
}

Result<std::vector<CardWrite>> journalOf(const CardAnatomy& anatomy)
{
    const AnatomyFile* const file = fileOf(anatomy, CardFile::Journal);
    if (file == nullptr || file->locked)
        return unclear(u"the journal could not be read"_s);
    std::vector<CardWrite> journal;
    for (const AnatomyRecord& record : file->records) {
        const auto write = writeIn(record);
        if (!write)
            return unclear(u"a record of the journal is damaged"_s);
        journal.push_back(*write);
    }
    return journal;
}

Result<void> agree(const CardAnatomy& anatomy, const CardReading& reading)
{
    const bool isSame = anatomy.hints && anatomy.hints->serial == reading.hints.serial &&
                        bytesOf(anatomy, CardFile::Parameter) == reading.rawParameter &&
                        bytesOf(anatomy, CardFile::Load) == reading.rawLoad;
    return isSame ? Result<void>{} : unclear(u"the card has changed between two readings"_s);
}

} // namespace

LocalTime soldAtOf(ByteView load)
{
    constexpr std::size_t at = 32; // CARD.md 3.2
    constexpr std::size_t size = 6;
    return load.size() < at + size ? LocalTime{}
                                   : timeFrom(load.subspan(at, size)).value_or(LocalTime{});
}

Result<SeenCard> takeEvidence(CardDesk& cards, CardInspector& inspector)
{
    SeenCard seen;
    {
        auto session = cards.open(CardRole::Vending);
        if (!session)
            return failed(session);
        const auto proof = (*session)->readBack();
        if (!proof)
            return failed(proof);
        seen.reading = (*session)->reading();
        seen.proof = *proof;
    }
    const auto inspection = inspector.inspect();
    if (!inspection)
        return failed(inspection);
    const CardAnatomy& anatomy = inspection->anatomy;
    if (auto same = agree(anatomy, seen.reading); !same)
        return failed(same);
    const auto genuine = isGenuine(anatomy);
    if (!genuine)
        return failed(genuine);
    auto journal = journalOf(anatomy);
    if (!journal)
        return failed(journal);
    if (seen.reading.parameter.update.namesTariff1())
        seen.tariff1 = bytesOf(anatomy, CardFile::Tariff1);
    if (seen.reading.parameter.update.namesTariff2())
        seen.tariff2 = bytesOf(anatomy, CardFile::Tariff2);
    const LoadFile& load = seen.reading.load;
    seen.evidence = {.position = {load.gen, load.seq},
                     .total = load.total,
                     .order = load.order,
                     .lastAmount = load.amount,
                     .lastSale = load.sale,
                     .isGenuine = *genuine,
                     .journal = std::move(*journal)};
    return seen;
}

} // namespace wattcard::app
