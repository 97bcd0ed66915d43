// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cards/inspector_summary.h"

#include "ui/cards/inspector_tone_icon.h"
#include "ui/text/card_text.h"
#include "ui/text/fault_text.h"
#include "ui/text/value_text.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/theme.h"

#include <QGridLayout>

#include <algorithm>

namespace wattcard::ui {

using namespace Qt::StringLiterals;
using Verdict = app::CardComparison::Verdict;

namespace {

constexpr int headlineSize = 18;
constexpr int iconSide = 22;
constexpr QStringView separator = u"   ·   ";

Tone toneOf(CardKind kind)
{
    switch (kind) {
    case CardKind::Foreign:
    case CardKind::Closed: return Tone::Stop;
    case CardKind::Blank: return Tone::Neutral;
    case CardKind::User: return Tone::Good;
    case CardKind::Management: return Tone::Special;
    }
    std::abort();
}

bool isBroken(const CardCheck& check)
{
    return check.outcome == CardCheck::Outcome::Broken;
}

bool isLocked(const AnatomyFile& file)
{
    return file.locked.has_value();
}

// The worst of what the reading, the card's proofs and the records say.
Tone verdictTone(const app::CardReport& report)
{
    const CardAnatomy& anatomy = report.inspection.anatomy;
    const Verdict verdict = report.comparison.verdict;
    if (std::ranges::any_of(anatomy.checks, isBroken) || verdict == Verdict::Differs)
        return Tone::Stop;
    if (std::ranges::any_of(anatomy.files, isLocked) || report.comparison.failure ||
        verdict == Verdict::NotIssued || verdict == Verdict::AsOpenRow ||
        verdict == Verdict::NoSuchOrder)
        return Tone::Attention;
    const bool agrees = verdict == Verdict::AsCommitted || verdict == Verdict::AsOrdered;
    return agrees ? Tone::Good : Tone::Neutral;
}

QString proofs(const CardAnatomy& anatomy)
{
    QStringList words;
    for (const CardCheck& check : anatomy.checks) {
        if (check.kind != CardCheck::Kind::Form || isBroken(check))
            words << cardCheckText(check);
    }
    return words.join(separator);
}

QString keysText(const CardAnatomy& anatomy)
{
    QStringList keys;
    for (const AnatomyKey& key : anatomy.keys)
        keys << u"%1 v%2"_s.arg(keyReferenceText(key.reference)).arg(key.version);
    return keys.join(separator);
}

QString hexText(ByteView bytes)
{
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return QString::fromLatin1(
        QByteArray{data, static_cast<qsizetype>(bytes.size())}.toHex(' ').toUpper());
}

} // namespace

InspectorSummary::InspectorSummary(QWidget* parent)
    : QWidget{parent},
      m_headline{new QLabel{this}, new ElidedLabel{this}},
      m_verdict{new QLabel{this}, new ElidedLabel{this}},
      m_facts{new ElidedLabel{this}},
      m_keys{new ElidedLabel{this}}
{
    QFont big = sized(font(), headlineSize);
    big.setBold(true);
    m_headline.text->setFont(big);
    for (QLabel* label : {m_facts, m_keys, m_verdict.text})
        label->setFont(sized(font(), smallPoints));
    auto* layout = new QGridLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(10);
    layout->setVerticalSpacing(2);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_headline.icon, 0, 0);
    layout->addWidget(m_headline.text, 0, 1);
    layout->addWidget(m_facts, 1, 1);
    layout->addWidget(m_keys, 2, 1);
    layout->addWidget(m_verdict.icon, 3, 0);
    layout->addWidget(m_verdict.text, 3, 1);
}

void InspectorSummary::set(Line& line, Tone tone, const QString& text)
{
    line.icon->setPixmap(text.isEmpty() ? QPixmap{} : toneIcon(tone).pixmap(iconSide, iconSide));
    line.text->setText(text);
}

void InspectorSummary::show(const InspectorView& view)
{
    if (view.report && !view.reading)
        return showReport(*view.report, view.cardThere);
    m_facts->clear();
    m_keys->clear();
    set(m_verdict, Tone::Neutral, {});
    set(m_headline, view.reading ? Tone::Busy : Tone::Neutral,
        view.reading ? tr("Reading the card…") : tr("Card inspector"));
}

void InspectorSummary::showReport(const app::CardReport& report, bool cardThere)
{
    const CardAnatomy& anatomy = report.inspection.anatomy;
    const CardKind kind = kindOf(anatomy);
    QStringList headline;
    if (anatomy.hints)
        headline << cardClassText(anatomy.hints->cardClass)
                 << lifeCycleText(anatomy.hints->lifeCycle) << anatomy.hints->serial.toString();
    else
        headline << tr("foreign card");
    if (!cardThere)
        headline << tr("taken out");
    set(m_headline, toneOf(kind), headline.join(separator));
    QStringList facts;
    if (report.comparison.account)
        facts << tr("Customer %1 %2")
                     .arg(numberText(report.comparison.account->number),
                          report.comparison.account->customerName);
    if (anatomy.hints)
        facts << tr("Algorithms %1").arg(suitesText(anatomy.hints->suites))
              << tr("Load writes %1").arg(anatomy.hints->atc);
    if (anatomy.readWith)
        facts << tr("read with key %1").arg(keyReferenceText(*anatomy.readWith));
    m_facts->setText(facts.join(separator));
    QStringList keys{u"ATR %1"_s.arg(hexText(anatomy.atr))};
    if (anatomy.hints)
        keys.prepend(tr("Keys: %1").arg(keysText(anatomy)));
    m_keys->setText(keys.join(separator));
    const QString proof = proofs(anatomy);
    const QString verdict =
        anatomy.hints ? verdictText(report.comparison) : faultLine(anatomy.refusal.fault);
    const QStringList findings{verdict, proof};
    set(m_verdict, anatomy.hints ? verdictTone(report) : Tone::Stop,
        proof.isEmpty() ? verdict : findings.join(separator));
}

} // namespace wattcard::ui
