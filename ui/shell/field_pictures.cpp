// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/field_pictures.h"

#include "ui/engineering/bench_page.h"
#include "ui/engineering/exchanges_page.h"
#include "ui/engineering/sample_field.h"
#include "ui/engineering/ticket_dialog.h"
#include "ui/engineering/tickets_page.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

FieldPictures::FieldPictures(PictureStage& stage)
    : m_stage{stage},
      m_tickets{new TicketsPage{&stage.window()}},
      m_exchanges{new ExchangesPage{sampleMorning, &stage.window()}},
      m_bench{new BenchPage{&stage.window()}}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"commissioning"_s, PlaceName::Commissioning, m_tickets);
    add(u"exchanges"_s, PlaceName::Exchanges, m_exchanges);
    add(u"bench"_s, PlaceName::Bench, m_bench);
}

void FieldPictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    for (const auto& sample : sampleTickets()) {
        enter(u"commissioning"_s);
        m_tickets->show(TicketsView{});
        m_tickets->show(sample.view);
        m_stage.keep(u"commissioning-"_s + sample.name);
    }
    TicketDialog dialog{&m_stage.window()};
    m_stage.show(dialog);
    m_stage.keep(dialog, u"commissioning-form"_s);
    dialog.accept(); // nothing was typed
    m_stage.keep(dialog, u"commissioning-form-wrong"_s);
    for (const auto& sample : sampleExchanges()) {
        enter(u"exchanges"_s);
        m_exchanges->show(ExchangesView{});
        m_exchanges->show(sample.view);
        m_stage.keep(u"exchanges-"_s + sample.name);
    }
    for (const auto& sample : sampleBenches()) {
        enter(u"bench"_s);
        m_bench->show(sample.view);
        m_stage.keep(u"bench-"_s + sample.name);
    }
}

} // namespace wattcard::ui
