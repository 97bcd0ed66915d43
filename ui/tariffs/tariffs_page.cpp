// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/tariffs_page.h"

#include "domain/rights.h"
#include "ui/tariffs/power_factor_form.h"
#include "ui/tariffs/release_dialog.h"
#include "ui/tariffs/tariff_form.h"
#include "ui/tariffs/tariff_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/command_row.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int tariffsMargin = 18;
constexpr int rowsToSee = 6; // in lines of text: the list never shrinks to one row

} // namespace

TariffsPage::TariffsPage(std::function<UtcTime()> now, QWidget* parent)
    : QWidget{parent},
      m_now{std::move(now)},
      m_title{new QLabel{this}},
      m_versions{new PlainTable{6, this}},
      m_tabs{new QTabWidget{this}},
      m_undo{new UndoBar{this}},
      m_message{new QLabel{this}}
{
    m_tabs->setDocumentMode(true); // the pane of a frame is paler than the words are made for
    m_title->setFont(sized(font(), headlinePoints));
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(2 * m_message->fontMetrics().lineSpacing());
    makeTabs();
    m_versions->setMinimumHeight(rowsToSee * m_versions->fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(tariffsMargin, tariffsMargin, tariffsMargin, tariffsMargin);
    layout->addWidget(m_title);
    layout->addWidget(m_versions, 2);
    layout->addWidget(m_tabs, 3);
    auto* said = new QHBoxLayout;
    said->addWidget(m_message, 5);
    said->addWidget(m_undo, 2);
    layout->addLayout(said);
    makeButtons();
    connect(m_versions, &QTableWidget::itemSelectionChanged, this, [this] {
        const auto row = static_cast<std::size_t>(m_versions->currentRow());
        if (row < m_view.versions.size())
            Q_EMIT versionChosen(m_view.versions[row].tariff.version);
    });
    connect(m_whatIf, &WhatIfPanel::asked, this, &TariffsPage::asked);
    connect(m_undo, &UndoBar::undone, this, [this] { openForm(m_thrown->tariff, m_thrown->plan); });
    retranslate();
    show(TariffsView{});
}

void TariffsPage::makeTabs()
{
    auto* content = new QWidget{m_tabs};
    m_sheet = new QLabel{content};
    m_sheet->setTextFormat(Qt::RichText);
    m_sheet->setWordWrap(true);
    m_sheet->setAlignment(Qt::AlignTop);
    m_sheet->setFont(sized(font(), smallPoints));
    m_stairs = new TariffStairs{content};
    m_band = new DayBand{content};
    auto* pictures = new QVBoxLayout;
    pictures->addWidget(m_stairs);
    pictures->addWidget(m_band);
    pictures->addStretch(1);
    auto* row = new QHBoxLayout{content};
    row->addWidget(m_sheet, 3);
    row->addLayout(pictures, 2);
    m_whatIf = new WhatIfPanel{m_tabs};
    const auto list = [this](QLabel*& sentence, PlainTable*& table, int columns) {
        auto* whole = new QWidget{m_tabs};
        sentence = new QLabel{whole};
        sentence->setWordWrap(true);
        table = new PlainTable{columns, whole};
        auto* column = new QVBoxLayout{whole};
        column->addWidget(sentence);
        column->addWidget(table, 1);
        return whole;
    };
    m_tabs->addTab(content, QString{});
    m_tabs->addTab(m_whatIf, QString{});
    m_tabs->addTab(list(m_totals, m_accounts, 7), QString{});
    m_tabs->addTab(list(m_counts, m_meters, 6), QString{});
    m_months = new MonthPanel{m_tabs};
    m_tabs->addTab(m_months, QString{});
}

void TariffsPage::makeButtons()
{
    static_cast<QVBoxLayout*>(layout())->addLayout(commandRow(
        allTariffCommands, this, m_buttons, [this](TariffCommand command) { press(command); }));
}

void TariffsPage::retranslate()
{
    m_title->setText(tr("Tariffs"));
    m_tabs->setAccessibleName(tr("What is shown of the version"));
    m_tabs->setTabText(0, tr("Prices"));
    m_tabs->setTabText(1, tr("What if"));
    m_tabs->setTabText(2, tr("Winners and losers"));
    m_tabs->setTabText(3, tr("Meters"));
    m_tabs->setTabText(4, tr("Month end"));
    retranslateTables();
    nameButton(*m_buttons[TariffCommand::New], tr("New…"), QKeySequence::New);
    nameButton(*m_buttons[TariffCommand::Change], tr("New version…"), Qt::Key_F2);
    nameButton(*m_buttons[TariffCommand::PowerFactors], tr("Factors…"), Qt::ALT | Qt::Key_P);
    nameButton(*m_buttons[TariffCommand::Rehearse], tr("Rehearse"), Qt::Key_F5);
    nameButton(*m_buttons[TariffCommand::Release], tr("Release…"), Qt::ALT | Qt::Key_R);
    nameButton(*m_buttons[TariffCommand::Retire], tr("Retire…"), Qt::ALT | Qt::Key_T);
    nameButton(*m_buttons[TariffCommand::Import], tr("Import…"), QKeySequence::Open);
    nameButton(*m_buttons[TariffCommand::Export], tr("Export…"), QKeySequence::Save);
}

void TariffsPage::retranslateTables()
{
    m_versions->setAccessibleName(tr("Versions"));
    m_versions->setHorizontalHeaderLabels(
        {tr("No."), tr("Plan"), tr("Name"), tr("State"), tr("Effective from"), tr("Card carries")});
    m_versions->setEmptyText(tr("No tariff yet. Ctrl+N draws up the first one."));
    m_accounts->setAccessibleName(tr("Accounts, who pays most more first"));
    m_accounts->setHorizontalHeaderLabels({tr("Customer"), tr("Name"), tr("Energy"), tr("So far"),
                                           tr("With this version"), tr("Difference"),
                                           tr("Boundaries")});
    m_accounts->setEmptyText(tr("No account of this plan bought anything in the last 12 months."));
    m_meters->setAccessibleName(tr("Meters and their tariff"));
    m_meters->setHorizontalHeaderLabels(
        {tr("Customer"), tr("Name"), tr("Meter"), tr("Should have"), tr("Reached"), tr("Days")});
    m_meters->setEmptyText(tr("No account has an open meter yet."));
}

void TariffsPage::show(const TariffsView& view)
{
    if (!view.person)
        m_undo->clear(); // what one has typed is not for the next
    m_view = view;
    showVersions();
    showContent();
    m_whatIf->show(view);
    showRehearsal();
    showMap();
    const bool isWrong = view.failure || view.fileProblem || view.clash ||
                         view.notice == TariffsView::Notice::ExportRefused;
    say(*m_message, message(), isWrong ? Tone::Attention : Tone::Neutral);
    for (const auto& [command, button] : m_buttons)
        button->setEnabled(isOffered(view, command));
}

void TariffsPage::showAnswer(const TariffsView& view)
{
    m_view = view;
    m_whatIf->show(view);
}

void TariffsPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(static_cast<int>(tab));
}

