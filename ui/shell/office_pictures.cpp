// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/office_pictures.h"

#include "ui/audit/audit_page.h"
#include "ui/audit/sample_audits.h"
#include "ui/operators/sample_staff.h"
#include "ui/operators/staff_page.h"
#include "ui/shell/picture_stage.h"
#include "ui/shell/places.h"
#include "ui/text/place_text.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

OfficePictures::OfficePictures(PictureStage& stage)
    : m_stage{stage},
      m_staff{new StaffPage{&stage.window()}},
      m_audit{new AuditTrailPage{&stage.window()}}
{
    Places& places = stage.window().places();
    const auto add = [&places](const QString& id, PlaceName name, QWidget* page) {
        places.add(
            {.id = id, .title = [name] { return placeText(name); }, .page = page, .roles = {}});
    };
    add(u"operators"_s, PlaceName::Operators, m_staff);
    add(u"audit"_s, PlaceName::AuditTrail, m_audit);
}

void OfficePictures::keepAll(const std::function<void(const QString& place)>& enter)
{
    for (const auto& sample : sampleStaff()) {
        enter(u"operators"_s);
        m_staff->show(StaffView{}); // so that each form begins empty
        m_staff->show(sample.view);
        m_stage.keep(u"operators-"_s + sample.name);
    }
    m_staff->show(sampleStaffList());
    m_staff->showRights();
    m_stage.keep(u"operators-rights"_s);
    for (const auto& sample : sampleAudits()) {
        enter(u"audit"_s);
        m_audit->show(AuditView{});
        m_audit->show(sample.view);
        m_stage.keep(u"audit-"_s + sample.name);
    }
}

} // namespace wattcard::ui
