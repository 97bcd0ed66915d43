// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/verify/store_reader.h"

#include <QCryptographicHash>

namespace wattcard::db {

// SHA-256 over typed values, written here a second time and apart from the writer's: a mistake in
// one of the two shows as a difference.
class Digest {
public:
    explicit Digest(const char* domain) : m_hash{QCryptographicHash::Sha256}
    {
        m_hash.addData(QByteArrayView{domain});
    }
    void add(const Cell& cell)
    {
        if (const auto* number = std::get_if<std::int64_t>(&cell)) {
            addTag('i');
            addBigEndian(static_cast<std::uint64_t>(*number), 8);
        } else if (const auto* text = std::get_if<QByteArray>(&cell)) {
            addSized('t', *text);
        } else if (const auto* blob = std::get_if<Blob>(&cell)) {
            addSized('b', blob->bytes);
        } else {
            addTag('n');
        }
    }
    void add(const StoreReader::Row& row)
    {
        for (const Cell& cell : row)
            add(cell);
    }
    QByteArray result() const { return m_hash.result(); }
    QString hex() const { return QString::fromLatin1(result().toHex()); }

private:
    void addTag(char tag) { m_hash.addData(QByteArrayView{&tag, 1}); }
    void addBigEndian(std::uint64_t number, int size)
    {
        for (int shift = 8 * (size - 1); shift >= 0; shift -= 8)
            addTag(static_cast<char>((number >> shift) & 0xff));
    }
    void addSized(char tag, const QByteArray& content)
    {
        addTag(tag);
        addBigEndian(static_cast<std::uint64_t>(content.size()), 4);
        m_hash.addData(content);
    }
    QCryptographicHash m_hash;
};

} // namespace wattcard::db
