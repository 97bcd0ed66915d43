// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/structure_pictures.h"

#include "ui/areas/areas_page.h"
#include "ui/areas/sample_areas.h"
#include "ui/cash/cash_page.h"
#include "ui/cash/sample_cash.h"
#include "ui/settings/machine_section.h"
#include "ui/settings/reader_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

StructurePictures::StructurePictures(PictureStage& stage, SettingsPage& settings)
    : m_stage{stage},
      m_cash{new CashPage{&stage.window()}},
      m_areas{new AreasPage{&stage.window()}},
      m_settings{settings},
      m_machine{new MachineSection{&settings}}
{
    settings.addSection(&machineSectionText, m_machine);
    Places& places = stage.window().places();
    places.add({.id = u"cash"_s,
                .title = [] { return placeText(PlaceName::Cash); },
                .page = m_cash,
                .roles = {}});
    places.add({.id = u"areas"_s,
                .title = [] { return placeText(PlaceName::Areas); },
                .page = m_areas,
                .roles = {}});
}

void StructurePictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    for (const auto& sample : sampleCash()) {
        enter(u"cash"_s);
        m_cash->show(CashView{}); // so that each form begins empty
        m_cash->show(sample.view);
        m_stage.keep(u"cash-"_s + sample.name);
    }
    for (const auto& sample : sampleAreas()) {
        enter(u"areas"_s);
        m_areas->show(AreasView{});
        m_areas->show(sample.view);
        m_stage.keep(u"areas-"_s + sample.name);
    }
    keepMachine(enter);
}

void StructurePictures::keepMachine(const std::function<void(const QString& place)>& enter)
{
    enter(u"settings"_s);
    m_settings.goTo(m_machine);
    MachineView view;
    view.files = {{MachinePath::Profile, u"/media/usb1/shop"_s},
                  {MachinePath::Papers, u"/media/usb1/shop/receipts"_s},
                  {MachinePath::Machine, u"/media/usb1/machine.ini"_s},
                  {MachinePath::Person, u"/media/usb1/user.ini"_s}};
    m_machine->show(view);
    m_stage.keep(u"settings-computer-reading"_s);
    view.limits = BookLimits{Money::fromMinor(2'000'000), std::chrono::seconds{300}};
    m_machine->show(view);
    m_stage.keep(u"settings-computer"_s);
    view.mayChange = true;
    view.level = LogLevel::Everything;
    view.isReset = true;
    m_machine->show(view);
    m_stage.keep(u"settings-computer-reset"_s);
    view.isReset = false;
    view.fault = Fault::NotSaved;
    m_machine->show(view);
    m_stage.keep(u"settings-computer-not-kept"_s);
    m_settings.goTo(&m_settings.reader());
}

} // namespace wattcard::ui
