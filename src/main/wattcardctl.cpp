// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commands.h"
#include "main/crash_report.h"
#include "main/languages.h"
#include "main/log_file.h"
#include "main/profile.h"
#include "main/release_guard.h"
#include "main/repeated_options.h"
#include "main/version.h"

#include <QApplication>
#include <QCommandLineParser>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <string_view>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

constexpr auto exitStatus =
    "Exit status: 0 ok, 1 failure, 2 usage, 69 reader, card, keys, server or books unavailable,\n"
    "74 disk full, disk or file damaged, 77 not permitted or keys locked."_L1;

QString helpOf(const Command& command)
{
    QString text;
    for (const QString& line : command.uses.split(u'\n'))
        text += u"  %1 %2\n"_s.arg(command.name, -9).arg(line);
    return text;
}

QString helpOfAll()
{
    QString text = u"Commands:\n"_s;
    for (const Command& command : commands())
        text += helpOf(command);
    return text + u"wattcardctl COMMAND --help lists the options of one.\n"_s + exitStatus;
}

// An option that two commands share is added once.
void addOptions(QCommandLineParser& parser, const QList<QCommandLineOption>& options,
                QStringList& added)
{
    for (const QCommandLineOption& option : options) {
        if (added.contains(option.names().front()))
            continue;
        added.append(option.names().front());
        parser.addOption(option);
    }
}

// The parser of one command, or of all to find out which one is meant.
QStringList prepare(QCommandLineParser& parser, const Command* command)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(command ? command->name : u"command"_s, u"What to do."_s);
    QStringList added;
    addOptions(parser, commonOptions(), added);
    for (const Command& each : commands()) {
        if (!command || command == &each)
            addOptions(parser, each.options, added);
    }
    parser.setApplicationDescription(command ? helpOf(*command) + exitStatus : helpOfAll());
    return added;
}

const Command* commandNamed(const QString& name)
{
    const auto& all = commands();
    const auto found = std::find_if(
        all.begin(), all.end(), [&name](const Command& command) { return command.name == name; });
    return found == all.end() ? nullptr : &*found;
}

Exit misused(const QString& line)
{
    std::fprintf(stderr, "%s\n", qPrintable(line));
    return Exit::Usage;
}

ToolOptions optionsFrom(const QCommandLineParser& parser, const Command& command,
                        const QStringList& names)
{
    // Demonstration and town make a fresh profile of their own unless they are told where.
    const QString given = parser.value(u"profile-dir"_s);
    const bool fresh = (command.name == u"demo"_s || command.name == u"fleet"_s) && given.isEmpty();
    ToolOptions options{fresh ? QString{} : profileDirectory(given), parser.value(u"reader"_s),
                        parser.isSet(u"json"_s), parser.positionalArguments().mid(1)};
    if (parser.isSet(u"secrets-fd"_s))
        options.secretsDescriptor = parser.value(u"secrets-fd"_s).toInt();
    for (const QString& name : names) {
        if (!parser.isSet(name))
            continue;
        options.named.insert(name, parser.value(name));
        options.repeated.insert(name, parser.values(name));
    }
    return options;
}

// Pictures and pages are drawn by the widgets' library, which needs no display for them.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    const bool draws = std::any_of(argv, argv + argc, [](const char* argument) {
        const std::string_view word{argument};
        return word.starts_with("--charts") || word == "pdf" || word == "--format=pdf";
    });
    if (!draws)
        return std::make_unique<QCoreApplication>(argc, argv);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    refuseCoreDumpsInRelease();
    const auto application = makeApplication(argc, argv);
    QCoreApplication::setApplicationName(u"wattcardctl"_s);
    QCoreApplication::setApplicationVersion(versionText());
    keepCrashReports(stateFolder(), QCoreApplication::applicationName());
    QCommandLineParser any;
    prepare(any, nullptr);
    if (!any.parse(QCoreApplication::arguments()))
        return static_cast<int>(misused(any.errorText()));
    if (any.isSet(u"version"_s))
        any.showVersion();
    const QString name = any.positionalArguments().value(0);
    const Command* const command = commandNamed(name);
    if (!command && any.isSet(u"help"_s))
        any.showHelp(0);
    if (!command)
        return static_cast<int>(
            misused(name.isEmpty() ? any.helpText()
                                   : u"No command \"%1\"; --help lists them."_s.arg(name)));
    QCommandLineParser parser;
    const QStringList names = prepare(parser, command);
    if (!parser.parse(QCoreApplication::arguments()))
        return static_cast<int>(misused(parser.errorText()));
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    for (const QString& option : names) {
        if (parser.values(option).size() > 1 && !mayRepeat(command->name, option))
            return static_cast<int>(misused(u"--%1 is given twice; say it once."_s.arg(option)));
    }
    const Languages languages{parser.value(u"lang"_s)};
    return static_cast<int>(command->tool(optionsFrom(parser, *command, names)));
}
