// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/doubts.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectWitness{"doubt_entry",
                                      "SELECT hash FROM audit_entry WHERE number = ?"};

} // namespace

void Doubts::begin(Again again)
{
    m_again = again;
    m_running.clear();
}

Result<bool> Doubts::isKept(Writer& writer, const Witness& witness)
{
    auto answer = writer.run(selectWitness, {QVariant{qlonglong{witness.entry}}});
    if (!answer)
        return failed(answer);
    if (answer->records.empty())
        return false;
    Record& entry = answer->records.front();
    const auto hash = entry.octets<32>();
    if (entry.isDamaged())
        return failed(Fault::DatabaseDamaged, u"audit entry %1"_s.arg(witness.entry));
    return hash == witness.hash;
}

Result<void> Doubts::confirmNew(Writer& writer, const QString& act)
{
    const auto open = m_open.find(act);
    if (m_again == Again::FindsItself || open == m_open.end())
        return {};
    const Witness before = open->second;
    const auto kept = isKept(writer, before);
    if (!kept)
        return failed(kept);
    m_open.erase(open);
    return *kept ? failed(Fault::BookedBefore, u"audit entry %1: %2"_s.arg(before.entry).arg(act))
                 : Result<void>{};
}

void Doubts::witness(const QString& act, std::int64_t entry, const crypto::Sha256& hash)
{
    m_running.insert_or_assign(act, Witness{entry, hash});
}

Result<void> Doubts::decide(Writer& writer, const Failure& unknown)
{
    // All of its entries were kept, or none.
    Result<bool> kept = tl::unexpected{unknown};
    if (!m_running.empty())
        kept = isKept(writer, m_running.begin()->second);
    if (kept && *kept)
        return {};
    if (m_again == Again::FindsItself)
        return failed(Fault::OutcomeUnknown, unknown.detail);
    if (kept)
        return failed(Fault::NotSaved, unknown.detail);
    m_open.insert(m_running.begin(), m_running.end());
    return failed(Fault::BookingUnknown, unknown.detail);
}

} // namespace wattcard::db
