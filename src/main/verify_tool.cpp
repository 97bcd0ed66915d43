// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store/books_proof.h"
#include "main/backup_tool.h"
#include "main/clear_on_signal.h"

#include <QDir>
#include <QJsonArray>

namespace wattcard {

using namespace Qt::StringLiterals;

Exit verify(const ToolOptions& options)
{
    if (options.named.contains(u"from"_s))
        return verifyBackup(options);
    const QString copy = db::verifyFolderOf(options.profileDirectory); // of books on a server
    const ClearOnSignal clear{[&copy] { QDir{copy}.removeRecursively(); }};
    const auto verification = db::verifyBooks({.directory = options.profileDirectory});
    if (!verification)
        return complain(verification.error());
    QJsonArray checks;
    for (const auto& check : verification->checks) {
        checks.append(QJsonObject{
            {u"invariant"_s, check.invariant}, {u"ok"_s, check.ok}, {u"detail"_s, check.detail}});
        if (!options.json)
            print(u"%1  %2  %3"_s.arg(check.ok ? u"✓"_s : u"✗"_s, check.invariant, check.detail));
    }
    if (options.json)
        print(QJsonObject{{u"ok"_s, verification->ok()}, {u"checks"_s, checks}});
    return verification->ok() ? Exit::Ok : Exit::Failure;
}

} // namespace wattcard
