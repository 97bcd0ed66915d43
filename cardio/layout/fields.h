// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/credit.h"
#include "domain/identity.h"
#include "domain/ports/clock.h"

#include <optional>

namespace wattcard::cardio {

// Whether a time on the card ends with the minute (5 bytes BCD) or the second (6 bytes).
enum class TimeForm { Minutes, Seconds };

// Writes the fields of a card file one after the other. The first value that does not fit is
// remembered; finish() then refuses with the name of its field.
class FieldWriter {
public:
    explicit FieldWriter(std::size_t size) { m_bytes.reserve(size); }

    void byte(std::uint8_t value) { m_bytes.push_back(value); }
    void raw(ByteView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }
    void zeros(std::size_t count) { m_bytes.resize(m_bytes.size() + count); }
    // Big-endian binary and packed decimal, `count` bytes wide; a negative value never fits.
    void number(std::int64_t value, std::size_t count, const char* field);
    void bcd(std::int64_t value, std::size_t count, const char* field);
    // YYMMDDhhmm(ss), years 2000 to 2099, wall time.
    void time(LocalTime time, TimeForm form, const char* field);
    void optionalTime(const std::optional<LocalTime>& time, const char* field); // minutes or zeros
    void check(bool fits, const char* field);

    const Bytes& bytes() const { return m_bytes; }
    Result<Bytes> finish();

private:
    Bytes m_bytes;
    const char* m_misfit = nullptr;
};

// The way back. After the first wrong field every read gives zero, and failure() names it.
class FieldReader {
public:
    explicit FieldReader(ByteView bytes) : m_rest{bytes} {}

    std::uint8_t byte();
    ByteView raw(std::size_t count);
    void zeros(std::size_t count, const char* field);
    std::int64_t number(std::size_t count, const char* field); // at most 2^63 - 1
    std::uint32_t number32() { return static_cast<std::uint32_t>(number(4, "number")); }
    std::int64_t bcd(std::size_t count, const char* field);
    LocalTime time(TimeForm form, const char* field);
    std::optional<LocalTime> optionalTime(const char* field);
    void check(bool right, const char* field);

    Result<void> failure() const;

private:
    ByteView m_rest;
    const char* m_wrong = nullptr;
};

// Frame of files 0001 and 0005: 68 | class | length(2) | data | CS | 16, CS = sum of class to data
// modulo 256 (CARD.md section 3).
struct Frame {
    std::uint8_t fileClass;
    std::uint16_t length;
};
void openFrame(FieldWriter& writer, Frame frame);
void closeFrame(FieldWriter& writer);
// BadInput unless size, marks, class, length and check sum are right; otherwise the data.
Result<ByteView> frameData(ByteView file, Frame frame);

} // namespace wattcard::cardio
