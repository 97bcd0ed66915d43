// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/place_pictures.h"

#include "ui/cards/inspector_page.h"
#include "ui/cards/sample_reports.h"
#include "ui/keys/ceremony_dialog.h"
#include "ui/keys/keys_page.h"
#include "ui/management/approval_dialog.h"
#include "ui/management/order_form.h"
#include "ui/management/orders_page.h"
#include "ui/receipts/printing_section.h"
#include "ui/receipts/receipts_page.h"
#include "ui/services/services_page.h"
#include "ui/settings/language_section.h"
#include "ui/settings/reader_section.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/shell/sample_places.h"
#include "ui/shell/sample_receipts.h"
#include "ui/shell/sample_shifts.h"
#include "ui/shell/sample_views.h"
#include "ui/shell/service_pictures.h"
#include "ui/shell/status_strip.h"
#include "ui/shift/shift_page.h"
#include "ui/stock/batch_dialogs.h"
#include "ui/stock/stock_page.h"
#include "ui/tariffs/release_dialog.h"
#include "ui/tariffs/sample_tariffs.h"
#include "ui/tariffs/power_factor_form.h"
#include "ui/tariffs/tariff_form.h"
#include "ui/tariffs/tariffs_page.h"
#include "ui/text/place_text.h"
#include "ui/training/sample_trainings.h"
#include "ui/training/training_bar.h"
#include "ui/training/training_page.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Status = ReaderEvent::Status;

namespace {

Status readerOf(const InspectorView& view)
{
    if (view.fault == Fault::NoReader)
        return Status::NoReader;
    if (view.fault == Fault::CardMute)
        return Status::Mute;
    return view.cardThere ? Status::Present : Status::Empty;
}

} // namespace

PlacePictures::PlacePictures(PictureStage& stage)
    : m_stage{stage},
      m_inspector{new InspectorPage{&stage.window()}},
      m_orders{new OrdersPage{sampleMorning, &stage.window()}},
      m_stock{new StockPage{&stage.window()}},
      m_keys{new KeysPage{&stage.window()}},
      m_settings{new SettingsPage{&stage.window()}},
      m_shift{new ShiftPage{&stage.window()}},
      m_services{new ServicesPage{m_servicesDesk, &stage.window()}},
      m_receipts{new ReceiptsPage{&stage.window()}},
      m_training{new TrainingPage{&stage.window()}},
      m_printing{new PrintingSection{m_settings}},
      m_tariffs{new TariffsPage{sampleTariffTime, &stage.window()}},
      m_management{stage},
      m_field{stage},
      m_office{stage},
      m_structure{stage, *m_settings},
      m_setup{stage}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"shift"_s, PlaceName::Shift, m_shift);
    add(u"services"_s, PlaceName::Services, m_services);
    add(u"receipts"_s, PlaceName::Receipts, m_receipts);
    add(u"orders"_s, PlaceName::Orders, m_orders);
    add(u"stock"_s, PlaceName::Stock, m_stock);
    add(u"inspector"_s, PlaceName::Inspector, m_inspector);
    add(u"keys"_s, PlaceName::Keys, m_keys);
    add(u"settings"_s, PlaceName::Settings, m_settings);
    add(u"training"_s, PlaceName::Training, m_training);
    add(u"tariffs"_s, PlaceName::Tariffs, m_tariffs);
    m_settings->addSection([] { return placeText(PlaceName::Receipts); }, m_printing);
}

void PlacePictures::enter(const QString& place, Status reader)
{
    const Operator person = samplePersonOf(place);
    Places& places = m_stage.window().places();
    if (places.current() != place) {
        places.openFor(person);
        places.go(place);
    }
    CounterView view;
    view.person = person;
    view.printer = PrinterHealth::Good;
    view.model.reader.status = reader;
    m_stage.window().statusStrip().show(view);
}

