// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/help_topics.h"

#include "ui/counter/command.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using TopicKind = HelpTopic::Kind;

namespace {

class HelpWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::HelpWords)
public:
    static void addQuestions(std::vector<HelpTopic>& topics);
    static void addMeterCodes(std::vector<HelpTopic>& topics);
    static QString noCode() { return tr("Nothing shown"); }
};

void HelpWords::addQuestions(std::vector<HelpTopic>& topics)
{
    const auto add = [&](const QString& question, const QString& answer) {
        topics.push_back({TopicKind::Question, question, answer});
    };
    add(tr("Does a reprint use a new receipt number?"),
        tr("No. F8 prints one copy with the same number, marked COPY. The numbers of the books "
           "have "
           "no gap."));
    add(tr("A card is lost. What now?"),
        tr("Make a replacement card. The lost card is dead from then on: the meter refuses it with "
           "ERR-33. Nothing that was paid is lost."));
    add(tr("A card was reported lost and is found again. Is anything wrong?"),
        tr("No. The replacement carries the same cumulative total, so nothing counts twice. Keep "
           "the "
           "found card."));
    add(tr("May a customer buy again before the last purchase is in the meter?"),
        tr("Yes. Purchases that are not loaded yet add up on the card; the meter takes them all at "
           "once."));
    add(tr("The meter has switched off though credit is left."),
        tr("It has reached the second alarm: put the card into the meter once, or hold the "
           "trip/close key for 5 seconds. Buy soon."));
    add(tr("The card shows an overdraft. Why?"), tr("The meter went on supplying below zero. If "
                                                    "the switch should have opened, have the relay "
                                                    "checked by a field engineer."));
    add(tr("The meter does not take the credit."),
        tr("It shows ERR-36: the hoarding limit. Use some of the credit first, then put the same "
           "card in again. The credit stays on the card."));
    add(tr("A customer has paid and the card was not written."),
        tr("Press Ctrl+U: the sale is among the unfinished ones. Put the same card in to finish "
           "it. "
           "Never sell again."));
    add(tr("The wrong amount was sold."),
        tr("While it is not in the meter, a reversal takes it back (Ctrl+R, with a shift leader). "
           "Afterwards the next purchase is made smaller."));
    add(tr("The card is from another region."),
        tr("It is not sold to here. Send the customer to the counter of his own company."));
}

void HelpWords::addMeterCodes(std::vector<HelpTopic>& topics)
{
    const auto add = [&](const QString& code, const QString& cause, const QString& action,
                         const QString& who) {
        topics.push_back({TopicKind::MeterCode, code,
                          tr("Cause: %1\nWhat to do: %2\nWho: %3").arg(cause, action, who)});
    };
    const QString field = tr("field engineer");
    const QString customer = tr("customer");
    const QString clerk = tr("counter");
    add(u"ERR-01"_s, tr("The load switch or its current disagrees with the command."),
        tr("Relay test, wiring, mechanism."), field);
    add(u"ERR-02"_s, tr("The security module of the meter is silent."),
        tr("Switch the power off and on; if it stays, exchange the meter."), field);
    add(u"ERR-03"_s, tr("Both memory images of the meter are invalid."),
        tr("Switch the power off and on; if it stays, exchange the meter."), field);
    add(u"ERR-04"_s, tr("The clock battery is low."), tr("Change the battery."), field);
    add(u"ERR-08"_s, tr("The clock is invalid; the flat price counts meanwhile."),
        tr("Set the clock with a preset card."), field);
    add(u"ERR-31"_s, tr("Supply below 80 % of the nominal voltage, or the meter's own module."),
        tr("Check voltage and wiring. The card was not touched."), field);
    add(u"ERR-32"_s,
        tr("The card does not answer, was not issued, or failed the authentication; an order has "
           "expired or is used up."),
        tr("Clean or turn the card; read it at the counter (F5)."), clerk);
    add(u"ERR-33"_s, tr("The card is for another meter or customer, or was replaced."),
        tr("Use the right card. A found old card is kept at the counter."), clerk);
    add(u"ERR-34"_s,
        tr("The card contradicts the meter: format, state, purchase number or total; or the steps "
           "of "
           "commissioning are out of order."),
        tr("Read the card at the counter and compare; then a field engineer."), clerk);
    add(u"ERR-35"_s, tr("The card was moved or pulled."), tr("Put it in again and wait for GOOD."),
        customer);
    add(u"ERR-36"_s, tr("Too much credit at once: the hoarding limit."),
        tr("Use some, then put the same card in again."), customer);
    add(u"ERR-51"_s, tr("Too much load: the load limit."),
        tr("Switch appliances off, wait 3 minutes, hold the key. If it stays locked, a field "
           "engineer."),
        customer);
    add(noCode(), tr("The display is dark until a card or a key wakes it."),
        tr("Press the page key or put the card in. Dark all the time: no supply."), customer);
}

bool isAbout(const HelpTopic& topic, const QString& word)
{
    return topic.title.contains(word, Qt::CaseInsensitive) ||
           topic.answer.contains(word, Qt::CaseInsensitive);
}

} // namespace

std::vector<HelpTopic> helpTopics()
{
    std::vector<HelpTopic> topics;
    HelpWords::addQuestions(topics);
    HelpWords::addMeterCodes(topics);
    for (const Command command : allCommands)
        topics.push_back({TopicKind::Key, keyText(command), wordText(command)});
    topics.push_back({TopicKind::Key, u"Ctrl+/"_s, wordText(Command::Help)});
    for (const Fault fault : allFaults)
        topics.push_back({TopicKind::Fault, QString{code(fault)}, faultLine(fault)});
    return topics;
}

std::vector<HelpTopic> foundTopics(const std::vector<HelpTopic>& topics, const QString& text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<HelpTopic> found;
    std::ranges::copy_if(topics, std::back_inserter(found), [&](const HelpTopic& topic) {
        return std::ranges::all_of(words,
                                   [&](const QString& word) { return isAbout(topic, word); });
    });
    // Who types what the meter shows wants that code first.
    std::ranges::stable_partition(found, [&](const HelpTopic& topic) {
        return !words.isEmpty() && topic.kind == TopicKind::MeterCode &&
               topic.title.endsWith(words[0]);
    });
    return found;
}

} // namespace wattcard::ui
