// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/settings/language_section.h"
#include "ui/settings/look_section.h"
#include "ui/settings/reader_section.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int namesWidth = 240;
constexpr int settingsMargin = 24;
constexpr int settingsGap = 18;

} // namespace

SettingsPage::SettingsPage(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_names{new QListWidget{this}},
      m_sections{new QStackedWidget{this}},
      m_reader{new ReaderSection{this}},
      m_language{new LanguageSection{this}},
      m_look{new LookSection{this}}
{
    m_title->setFont(sized(font(), headlinePoints));
    m_names->setFixedWidth(namesWidth);
    auto* below = new QHBoxLayout;
    below->setSpacing(settingsGap);
    below->addWidget(m_names);
    below->addWidget(m_sections, 1);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(settingsMargin, settingsGap, settingsMargin, settingsGap);
    layout->setSpacing(settingsGap);
    layout->addWidget(m_title);
    layout->addLayout(below, 1);
    connect(m_names, &QListWidget::currentRowChanged, m_sections, &QStackedWidget::setCurrentIndex);
    connect(m_reader, &ReaderSection::readerChosen, this, &SettingsPage::readerChosen);
    connect(m_reader, &ReaderSection::testWanted, this, &SettingsPage::testWanted);
    connect(m_reader, &ReaderSection::testUnwanted, this, &SettingsPage::testUnwanted);
    connect(m_language, &LanguageSection::languageChosen, this, &SettingsPage::languageChosen);
    addSection([] { return tr("Reader"); }, m_reader);
    addSection([] { return tr("Language"); }, m_language);
    addSection([] { return tr("Look"); }, m_look);
    m_names->setCurrentRow(0);
    retranslate();
}

void SettingsPage::addSection(std::function<QString()> title, QWidget* section)
{
    auto* area = new QScrollArea{m_sections}; // a long section must not make the window taller
    area->setWidget(section);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    m_sections->addWidget(area);
    m_names->addItem(title());
    m_titles.push_back(std::move(title));
}

void SettingsPage::goTo(QWidget* section)
{
    for (int row = 0; row < m_sections->count(); ++row) {
        if (static_cast<QScrollArea*>(m_sections->widget(row))->widget() == section)
            m_names->setCurrentRow(row);
    }
}

void SettingsPage::show(const SettingsView& view)
{
    m_reader->show(view);
}

void SettingsPage::showLanguage(Language language)
{
    m_language->show(language);
}

void SettingsPage::retranslate()
{
    m_title->setText(tr("Settings"));
    m_names->setAccessibleName(tr("Sections of the settings"));
    for (std::size_t i = 0; i < m_titles.size(); ++i)
        m_names->item(static_cast<int>(i))->setText(m_titles[i]());
}

void SettingsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SettingsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    Q_EMIT testUnwanted();
}

void linkSettingsPage(SettingsPage& page, SettingsDesk& desk, LanguageSwitch& language)
{
    QObject::connect(&desk, &SettingsDesk::viewChanged, &page, &SettingsPage::show);
    QObject::connect(&page, &SettingsPage::readerChosen, &desk, &SettingsDesk::chooseReader);
    QObject::connect(&page, &SettingsPage::testWanted, &desk, &SettingsDesk::startTest);
    QObject::connect(&page, &SettingsPage::testUnwanted, &desk, &SettingsDesk::stopTest);
    QObject::connect(&page, &SettingsPage::languageChosen, &language, &LanguageSwitch::use);
    page.show(desk.view());
    page.showLanguage(language.current());
}

void linkLook(SettingsPage& page, LookSwitch& look)
{
    QObject::connect(&page.look(), &LookSection::lookChosen, &look, &LookSwitch::use);
    QObject::connect(&look, &LookSwitch::changed, &page.look(), &LookSection::show);
    page.look().show(look.current());
}

} // namespace wattcard::ui
