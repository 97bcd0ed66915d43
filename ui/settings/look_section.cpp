// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/look_section.h"

#include <QEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

void choose(const std::vector<QRadioButton*>& buttons, int which)
{
    buttons[static_cast<std::size_t>(which)]->setChecked(true);
}

void name(const std::vector<QRadioButton*>& buttons, const QStringList& texts)
{
    for (std::size_t i = 0; i < buttons.size(); ++i)
        buttons[i]->setText(texts[static_cast<int>(i)]);
}

} // namespace

LookSection::LookSection(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_colours{group(4, &LookChoice::colours)},
      m_density{group(2, &LookChoice::density)},
      m_motion{group(3, &LookChoice::motion)},
      m_sounds{new QCheckBox{this}},
      m_note{new QLabel{this}}
{
    m_title->setFont(sized(font(), namePoints));
    m_note->setWordWrap(true);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_colours.box, m_density.box,
                                                         m_motion.box, m_sounds, m_note})
        layout->addWidget(part);
    layout->addStretch(1);
    connect(m_sounds, &QCheckBox::clicked, this, [this](bool on) {
        m_choice.sounds = on;
        Q_EMIT lookChosen(m_choice);
    });
    retranslate();
    show({});
}

template <class Enum> LookSection::Group LookSection::group(int count, Enum LookChoice::*member)
{
    Group made{new QGroupBox{this}, {}};
    auto* rows = new QVBoxLayout{made.box};
    for (int i = 0; i < count; ++i) {
        auto* button = new QRadioButton{made.box};
        rows->addWidget(button);
        connect(button, &QRadioButton::clicked, this, [this, member, i] {
            m_choice.*member = static_cast<Enum>(i);
            Q_EMIT lookChosen(m_choice);
        });
        made.buttons.push_back(button);
    }
    return made;
}

void LookSection::show(const LookChoice& choice)
{
    m_choice = choice;
    choose(m_colours.buttons, static_cast<int>(choice.colours));
    choose(m_density.buttons, static_cast<int>(choice.density));
    choose(m_motion.buttons, static_cast<int>(choice.motion));
    m_sounds->setChecked(choice.sounds);
}

void LookSection::retranslate()
{
    m_title->setText(tr("Look"));
    m_colours.box->setTitle(tr("Colours"));
    name(m_colours.buttons, {tr("As the desktop"), tr("Light"), tr("Dark"),
                             tr("High contrast: black, white, yellow")});
    m_density.box->setTitle(tr("Size of letters"));
    name(m_density.buttons, {tr("Counter: readable from 80 cm"), tr("Normal: for a desk")});
    m_motion.box->setTitle(tr("Moving pictures"));
    name(m_motion.buttons, {tr("As the desktop"), tr("Moving"), tr("Still")});
    m_sounds->setText(tr("Sounds: done, asked for again, refused"));
    m_note->setText(tr("Takes effect at once and is kept for you on this computer."));
}

void LookSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
