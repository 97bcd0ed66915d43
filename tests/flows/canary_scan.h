// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/bytes.h"

#include <QByteArray>

#include <string>
#include <unordered_map>
#include <vector>

namespace wattcard::flows {

// Looks for keys in whatever lies about (RELIABILITY.md section 11, "memory"), in every form in
// which a program is likely to have left one: the bytes, each half of them, backwards, as words of
// the other byte order (the schedule of a hash), hexadecimal and base64, in 8 and 16 bit
// characters. Only where it is used: it holds all the keys itself.
class CanaryScan {
public:
    void add(const std::string& name, ByteView key); // at least 16 bytes
    // "vending master as base64 at 1234" for each find.
    std::vector<std::string> findsIn(const QByteArray& memory) const;
    std::size_t patterns() const { return m_patterns.size(); }

private:
    struct Pattern {
        std::string label;
        QByteArray bytes;
    };
    void addForm(const std::string& label, const QByteArray& bytes);
    void addText(const std::string& label, const QByteArray& latin);

    std::unordered_multimap<std::uint64_t, Pattern> m_patterns;           // by their first 8 bytes
    std::vector<bool> m_begins = std::vector<bool>(std::size_t{1} << 24); // by their first 3 bytes
};

} // namespace wattcard::flows