void TariffsPage::showVersions()
{
    const QSignalBlocker quiet{m_versions};
    m_versions->setRowCount(static_cast<int>(m_view.versions.size()));
    m_versions->clearSelection();
    for (int row = 0; row < m_versions->rowCount(); ++row) {
        const TariffVersion& version = m_view.versions[static_cast<std::size_t>(row)];
        m_versions->fillRow(row, {QString::number(version.tariff.version.value()),
                                  QString::number(version.plan.value()), version.tariff.name,
                                  tariffStageText(version.stage), beginText(version),
                                  modeText(version.tariff.mode)});
        if (m_view.selected == version.tariff.version)
            m_versions->selectRow(row);
    }
}

void TariffsPage::showContent()
{
    const TariffVersion* version = selectedVersion(m_view);
    const bool hasPrice = version && ladderBase(version->tariff) > UnitPrice{};
    m_stairs->setVisible(hasPrice);
    m_band->setVisible(version && version->tariff.mode == PaymentMode::Money);
    if (!version) {
        m_sheet->setText(m_view.versions.empty() ? QString{}
                                                 : tr("Choose a version to see what it says."));
        return;
    }
    m_sheet->setText(tariffSheet(*version));
    m_stairs->show({ladderBase(version->tariff), version->tariff.ladder, std::nullopt, {}});
    m_band->show(version->tariff.day, version->tariff.prices);
}

void TariffsPage::showRehearsal()
{
    const auto& sheet = m_view.rehearsal;
    const bool isMine = sheet && m_view.selected == sheet->version;
    m_accounts->setVisible(isMine);
    if (!isMine) {
        m_totals->setText(tr("Rehearse this version (F5): it is tried on the last 12 months of "
                             "every account of its plan. Nothing is changed by it."));
        return;
    }
    QString said = rehearsalTotalsText(sheet->totals);
    if (sheet->leftOut > 0)
        said += u' ' + tr("%1 accounts between them are not listed.").arg(sheet->leftOut);
    m_totals->setText(said);
    m_accounts->setRowCount(static_cast<int>(sheet->accounts.size()));
    for (int row = 0; row < m_accounts->rowCount(); ++row) {
        const RehearsedAccount& account = sheet->accounts[static_cast<std::size_t>(row)];
        m_accounts->fillRow(row, {numberText(account.number), account.name,
                                  energyText(account.energy), moneyText(account.before),
                                  moneyText(account.after), signedMoneyText(account.difference()),
                                  QString::number(account.boundaries)});
    }
}

