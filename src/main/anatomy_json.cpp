// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/anatomy_json.h"

#include "domain/hex.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <QStringList>

#include <algorithm>
#include <cstdlib>

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

QString verdictName(app::CardComparison::Verdict verdict)
{
    using Verdict = app::CardComparison::Verdict;
    switch (verdict) {
    case Verdict::NotCompared: return u"not-compared"_s;
    case Verdict::NotIssued: return u"not-issued"_s;
    case Verdict::NoImageYet: return u"no-image-yet"_s;
    case Verdict::AsCommitted: return u"as-committed"_s;
    case Verdict::AsOpenRow: return u"as-open-row"_s;
    case Verdict::Differs: return u"differs"_s;
    case Verdict::AsOrdered: return u"as-ordered"_s;
    case Verdict::NoSuchOrder: return u"no-such-order"_s;
    }
    std::abort();
}

QString checkName(CardCheck::Kind kind)
{
    switch (kind) {
    case CardCheck::Kind::Form: return u"form"_s;
    case CardCheck::Kind::TariffDigest: return u"tariff-digest"_s;
    case CardCheck::Kind::PurchaseMac: return u"purchase-mac"_s;
    case CardCheck::Kind::ReturnMac: return u"return-mac"_s;
    case CardCheck::Kind::OrderMac: return u"order-mac"_s;
    }
    std::abort();
}

QString outcomeName(CardCheck::Outcome outcome)
{
    switch (outcome) {
    case CardCheck::Outcome::Holds: return u"holds"_s;
    case CardCheck::Outcome::Broken: return u"broken"_s;
    case CardCheck::Outcome::NotChecked: return u"not-checked"_s;
    }
    std::abort();
}

bool isMasked(const AnatomyField& field)
{
    return field.id.endsWith(".mac"_L1);
}

QString fileId(const AnatomyFile& file)
{
    return u"%1"_s.arg(file.id, 4, 16, '0'_L1);
}

QJsonObject fieldJson(const AnatomyField& field)
{
    QJsonObject object{{u"id"_s, QString{field.id}},
                       {u"offset"_s, static_cast<qint64>(field.offset)},
                       {u"size"_s, static_cast<qint64>(field.size)},
                       {u"value"_s, maskedValue(field)},
                       {u"well_formed"_s, field.wellFormed},
                       {u"differs"_s, field.differs}};
    if (field.index > 0)
        object.insert(u"index"_s, field.index);
    return object;
}

QJsonObject fileJson(const AnatomyFile& file)
{
    QJsonArray records;
    for (const AnatomyRecord& record : file.records) {
        QJsonArray fields;
        for (const AnatomyField& field : record.fields)
            fields.append(fieldJson(field));
        records.append(QJsonObject{{u"bytes"_s, maskedHex(record)}, {u"fields"_s, fields}});
    }
    QJsonObject object{{u"id"_s, fileId(file)},
                       {u"capacity"_s, static_cast<qint64>(file.capacity)},
                       {u"read_keys"_s, file.access.free ? 0 : int{file.access.read}},
                       {u"write_keys"_s, int{file.access.write}},
                       {u"records"_s, records}};
    if (file.locked)
        object.insert(u"locked"_s, QString{code(file.locked->fault)});
    return object;
}

QJsonObject checkJson(const CardCheck& check, const CardAnatomy& anatomy)
{
    const auto file = std::ranges::find(anatomy.files, check.file, &AnatomyFile::file);
    return {{u"check"_s, checkName(check.kind)},
            {u"file"_s, file == anatomy.files.end() ? QString{} : fileId(*file)},
            {u"outcome"_s, outcomeName(check.outcome)},
            {u"detail"_s, check.detail}};
}

void insertHints(QJsonObject& object, const CardHints& hints)
{
    object.insert(u"serial"_s, hints.serial.toString());
    object.insert(u"class"_s, int{hints.cardClass});
    object.insert(u"life_cycle"_s, static_cast<int>(hints.lifeCycle));
    object.insert(u"suites"_s, int{hints.suites});
    object.insert(u"atc"_s, static_cast<qint64>(hints.atc));
    object.insert(u"application_version"_s, upperHexOf(hints.applicationVersion));
    object.insert(u"utility_region"_s, upperHexOf(hints.utilityRegion));
}

