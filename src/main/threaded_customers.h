// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/customers.h"
#include "domain/ports/imports.h"
#include "main/database_thread.h"

namespace wattcard {

// What the office writes of customers and meters, as its own thread sees it.
class ThreadedCustomerRecords final : public CustomerRecords {
public:
    // `home` lives on the database thread.
    ThreadedCustomerRecords(CustomerRecords& records, QObject& home)
        : m_records{records},
          m_home{home}
    {
    }
    Result<EditOutcome> edit(const CustomerEdit& edit, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_records.edit(edit, actor); });
    }
    Result<void> receive(const MeterDelivery& delivery, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_records.receive(delivery, actor); });
    }
    Result<void> scrap(MeterNumber meter, const QString& note, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_records.scrap(meter, note, actor); });
    }
    Result<void> beginExport(const CustomerFilter& filter, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_records.beginExport(filter, actor); });
    }
    Result<void> recordExport(std::int64_t lines, const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_records.recordExport(lines, actor); });
    }

private:
    CustomerRecords& m_records;
    QObject& m_home;
};

// Imports that are booked: one transaction on the database thread.
class ThreadedImports final : public Imports {
public:
    ThreadedImports(Imports& imports, QObject& home) : m_imports{imports}, m_home{home} {}
    Result<TakenNumbers> takenNumbers() override
    {
        return onThreadOf(m_home, [&] { return m_imports.takenNumbers(); });
    }
    Result<QString> ownerOf(const QString& number) override
    {
        return onThreadOf(m_home, [&] { return m_imports.ownerOf(number); });
    }
    Result<bool> isImported(const std::array<std::uint8_t, 32>& sha256) override
    {
        return onThreadOf(m_home, [&] { return m_imports.isImported(sha256); });
    }
    Result<void> nobodySells() override
    {
        return onThreadOf(m_home, [&] { return m_imports.nobodySells(); });
    }
    Result<ImportTotals> import(const ImportBatch& batch, const ApprovalRecord& approval,
                                const Actor& actor) override
    {
        return onThreadOf(m_home, [&] { return m_imports.import(batch, approval, actor); });
    }

private:
    Imports& m_imports;
    QObject& m_home;
};

} // namespace wattcard
