// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picture_stage.h"

#include <QCoreApplication>
#include <QDialog>

namespace wattcard::ui {

PictureStage::PictureStage(const Company& company, LanguageSwitch& language, QSize size,
                           Wanted wanted)
    : m_counter{{.counter = company.counter,
                 .clock = m_clock,
                 .uptime = [] { return std::chrono::milliseconds{}; }}},
      m_people{company.counter, QString{}},
      m_language{language},
      m_window{{m_counter, m_people, language, company}},
      m_wanted{std::move(wanted)}
{
    m_window.resize(size);
    m_window.setAttribute(Qt::WA_DontShowOnScreen);
    m_window.show();
}

Language PictureStage::language() const
{
    return m_language.current();
}

void PictureStage::show(QDialog& dialog)
{
    dialog.setAttribute(Qt::WA_DontShowOnScreen);
    dialog.show();
}

void PictureStage::keep(QWidget& widget, const QString& name)
{
    if (!name.startsWith(m_wanted.only))
        return;
    QCoreApplication::sendPostedEvents(); // layouts and language changes that wait
    QCoreApplication::sendPostedEvents(); // and the layouts that those have asked for
    m_wanted.visit(widget, name);
}

} // namespace wattcard::ui
