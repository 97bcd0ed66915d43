// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/setup_pictures.h"

#include "ui/health/health_page.h"
#include "ui/services/service_wizard.h"
#include "ui/setup/setup_window.h"
#include "ui/shell/places.h"
#include "ui/shell/sample_views.h"
#include "ui/text/place_text.h"

#include <array>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using app::HealthState;
using app::HealthSubject;

namespace {

std::vector<app::HealthFinding> sampleFindings(bool isWell)
{
    if (isWell)
        return {{HealthSubject::Service},
                {HealthSubject::Reader},
                {HealthSubject::Printer},
                {HealthSubject::Books},
                {HealthSubject::Disk, HealthState::Good, {}, 48'200'000'000},
                {HealthSubject::Clock},
                {HealthSubject::Keys, HealthState::Attention, {}, 8},
                {HealthSubject::Backup, HealthState::Good, {}, 5},
                {HealthSubject::Drill, HealthState::Good, {}, 2},
                {HealthSubject::Log, HealthState::Good, {}, 3'400'000},
                {HealthSubject::Ends}};
    return {{HealthSubject::Service, HealthState::Bad, Fault::ServiceStopped},
            {HealthSubject::Reader, HealthState::Bad, Fault::NoReader},
            {HealthSubject::Printer, HealthState::Attention, Fault::PrinterFailed},
            {HealthSubject::Books, HealthState::Bad, Fault::DatabaseDamaged},
            {HealthSubject::Disk, HealthState::Attention, Fault::DiskFull, 612'000'000},
            {HealthSubject::Clock, HealthState::Bad, Fault::ClockBehind},
            {HealthSubject::Keys, HealthState::Bad, Fault::KeyMissing},
            {HealthSubject::Backup, HealthState::Bad, {}, 24 * 9},
            {HealthSubject::Drill, HealthState::Attention, {}, -1},
            {HealthSubject::Log, HealthState::Attention, Fault::NotSaved},
            {HealthSubject::Ends, HealthState::Attention, {}, 1}};
}

HealthView sampleHealth(bool isWell)
{
    HealthView view;
    view.findings = sampleFindings(isWell);
    view.at = UtcTime{std::chrono::seconds{1'795'000'000}};
    if (!isWell)
        view.log = {
            u"2026-11-22T08:02:03Z wattcard.cardio.pcsc: SCardGetStatusChange 0x8010001D"_s,
            u"2026-11-22T08:02:05Z wattcard.cardio.pcsc: SCardEstablishContext 0x8010001D"_s};
    return view;
}

} // namespace

SetupPictures::SetupPictures(PictureStage& stage)
    : m_stage{stage},
      m_health{new HealthPage{&stage.window()}}
{
    stage.window().places().add({.id = u"health"_s,
                                 .title = [] { return placeText(PlaceName::Health); },
                                 .page = m_health,
                                 .roles = {}});
}

void SetupPictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    enter(u"health"_s);
    m_health->show(HealthView{});
    m_stage.keep(u"health-empty"_s);
    m_health->show(sampleHealth(true));
    m_stage.keep(u"health-good"_s);
    m_health->show(sampleHealth(false));
    m_stage.keep(u"health-bad"_s);
}

void SetupPictures::keepFirstRun()
{
    SetupDesk desk;
    SetupWindow window{{desk, m_stage.languageSwitch(), u"/var/lib/wattcard/books"_s,
                        [] { return Result<void>{}; }}};
    window.setAttribute(Qt::WA_DontShowOnScreen);
    window.QWidget::show();
    ServiceWizard& wizard = window.wizard();
    wizard.setSettleTime(std::chrono::milliseconds{0});
    m_stage.keep(window, u"setup-company"_s);
    wizard.advance(); // nothing was typed
    m_stage.keep(window, u"setup-company-wrong"_s);
    const std::array typed{std::pair{u"company"_s, sampleCompany().name},
                           std::pair{u"phone"_s, u"95598"_s}, std::pair{u"login"_s, u"liuyang"_s},
                           std::pair{u"person"_s, u"刘洋"_s}};
    for (const auto& [field, text] : typed)
        window.findChild<QLineEdit*>(field)->setText(text);
    wizard.goOn();
    m_stage.keep(window, u"setup-administrator"_s);
    wizard.goOn();
    desk.looked({u"/var/lib/wattcard/books"_s, 48'200'000'000, std::nullopt});
    m_stage.keep(window, u"setup-place"_s);
    desk.look(u"/net/books"_s);
    desk.looked({u"/net/books"_s, 0, Fault::DatabaseFailed});
    m_stage.keep(window, u"setup-place-network"_s);
    wizard.goOn();
    m_stage.keep(window, u"setup-reader-missing"_s);
    ReaderEvent event;
    event.status = ReaderEvent::Status::Present;
    event.readerName = u"ACS ACR39U 00 00"_s;
    desk.readerChanged(event);
    m_stage.keep(window, u"setup-reader"_s);
    wizard.goOn();
    m_stage.keep(window, u"setup-printer"_s);
    desk.testFailed();
    m_stage.keep(window, u"setup-printer-silent"_s);
    wizard.goOn();
    m_stage.keep(window, u"setup-books"_s);
    wizard.goTo(*window.findChild<PassphraseForm*>());
    m_stage.keep(window, u"setup-passphrase"_s);
    wizard.goOn();
    m_stage.keep(window, u"setup-summary"_s);
    desk.made({u"/var/lib/wattcard/books"_s,
               {{u"wangli"_s, Role::Clerk, u"7KQ4-M2XT-9HPD"_s},
                {u"chenwei"_s, Role::ShiftLeader, u"R5WN-83TB-KX2C"_s},
                {u"zhaomin"_s, Role::Finance, u"J4PV-TT6M-2QHZ"_s}}});
    m_stage.keep(window, u"setup-done"_s);
}

} // namespace wattcard::ui
