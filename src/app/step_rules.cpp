// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/step_rules.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<void> checkStep(const Operator& author, Right right, const QString& words)
{
    if (!may(author.role, right))
        return failed(Fault::PermissionDenied, author.login);
    if (words.trimmed().isEmpty())
        return failed(Fault::BadInput, u"the reason in words"_s);
    return {};
}

} // namespace wattcard::app
