// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/services/card_facts_form.h"
#include "ui/services/card_form.h"
#include "ui/services/service_list.h"
#include "ui/text/fault_text.h"

#include <QCoreApplication>
#include <QEvent>
#include <QVBoxLayout>

namespace wattcard::ui {

namespace {

class CardWizardWords {
    Q_DECLARE_TR_FUNCTIONS(wattcard::ui::CardWizardWords)
public:
    static QString readTitle() { return tr("Read a card"); }
    static QString readStep() { return tr("What the card says (Shift+F5: every byte of it)"); }
    static QString readNext() { return tr("next customer"); }
    static QString keysTitle() { return tr("Renew the keys of a card"); }
    static QString keysStep() { return tr("The card whose keys are old"); }
    static QString keysNext() { return tr("renew the keys"); }
    static QString empty() { return tr("The reader is empty. Put the card in, chip up."); }
    static QString unread() { return tr("Wait until the card has been read."); }
    static QString working() { return tr("Do not remove the card: its keys are being renewed."); }
    static QString renewed() { return tr("Keys renewed"); }
};

// The renewal: a card, one key, and how many were changed.
class RekeyingForm : public QObject {
public:
    RekeyingForm(ServiceWizard& wizard, ServicesDesk& desk)
        : QObject{&wizard},
          m_wizard{wizard},
          m_desk{desk},
          m_facts{new CardFactsForm{wizard, desk}}
    {
        wizard.addStep({.title = CardWizardWords::keysStep,
                        .picture = StepPicture::Key,
                        .form = m_facts,
                        .gap = [this] { return gap(); },
                        .next = CardWizardWords::keysNext,
                        .act = [this] { m_desk.rekey(); }});
        connect(&desk, &ServicesDesk::viewChanged, this, [this](const ServicesView& view) {
            if (m_wizard.isAt(*m_facts))
                follow(view);
        });
        connect(&desk, &ServicesDesk::finished, this, [this] {
            if (!m_wizard.isAt(*m_facts))
                return;
            m_wizard.setBusy(false);
            m_wizard.goOn();
        });
    }

private:
    Gap gap() const
    {
        if (!isCardIn(m_desk.view()))
            return FormGap{nullptr, CardWizardWords::empty()};
        if (!m_desk.view().card)
            return FormGap{nullptr, CardWizardWords::unread()};
        return {};
    }
    void follow(const ServicesView& view)
    {
        if (view.phase == ServicePhase::Running)
            m_wizard.say(Tone::Attention, CardWizardWords::working());
        else if (view.failure)
            m_wizard.say(Tone::Stop, faultLine(view.failure->fault));
    }
    ServiceWizard& m_wizard;
    ServicesDesk& m_desk;
    CardFactsForm* m_facts;
};

} // namespace

ServiceWizard* makeCardReading(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{CardWizardWords::readTitle, parent};
    auto* form = new CardFactsForm{*wizard, desk};
    wizard->addStep({.title = CardWizardWords::readStep,
                     .picture = StepPicture::Reading,
                     .form = form,
                     .next = CardWizardWords::readNext});
    return wizard;
}

ServiceWizard* makeRekeying(ServicesDesk& desk, QWidget* parent)
{
    auto* wizard = new ServiceWizard{CardWizardWords::keysTitle, parent};
    new RekeyingForm{*wizard, desk};
    addDoneStep(*wizard, desk, [&desk] {
        return SummaryRows{{CardWizardWords::renewed(), QString::number(desk.view().keysRenewed)}};
    });
    return wizard;
}

} // namespace wattcard::ui
