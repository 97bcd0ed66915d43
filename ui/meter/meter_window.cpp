// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meter/meter_window.h"

#include "ui/meter/breaker_lever.h"
#include "ui/meter/card_tray.h"
#include "ui/meter/colours.h"
#include "ui/meter/fault_menu.h"
#include "ui/meter/fault_words.h"
#include "ui/meter/inside_tabs.h"
#include "ui/meter/load_panel.h"
#include "ui/meter/meter_face.h"
#include "ui/meter/meter_text.h"
#include "ui/meter/practice_frame.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QSignalBlocker>

#include <utility>

namespace wattcard::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize startSize{1320, 700}; // fits 1366x768 with the desktop's own bars
constexpr int rightColumnWidth = 480;
constexpr std::chrono::milliseconds letterSettles{40}; // no finger is that quick

} // namespace

MeterWindow::MeterWindow(QWidget* parent) : MeterWindow{monotonicHoldClock(), parent} {}

MeterWindow::MeterWindow(HoldClock clock, QWidget* parent)
    : QMainWindow{parent},
      m_face{new MeterFace{clock, this}},
      m_tray{new CardTrayView{this}},
      m_load{new LoadPanel{this}},
      m_inside{new InsideTabs{this}},
      m_status{new QLabel{this}}
{
    m_letterUp.setSingleShot(true);
    m_letterUp.setInterval(letterSettles);
    connect(&m_letterUp, &QTimer::timeout, this, &MeterWindow::letGo);
    arrange();
    makeMenus();
    connectParts();
    m_readout.powered = false;
    showReadout(m_readout);
    retranslate();
    m_face->key(app::MeterService::Key::Page).setFocus();
    resize(startSize);
}

void MeterWindow::arrange()
{
    auto* frame = new PracticeFrame{this};
    auto* columns = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_face, 1);
    left->addWidget(m_tray);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    m_load->setFixedWidth(rightColumnWidth);
    m_inside->setFixedWidth(rightColumnWidth);
    right->addWidget(m_load, 1);
    right->addWidget(m_inside, 1);
    columns->setSpacing(14);
    columns->addLayout(left, 1);
    columns->addLayout(right);
    auto* all = new QVBoxLayout{frame};
    all->setContentsMargins(6, 6, 6, 4);
    all->setSpacing(6);
    all->addLayout(columns, 1);
    all->addWidget(m_status);
    QFont large = font();
    large.setPixelSize(16);
    large.setBold(true);
    m_status->setFont(large);
    m_status->setMinimumHeight(30);
    setCentralWidget(frame);
}

void MeterWindow::makeMenus()
{
    m_languageMenu = menuBar()->addMenu(QString{});
    m_languages = new QActionGroup{this};
    // Each language is written in itself, so that it is found by who reads nothing else.
    for (const auto& [name, locale] :
         {std::pair{u"English"_s, u"en"_s}, std::pair{u"中文"_s, u"zh_CN"_s}}) {
        QAction* action = m_languageMenu->addAction(name);
        action->setCheckable(true);
        action->setData(locale);
        m_languages->addAction(action);
    }
    showLanguage(u"en"_s);
    connect(m_languages, &QActionGroup::triggered, this,
            [this](QAction* action) { Q_EMIT languageRequested(action->data().toString()); });
    m_viewMenu = menuBar()->addMenu(QString{});
    m_refresh = m_viewMenu->addAction(QString{});
    m_refresh->setShortcut(Qt::Key_F5);
    connect(m_refresh, &QAction::triggered, this, &MeterWindow::trayRefreshRequested);
    m_faults = new FaultMenu{this};
    menuBar()->addMenu(m_faults);
    m_calm = m_viewMenu->addAction(QString{});
    m_calm->setCheckable(true);
    connect(m_calm, &QAction::toggled, m_face, &MeterFace::setReducedMotion);
}

