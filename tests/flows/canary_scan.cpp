// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "canary_scan.h"

#include <QString>

#include <algorithm>
#include <cstring>

namespace wattcard::flows {

namespace {

constexpr std::size_t shortest = sizeof(std::uint64_t);
constexpr std::uint64_t threeBytes = 0xFFFFFF;

std::uint64_t beginOf(const char* bytes)
{
    std::uint64_t begin = 0;
    std::memcpy(&begin, bytes, sizeof begin);
    return begin;
}

// Base64 of the key where it begins `shift` bytes into a longer text: without the characters that
// its neighbours share.
QByteArray base64Within(const QByteArray& key, int shift)
{
    const QByteArray encoded =
        (QByteArray(shift, '\0') + key).toBase64(QByteArray::OmitTrailingEquals);
    const int shared = shift == 0 ? 0 : shift + 1;
    const bool isWhole = (key.size() + shift) % 3 == 0;
    return encoded.mid(shared, encoded.size() - shared - (isWhole ? 0 : 1));
}

} // namespace

void CanaryScan::addForm(const std::string& label, const QByteArray& bytes)
{
    const std::uint64_t begin = beginOf(bytes.constData());
    m_begins[begin & threeBytes] = true;
    m_patterns.insert({begin, {label, bytes}});
}

void CanaryScan::addText(const std::string& label, const QByteArray& latin)
{
    const QString wide = QString::fromLatin1(latin);
    addForm(label, latin);
    addForm(label + " in 16 bit characters",
            {reinterpret_cast<const char*>(wide.utf16()), wide.size() * 2});
}

void CanaryScan::add(const std::string& name, ByteView key)
{
    const QByteArray bytes{reinterpret_cast<const char*>(key.data()),
                           static_cast<qsizetype>(key.size())};
    QByteArray backwards = bytes;
    std::reverse(backwards.begin(), backwards.end());
    QByteArray words = bytes;
    for (qsizetype i = 0; i + 4 <= words.size(); i += 4)
        std::reverse(words.begin() + i, words.begin() + i + 4);
    addForm(name, bytes.first(static_cast<qsizetype>(shortest)));
    addForm(name + ", end", bytes.last(static_cast<qsizetype>(shortest)));
    addForm(name + " backwards", backwards);
    addForm(name + " in words", words);
    addText(name + " as hex", bytes.toHex());
    addText(name + " as HEX", bytes.toHex().toUpper());
    addText(name + " as hex with blanks", bytes.toHex(' ').toUpper());
    for (int shift = 0; shift < 3; ++shift)
        addText(name + " as base64", base64Within(bytes, shift));
}

std::vector<std::string> CanaryScan::findsIn(const QByteArray& memory) const
{
    std::vector<std::string> finds;
    const char* const bytes = memory.constData();
    const auto size = static_cast<std::size_t>(memory.size());
    for (std::size_t at = 0; at + shortest <= size; ++at) {
        const std::uint64_t begin = beginOf(bytes + at);
        if (!m_begins[begin & threeBytes])
            continue;
        const auto [from, to] = m_patterns.equal_range(begin);
        for (auto found = from; found != to; ++found) {
            const QByteArray& pattern = found->second.bytes;
            const auto length = static_cast<std::size_t>(pattern.size());
            if (at + length <= size && std::memcmp(bytes + at, pattern.constData(), length) == 0)
                finds.push_back(found->second.label + " at " + std::to_string(at));
        }
    }
    return finds;
}

} // namespace wattcard::flows
