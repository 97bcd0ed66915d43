// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/language_section.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

LanguageSection::LanguageSection(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_english{new QRadioButton{u"English"_s, this}},
      m_chinese{new QRadioButton{u"中文"_s, this}},
      m_note{new QLabel{this}}
{
    m_title->setFont(sized(font(), namePoints));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(14);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_english, m_chinese, m_note})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(m_english, &QRadioButton::clicked, this,
            [this] { Q_EMIT languageChosen(Language::English); });
    connect(m_chinese, &QRadioButton::clicked, this,
            [this] { Q_EMIT languageChosen(Language::Chinese); });
    retranslate();
}

void LanguageSection::show(Language language)
{
    (language == Language::Chinese ? m_chinese : m_english)->setChecked(true);
}

void LanguageSection::retranslate()
{
    m_title->setText(tr("Language"));
    m_note->setText(tr("Takes effect at once and is kept for you on this computer."));
}

void LanguageSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
