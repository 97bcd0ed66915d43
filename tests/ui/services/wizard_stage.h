// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/counter/desk_world.h"
#include "ui/services/service_list.h"
#include "ui/services/service_wizard.h"
#include "ui/services/services_desk.h"
#include "ui/services/tone_line.h"

#include <QLineEdit>
#include <QTest>

#include <memory>

namespace wattcard::ui {

// One wizard, used by its keys alone, before services that write down what they were asked and
// answer as they were told. A signature is another person's: the author and whoever has signed are
// refused as the approval desk does it.
class WizardStage {
public:
    using Maker = ServiceWizard* (*)(ServicesDesk& desk, QWidget* parent);

    WizardStage()
    {
        sheet.facts = *DeskWorld::sample(CounterState::Customer).card->facts;
        for (const Operation operation : allOperations)
            sheet.operations.push_back({operation, Allowed::Yes, std::nullopt, {}});
        connectServices();
        desk.signIn(sampleOperator());
    }
    void open(ServiceId service, Maker make)
    {
        ReaderEvent empty;
        empty.status = ReaderEvent::Status::Empty;
        desk.readerChanged(empty);
        desk.enter();
        desk.open(service);
        wizard.reset(make(desk, nullptr));
        wizard->setSettleTime(std::chrono::milliseconds{0});
        wizard->show();
        wizard->begin();
        desk.chooseAccount(sheet.facts.account.id);
    }
    // The customer's card, or a blank one, is put in and looked at.
    void insert(const app::CardSituation& situation)
    {
        card = situation;
        ReaderEvent event;
        event.status = ReaderEvent::Status::Present;
        event.insertions = ++m_insertions;
        desk.readerChanged(event);
    }
    QWidget& focused()
    {
        QWidget* inside = wizard->focusWidget();
        return inside && inside->isVisible() ? *inside : *wizard;
    }
    void type(const QString& text)
    {
        QTest::keyClick(&focused(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&focused(), text);
    }
    void enter() { QTest::keyClick(&focused(), Qt::Key_Return); }
    void escape() { QTest::keyClick(&focused(), Qt::Key_Escape); }
    void fill(const std::vector<const char*>& texts)
    {
        for (const char* text : texts) {
            if (*text != '\0')
                type(QString::fromUtf8(text));
            enter();
        }
    }
    // Of a list of choices: so many down from the first.
    void pick(int down)
    {
        for (int i = 0; i < down; ++i)
            QTest::keyClick(&focused(), Qt::Key_Down);
        enter();
    }
    void sign(const char* name)
    {
        for (auto* edit : wizard->findChildren<QLineEdit*>()) {
            if (edit->isVisible() && edit->accessibleName() == QLatin1StringView{"Operator"})
                edit->setFocus();
        }
        fill({name, "secret"});
    }
    QString sentence() const { return wizard->findChild<ToneLine*>()->sentence(); }
    QString shown() const
    {
        QString all;
        for (const QLabel* label : wizard->findChildren<QLabel*>()) {
            if (label->isVisible())
                all += label->text() + QLatin1Char('\n');
        }
        return all;
    }
    template <class Wish> const Wish& wish() const { return std::get<Wish>(wishes.back()); }

    ServicesDesk desk;
    app::AccountSheet sheet;
    std::optional<app::CardSituation> card;
    std::vector<Right> signers;
    app::ServiceFigures figures;
    app::ServiceDone done;
    std::vector<app::ServiceWish> wishes;
    std::vector<app::ServiceWish> runs;
    std::unique_ptr<ServiceWizard> wizard;

private:
    void connectServices()
    {
        QObject::connect(&desk, &ServicesDesk::accountWanted, &desk,
                         [this](int request) { desk.accountReady(request, sheet); });
        QObject::connect(&desk, &ServicesDesk::lookWanted, &desk,
                         [this](int request) { desk.looked(request, *card); });
        QObject::connect(&desk, &ServicesDesk::prepareWanted, &desk,
                         [this](int request, const app::ServiceWish& wish) {
                             wishes.push_back(wish);
                             m_signed.clear();
                             answer(request, wish);
                         });
        QObject::connect(&desk, &ServicesDesk::signWanted, &desk,
                         [this](int request, const app::PreparedService& prepared,
                                const app::Login& login) { sign(request, prepared, login); });
        QObject::connect(&desk, &ServicesDesk::runWanted, &desk,
                         [this](int request, const app::PreparedService& prepared) {
                             runs.push_back(prepared.wish);
                             desk.doneReady(request, done);
                         });
    }
    void answer(int request, const app::ServiceWish& wish)
    {
        app::PreparedService prepared{.wish = wish, .figures = figures, .shown = {}};
        prepared.signers = signers;
        const auto signedBy = static_cast<std::size_t>(m_signed.size());
        if (signedBy < signers.size())
            prepared.next =
                app::ApprovalRequest{.right = signers[signedBy], .author = sampleOperator().id};
        desk.preparedReady(request, prepared);
    }
    void sign(int request, const app::PreparedService& prepared, const app::Login& login)
    {
        const bool isAuthor = login.name == sampleOperator().login;
        if (isAuthor || m_signed.contains(login.name))
            return desk.failed(request, Failure{Fault::ApproverIsAuthor, {}});
        m_signed << login.name;
        answer(request, prepared.wish);
    }
    QStringList m_signed;
    std::uint32_t m_insertions = 1;
};

} // namespace wattcard::ui
