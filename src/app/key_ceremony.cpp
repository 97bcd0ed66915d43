// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_ceremony.h"

#include "app/audited_key_store.h"
#include "app/key_component.h"
#include "crypto/compare.h"
#include "crypto/vault_rules.h"

#include <algorithm>

namespace wattcard::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int highestVersion = 255; // one byte on the card (CARD.md section 4)

bool concerns(const KeyEvent& event, const crypto::KeySlot& slot)
{
    return event.purpose == static_cast<std::uint8_t>(slot.purpose) && event.suite == slot.suite;
}

bool isAllZero(const crypto::Secret& component)
{
    return crypto::equalInConstantTime(component.view(), crypto::Secret{component.size()}.view());
}

KeyEvent eventOf(KeyEvent::Kind kind, const crypto::KeyLabel& label, const CustodyTeam& team,
                 UtcTime now)
{
    KeyEvent event;
    event.kind = kind;
    event.purpose = static_cast<std::uint8_t>(label.slot.purpose);
    event.suite = label.slot.suite;
    event.version = label.slot.version;
    event.checkValue = label.checkValue;
    event.custodianA = team.custodians().at(0).id;
    event.custodianB = team.custodians().at(1).id;
    if (team.custodians().size() > 2)
        event.custodianC = team.custodians()[2].id;
    event.at = now;
    return event;
}

// The entry once: what failed after it was made is repeated by the same people.
Result<void> recordOnce(const CustodyParts& parts, const KeyEvent& event, const Actor& witness)
{
    const auto events = parts.book.events();
    if (!events)
        return failed(events);
    const bool recorded = std::ranges::any_of(*events, [&event](const KeyEvent& before) {
        return before.kind == event.kind && before.purpose == event.purpose &&
               before.suite == event.suite && before.version == event.version &&
               before.checkValue == event.checkValue;
    });
    return recorded ? Result<void>{} : parts.book.record(event, witness);
}

} // namespace

KeyCeremony::KeyCeremony(const CustodyParts& parts, const KeyRequest& request, crypto::KeySlot slot)
    : m_parts{parts},
      m_request{request},
      m_team{parts.people, request.custodians},
      m_nextVersion{slot.version}
{
    m_label.slot = slot;
    m_label.validFrom = request.validFrom;
    m_label.validUntil = request.validUntil;
}

Result<KeyCeremony> KeyCeremony::begin(const CustodyParts& parts, const KeyRequest& request)
{
    if (request.custodians < 2 || request.custodians > 3)
        return failed(Fault::BadInput, u"a key has two or three components"_s);
    const auto events = parts.book.events();
    if (!events)
        return failed(events);
    crypto::KeySlot slot{request.purpose, request.suite, 0};
    for (const KeyEvent& event : *events) {
        if (concerns(event, slot))
            slot.version = std::max(slot.version, event.version);
    }
    if (slot.version == highestVersion)
        return failed(Fault::BadInput, u"no version is left: a new hierarchy of masters"_s);
    ++slot.version;
    return KeyCeremony{parts, request, slot};
}

KeyCeremony::State KeyCeremony::state() const
{
    State state;
    state.step = m_step;
    state.custodian = static_cast<int>(m_turn);
    state.custodians = m_request.custodians;
    state.slot = m_label.slot;
    state.isReturning = m_isReturning;
    if (m_team.witness())
        state.witness = m_team.witness()->name;
    for (const Operator& person : m_team.custodians())
        state.names.push_back(person.name);
    if (m_step >= Step::Confirmation)
        state.combined = m_label.checkValue;
    return state;
}

Result<void> KeyCeremony::expect(Step step) const
{
    if (m_step != step)
        return failed(Fault::PermissionDenied, u"this is not the step of the ceremony"_s);
    return {};
}

Result<void> KeyCeremony::signIn(const Login& login)
{
    if (m_step != Step::Witness) {
        if (auto expected = expect(Step::Custodian); !expected)
            return expected;
    }
    if (auto entered = m_team.signIn(login); !entered)
        return entered;
    m_step = m_step == Step::Witness ? Step::Custodian : Step::Component;
    return {};
}

Result<void> KeyCeremony::enterComponent(const crypto::Secret& digits, const QString& checkValue)
{
    if (auto expected = expect(Step::Component); !expected)
        return expected;
    auto component = parseComponent(digits);
    if (!component)
        return failed(component);
    const auto given = parseCheckValue(checkValue);
    if (!given)
        return failed(given);
    const auto algorithm = crypto::masterAlgorithm(m_label.slot.suite);
    if (!crypto::equalInConstantTime(*given, crypto::keyCheckValue(algorithm, component->view())))
        return failed(Fault::CheckValueDiffers, u"the check value is not that of the component"_s);
    if (isAllZero(*component))
        return failed(Fault::BadInput, u"a component of zeros protects nothing"_s);
    const auto isTheSame = [&component](const crypto::Secret& other) {
        return crypto::equalInConstantTime(other.view(), component->view());
    };
    if (std::ranges::any_of(m_components, isTheSame))
        return failed(Fault::BadInput, u"this component was entered already"_s);
    m_components.push_back(std::move(*component));
    m_turn = m_components.size();
    m_step = Step::Custodian;
    return m_team.isComplete() ? combine() : Result<void>{};
}

