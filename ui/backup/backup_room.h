// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backup/restore_view.h"
#include "ui/widgets/page_stack.h"

namespace wattcard::ui {

class BackupPage;
class RestorePage;

// The two screens of Alt+7 in one place: backups, and in front of them a restore while one is open.
class BackupRoom : public PageStack {
    Q_OBJECT
public:
    explicit BackupRoom(QWidget* parent);
    BackupPage& backups() { return *m_backups; }
    RestorePage& restore() { return *m_restore; }
    void show(const wattcard::ui::RestoreView& view);

protected:
    void focusInEvent(QFocusEvent* event) override;

private:
    BackupPage* m_backups;
    RestorePage* m_restore;
};

} // namespace wattcard::ui
