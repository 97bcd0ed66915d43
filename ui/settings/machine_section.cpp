// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/machine_section.h"

#include "app/clock_guard.h"
#include "domain/refund_limit.h"
#include "reports/export/receipt_template.h"
#include "ui/shell/idle_lock.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cstdlib>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int limitColumns = 4;
constexpr int limitsHeight = 250;
constexpr int filesHeight = 170;
constexpr int machineButtonHeight = 44;

class MachineWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::MachineWords)
public:
    static QString name() { return tr("This computer"); }
    static QString level(LogLevel level);
    static QString file(MachinePath path);
    static std::vector<QStringList> limits(const std::optional<BookLimits>& books);
};

QString MachineWords::level(LogLevel level)
{
    switch (level) {
    case LogLevel::Warnings: return tr("Warnings and errors");
    case LogLevel::Normal: return tr("Normal");
    case LogLevel::Everything: return tr("Everything, for a support case");
    }
    std::abort();
}

QString MachineWords::file(MachinePath path)
{
    switch (path) {
    case MachinePath::Profile: return tr("Books and keys");
    case MachinePath::Papers: return tr("Receipts and reports");
    case MachinePath::Machine: return tr("Settings of this computer");
    case MachinePath::Person: return tr("Your settings");
    }
    std::abort();
}

// What the pages wattcard-limits(7) and DOMAIN.md say of them.
std::vector<QStringList> MachineWords::limits(const std::optional<BookLimits>& books)
{
    const QString unknown = u"…"_s;
    const QString office = tr("administrator with finance");
    const QString program = tr("comes with the program");
    const auto minutes = [](auto span) {
        return tr("%1 min").arg(std::chrono::duration_cast<std::chrono::minutes>(span).count());
    };
    return {
        {tr("Cash in a till"), books ? moneyText(books->cash) : unknown,
         tr("%1 to %2").arg(moneyText(Money::fromMinor(1)), moneyText(Money::largest())), office},
        {tr("Between two equal sales"),
         books ? tr("%1 s").arg(books->duplicateWindow.count()) : unknown,
         tr("0 to %1 s").arg(86'400), office},
        {tr("Refund by a shift leader"), moneyText(refundLimit),
         tr("%1 to %2").arg(moneyText(Money{}), moneyText(refundLimit)),
         tr("each operator's own, with finance")},
        {tr("Clock off the reference"), minutes(app::mostOffReference), u"–"_s, program},
        {tr("Locked when nobody types"), minutes(IdleLock::usual), u"–"_s, program},
        {tr("Papers of each receipt"), tr("see Receipts"),
         tr("%1 to %2").arg(u"1"_s, QString::number(reports::mostCopies)), tr("administrator")}};
}

} // namespace

QString machineSectionText()
{
    return MachineWords::name();
}

std::vector<QStringList> limitRows(const std::optional<BookLimits>& books)
{
    return MachineWords::limits(books);
}

MachineSection::MachineSection(QWidget* parent)
    : QWidget{parent},
      m_title{new QLabel{this}},
      m_levelName{new QLabel{this}},
      m_level{new QComboBox{this}},
      m_limitsTitle{new QLabel{this}},
      m_limits{new PlainTable{limitColumns, this}},
      m_filesTitle{new QLabel{this}},
      m_files{new PlainTable{2, this}},
      m_reset{new QPushButton{this}},
      m_message{new QLabel{this}}
{
    m_title->setFont(sized(font(), namePoints));
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(m_message->fontMetrics().lineSpacing());
    m_limits->setFixedHeight(limitsHeight);
    m_files->setFixedHeight(filesHeight);
    m_reset->setMinimumHeight(machineButtonHeight);
    m_reset->setAutoDefault(true); // Enter presses what has the focus
    m_levelName->setBuddy(m_level);
    for (const LogLevel level : allLogLevels)
        m_level->addItem(MachineWords::level(level));
    auto* row = new QHBoxLayout;
    row->addWidget(m_levelName);
    row->addWidget(m_level);
    row->addStretch(1);
    row->addWidget(m_reset);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addLayout(row);
    layout->addWidget(m_message);
    layout->addWidget(m_limitsTitle);
    layout->addWidget(m_limits);
    layout->addWidget(m_filesTitle);
    layout->addWidget(m_files);
    layout->addStretch(1);
    connect(m_level, &QComboBox::activated, this, [this](int index) {
        Q_EMIT levelChosen(allLogLevels[static_cast<std::size_t>(index)]);
    });
    connect(m_reset, &QPushButton::clicked, this, &MachineSection::resetWanted);
    retranslate();
    show(MachineView{});
}

void MachineSection::retranslate()
{
    m_title->setText(machineSectionText());
    m_levelName->setText(tr("Log"));
    m_level->setAccessibleName(tr("Log"));
    for (std::size_t i = 0; i < allLogLevels.size(); ++i)
        m_level->setItemText(static_cast<int>(i), MachineWords::level(allLogLevels[i]));
    m_limitsTitle->setText(tr("Limits"));
    m_limits->setAccessibleName(tr("Limits"));
    m_limits->setHorizontalHeaderLabels({tr("What"), tr("Now"), tr("Range"), tr("Set by")});
    m_filesTitle->setText(tr("Where files lie"));
    m_files->setAccessibleName(tr("Where files lie"));
    m_files->setHorizontalHeaderLabels({tr("What"), tr("Folder or file")});
}

void MachineSection::show(const MachineView& view)
{
    m_view = view;
    m_level->setCurrentIndex(static_cast<int>(view.level));
    m_level->setEnabled(view.mayChange && !view.isKeeping);
    m_reset->setEnabled(!view.isKeeping);
    nameButton(*m_reset, view.isReset ? tr("As it was before") : tr("Reset to defaults"),
               Qt::ALT | Qt::Key_Z);
    if (view.isKeeping)
        say(*m_message, tr("The log level is being kept…"), Tone::Busy);
    else if (view.fault)
        say(*m_message, faultLine(*view.fault), Tone::Attention);
    else if (view.isReset)
        say(*m_message, tr("Look, sounds and log are as they come with the program."), Tone::Good);
    else
        say(*m_message,
            view.mayChange ? tr("Takes effect at once.")
                           : tr("The administrator chooses how much is logged."),
            Tone::Neutral);
    showLimits();
    showFiles();
}

void MachineSection::showLimits()
{
    const auto rows = limitRows(m_view.limits);
    m_limits->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_limits->rowCount(); ++row)
        m_limits->fillRow(row, rows[static_cast<std::size_t>(row)]);
}

void MachineSection::showFiles()
{
    m_files->setRowCount(static_cast<int>(m_view.files.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const MachineFile& file = m_view.files[static_cast<std::size_t>(row)];
        m_files->fillRow(row, {MachineWords::file(file.kind), file.path});
        m_files->item(row, 1)->setToolTip(file.path);
    }
}

void MachineSection::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(MachineView{m_view});
    }
}

void linkMachine(MachineSection& section, MachineDesk& desk)
{
    QObject::connect(&desk, &MachineDesk::viewChanged, &section, &MachineSection::show);
    QObject::connect(&section, &MachineSection::levelChosen, &desk, &MachineDesk::choose);
    QObject::connect(&section, &MachineSection::resetWanted, &desk, &MachineDesk::reset);
    section.show(desk.view());
}

} // namespace wattcard::ui
