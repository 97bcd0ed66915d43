// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/story_error.h"

#include "app/json_answer.h"

#include <algorithm>
#include <cstdlib>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

using Kind = StoryError::Kind;

constexpr auto valueKey = "value"_L1;
constexpr auto foundKey = "is"_L1;
constexpr auto wantedKey = "expected"_L1;
constexpr auto codeKey = "code"_L1;

QString aboutCard(const StoryError& error, const QString& wants)
{
    return u"card %1: write %2"_s.arg(error.name, wants);
}

} // namespace

QString plainSentence(const StoryError& error)
{
    switch (error.kind) {
    case Kind::NotJson: return u"no JSON object: see character %1"_s.arg(error.number);
    case Kind::NoSteps: return u"no steps"_s;
    case Kind::NotAVerb: return u"step %1: no verb \"%2\""_s.arg(error.number).arg(error.found);
    case Kind::NotAClock: return u"clock: write as 2026-11-21T08:00:00"_s;
    case Kind::NotACardKind:
        return aboutCard(error, u"opening, purchase, inspection, preset, relay-test, reset, clear "
                                "or emergency-credit"_s);
    case Kind::NotWhole: return aboutCard(error, u"a whole number up to %1"_s.arg(error.number));
    case Kind::NotAnAmount: return aboutCard(error, u"an amount as \"50.00\""_s);
    case Kind::NotAPrice: return aboutCard(error, u"a price as \"0.5283\""_s);
    case Kind::NotTwelveDigits: return aboutCard(error, u"twelve digits"_s);
    case Kind::Different:
        return u"%1 is %2, expected %3"_s.arg(error.name, error.found, error.wanted);
    case Kind::NotHappened: return u"no event %1 in the log"_s.arg(error.wanted);
    case Kind::NotAValue: return u"%1: the meter has no such value"_s.arg(error.name);
    case Kind::NotSeen: return u"the meter has seen no card move within 10 seconds"_s;
    case Kind::NotDone: return error.found;
    }
    std::abort();
}

QJsonObject refusalFor(const StoryError& error)
{
    QJsonObject refusal = refused(plainSentence(error));
    if (!error.name.isEmpty())
        refusal[valueKey] = error.name;
    if (error.kind == Kind::Different)
        refusal[foundKey] = error.found;
    if (!error.wanted.isEmpty())
        refusal[wantedKey] = error.wanted;
    if (error.kind == Kind::NotDone)
        refusal[codeKey] = QString{code(error.fault)};
    return refusal;
}

StoryError errorIn(const QJsonObject& refusal)
{
    StoryError error{.kind = Kind::NotDone};
    error.name = refusal[valueKey].toString();
    error.wanted = refusal[wantedKey].toString();
    if (refusal.contains(foundKey)) {
        error.kind = Kind::Different;
        error.found = refusal[foundKey].toString();
    } else if (refusal.contains(wantedKey)) {
        error.kind = Kind::NotHappened;
    } else if (refusal.contains(valueKey)) {
        error.kind = Kind::NotAValue;
    } else {
        error.found = refusal["error"_L1].toString();
        const QString told = refusal[codeKey].toString();
        const auto* fault =
            std::ranges::find_if(allFaults, [&told](Fault each) { return told == code(each); });
        error.fault = fault == allFaults.end() ? Fault::BadInput : *fault;
    }
    return error;
}

} // namespace wattcard::app
