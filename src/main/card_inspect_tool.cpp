// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/card_inspect_tool.h"

#include "app/inspect_card.h"
#include "cardio/inspect/wattcard1_inspector.h"
#include "crypto/test_key_store.h"
#include "db/repositories/sql_ledger.h"
#include "db/repositories/sql_registry.h"
#include "domain/hex.h"
#include "main/anatomy_json.h"
#include "main/profile.h"
#include "main/reader_choice.h"
#include "main/system_clock.h"
#include "ui/text/card_field_text.h"
#include "ui/text/card_text.h"
#include "ui/text/fault_text.h"

#include <algorithm>

namespace wattcard {

using namespace Qt::StringLiterals;
using Verdict = app::CardComparison::Verdict;

namespace {

Result<app::CardReport> inspect(const ToolOptions& options)
{
    auto books = openBooks(options);
    if (!books)
        return failed(books);
    const SystemClock clock;
    const auto company = db::SqlRegistry{**books, clock}.company();
    if (!company)
        return failed(company);
    const auto keys = cardKeys(*company);
    if (!keys)
        return failed(keys);
    auto reader = makeReader({options.reader, Profile{options.profileDirectory}.boxSocket(), 0});
    if (!reader)
        return failed(reader);
    const cardio::CardAccess access{**keys, company->utilityRegion};
    cardio::Wattcard1Inspector inspector{**reader, access};
    db::SqlLedger ledger{**books, clock};
    return app::inspectCard({inspector, ledger});
}

QString sign(bool good)
{
    return good ? u"✓  "_s : u"✗  "_s;
}

void printCard(const CardAnatomy& anatomy)
{
    print(u"ATR %1"_s.arg(upperHexOf(anatomy.atr)));
    if (!anatomy.hints)
        return print(ui::faultLine(anatomy.refusal.fault));
    const CardHints& hints = *anatomy.hints;
    print(u"%1  %2  %3  %4  ATC %5"_s
              .arg(hints.serial.toString(), ui::cardClassText(hints.cardClass),
                   ui::lifeCycleText(hints.lifeCycle), ui::suitesText(hints.suites))
              .arg(hints.atc));
    QStringList keys;
    for (const AnatomyKey& key : anatomy.keys)
        keys << u"%1 v%2"_s.arg(ui::keyReferenceText(key.reference)).arg(key.version);
    print(keys.join(u"   "_s));
}

void printField(const AnatomyField& field)
{
    const QString place = u"%1 +%2"_s.arg(field.offset, 5).arg(field.size, -3);
    const QString marks =
        (field.differs ? u"≠ "_s : QString{}) + (field.wellFormed ? QString{} : u"⚠ "_s);
    const QString value = field.value.isEmpty() ? ui::fieldValue(field) : maskedValue(field);
    print(u"%1 %2: %3%4  — %5"_s.arg(place, ui::fieldTitle(field), marks, value,
                                     ui::fieldMeaning(field)));
}

void printFile(const AnatomyFile& file)
{
    print(u"\n%1  %2  %3 B"_s.arg(file.id, 4, 16, '0'_L1)
              .arg(ui::cardFileText(file.file))
              .arg(file.capacity));
    if (file.locked)
        print(sign(false) + ui::faultLine(file.locked->fault));
    for (const AnatomyRecord& record : file.records) {
        print(maskedHex(record));
        std::ranges::for_each(record.fields, printField);
    }
}

QString line(const ApduStep& step)
{
    const auto milliseconds = [](std::int64_t micro) {
        return u"%1.%2"_s.arg(micro / 1000).arg(micro % 1000, 3, 10, '0'_L1);
    };
    const QString status =
        step.status ? u"%1"_s.arg(*step.status, 4, 16, '0'_L1).toUpper() : u"----"_s;
    return u"%1 ms  %2  %3  > %4 B  < %5 B  %6 %7  (%8 ms)"_s
        .arg(milliseconds(step.startMicroseconds), 9)
        .arg(upperHexOf(step.header), ui::instructionText(step.name))
        .arg(step.sent)
        .arg(step.received)
        .arg(status, ui::statusWordText(step.status), milliseconds(step.microseconds));
}

// One finding of `card verify`, with a stable name for programs.
struct Finding {
    QString name;
    bool agrees = false;
    QString text;
};

std::vector<Finding> findingsOf(const app::CardReport& report)
{
    const CardAnatomy& anatomy = report.inspection.anatomy;
    if (!anatomy.hints)
        return {{u"card"_s, false, ui::faultLine(anatomy.refusal.fault)}};
    std::vector<Finding> findings;
    for (const AnatomyFile& file : anatomy.files) {
        if (file.locked)
            findings.push_back(
                {u"read"_s, false,
                 ui::cardFileText(file.file) + u": "_s + ui::faultLine(file.locked->fault)});
    }
    for (const CardCheck& check : anatomy.checks)
        findings.push_back(
            {u"check"_s, check.outcome != CardCheck::Outcome::Broken, ui::cardCheckText(check)});
    const app::CardComparison& records = report.comparison;
    const bool agrees = records.verdict == Verdict::AsCommitted ||
                        records.verdict == Verdict::AsOpenRow ||
                        records.verdict == Verdict::NotCompared;
    findings.push_back({u"records"_s, agrees && !records.failure, ui::verdictText(records)});
    return findings;
}

} // namespace

Result<std::unique_ptr<crypto::KeyStore>> cardKeys(const Company& company)
{
    if (!company.practice)
        return failed(Fault::TestKeysRefused, u"a real card would lose a try"_s);
    return std::make_unique<crypto::TestKeyStore>(crypto::TestKeyStore::engineer());
}

Exit dumpCard(const ToolOptions& options)
{
    const auto report = inspect(options);
    if (!report)
        return complain(report.error());
    if (options.json) {
        QJsonObject object = reportJson(*report);
        object.insert(u"ok"_s, true);
        print(object);
        return Exit::Ok;
    }
    printCard(report->inspection.anatomy);
    std::ranges::for_each(report->inspection.anatomy.files, printFile);
    print(u'\n' + ui::verdictText(report->comparison));
    return Exit::Ok;
}

Exit traceCard(const ToolOptions& options)
{
    const auto report = inspect(options);
    if (!report)
        return complain(report.error());
    const auto& trace = report->inspection.trace;
    if (options.json)
        print(QJsonObject{{u"ok"_s, true}, {u"apdus"_s, traceJson(trace)}});
    else
        std::ranges::for_each(trace, [](const ApduStep& step) { print(line(step)); });
    return Exit::Ok;
}

Exit verifyCard(const ToolOptions& options)
{
    const auto report = inspect(options);
    if (!report)
        return complain(report.error());
    bool allAgree = true;
    QJsonArray all;
    for (const Finding& finding : findingsOf(*report)) {
        allAgree = allAgree && finding.agrees;
        all.append(QJsonObject{
            {u"finding"_s, finding.name}, {u"ok"_s, finding.agrees}, {u"text"_s, finding.text}});
        if (!options.json)
            print(sign(finding.agrees) + finding.text);
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, allAgree},
                          {u"findings"_s, all},
                          {u"card"_s, reportJson(*report)[u"card"_s]}});
    return allAgree ? Exit::Ok : Exit::Failure;
}

} // namespace wattcard
