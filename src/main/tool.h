// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/sqlite/database.h"
#include "domain/result.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace wattcard {

// Exit codes of every program (COMPONENTS.md section 9, after sysexits.h).
enum class Exit {
    Ok = 0,
    Failure = 1,
    Usage = 2,
    Unavailable = 69,
    InputOutput = 74,
    Permission = 77
};
Exit exitFor(Fault fault);

// One sub-command of wattcardctl: its own arguments, in its own file.
struct ToolOptions {
    QString profileDirectory;
    QString reader;
    bool json = false;
    QStringList arguments;                     // after the sub-command
    std::optional<int> secretsDescriptor = {}; // one secret a line
    QHash<QString, QString> named = {};        // the options that were given, the last of each
    QHash<QString, QStringList> repeated = {}; // the same, all of each
};
using Tool = Exit (*)(const ToolOptions& options);

Exit initDemo(const ToolOptions& options);
Exit demo(const ToolOptions& options);
Exit card(const ToolOptions& options);
Exit account(const ToolOptions& options);
Exit verify(const ToolOptions& options);
Exit selftest(const ToolOptions& options);
Exit initProfile(const ToolOptions& options);
Exit keys(const ToolOptions& options);
Exit changePassword(const ToolOptions& options);
Exit stock(const ToolOptions& options);
Exit order(const ToolOptions& options);
Exit quote(const ToolOptions& options);

// To standard output and standard error, one line each.
void print(const QString& line);
void print(const QJsonObject& object);
// The profile's books, for reading; ConfigurationMissing where there are none: nothing is made.
Result<std::unique_ptr<db::Database>> openBooks(const ToolOptions& options);

Exit complain(const Failure& failure); // the fault's sentence and code; returns its exit code

} // namespace wattcard
