// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/roll_out_visit.h"

#include <tuple>

namespace wattcard::app {

using namespace Qt::StringLiterals;
using transaction::Verdict;

RollOutVisit::RollOutVisit(const Rekeying* parts, const CardHints& hints, const Actor& actor)
    : m_parts{parts},
      m_card{hints.serial},
      m_actor{actor}
{
    if (m_parts == nullptr)
        return;
    m_insertions = m_parts->workshop.insertionCount();
    m_hasOldKeys = hasOldKeys(hints, m_parts->keys, m_parts->suite);
    ask();
}

void RollOutVisit::ask()
{
    m_standing.reset();
    auto standing = m_parts->rollOuts.standing(m_card);
    if (standing && *standing && (*standing)->subject == newestKeys(m_parts->keys, m_parts->suite))
        m_standing = **standing;
}

void RollOutVisit::change()
{
    if (!m_standing || !m_hasOldKeys)
        return;
    if (m_standing->step == CardStep::Changed) {
        report({CardStep::Failed, Fault::CardDiffersFromRecords, u"it shows its old keys"_s});
        return;
    }
    if (m_standing->step && !isUnsettled())
        return;
    m_changedNow = rekeyCard(*m_parts, m_card, Asked::InPassing, m_actor).has_value();
    ask();
}

// Not of a card that has left the reader meanwhile: if it is spoiled, it does not read next time.
void RollOutVisit::unreadable(Fault fault)
{
    const bool isNews = isUnsettled() && m_standing->step != CardStep::Failed;
    if (!isNews || !isCardFailure(fault))
        return;
    if (m_parts->workshop.insertionCount() == m_insertions)
        report({CardStep::Failed, fault, u"it could not be read"_s});
}

void RollOutVisit::read(Verdict verdict, bool hasMetItsMeter)
{
    if (!isUnsettled())
        return;
    // The reading in the same presentation proves nothing: the card has to come back.
    const bool isProof = verdict == Verdict::Normal && !m_hasOldKeys && !m_changedNow;
    if (isProof)
        report({CardStep::Proven, {}, hasMetItsMeter ? u"by its meter"_s : u"by a reading"_s});
    else if (verdict == Verdict::Quarantine && m_standing->step != CardStep::Failed)
        report({CardStep::Failed, Fault::CardDiffersFromRecords, u"it was read"_s});
}

bool RollOutVisit::isUnsettled() const
{
    return m_standing && m_standing->step && m_standing->step != CardStep::Proven &&
           m_standing->step != CardStep::Repaired;
}

// When the book cannot be told, the next presentation tells it.
void RollOutVisit::report(const CardReport& report)
{
    std::ignore = m_parts->rollOuts.report(m_standing->rollOut, m_card, report, m_actor);
    m_standing->step = report.step;
}

} // namespace wattcard::app
