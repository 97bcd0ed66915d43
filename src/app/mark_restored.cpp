// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mark_restored.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

ApprovalRequest MarkRestored::request(const Restoring& restoring, const Operator& author)
{
    const ShownValues shown{{u"restored"_s, restoring.note},
                            {u"sale"_s, QString::number(restoring.saleFirst)},
                            {u"receipt"_s, QString::number(restoring.receiptFirst)}};
    return {.right = Right::ApproveOfficeChange, .author = author.id, .shown = digestOf(shown)};
}

Result<RestoreMark> MarkRestored::run(Restoring restoring, const std::optional<Approval>& approval,
                                      const Operator& author)
{
    if (!may(author.role, Right::Restore))
        return failed(Fault::PermissionDenied);
    const auto record = demand(approval, request(restoring, author));
    if (!record)
        return failed(record);
    restoring.approval = *record;
    return m_book.mark(restoring, {author.id, m_counter});
}

} // namespace wattcard::app
