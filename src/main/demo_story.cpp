// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/demo_story.h"

namespace wattcard {

using namespace Qt::StringLiterals;
using ui::StoryMoment;

namespace {

constexpr int kettleAndShowerW = 9'000;
constexpr int presentationTimeoutMs = 20'000;
constexpr int keyHoldMs = 6'000;     // DOMAIN.md 7.5: closes when the hold reaches 5 s
constexpr int longestWaitHours = 48; // until 20.00 yuan are used up

bool isOk(const QJsonObject& answer)
{
    return answer.value(u"ok"_s).toBool();
}

Credit creditIn(const QJsonObject& answer, const QString& key)
{
    const auto money = Money::parse(answer.value(key).toString());
    return money ? Credit::of(*money) : Credit{};
}

} // namespace

DemoStory::DemoStory(DemoWorld& world, const DemoProfile& profile, Narrator narrator)
    : m_world{world},
      m_profile{profile},
      m_narrator{std::move(narrator)}
{
}

DemoResult DemoStory::run()
{
    struct Chapter {
        const char16_t* title;
        std::function<bool()> tell;
    };
    const Chapter chapters[]{
        {u"sign-in", [this] { return signIn(); }},
        {u"opening", [this] { return openAccount(); }},
        {u"loading the opening card", [this] { return cardToMeter(); }},
        {u"first closing", [this] { return closeSwitch(); }},
        {u"consumption", [this] { return consumeUntilTrip(); }},
        {u"first purchase", [this] { return sell(u"100.00"_s); }},
        {u"loading the purchase", [this] { return cardToMeter(); }},
        {u"closing after the trip",
         [this] {
             m_result.reclosed = closeSwitch();
             return m_result.reclosed;
         }},
        {u"second purchase", [this] { return sell(u"50.00"_s); }},
        {u"loading again", [this] { return cardToMeter(); }},
        {u"return data", [this] { return bringReturnDataBack(); }},
    };
    for (const Chapter& chapter : chapters) {
        if (chapter.tell())
            continue;
        m_result.stoppedAt = QString::fromUtf16(chapter.title);
        return m_result;
    }
    m_result.completed = true;
    return m_result;
}

bool DemoStory::signIn()
{
    const auto& clerk = m_profile.operators.front();
    const QString fresh = clerk.oneTimePassword + u"-changed"_s;
    const QJsonObject changed = counter({{u"do"_s, u"change-password"_s},
                                         {u"login"_s, clerk.login},
                                         {u"old"_s, clerk.oneTimePassword},
                                         {u"new"_s, fresh}});
    if (!isOk(changed))
        return false;
    tell(StoryMoment::SignedIn, {clerk.name});
    return isOk(
        counter({{u"do"_s, u"sign-in"_s}, {u"login"_s, clerk.login}, {u"password"_s, fresh}}));
}

bool DemoStory::openAccount()
{
    const NewCustomer& customer = m_profile.customers.front();
    const auto made = m_world.box().make();
    if (!made)
        return false;
    m_card = made->name;
    if (!cardToCounter() || !readCard(u"blank"_s))
        return false;
    const QJsonObject opened = counter({{u"do"_s, u"open"_s},
                                        {u"account"_s, customer.number.toString()},
                                        {u"amount"_s, u"20.00"_s}});
    if (!isOk(opened))
        return false;
    ++m_result.openings;
    m_result.sold = m_result.sold + Money::fromMinor(2000);
    tell(StoryMoment::Opened, {customer.name, u"20.00"_s, opened.value(u"receipt"_s).toString(),
                               QString::number(opened.value(u"apdus"_s).toInt())});
    return true;
}

bool DemoStory::cardToCounter()
{
    if (!m_world.box().move(m_card, CardPlace::Counter))
        return false;
    const QJsonObject seen = counter({{u"do"_s, u"await"_s}, {u"for"_s, u"card"_s}});
    m_result.reader = seen.value(u"reader"_s).toString();
    return isOk(seen);
}

bool DemoStory::cardToMeter()
{
    if (!m_world.box().move(m_card, CardPlace::Meter))
        return false;
    if (!isOk(counter({{u"do"_s, u"await"_s}, {u"for"_s, u"empty"_s}})))
        return false;
    ++m_presentations;
    const QJsonObject handled = meter({{u"verb"_s, u"await"_s},
                                       {u"cardsHandled"_s, m_presentations},
                                       {u"timeoutMs"_s, presentationTimeoutMs}});
    const QJsonObject now = meter({{u"verb"_s, u"read"_s}});
    m_result.credited = creditIn(now, u"accepted"_s);
    tell(StoryMoment::MeterShows,
         {now.value(u"code"_s).toString(), now.value(u"remaining"_s).toString(),
          now.value(u"accepted"_s).toString()});
    return isOk(handled) && m_result.credited == Credit::of(m_result.sold);
}

bool DemoStory::readCard(const QString& expected)
{
    const QJsonObject seen = counter({{u"do"_s, u"read"_s}});
    return seen.value(u"situation"_s).toString() == expected;
}

bool DemoStory::consumeUntilTrip()
{
    meter({{u"verb"_s, u"load"_s}, {u"watts"_s, kettleAndShowerW}});
    for (int quarter = 0; quarter < longestWaitHours * 4 && !m_result.tripped; ++quarter) {
        meter({{u"verb"_s, u"advance"_s}, {u"seconds"_s, 900}});
        const QJsonObject now = meter({{u"verb"_s, u"read"_s}});
        if (!m_result.alarmLit && now.value(u"alarmLed"_s).toString() != u"off"_s) {
            m_result.alarmLit = true;
            tell(StoryMoment::Alarm, {now.value(u"remaining"_s).toString()});
        }
        const bool used = creditIn(now, u"remaining"_s) == Credit{};
        const bool open = now.value(u"switch"_s).toString() != u"closed"_s;
        m_result.tripped = open && used;
        // The courtesy trip at alarm 2 is cancelled with the key; the credit trip is not.
        if (open && !used)
            closeSwitch();
    }
    if (m_result.tripped)
        tell(StoryMoment::Tripped);
    return m_result.tripped;
}

bool DemoStory::sell(const QString& amount)
{
    if (!cardToCounter() || !readCard(u"customer"_s))
        return false;
    const QJsonObject sold = counter({{u"do"_s, u"sell"_s}, {u"amount"_s, amount}});
    if (!isOk(sold))
        return false;
    ++m_result.sales;
    m_result.apdus.push_back(sold.value(u"apdus"_s).toInt());
    m_result.sold = m_result.sold + *Money::parse(amount);
    tell(StoryMoment::Sold,
         {amount, m_result.reader, sold.value(u"receipt"_s).toString(),
          QString::number(m_result.apdus.back()), sold.value(u"meterWillShow"_s).toString()});
    return true;
}

bool DemoStory::closeSwitch()
{
    const QJsonObject before = meter({{u"verb"_s, u"read"_s}});
    if (before.value(u"switch"_s).toString() == u"closed"_s)
        return true;
    meter({{u"verb"_s, u"advance"_s}, {u"seconds"_s, 20}});
    meter({{u"verb"_s, u"key"_s}, {u"name"_s, u"trip-close"_s}, {u"ms"_s, keyHoldMs}});
    const QJsonObject after = meter({{u"verb"_s, u"read"_s}});
    const bool closed = after.value(u"switch"_s).toString() == u"closed"_s;
    if (closed)
        tell(StoryMoment::SwitchClosed, {QString::number(keyHoldMs / 1000)});
    return closed;
}

bool DemoStory::bringReturnDataBack()
{
    if (!cardToCounter())
        return false;
    const QJsonObject seen = counter({{u"do"_s, u"read"_s}});
    tell(StoryMoment::ReturnBooked,
         {seen.value(u"total"_s).toString(), seen.value(u"accepted"_s).toString(),
          seen.value(u"remaining"_s).toString()});
    const QJsonObject printed = counter({{u"do"_s, u"print"_s}});
    return creditIn(seen, u"accepted"_s) == Credit::of(m_result.sold) && isOk(printed);
}

QJsonObject DemoStory::counter(const QJsonObject& command)
{
    return m_world.counter(command).value_or(QJsonObject{});
}

QJsonObject DemoStory::meter(const QJsonObject& command)
{
    return m_world.meter(command).value_or(QJsonObject{});
}

void DemoStory::tell(StoryMoment moment, const QStringList& values)
{
    if (m_narrator)
        m_narrator(moment, values);
}

} // namespace wattcard
