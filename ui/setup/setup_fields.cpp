// SPDX-FileCopyrightText: 2026 WattCard developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/setup_fields.h"

#include "app/password_rules.h"

namespace wattcard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int setupRows = 5;
constexpr int longestName = 60;
constexpr int largestCounter = 0xFFFF; // two bytes in the number of a sale

// Each in itself, so that anyone finds his own.
QString languageName(Language language)
{
    return language == Language::Chinese ? u"中文"_s : u"English"_s;
}

} // namespace

SetupFields::SetupFields(Language language, QWidget* parent)
    : QObject{parent},
      m_company{new FieldSheet{setupRows, parent}},
      m_person{new FieldSheet{setupRows, parent}},
      m_language{
          new ChoiceBox<Language>{{Language::English, Language::Chinese}, languageName, m_company}},
      m_name{new QLineEdit{m_company}},
      m_phone{new QLineEdit{m_company}},
      m_region{new QLineEdit{m_company}},
      m_counter{new QLineEdit{u"1"_s, m_company}},
      m_login{new QLineEdit{u"admin"_s, m_person}},
      m_personName{new QLineEdit{m_person}},
      m_password{new QLineEdit{m_person}},
      m_again{new QLineEdit{m_person}}
{
    m_language->choose(language);
    connect(m_language, &QComboBox::currentIndexChanged, this,
            [this] { Q_EMIT languageChosen(m_language->value()); });
    m_name->setObjectName(u"company"_s);
    m_phone->setObjectName(u"phone"_s);
    m_login->setObjectName(u"login"_s);
    m_personName->setObjectName(u"person"_s);
    composeCompany();
    composePerson();
}

void SetupFields::composeCompany()
{
    for (QLineEdit* edit : {m_name, m_phone})
        edit->setMaxLength(longestName);
    m_company->add(*m_language, [] { return tr("Language 语言"); });
    m_company->add(*m_name, [] { return tr("Company"); });
    m_company->add(*m_phone, [] { return tr("Service phone"); });
    m_company->add(*m_region, [] { return tr("Region code (8 digits 0-9, A-F)"); });
    m_company->add(*m_counter, [] { return tr("Number of this counter"); });
    connect(m_company, &FieldSheet::completed, this, &SetupFields::completed);
}

void SetupFields::composePerson()
{
    for (QLineEdit* edit : {m_login, m_personName, m_password, m_again})
        edit->setMaxLength(longestName);
    for (QLineEdit* edit : {m_password, m_again})
        edit->setEchoMode(QLineEdit::Password);
    m_person->add(*m_login, [] { return tr("Signs in as"); });
    m_person->add(*m_personName, [] { return tr("Name"); });
    m_person->add(*m_password, [] { return tr("Password"); });
    m_person->add(*m_again, [] { return tr("Password again"); });
    connect(m_person, &FieldSheet::completed, this, &SetupFields::completed);
}

Gap SetupFields::companyGap() const
{
    if (companyName().isEmpty())
        return FormGap{m_name, tr("The name of the company is missing: it stands on every "
                                  "receipt.")};
    if (hasRegion() && !app::parseRegion(m_region->text().trimmed()))
        return FormGap{m_region, tr("A region code has exactly 8 of the digits 0-9 and A-F, and "
                                    "not only zeros. Leave it empty to practise.")};
    bool isNumber = false;
    const int counter = m_counter->text().trimmed().toInt(&isNumber);
    if (!isNumber || counter < 1 || counter > largestCounter)
        return FormGap{m_counter, tr("The number of the counter is between 1 and 65535.")};
    return {};
}

Gap SetupFields::personGap() const
{
    if (!app::isLogin(login()))
        return FormGap{m_login, tr("Sign in with 2 to 32 of a-z, 0-9, point, hyphen and "
                                   "underscore, a letter first.")};
    if (m_personName->text().trimmed().isEmpty())
        return FormGap{m_personName, tr("The name of the administrator is missing.")};
    if (!app::isAcceptable(m_password->text(), login()))
        return FormGap{m_password, tr("A password has at least 8 characters, is not the name that "
                                      "one signs in with, and none that is known everywhere.")};
    if (m_password->text() != m_again->text())
        return FormGap{m_again, tr("The two passwords differ. Type the second one again.")};
    return {};
}

void SetupFields::fill(app::FirstRun& run) const
{
    run.company.name = companyName();
    run.company.phone = m_phone->text().trimmed();
    if (const auto region = app::parseRegion(m_region->text().trimmed()))
        run.company.utilityRegion = *region;
    run.company.counter =
        CounterId{static_cast<std::uint16_t>(m_counter->text().trimmed().toInt())};
    run.login = login();
    run.name = m_personName->text().trimmed();
    run.password = m_password->text();
}

} // namespace wattcard::ui
