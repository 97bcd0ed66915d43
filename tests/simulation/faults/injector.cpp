// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/faults/injector.h"

#include <QFile>

#include <utility>

namespace wattcard::simulation {

namespace {

constexpr std::uint16_t strangerCard = 77;
constexpr std::array<std::uint16_t, 8> words{0x63C2, 0x6581, 0x6982, 0x6985,
                                             0x6987, 0x6988, 0x6A84, 0x6F00};
constexpr std::size_t wordSize = 2;

Bytes wordOf(std::uint16_t word)
{
    return {static_cast<std::uint8_t>(word >> 8), static_cast<std::uint8_t>(word)};
}

std::string instructionOf(ByteView command)
{
    constexpr const char* digits = "0123456789ABCDEF";
    const std::uint8_t code = command.size() > 1 ? command[1] : 0;
    return {digits[code / 16], digits[code % 16]};
}

void change(Kind kind, Bytes& answer)
{
    switch (kind) {
    case Kind::WrongAnswer:
        answer.assign(16, 0x5A);
        answer.insert(answer.end(), {0x90, 0x00});
        return;
    case Kind::ShortAnswer: answer.resize(answer.size() / 2); return;
    case Kind::LongAnswer:
        answer.insert(answer.end() - std::min(answer.size(), wordSize), 40, 0xA5);
        return;
    case Kind::GarbledAnswer: answer[answer.size() / 2] ^= 0x04; return;
    case Kind::DoneError: answer = wordOf(0x6F00); return;
    default: return;
    }
}

} // namespace

void Injector::arm(const std::optional<Trouble>& fault)
{
    m_store.forget();
    m_fault = fault;
    m_passed = {};
    m_commands = m_points = m_fired = 0;
    m_town.card(strangerCard);
    watch(m_town.reader, nullptr);
    for (const char* digits : {"261121000123", "261121000999"}) {
        flows::Wall& wall = m_town.wall(QString::fromLatin1(digits));
        watch(wall.reader, &wall);
    }
    m_town.onPoint = [this](const std::string& name) { point(name); };
    m_town.paper.attempts = 0;
    m_town.paper.trouble = [this](int attempt) {
        m_passed.papers = attempt;
        const bool ofPaper = m_fault && m_fault->kind >= Kind::NoPaper;
        if (!hits(attempt, ofPaper))
            return Paper::Trouble::None;
        return m_fault->kind == Kind::NoPaper     ? Paper::Trouble::NoPaper
               : m_fault->kind == Kind::HalfAPage ? Paper::Trouble::HalfAPage
                                                  : Paper::Trouble::Unheard;
    };
}

void Injector::disarm()
{
    m_fault.reset();
    m_town.reader.setIntercept({});
    for (const char* digits : {"261121000123", "261121000999"})
        m_town.wall(QString::fromLatin1(digits)).reader.setIntercept({});
    m_town.onPoint = {};
    m_town.paper.trouble = {};
    m_store.stop();
}

bool Injector::hits(int at, bool ofThisKind)
{
    if (!ofThisKind || !(m_fault->goesOn ? at >= m_fault->at : at == m_fault->at))
        return false;
    ++m_fired;
    return true;
}

void Injector::watch(cardio::InProcessReader& reader, flows::Wall* wall)
{
    reader.setIntercept(
        {[this, &reader, wall](ByteView command) { return before(reader, wall, command); },
         [this, wall](ByteView, Bytes& answer) { return after(wall, answer); },
         [this, &reader](ByteView) { return instead(reader); }});
}

Injector::Cut Injector::endOf(flows::Wall* wall)
{
    if (wall == nullptr)
        throw ProcessEnds{};
    wall->service->cutPower();
    return Cut::PullCard;
}

Injector::Cut Injector::before(cardio::InProcessReader& reader, flows::Wall* wall, ByteView command)
{
    m_passed.events.push_back({false, instructionOf(command)});
    m_isHit = hits(++m_commands, m_fault && isOfCard(m_fault->kind));
    if (!m_isHit)
        return Cut::None;
    cardio::VirtualCard* const mine = reader.card();
    switch (m_fault->kind) {
    case Kind::NotSent: return Cut::PullCard;
    case Kind::KilledBefore: return endOf(wall);
    case Kind::OtherCard: reader.insert(*m_town.card(strangerCard).card); return Cut::None;
    case Kind::SameCard:
        reader.remove();
        mine->reset();
        reader.insert(*mine);
        return Cut::None;
    default: return Cut::None;
    }
}

std::optional<Result<Bytes>> Injector::instead(cardio::InProcessReader& reader)
{
    if (!m_isHit)
        return std::nullopt;
    const Kind kind = m_fault->kind;
    if (kind == Kind::NotExecuted)
        return failed(wattcard::Fault::CardMute);
    if (kind == Kind::ReaderGone) {
        reader.remove();
        return failed(wattcard::Fault::NoReader);
    }
    if (kind < Kind::Sw63C2 || kind > Kind::Sw6F00)
        return std::nullopt;
    return wordOf(words[static_cast<std::size_t>(kind) - static_cast<std::size_t>(Kind::Sw63C2)]);
}

Injector::Cut Injector::after(flows::Wall* wall, Bytes& answer)
{
    if (!m_isHit)
        return Cut::None;
    if (m_fault->kind == Kind::AnswerLost)
        return Cut::PullCard;
    if (m_fault->kind == Kind::KilledAfter)
        return endOf(wall);
    change(m_fault->kind, answer);
    return Cut::None;
}

void Injector::point(const std::string& name)
{
    const std::string inFlow = name.substr(name.find(':') + 1);
    m_passed.events.push_back({true, inFlow});
    ++m_points;
    if (!m_fault || !isOfStore(m_fault->kind))
        return;
    const Kind kind = m_fault->kind;
    if (kind == Kind::Busy && !m_fault->goesOn && m_points > m_fault->at)
        m_store.stop();
    const bool fits =
        kind == Kind::Killed ||
        (kind == Kind::Busy ? inFlow.ends_with(":begin:before") : inFlow.ends_with(":before"));
    if (!fits || !hits(m_points, true))
        return;
    if (kind == Kind::Killed)
        throw ProcessEnds{};
    // The counter is restarted on what the disk held then.
    if (kind == Kind::Unheard)
        m_town.whenClosed = [this] { m_store.putBack(); };
    m_store.strike(kind, QFile::encodeName(db::Database::fileIn(m_town.directory.path())));
}

} // namespace wattcard::simulation
