// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import_line.h"

#include "domain/decimal.h"

#include <algorithm>

namespace wattcard::app {

namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t mostAmount = 99'999'999; // as the books and the card have it
constexpr std::int64_t mostKva = 999'999;
constexpr std::int64_t mostIron = 999'999; // W
constexpr std::int64_t mostCopper = 10'000;
constexpr qsizetype shortText = 40; // as migration 0017 has it
constexpr qsizetype longText = 200;

bool isOneOf(const QString& text, std::initializer_list<QStringView> words)
{
    return std::ranges::any_of(
        words, [&](QStringView word) { return text.compare(word, Qt::CaseInsensitive) == 0; });
}

bool isPlain(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
    });
}

// Why a number is not taken, with the line that has it already.
struct NumberRefusal {
    RejectReason reason = RejectReason::Missing;
    QString other = {};
};

// A number that neither the books nor the lines before have used.
template <class Number>
std::optional<NumberRefusal> takeNumber(const QString& text, Number& number,
                                        const std::unordered_set<std::uint64_t>& books,
                                        std::pair<std::unordered_map<std::uint64_t, int>&, int> at)
{
    if (text.isEmpty())
        return NumberRefusal{RejectReason::Missing};
    const auto parsed = Number::parse(text);
    if (!parsed)
        return NumberRefusal{RejectReason::BadNumber};
    number = *parsed;
    const auto [before, isNew] = at.first.emplace(number.number(), at.second);
    if (!isNew)
        return NumberRefusal{RejectReason::Repeated, QString::number(before->second)};
    if (books.contains(number.number()))
        return NumberRefusal{RejectReason::Taken};
    return std::nullopt;
}

} // namespace

QLatin1StringView word(RejectReason reason)
{
    switch (reason) {
    case RejectReason::Missing: return "missing"_L1;
    case RejectReason::BadNumber: return "not_twelve_digits"_L1;
    case RejectReason::Repeated: return "repeated_in_file"_L1;
    case RejectReason::Taken: return "taken_in_books"_L1;
    case RejectReason::BadRatio: return "bad_ratio"_L1;
    case RejectReason::NoSuchTariff: return "no_such_tariff"_L1;
    case RejectReason::UnclearTariff: return "unclear_tariff"_L1;
    case RejectReason::BadAmount: return "bad_amount"_L1;
    case RejectReason::BadWord: return "bad_word"_L1;
    case RejectReason::TooLong: return "too_long"_L1;
    case RejectReason::BadText: return "bad_text"_L1;
    case RejectReason::BadQuotes: return "bad_quotes"_L1;
    case RejectReason::BadCount: return "too_many_fields"_L1;
    case RejectReason::Contradicts: return "contradicts"_L1;
    }
    std::abort();
}

void ImportLines::read(const CsvLine& line, ImportCheck& check)
{
    m_line = &line;
    m_rejects.clear();
    ImportedCustomer imported;
    if (isWhole()) {
        readNumbers(imported.customer);
        readPerson(imported.customer);
        readRatios(imported.customer);
        readTariff(imported.customer);
        readSupply(imported.customer);
        readDebts(imported.debts);
    }
    if (m_rejects.empty())
        check.batch.lines.push_back(std::move(imported));
    check.rejects.insert(check.rejects.end(), m_rejects.begin(), m_rejects.end());
}

QString ImportLines::text(ImportColumn column) const
{
    const auto place = m_heading.places.constFind(column);
    return place == m_heading.places.cend() ? QString{} : m_line->fields.value(*place);
}

void ImportLines::reject(ImportColumn column, RejectReason reason, const QString& other)
{
    const auto place = m_heading.places.constFind(column);
    const bool named = place != m_heading.places.cend();
    m_rejects.push_back({m_line->number,
                         named ? m_heading.names.value(*place) : QString{word(column)},
                         text(column).left(longText), reason, other});
}

void ImportLines::rejectLine(RejectReason reason)
{
    m_rejects.push_back({m_line->number, {}, m_line->fields.join(u',').left(longText), reason});
}

bool ImportLines::isWhole()
{
    if (!m_line->isWhole)
        rejectLine(RejectReason::BadQuotes);
    else if (m_line->fields.size() > m_heading.names.size())
        rejectLine(RejectReason::BadCount);
    return m_rejects.empty();
}

void ImportLines::readNumbers(NewCustomer& customer)
{
    const int line = m_line->number;
    if (const auto bad = takeNumber(text(ImportColumn::CustomerNumber), customer.number,
                                    m_taken.customers, {m_customers, line}))
        reject(ImportColumn::CustomerNumber, bad->reason, bad->other);
    if (const auto bad = takeNumber(text(ImportColumn::MeterNumber), customer.meter, m_taken.meters,
                                    {m_meters, line}))
        reject(ImportColumn::MeterNumber, bad->reason, bad->other);
}

QString ImportLines::readText(ImportColumn column, qsizetype most)
{
    const QString value = text(column);
    if (value.size() > most)
        reject(column, RejectReason::TooLong);
    else if (!isPlain(value))
        reject(column, RejectReason::BadText);
    return value;
}

