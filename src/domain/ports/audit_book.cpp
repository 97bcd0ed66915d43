// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ports/audit_book.h"

#include <cstdlib>

namespace wattcard {

using namespace Qt::StringLiterals;

QStringList prefixesOf(AuditKind kind)
{
    switch (kind) {
    case AuditKind::People: return {u"operator"_s};
    case AuditKind::Sales: return {u"sale"_s, u"receipt"_s, u"return"_s};
    case AuditKind::Accounts:
        return {u"account"_s, u"customer"_s, u"debt"_s, u"month"_s, u"row"_s, u"import"_s,
                u"meter"_s};
    case AuditKind::Cards: return {u"card"_s, u"stock"_s, u"rollout"_s};
    case AuditKind::Orders: return {u"order"_s, u"ticket"_s};
    case AuditKind::Shifts: return {u"shift"_s, u"day"_s, u"invoice"_s};
    case AuditKind::Terms:
        return {u"tariff"_s, u"setting"_s, u"company"_s, u"place"_s};
    case AuditKind::Keys: return {u"key"_s};
    case AuditKind::Records:
        return {u"audit"_s, u"backup"_s, u"books"_s, u"clock"_s, u"evidence"_s, u"recovered"_s};
    }
    std::abort();
}

} // namespace wattcard
