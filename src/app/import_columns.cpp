// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_columns.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

struct ColumnNames {
    ImportColumn column;
    QLatin1StringView word;
    const char16_t* chinese; // as utilities head their lists, separated by bars
    bool required = false;
    std::optional<DebtClass> debt = {};
};

constexpr std::array<ColumnNames, importColumns> columns{{
    {ImportColumn::CustomerNumber, "customer_number"_L1, u"户号|用户编号|客户编号", true},
    {ImportColumn::Name, "name"_L1, u"户名|客户名称|用户名称|姓名", true},
    {ImportColumn::Address, "address"_L1, u"地址|用电地址"},
    {ImportColumn::Phone, "phone"_L1, u"电话|联系电话|手机"},
    {ImportColumn::Identity, "identity"_L1, u"证件号|证件号码|身份证号"},
    {ImportColumn::Area, "area"_L1, u"区域|片区|区域编码"},
    {ImportColumn::Station, "station"_L1, u"台区|供电所|台区编码"},
    {ImportColumn::MeterNumber, "meter_number"_L1, u"表号|电表号|电能表号", true},
    {ImportColumn::Ct, "ct"_L1, u"CT|电流变比|电流互感器"},
    {ImportColumn::Pt, "pt"_L1, u"PT|电压变比|电压互感器"},
    {ImportColumn::Mode, "mode"_L1, u"购电方式"},
    {ImportColumn::Tariff, "tariff"_L1, u"电价方案|电价", true},
    {ImportColumn::Voltage, "voltage"_L1, u"电压等级"},
    {ImportColumn::Metering, "metering"_L1, u"计量方式"},
    {ImportColumn::Kva, "kva"_L1, u"容量|变压器容量"},
    {ImportColumn::Iron, "p0"_L1, u"铁损|空载损耗"},
    {ImportColumn::Copper, "copper"_L1, u"铜损系数|铜损"},
    {ImportColumn::Seals, "seals"_L1, u"封印|封印号"},
    {ImportColumn::Alarm1, "alarm1"_L1, u"报警1|一级报警"},
    {ImportColumn::Alarm2, "alarm2"_L1, u"报警2|二级报警"},
    {ImportColumn::DebtEarlierYears, "debt_earlier_years"_L1, u"陈欠|往年欠费", false,
     DebtClass::EarlierYears},
    {ImportColumn::DebtEarlierMonths, "debt_earlier_months"_L1, u"本年欠费|往月欠费", false,
     DebtClass::EarlierMonths},
    {ImportColumn::DebtCurrentMonth, "debt_current_month"_L1, u"当月欠费|本月欠费|欠费", false,
     DebtClass::CurrentMonth},
    {ImportColumn::DebtCorrection, "debt_correction"_L1, u"冲红欠费", false, DebtClass::Correction},
    {ImportColumn::DebtLateFee, "debt_late_fee"_L1, u"违约金|滞纳金", false, DebtClass::LateFee},
    {ImportColumn::DebtEmergency, "debt_emergency"_L1, u"应急欠费", false, DebtClass::Emergency},
    {ImportColumn::DebtMeterOverdraft, "debt_meter_overdraft"_L1, u"透支欠费", false,
     DebtClass::MeterOverdraft},
    {ImportColumn::DebtSettlement, "debt_settlement"_L1, u"结算补差", false, DebtClass::Settlement},
}};

const ColumnNames& namesOf(ImportColumn column)
{
    return *std::ranges::find(columns, column, &ColumnNames::column);
}

} // namespace

std::span<const ImportColumn> everyImportColumn()
{
    static const auto all = [] {
        std::array<ImportColumn, importColumns> list{};
        std::ranges::transform(columns, list.begin(), &ColumnNames::column);
        return list;
    }();
    return all;
}

QLatin1StringView word(ImportColumn column)
{
    return namesOf(column).word;
}

bool isRequired(ImportColumn column)
{
    return namesOf(column).required;
}

std::optional<DebtClass> debtClassOf(ImportColumn column)
{
    return namesOf(column).debt;
}

std::optional<ImportColumn> columnNamed(const QString& heading)
{
    const QString wanted = heading.trimmed();
    for (const ColumnNames& names : columns) {
        const QStringList chinese = QString::fromUtf16(names.chinese).split(u'|');
        if (wanted.compare(names.word, Qt::CaseInsensitive) == 0 || chinese.contains(wanted))
            return names.column;
    }
    return std::nullopt;
}

} // namespace wattcard::app
