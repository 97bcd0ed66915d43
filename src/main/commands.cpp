// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/commands.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

using Options = QList<QCommandLineOption>;

Command keysCommand()
{
    return {u"keys"_s,
            keys,
            u"list                      the masters and their state\n"
            "init                      an empty key file, or: init pkcs11 MODULE TOKEN\n"
            "ceremony PURPOSE SUITE [2|3]   bring a master in, by its components\n"
            "retire|revoke PURPOSE SUITE VERSION   before a witness and two custodians"_s,
            {}};
}

Command initCommand()
{
    return {u"init"_s, initProfile,
            u"                          make a profile: people and an empty key file"_s,
            Options{{u"name"_s, u"The company."_s, u"NAME"_s},
                    {u"phone"_s, u"Its service telephone."_s, u"PHONE"_s},
                    {u"region"_s, u"Utility and region, eight hex digits."_s, u"CODE"_s},
                    {u"counter"_s, u"The number of this counter."_s, u"NUMBER"_s}}};
}

Command cardCommand()
{
    return {u"card"_s,
            card,
            u"read                      the card in the counter's reader, decoded\n"
            "list                      the virtual cards of the running card box\n"
            "dump                      the card laid open: files, fields, raw bytes\n"
            "trace                     the commands of one reading, without their data\n"
            "verify                    check values and MACs, and the card against the books"_s,
            {}};
}

Command stockCommand()
{
    return {
        u"stock"_s, stock,
        u"count | list [STATE]      the cards of the utility\n"
        "receive SERIAL...         a delivery, with --name\n"
        "scrap|lost|found SERIAL   with --reason\n"
        "wipe | scrap              the card in the counter's reader"_s,
        Options{{u"name"_s, u"The delivery."_s, u"NAME"_s}, {u"reason"_s, u"Why."_s, u"TEXT"_s}}};
}

Command orderCommand()
{
    return {u"order"_s, order,
            u"list [open|unreturned|expired|foreign|lost]   work orders\n"
            "prepare KIND              inspection, preset, relay_test, reset, clear, key_update,\n"
            "                          emergency_credit\n"
            "approve|revoke|write|lost SERIAL\n"
            "read [return]             the visits on the card in the counter's reader"_s,
            Options{{u"reason"_s, u"Why."_s, u"TEXT"_s},
                    {u"meters"_s, u"One to four meters, separated by commas."_s, u"NUMBERS"_s},
                    {u"area"_s, u"An area instead, eight hex digits."_s, u"CODE"_s},
                    {u"uses"_s, u"At each meter, 1 to 99."_s, u"NUMBER"_s},
                    {u"hours"_s, u"How long it is valid."_s, u"NUMBER"_s},
                    {u"hold"_s, u"preset: the switch hold, on or off."_s, u"STATE"_s},
                    {u"alarm1"_s, u"preset: first alarm."_s, u"AMOUNT"_s},
                    {u"alarm2"_s, u"preset: second alarm."_s, u"AMOUNT"_s},
                    {u"key"_s, u"key_update: PURPOSE:VERSION[:retire]."_s, u"KEY"_s},
                    {u"amount"_s, u"emergency_credit: how much."_s, u"AMOUNT"_s},
                    {u"digest"_s, u"approve: of the order that was read."_s, u"HEX"_s}}};
}

Command quoteCommand()
{
    return {
        u"quote"_s, quote,
        u"                          price a purchase from a tariff file, without any database"_s,
        Options{{u"tariff"_s, u"The tariff, one JSON object."_s, u"FILE"_s},
                {u"money"_s, u"What is paid."_s, u"AMOUNT"_s},
                {u"energy"_s, u"Or how many kWh are wanted."_s, u"KWH"_s},
                {u"accumulated"_s, u"Already used in the tier period."_s, u"KWH"_s},
                {u"months"_s, u"Opened within the year: months that count, 1 to 12."_s, u"N"_s},
                {u"carry"_s, u"Carry of the account."_s, u"AMOUNT"_s},
                {u"fixed-months"_s, u"Unpaid months: 2026-04..2026-06."_s, u"MONTHS"_s},
                {u"capacity"_s, u"Capacity charge that is due."_s, u"AMOUNT"_s},
                {u"minimum"_s, u"Shortfall of the minimum charge that is due."_s, u"AMOUNT"_s},
                {u"debt"_s, u"AMOUNT, or CLASS=AMOUNT; may be repeated."_s, u"DEBT"_s},
                {u"plan"_s,
                 u"percentage:30, full:90, instalment:50[:TAKEN] or by_time:1.50:DAYS."_s,
                 u"PLAN"_s},
                {u"floor"_s, u"What the plan leaves to the credit."_s, u"AMOUNT"_s}}};
}

} // namespace

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{
        {u"init-demo"_s,
         initDemo,
         u"                          make a practice profile with everything in it"_s,
         {}},
        initCommand(),
        {u"password"_s, changePassword, u"LOGIN                     choose another password"_s, {}},
        keysCommand(),
        {u"demo"_s, demo,
         u"                          one customer's story on a fresh profile with all programs"_s,
         Options{{u"narrate"_s,
                  u"Tell the story sentence by sentence (the default without --json)."_s}}},
        cardCommand(),
        {u"account"_s,
         account,
         u"list [TEXT]               accounts by number, meter, name or address"_s,
         {}},
        stockCommand(),
        orderCommand(),
        quoteCommand(),
        {u"verify"_s,
         verify,
         u"                          invariants, hash chain and schema of the profile's books"_s,
         {}},
        {u"selftest"_s, selftest, u"                          known answers of every algorithm"_s,
         Options{{u"vectors"_s,
                  u"A file of known answers instead of those built in, one JSON object a line."_s,
                  u"FILE"_s}}},
    };
    return all;
}

QList<QCommandLineOption> commonOptions()
{
    return {{u"profile-dir"_s, u"Where the profile's data lie."_s, u"DIR"_s},
            {u"reader"_s, u"pcsc[:NAME] or direct[:SOCKET]."_s, u"READER"_s},
            {u"lang"_s, u"Language of the output: en or zh_CN."_s, u"LANG"_s},
            {u"json"_s, u"One JSON object instead of text."_s},
            {u"login"_s, u"Who signs in, where somebody must."_s, u"NAME"_s},
            {u"secrets-fd"_s,
             u"Passphrase, PIN, passwords and components, one a line, from this open file; else "
             "from the terminal without echo."_s,
             u"N"_s}};
}

} // namespace wattcard
