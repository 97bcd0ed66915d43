// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/engineering/ticket_form.h"

#include "ui/engineering/ticket_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QIntValidator>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

constexpr int checkRows = 2;
constexpr int listRows = 3;
constexpr int sealRows = 2;
constexpr int longestSealNumber = 40;
constexpr int longestSigner = 60;
constexpr int longestNote = 400;
enum TicketFormPage { NothingAsked, CheckAsked, SealAsked };

QLineEdit* plateEdit(QWidget* parent)
{
    auto* edit = new QLineEdit{parent};
    edit->setValidator(new QIntValidator{1, static_cast<int>(largestRatio), edit});
    return edit;
}

} // namespace

TicketForm::TicketForm(QWidget* parent)
    : QWidget{parent},
      m_pages{new QStackedWidget{this}},
      m_nothing{new QLabel{this}},
      m_checkSheet{new FieldSheet{checkRows, this}},
      m_sealSheet{new FieldSheet{sealRows, this}},
      m_current{plateEdit(this)},
      m_potential{plateEdit(this)},
      m_before{new FigureEdit{FigureEdit::Sign::NotNegative, this}},
      m_after{new FigureEdit{FigureEdit::Sign::NotNegative, this}},
      m_shown{new FigureEdit{FigureEdit::Sign::Either, this}},
      m_meterSeal{new QLineEdit{this}},
      m_boxSeal{new QLineEdit{this}},
      m_signer{new QLineEdit{this}},
      m_photo{new QLineEdit{this}},
      m_noteSheet{new FieldSheet{1, this}},
      m_note{new QLineEdit{this}}
{
    m_note->setMaxLength(longestNote);
    for (QLineEdit* edit : {m_meterSeal, m_boxSeal})
        edit->setMaxLength(longestSealNumber);
    m_signer->setMaxLength(longestSigner);
    m_pages->addWidget(m_nothing);
    m_pages->addWidget(makeCheck());
    m_pages->addWidget(makeSeal());
    m_noteSheet->add(*m_note, [] { return tr("Note"); });
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_noteSheet);
    connect(m_noteSheet, &FieldSheet::completed, this, &TicketForm::completed);
    connect(m_checkSheet, &FieldSheet::completed, m_note, [this] { m_note->setFocus(); });
    connect(m_sealSheet, &FieldSheet::completed, m_note, [this] { m_note->setFocus(); });
    orderByTab();
    retranslate();
}

// As the eye goes: the list, the figures, the note.
void TicketForm::orderByTab()
{
    std::vector<QWidget*> order(m_items.begin(), m_items.end());
    order.insert(order.end(), {m_current, m_potential, m_shown, m_before, m_after, m_meterSeal,
                               m_boxSeal, m_signer, m_photo, m_note});
    for (std::size_t each = 1; each < order.size(); ++each)
        setTabOrder(order[each - 1], order[each]);
}

QWidget* TicketForm::makeCheck()
{
    auto* page = new QWidget{this};
    auto* list = new QGridLayout;
    for (std::size_t each = 0; each < allCheckItems.size(); ++each) {
        auto* box = new QCheckBox{page};
        m_items.push_back(box);
        list->addWidget(box, static_cast<int>(each) % listRows,
                        static_cast<int>(each) / listRows);
    }
    m_checkSheet->add(*m_current, [] { return tr("CT of the plate"); });
    m_checkSheet->add(*m_potential, [] { return tr("PT of the plate"); });
    m_checkSheet->add(*m_shown, [] { return tr("Remaining shown"); });
    m_checkSheet->add(*m_before, [] { return tr("Register, kWh"); });
    m_checkSheet->add(*m_after, [] { return tr("After some minutes"); });
    auto* layout = new QVBoxLayout{page};
    layout->setContentsMargins({});
    layout->addLayout(list);
    layout->addWidget(m_checkSheet, 1);
    return page;
}

