// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/reading_fields.h"

#include "ui/text/operation_text.h"
#include "ui/text/value_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace wattcard::ui {

namespace {

class ReadingWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::ReadingWords)
public:
    static QString source() { return tr("Known from"); }
    static QString accepted() { return tr("Taken by the meter (A)"); }
    static QString remaining() { return tr("Left in the meter"); }
    static QString total() { return tr("Register, kWh"); }
    static QString rate(std::size_t place)
    {
        return std::array{tr("Sharp, kWh"), tr("Peak, kWh"), tr("Flat, kWh"),
                          tr("Valley, kWh")}[place];
    }
    static QString noAccepted()
    {
        return tr("The total A is missing. Press the page key of the meter and type what it shows "
                  "as total.");
    }
    static QString moreThanSold(const QString& sold)
    {
        return tr("The meter cannot have taken more than was sold to it, %1. Read the total again.")
            .arg(sold);
    }
    static QString lessThanReported(const QString& known)
    {
        return tr("The meter had taken %1 already when it last reported. Read the total again.")
            .arg(known);
    }
    static QString noRemaining()
    {
        return tr("What is left in the meter is missing. Type what it shows, with a minus for an "
                  "overdraft, or choose where else it is known from.");
    }
    static QString noTotal()
    {
        return tr("The register is missing. Type the kWh that the meter shows.");
    }
    static QString ratesIncomplete()
    {
        return tr("Type the registers of all four rates, or of none.");
    }
};

} // namespace

ReadingFields::ReadingFields(FieldSheet& sheet, std::vector<Source> sources)
    : m_sheet{sheet},
      m_source{new ChoiceBox<Source>{std::move(sources), remainingSourceText, &sheet}},
      m_accepted{new FigureEdit{FigureEdit::Sign::NotNegative, &sheet}},
      m_remaining{new FigureEdit{FigureEdit::Sign::Either, &sheet}},
      m_total{new FigureEdit{FigureEdit::Sign::NotNegative, &sheet}},
      m_rates{}
{
    sheet.add(*m_source, ReadingWords::source);
    sheet.add(*m_accepted, ReadingWords::accepted);
    sheet.add(*m_remaining, ReadingWords::remaining);
    sheet.add(*m_total, ReadingWords::total);
    for (std::size_t place = 0; place < m_rates.size(); ++place) {
        m_rates[place] = new FigureEdit{FigureEdit::Sign::NotNegative, &sheet};
        sheet.add(*m_rates[place], [place] { return ReadingWords::rate(place); });
    }
    QObject::connect(m_source, &QComboBox::currentIndexChanged, &sheet, [this] { followSource(); });
}

void ReadingFields::show(const AccountFacts& facts)
{
    m_facts = facts;
}

void ReadingFields::followSource()
{
    m_sheet.setShown(*m_remaining, source() != Source::LastReturn);
}

void ReadingFields::fill(const transaction::SeriesEnd& end)
{
    m_source->choose(end.source);
    m_accepted->setText(end.accepted.toString());
    m_remaining->setText(end.remaining.toString());
    m_total->setText(end.registers.total.toString());
    const std::array rates{end.registers.sharp, end.registers.peak, end.registers.flat,
                           end.registers.valley};
    const bool hasRates = std::ranges::any_of(rates, [](Energy rate) { return rate > Energy{}; });
    for (std::size_t place = 0; place < m_rates.size(); ++place)
        m_rates[place]->setText(hasRates ? rates[place].toString() : QString{});
}

void ReadingFields::clear()
{
    m_source->setCurrentIndex(0);
    for (FigureEdit* edit : {m_accepted, m_remaining, m_total})
        edit->clear();
    for (FigureEdit* edit : m_rates)
        edit->clear();
}

Gap ReadingFields::acceptedGap() const
{
    const auto accepted = m_accepted->credit();
    if (!accepted)
        return FormGap{m_accepted, ReadingWords::noAccepted()};
    if (!m_facts)
        return std::nullopt;
    const PaymentMode mode = m_facts->account.mode;
    if (*accepted > m_facts->total)
        return FormGap{m_accepted, ReadingWords::moreThanSold(creditText(m_facts->total, mode))};
    if (m_facts->returned && *accepted < m_facts->returned->accepted)
        return FormGap{m_accepted, ReadingWords::lessThanReported(
                                       creditText(m_facts->returned->accepted, mode))};
    return std::nullopt;
}

Gap ReadingFields::registerGap() const
{
    if (!m_total->energy())
        return FormGap{m_total, ReadingWords::noTotal()};
    const auto isTyped = [](const FigureEdit* edit) { return edit->energy().has_value(); };
    if (!std::ranges::any_of(m_rates, isTyped) || std::ranges::all_of(m_rates, isTyped))
        return std::nullopt;
    return FormGap{*std::ranges::find_if_not(m_rates, isTyped), ReadingWords::ratesIncomplete()};
}

Gap ReadingFields::gap() const
{
    if (const Gap gap = acceptedGap())
        return gap;
    if (source() != Source::LastReturn && !m_remaining->credit())
        return FormGap{m_remaining, ReadingWords::noRemaining()};
    return registerGap();
}

transaction::SeriesEnd ReadingFields::value(LocalTime at) const
{
    transaction::SeriesEnd end;
    end.accepted = m_accepted->credit().value_or(Credit{});
    if (source() != Source::LastReturn)
        end.remaining = m_remaining->credit().value_or(Credit{});
    end.source = source();
    end.registers.total = m_total->energy().value_or(Energy{});
    const std::array places{&end.registers.sharp, &end.registers.peak, &end.registers.flat,
                            &end.registers.valley};
    for (std::size_t place = 0; place < places.size(); ++place)
        *places[place] = m_rates[place]->energy().value_or(Energy{});
    if (m_facts)
        end.ratios = m_facts->account.ratios;
    end.at = at;
    return end;
}

RegisterFields::RegisterFields(FieldSheet& sheet, FieldSheet::Word total)
    : m_total{new FigureEdit{FigureEdit::Sign::NotNegative, &sheet}}
{
    sheet.add(*m_total, std::move(total));
}

Gap RegisterFields::gap() const
{
    return m_total->energy() ? Gap{} : Gap{FormGap{m_total, ReadingWords::noTotal()}};
}

transaction::Registers RegisterFields::value() const
{
    transaction::Registers registers;
    registers.total = m_total->energy().value_or(Energy{});
    return registers;
}

void RegisterFields::fill(const transaction::Registers& registers)
{
    m_total->setText(registers.total.toString());
}

void RegisterFields::clear()
{
    m_total->clear();
}

} // namespace wattcard::ui
