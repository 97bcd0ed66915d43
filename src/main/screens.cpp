// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "main/screens.h"

#include "main/anatomy_json.h"
#include "main/desktop_files.h"
#include "main/log_lines.h"
#include "main/machine_settings.h"
#include "main/printer_trial.h"
#include "main/training_mode.h"
#include "main/version.h"
#include "reports/export/till_paper.h"
#include "ui/cards/inspector_link.h"
#include "ui/counter/counter_link.h"
#include "ui/health/health_page.h"
#include "ui/operators/sign_in_link.h"
#include "ui/receipts/printing_section.h"
#include "ui/receipts/receipts_link.h"
#include "ui/receipts/receipts_page.h"
#include "ui/services/services_link.h"
#include "ui/services/services_page.h"
#include "ui/shell/places.h"
#include "ui/shell/status_strip.h"
#include "ui/shift/shift_link.h"
#include "ui/shift/shift_page.h"
#include "ui/shift/shift_text.h"
#include "ui/tariffs/tariffs_link.h"
#include "ui/tariffs/tariffs_page.h"
#include "ui/text/place_text.h"
#include "ui/training/training_door.h"

namespace wattcard {

using namespace Qt::StringLiterals;
using enum Role;
using ui::PlaceName;

namespace {

// Monotonic, for the keys that are ignored after a change of state.
std::chrono::milliseconds uptime()
{
    const auto since = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::milliseconds>(since);
}

MachineSettings machine()
{
    return MachineSettings{machineSettingsFile()};
}

} // namespace

Screens::Screens(const Parts& parts)
    : m_parts{parts},
      m_counter{{parts.wiring.company().counter, parts.clock, uptime}},
      m_people{parts.wiring.company().counter, ui::userSettingsFile()},
      m_shift{[&wiring = parts.wiring, folder = parts.papers](const reports::TillPaper& paper) {
          return reports::saveTillPaper(paper, {ui::shiftReportWords(), wiring.company()}, folder);
      }},
      m_receipts{{parts.wiring.company().counter, [] { return machine().printing().look; }}},
      m_printingAudit{parts.wiring, m_people, parts.clock},
      m_printing{machine().printing(),
                 [this](const auto& chosen) { return m_printingAudit.keep(chosen); }},
      m_tariffs{[&clock = parts.clock] { return clock.now(); }},
      m_inspector{saveReport},
      m_health{{versionText(), QSysInfo::prettyProductName(), keptLogLines}},
      m_settings{{machine().reader(), parts.readerIsFixed}}
{
    Wiring& wiring = m_parts.wiring;
    ui::linkCounter(m_counter, wiring.counter(), wiring.records());
    ui::linkSignIn(m_people, wiring.records(), wiring.pins());
    listenToPeople(); // before the window opens a screen that asks who has signed in
    m_window = std::make_unique<ui::MainWindow>(
        ui::MainWindow::Parts{m_counter, m_people, m_parts.language, wiring.company()});
    addShift();
    addServices();
    addReceipts();
    addManagement();
    addTariffs();
    addInspector();
    addKeys();
    addOffice();
    addCustomers();
    addField();
    addHealth();
    addSettings();
    addDisplay();
    addSounds();
    addTraining();
    offerManual(*m_window, m_parts.language);
    listenToReader();
}

Screens::~Screens()
{
    m_parts.wiring.watch().stop();
}

void Screens::addShift()
{
    auto* page = new ui::ShiftPage{m_window.get()};
    ui::linkShift(*page, m_shift);
    ui::linkShift(m_shift, m_parts.wiring.shifts());
    ui::linkShifts(m_counter, m_parts.wiring.shifts());
    connect(&m_shift, &ui::ShiftDesk::signChanged, &m_window->statusStrip(),
            &ui::StatusStrip::showShift);
    m_window->places().add({.id = u"shift"_s,
                            .title = [] { return ui::placeText(PlaceName::Shift); },
                            .page = page,
                            .roles = {Clerk, ShiftLeader, Finance, Auditor},
                            .keys = Qt::Key_F12,
                            .entered = [this] { m_shift.enter(); }});
}

void Screens::addServices()
{
    CardSide& side = m_parts.wiring.cardSide();
    ui::linkServices(m_services, {side.services(), side.cards(), m_parts.wiring.records()});
    auto* page = new ui::ServicesPage{m_services, m_window.get()};
    ui::Places& places = m_window->places();
    connect(page, &ui::ServicesPage::counterWanted, &places,
            [&places] { places.go(u"counter"_s); });
    connect(&places, &ui::Places::changed, &m_services, [this](const QString& id) {
        if (id != u"services"_s)
            m_services.leave();
    });
    connect(&m_counter, &ui::CounterDesk::serviceWanted, &m_services,
            [this, &places](ui::ServiceId service, AccountId account) {
                places.go(u"services"_s);
                m_services.open(service);
                if (!account.isNull())
                    m_services.chooseAccount(account);
            });
    m_window->holdWhile([this] { return m_services.isRunning(); });
    places.add({.id = u"services"_s,
                .title = [] { return ui::placeText(PlaceName::Services); },
                .page = page,
                .roles = {Clerk, ShiftLeader},
                .keys = Qt::Key_F9,
                .entered = [this] { m_services.enter(); }});
}

void Screens::addReceipts()
{
    auto* page = new ui::ReceiptsPage{m_window.get()};
    app::PrintService& printing = m_parts.wiring.printing();
    ui::linkReceiptsPage(*page, m_receipts);
    ui::linkReceipts(m_receipts, m_parts.wiring.records(), printing);
    connect(&printing, &app::PrintService::queueChanged, &m_counter,
            &ui::CounterDesk::printQueueChanged, Qt::QueuedConnection);
    connect(&m_receipts, &ui::ReceiptsDesk::pdfWanted, this,
            [folder = m_parts.papers](const QString& number) {
                openOnDesktop(folder + u'/' + number + u".pdf"_s);
            });
    m_window->places().add({.id = u"receipts"_s,
                            .title = [] { return ui::placeText(PlaceName::Receipts); },
                            .page = page,
                            .roles = {Clerk, ShiftLeader},
                            .keys = Qt::SHIFT | Qt::Key_F8,
                            .entered = [this] { m_receipts.enter(*m_person); }});
}

void Screens::addManagement()
{
    Wiring& wiring = m_parts.wiring;
    m_management = std::make_unique<ManagementScreens>(ManagementScreens::Parts{
        *m_window, wiring.cardSide().cards(), wiring.records(), wiring.visits().service(),
        m_people, m_counter, m_parts.clock, m_parts.papers});
}

void Screens::addTariffs()
{
    const Clock& clock = m_parts.clock;
    auto* page = new ui::TariffsPage{[&clock] { return clock.now(); }, m_window.get()};
    app::TariffService& service = m_parts.wiring.tariffs();
    app::MonthService& months = m_parts.wiring.months();
    ui::linkTariffs(*page, m_tariffs);
    ui::linkTariffs(m_tariffs, service);
    ui::linkMonths(page->months(), m_months);
    ui::linkMonths(m_months, months);
    connect(&m_people, &ui::SignInDesk::accepted, &months, &app::MonthService::signIn,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &months, &app::MonthService::signOut,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &m_months, &ui::MonthDesk::leave);
    connect(&m_people, &ui::SignInDesk::accepted, &service, &app::TariffService::signIn,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &service, &app::TariffService::signOut,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &m_tariffs, &ui::TariffsDesk::leave);
    m_window->places().add({.id = u"tariffs"_s,
                            .title = [] { return ui::placeText(PlaceName::Tariffs); },
                            .page = page,
                            .roles = {Administrator, Finance, Auditor},
                            .keys = Qt::ALT | Qt::Key_2,
                            .entered = [this] {
                                m_tariffs.enter(*m_person);
                                m_months.enter(*m_person);
                            }});
}

void Screens::addInspector()
{
    auto* page = new ui::InspectorPage{m_window.get()};
    ui::linkInspector(m_inspector, m_parts.wiring.cardSide().inspection());
    connect(&m_inspector, &ui::InspectorDesk::viewChanged, page, &ui::InspectorPage::show);
    connect(page, &ui::InspectorPage::readRequested, &m_inspector, &ui::InspectorDesk::readAgain);
    connect(page, &ui::InspectorPage::saveRequested, &m_inspector, &ui::InspectorDesk::save);
    connect(&m_window->places(), &ui::Places::changed, &m_inspector,
            [this](const QString& id) { m_inspector.setHere(id == u"inspector"_s); });
    m_window->places().add({.id = u"inspector"_s,
                            .title = [] { return ui::placeText(PlaceName::Inspector); },
                            .page = page,
                            .roles = {},
                            .keys = Qt::SHIFT | Qt::Key_F5});
}

void Screens::addKeys()
{
    auto* page = new ui::KeysPage{m_window.get()};
    m_ceremony = std::make_unique<ui::CeremonyDialog>(m_window.get());
    ui::linkKeys(m_keys, m_parts.wiring.keys());
    ui::linkKeyScreens(m_keys, *page, *m_ceremony);
    m_window->places().add({.id = u"keys"_s,
                            .title = [] { return ui::placeText(PlaceName::Keys); },
                            .page = page,
                            .roles = {Custodian, Auditor, Administrator},
                            .keys = Qt::CTRL | Qt::Key_4,
                            .entered = [this] { m_keys.open(m_person->role); }});
}

void Screens::addOffice()
{
    m_office = std::make_unique<OfficeScreens>(
        OfficeScreens::Parts{*m_window, m_parts.wiring.office(), m_people, m_counter,
                             m_parts.clock, m_parts.papers, m_parts.wiring.reports(),
                             m_parts.wiring.reportPrinters(), m_parts.wiring.printing(),
                             m_parts.restart, m_parts.restored});
    m_cash = std::make_unique<CashScreen>(
        CashScreen::Parts{*m_window, m_parts.wiring, m_people, m_counter, m_parts.papers,
                          m_parts.reopen});
}

void Screens::addField()
{
    Wiring& wiring = m_parts.wiring;
    m_field = std::make_unique<FieldScreens>(FieldScreens::Parts{
        *m_window, wiring.cardSide().field(), wiring.cardSide().readers(), wiring.keys(), m_people,
        m_counter, m_parts.clock, wiring.company(), m_parts.papers});
}

void Screens::addCustomers()
{
    m_customers = std::make_unique<CustomersScreen>(
        CustomersScreen::Parts{*m_window, m_parts.wiring.customers(), m_people, m_counter,
                               m_parts.clock, m_parts.papers});
}

void Screens::addHealth()
{
    Wiring& wiring = m_parts.wiring;
    auto* page = new ui::HealthPage{m_window.get()};
    ui::linkHealthPage(*page, m_health);
    ui::linkHealth(m_health, wiring.health());
    connect(&wiring.printing(), &app::PrintService::queueChanged, &m_health,
            &ui::HealthDesk::printQueueChanged, Qt::QueuedConnection);
    connect(&wiring.cardSide().inspection(), &app::InspectionService::inspected, &m_health,
            &ui::HealthDesk::cardInspected, Qt::QueuedConnection);
    m_window->places().add({.id = u"health"_s,
                            .title = [] { return ui::placeText(PlaceName::Health); },
                            .page = page,
                            .roles = {},
                            .keys = Qt::CTRL | Qt::Key_H,
                            .entered = [this] { m_health.check(); }});
}

void Screens::addSettings()
{
    auto* page = new ui::SettingsPage{m_window.get()};
    ui::linkSettings(m_settings, m_parts.wiring.cardSide().readers());
    ui::linkSettingsPage(*page, m_settings, m_parts.language);
    if (m_parts.look)
        ui::linkLook(*page, *m_parts.look);
    addPrinting(*page);
    m_machine = std::make_unique<MachineScreen>(MachineScreen::Parts{
        *page, m_parts.wiring, m_parts.clock, m_people, m_parts.look, m_parts.papers});
    m_window->places().add({.id = u"settings"_s,
                            .title = [] { return ui::placeText(PlaceName::Settings); },
                            .page = page,
                            .roles = {},
                            .keys = Qt::CTRL | Qt::Key_Comma,
                            .entered = [this] { m_printing.enter(*m_person); }});
}

void Screens::addPrinting(ui::SettingsPage& page)
{
    auto* section = new ui::PrintingSection{&page};
    page.addSection([] { return ui::placeText(PlaceName::Receipts); }, section);
    ui::linkPrinting(*section, m_printing);
    letItTry(m_printing, *m_parts.wiring.printing().thread());
}

void Screens::addDisplay()
{
    m_display = std::make_unique<ui::CustomerDisplay>(m_parts.wiring.company());
    connect(&m_counter, &ui::CounterDesk::viewChanged, m_display.get(),
            qOverload<const ui::CounterView&>(&ui::CustomerDisplay::show));
    m_displayScreen = std::make_unique<ui::DisplayScreen>(*m_display, *m_window);
}

void Screens::addSounds()
{
    connect(&m_counter, &ui::CounterDesk::viewChanged, &m_sounds, &ui::Sounds::follow);
    if (!m_parts.look)
        return;
    m_sounds.setOn(m_parts.look->current().sounds);
    connect(m_parts.look, &ui::LookSwitch::changed, &m_sounds,
            [this](const ui::LookChoice& choice) { m_sounds.setOn(choice.sounds); });
}

// Elsewhere: another instance of the program, so that nothing here changes.
void Screens::addTraining()
{
    if (m_parts.isTraining)
        return;
    const ui::LanguageSwitch& language = m_parts.language;
    const auto open = [&language] {
        const bool isChinese = language.current() == ui::Language::Chinese;
        return openTrainingWindow(isChinese ? u"zh"_s : u"en"_s);
    };
    auto* door = new ui::TrainingDoor{open, m_window.get()};
    m_window->places().add({.id = u"training"_s,
                            .title = [] { return ui::placeText(PlaceName::Training); },
                            .page = door,
                            .roles = {},
                            .keys = Qt::CTRL | Qt::Key_T,
                            .entered = [door] { door->forget(); }});
}

void Screens::listenToPeople()
{
    app::CardService& cards = m_parts.wiring.cardSide().cards();
    app::ShiftService& shifts = m_parts.wiring.shifts();
    connect(&m_people, &ui::SignInDesk::accepted, &m_shift, &ui::ShiftDesk::signIn);
    connect(&m_people, &ui::SignInDesk::accepted, &shifts, &app::ShiftService::signIn,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &m_shift, &ui::ShiftDesk::signOut);
    connect(&m_counter, &ui::CounterDesk::locked, &shifts, &app::ShiftService::signOut,
            Qt::QueuedConnection);
    app::AccountServices& services = m_parts.wiring.services();
    connect(&m_people, &ui::SignInDesk::accepted, &m_services, &ui::ServicesDesk::signIn);
    connect(&m_people, &ui::SignInDesk::accepted, &services, &app::AccountServices::signIn,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &m_services, &ui::ServicesDesk::signOut);
    connect(&m_counter, &ui::CounterDesk::locked, &services, &app::AccountServices::signOut,
            Qt::QueuedConnection);
    connect(&m_people, &ui::SignInDesk::accepted, this,
            [this](const Operator& person) { m_person = person; });
    connect(&m_people, &ui::SignInDesk::accepted, &cards, &app::CardService::signIn,
            Qt::QueuedConnection);
    connect(&m_counter, &ui::CounterDesk::locked, &cards, &app::CardService::signOut,
            Qt::QueuedConnection);
}

void Screens::listenToReader()
{
    ReaderWatch& watch = m_parts.wiring.watch();
    connect(&m_parts.wiring.cardSide().readers(), &app::ReaderService::chosen, this,
            [&watch](const QString& reader) { watch.choose(reader); });
    // Both listeners are called on the watch's own thread.
    watch.listenToList([this](const std::vector<ReaderSight>& readers) {
        QMetaObject::invokeMethod(&m_settings,
                                  [this, readers] { m_settings.readersChanged(readers); });
    });
    watch.start([this](const ReaderEvent& event) {
        QMetaObject::invokeMethod(this, [this, event] { readerChanged(event); });
    });
}

void Screens::readerChanged(const ReaderEvent& event)
{
    m_counter.readerChanged(event);
    m_services.readerChanged(event);
    m_inspector.readerChanged(event);
    m_settings.readerChanged(event);
    m_field->bench().readerChanged(event);
    m_health.readerChanged(event);
    m_office->dashboard().readerChanged(event);
    const bool isPresent = event.status == ReaderEvent::Status::Present;
    if (!isPresent || event.insertions == m_insertions)
        return;
    m_insertions = event.insertions;
    m_management->batch().cardSeen();
    app::CardService& cards = m_parts.wiring.cardSide().cards();
    QMetaObject::invokeMethod(&cards, &app::CardService::cardArrived, Qt::QueuedConnection);
}

} // namespace wattcard
