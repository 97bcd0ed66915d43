// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_devices.h"

#include "ui/receipts/printing_text.h"
#include "ui/services/tone_line.h"
#include "ui/text/reader_text.h"
#include "ui/widgets/keyed_button.h"

#include <QEvent>

namespace wattcard::ui {

using PrinterKind = reports::PrinterChoice::Kind;
using TestPage = SetupView::Paper;

ReaderForm::ReaderForm(const SetupDesk& desk, QWidget* parent)
    : NotedForm{[] {
                    return tr("Plug the card reader in, then put any card with a chip in, chip up. "
                              "Without a reader the counter starts all the same and says what is "
                              "missing; nothing can be sold until it is there.");
                },
                parent},
      m_desk{desk},
      m_reader{new ToneLine{this}},
      m_card{new ToneLine{this}}
{
    addForm(*m_reader);
    addForm(*m_card);
    fill();
    refresh();
}

void ReaderForm::refresh()
{
    const ReaderEvent& event = m_desk.view().reader;
    using Status = ReaderEvent::Status;
    const bool isThere = event.status != Status::ServiceDown && event.status != Status::NoReader;
    if (isThere)
        m_reader->say(Tone::Good, tr("The reader is there: %1").arg(event.readerName));
    else
        m_reader->say(Tone::Attention, readerSentence(event));
    if (m_desk.view().cardSeen)
        m_card->say(Tone::Good, tr("A card was read: the reader works."));
    else if (event.status == Status::Mute || event.status == Status::InUse)
        m_card->say(Tone::Attention, readerSentence(event));
    else
        m_card->say(Tone::Neutral, tr("No card has been put in yet."));
}

void ReaderForm::changeEvent(QEvent* event)
{
    NotedForm::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

PrinterForm::PrinterForm(SetupDesk& desk, QWidget* parent)
    : NotedForm{[] {
                    return tr("Every receipt is kept as PDF. Without a printer that is all there "
                              "is; one can be chosen later in the settings.");
                },
                parent},
      m_desk{desk},
      m_sheet{new FieldSheet{3, this}},
      m_kind{new ChoiceBox<PrinterKind>{
          {reports::allPrinterKinds.begin(), reports::allPrinterKinds.end()},
          printerKindText,
          m_sheet}},
      m_target{new QLineEdit{m_sheet}},
      m_paper{new ChoiceBox<reports::Paper>{
          {reports::Paper::Roll80, reports::Paper::Roll58, reports::Paper::A4},
          paperText,
          m_sheet}},
      m_test{new QPushButton{this}},
      m_result{new ToneLine{this}}
{
    m_sheet->add(*m_kind, [] { return tr("Printer"); });
    m_sheet->add(*m_target, [] { return tr("Queue, device or address"); });
    m_sheet->add(*m_paper, [] { return tr("Paper"); });
    m_test->setAutoDefault(true);
    addForm(*m_sheet);
    addForm(*m_test);
    addForm(*m_result);
    fill();
    connect(m_sheet, &FieldSheet::completed, this, &PrinterForm::completed);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { showKind(); });
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (QWidget* field = missing())
            field->setFocus();
        else
            m_desk.testPage(value());
    });
    nameButton(*m_test, tr("Print a test page"), Qt::ALT | Qt::Key_T);
    m_test->setAccessibleName(tr("Print a test page"));
    showKind();
    refresh();
}

reports::PrintSettings PrinterForm::value() const
{
    reports::PrintSettings settings;
    settings.printer.kind = m_kind->value();
    settings.printer.target = m_target->text().trimmed();
    settings.printer.paper = m_paper->value();
    return settings;
}

QWidget* PrinterForm::missing() const
{
    const bool isNamed =
        m_kind->value() == PrinterKind::None || !m_target->text().trimmed().isEmpty();
    return isNamed ? nullptr : m_target;
}

// Without a printer there is nothing to test, and no name; the paper is that of the PDF.
void PrinterForm::showKind()
{
    const bool hasPrinter = m_kind->value() != PrinterKind::None;
    m_sheet->setShown(*m_target, hasPrinter); // Enter passes over what is not there
    m_target->setPlaceholderText(printerTargetHint(m_kind->value()));
    m_test->setEnabled(hasPrinter);
}

void PrinterForm::refresh()
{
    switch (m_desk.view().paper) {
    case TestPage::Untested: return m_result->say(Tone::Neutral, {});
    case TestPage::Printing: return m_result->say(Tone::Busy, tr("The test page is on its way."));
    case TestPage::Printed:
        return m_result->say(Tone::Good, tr("The printer has taken the test page."));
    case TestPage::Failed:
        return m_result->say(Tone::Attention,
                             tr("The printer did not take the test page. Is it switched on, and "
                                "is its name right? Selling does not depend on it."));
    }
}

void PrinterForm::changeEvent(QEvent* event)
{
    NotedForm::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    nameButton(*m_test, tr("Print a test page"), Qt::ALT | Qt::Key_T);
    m_test->setAccessibleName(tr("Print a test page"));
    showKind();
    refresh();
}

} // namespace wattcard::ui