void MeterWindow::connectParts()
{
    connect(m_face, &MeterFace::keyHeld, this, &MeterWindow::keyPressed);
    connect(m_load, &LoadPanel::curveRefused, this, &MeterWindow::showNotice);
    connect(m_faults, &FaultMenu::presetChosen, this, &MeterWindow::askForFault);
    connect(m_load, &LoadPanel::speedChanged, this, &MeterWindow::speedChanged);
    connect(m_load, &LoadPanel::speedChanged, m_face, &MeterFace::showSpeed);
    connect(m_load, &LoadPanel::powerToggled, this, &MeterWindow::powerToggled);
    connect(m_tray, &CardTrayView::cardMoved, this, &MeterWindow::cardMoved);
    connect(m_tray, &CardTrayView::newCardRequested, this, &MeterWindow::newCardRequested);
    connect(m_tray, &CardTrayView::placeTaken, this, [this](CardPlace place, const QString& card) {
        showNotice(tr("%1 already holds %2. Take it back first (T).").arg(placeName(place), card));
    });
    connect(m_tray, &CardTrayView::storyCardKept, this, [this](const QString& card) {
        showNotice(tr("%1 is a card of the story. Only the meter takes it (M).").arg(card));
    });
    connect(&m_face->lever(), &BreakerLever::refused, this, [this](meter::SwitchState state) {
        showNotice(state == meter::SwitchState::Closed
                       ? tr("The load switch is closed; only the meter opens it.")
                       : tr("The lever does not give way: there is no credit to close with."));
    });
}

void MeterWindow::retranslate()
{
    setWindowTitle(tr("WattCard meter-controller (emulator)"));
    m_languageMenu->setTitle(tr("&Language"));
    m_viewMenu->setTitle(tr("&View"));
    m_faults->retranslate();
    m_refresh->setText(tr("&Look at the cards again"));
    m_calm->setText(tr("&Still pictures, no movement"));
    showAdvice();
}

void MeterWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::ActivationChange && isActiveWindow())
        Q_EMIT trayRefreshRequested();
    QMainWindow::changeEvent(event);
}

QString MeterWindow::statusText() const
{
    return m_status->text();
}

void MeterWindow::showReadout(const meter::Readout& readout)
{
    m_readout = readout;
    m_face->showReadout(readout);
    m_load->showReadout(readout);
    m_inside->showReadout(readout);
    m_faults->showReadout(readout);
    m_tray->setMeterBusy(readout.cardBusy);
    if (advice(readout) != m_lastAdvice)
        showAdvice();
}

void MeterWindow::showCards(const std::vector<TrayCard>& cards)
{
    m_tray->showCards(cards);
}

void MeterWindow::showFault(Fault fault)
{
    paintStatus(u"✖ "_s + trayFaultText(fault), Tone::Bad);
}

// A preset that takes a number asks for it here.
void MeterWindow::askForFault(app::FaultPreset preset)
{
    constexpr int largest = 86'400;
    int number = 0;
    if (const QString question = faultNumberQuestion(preset); !question.isEmpty()) {
        const int least = preset == app::FaultPreset::ClockDrift ? -largest : 1;
        bool isGiven = false;
        number = QInputDialog::getInt(this, faultEntry(preset).remove(u'&'), question,
                                      app::usualNumber(preset), least, largest, 1, &isGiven);
        if (!isGiven || number == 0)
            return;
    }
    showNotice(faultSetText(preset));
    Q_EMIT faultRequested(preset, number);
}

void MeterWindow::showFaultRefused(app::FaultPreset, Fault why)
{
    showNotice(faultRefusedText(why));
}

void MeterWindow::showNotice(const QString& sentence)
{
    paintStatus(u"⚠ "_s + sentence, Tone::Warning);
}

void MeterWindow::showLanguage(const QString& localeName)
{
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() == localeName);
}

void MeterWindow::showSurroundings(int watts, int factor)
{
    const QSignalBlocker quiet{m_load};
    m_load->showLoad(watts);
    m_load->showSpeed(factor);
    m_face->showSpeed(factor);
}

void MeterWindow::setReducedMotion(bool on)
{
    m_calm->setChecked(on);
}

