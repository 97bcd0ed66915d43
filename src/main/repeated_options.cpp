// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/repeated_options.h"

#include <QStringList>

namespace wattcard {

using namespace Qt::StringLiterals;

bool mayRepeat(const QString& command, const QString& option)
{
    // Tenders of a payment, heads of the audit log, receipts that a customer brings.
    static const QStringList everywhere{u"cash"_s, u"bank"_s, u"card"_s, u"head"_s, u"receipt"_s};
    return everywhere.contains(option) || (command == u"quote"_s && option == u"debt"_s);
}

} // namespace wattcard
