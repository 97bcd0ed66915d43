// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receipts/printing_section.h"

#include "ui/receipts/preview_receipt.h"
#include "ui/receipts/printing_text.h"
#include "ui/services/tone_line.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/receipt_paper.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace wattcard::ui {

using PrinterKind = reports::PrinterChoice::Kind;
using reports::PrintSettings;

namespace {

constexpr int printingGap = 12;
constexpr int fieldsInRow = 2;
constexpr int longestFoot = 60;
constexpr QSize largestLogo{1'200, 450}; // sharper than any head prints it
constexpr qint64 largestLogoFile = 2 * 1024 * 1024;

// As the head of a roll printer sets it: black dots or none, no more of them than it has.
QImage printedLogo(const QImage& logo, const reports::PrinterChoice& printer)
{
    const bool isRoll = printer.kind == PrinterKind::Device || printer.kind == PrinterKind::Network;
    if (logo.isNull() || !isRoll)
        return logo;
    const int dots = reports::headDots(printer.paper);
    const QImage fitting =
        logo.width() > dots ? logo.scaledToWidth(dots, Qt::SmoothTransformation) : logo;
    QImage paper{fitting.size(), QImage::Format_RGB32}; // what is transparent stays white
    paper.fill(Qt::white);
    QPainter{&paper}.drawImage(0, 0, fitting);
    return paper.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}
constexpr int printingLines = 2;

} // namespace

PrintingSection::PrintingSection(QWidget* parent)
    : QWidget{parent},
      m_form{new QFormLayout},
      m_title{new QLabel{this}},
      m_kind{new QComboBox{this}},
      m_target{new QLineEdit{this}},
      m_paperWidth{new QComboBox{this}},
      m_test{new QPushButton{this}},
      m_state{new ToneLine{this}},
      m_cuts{new QCheckBox{this}},
      m_drawer{new QCheckBox{this}},
      m_answers{new QCheckBox{this}},
      m_fieldsTitle{new QLabel{this}},
      m_head{new QLineEdit{this}},
      m_foot{new QLineEdit{this}},
      m_copies{new QComboBox{this}},
      m_logo{new QPushButton{this}},
      m_noLogo{new QPushButton{this}},
      m_message{new QLabel{this}},
      m_paper{new ReceiptPaper{this}}
{
    compose();
    listen();
    retranslate();
    show(PrintingView{});
}

void PrintingSection::compose()
{
    m_title->setFont(sized(font(), namePoints));
    m_fieldsTitle->setFont(sized(font(), bodyPoints));
    m_head->setMaxLength(longestFoot);
    m_foot->setMaxLength(longestFoot);
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    m_message->setAlignment(Qt::AlignTop);
    m_message->setFixedHeight(printingLines * m_message->fontMetrics().lineSpacing());
    auto* left = new QVBoxLayout;
    left->addWidget(m_title);
    left->addLayout(makeForm());
    left->addSpacing(printingGap);
    left->addWidget(m_fieldsTitle);
    left->addLayout(makeFields());
    left->addWidget(m_message);
    left->addStretch(1);
    auto* layout = new QHBoxLayout{this};
    layout->setContentsMargins({});
    layout->setSpacing(printingGap);
    layout->addLayout(left, 1);
    layout->addWidget(m_paper);
}

QLayout* PrintingSection::makeForm()
{
    for (const PrinterKind kind : reports::allPrinterKinds)
        m_kind->addItem(printerKindText(kind));
    for (const reports::Paper paper : reports::allPapers)
        m_paperWidth->addItem(paperText(paper));
    for (int copies = 1; copies <= reports::mostCopies; ++copies)
        m_copies->addItem(QString::number(copies));
    m_form->addRow(new QLabel{this}, m_kind);
    m_form->addRow(new QLabel{this}, m_target);
    m_form->addRow(new QLabel{this}, m_paperWidth);
    auto* test = new QHBoxLayout;
    test->addWidget(m_test);
    test->addWidget(m_state, 1);
    m_form->addRow(test);
    m_test->setAutoDefault(true);
    for (QCheckBox* box : {m_cuts, m_drawer, m_answers})
        m_form->addRow(box);
    return m_form;
}

QLayout* PrintingSection::makeFields()
{
    auto* grid = new QGridLayout;
    for (const reports::ReceiptField field : reports::allReceiptFields) {
        const int place = static_cast<int>(m_fields.size());
        m_fields[field] = new QCheckBox{this};
        grid->addWidget(m_fields[field], place / fieldsInRow, place % fieldsInRow);
    }
    const int below = grid->rowCount();
    grid->addWidget(m_head, below, 0, 1, fieldsInRow);
    grid->addWidget(m_foot, below + 1, 0, 1, fieldsInRow);
    auto* row = new QHBoxLayout;
    row->addWidget(m_copies);
    for (QPushButton* button : {m_logo, m_noLogo}) {
        button->setAutoDefault(true); // Enter presses what has the focus
        row->addWidget(button);
    }
    row->addStretch(1);
    grid->addLayout(row, below + 2, 0, 1, fieldsInRow);
    return grid;
}

void PrintingSection::listen()
{
    for (QComboBox* box : {m_kind, m_paperWidth, m_copies})
        connect(box, &QComboBox::activated, this, &PrintingSection::give);
    for (QCheckBox* box : {m_cuts, m_drawer, m_answers})
        connect(box, &QCheckBox::clicked, this, &PrintingSection::give);
    for (const auto& [field, box] : m_fields)
        connect(box, &QCheckBox::clicked, this, &PrintingSection::give);
    connect(m_target, &QLineEdit::editingFinished, this, &PrintingSection::give);
    connect(m_head, &QLineEdit::textEdited, this, &PrintingSection::give);
    connect(m_foot, &QLineEdit::textEdited, this, &PrintingSection::give);
    connect(m_logo, &QPushButton::clicked, this, &PrintingSection::askLogo);
    connect(m_test, &QPushButton::clicked, this, [this] {
        give(); // Alt+T leaves the field of the printer where it is
        Q_EMIT testWanted();
    });
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        m_view.settings.look.logo = {};
        give();
    });
}