MeterWindow::Tone MeterWindow::toneOf(meter::DisplayCode code) const
{
    switch (code) {
    case meter::DisplayCode::Good:
    case meter::DisplayCode::End: return Tone::Good;
    case meter::DisplayCode::PressRead:
    case meter::DisplayCode::HoldProgram: return Tone::Warning;
    default: return Tone::Bad;
    }
}

MeterWindow::Tone MeterWindow::toneOf(const meter::Readout& readout) const
{
    if (!readout.powered)
        return Tone::Bad;
    if (readout.cardBusy)
        return Tone::Warning;
    if (readout.code != meter::DisplayCode::None)
        return toneOf(readout.code);
    if (readout.switchState == meter::SwitchState::Tripped)
        return Tone::Bad;
    if (readout.alarmLed != meter::Led::Off || readout.switchState == meter::SwitchState::Allowed)
        return Tone::Warning;
    return Tone::Good;
}

void MeterWindow::showAdvice()
{
    m_lastAdvice = advice(m_readout);
    const Tone tone = toneOf(m_readout);
    const QString sign = tone == Tone::Good ? u"✔ "_s : tone == Tone::Bad ? u"✖ "_s : u"⚠ "_s;
    paintStatus(sign + m_lastAdvice, tone);
}

// Colour, sign and word; the same line is what a screen reader is told of.
void MeterWindow::paintStatus(const QString& sentence, Tone tone)
{
    const QColor ground = tone == Tone::Good      ? colours::good
                          : tone == Tone::Warning ? colours::warning
                                                  : colours::bad;
    QPalette palette = m_status->palette();
    palette.setColor(QPalette::Window, ground);
    palette.setColor(QPalette::WindowText, Qt::white);
    m_status->setPalette(palette);
    m_status->setAutoFillBackground(true);
    m_status->setMargin(4);
    m_status->setText(sentence);
    if (m_status->accessibleName() != sentence)
        m_status->setAccessibleName(sentence);
}

bool MeterWindow::pressedLetter(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_0 + static_cast<int>(app::allAppliances.size())) {
        m_load->toggleAppliance(key - Qt::Key_0);
        return true;
    }
    switch (key) {
    case Qt::Key_B: m_face->lever().click(); return true;
    case Qt::Key_BracketLeft: m_load->slower(); return true;
    case Qt::Key_BracketRight: m_load->faster(); return true;
    case Qt::Key_W: m_load->togglePower(); return true;
    default: return false;
    }
}

bool MeterWindow::pressedCardKey(int key)
{
    switch (key) {
    case Qt::Key_Left: m_tray->selectPrevious(); return true;
    case Qt::Key_Right: m_tray->selectNext(); return true;
    case Qt::Key_C: m_tray->moveSelected(CardPlace::Counter); return true;
    case Qt::Key_M: m_tray->moveSelected(CardPlace::Meter); return true;
    case Qt::Key_T: m_tray->moveSelected(CardPlace::Tray); return true;
    case Qt::Key_N: Q_EMIT newCardRequested(); return true;
    default: return false;
    }
}

void MeterWindow::keyPressEvent(QKeyEvent* event)
{
    const bool plain = (event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)) == 0;
    if (!plain) {
        QMainWindow::keyPressEvent(event);
        return;
    }
    KeyButton* key = m_face->keyForLetter(event->key());
    if (event->isAutoRepeat() && !event->text().isEmpty())
        return; // a held letter means one press; arrows may run
    if (m_letterUp.isActive() && key == m_lettersKey)
        return m_letterUp.stop(); // it was never let go
    if (key != nullptr)
        key->pressByLetter();
    else if (!pressedLetter(event->key()) && !pressedCardKey(event->key()))
        QMainWindow::keyPressEvent(event);
}

void MeterWindow::keyReleaseEvent(QKeyEvent* event)
{
    KeyButton* key = m_face->keyForLetter(event->key());
    if (key == nullptr || event->isAutoRepeat()) {
        QMainWindow::keyReleaseEvent(event);
        return;
    }
    if (m_letterUp.isActive())
        letGo();
    m_lettersKey = key;
    m_letterUp.start();
}

void MeterWindow::letGo()
{
    m_letterUp.stop();
    m_lettersKey->releaseByLetter();
}

} // namespace wattcard::ui
