// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QVariant>

#include <libpq-fe.h>
#include <vector>

namespace wattcard::db::postgres {

// Values on their way to the server, in its binary form: bigint, text, bytea, or NULL of a type
// that the server takes from where it stands.
class Bound {
public:
    explicit Bound(const std::vector<QVariant>& values);

    int count() const { return static_cast<int>(m_types.size()); }
    const Oid* types() const { return m_types.data(); }
    const char* const* values() const { return m_pointers.data(); }
    const int* lengths() const { return m_lengths.data(); }
    const int* formats() const { return m_formats.data(); }
    // The same for the same types: a statement is prepared once for each.
    QByteArray signature() const;

private:
    std::vector<QByteArray> m_bytes;
    std::vector<Oid> m_types;
    std::vector<const char*> m_pointers;
    std::vector<int> m_lengths;
    std::vector<int> m_formats;
};

// A cell of an answer in binary form: qint64, QString, QByteArray, or nothing for NULL, as the
// other back end gives them. DatabaseFailed for a type that none of our statements has.
Result<QVariant> cellOf(const PGresult* answer, int row, int column);
// All cells of a row.
Result<std::vector<QVariant>> cellsOf(const PGresult* answer, int row);

} // namespace wattcard::db::postgres
