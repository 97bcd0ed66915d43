// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tariffs/release_dialog.h"

#include "domain/tariff/tariff_card.h"
#include "ui/tariffs/tariff_text.h"
#include "ui/widgets/tone.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int releaseWidth = 820;

// The first day of the next month, which is when prices usually change.
QDateTime usualBegin(UtcTime now)
{
    const QDate day = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count()).date();
    return QDate{day.year(), day.month(), 1}.addMonths(1).startOfDay();
}

} // namespace

ReleaseDialog::ReleaseDialog(const TariffsView& view, UtcTime now, const QString& login,
                             QWidget* parent)
    : QDialog{parent},
      m_view{view},
      m_now{now},
      m_from{new QDateTimeEdit{usualBegin(now), this}},
      m_wrongTime{new QLabel{this}},
      m_differences{new QLineEdit{this}},
      m_login{new QLineEdit{login, this}},
      m_password{new QLineEdit{this}},
      m_wrong{new QLabel{this}}
{
    setWindowTitle(tr("Release tariff"));
    m_from->setDisplayFormat(u"yyyy-MM-dd HH:mm"_s);
    m_password->setEchoMode(QLineEdit::Password);
    auto* sheet = new QLabel{this->sheet(), this};
    sheet->setTextFormat(Qt::RichText);
    sheet->setWordWrap(true);
    sheet->setFixedWidth(releaseWidth);
    sheet->setMinimumHeight(sheet->heightForWidth(releaseWidth)); // else it may open too low
    auto* fields = new QFormLayout;
    const auto add = [fields](const QString& name, QWidget* field) {
        fields->addRow(name, field);
        field->setAccessibleName(name);
    };
    add(tr("Effective from"), m_from);
    fields->addRow(QString{}, m_wrongTime);
    const TariffVersion* version = selectedVersion(view);
    const bool differs =
        version && version->powerFactor && !differencesFromRule(*version->powerFactor).empty();
    if (differs)
        add(tr("Why power factors differ from the rule"), m_differences);
    m_differences->setVisible(differs);
    add(tr("Operator"), m_login);
    add(tr("Password"), m_password);
    for (QLabel* label : {m_wrongTime, m_wrong}) {
        label->setWordWrap(true);
        label->setMinimumHeight(2 * label->fontMetrics().lineSpacing());
    }
    auto* buttons = new QDialogButtonBox{QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this};
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Release"));
    buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(sheet);
    layout->addLayout(fields);
    layout->addWidget(m_wrong);
    layout->addWidget(buttons);
    connect(m_from, &QDateTimeEdit::dateTimeChanged, this, &ReleaseDialog::showWrong);
    for (QLineEdit* edit : {m_differences, m_login, m_password})
        connect(edit, &QLineEdit::textEdited, this, &ReleaseDialog::showWrong);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReleaseDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReleaseDialog::reject);
    showWrong();
    m_from->setFocus();
    m_from->setSelectedSection(QDateTimeEdit::YearSection); // digits are taken at once
}

QString ReleaseDialog::sheet() const
{
    const TariffVersion* version = selectedVersion(m_view);
    if (!version)
        return {};
    const QString number = QString::number(version->tariff.version.value());
    QStringList lines{
        u"<b>%1</b>"_s.arg(
            tr("Version %1 of %2: %3")
                .arg(number, planText(version->plan), version->tariff.name.toHtmlEscaped())),
        tariffSheet(*version),
        tr("Cards carry it as standby set %1: each meter changes to it at that time by itself.")
            .arg(setIdOf(version->tariff.version))};
    if (m_view.rehearsal && m_view.rehearsal->version == version->tariff.version)
        lines << rehearsalTotalsText(m_view.rehearsal->totals).toHtmlEscaped();
    if (!currentVersion(m_view))
        lines << tr("Nothing is in force in this plan: until then it sells nothing.");
    lines << tr("Finance releases it with an own password, and never who drafted it. A released "
                "version cannot be changed.");
    return lines.join(u"<br>"_s);
}

UtcTime ReleaseDialog::from() const
{
    const UtcTime chosen{std::chrono::milliseconds{m_from->dateTime().toMSecsSinceEpoch()}};
    return std::chrono::floor<std::chrono::minutes>(chosen);
}

TariffSigning ReleaseDialog::signing() const
{
    return {m_view.selected.value_or(TariffVersionId{}),
            from(),
            m_differences->text().trimmed(),
            {m_login->text().trimmed(), m_password->text()}};
}

QString ReleaseDialog::wrong() const
{
    if (!m_differences->isHidden() && m_differences->text().trimmed().isEmpty())
        return tr("Say why the power factors differ: it is signed with the release.");
    if (m_login->text().trimmed().isEmpty())
        return tr("Type who releases it.");
    if (m_password->text().isEmpty())
        return tr("Type the password of who releases it.");
    return {};
}

void ReleaseDialog::showWrong()
{
    const TariffSigning now = signing();
    const auto clash =
        app::releaseClash(m_view.versions, {now.version, now.from, now.differences}, m_now);
    const QString sentence = clash ? releaseClashText(*clash) : QString{};
    say(*m_wrongTime, sentence, Tone::Stop);
    m_from->setAccessibleDescription(sentence);
    say(*m_wrong, m_tried ? wrong() : QString{}, Tone::Stop);
}

void ReleaseDialog::accept()
{
    m_tried = true;
    showWrong();
    if (!m_wrongTime->text().isEmpty())
        return m_from->setFocus();
    if (!wrong().isEmpty())
        return (m_login->text().trimmed().isEmpty() ? m_login : m_password)->setFocus();
    QDialog::accept();
}

} // namespace wattcard::ui
