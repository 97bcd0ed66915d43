// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/languages.h"
#include "main/profile.h"
#include "main/release_guard.h"
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
    {u"account"_s, account},    {u"verify"_s, verify}, {u"selftest"_s, selftest},
    {u"init"_s, initProfile},   {u"keys"_s, keys},     {u"password"_s, changePassword},
    {u"stock"_s, stock},        {u"order"_s, order},
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(
        u"Commands:\n"
        "  init-demo           make a practice profile: company, tariffs, customers, operators\n"
        "  init                make a profile: people and an empty key file, no test keys\n"
        "  password LOGIN      choose another password\n"
        "  keys list           the masters and their state\n"
        "  keys init           an empty key file, or: keys init pkcs11 MODULE TOKEN\n"
        "  keys ceremony PURPOSE SUITE [2|3]            bring a master in, by its components\n"
        "  keys retire|revoke PURPOSE SUITE VERSION     before a witness and two custodians\n"
        "  demo                tell one customer's story on a fresh profile with all programs\n"
        "  card read           the card in the counter's reader, decoded\n"
        "  card list           the virtual cards of the running card box\n"
        "  card dump           the card laid open: files, fields, raw bytes\n"
        "  card trace          the commands of one reading, without their data\n"
        "  card verify         check values and MACs, and the card against the books\n"
        "  account list [TEXT] accounts by number, meter, name or address\n"
        "  stock count | list [STATE]                   the cards of the utility\n"
        "  stock receive --name DELIVERY SERIAL...      and scrap, lost, found SERIAL\n"
        "  stock wipe | scrap  the card in the counter's reader\n"
        "  order list [open|unreturned|expired|foreign|lost]   work orders\n"
        "  order prepare KIND  inspection, preset, relay_test, reset, clear, key_update,\n"
        "                      emergency_credit; with --meters or --area, --uses, --hours\n"
        "  order approve | revoke | write | lost SERIAL\n"
        "  order read [return] the visits on the card in the counter's reader\n"
        "  verify              invariants, hash chain and schema of the profile's books\n"
        "  selftest            known answers of every algorithm, built in or of --vectors\n"
        "Exit status: 0 ok, 1 failure, 2 usage, 69 service, reader or database unavailable,\n"
        "74 input or output error, 77 permission."_s);
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {u"profile-dir"_s, u"Where the profile's data lie."_s, u"DIR"_s},
        {u"reader"_s, u"pcsc[:NAME] or direct[:SOCKET]."_s, u"READER"_s},
        {u"lang"_s, u"Language of the output: en or zh_CN."_s, u"LANG"_s},
        {u"json"_s, u"One JSON object instead of text."_s},
        {u"vectors"_s, u"selftest: a file of known answers, one JSON object a line."_s, u"FILE"_s},
        {u"secrets-fd"_s,
         u"Passphrase, PIN, passwords and components, one a line, from this open file; else from "
         "the terminal without echo."_s,
         u"N"_s},
        {u"name"_s, u"init: the company."_s, u"NAME"_s},
        {u"phone"_s, u"init: its service telephone."_s, u"PHONE"_s},
        {u"region"_s, u"init: utility and region, eight hex digits."_s, u"CODE"_s},
        {u"counter"_s, u"init: the number of this counter."_s, u"NUMBER"_s},
        {u"login"_s, u"stock, order: who signs in."_s, u"NAME"_s},
        {u"reason"_s, u"stock, order: why."_s, u"TEXT"_s},
        {u"meters"_s, u"order: one to four meters, separated by commas."_s, u"NUMBERS"_s},
        {u"area"_s, u"order: an area instead, eight hex digits."_s, u"CODE"_s},
        {u"uses"_s, u"order: at each meter, 1 to 99."_s, u"NUMBER"_s},
        {u"hours"_s, u"order: how long it is valid."_s, u"NUMBER"_s},
        {u"hold"_s, u"order preset: the switch hold, on or off."_s, u"STATE"_s},
        {u"alarm1"_s, u"order preset: first alarm."_s, u"AMOUNT"_s},
        {u"alarm2"_s, u"order preset: second alarm."_s, u"AMOUNT"_s},
        {u"key"_s, u"order key_update: PURPOSE:VERSION[:retire]."_s, u"KEY"_s},
        {u"amount"_s, u"order emergency_credit: how much."_s, u"AMOUNT"_s},
        {u"digest"_s, u"order approve: of the order that was read."_s, u"HEX"_s},
        {u"narrate"_s,
         u"demo: tell the story sentence by sentence (the default without --json)."_s},
    });
    parser.addPositionalArgument(u"command"_s, u"What to do."_s);
}

} // namespace

int main(int argc, char** argv)
{
    refuseCoreDumpsInRelease();
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
        const QString named = parser.positionalArguments().value(0);
        std::fprintf(stderr, "%s\n",
                     qPrintable(named.isEmpty()
                                    ? parser.helpText()
                                    : u"No command \"%1\"; --help lists them."_s.arg(named)));
        return static_cast<int>(Exit::Usage);
    }
    const Languages languages{parser.value(u"lang"_s)};
    // The demonstration makes a fresh profile of its own unless it is told where.
    const bool isDemo = tool->first == u"demo"_s;
    const QString given = parser.value(u"profile-dir"_s);
    const QString directory = isDemo && given.isEmpty() ? QString{} : profileDirectory(given);
    ToolOptions options{
        directory, parser.value(u"reader"_s), parser.isSet(u"json"_s), parser.isSet(u"narrate"_s),
        arguments, parser.value(u"vectors"_s)};
    if (parser.isSet(u"secrets-fd"_s))
        options.secretsDescriptor = parser.value(u"secrets-fd"_s).toInt();
    for (const QString& name :
         {u"name"_s, u"phone"_s, u"region"_s, u"counter"_s, u"login"_s, u"reason"_s, u"meters"_s,
          u"area"_s, u"uses"_s, u"hours"_s, u"hold"_s, u"alarm1"_s, u"alarm2"_s, u"key"_s,
          u"amount"_s, u"digest"_s})
        options.named.insert(name, parser.value(name));
    return static_cast<int>(tool->second(options));
}
