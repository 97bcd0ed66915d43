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
Exit fleetTown(const ToolOptions& options);
Exit card(const ToolOptions& options);
Exit account(const ToolOptions& options);
Exit verify(const ToolOptions& options);
Exit selftest(const ToolOptions& options);
Exit keys(const ToolOptions& options);
Exit changePassword(const ToolOptions& options);
Exit stock(const ToolOptions& options);
Exit order(const ToolOptions& options);
Exit operators(const ToolOptions& options);
Exit audit(const ToolOptions& options);
Exit quote(const ToolOptions& options);
Exit shift(const ToolOptions& options);
Exit day(const ToolOptions& options);
Exit invoice(const ToolOptions& options);
Exit tariff(const ToolOptions& options);
Exit importRecords(const ToolOptions& options);
Exit statement(const ToolOptions& options);
Exit receipt(const ToolOptions& options);
Exit evidence(const ToolOptions& options);
Exit sell(const ToolOptions& options);
Exit open(const ToolOptions& options);
Exit settle(const ToolOptions& options);
Exit reverse(const ToolOptions& options);
Exit payout(const ToolOptions& options);
Exit limit(const ToolOptions& options);

// Operations on accounts (DOMAIN.md section 6).
Exit replace(const ToolOptions& options);
Exit transfer(const ToolOptions& options);
Exit exchange(const ToolOptions& options);
Exit adjust(const ToolOptions& options);
Exit suspend(const ToolOptions& options);
Exit resume(const ToolOptions& options);
Exit resumeWithCard(const ToolOptions& options);
Exit closeAccount(const ToolOptions& options);
Exit refund(const ToolOptions& options);
Exit correct(const ToolOptions& options);
Exit lift(const ToolOptions& options);
Exit rename(const ToolOptions& options);
Exit cancel(const ToolOptions& options);
Exit debt(const ToolOptions& options);
Exit assign(const ToolOptions& options);
Exit care(const ToolOptions& options);
Exit month(const ToolOptions& options);
Exit catchUp(const ToolOptions& options);
Exit recovered(const ToolOptions& options); // what catch-up list and clear do
Exit restored(const ToolOptions& options);
Exit rollOut(const ToolOptions& options);
Exit clockGuard(const ToolOptions& options);
Exit doctor(const ToolOptions& options);
Exit diagnostics(const ToolOptions& options);

// To standard output and standard error, one line each.
void print(const QString& line);
void print(const QJsonObject& object);
// The profile's books, for reading; ConfigurationMissing where there are none: nothing is made.
Result<std::unique_ptr<db::Database>> openBooks(const ToolOptions& options);

Exit complain(const Failure& failure); // the fault's sentence and code; returns its exit code

} // namespace wattcard
