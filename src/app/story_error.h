// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/fault.h"

#include <QJsonObject>
#include <QString>

namespace wattcard::app {

// What is wrong with the file of a story, with one of its cards, or with what the meter did in a
// step. Screens have their own sentences (ui/meter is theirs).
struct StoryError {
    enum class Kind {
        // of the file; `number` is a step, from 1
        NotJson, // number: the character, from 1
        NoSteps,
        NotAVerb, // number; found: what stands there
        NotAClock,
        // of a card; name: CARD, or CARD, WORD
        NotACardKind,
        NotWhole, // number: the largest
        NotAnAmount,
        NotAPrice,
        NotTwelveDigits,
        // of a step
        Different,   // name of a value, found, wanted
        NotHappened, // wanted: an event
        NotAValue,   // name: the meter has no such value
        NotSeen,     // the card has moved, the meter's reader has not told it
        NotDone,     // fault; found: the words for a log
    } kind = Kind::NoSteps;
    qint64 number = 0;
    QString name = {};
    QString found = {};
    QString wanted = {};
    Fault fault = Fault::BadInput;
    friend bool operator==(const StoryError&, const StoryError&) = default;
};
// For logs and the remote.
QString plainSentence(const StoryError& error);
// The remote's refusal for it, "ok" false; of an error of a step the way back, too.
QJsonObject refusalFor(const StoryError& error);
StoryError errorIn(const QJsonObject& refusal);

} // namespace wattcard::app
