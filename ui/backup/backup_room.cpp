// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backup/backup_room.h"

#include "ui/backup/backup_page.h"
#include "ui/backup/restore_page.h"

namespace wattcard::ui {

BackupRoom::BackupRoom(QWidget* parent)
    : PageStack{parent},
      m_backups{new BackupPage{this}},
      m_restore{new RestorePage{this}}
{
    addWidget(m_backups);
    addWidget(m_restore);
    setFocusPolicy(Qt::NoFocus);
}

void BackupRoom::show(const RestoreView& view)
{
    QWidget* const wanted = view.isOpen ? static_cast<QWidget*>(m_restore) : m_backups;
    const bool isNew = currentWidget() != wanted;
    setCurrentWidget(wanted);
    m_restore->show(view);
    if (isNew && isVisible())
        wanted->setFocus(Qt::TabFocusReason);
}

void BackupRoom::focusInEvent(QFocusEvent*)
{
    currentWidget()->setFocus();
}

} // namespace wattcard::ui
