// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/training/training_text.h"

#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::Criterion;
using app::Scenario;

namespace {

class TrainingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::TrainingWords)
public:
    static QString title(Scenario scenario);
    static QString story(Scenario scenario);
    static QString firstHint(Scenario scenario);
    static QString secondHint(Scenario scenario);
    static QString criterion(Criterion criterion);
    static QString command(TrainingCommand command);
    static QString hand(TrainingCommand command);
    static QString place(CardPlace place);
    static QString ownCard(const QString& customer) { return tr("card of %1").arg(customer); }
    static QString oldCard(const QString& customer)
    {
        return tr("old card of %1, found again").arg(customer);
    }
    static QString newCard(const QString& customer) { return tr("new card of %1").arg(customer); }
    static QString blankCard() { return tr("blank card"); }
    static QString clock(const QString& taken, const QString& par)
    {
        return tr("%1 of %2").arg(taken, par);
    }
    static QString signIn()
    {
        return tr("Sign in as wangli (clerk) or chenwei (shift leader), password Training-2026.");
    }
    static QString begin() { return tr("Choose a scenario: Ctrl+T."); }
    static QString preparing() { return tr("The world is being prepared…"); }
    static QString points(const QString& title, int points)
    {
        return tr("%1: %2 of 100 points. Why: Ctrl+T.").arg(title).arg(points);
    }
    static QString cardAt(const QString& card, const QString& place)
    {
        return tr("%1: %2").arg(card, place);
    }
};

QString TrainingWords::title(Scenario scenario)
{
    switch (scenario) {
    case Scenario::FirstSale: return tr("First sale with change");
    case Scenario::LostCard: return tr("Lost card");
    case Scenario::TornWrite: return tr("Card pulled while writing");
    case Scenario::MeterExchange: return tr("Meter exchange");
    case Scenario::Reversal: return tr("Wrong amount taken back");
    case Scenario::OutOfPaper: return tr("Printer out of paper");
    }
    std::abort();
}

// %1 customer, %2 what is wanted, %3 what is given or was sold, %4 the new meter.
QString TrainingWords::story(Scenario scenario)
{
    switch (scenario) {
    case Scenario::FirstSale:
        return tr("%1 wants electricity for %2 and gives you %3. Put the card into the reader, "
                  "sell, give the change, and hand the card back: take it out.");
    case Scenario::LostCard:
        return tr("%1 has lost the card. %3 were bought on it yesterday and never loaded. Give out "
                  "the blank card with everything that was paid for, and load it at the meter. "
                  "Then the old card is found: see whether the counter still takes it.");
    case Scenario::TornWrite:
        return tr("%1 wants electricity for %2 and gives exactly that. While you write, the card "
                  "will be pulled out. See to it that the customer pays once and gets what was "
                  "paid for.");
    case Scenario::MeterExchange:
        return tr("The display of the meter of %1 is dark; its card slot still works. The fitter "
                  "has hung up meter %4. Bring the old meter's data by the card, exchange the "
                  "meter in the books, and load the new one.");
    case Scenario::Reversal:
        return tr(
            "A colleague has sold %3 to %1, who wanted %2. The card has not been in the meter "
            "since. Take the wrong sale back, pay the money out, and sell what was wanted. "
            "The shift leader does it or signs: chenwei.");
    case Scenario::OutOfPaper:
        return tr("%1 wants electricity for %2, gives exactly that, and waits for the receipt. "
                  "The printer has run out of paper.");
    }
    std::abort();
}

QString TrainingWords::firstHint(Scenario scenario)
{
    switch (scenario) {
    case Scenario::FirstSale: return tr("Type the amount, Enter, then type what you were given.");
    case Scenario::LostCard: return tr("Card services (F9) has a wizard for a lost card.");
    case Scenario::TornWrite: return tr("Do not begin anew. Which card does the screen ask for?");
    case Scenario::MeterExchange: return tr("First show the card to the old meter, then read it.");
    case Scenario::Reversal: return tr("Do not sell first, and keep the card out of the meter.");
    case Scenario::OutOfPaper: return tr("The sale is in the books; only the paper is missing.");
    }
    std::abort();
}

QString TrainingWords::secondHint(Scenario scenario)
{
    switch (scenario) {
    case Scenario::FirstSale: return tr("80, Enter, 100, Enter; then take the card out.");
    case Scenario::LostCard:
        return tr("Sell nothing: the new card carries the total by itself. At the end put the old "
                  "card into the reader.");
    case Scenario::TornWrite: return tr("Put the same card back and let the counter finish.");
    case Scenario::MeterExchange:
        return tr("Card services (F9), meter exchange: enter what the card has brought, then show "
                  "the card to the new meter.");
    case Scenario::Reversal:
        return tr("Card services (F9), reversal; pay out; read the card again and sell.");
    case Scenario::OutOfPaper: return tr("Put paper in, then let the waiting receipt be printed.");
    }
    std::abort();
}

