// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/picture_stage.h"

#include <QCoreApplication>
#include <QDialog>
#include <QPixmap>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

PictureStage::PictureStage(const Company& company, LanguageSwitch& language, const QDir& folder)
    : m_counter{{.counter = company.counter,
                 .clock = m_clock,
                 .uptime = [] { return std::chrono::milliseconds{}; }}},
      m_people{company.counter, QString{}},
      m_language{language},
      m_window{{m_counter, m_people, language, company}},
      m_folder{folder}
{
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
    QCoreApplication::sendPostedEvents(); // layouts and language changes that wait
    QCoreApplication::sendPostedEvents(); // and the layouts that those have asked for
    const QString language = m_language.current() == Language::English ? u"en"_s : u"zh"_s;
    const bool saved = widget.grab().save(m_folder.filePath(name + u'-' + language + u".png"_s));
    ++(saved ? m_kept : m_missed);
}

} // namespace wattcard::ui
