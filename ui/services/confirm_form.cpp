// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/confirm_form.h"

#include "ui/counter/counter_text.h"
#include "ui/counter/money_lines.h"
#include "ui/text/fault_text.h"
#include "ui/text/word_text.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cstdlib>
#include <span>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t mostInColumn = 8;
constexpr qsizetype lengthOfRow = 24; // letters that a line is worth, however short it is
constexpr std::array signingRoles{Role::ShiftLeader, Role::Finance, Role::Administrator,
                                  Role::Engineer};

// Asks for no height before its width is known: at a narrow one it would be that of the window.
class SummaryLabel final : public QLabel {
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {1, fontMetrics().lineSpacing()}; }
};

QString rowsOf(std::span<const MoneyLine> lines)
{
    QString rows;
    for (const MoneyLine& line : lines)
        rows += u"<tr><td align=\"left\">%1</td><td align=\"right\">%2</td></tr>"_s.arg(
            line.name.toHtmlEscaped(), line.figure.toHtmlEscaped());
    return u"<table width=\"100%\" cellspacing=\"0\" cellpadding=\"1\">%1</table>"_s.arg(rows);
}

// A long list stands in two columns: the signature below it needs the room.
QString columnsOf(std::span<const MoneyLine> lines)
{
    const auto lengthOf = [](const MoneyLine& line) {
        return std::max<qsizetype>(line.name.size() + line.figure.size(), lengthOfRow);
    };
    qsizetype whole = 0;
    for (const MoneyLine& line : lines)
        whole += lengthOf(line);
    std::size_t left = 0;
    for (qsizetype length = 0; left < lines.size() && 2 * length < whole; ++left)
        length += lengthOf(lines[left]);
    return u"<table width=\"100%\"><tr><td width=\"48%\">%1</td><td width=\"4%\"></td>"
           "<td width=\"48%\">%2</td></tr></table>"_s.arg(rowsOf(lines.first(left)),
                                                          rowsOf(lines.subspan(left)));
}

QString rolesWith(Right right)
{
    QStringList names;
    for (const Role role : signingRoles) {
        if (may(role, right))
            names << roleText(role);
    }
    return names.join(u" / "_s);
}

} // namespace

ConfirmForm::ConfirmForm(ServiceWizard& wizard, ServicesDesk& desk, Confirmation confirmation)
    : QWidget{&wizard},
      m_wizard{wizard},
      m_desk{desk},
      m_confirmation{std::move(confirmation)},
      m_summary{new SummaryLabel{this}},
      m_signer{new QLabel{this}},
      m_sheet{new FieldSheet{1, this}},
      m_login{new QLineEdit{this}},
      m_password{new QLineEdit{this}}
{
    m_summary->setTextFormat(Qt::RichText);
    m_summary->setWordWrap(true);
    m_signer->setTextFormat(Qt::PlainText);
    m_signer->setWordWrap(true);
    m_password->setEchoMode(QLineEdit::Password);
    m_sheet->add(*m_login, [] { return tr("Operator"); });
    m_sheet->add(*m_password, [] { return tr("Password"); });
    connect(m_sheet, &FieldSheet::completed, &m_wizard, &ServiceWizard::advance);
    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary);
    layout->addStretch(1);
    layout->addWidget(m_signer);
    layout->addWidget(m_sheet);
    m_signer->hide();
    m_sheet->hide();
    connect(&m_desk, &ServicesDesk::viewChanged, this, [this](const ServicesView& view) {
        if (m_wizard.isAt(*this))
            show(view);
    });
    connect(&m_desk, &ServicesDesk::cardLooked, this, [this] {
        if (m_wizard.isAt(*this) && m_waitsForCard)
            prepare();
    });
    connect(&m_desk, &ServicesDesk::finished, this, [this] {
        if (!m_wizard.isAt(*this))
            return;
        m_wizard.setBusy(false);
        m_wizard.goOn();
    });
}

void ConfirmForm::entered()
{
    m_login->clear();
    m_password->clear();
    m_signed = 0;
    prepare();
}

void ConfirmForm::prepare()
{
    const auto wish = m_confirmation.wish();
    m_waitsForCard = !wish;
    if (wish) {
        m_desk.setSequel(m_confirmation.sequel);
        m_desk.prepare(*wish);
    } else {
        show(m_desk.view());
    }
}

bool ConfirmForm::wantsSigner() const
{
    const ServicesView& view = m_desk.view();
    return view.phase == ServicePhase::Prepared && view.prepared && view.prepared->next;
}

Gap ConfirmForm::gap() const
{
    const ServicesView& view = m_desk.view();
    if (wantsSigner() && m_login->text().trimmed().isEmpty())
        return FormGap{m_login, tr("Somebody else must sign this. Type the operator's name.")};
    if (wantsSigner() && m_password->text().isEmpty())
        return FormGap{m_password, tr("Type the password of who signs.")};
    const bool isInterrupted = view.phase == ServicePhase::Stopped &&
                               view.stopped->kind == app::SaleStopped::Kind::Interrupted;
    if ((m_waitsForCard || isInterrupted) && !isCardIn(view))
        return FormGap{nullptr, tr("Put the same card back into the reader.")};
    return {};
}