void PlacePictures::keepAll()
{
    keepInspector();
    keepShift();
    keepServices();
    keepReceipts();
    keepOrders();
    keepOrderDialogs();
    keepStock();
    keepStockDialogs();
    keepSettings();
    keepTraining();
    keepTariffs();
    keepTariffDialogs();
    m_management.keepAll([this](const QString& place) { enter(place); });
    m_field.keepAll([this](const QString& place) { enter(place); });
    m_office.keepAll([this](const QString& place) { enter(place); });
    m_structure.keepAll([this](const QString& place) { enter(place); });
    m_setup.keepAll([this](const QString& place) { enter(place); });
    enter(u"keys"_s);
    m_keys->show(samplePracticeKeys());
    m_stage.keep(u"keys-practice"_s);
}

void PlacePictures::keepInspector()
{
    for (const NamedReport& report : sampleReports()) {
        enter(u"inspector"_s, readerOf(report.view));
        m_inspector->show(InspectorView{}); // so that each report begins at its own first file
        m_inspector->show(report.view);
        m_stage.keep(u"inspector-"_s + report.name);
        if (!report.view.report || report.view.reading)
            continue;
        m_inspector->showTab(InspectorPage::Tab::Trace);
        m_stage.keep(u"inspector-"_s + report.name + u"-commands"_s);
    }
}

void PlacePictures::keepShift()
{
    for (const auto& sample : sampleShifts()) {
        enter(u"shift"_s);
        StatusStrip& strip = m_stage.window().statusStrip();
        CounterView counter;
        counter.person = sample.view.person;
        strip.show(counter);
        ShiftSign sign;
        if (sample.view.standing->shift)
            sign.since = sample.view.standing->openedAt;
        strip.showShift(sign);
        m_shift->show(ShiftView{}); // so that each form begins empty
        m_shift->show(sample.view);
        m_stage.keep(u"shift-"_s + sample.name);
        strip.showShift({});
    }
}

void PlacePictures::keepServices()
{
    ServicePictures pictures{*m_services, m_servicesDesk};
    pictures.keepAll([this](const QString& name) {
        enter(u"services"_s, m_servicesDesk.view().reader.status);
        m_stage.keep(u"services-"_s + name);
    });
}

void PlacePictures::keepReceipts()
{
    for (const auto& sample : sampleReceiptViews()) {
        enter(u"receipts"_s);
        m_receipts->show(sample.view);
        m_stage.keep(u"receipts-"_s + sample.name);
    }
}

void PlacePictures::keepPrinting()
{
    m_settings->goTo(m_printing);
    for (const auto& sample : samplePrintings()) {
        m_printing->show(sample.view);
        m_stage.keep(u"settings-printing-"_s + sample.name);
    }
}

void PlacePictures::keepOrders()
{
    for (const auto& sample : sampleOrders()) {
        enter(u"orders"_s, sample.view.busy ? Status::Present : Status::Empty);
        m_orders->show(sample.view);
        m_stage.keep(u"orders-"_s + sample.name);
    }
}

void PlacePictures::keepOrderDialogs()
{
    OrderForm form{sampleMorning(), &m_stage.window()};
    m_stage.show(form);
    m_stage.keep(form, u"order-form"_s);
    form.accept(); // nothing was typed
    m_stage.keep(form, u"order-form-wrong"_s);
    for (const ManagementClass kind : {ManagementClass::Preset, ManagementClass::KeyUpdate}) {
        OrderForm other{sampleMorning(), &m_stage.window()};
        other.choose(kind);
        m_stage.show(other);
        m_stage.keep(other, u"order-form-%1"_s.arg(static_cast<int>(kind), 2, 16, QChar{u'0'}));
    }
    ApprovalDialog approval{sampleOrderToApprove(), {}, {}, &m_stage.window()};
    m_stage.show(approval);
    m_stage.keep(approval, u"order-approval"_s);
    ApprovalDialog several{sampleOrderToApprove(), {}, sampleOrdersToApprove(), &m_stage.window()};
    m_stage.show(several);
    m_stage.keep(several, u"order-approval-several"_s);
}

void PlacePictures::keepStock()
{
    for (const auto& sample : sampleStocks()) {
        enter(u"stock"_s, sample.view.lastStep ? Status::Present : Status::Empty);
        m_stock->show(sample.view);
        m_stage.keep(u"stock-"_s + sample.name);
    }
}

