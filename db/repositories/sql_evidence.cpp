// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/repositories/sql_evidence.h"

#include "crypto/chain_seal.h"
#include "db/repositories/audit_chain.h"
#include "db/repositories/columns.h"
#include "db/repositories/permission.h"
#include "db/sqlite/transaction.h"

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

// A table and those rows of it that are collected.
struct Source {
    const char* table;
    StatementText rows;
};

// Legs of other accounts in the same entry are nobody's business here.
constexpr std::array sources{
    Source{"customer",
           {"evidence_customer", "SELECT c.* FROM customer AS c JOIN account AS a"
                                 " ON a.customer = c.id WHERE a.id = ?"}},
    Source{"service_point",
           {"evidence_point", "SELECT p.* FROM service_point AS p JOIN account AS a"
                              " ON a.service_point = p.id WHERE a.id = ?"}},
    Source{"account", {"evidence_account", "SELECT * FROM account WHERE id = ?"}},
    Source{"series", {"evidence_series", "SELECT * FROM series WHERE account = ? ORDER BY id"}},
    Source{"card", {"evidence_card", "SELECT * FROM card WHERE account = ? ORDER BY serial"}},
    Source{"debt_plan",
           {"evidence_plan", "SELECT * FROM debt_plan WHERE account = ? ORDER BY number"}},
    Source{"transaction_row",
           {"evidence_row", "SELECT * FROM transaction_row WHERE account = ? ORDER BY number"}},
    Source{"row_charge",
           {"evidence_charge", "SELECT * FROM row_charge WHERE row IN (SELECT number"
                               " FROM transaction_row WHERE account = ?) ORDER BY row, place"}},
    Source{"row_tender",
           {"evidence_tender", "SELECT * FROM row_tender WHERE row IN (SELECT number"
                               " FROM transaction_row WHERE account = ?) ORDER BY row, place"}},
    Source{"row_cause",
           {"evidence_cause", "SELECT * FROM row_cause WHERE row IN (SELECT number"
                              " FROM transaction_row WHERE account = ?) ORDER BY row"}},
    Source{"row_change",
           {"evidence_change", "SELECT * FROM row_change WHERE row IN (SELECT number"
                               " FROM transaction_row WHERE account = ?) ORDER BY row"}},
    Source{"account_step",
           {"evidence_step", "SELECT * FROM account_step WHERE account = ? ORDER BY number"}},
    Source{"month_step",
           {"evidence_month", "SELECT * FROM month_step WHERE account = ? ORDER BY part, month"}},
    Source{"payout",
           {"evidence_payout", "SELECT * FROM payout WHERE row IN (SELECT number"
                               " FROM transaction_row WHERE account = ?) ORDER BY row"}},
    Source{"return_record",
           {"evidence_return", "SELECT * FROM return_record WHERE account = ? ORDER BY number"}},
    Source{"journal_entry",
           {"evidence_entry",
            "SELECT * FROM journal_entry WHERE number IN"
            " (SELECT entry FROM account_entry WHERE account = ?) ORDER BY number"}},
    Source{"journal_leg",
           {"evidence_leg",
            "SELECT * FROM journal_leg WHERE entry IN"
            " (SELECT entry FROM account_entry WHERE account = ?)"
            " AND NOT (book IN ('suspense', 'receivable', 'carry', 'deposit', 'refund_due')"
            " AND owner <> ?) ORDER BY number"}},
    Source{"audit_entry",
           {"evidence_audit",
            "WITH about (number) AS ("
            "  SELECT number FROM audit_entry WHERE object = 'account:' || ?"
            "  UNION SELECT n.number FROM transaction_row AS r CROSS JOIN audit_entry AS n"
            "    ON n.object = r.id WHERE r.account = ?"
            "  UNION SELECT audit FROM journal_entry WHERE number IN"
            "    (SELECT entry FROM account_entry WHERE account = ?)"
            "  UNION SELECT audit FROM return_record WHERE account = ?"
            "  UNION SELECT audit FROM debt_plan WHERE account = ?)"
            "SELECT n.* FROM about JOIN audit_entry AS n ON n.number = about.number"
            " ORDER BY n.number"}},
    // Names for the numbers above; no passwords.
    Source{"operator",
           {"evidence_operator",
            "SELECT id, login, name, role FROM operator"
            " WHERE id IN (SELECT author FROM transaction_row WHERE account = ?)"
            "    OR id IN (SELECT operator FROM journal_entry WHERE number IN"
            "               (SELECT entry FROM account_entry WHERE account = ?)) ORDER BY id"}},
};

// Nothing where there is nothing.
std::optional<QString> textOf(const QVariant& cell)
{
    if (cell.isNull())
        return std::nullopt;
    if (cell.typeId() == QMetaType::QByteArray)
        return QString::fromLatin1(cell.toByteArray().toHex());
    return cell.toString();
}

EvidenceRecord recordOf(const Source& source, const QStringList& columns, const Record& record)
{
    EvidenceRecord evidence;
    evidence.table = QString::fromLatin1(source.table);
    for (std::size_t column = 0; column < record.all().size(); ++column) {
        if (const auto text = textOf(record.all()[column]))
            evidence.fields.emplace_back(columns.value(static_cast<qsizetype>(column)), *text);
    }
    return evidence;
}

} // namespace

Result<std::vector<EvidenceRecord>> SqlEvidence::collect(AccountId account, const Actor& actor)
{
    if (auto may = permitAt(m_database, actor, Right::ExportEvidence, account); !may)
        return failed(may);
    std::vector<EvidenceRecord> records;
    for (const Source& source : sources) {
        const auto asked = std::ranges::count(std::string_view{source.rows.sql}, '?');
        const std::vector<QVariant> values(static_cast<std::size_t>(asked), value(account));
        const auto named = m_database.runNamed(source.rows, values);
        if (!named)
            return failed(named);
        if (records.empty() && named->answer.records.empty())
            return failed(Fault::NotFound, u"account %1"_s.arg(account.value()));
        for (const Record& record : named->answer.records)
            records.push_back(recordOf(source, named->columns, record));
    }
    return records;
}

Result<EvidenceSeal> SqlEvidence::seal(const EvidenceHead& head, const Actor& actor)
{
    if (auto may = permitAt(m_database, actor, Right::ExportEvidence, head.account); !may)
        return failed(may);
    return inTransaction(m_database, "evidence"_L1, [&]() -> Result<EvidenceSeal> {
        const auto digest = QByteArray{reinterpret_cast<const char*>(head.head.data()),
                                       static_cast<qsizetype>(head.head.size())};
        const AuditEvent event{"evidence.export"_L1,
                               auditObject(head.account),
                               {{u"records"_s, qint64{head.records}},
                                {u"head"_s, QString::fromLatin1(digest.toHex())}}};
        if (auto logged = AuditChain{m_database, m_clock}.add(event, actor); !logged)
            return failed(logged);
        return sealed(head);
    });
}

// With the key of the day on which it is made, as the audit chain.
Result<EvidenceSeal> SqlEvidence::sealed(const EvidenceHead& head)
{
    if (m_database.seal() == nullptr)
        return EvidenceSeal{};
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.local(m_clock.now()));
    const crypto::SealDay wanted = std::clamp<crypto::SealDay>(
        today.time_since_epoch().count(), crypto::firstSealDay, crypto::lastSealDay);
    const auto mac =
        m_database.seal()->seal(std::max(wanted, m_database.seal()->day()), sealedContent(head));
    if (!mac)
        return failed(mac);
    return EvidenceSeal{mac->day, Bytes{mac->bytes.begin(), mac->bytes.end()}};
}

} // namespace wattcard::db
