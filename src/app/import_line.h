// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/csv_text.h"
#include "app/import_customers.h"

#include <QMap>

#include <unordered_map>

namespace wattcard::app {

struct ImportHeading {
    QMap<ImportColumn, qsizetype> places; // of the field in each line
    QStringList names;                    // as the file has them
};

// Reads the lines of a customer file one after the other: each becomes a customer or rejects. Knows
// which numbers the books and the lines before have used.
class ImportLines {
public:
    ImportLines(ImportHeading heading, TakenNumbers taken, std::vector<Tariff> tariffs)
        : m_heading{std::move(heading)},
          m_taken{std::move(taken)},
          m_tariffs{std::move(tariffs)}
    {
    }
    void read(const CsvLine& line, ImportCheck& check);

private:
    // The line at hand.
    QString text(ImportColumn column) const;
    bool has(ImportColumn column) const { return !text(column).isEmpty(); }
    void reject(ImportColumn column, RejectReason reason, const QString& other = {});
    void rejectLine(RejectReason reason);
    bool isWhole();
    void readNumbers(NewCustomer& customer);
    void readPerson(NewCustomer& customer);
    void readRatios(NewCustomer& customer);
    void readTariff(NewCustomer& customer);
    void readSupply(NewCustomer& customer);
    void readDebts(std::vector<Debt>& debts);
    QString readText(ImportColumn column, qsizetype most);
    std::uint32_t readRatio(ImportColumn column);
    std::int64_t readDecimal(ImportColumn column, int decimals, std::int64_t largest);

    ImportHeading m_heading;
    TakenNumbers m_taken;
    std::unordered_map<std::uint64_t, int> m_customers; // of the lines before, with their line
    std::unordered_map<std::uint64_t, int> m_meters;
    std::vector<Tariff> m_tariffs;
    const CsvLine* m_line = nullptr;
    std::vector<ImportReject> m_rejects;
};

} // namespace wattcard::app
