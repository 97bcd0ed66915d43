// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_desk.h"

#include <cstdlib>
#include <utility>

namespace wattcard::ui {

namespace {

std::optional<Fault> faultOf(const ReaderEvent& event)
{
    switch (event.status) {
    case ReaderEvent::Status::ServiceDown: return event.fault;
    case ReaderEvent::Status::NoReader: return Fault::NoReader;
    case ReaderEvent::Status::Empty: return Fault::NoCard;
    case ReaderEvent::Status::Mute: return Fault::CardMute;
    // This very program may be the one that has the card.
    case ReaderEvent::Status::InUse:
    case ReaderEvent::Status::Present: return {};
    }
    std::abort();
}

bool isCardThere(const ReaderEvent& event)
{
    return event.status == ReaderEvent::Status::Present ||
           event.status == ReaderEvent::Status::InUse;
}

} // namespace

InspectorDesk::InspectorDesk(Save save, QObject* parent) : QObject{parent}, m_save{std::move(save)}
{
    m_view.fault = faultOf(m_reader);
}

void InspectorDesk::setHere(bool isHere)
{
    const bool isArriving = isHere && !m_isHere;
    m_isHere = isHere;
    if (isArriving)
        readAgain();
    else if (!isHere)
        m_view.report.reset(); // not for whoever comes to this screen next
}

void InspectorDesk::readAgain()
{
    if (!m_isHere || m_view.reading)
        return;
    m_view.saved.clear();
    m_view.saveFault.reset();
    m_view.fault = faultOf(m_reader);
    m_view.cardThere = isCardThere(m_reader);
    m_view.reading = m_view.cardThere;
    m_cardChanged = false;
    show();
    if (m_view.reading)
        Q_EMIT inspectionWanted();
}

void InspectorDesk::readerChanged(const ReaderEvent& event)
{
    const bool isOtherCard = event.insertions != m_reader.insertions;
    const bool wasThere = isCardThere(std::exchange(m_reader, event));
    const bool isThere = isCardThere(event);
    if (m_view.reading) {
        m_cardChanged = m_cardChanged || isOtherCard;
        return;
    }
    if (m_isHere && isThere && (!wasThere || isOtherCard))
        return readAgain();
    m_view.cardThere = isThere;
    m_view.fault = faultOf(event);
    show();
}

// A card that was exchanged in the meantime is read after all.
void InspectorDesk::answered()
{
    m_view.reading = false;
    m_view.cardThere = isCardThere(m_reader);
    if (m_cardChanged && m_isHere && m_view.cardThere)
        readAgain();
    else
        show();
}

void InspectorDesk::inspected(const app::CardReport& report)
{
    if (m_isHere)
        m_view.report = report;
    m_view.fault = faultOf(m_reader);
    answered();
}

void InspectorDesk::failed(const Failure& failure)
{
    m_view.report.reset();
    m_view.fault = failure.fault;
    answered();
}

void InspectorDesk::save(const SaveWish& wish)
{
    if (!m_view.report)
        return;
    const auto saved = m_save(wish, *m_view.report);
    m_view.saved = saved ? wish.file : QString{};
    m_view.saveFault = saved ? std::nullopt : std::optional{saved.error().fault};
    show();
}

CardKind kindOf(const CardAnatomy& anatomy)
{
    if (!anatomy.hints)
        return CardKind::Foreign;
    switch (anatomy.hints->lifeCycle) {
    case LifeCycle::Creation:
    case LifeCycle::Initialisation: return CardKind::Blank;
    case LifeCycle::Blocked:
    case LifeCycle::Terminated: return CardKind::Closed;
    case LifeCycle::Operational: break;
    }
    constexpr std::uint8_t userCard = 0x01; // CARD.md section 3.1
    return anatomy.hints->cardClass == userCard ? CardKind::User : CardKind::Management;
}

} // namespace wattcard::ui
