// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "main/tool.h"

#include <QCommandLineOption>

#include <vector>

namespace wattcard {

// A sub-command of wattcardctl as its help shows it.
struct Command {
    QString name;
    Tool tool = nullptr;
    QString uses;                      // one line each: the words after its name, and what they do
    QList<QCommandLineOption> options; // its own, beside those of every command
};
const std::vector<Command>& commands();
Command initCommand();
Command moveCommand();
Command rollOutCommand();
Command receiptCommand();
Command clockCommand();
Command totalsCommand();
Command codesCommand();
// Of the operations on accounts, DOMAIN.md section 6.
std::vector<Command> operationCommands();
std::vector<Command> supportCommands(); // codes, doctor, diagnostics

// --profile-dir, --reader, --lang, --json, --secrets-fd, --login, --time-server.
QList<QCommandLineOption> commonOptions();

} // namespace wattcard
