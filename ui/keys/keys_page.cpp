// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keys_page.h"

#include "app/key_component.h"
#include "ui/text/custody_text.h"
#include "ui/text/fault_text.h"
#include "ui/widgets/keyed_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/tone.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int keysButtonHeight = 44;
constexpr QColor testOrange{0xE8, 0x7A, 0x00}; // SCREENS.md section 10: everything with test keys

// Masters that a company works with; the one of blanks on their way comes with its batch.
constexpr std::array neededPurposes{crypto::Purpose::Vending,    crypto::Purpose::Meter,
                                    crypto::Purpose::Inspection, crypto::Purpose::Issuer,
                                    crypto::Purpose::Management, crypto::Purpose::Purchase,
                                    crypto::Purpose::Return,     crypto::Purpose::AuditChain};

// A version that has been retired or revoked is no key to work with.
bool isMissing(const app::KeyOverview& overview, crypto::Purpose purpose)
{
    return std::ranges::none_of(overview.rows, [purpose](const app::KeyRow& row) {
        return row.label.slot.purpose == purpose && row.label.state == crypto::KeyState::Live;
    });
}

} // namespace

KeysPage::KeysPage(QWidget* parent)
    : QWidget{parent},
      m_band{new QLabel{this}},
      m_list{new ListPanel{this}},
      m_message{new QLabel{this}},
      m_ceremony{new QPushButton{this}},
      m_retire{new QPushButton{this}},
      m_revoke{new QPushButton{this}}
{
    m_band->setAutoFillBackground(true);
    QPalette orange = palette();
    orange.setColor(QPalette::Window, testOrange);
    orange.setColor(QPalette::WindowText, Qt::black);
    m_band->setPalette(orange);
    m_band->setMargin(12);
    m_band->setWordWrap(true);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(keysButtonHeight);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_ceremony, m_retire, m_revoke}) {
        button->setMinimumHeight(keysButtonHeight);
        button->setAutoDefault(true); // Enter presses what has the focus
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout{this};
    layout->addWidget(m_band);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_message);
    layout->addLayout(buttons);
    connect(m_list, &ListPanel::rowChosen, this, [this](int row) {
        m_row = row;
        enableButtons();
    });
    connect(m_ceremony, &QPushButton::clicked, this, &KeysPage::ceremonyRequested);
    connect(m_retire, &QPushButton::clicked, this, [this] { request(crypto::KeyState::Retired); });
    connect(m_revoke, &QPushButton::clicked, this, [this] { request(crypto::KeyState::Revoked); });
    retranslate();
    show(KeysView{});
}

void KeysPage::retranslate()
{
    m_band->setText(tr("TEST KEYS: practice. Everybody can compute them; nothing made with them is "
                       "worth anything."));
    nameButton(*m_ceremony, tr("Bring a key in…"), QKeySequence::New);
    nameButton(*m_retire, tr("Retire…"), Qt::ALT | Qt::Key_R);
    nameButton(*m_revoke, tr("Revoke…"), Qt::ALT | Qt::Key_V);
}

ListContent KeysPage::content() const
{
    ListContent content;
    content.title = tr("Keys");
    content.columns = {tr("Purpose"), tr("Suite"),       tr("Version"),
                       tr("State"),   tr("Check value"), tr("Valid")};
    for (const app::KeyRow& row : m_view.overview.rows) {
        const crypto::KeyLabel& label = row.label;
        content.rows.push_back({purposeText(label.slot.purpose), suiteText(label.slot.suite),
                                QString::number(label.slot.version), keyStateText(row),
                                app::checkValueText(label.checkValue), validityText(label)});
    }
    const bool isWorkedWith = m_view.overview.hasVault && !m_view.overview.rows.empty();
    for (const crypto::Purpose purpose : neededPurposes) {
        if (isWorkedWith && isMissing(m_view.overview, purpose))
            content.rows.push_back(
                {purposeText(purpose), u"–"_s, u"–"_s, tr("missing"), u"–"_s, u"–"_s});
    }
    if (!m_view.overview.isReady)
        content.emptySentence = tr("Reading the keys…");
    else if (m_view.overview.hasVault)
        content.emptySentence = tr("The key store is empty. Bring the first key in with two "
                                   "custodians and a witness.");
    else
        content.emptySentence = tr("No key store. The administrator makes one: wattcardctl keys "
                                   "init");
    return content;
}

void KeysPage::show(const KeysView& view)
{
    m_view = view;
    m_band->setVisible(view.overview.testKeys);
    m_list->show(content());
    const bool failed = view.fault && !view.isOpen;
    say(*m_message, failed ? faultLine(*view.fault) : QString{}, Tone::Attention);
    enableButtons();
}

void KeysPage::enableButtons()
{
    const bool mayAct = m_view.mayAct && m_view.overview.hasVault && !m_view.busy;
    const auto& rows = m_view.overview.rows;
    const bool chosen = m_row >= 0 && m_row < static_cast<int>(rows.size());
    const auto state =
        chosen ? rows[static_cast<std::size_t>(m_row)].label.state : crypto::KeyState::Revoked;
    m_ceremony->setEnabled(mayAct);
    m_retire->setEnabled(mayAct && state == crypto::KeyState::Live);
    m_revoke->setEnabled(mayAct && state != crypto::KeyState::Revoked);
}

void KeysPage::request(crypto::KeyState state)
{
    const auto& rows = m_view.overview.rows;
    if (m_row >= 0 && m_row < static_cast<int>(rows.size()))
        Q_EMIT changeRequested(rows[static_cast<std::size_t>(m_row)].label.slot, state);
}

// Not a proxy: Tab would go past what stands before it.
void KeysPage::focusInEvent(QFocusEvent*)
{
    m_list->setFocus();
}

void KeysPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        show(KeysView{m_view});
    }
}

} // namespace wattcard::ui