QWidget* TicketForm::makeSeal()
{
    m_sealSheet->add(*m_meterSeal, [] { return tr("Seal of the meter"); });
    m_sealSheet->add(*m_boxSeal, [] { return tr("Seal of the box"); });
    m_sealSheet->add(*m_signer, [] { return tr("Signed for the customer"); });
    m_sealSheet->add(*m_photo, [] { return tr("Photograph"); });
    return m_sealSheet;
}

void TicketForm::show(const CommissioningTicket* ticket, bool isEnabled)
{
    const TicketId id = ticket ? ticket->id : TicketId{};
    const auto step = ticket ? nextStep(*ticket) : std::nullopt;
    if (id != m_ticket || step != m_step)
        clear();
    m_ticket = id;
    m_step = step;
    const bool isCheck = step == CommissioningStep::Check;
    const bool isSealing = step == CommissioningStep::Seal;
    m_pages->setCurrentIndex(isCheck ? CheckAsked : isSealing ? SealAsked : NothingAsked);
    setEnabled(isEnabled && step);
}

void TicketForm::clear()
{
    for (QCheckBox* box : m_items)
        box->setChecked(false);
    for (QLineEdit* edit : {m_current, m_potential, static_cast<QLineEdit*>(m_before),
                            static_cast<QLineEdit*>(m_after), static_cast<QLineEdit*>(m_shown),
                            m_meterSeal, m_boxSeal, m_signer, m_photo, m_note})
        edit->clear();
    m_gap.clear();
}

bool TicketForm::isMissing(QLineEdit& field, bool isThere, const QString& sentence)
{
    if (isThere)
        return false;
    m_gap = sentence;
    field.setFocus(Qt::TabFocusReason);
    return true;
}

bool TicketForm::isAnyMissing()
{
    m_gap.clear();
    const QString plate = tr("Type CT and PT as the name plates say; 1 where there is none.");
    const QString figure = tr("Type what the meter shows.");
    return isMissing(*m_current, m_current->text().toUInt() > 0, plate) ||
           isMissing(*m_potential, m_potential->text().toUInt() > 0, plate) ||
           isMissing(*m_shown, m_shown->credit().has_value(), figure) ||
           isMissing(*m_before, m_before->energy().has_value(), figure) ||
           isMissing(*m_after, m_after->energy().has_value(), figure);
}

std::optional<CheckEvidence> TicketForm::check()
{
    if (isAnyMissing())
        return std::nullopt;
    CheckEvidence check;
    for (std::size_t each = 0; each < m_items.size(); ++each) {
        if (m_items[each]->isChecked())
            check.items |= static_cast<std::uint8_t>(allCheckItems.at(each));
    }
    check.plate = {m_current->text().toUInt(), m_potential->text().toUInt()};
    check.before = *m_before->energy();
    check.after = *m_after->energy();
    check.shown = *m_shown->credit();
    return check;
}

std::optional<SealEvidence> TicketForm::seal()
{
    m_gap.clear();
    SealEvidence seal;
    seal.meterSeal = m_meterSeal->text().trimmed();
    seal.boxSeal = m_boxSeal->text().trimmed();
    seal.signer = m_signer->text().trimmed();
    const QString seals = refusalText(TicketRefusal::SealsMissing);
    const bool isGap =
        isMissing(*m_meterSeal, !seal.meterSeal.isEmpty(), seals) ||
        isMissing(*m_boxSeal, !seal.boxSeal.isEmpty(), seals) ||
        isMissing(*m_signer, !seal.signer.isEmpty(), refusalText(TicketRefusal::SignerMissing)) ||
        isMissing(*m_photo, !photo().isEmpty(), refusalText(TicketRefusal::PhotoMissing));
    return isGap ? std::nullopt : std::optional{seal};
}

void TicketForm::retranslate()
{
    for (std::size_t each = 0; each < m_items.size(); ++each)
        m_items[each]->setText(checkItemText(allCheckItems.at(each)));
}

void TicketForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace wattcard::ui