QJsonObject anatomyJson(const CardAnatomy& anatomy)
{
    QJsonObject object{{u"atr"_s, upperHexOf(anatomy.atr)},
                       {u"known"_s, anatomy.hints.has_value()}};
    if (!anatomy.hints) {
        object.insert(u"refusal"_s, QString{code(anatomy.refusal.fault)});
        return object;
    }
    insertHints(object, *anatomy.hints);
    QJsonObject keys;
    for (const AnatomyKey& key : anatomy.keys)
        keys.insert(QString::number(key.reference, 16), int{key.version});
    QJsonArray files;
    for (const AnatomyFile& file : anatomy.files)
        files.append(fileJson(file));
    QJsonArray checks;
    for (const CardCheck& check : anatomy.checks)
        checks.append(checkJson(check, anatomy));
    object.insert(u"key_versions"_s, keys);
    object.insert(u"files"_s, files);
    object.insert(u"checks"_s, checks);
    if (anatomy.readWith)
        object.insert(u"read_with"_s, QString::number(*anatomy.readWith, 16));
    return object;
}

QString quoted(QString text)
{
    text.replace(u'"', u"\"\""_s);
    return u'"' + text + u'"';
}

QString statusOf(const ApduStep& step)
{
    return step.status ? u"%1"_s.arg(*step.status, 4, 16, '0'_L1).toUpper() : QString{};
}

} // namespace

QString maskedHex(const AnatomyRecord& record)
{
    QString hex = upperHexOf(record.bytes);
    for (const AnatomyField& field : record.fields) {
        const auto digits = static_cast<qsizetype>(2 * field.size);
        if (isMasked(field))
            hex.replace(static_cast<qsizetype>(2 * field.offset), digits, QString{digits, u'*'});
    }
    return hex;
}

QString maskedValue(const AnatomyField& field)
{
    return isMasked(field) ? u"masked"_s : field.value;
}

QJsonArray traceJson(const std::vector<ApduStep>& trace)
{
    QJsonArray steps;
    for (const ApduStep& step : trace)
        steps.append(QJsonObject{{u"name"_s, QString{step.name}},
                                 {u"header"_s, upperHexOf(step.header)},
                                 {u"sent_bytes"_s, static_cast<qint64>(step.sent)},
                                 {u"received_bytes"_s, static_cast<qint64>(step.received)},
                                 {u"status"_s, statusOf(step)},
                                 {u"start_us"_s, static_cast<qint64>(step.startMicroseconds)},
                                 {u"duration_us"_s, static_cast<qint64>(step.microseconds)}});
    return steps;
}

QJsonObject reportJson(const app::CardReport& report)
{
    QJsonObject object{{u"format"_s, u"wattcard-anatomy-1"_s},
                       {u"card"_s, anatomyJson(report.inspection.anatomy)},
                       {u"verdict"_s, verdictName(report.comparison.verdict)},
                       {u"trace"_s, traceJson(report.inspection.trace)}};
    if (report.comparison.account)
        object.insert(u"customer"_s, report.comparison.account->number.toString());
    if (report.comparison.failure)
        object.insert(u"records_failure"_s, QString{code(report.comparison.failure->fault)});
    return object;
}

QString traceCsv(const std::vector<ApduStep>& trace)
{
    QStringList lines{u"start_us,duration_us,name,header,sent_bytes,received_bytes,status"_s};
    for (const ApduStep& step : trace)
        lines << u"%1,%2,%3,%4,%5,%6,%7"_s.arg(step.startMicroseconds)
                     .arg(step.microseconds)
                     .arg(step.name, upperHexOf(step.header))
                     .arg(step.sent)
                     .arg(step.received)
                     .arg(statusOf(step));
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

QString fieldsCsv(const CardAnatomy& anatomy)
{
    QStringList lines{u"file,record,field,index,offset,size,value,well_formed,differs"_s};
    for (const AnatomyFile& file : anatomy.files) {
        for (std::size_t i = 0; i < file.records.size(); ++i) {
            for (const AnatomyField& field : file.records[i].fields)
                lines << QStringList{fileId(file),
                                     QString::number(i + 1),
                                     QString{field.id},
                                     QString::number(field.index),
                                     QString::number(field.offset),
                                     QString::number(field.size),
                                     quoted(maskedValue(field)),
                                     QString::number(field.wellFormed ? 1 : 0),
                                     QString::number(field.differs ? 1 : 0)}
                             .join(u',');
        }
    }
    return lines.join(u"\r\n"_s) + u"\r\n"_s;
}

Result<void> saveReport(const ui::SaveWish& wish, const app::CardReport& report)
{
    QByteArray content;
    if (!wish.file.endsWith(u".csv"_s, Qt::CaseInsensitive))
        content = QJsonDocument{reportJson(report)}.toJson();
    else if (wish.part == ui::SaveWish::Part::Trace)
        content = traceCsv(report.inspection.trace).toUtf8();
    else
        content = fieldsCsv(report.inspection.anatomy).toUtf8();
    QSaveFile file{wish.file};
    const bool written =
        file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit();
    return written ? Result<void>{} : Result<void>{failed(Fault::DiskFull, file.errorString())};
}

} // namespace wattcard