void PrintingSection::give()
{
    PrintSettings settings = m_view.settings;
    settings.printer.kind =
        reports::allPrinterKinds[static_cast<std::size_t>(m_kind->currentIndex())];
    settings.printer.target = m_target->text().trimmed();
    settings.printer.paper =
        reports::allPapers[static_cast<std::size_t>(m_paperWidth->currentIndex())];
    settings.printer.cuts = m_cuts->isChecked();
    settings.printer.opensDrawer = m_drawer->isChecked();
    settings.printer.answers = m_answers->isChecked();
    settings.look.leftOut.clear();
    for (const auto& [field, box] : m_fields)
        if (!box->isChecked())
            settings.look.leftOut.insert(field);
    settings.look.head = m_head->text();
    settings.look.foot = m_foot->text();
    settings.look.copies = m_copies->currentIndex() + 1;
    Q_EMIT settingsChosen(settings);
}

// Not a static call of QFileDialog: that would stop the window's own events.
void PrintingSection::askLogo()
{
    auto* dialog = new QFileDialog{this, m_logo->text(), {}, tr("Pictures (*.png *.jpg *.svg)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &PrintingSection::takeLogo);
    dialog->open();
}

void PrintingSection::takeLogo(const QString& path)
{
    if (QFileInfo{path}.size() > largestLogoFile)
        return say(*m_message, tr("This file is larger than 2 MB. Choose a smaller one."),
                   Tone::Attention);
    const QImage picture{path};
    if (picture.isNull())
        return say(*m_message, tr("This file is no picture. Choose another one."), Tone::Attention);
    const bool isLarge =
        picture.width() > largestLogo.width() || picture.height() > largestLogo.height();
    m_view.settings.look.logo =
        isLarge ? picture.scaled(largestLogo, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                : picture;
    give();
}

void PrintingSection::nameFields()
{
    const auto label = [this](int row, const QString& text) {
        static_cast<QLabel*>(m_form->itemAt(row, QFormLayout::LabelRole)->widget())->setText(text);
    };
    label(0, tr("Printer"));
    label(1, tr("Where it is"));
    label(2, tr("Paper"));
    m_kind->setAccessibleName(tr("Printer"));
    m_target->setAccessibleName(tr("Where it is"));
    m_paperWidth->setAccessibleName(tr("Paper"));
    for (std::size_t i = 0; i < reports::allPrinterKinds.size(); ++i)
        m_kind->setItemText(static_cast<int>(i), printerKindText(reports::allPrinterKinds[i]));
    for (std::size_t i = 0; i < reports::allPapers.size(); ++i)
        m_paperWidth->setItemText(static_cast<int>(i), paperText(reports::allPapers[i]));
    for (int i = 0; i < m_copies->count(); ++i)
        m_copies->setItemText(i, tr("Papers of each receipt: %1").arg(i + 1));
    for (const auto& [field, box] : m_fields)
        box->setText(receiptFieldText(field));
}

void PrintingSection::retranslate()
{
    m_title->setText(tr("Printer and receipt"));
    nameFields();
    m_cuts->setText(tr("It has a cutter"));
    m_drawer->setText(tr("A cash drawer hangs on it: open when cash is taken"));
    m_answers->setText(tr("It tells its state: wait until the paper is out"));
    m_fieldsTitle->setText(tr("On the receipt, beside what the law asks for"));
    m_head->setAccessibleName(tr("Line below the company's name"));
    m_head->setPlaceholderText(tr("Line below the company's name"));
    m_foot->setAccessibleName(tr("Last line of the receipt"));
    m_foot->setPlaceholderText(tr("Last line of the receipt"));
    m_copies->setAccessibleName(tr("Papers of each receipt"));
    nameButton(*m_logo, tr("Logo…"), Qt::ALT | Qt::Key_L);
    nameButton(*m_test, tr("Print a test page"), Qt::ALT | Qt::Key_T);
    nameButton(*m_noLogo, tr("No logo"), Qt::ALT | Qt::Key_N);
    m_paper->setAccessibleName(tr("The receipt as it is printed"));
}

void PrintingSection::showPrinter()
{
    const reports::PrinterChoice& printer = m_view.settings.printer;
    const bool mayChange = m_view.mayChange;
    const bool isRoll = printer.kind == PrinterKind::Device || printer.kind == PrinterKind::Network;
    m_kind->setCurrentIndex(
        static_cast<int>(std::ranges::find(reports::allPrinterKinds, printer.kind) -
                         reports::allPrinterKinds.begin()));
    m_paperWidth->setCurrentIndex(static_cast<int>(
        std::ranges::find(reports::allPapers, printer.paper) - reports::allPapers.begin()));
    // What is being typed stays: the printer's answer comes by itself.
    if (m_target->text() != printer.target && !(m_target->hasFocus() && m_target->isModified()))
        m_target->setText(printer.target);
    m_target->setPlaceholderText(printerTargetHint(printer.kind));
    m_cuts->setChecked(printer.cuts);
    m_drawer->setChecked(printer.opensDrawer);
    m_answers->setChecked(printer.answers);
    m_kind->setEnabled(mayChange);
    m_target->setEnabled(mayChange && printer.kind != PrinterKind::None);
    m_paperWidth->setEnabled(mayChange && printer.kind != PrinterKind::None);
    for (QCheckBox* box : {m_cuts, m_drawer, m_answers})
        box->setEnabled(mayChange && isRoll);
    m_test->setEnabled(mayChange && hasPrinter(m_view) &&
                       m_view.testPage != PrintingView::TestPage::Printing);
    const auto [tone, sentence] = printerSign(m_view);
    m_state->say(tone, sentence);
}

void PrintingSection::show(const PrintingView& view)
{
    m_view = view;
    showPrinter();
    const reports::ReceiptTemplate& look = view.settings.look;
    for (const auto& [field, box] : m_fields) {
        box->setChecked(look.shows(field));
        box->setEnabled(view.mayChange);
    }
    if (m_head->text() != look.head)
        m_head->setText(look.head);
    if (m_foot->text() != look.foot)
        m_foot->setText(look.foot);
    m_copies->setCurrentIndex(look.copies - 1);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_head, m_foot, m_copies, m_logo})
        widget->setEnabled(view.mayChange);
    m_noLogo->setEnabled(view.mayChange && !look.logo.isNull());
    const bool needsTarget =
        view.settings.printer.kind != PrinterKind::None && view.settings.printer.target.isEmpty();
    if (view.fault)
        say(*m_message, faultLine(*view.fault), Tone::Attention);
    else if (needsTarget)
        say(*m_message, tr("Type where the printer is."), Tone::Attention);
    else
        say(*m_message,
            view.mayChange ? tr("Takes effect with the next receipt.")
                           : tr("The administrator chooses printer and receipt."),
            Tone::Neutral);
    reports::ReceiptTemplate printed = look;
    printed.logo = printedLogo(look.logo, view.settings.printer);
    m_paper->show(previewReceipt(), printed);
}

void PrintingSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(PrintingView{m_view});
    }
}

void linkPrinting(PrintingSection& section, PrintingDesk& desk)
{
    QObject::connect(&desk, &PrintingDesk::viewChanged, &section, &PrintingSection::show);
    QObject::connect(&section, &PrintingSection::settingsChosen, &desk, &PrintingDesk::choose);
    QObject::connect(&section, &PrintingSection::testWanted, &desk, &PrintingDesk::testPage);
    section.show(desk.view());
}

} // namespace wattcard::ui