void PlacePictures::keepStockDialogs()
{
    ReceiptDialog receipt{&m_stage.window()};
    m_stage.show(receipt);
    m_stage.keep(receipt, u"stock-receive"_s);
    receipt.accept(); // nothing was typed
    m_stage.keep(receipt, u"stock-receive-wrong"_s);
    BatchDialog batch{&m_stage.window()};
    m_stage.show(batch);
    m_stage.keep(batch, u"stock-batch-form"_s);
}

void PlacePictures::keepSettings()
{
    for (const auto& sample : sampleSettings()) {
        enter(u"settings"_s, sample.view.reader.status);
        m_settings->show(sample.view);
        m_stage.keep(u"settings-"_s + sample.name);
    }
    m_settings->showLanguage(m_stage.language());
    m_settings->goTo(&m_settings->language());
    m_stage.keep(u"settings-language"_s);
    keepPrinting();
    m_settings->goTo(&m_settings->reader());
}

void PlacePictures::keepCustody()
{
    for (const auto& sample : sampleKeys()) {
        enter(u"keys"_s);
        m_keys->show(sample.view);
        m_stage.keep(u"keys-"_s + sample.name);
    }
    keepCeremonies();
    m_setup.keepFirstRun();
}

void PlacePictures::keepCeremonies()
{
    CeremonyDialog dialog{&m_stage.window()};
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    for (const auto& sample : sampleCeremonies()) {
        dialog.show(sample.view);
        m_stage.keep(dialog, u"ceremony-"_s + sample.name);
    }
    dialog.show(sampleCeremonies().front().view);
    dialog.reject(); // asks first
    m_stage.keep(dialog, u"ceremony-give-up"_s);
    dialog.show(KeysView{});
}

void PlacePictures::keepTariffs()
{
    for (const NamedTariffs& sample : sampleTariffs()) {
        enter(u"tariffs"_s);
        m_tariffs->show(sample.view);
        m_tariffs->showTab(static_cast<TariffsPage::Tab>(sample.tab));
        m_stage.keep(u"tariffs-"_s + sample.name);
    }
    m_tariffs->showTab(TariffsPage::Tab::Months);
    m_tariffs->months().show(sampleMonthEnd());
    m_stage.keep(u"tariffs-month-end"_s);
}

void PlacePictures::keepTariffDialogs()
{
    TariffForm fresh{Tariff{}, {}, &m_stage.window()};
    m_stage.show(fresh);
    m_stage.keep(fresh, u"tariffs-form"_s);
    fresh.accept(); // nothing was typed
    m_stage.keep(fresh, u"tariffs-form-wrong"_s);
    for (const auto& [name, content] : {std::pair{u"ladder"_s, sampleLadderTariff()},
                                        std::pair{u"hours"_s, sampleHoursTariff()}}) {
        TariffForm form{content, TariffPlanId{1}, &m_stage.window()};
        m_stage.show(form);
        m_stage.keep(form, u"tariffs-form-"_s + name);
    }
    PowerFactorTable factors =
        powerFactorTable(PowerFactorStandard::Ninety, PowerFactorEffect::Both);
    factors.lines[98].adjustment = Percent{}; // 0.98, where the rule rewards
    PowerFactorForm powers{factors, &m_stage.window()};
    m_stage.show(powers);
    m_stage.keep(powers, u"tariffs-power-factors"_s);
    for (const NamedTariffs& sample : sampleTariffs()) {
        if (sample.name != u"rehearsed"_s)
            continue;
        ReleaseDialog dialog{sample.view, sampleTariffTime(), {}, &m_stage.window()};
        m_stage.show(dialog);
        m_stage.keep(dialog, u"tariffs-release"_s);
    }
}

// With the strip and the bar of a training window, which no other picture has.
void PlacePictures::keepTraining()
{
    MainWindow& window = m_stage.window();
    TrainingBar bar{&window};
    window.addToolBar(&bar);
    window.statusStrip().showTraining(true);
    bar.show();
    for (const NamedTraining& sample : sampleTrainings()) {
        enter(u"training"_s);
        m_training->show(sample.view);
        bar.showView(sample.view);
        m_stage.keep(u"training-"_s + sample.name);
    }
    window.removeToolBar(&bar);
    window.statusStrip().showTraining(false);
}

} // namespace wattcard::ui
