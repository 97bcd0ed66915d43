// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardio/layout/fields.h"

#include <array>
#include <chrono>
#include <limits>
#include <numeric>

namespace wattcard::cardio {

using namespace Qt::StringLiterals;

namespace {

constexpr std::uint8_t frameStart = 0x68;
constexpr std::uint8_t frameEnd = 0x16;
constexpr std::size_t frameHead = 4; // start, class, length
constexpr std::size_t frameTail = 2; // check sum, end
constexpr int firstYear = 2000;      // the card has two digits
constexpr int lastYear = 2099;
constexpr std::size_t minutesSize = 5;

std::uint8_t checkSum(ByteView bytes)
{
    return static_cast<std::uint8_t>(std::accumulate(bytes.begin(), bytes.end(), 0u));
}

tl::unexpected<Failure> wrong(const char* field)
{
    return failed(Fault::BadInput, u"card file: "_s + QLatin1StringView{field});
}

} // namespace

void FieldWriter::number(std::int64_t value, std::size_t count, const char* field)
{
    check(value >= 0 && (count >= sizeof value || value >> (8 * count) == 0), field);
    for (std::size_t i = count; i-- > 0;)
        byte(static_cast<std::uint8_t>(value >> (8 * i)));
}

void FieldWriter::bcd(std::int64_t value, std::size_t count, const char* field)
{
    check(value >= 0, field);
    const std::size_t start = m_bytes.size();
    zeros(count);
    std::int64_t rest = value;
    for (std::size_t i = start + count; i-- > start; rest /= 100)
        m_bytes[i] = static_cast<std::uint8_t>(rest / 10 % 10 << 4 | rest % 10);
    check(rest == 0, field);
}

void FieldWriter::time(LocalTime time, TimeForm form, const char* field)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss clock{time - day};
    const int year = static_cast<int>(date.year());
    check(year >= firstYear && year <= lastYear, field);
    check(form == TimeForm::Seconds || clock.seconds().count() == 0, field);
    bcd(year - firstYear, 1, field);
    bcd(static_cast<unsigned>(date.month()), 1, field);
    bcd(static_cast<unsigned>(date.day()), 1, field);
    bcd(clock.hours().count(), 1, field);
    bcd(clock.minutes().count(), 1, field);
    if (form == TimeForm::Seconds)
        bcd(clock.seconds().count(), 1, field);
}

void FieldWriter::optionalTime(const std::optional<LocalTime>& moment, const char* field)
{
    if (moment)
        time(*moment, TimeForm::Minutes, field);
    else
        zeros(minutesSize);
}

void FieldWriter::check(bool fits, const char* field)
{
    if (!fits && m_misfit == nullptr)
        m_misfit = field;
}

Result<Bytes> FieldWriter::finish()
{
    if (m_misfit != nullptr)
        return wrong(m_misfit);
    return std::move(m_bytes);
}

std::uint8_t FieldReader::byte()
{
    const ByteView one = raw(1);
    return one.empty() ? std::uint8_t{0} : one[0];
}

ByteView FieldReader::raw(std::size_t count)
{
    check(m_rest.size() >= count, "too short");
    if (m_wrong != nullptr)
        return {};
    const ByteView out = m_rest.first(count);
    m_rest = m_rest.subspan(count);
    return out;
}

void FieldReader::zeros(std::size_t count, const char* field)
{
    for (std::size_t i = 0; i < count; ++i)
        check(byte() == 0, field);
}

std::int64_t FieldReader::number(std::size_t count, const char* field)
{
    std::uint64_t value = 0;
    for (const std::uint8_t digit : raw(count))
        value = value << 8 | digit;
    constexpr auto largest = std::uint64_t{std::numeric_limits<std::int64_t>::max()};
    check(value <= largest, field);
    return value <= largest ? static_cast<std::int64_t>(value) : 0;
}

std::int64_t FieldReader::bcd(std::size_t count, const char* field)
{
    std::int64_t value = 0;
    for (const std::uint8_t digits : raw(count)) {
        check(digits >> 4 <= 9 && (digits & 0x0F) <= 9, field);
        value = value * 100 + (digits >> 4) * 10 + (digits & 0x0F);
    }
    return m_wrong == nullptr ? value : 0;
}

LocalTime FieldReader::time(TimeForm form, const char* field)
{
    std::array<int, 6> parts{}; // year, month, day, hour, minute, second
    const std::size_t count = form == TimeForm::Seconds ? minutesSize + 1 : minutesSize;
    for (std::size_t i = 0; i < count; ++i)
        parts[i] = static_cast<int>(bcd(1, field));
    const std::chrono::year_month_day date{std::chrono::year{firstYear + parts[0]},
                                           std::chrono::month{static_cast<unsigned>(parts[1])},
                                           std::chrono::day{static_cast<unsigned>(parts[2])}};
    const bool right = date.ok() && parts[3] < 24 && parts[4] < 60 && parts[5] < 60;
    check(right, field);
    if (!right)
        return {};
    return std::chrono::local_days{date} + std::chrono::hours{parts[3]} +
           std::chrono::minutes{parts[4]} + std::chrono::seconds{parts[5]};
}

std::optional<LocalTime> FieldReader::optionalTime(const char* field)
{
    bool written = false;
    for (const std::uint8_t digits : m_rest.first(std::min(minutesSize, m_rest.size())))
        written = written || digits != 0;
    if (written)
        return time(TimeForm::Minutes, field);
    raw(minutesSize);
    return {};
}

void FieldReader::check(bool right, const char* field)
{
    if (!right && m_wrong == nullptr)
        m_wrong = field;
}

Result<void> FieldReader::failure() const
{
    if (m_wrong != nullptr)
        return wrong(m_wrong);
    return {};
}

void openFrame(FieldWriter& writer, Frame frame)
{
    writer.byte(frameStart);
    writer.byte(frame.fileClass);
    writer.number(frame.length, 2, "length");
}

void closeFrame(FieldWriter& writer)
{
    writer.byte(checkSum(ByteView{writer.bytes()}.subspan(1)));
    writer.byte(frameEnd);
}

Result<ByteView> frameData(ByteView file, Frame frame)
{
    if (file.size() != frameHead + frame.length + frameTail)
        return wrong("size");
    if (file.front() != frameStart || file.back() != frameEnd || file[1] != frame.fileClass)
        return wrong("frame");
    if ((file[2] << 8 | file[3]) != frame.length)
        return wrong("length");
    if (checkSum(file.subspan(1, file.size() - 1 - frameTail)) != file[file.size() - frameTail])
        return wrong("check sum");
    return file.subspan(frameHead, frame.length);
}

} // namespace wattcard::cardio
