// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/doubts.h"

using namespace Qt::StringLiterals;

namespace wattcard::db {

namespace {

constexpr StatementText selectWitness{"doubt_entry",
                                      "SELECT hash FROM audit_entry WHERE number = ?"};

} // namespace

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

Result<void> Doubts::begin(Writer& writer, QLatin1StringView flow, Again again)
{
    m_flow = flow;
    m_again = again;
    m_witness.reset();
    const auto open = m_open.find(flow);
    if (again == Again::FindsItself || open == m_open.end())
        return {};
    const auto kept = isKept(writer, open->second);
    if (!kept)
        return failed(kept);
    const std::int64_t entry = open->second.entry;
    m_open.erase(open);
    return *kept ? failed(Fault::BookedBefore, u"audit entry %1"_s.arg(entry)) : Result<void>{};
}

void Doubts::witness(std::int64_t entry, const crypto::Sha256& hash)
{
    m_witness = {entry, hash};
}

Result<void> Doubts::decide(Writer& writer, const Failure& unknown)
{
    if (m_witness) {
        const auto kept = isKept(writer, *m_witness);
        if (kept)
            return *kept ? Result<void>{} : failed(Fault::NotSaved, unknown.detail);
        if (m_again == Again::BooksTwice)
            m_open.insert_or_assign(m_flow, *m_witness);
    }
    return failed(m_again == Again::BooksTwice ? Fault::BookingUnknown : Fault::OutcomeUnknown,
                  unknown.detail);
}

} // namespace wattcard::db
