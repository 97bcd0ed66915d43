// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

namespace wattcard::ui {

class AuditTrailPage;
class PictureStage;
class StaffPage;

// Pictures of the screens of operators and of the audit trail. Adds them to the stage's window.
class OfficePictures {
public:
    explicit OfficePictures(PictureStage& stage);
    // `enter` leads to the screen of that name.
    void keepAll(const std::function<void(const QString& place)>& enter);

private:
    PictureStage& m_stage;
    StaffPage* m_staff;
    AuditTrailPage* m_audit;
};

} // namespace wattcard::ui
