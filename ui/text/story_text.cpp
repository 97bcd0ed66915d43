// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/story_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

namespace {

class Story {
    Q_DECLARE_TR_FUNCTIONS(Story)
public:
    static QString pattern(StoryMoment moment)
    {
        switch (moment) {
        case StoryMoment::DirectLink:
            return tr(
                "No private smart-card service here: the programs talk to the card box directly.");
        case StoryMoment::SignedIn:
            return tr("%1 has changed the one-time password and is signed in.");
        case StoryMoment::Opened:
            return tr("Opening card for %1: ¥%2, receipt %3, %4 APDUs in the session that wrote.");
        case StoryMoment::MeterShows:
            return tr("Card in the meter: it shows %1, remaining %2, accepted in all %3.");
        case StoryMoment::Alarm: return tr("The alarm lights: %1 remaining.");
        case StoryMoment::Tripped: return tr("The credit is used up: the load switch has tripped.");
        case StoryMoment::SwitchClosed:
            return tr("Key held for %1 s: the switch is closed, supply is on.");
        case StoryMoment::Sold:
            return tr("Sold ¥%1 on reader \"%2\": receipt %3, %4 APDUs; the meter will show %5.");
        case StoryMoment::ReturnBooked:
            return tr("Return data booked: sold %1, accepted by the meter %2, remaining %3.");
        case StoryMoment::Summary:
            return tr(
                "Sales: %1. APDUs of each: %2. Sold %3, credited %4, tripped: %5, restored: %6.");
        case StoryMoment::BooksRight: return tr("Invariants: all hold.");
        case StoryMoment::BooksWrong: return tr("Invariants: BROKEN: %1");
        case StoryMoment::Stopped: return tr("The demonstration stopped at: %1.");
        case StoryMoment::NewOperator: return tr("Operator %1 (%2): one-time password %3");
        case StoryMoment::ProfileMade:
            return tr("Practice profile made in %1. Its keys are TEST KEYS. The passwords are "
                      "shown only now:");
        case StoryMoment::ProfileExists:
            return tr("There is a profile in %1 already. Choose another folder, or delete that "
                      "one to start over.");
        }
        std::abort();
    }
};

} // namespace

QString storyText(StoryMoment moment, const QStringList& values)
{
    QString text = Story::pattern(moment);
    for (const QString& value : values)
        text = text.arg(value);
    return text;
}

} // namespace wattcard::ui