QString TrainingWords::criterion(Criterion criterion)
{
    switch (criterion) {
    case Criterion::MoneyRight: return tr("Money right");
    case Criterion::NothingTwice: return tr("Nothing sold twice");
    case Criterion::RightOrder: return tr("Right order");
    case Criterion::InTime: return tr("Time");
    case Criterion::WithoutHints: return tr("Hints");
    }
    std::abort();
}

QString TrainingWords::command(TrainingCommand command)
{
    switch (command) {
    case TrainingCommand::Start: return tr("Start");
    case TrainingCommand::Hint: return tr("Hint");
    case TrainingCommand::Finish: return tr("I have finished");
    case TrainingCommand::IntoReader: return tr("Into reader");
    case TrainingCommand::TakeOut: return tr("Take out");
    case TrainingCommand::IntoMeter: return tr("Show to the meter");
    case TrainingCommand::IntoNewMeter: return tr("Show to the new meter");
    case TrainingCommand::OtherCard: return tr("Other card");
    case TrainingCommand::PaperIn: return tr("Put paper in");
    }
    std::abort();
}

// On the bar, beside its key.
QString TrainingWords::hand(TrainingCommand command)
{
    switch (command) {
    case TrainingCommand::IntoReader: return tr("Reader");
    case TrainingCommand::IntoMeter: return tr("Meter");
    default: return TrainingWords::command(command);
    }
}

QString TrainingWords::place(CardPlace place)
{
    switch (place) {
    case CardPlace::Tray: return tr("in the customer's hand");
    case CardPlace::Counter: return tr("in the reader");
    case CardPlace::Meter: return tr("in the meter");
    }
    std::abort();
}

QString minutes(std::chrono::seconds time)
{
    constexpr int secondsAMinute = 60;
    const auto all = static_cast<int>(time.count());
    return u"%1:%2"_s.arg(all / secondsAMinute, 2, 10, '0'_L1)
        .arg(all % secondsAMinute, 2, 10, '0'_L1);
}

} // namespace

QString scenarioTitle(Scenario scenario)
{
    return TrainingWords::title(scenario);
}

QString scenarioStory(Scenario scenario, const app::TrainingWorld& world)
{
    const app::Plan plan = app::planOf(scenario);
    const Money third = plan.preparation.notLoaded.value_or(plan.tendered);
    const QString meter = world.newMeter ? world.newMeter->toString() : QString{};
    const QString customer = world.customerName.isEmpty() ? u"…"_s : world.customerName;
    QString story = TrainingWords::story(scenario);
    // One after the other, because not every story has all of them.
    story.replace("%1"_L1, customer).replace("%2"_L1, moneyText(plan.amount));
    return story.replace("%3"_L1, moneyText(third)).replace("%4"_L1, meter);
}

QString hintText(Scenario scenario, int number)
{
    return number == 1 ? TrainingWords::firstHint(scenario) : TrainingWords::secondHint(scenario);
}

QString criterionText(Criterion criterion)
{
    return TrainingWords::criterion(criterion);
}

QString cardWords(app::Scenario scenario, const app::TrainingWorld& world, const TrayCard& card)
{
    if (card.name == world.blank)
        return card.blank ? TrainingWords::blankCard() : TrainingWords::newCard(world.customerName);
    return scenario == Scenario::LostCard ? TrainingWords::oldCard(world.customerName)
                                          : TrainingWords::ownCard(world.customerName);
}

QString cardPlaceText(CardPlace place)
{
    return TrainingWords::place(place);
}

QString commandText(TrainingCommand command)
{
    return TrainingWords::command(command);
}

QString handText(TrainingCommand command)
{
    return TrainingWords::hand(command);
}

QString clockOfRun(const TrainingView& view)
{
    if (!view.state.scenario)
        return {};
    return TrainingWords::clock(minutes(view.state.taken),
                                minutes(app::planOf(*view.state.scenario).par));
}

QString trainingLine(const TrainingView& view)
{
    if (!view.isSignedIn)
        return TrainingWords::signIn();
    if (view.state.isPreparing)
        return TrainingWords::preparing();
    if (!view.state.scenario)
        return TrainingWords::begin();
    const QString title = scenarioTitle(*view.state.scenario);
    if (view.state.score)
        return TrainingWords::points(title, view.state.score->points());
    QString line = title + u"  ·  "_s + clockOfRun(view);
    if (const TrayCard* card = chosenCard(view))
        line += u"  ·  "_s +
                TrainingWords::cardAt(cardWords(*view.state.scenario, view.state.world, *card),
                                      cardPlaceText(card->place));
    return line;
}

QString trainingSignIn()
{
    return TrainingWords::signIn();
}

QString trainingWord()
{
    return u"TRAINING 练习"_s;
}

} // namespace wattcard::ui