void ImportLines::readPerson(NewCustomer& customer)
{
    if (!has(ImportColumn::Name))
        reject(ImportColumn::Name, RejectReason::Missing);
    customer.name = readText(ImportColumn::Name, longText);
    customer.address = readText(ImportColumn::Address, longText);
    customer.phone = readText(ImportColumn::Phone, shortText);
    customer.identity = readText(ImportColumn::Identity, shortText);
    customer.place = {readText(ImportColumn::Area, shortText),
                      readText(ImportColumn::Station, shortText)};
    customer.supply.seals = readText(ImportColumn::Seals, longText);
}

// "60", or "300/5" when it divides.
std::uint32_t ImportLines::readRatio(ImportColumn column)
{
    if (!has(column))
        return 1;
    const QStringList parts = text(column).split(u'/');
    const auto above = parseDecimal(parts.front(), 0, 10'000'000);
    const auto below =
        parts.size() == 2 ? parseDecimal(parts.back(), 0, 10'000'000) : Result<std::int64_t>{1};
    const bool good = parts.size() <= 2 && above && below && *below > 0 && *above > 0 &&
                      *above % *below == 0 &&
                      *above / *below <= static_cast<std::int64_t>(largestRatio);
    if (good)
        return static_cast<std::uint32_t>(*above / *below);
    reject(column, RejectReason::BadRatio);
    return 1;
}

void ImportLines::readRatios(NewCustomer& customer)
{
    customer.ratios = {readRatio(ImportColumn::Ct), readRatio(ImportColumn::Pt)};
    if (customer.ratios.product() > largestRatio)
        reject(ImportColumn::Ct, RejectReason::BadRatio);
}

// By its name; the payment mode tells two of the same name apart, and must be the tariff's own.
void ImportLines::readTariff(NewCustomer& customer)
{
    std::optional<PaymentMode> mode;
    const QString said = text(ImportColumn::Mode);
    if (isOneOf(said, {u"energy", u"电量", u"电量方式"}))
        mode = PaymentMode::Energy;
    else if (isOneOf(said, {u"money", u"金额", u"金额方式"}))
        mode = PaymentMode::Money;
    else if (!said.isEmpty())
        return reject(ImportColumn::Mode, RejectReason::BadWord);
    const QString name = text(ImportColumn::Tariff);
    if (name.isEmpty())
        return reject(ImportColumn::Tariff, RejectReason::Missing);
    const auto fits = [&](const Tariff& tariff) {
        return tariff.name == name && (!mode || tariff.mode == *mode);
    };
    const auto found = std::ranges::find_if(m_tariffs, fits);
    if (found == m_tariffs.end())
        return reject(ImportColumn::Tariff, RejectReason::NoSuchTariff);
    if (std::ranges::count_if(m_tariffs, fits) > 1)
        return reject(ImportColumn::Tariff, RejectReason::UnclearTariff);
    customer.tariff = found->version;
    customer.mode = found->mode;
    customer.alarm1 = Credit::fromHundredths(readDecimal(ImportColumn::Alarm1, 2, mostAmount));
    customer.alarm2 = Credit::fromHundredths(readDecimal(ImportColumn::Alarm2, 2, mostAmount));
}

std::int64_t ImportLines::readDecimal(ImportColumn column, int decimals, std::int64_t largest)
{
    if (!has(column))
        return 0;
    const auto value = parseDecimal(text(column), decimals, largest);
    if (value)
        return *value;
    reject(column, RejectReason::BadAmount);
    return 0;
}

void ImportLines::readSupply(NewCustomer& customer)
{
    Supply& supply = customer.supply;
    const QString voltage = text(ImportColumn::Voltage);
    if (isOneOf(voltage, {u"high", u"HV", u"高压"}))
        supply.voltage = VoltageClass::High;
    else if (!voltage.isEmpty() && !isOneOf(voltage, {u"low", u"LV", u"低压"}))
        reject(ImportColumn::Voltage, RejectReason::BadWord);
    const QString metering = text(ImportColumn::Metering);
    if (isOneOf(metering, {u"high_side", u"高供高计"}))
        supply.metering = MeteringMode::HighSide;
    else if (!metering.isEmpty() && !isOneOf(metering, {u"low_side", u"高供低计", u"低供低计"}))
        reject(ImportColumn::Metering, RejectReason::BadWord);
    supply.kva = static_cast<int>(readDecimal(ImportColumn::Kva, 0, mostKva));
    supply.transformer.ironW = readDecimal(ImportColumn::Iron, 3, mostIron);
    supply.transformer.copperTenThousandths = readDecimal(ImportColumn::Copper, 4, mostCopper);
    if (m_rejects.empty() && !fits(supply, customer.ratios))
        reject(ImportColumn::Metering, RejectReason::Contradicts);
}

void ImportLines::readDebts(std::vector<Debt>& debts)
{
    for (const ImportColumn column : everyImportColumn()) {
        const auto kind = debtClassOf(column);
        if (!kind || !has(column))
            continue;
        const Money owed = Money::fromMinor(readDecimal(column, 2, mostAmount));
        if (owed > Money{})
            debts.push_back({*kind, owed});
    }
}

} // namespace wattcard::app
