// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/languages.h"
#include "main/profile.h"
#include "main/tool.h"
#include "main/version.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <map>

using namespace Qt::StringLiterals;
using namespace wattcard;

namespace {

const std::map<QString, Tool> tools{
    {u"init-demo"_s, initDemo}, {u"demo"_s, demo},     {u"card"_s, card},
    {u"account"_s, account},    {u"verify"_s, verify},
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"Commands:\n"
        "  init-demo           make a practice profile: company, tariffs, customers, operators\n"
        "  demo                tell one customer's story on a fresh profile with all programs\n"
        "  card read           the card in the counter's reader, decoded\n"
        "  card list           the virtual cards of the running card box\n"
        "  card trace          the commands of one reading, without their data\n"
        "  account list [TEXT] accounts by number, meter, name or address\n"
        "  verify              invariants, hash chain and schema of the profile's books\n"
        "Exit status: 0 ok, 1 failure, 2 usage, 69 service, reader or database unavailable,\n"
        "74 input or output error, 77 permission."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile-dir"_s, u"Where the profile's data lie."_s, u"DIR"_s},
        {u"reader"_s, u"pcsc[:NAME] or direct[:SOCKET]."_s, u"READER"_s},
        {u"lang"_s, u"Language of the output: en or zh_CN."_s, u"LANG"_s},
        {u"json"_s, u"One JSON object instead of text."_s},
        {u"narrate"_s,
         u"demo: tell the story sentence by sentence (the default without --json)."_s},
    });
    parser.addPositionalArgument(u"command"_s, u"What to do."_s);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application{argc, argv};
    QCoreApplication::setApplicationName(u"wattcardctl"_s);
    QCoreApplication::setApplicationVersion(versionText());
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(application.arguments())) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.errorText()));
        return static_cast<int>(Exit::Usage);
    }
    if (parser.isSet(u"version"_s))
        parser.showVersion();
    if (parser.isSet(u"help"_s))
        parser.showHelp(0);
    QStringList arguments = parser.positionalArguments();
    const auto tool = arguments.isEmpty() ? tools.end() : tools.find(arguments.takeFirst());
    if (tool == tools.end()) {
        std::fprintf(stderr, "%s\n", qPrintable(parser.helpText()));
        return static_cast<int>(Exit::Usage);
    }
    const Languages languages{parser.value(u"lang"_s)};
    // The demonstration makes a fresh profile of its own unless it is told where.
    const bool isDemo = tool->first == u"demo"_s;
    const QString directory = parser.isSet(u"profile-dir"_s) || isDemo
                                  ? parser.value(u"profile-dir"_s)
                                  : defaultProfileDirectory();
    const ToolOptions options{directory, parser.value(u"reader"_s), parser.isSet(u"json"_s),
                              parser.isSet(u"narrate"_s), arguments};
    return static_cast<int>(tool->second(options));
}
