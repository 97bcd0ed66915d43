// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/text/reader_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/training/training_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/health_light.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripHeight = 48;
constexpr int leastWhere = 160; // counter and person are never quite gone
constexpr QColor practiceColour{0xF2, 0x8C, 0x1E};

bool sells(Role role)
{
    return role == Role::Clerk || role == Role::ShiftLeader;
}

} // namespace

StatusStrip::StatusStrip(Company company, QWidget* parent)
    : QWidget{parent},
      m_company{std::move(company)},
      m_testKeys{new QLabel{this}},
      m_where{new ElidedLabel{this}},
      m_reader{new HealthLight{this}},
      m_printer{new HealthLight{this}},
      m_unfinished{new HealthLight{this}},
      m_noShift{new HealthLight{this}},
      m_language{new QToolButton{this}},
      m_places{new QToolButton{this}},
      m_menu{new QMenu{this}}
{
    setFixedHeight(stripHeight);
    setFont(sized(font(), smallPoints));
    m_testKeys->setVisible(m_company.practice);
    m_testKeys->setAutoFillBackground(true);
    QPalette orange{palette()};
    orange.setColor(QPalette::Window, practiceColour);
    orange.setColor(QPalette::WindowText, Qt::black);
    m_testKeys->setPalette(orange);
    m_testKeys->setMargin(6);
    m_where->setMinimumWidth(leastWhere);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins(12, 0, 12, 0);
    layout->setSpacing(18);
    layout->addWidget(m_testKeys);
    layout->addWidget(m_where, 1);
    for (HealthLight* light : {m_noShift, m_reader, m_printer, m_unfinished})
        layout->addWidget(light);
    layout->addWidget(m_places);
    layout->addWidget(m_language);
    makeMenu();
    show(CounterView{});
}

void StatusStrip::makeMenu()
{
    // Each language is named in itself, so that anyone finds his own.
    const auto add = [this](const QString& name, Language language) {
        QAction* action = m_menu->addAction(name);
        connect(action, &QAction::triggered, this,
                [this, language] { Q_EMIT languageChosen(language); });
    };
    add(u"English"_s, Language::English);
    add(u"中文"_s, Language::Chinese);
    m_language->setMenu(m_menu);
    m_language->setPopupMode(QToolButton::InstantPopup);
    m_language->setFocusPolicy(Qt::TabFocus);
}

void StatusStrip::setPlaces(QMenu& menu)
{
    m_places->setMenu(&menu);
    m_places->setPopupMode(QToolButton::InstantPopup);
    m_places->setFocusPolicy(Qt::TabFocus);
    m_places->setShortcut(Qt::Key_F10);
}

void StatusStrip::showLights()
{
    const ReaderEvent::Status reader = m_view.model.reader.status;
    const QString word = reader == ReaderEvent::Status::ServiceDown ? tr("reader: service down")
                         : reader == ReaderEvent::Status::NoReader  ? tr("no reader")
                         : reader == ReaderEvent::Status::Mute      ? tr("card silent")
                         : reader == ReaderEvent::Status::InUse     ? tr("reader in use")
                                                                    : tr("reader ok");
    m_reader->show(readerTone(reader), word, m_view.model.reader.readerName);
    switch (m_view.printer) {
    case PrinterHealth::Unknown: m_printer->show(Tone::Neutral, tr("printer not used")); break;
    case PrinterHealth::PdfOnly: m_printer->show(Tone::Neutral, tr("no printer, PDF")); break;
    case PrinterHealth::Good: m_printer->show(Tone::Good, tr("printer ok")); break;
    case PrinterHealth::Waiting: m_printer->show(Tone::Attention, tr("receipt waiting")); break;
    }
    m_noShift->show(Tone::Attention, tr("no shift: F12"));
    // Practice sells without a shift (DOMAIN.md section 8): nothing is asked of the clerk there.
    m_noShift->setVisible(!m_company.practice && m_view.person && sells(m_view.person->role) &&
                          m_sign && !m_sign->since);
    const auto open = m_view.openRows.size();
    m_unfinished->show(open == 0 ? Tone::Good : Tone::Attention,
                       open == 0 ? tr("nothing unfinished") : tr("%1 unfinished").arg(open));
}

// The company where the room ends: it stands on every receipt, shift and sales stand only here.
QStringList StatusStrip::where() const
{
    QStringList parts{tr("Counter %1").arg(static_cast<std::uint16_t>(m_company.counter))};
    const auto& person = m_view.person;
    if (person)
        parts << person->name + u" ("_s + roleText(person->role) + u")"_s;
    if (person && m_sign && m_sign->since)
        parts << (m_sign->isCounted ? tr("shift %1, counted") : tr("shift %1"))
                     .arg(clockText(*m_sign->since));
    if (person && sells(person->role))
        parts << tr("sales %1, %2").arg(m_view.salesCount).arg(moneyText(m_view.salesSum));
    parts << m_company.name;
    return parts;
}

void StatusStrip::show(const CounterView& view)
{
    m_view = view;
    m_where->setText(where().join(u" · "_s));
    m_testKeys->setText(m_isTraining ? trainingWord() : tr("TEST KEYS"));
    m_places->setText(tr("Screens (F10)"));
    m_places->setAccessibleName(tr("Screens"));
    m_places->setVisible(view.person.has_value());
    m_language->setText(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    showLights();
}

void StatusStrip::showTraining(bool isTraining)
{
    m_isTraining = isTraining;
    show(CounterView{m_view});
}

void StatusStrip::showShift(const std::optional<ShiftSign>& sign)
{
    m_sign = sign;
    show(CounterView{m_view});
}

void StatusStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        show(CounterView{m_view});
}

} // namespace wattcard::ui
