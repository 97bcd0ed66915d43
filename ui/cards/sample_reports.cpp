// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/sample_reports.h"

#include "ui/cards/sample_fields.h"

#include <span>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Verdict = app::CardComparison::Verdict;

namespace {

constexpr std::uint8_t everyKey = 0b11111;
constexpr std::uint8_t vendingAndIssuer = 0b01001;
constexpr std::uint8_t meterKey = 0b00010;
constexpr std::uint8_t issuerAndManagement = 0b11000;

void append(AnatomyRecord& record, const SampleField& sample)
{
    const QByteArray bytes = QByteArray::fromHex(sample.hex);
    AnatomyField field;
    field.id = sample.id;
    field.index = sample.index;
    field.offset = record.bytes.size();
    field.size = static_cast<std::size_t>(bytes.size());
    field.value = sample.value ? QString{*sample.value} : QString::fromLatin1(sample.hex);
    record.bytes.insert(record.bytes.end(), bytes.begin(), bytes.end());
    record.fields.push_back(field);
}

AnatomyRecord recordOf(std::span<const SampleField> samples)
{
    AnatomyRecord record;
    record.bytes.reserve(128); // the longest of them
    for (const SampleField& sample : samples)
        append(record, sample);
    return record;
}

struct Shape {
    CardFile file;
    std::uint16_t id;
    std::size_t capacity;
    FileAccess access;
};
AnatomyFile fileOf(const Shape& shape, std::vector<AnatomyRecord> records)
{
    return {shape.file, shape.id, shape.capacity, shape.access, {}, std::move(records)};
}

// A tariff file that was never written, but for its first price.
AnatomyRecord tariffRecord(const char* price, QLatin1StringView text)
{
    AnatomyRecord record;
    record.bytes.reserve(258);
    append(record, {"tariff.set"_L1, "01", "1"_L1});
    append(record, {"tariff.time_of_use"_L1, "00", {}});
    append(record, {"tariff.periods"_L1, "00", "0"_L1});
    append(record, {"tariff.steps"_L1, "00", "0"_L1});
    append(record, {"tariff.price"_L1, price, text, 1});
    for (int i = 2; i <= 32; ++i)
        append(record, {"tariff.price"_L1, "00000000", "0.0000"_L1, i});
    for (int i = 1; i <= 6; ++i)
        append(record, {"tariff.threshold"_L1, "00000000", "0"_L1, i});
    for (int i = 1; i <= 7; ++i)
        append(record, {"tariff.surcharge"_L1, "00000000", "0.0000"_L1, i});
    for (int i = 1; i <= 4; ++i)
        append(record, {"tariff.settlement"_L1, "000000", {}, i});
    append(record, {"tariff.ladder_switch"_L1, "0000000000", ""_L1});
    append(record, {"tariff.overdraft_limit"_L1, "00002000", "20.00"_L1});
    append(record, {"tariff.reclose_limit"_L1, "00000000", "0.00"_L1});
    append(record, {"tariff.hoarding_limit"_L1, "00000000", "0.00"_L1});
    append(record, {"tariff.power_limit"_L1, "000000", "0"_L1});
    append(record, {"tariff.power_minutes"_L1, "00", "0"_L1});
    for (int i = 1; i <= 10; ++i)
        append(record, {"tariff.day_schedule"_L1, "000000", {}, i});
    append(record, {"tariff.guarantee_from"_L1, "0000000000", ""_L1});
    append(record, {"tariff.guarantee_until"_L1, "0000000000", ""_L1});
    append(record, {"tariff.tier_period"_L1, "00", {}});
    return record;
}

AnatomyFile serialFile(const CardSerial& serial)
{
    AnatomyFile file =
        fileOf({CardFile::Serial, 0x0019, 9, {everyKey, 0b01000, true}}, {AnatomyRecord{}});
    append(file.records.front(), {"serial.tag"_L1, "08", {}});
    const QByteArray hex = serial.toString().toLatin1();
    append(file.records.front(), {"serial.number"_L1, hex.constData(), {}});
    return file;
}

CardHints hintsOf(std::uint8_t cardClass, LifeCycle lifeCycle)
{
    CardHints hints;
    hints.serial = CardSerial{{0x57, 0x43, 0x00, 0x00, 0x00, 0x00, 0x12, 0x34}};
    hints.cardClass = cardClass;
    hints.lifeCycle = lifeCycle;
    hints.atc = lifeCycle == LifeCycle::Initialisation ? 0 : 17;
    hints.utilityRegion = {0x00, 0x07, 0x00, 0x01};
    return hints;
}

CardAnatomy anatomyOf(std::uint8_t cardClass, LifeCycle lifeCycle)
{
    CardAnatomy anatomy;
    anatomy.atr = {0x3B, 0x8A, 0x81, 0x31, 0xFE, 0x45, 0x80, 0x58, 0x57,
                   0x41, 0x54, 0x54, 0x43, 0x41, 0x52, 0x44, 0x5B};
    anatomy.hints = hintsOf(cardClass, lifeCycle);
    anatomy.files.push_back(serialFile(anatomy.hints->serial));
    anatomy.keys = {{0x82, 1}, {0x83, 1}, {0x84, 1}};
    return anatomy;
}

CardAnatomy userCard()
{
    CardAnatomy anatomy = anatomyOf(0x01, LifeCycle::Operational);
    anatomy.keys.insert(anatomy.keys.begin(), {0x81, 2});
    anatomy.readWith = 0x83;
    const FileAccess image{everyKey, vendingAndIssuer};
    auto& files = anatomy.files;
    files.push_back(fileOf({CardFile::Parameter, 0x0001, 45, image}, {recordOf(parameterFields)}));
    files.push_back(fileOf({CardFile::Load, 0x0002, 60, image}, {recordOf(loadFields)}));
    files.push_back(
        fileOf({CardFile::Tariff1, 0x0003, 258, image}, {tariffRecord("00005283", "0.5283"_L1)}));
    files.push_back(
        fileOf({CardFile::Tariff2, 0x0004, 258, image}, {tariffRecord("00000000", "0.0000"_L1)}));
    files.push_back(
        fileOf({CardFile::Return, 0x0005, 96, {everyKey, meterKey}}, {recordOf(returnFields)}));
    files.push_back(
        fileOf({CardFile::Journal, 0x0006, 192, {everyKey, 0}}, {3, recordOf(journalFields)}));
    using Check = CardCheck;
    anatomy.checks = {{Check::Kind::TariffDigest, Check::Outcome::Holds, CardFile::Load, {}},
                      {Check::Kind::PurchaseMac, Check::Outcome::Holds, CardFile::Load, {}},
                      {Check::Kind::ReturnMac, Check::Outcome::Holds, CardFile::Return, {}}};
    return anatomy;
}

CardAnatomy inspectionCard()
{
    CardAnatomy anatomy = anatomyOf(0x05, LifeCycle::Operational);
    anatomy.keys.push_back({0x85, 1});
    anatomy.readWith = 0x83;
    anatomy.files.push_back(fileOf({CardFile::Order, 0x0007, 96, {everyKey, issuerAndManagement}},
                                   {recordOf(orderFields)}));
    anatomy.files.push_back(
        fileOf({CardFile::Visits, 0x0008, 2048, {everyKey, meterKey}}, {5, recordOf(visitFields)}));
    anatomy.checks = {{CardCheck::Kind::OrderMac, CardCheck::Outcome::Holds, CardFile::Order, {}}};
    return anatomy;
}

// Everything but the serial number cannot be read.
CardAnatomy lockedCard(Fault fault, LifeCycle lifeCycle)
{
    CardAnatomy anatomy = userCard();
    anatomy.hints->lifeCycle = lifeCycle;
    anatomy.checks.clear();
    anatomy.readWith.reset();
    for (AnatomyFile& file : anatomy.files) {
        if (file.file == CardFile::Serial)
            continue;
        file.records.clear();
        file.locked = Failure{fault};
    }
    return anatomy;
}

// Line times of a contact card, in microseconds.
std::vector<ApduStep> sampleTrace(const CardAnatomy& anatomy)
{
    std::vector<ApduStep> trace;
    std::int64_t now = 0;
    const auto add = [&](ApduStep step) {
        step.startMicroseconds = now;
        step.microseconds = static_cast<std::int64_t>(600 + 90 * (step.sent + step.received));
        now += step.microseconds + 350;
        trace.push_back(step);
    };
    if (!anatomy.hints) {
        add({{0x00, 0xA4, 0x04, 0x00}, "select"_L1, 16, 2, 0x6A82});
        return trace;
    }
    add({{0x00, 0xA4, 0x04, 0x00}, "select"_L1, 16, 71, 0x9000});
    add({{0x00, 0xB0, 0x99, 0x00}, "read-binary"_L1, 5, 11, 0x9000});
    if (!anatomy.readWith)
        return trace;
    add({{0x00, 0x84, 0x00, 0x00}, "get-challenge"_L1, 5, 18, 0x9000});
    add({{0x00, 0x82, 0x00, 0x83}, "mutual-authenticate"_L1, 62, 58, 0x9000});
    for (std::uint8_t file = 1; file <= 5; ++file)
        add({{0x0C, 0xB0, static_cast<std::uint8_t>(0x80 | file), 0x00},
             "read-binary"_L1,
             19,
             file == 3 || file == 4 ? 224u : 96u,
             0x9000});
    for (std::uint8_t record = 1; record <= 4; ++record)
        add({{0x0C, 0xB2, record, 0x34},
             "read-record"_L1,
             19,
             record < 4 ? 48u : 16u,
             record < 4 ? 0x9000 : 0x6A83});
    return trace;
}

InspectorView viewOf(CardAnatomy anatomy, Verdict verdict)
{
    InspectorView view;
    view.cardThere = true;
    view.report.emplace();
    view.report->inspection.trace = sampleTrace(anatomy);
    view.report->inspection.anatomy = std::move(anatomy);
    view.report->comparison.verdict = verdict;
    const bool isIssued = verdict == Verdict::AsCommitted || verdict == Verdict::Differs ||
                          verdict == Verdict::AsOpenRow;
    if (isIssued) {
        Account account;
        account.number = CustomerNumber::fromNumber(123'456).value_or(CustomerNumber{});
        account.customerName = u"张三丰"_s;
        view.report->comparison.account = account;
    }
    return view;
}

InspectorView differingView()
{
    InspectorView view = viewOf(userCard(), Verdict::Differs);
    auto& anatomy = view.report->inspection.anatomy;
    for (AnatomyField& field : anatomy.files[2].records.front().fields)
        field.differs = field.id == "load.seq"_L1 || field.id == "load.total"_L1;
    AnatomyField& meter = anatomy.files[1].records.front().fields[12];
    meter.wellFormed = false;
    meter.value = u"26112A000123"_s;
    anatomy.checks[1].outcome = CardCheck::Outcome::Broken;
    view.report->comparison.differingFields = 2;
    return view;
}

InspectorView foreignView()
{
    CardAnatomy anatomy;
    anatomy.atr = {0x3B, 0x6E, 0x00, 0x00, 0x80, 0x31, 0x80, 0x66, 0xB0, 0x84, 0x0C};
    return viewOf(anatomy, Verdict::NotCompared);
}

InspectorView takenOut()
{
    InspectorView view = viewOf(userCard(), Verdict::AsOpenRow);
    view.cardThere = false;
    view.fault = Fault::NoCard;
    return view;
}

} // namespace

std::vector<NamedReport> sampleReports()
{
    InspectorView waiting;
    waiting.fault = Fault::NoCard;
    InspectorView noReader;
    noReader.fault = Fault::NoReader;
    InspectorView mute;
    mute.fault = Fault::CardMute;
    InspectorView reading;
    reading.cardThere = true;
    reading.reading = true;
    return {
        {u"waiting"_s, waiting},
        {u"no-reader"_s, noReader},
        {u"mute"_s, mute},
        {u"reading"_s, reading},
        {u"user"_s, viewOf(userCard(), Verdict::AsCommitted)},
        {u"differs"_s, differingView()},
        {u"taken-out"_s, takenOut()},
        {u"management"_s, viewOf(inspectionCard(), Verdict::NotCompared)},
        {u"blank"_s, viewOf(anatomyOf(0x01, LifeCycle::Initialisation), Verdict::NotCompared)},
        {u"foreign"_s, foreignView()},
        {u"locked"_s, viewOf(lockedCard(Fault::AuthenticationFailed, LifeCycle::Operational),
                             Verdict::NotCompared)},
        {u"blocked"_s,
         viewOf(lockedCard(Fault::CardRefused, LifeCycle::Blocked), Verdict::NotCompared)},
    };
}

} // namespace wattcard::ui