void TariffsPage::showMap()
{
    m_counts->setText(m_view.map ? propagationText(*m_view.map) : QString{});
    m_meters->setRowCount(m_view.map ? static_cast<int>(m_view.map->lines.size()) : 0);
    for (int row = 0; row < m_meters->rowCount(); ++row) {
        const auto& line = m_view.map->lines[static_cast<std::size_t>(row)];
        m_meters->fillRow(row, {numberText(line.meter.customer), line.meter.name,
                                line.meter.meter.toString(),
                                tr("version %1").arg(line.meter.wanted.value()),
                                tariffReachText(line.meter.reach),
                                line.meter.since ? QString::number(line.days) : u"–"_s});
    }
}

QString TariffsPage::message() const
{
    if (m_view.fileProblem)
        return tariffFileText(*m_view.fileProblem);
    if (m_view.clash)
        return releaseClashText(*m_view.clash);
    if (m_view.failure)
        return faultLine(m_view.failure->fault);
    return m_view.busy ? tr("Working…") : noticeText();
}

QString TariffsPage::noticeText() const
{
    using enum TariffsView::Notice;
    switch (m_view.notice) {
    case None: return {};
    case Drafted: return tr("The draft is kept. Rehearse it next: no draft prices a sale.");
    case Rehearsed: return tr("Rehearsed. Finance may release it now; who drafted it may not.");
    case Released: {
        const TariffVersion* version = selectedVersion(m_view);
        return version && version->effectiveFrom
                   ? tr("Released from %1 on. Cards carry it to the meters as the standby set.")
                         .arg(beginText(*version))
                   : tr("Released.");
    }
    case Retired: return tr("Retired.");
    case Exported: return tr("Written to %1.").arg(m_view.file);
    case ExportRefused:
        return tr("%1 could not be written. Choose another folder.").arg(m_view.file);
    }
    return {};
}

void TariffsPage::press(TariffCommand command)
{
    if (!isOffered(m_view, command))
        return;
    switch (command) {
    case TariffCommand::New: return openForm(Tariff{}, {});
    case TariffCommand::Change: {
        const TariffVersion version = *selectedVersion(m_view);
        return openForm(version.tariff, version.plan);
    }
    case TariffCommand::PowerFactors: return askPowerFactors();
    case TariffCommand::Rehearse: showTab(Tab::Rehearsal); return Q_EMIT rehearsalWanted();
    case TariffCommand::Release: return askRelease();
    case TariffCommand::Retire: return askRetirement();
    case TariffCommand::Import:
    case TariffCommand::Export: return askFile(command);
    }
}

void TariffsPage::openForm(const Tariff& content, TariffPlanId plan)
{
    TariffForm form{content, plan, this};
    if (form.exec() != QDialog::Accepted) {
        if (!form.isChanged())
            return;
        m_thrown = {form.typed(), plan};
        return m_undo->offer(tr("What you typed was thrown away."));
    }
    TariffDraft draft = form.draft();
    const TariffVersion* before = selectedVersion(m_view);
    if (before && before->plan == plan)
        draft.powerFactor = before->powerFactor; // goes on with the plan
    Q_EMIT drafted(draft);
}

// Versions never change: the table goes into a new one with the same prices.
void TariffsPage::askPowerFactors()
{
    const TariffVersion before = *selectedVersion(m_view);
    PowerFactorForm form{before.powerFactor, this};
    if (form.exec() != QDialog::Accepted || form.table() == before.powerFactor)
        return;
    Q_EMIT drafted({before.tariff, before.plan, form.table()});
}

void TariffsPage::askRelease()
{
    const bool maySign = may(m_view.person->role, Right::ReleaseTariffs) &&
                         selectedVersion(m_view)->author != m_view.person->id;
    ReleaseDialog dialog{m_view, m_now(), maySign ? m_view.person->login : QString{}, this};
    if (dialog.exec() == QDialog::Accepted)
        Q_EMIT signedFor(dialog.signing());
}

void TariffsPage::askRetirement()
{
    bool ok = false;
    const QString reason =
        QInputDialog::getText(this, tr("Retire version"), tr("Why is it not needed any more?"),
                              QLineEdit::Normal, {}, &ok);
    if (ok && !reason.trimmed().isEmpty())
        Q_EMIT retired(reason.trimmed());
}

void TariffsPage::askFile(TariffCommand command)
{
    const QString kinds = tr("Tariff files (*.json)");
    if (command == TariffCommand::Import) {
        const QString file = QFileDialog::getOpenFileName(this, tr("Import tariff"), {}, kinds);
        if (!file.isEmpty())
            Q_EMIT importWanted(file);
        return;
    }
    const QString file = QFileDialog::getSaveFileName(this, tr("Export tariff"), {}, kinds);
    if (!file.isEmpty())
        Q_EMIT exportWanted(file);
}

// Not a proxy: Tab would go past what stands before it.
void TariffsPage::focusInEvent(QFocusEvent*)
{
    m_versions->setFocus();
}

void TariffsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(TariffsView{m_view});
    }
}

} // namespace wattcard::ui