Result<void> KeyCeremony::combine()
{
    m_combined = combineComponents(m_components);
    m_label.checkValue =
        crypto::keyCheckValue(crypto::masterAlgorithm(m_label.slot.suite), m_combined.view());
    auto fit = crypto::checkNewKey(m_label, m_combined);
    if (fit)
        fit = recognise();
    if (!fit) {
        startAgain();
        return fit;
    }
    m_components.clear();
    m_step = Step::Confirmation;
    m_turn = 0;
    return {};
}

// Which version it is, is the book's to say: keys of cards are derived with it.
Result<void> KeyCeremony::recognise()
{
    const auto events = m_parts.book.events();
    if (!events)
        return failed(events);
    crypto::KeyLabel lost = m_label;
    for (const KeyEvent& event : *events) {
        if (event.kind != KeyEvent::Kind::Loaded || !concerns(event, lost.slot) ||
            event.checkValue != lost.checkValue)
            continue;
        lost.slot.version = event.version;
        const auto held = m_parts.vault.labels();
        if (std::ranges::find(held, lost.slot, &crypto::KeyLabel::slot) != held.end())
            continue; // the vault refuses it a second time
        if (bookedState(*events, lost) == crypto::KeyState::Revoked)
            return failed(Fault::PermissionDenied, u"the key was revoked"_s);
        m_label.slot = lost.slot;
        m_isReturning = true;
        break;
    }
    return {};
}

Result<void> KeyCeremony::confirm(const Login& login)
{
    if (auto expected = expect(Step::Confirmation); !expected)
        return expected;
    if (auto there = m_team.signInAgain(m_turn, login); !there)
        return there;
    ++m_turn;
    if (m_turn == m_team.custodians().size())
        m_step = Step::Storing;
    return {};
}

void KeyCeremony::startAgain()
{
    if (m_step == Step::Witness || m_step == Step::Done)
        return;
    m_components.clear();
    m_combined = crypto::Secret{};
    m_label.slot.version = m_nextVersion;
    m_isReturning = false;
    m_team.sendCustodiansAway();
    m_turn = 0;
    m_step = Step::Custodian;
}

Result<void> KeyCeremony::enter()
{
    if (m_isEntered)
        return {};
    const KeyEvent event =
        eventOf(KeyEvent::Kind::Loaded, m_label, m_team, m_parts.people.clock.now());
    const Actor witness = m_team.witnessActor();
    auto entered =
        m_isReturning ? m_parts.book.record(event, witness) : recordOnce(m_parts, event, witness);
    m_isEntered = entered.has_value();
    return entered;
}

// A new key lies in the vault unused until its entry is made. A key that returns is used at once:
// its second entry comes first.
Result<void> KeyCeremony::store()
{
    if (auto expected = expect(Step::Storing); !expected)
        return expected;
    if (m_isReturning) {
        if (auto entered = enter(); !entered)
            return entered;
    }
    if (auto kept = m_parts.vault.put(m_label, crypto::Secret::copyOf(m_combined.view())); !kept)
        return kept;
    if (auto entered = enter(); !entered)
        return entered;
    m_combined = crypto::Secret{};
    m_step = Step::Done;
    return {};
}

KeyStateChange::KeyStateChange(const CustodyParts& parts, const crypto::KeyLabel& label)
    : m_parts{parts},
      m_team{parts.people, 2},
      m_label{label}
{
}

Result<KeyStateChange> KeyStateChange::begin(const CustodyParts& parts, const crypto::KeySlot& slot,
                                             crypto::KeyState state)
{
    if (state == crypto::KeyState::Live)
        return failed(Fault::BadInput, u"a key is retired or revoked"_s);
    for (crypto::KeyLabel label : parts.vault.labels()) {
        if (label.slot != slot)
            continue;
        if (auto allowed = crypto::checkStateChange(label.state, state); !allowed)
            return failed(allowed);
        label.state = state;
        return KeyStateChange{parts, label};
    }
    return failed(Fault::KeyMissing, u"this key store does not hold the key"_s);
}

// The vault first: after a power cut in between the key is refused, and the entry is made up.
Result<void> KeyStateChange::apply()
{
    if (!m_team.isComplete())
        return failed(Fault::PermissionDenied, u"a witness and two custodians stand by"_s);
    if (auto changed = m_parts.vault.setState(m_label.slot, m_label.state); !changed)
        return changed;
    const auto kind = m_label.state == crypto::KeyState::Revoked ? KeyEvent::Kind::Revoked
                                                                 : KeyEvent::Kind::Retired;
    return recordOnce(m_parts, eventOf(kind, m_label, m_team, m_parts.people.clock.now()),
                      m_team.witnessActor());
}

} // namespace wattcard::app
