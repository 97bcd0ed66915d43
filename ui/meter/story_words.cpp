// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/story_words.h"

#include "ui/meter/meter_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {
namespace {

struct StoryWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::StoryWords)
};

QString notDone(Fault fault)
{
    switch (fault) {
    case Fault::CardInUse: return StoryWords::tr("The slot holds a card. Take it out first.");
    case Fault::NoCard: return StoryWords::tr("There is no card in the slot.");
    case Fault::NoService:
        return StoryWords::tr(
            "This needs a card of the box. Start wattcard-cardbox, and the meter with --box.");
    case Fault::NotFound: return trayFaultText(fault);
    default: break;
    }
    return StoryWords::tr("The meter does not take this step. The manual page wattcard-meter has "
                          "the words for it.");
}

} // namespace

QString storyErrorText(const app::StoryError& error)
{
    using Kind = app::StoryError::Kind;
    const QString number = QString::number(error.number);
    switch (error.kind) {
    case Kind::NotJson:
        return StoryWords::tr("It is no JSON object, see character %1.").arg(number);
    case Kind::NoSteps: return StoryWords::tr("It has no steps.");
    case Kind::NotAVerb:
        return StoryWords::tr("Step %1: there is no verb \"%2\". The manual page wattcard-meter "
                              "has them all.")
            .arg(number, error.found);
    case Kind::NotAClock: return StoryWords::tr("Write the clock as 2026-11-21T08:00:00.");
    case Kind::NotACardKind:
        return StoryWords::tr("Card %1: write opening, purchase, inspection, preset, relay-test, "
                              "reset, clear or emergency-credit.")
            .arg(error.name);
    case Kind::NotWhole:
        return StoryWords::tr("Card %1: write a whole number up to %2.").arg(error.name, number);
    case Kind::NotAnAmount:
        return StoryWords::tr("Card %1: write an amount as \"50.00\".").arg(error.name);
    case Kind::NotAPrice:
        return StoryWords::tr("Card %1: write a price as \"0.5283\".").arg(error.name);
    case Kind::NotTwelveDigits:
        return StoryWords::tr("Card %1: write twelve digits.").arg(error.name);
    case Kind::Different:
        return StoryWords::tr("%1 is %2, the story expects %3.")
            .arg(error.name, error.found, error.wanted);
    case Kind::NotHappened:
        return StoryWords::tr("The event %1 has not happened.").arg(error.wanted);
    case Kind::NotAValue: return StoryWords::tr("The meter has no value %1.").arg(error.name);
    case Kind::NotSeen:
        return StoryWords::tr("The meter's reader has seen no card move within 10 seconds.");
    case Kind::NotDone: return notDone(error.fault);
    }
    std::abort();
}

} // namespace wattcard::ui
