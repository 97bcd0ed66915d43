// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/services_page.h"

#include "ui/help/key_sheet.h"
#include "ui/services/service_list.h"
#include "ui/services/service_wizard.h"
#include "ui/services/tone_line.h"
#include "ui/text/fault_text.h"
#include "ui/text/reader_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/fitting_button.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Kind = app::CardSituation::Kind;

namespace {

constexpr int tileWidth = 320;
constexpr int tileHeight = 49;
constexpr int tileGap = 4;
constexpr int pageMargin = 12;

QString keyName(ServiceId service)
{
    return QKeySequence{keyOf(service)}.toString(QKeySequence::NativeText);
}

} // namespace

ServicesPage::ServicesPage(ServicesDesk& desk, QWidget* parent)
    : QWidget{parent},
      m_desk{desk},
      m_right{new QStackedWidget{this}},
      m_start{nullptr},
      m_hint{new QLabel{this}},
      m_account{new QLabel{this}},
      m_message{new ToneLine{this}}
{
    m_start = makeStart();
    m_right->addWidget(m_start);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(pageMargin, pageMargin, pageMargin, pageMargin);
    layout->addWidget(makeTiles());
    layout->addWidget(m_right, 1);
    connect(&m_desk, &ServicesDesk::viewChanged, this, &ServicesPage::show);
    retranslate();
    show(m_desk.view());
}

QWidget* ServicesPage::makeTiles()
{
    auto* column = new QWidget{this};
    column->setFixedWidth(tileWidth);
    auto* layout = new QVBoxLayout{column};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(tileGap);
    for (const ServiceId service : allServices) {
        auto* tile = new FittingButton{column};
        tile->setFixedHeight(tileHeight);
        tile->setCheckable(true);
        tile->setAutoDefault(true);
        tile->setFont(sized(font(), smallPoints));
        tile->setStyleSheet(u"text-align:left; padding-left:10px"_s);
        m_tiles[service] = tile;
        layout->addWidget(tile);
        connect(tile, &QPushButton::clicked, this, [this, service] { open(service); });
    }
    layout->addStretch(1);
    return column;
}

QWidget* ServicesPage::makeStart()
{
    auto* start = new QWidget{this};
    auto* layout = new QVBoxLayout{start};
    m_hint->setFont(sized(font(), namePoints));
    for (QLabel* label : {m_hint, m_account}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        layout->addWidget(label);
    }
    layout->addWidget(m_message);
    layout->addStretch(1);
    return start;
}

void ServicesPage::retranslate()
{
    for (const auto& [service, tile] : m_tiles) {
        tile->setText(u"%1   %2\n       %3"_s.arg(keyName(service), serviceName(service),
                                                  servicePurpose(service)));
        tile->setAccessibleName(serviceName(service));
        tile->setProperty(sheetKeyProperty, keyName(service));
        tile->setAccessibleDescription(servicePurpose(service));
    }
    m_hint->setText(tr("Choose a service: its key, or ENTER."));
}

ServiceWizard& ServicesPage::wizardOf(ServiceId service)
{
    ServiceWizard*& wizard = m_wizards[service];
    if (wizard)
        return *wizard;
    wizard = makerOf(service)(m_desk, m_right);
    m_right->addWidget(wizard);
    connect(wizard, &ServiceWizard::left, this, [this] {
        const bool isParked = m_desk.view().phase == ServicePhase::Stopped;
        shut();
        if (isParked)
            Q_EMIT counterWanted();
    });
    connect(wizard, &ServiceWizard::finished, this, [this] {
        shut();
        Q_EMIT counterWanted();
    });
    return *wizard;
}

void ServicesPage::open(ServiceId service)
{
    m_last = service;
    m_desk.open(service);
    show(m_desk.view()); // a tile that was refused is not left pressed
}

void ServicesPage::shut()
{
    m_desk.close();
    focusTile();
}

void ServicesPage::show(const ServicesView& view)
{
    for (const auto& [service, tile] : m_tiles) {
        tile->setChecked(view.service == service);
        tile->setEnabled(view.service ? view.service == service : !refusalOf(view, service));
    }
    ServiceWizard* const wanted = view.service ? &wizardOf(*view.service) : nullptr;
    const bool isNew = wanted != m_open;
    m_open = wanted;
    m_right->setCurrentWidget(wanted ? static_cast<QWidget*>(wanted) : m_start);
    if (wanted && isNew)
        wanted->begin();
    if (wanted) {
        wanted->setBusy(m_desk.view().asks || m_desk.isRunning());
        wanted->refresh();
    } else {
        showStart(view);
        const bool isLost = isNew || !focusWidget() || !focusWidget()->isEnabled();
        if (isLost)
            focusTile();
    }
}

void ServicesPage::showStart(const ServicesView& view)
{
    if (view.sheet) {
        const Account& account = view.sheet->facts.account;
        m_account->setText(tr("In the reader: the card of %1, %2, %3.")
                               .arg(account.customerName, numberText(account.number),
                                    accountStateText(account.state)));
    } else if (hasBlankCard(view)) {
        m_account->setText(tr("In the reader: a blank card of the company."));
    } else {
        m_account->setText(tr("Without the customer's card the account is looked for."));
    }
    if (view.failure)
        m_message->say(Tone::Stop, faultLine(view.failure->fault));
    else if (view.isReading)
        m_message->say(Tone::Busy, tr("The card is being read."));
    else if (view.card && view.card->kind == Kind::Finished)
        m_message->say(Tone::Good, tr("An unfinished sale was on this card: it is finished now. "
                                      "Nothing was charged again."));
    else if (isCardIn(view) && view.card && !view.card->facts && !hasBlankCard(view))
        m_message->say(Tone::Attention, faultLine(view.card->fault));
    else
        m_message->say(readerTone(view.reader.status), readerSentence(view.reader));
}

void ServicesPage::focusTile()
{
    if (!isVisible())
        return;
    if (m_tiles.at(m_last)->isEnabled())
        return m_tiles.at(m_last)->setFocus();
    for (const ServiceId service : allServices) {
        if (m_tiles.at(service)->isEnabled())
            return m_tiles.at(service)->setFocus();
    }
}

void ServicesPage::focusInEvent(QFocusEvent*)
{
    if (!m_open)
        focusTile();
}

// The keys of the tiles, as long as nothing is typed into.
void ServicesPage::keyPressEvent(QKeyEvent* event)
{
    constexpr Qt::KeyboardModifiers ignored{Qt::KeypadModifier | Qt::ShiftModifier};
    if (!m_open && !event->isAutoRepeat() && !(event->modifiers() & ~ignored)) {
        for (const ServiceId service : allServices) {
            if (event->key() == keyOf(service))
                return open(service);
        }
    }
    QWidget::keyPressEvent(event);
}

void ServicesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(m_desk.view());
    }
}

} // namespace wattcard::ui
