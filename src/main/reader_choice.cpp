// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/reader_choice.h"

#include "cardio/pcsc/pcsc_reader.h"
#include "cardio/pcsc/pcsc_watch.h"
#include "cardio/virtual_card/direct_reader.h"

namespace wattcard {

using namespace Qt::StringLiterals;

namespace {

struct Parsed {
    bool direct = false;
    QString name;
};

Result<Parsed> parse(const SlotChoice& choice)
{
    const QString kind = choice.specification.section(u':', 0, 0);
    const QString typed = choice.specification.section(u':', 1);
    const QString& name = choice.specification.isEmpty() ? choice.remembered : typed;
    if (kind.isEmpty() || kind == u"pcsc"_s)
        return Parsed{false, name};
    if (kind == u"direct"_s)
        return Parsed{true, name.isEmpty() ? choice.boxSocket : name};
    return failed(Fault::BadInput, choice.specification);
}

} // namespace

Result<std::unique_ptr<cardio::CardReader>> makeReader(const SlotChoice& choice)
{
    const auto parsed = parse(choice);
    if (!parsed)
        return failed(parsed);
    std::unique_ptr<cardio::CardReader> reader;
    if (parsed->direct)
        reader = std::make_unique<cardio::DirectReader>(parsed->name, choice.slot);
    else
        reader = std::make_unique<cardio::PcscReader>(cardio::ReaderChoice{parsed->name, 0});
    return reader;
}

Result<std::unique_ptr<ReaderWatch>> makeWatch(const SlotChoice& choice)
{
    const auto parsed = parse(choice);
    if (!parsed)
        return failed(parsed);
    std::unique_ptr<ReaderWatch> watch;
    if (parsed->direct)
        watch = std::make_unique<cardio::DirectWatch>(parsed->name, choice.slot);
    else
        watch = std::make_unique<cardio::PcscWatch>(cardio::ReaderChoice{parsed->name, 0});
    return watch;
}

Result<std::unique_ptr<cardio::ChosenReader>> makeChosenReader(const SlotChoice& choice)
{
    auto first = makeReader(choice);
    if (!first)
        return failed(first);
    const auto make = [](const QString& name) -> std::unique_ptr<cardio::CardReader> {
        return std::make_unique<cardio::PcscReader>(cardio::ReaderChoice{name, 0});
    };
    return std::make_unique<cardio::ChosenReader>(std::move(*first), make);
}

} // namespace wattcard
