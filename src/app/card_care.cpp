// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/card_care.h"

namespace wattcard::app {

using namespace Qt::StringLiterals;

Result<CardRecord> CardCare::look()
{
    const auto hints = m_bench.workshop.identify();
    if (!hints)
        return failed(hints);
    CardRecord record{*hints, {}, false};
    const auto stored = m_bench.stock.card(hints->serial);
    if (!stored && stored.error().fault != Fault::NotFound)
        return failed(stored);
    if (stored)
        record.stock = *stored;
    const auto hotlisted = m_bench.orders.isHotlisted(hints->serial);
    if (!hotlisted)
        return failed(hotlisted);
    record.isHotlisted = *hotlisted;
    return record;
}

Result<void> CardCare::takeIn(const CardSerial& card, const QString& reason)
{
    if (auto good = permit(m_who, Right::TakeCardsIn); !good)
        return good;
    return move(card, StockState::Returned, reason);
}

Result<CardSerial> CardCare::wipe()
{
    const auto hints = own(Right::ReuseCards);
    if (!hints)
        return failed(hints);
    const auto stored = m_bench.stock.card(hints->serial);
    if (!stored)
        return failed(stored);
    // Booked as returned first: the books then refuse a card that an account or an order needs,
    // and a wipe that is cut short is taken up where it was.
    if (stored->state == StockState::Issued) {
        if (auto taken = move(hints->serial, StockState::Returned, u"to be wiped"_s); !taken)
            return failed(taken);
    } else if (stored->state != StockState::Returned) {
        return failed(Fault::BadInput, u"only a returned card is wiped"_s);
    }
    if (auto wiped = m_bench.workshop.wipe(hints->serial); !wiped)
        return failed(wiped);
    if (auto moved = move(hints->serial, StockState::Blank, u"wiped"_s); !moved)
        return failed(moved);
    return hints->serial;
}

// The books come first here: they know whether somebody still needs the card, and a card that is
// booked as scrapped and not yet terminated is terminated by the second try.
Result<CardSerial> CardCare::scrap(const QString& reason)
{
    const auto hints = own(Right::ScrapCards);
    if (!hints)
        return failed(hints);
    const auto stored = m_bench.stock.card(hints->serial);
    if (!stored)
        return failed(stored);
    if (stored->state != StockState::Scrapped) {
        if (auto moved = move(hints->serial, StockState::Scrapped, reason); !moved)
            return failed(moved);
    }
    if (auto ended = m_bench.workshop.terminate(hints->serial); !ended)
        return failed(ended);
    return hints->serial;
}

Result<void> CardCare::scrapUnread(const CardSerial& card, const QString& reason)
{
    if (auto good = permit(m_who, Right::ScrapCards); !good)
        return good;
    return move(card, StockState::Scrapped, reason);
}

Result<void> CardCare::lose(const CardSerial& card, const QString& reason)
{
    if (auto good = permit(m_who, Right::TakeCardsIn); !good)
        return good;
    return move(card, StockState::Lost, reason);
}

Result<CardSerial> CardCare::unblock(std::uint8_t reference)
{
    const auto hints = own(Right::UnblockCards);
    if (!hints)
        return failed(hints);
    // The audit log first: it never lacks an act, at worst it names one that failed.
    const QString key = u"key "_s + QString::number(reference, 16);
    const auto noted = m_bench.stock.record(hints->serial, CardAct::Unblocked, key, actor());
    if (!noted)
        return failed(noted);
    if (auto unblocked = m_bench.workshop.unblock(hints->serial, reference); !unblocked)
        return failed(unblocked);
    return hints->serial;
}

Result<RenewedKeys> CardCare::rekey()
{
    const auto hints = own(Right::RekeyCards);
    if (!hints)
        return failed(hints);
    if (!m_bench.rekeying)
        return failed(Fault::KeyMissing, u"the issuer's key"_s);
    const auto keys = rekeyCard(*m_bench.rekeying, hints->serial, Asked::ByHand, actor());
    if (!keys)
        return failed(keys);
    return RenewedKeys{hints->serial, *keys};
}

Result<CardHints> CardCare::own(Right right)
{
    if (auto good = permit(m_who, right); !good)
        return failed(good);
    return m_bench.workshop.identify();
}

Result<void> CardCare::move(const CardSerial& card, StockState to, const QString& reason)
{
    return m_bench.stock.move(card, to, reason, actor());
}

} // namespace wattcard::app
