// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/repositories/audited_rows.h"
#include "domain/ports/invoices.h"

namespace wattcard::db {

// Blocks of invoice numbers. To be used on the database's thread.
class SqlInvoices : public Invoices {
public:
    SqlInvoices(Database& database, const Clock& clock) : m_database{database}, m_clock{clock} {}
    Result<std::vector<InvoiceBlock>> blocks() override;
    Result<std::vector<InvoiceBlock>> visibleTo(const Actor& actor) override;
    Result<InvoiceState> state(const InvoiceNumber& invoice) override;
    Result<InvoiceBlockId> receive(const InvoiceRange& range, const Actor& finance) override;
    Result<void> allocate(InvoiceBlockId block, const InvoiceHolder& holder,
                          const Actor& finance) override;
    Result<void> use(const InvoiceNumber& invoice, const TransactionId& row,
                     const Actor& actor) override;
    Result<void> voidPaper(const InvoiceNumber& invoice, const QString& reason,
                           const Actor& actor) override;
    Result<void> lose(const InvoiceNumber& invoice, const QString& reason,
                      const Actor& actor) override;

private:
    struct Happening {
        InvoiceNumber invoice;
        InvoiceState state = InvoiceState::Used;
        std::optional<std::int64_t> row;
        QString reason;
    };
    Result<std::int64_t> next(const StatementText& statement);
    Result<InvoiceBlock> block(InvoiceBlockId block);
    Result<std::int64_t> committedRow(const TransactionId& row);
    Result<void> end(const Happening& happening, const Actor& actor); // void or lost
    Result<void> store(const Happening& happening, const Actor& actor);
    Database& m_database;
    const Clock& m_clock;
};

} // namespace wattcard::db
