// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/audit/key_press.h"
#include "ui/areas/areas_desk.h"
#include "ui/areas/areas_link.h"
#include "ui/areas/areas_page.h"
#include "ui/areas/areas_text.h"
#include "ui/areas/sample_areas.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

struct AreasWorld {
    AreasDesk desk;
    AreasPage page{nullptr};
    QSignalSpy changes{&desk, &AreasDesk::changeWanted};

    explicit AreasWorld(Role role = Role::Administrator)
    {
        linkAreas(page, desk);
        page.resize(1366, 720);
        page.QWidget::show();
        QApplication::setActiveWindow(&page);
        Operator person = *sampleAreasView().person;
        person.role = role;
        desk.enter(person);
        desk.listed(*sampleAreasView().tree);
        page.setFocus();
    }
    app::SiteRequest request() const { return changes.back()[0].value<app::SiteRequest>(); }
    void key(int key, Qt::KeyboardModifiers with = Qt::NoModifier) { pressKey(page, key, with); }
    void down(int times)
    {
        for (int i = 0; i < times; ++i)
            key(Qt::Key_Down);
    }
    // As an input method writes: keys are ASCII.
    void type(const QString& text)
    {
        auto* edit = qobject_cast<QLineEdit*>(page.focusWidget());
        ASSERT_TRUE(edit);
        edit->selectAll();
        edit->insert(text);
    }
    void enter(const QString& text)
    {
        type(text);
        key(Qt::Key_Return);
    }
};

} // namespace

TEST(AreasView, showsTheTreeDepthFirstAndWhatHasNoNameBelow)
{
    const AreasView view = sampleAreasView();
    QStringList codes;
    std::vector<int> depths;
    for (const SiteRow& row : rowsOf(*view.tree)) {
        codes << (row.site ? row.site->code : u"company"_s);
        depths.push_back(row.depth);
    }
    EXPECT_EQ(codes, (QStringList{u"company"_s, u"E"_s, u"E1"_s, u"1"_s, u"3"_s, u"E2"_s, u"5"_s,
                                  u"W"_s, u"E9"_s}));
    EXPECT_EQ(depths, (std::vector{0, 1, 2, 3, 3, 2, 3, 1, 1}));
}

TEST(AreasView, namesWhoServesAPlace)
{
    AreasView view = sampleAreasView();
    const auto at = [&](int row) {
        view.row = row;
        QStringList names;
        for (const SiteScope* each : serving(*view.tree, chosenSite(view)))
            names << each->login;
        return names;
    };
    EXPECT_EQ(at(0), QStringList{u"liming"_s}) << "everywhere";
    EXPECT_EQ(at(1), (QStringList{u"chenjing"_s, u"liming"_s})) << "the area";
    EXPECT_EQ(at(2), (QStringList{u"chenjing"_s, u"liming"_s, u"wang"_s})) << "the station";
    EXPECT_EQ(at(7), QStringList{u"liming"_s});
}

TEST(AreasView, aRegionInUseCannotChangeAndSaysWhy)
{
    AreasView view = sampleAreasView();
    EXPECT_FALSE(isOffered(view, AreasCommand::Region));
    EXPECT_TRUE(headlineOf(view).text.contains(u"01100007"_s));
    EXPECT_TRUE(headlineOf(view).text.contains(u"1204"_s));
    EXPECT_TRUE(headlineOf(view).text.contains(u"wattcardctl init"_s));
    view.tree->use = {};
    EXPECT_TRUE(isOffered(view, AreasCommand::Region));
    for (const RegionUse use : {RegionUse{1, 0, 0}, RegionUse{0, 1, 0}, RegionUse{0, 0, 1}}) {
        view.tree->use = use;
        EXPECT_FALSE(isOffered(view, AreasCommand::Region));
    }
}

TEST(AreasView, offersOnlyWhatThePlaceAllows)
{
    struct Row {
        int row;
        std::set<AreasCommand> offered; // beside Refresh and AddArea
    };
    using enum AreasCommand;
    const std::vector<Row> table{{0, {}},
                                 {1, {AddStation, Rename}}, // holds stations in use
                                 {2, {AddCounter, Rename}}, // holds counters in use
                                 {3, {Rename, Retire}},
                                 {4, {Rename}}, // this computer
                                 {5, {AddCounter, Rename, Retire}},
                                 {6, {Rename, TakeBack}},
                                 {7, {AddStation, Rename, Retire}},
                                 {8, {}}};
    AreasView view = sampleAreasView();
    for (const Row& row : table) {
        view.row = row.row;
        for (const AreasCommand command : allAreasCommands) {
            const bool always = command == Refresh || command == AddArea;
            EXPECT_EQ(isOffered(view, command), always || row.offered.contains(command))
                << row.row << ' ' << int(command);
        }
    }
    view.row = 7;
    for (const Role role : {Role::Clerk, Role::ShiftLeader, Role::Finance, Role::Auditor,
                            Role::Engineer, Role::Custodian}) {
        view.person->role = role;
        for (const AreasCommand command : allAreasCommands)
            EXPECT_EQ(isOffered(view, command), command == Refresh && role == Role::Auditor);
    }
}

TEST(AreasPage, theKeyboardAloneAddsACounterWithFinanceAsTheSecondPerson)
{
    AreasWorld world;
    world.down(2);
    world.key(Qt::Key_C, Qt::AltModifier);
    ASSERT_EQ(world.desk.view().form, AreasCommand::AddCounter);
    world.enter(u"70000"_s);
    world.enter(u"四号台"_s);
    world.enter(u"new hall"_s);
    world.enter(u"money"_s);
    world.enter(u"secret"_s);
    EXPECT_EQ(world.desk.view().gap, AreasGap::Code) << "no such number";
    EXPECT_EQ(world.changes.size(), 0);
    auto* code = world.page.findChildren<QLineEdit*>().front();
    code->setText(u"4"_s);
    QPushButton* confirm = nullptr;
    for (auto* each : world.page.findChildren<QPushButton*>()) {
        if (each->accessibleName() == u"Confirm"_s)
            confirm = each;
    }
    ASSERT_TRUE(confirm);
    confirm->click();
    ASSERT_EQ(world.changes.size(), 1);
    EXPECT_EQ(world.request().site.code, u"4"_s);
    EXPECT_EQ(world.request().site.name, u"四号台"_s);
    EXPECT_EQ(world.request().site.parent, SiteId{3});
    EXPECT_EQ(world.request().reason, u"new hall"_s);
    EXPECT_EQ(world.changes[0][1].value<app::Login>().name, u"money"_s);
    world.desk.failed(Failure{Fault::BadCredentials, {}});
    EXPECT_EQ(world.desk.view().form, AreasCommand::AddCounter);
    for (auto* each : world.page.findChildren<QLineEdit*>()) {
        if (each->echoMode() == QLineEdit::Password) {
            EXPECT_TRUE(each->text().isEmpty()) << "a password is not kept";
        }
    }
    world.key(Qt::Key_Escape);
    EXPECT_FALSE(world.desk.view().form);
}

TEST(AreasPage, whatWasChosenStaysChosenWhenTheTreeHasGrown)
{
    AreasWorld world;
    world.down(5);
    EXPECT_EQ(chosenSite(world.desk.view())->code, u"E2"_s);
    SiteTree grown = *sampleAreasView().tree;
    Site more = grown.sites[0];
    more.id = SiteId{20};
    more.code = u"AA"_s;
    grown.sites.insert(grown.sites.begin(), more);
    world.desk.listed(grown);
    EXPECT_EQ(chosenSite(world.desk.view())->code, u"E2"_s);
}

} // namespace wattcard::ui