void ConfirmForm::act()
{
    const ServicesView& view = m_desk.view();
    switch (view.phase) {
    case ServicePhase::Filling: return prepare();
    case ServicePhase::Prepared:
        if (!wantsSigner())
            return m_desk.run();
        m_desk.sign({m_login->text().trimmed(), m_password->text()});
        return m_password->clear();
    case ServicePhase::Running: return;
    case ServicePhase::Stopped:
        if (view.stopped->kind == app::SaleStopped::Kind::Interrupted)
            return m_desk.run();
        Q_EMIT m_wizard.left();
        return;
    case ServicePhase::Done: return m_wizard.goOn();
    }
    std::abort();
}

bool ConfirmForm::leadsOut() const
{
    return m_desk.view().phase == ServicePhase::Stopped || m_desk.view().filed;
}

QString ConfirmForm::next() const
{
    const ServicesView& view = m_desk.view();
    if (view.phase == ServicePhase::Stopped)
        return view.stopped->kind == app::SaleStopped::Kind::Interrupted ? tr("finish it")
                                                                         : tr("leave");
    if (wantsSigner())
        return tr("sign");
    return view.phase == ServicePhase::Prepared ? m_confirmation.verb() : tr("check once more");
}

QString ConfirmForm::signerSentence(const app::ApprovalRequest& next) const
{
    return tr("Another person signs exactly these values here, with a password of his own: %1.")
        .arg(rolesWith(next.right));
}

QString ConfirmForm::runningSentence(const ServicesView& view) const
{
    if (view.prepared && !app::writesCard(view.prepared->wish) && !view.step)
        return tr("It is being recorded.");
    const bool opens =
        view.prepared && std::holds_alternative<app::OpeningWish>(view.prepared->wish);
    const auto form = opens ? transaction::Kind::Opening : transaction::Kind::Reissue;
    return tr("Do not remove the card.") + u"   "_s + stepsText(view.step, form);
}

ConfirmForm::Saying ConfirmForm::stoppedSaying(const ServicesView& view) const
{
    using Kind = app::SaleStopped::Kind;
    if (view.failure)
        return {Tone::Stop, faultLine(view.failure->fault)};
    switch (view.stopped->kind) {
    case Kind::Unclear: return {Tone::Stop, faultLine(Fault::CardStateUnclear)};
    case Kind::Voided:
        return {Tone::Good, tr("It was given up: the card is as it was. Nothing more is due.")};
    default:
        return {Tone::Attention,
                tr("Not finished. Put the same card back: it goes on by itself. Esc leaves it "
                   "among the unfinished ones at the counter.")};
    }
}

ConfirmForm::Saying ConfirmForm::saying(const ServicesView& view) const
{
    if (view.phase == ServicePhase::Running)
        return {Tone::Attention, runningSentence(view)};
    if (view.phase == ServicePhase::Stopped)
        return stoppedSaying(view);
    if (view.asks)
        return {Tone::Busy, tr("It is being checked.")};
    if (m_waitsForCard)
        return {Tone::Attention, view.isReading ? tr("The card is being read.")
                                                : tr("Put the card into the reader again.")};
    if (view.failure)
        return {Tone::Stop, faultLine(view.failure->fault)};
    if (wantsSigner())
        return {Tone::Neutral, tr("Everything is checked. A signature is missing.")};
    return {Tone::Good, tr("Everything is checked. Nothing is recorded yet.")};
}

void ConfirmForm::show(const ServicesView& view)
{
    m_waitsForCard = m_waitsForCard || (view.phase == ServicePhase::Filling && view.failure &&
                                        view.failure->fault == Fault::NoCard);
    std::vector<MoneyLine> lines;
    for (const auto& [name, value] : m_confirmation.summary())
        lines.push_back({name, value});
    if (view.prepared && !view.prepared->approvals.empty())
        lines.push_back({tr("Signatures"), QString::number(view.prepared->approvals.size())});
    const bool isLong = lines.size() > mostInColumn;
    m_summary->setFont(isLong ? sized(font(), smallPoints) : font());
    m_summary->setText(isLong ? columnsOf(lines) : tableOf(lines));
    m_summary->setAccessibleName(sentenceOf(lines));
    const bool wanted = wantsSigner();
    m_signer->setText(wanted ? signerSentence(*view.prepared->next) : QString{});
    const bool hadKeyboard = m_login->hasFocus() || m_password->hasFocus();
    m_signer->setVisible(wanted);
    m_sheet->setVisible(wanted);
    if (hadKeyboard && !wanted) // it must not come to the button that leads back
        m_wizard.focusForm();
    const std::size_t signatures = view.prepared ? view.prepared->approvals.size() : 0;
    if (std::exchange(m_signed, signatures) != signatures)
        m_login->clear();
    const Saying now = saying(view);
    m_wizard.say(now.tone, now.sentence);
    m_wizard.refresh();
    if (wanted && !view.asks && !m_login->hasFocus() && !m_password->hasFocus())
        (m_login->text().isEmpty() ? m_login : m_password)->setFocus();
}

void ConfirmForm::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_wizard.isAt(*this))
        show(m_desk.view());
}

void addConfirmStep(ServiceWizard& wizard, ServicesDesk& desk, Confirmation confirmation)
{
    const auto isNeeded = confirmation.isNeeded;
    auto* form = new ConfirmForm{wizard, desk, std::move(confirmation)};
    wizard.addStep({.title = [] { return ConfirmForm::tr("Check, sign and do it"); },
                    .picture = StepPicture::Writing,
                    .form = form,
                    .gap = [form] { return form->gap(); },
                    .next = [form] { return form->next(); },
                    .isNeeded = isNeeded,
                    .entered = [form] { form->entered(); },
                    .act = [form] { form->act(); },
                    .leadsOut = [form] { return form->leadsOut(); }});
}

} // namespace wattcard::ui
