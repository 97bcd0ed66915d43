# SPDX-FileCopyrightText: 2026 WattCard developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The cards, the use cases and the store of the copy, and jobs over them. Nothing of it is built
# unless a patch asks for its job.
find_package(Threads REQUIRED)
find_package(ICU REQUIRED COMPONENTS i18n uc)
find_package(SQLite3 REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Network Sql Test)
pkg_check_modules(PCSC REQUIRED IMPORTED_TARGET libpcsclite)
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)
add_compile_options(-O0 -Wno-subobject-linkage)
set(CMAKE_UNITY_BUILD ON)
set(CMAKE_UNITY_BUILD_BATCH_SIZE 6)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
foreach(part src/app cardio db)
  add_subdirectory("${SOURCES}/${part}" ${part} EXCLUDE_FROM_ALL)
  get_filename_component(name ${part} NAME)
  target_precompile_headers(wattcard_${name} PRIVATE ${headers} <QObject> <QVariant>)
endforeach()
set_target_properties(wattcard_cardio PROPERTIES UNITY_BUILD OFF)
set(CMAKE_AUTOMOC OFF)
set(CMAKE_AUTORCC OFF)

# As tests/CMakeLists.txt makes them.
set(tests "${SOURCES}/tests")
add_library(wattcard_core_main STATIC EXCLUDE_FROM_ALL "${tests}/fakes/core_main.cpp")
target_link_libraries(wattcard_core_main PUBLIC Qt6::Core GTest::gtest)
set(empty_store "${CMAKE_CURRENT_BINARY_DIR}/empty_store")
add_executable(wattcard_make_empty_store EXCLUDE_FROM_ALL "${tests}/fakes/make_empty_store.cpp")
target_link_libraries(wattcard_make_empty_store PRIVATE wattcard_db)
add_custom_command(TARGET wattcard_make_empty_store POST_BUILD
  COMMAND wattcard_make_empty_store "${empty_store}" VERBATIM)

function(fixture name)
  list(TRANSFORM ARGN PREPEND "${tests}/")
  add_library(wattcard_${name} STATIC EXCLUDE_FROM_ALL ${ARGN})
  target_compile_definitions(wattcard_${name} PUBLIC WATTCARD_EMPTY_STORE="${empty_store}")
  target_include_directories(wattcard_${name} PUBLIC "${tests}/flows")
endfunction()
fixture(shop_fixture db/forged_server.cpp db/office.cpp db/shop.cpp)
target_link_libraries(wattcard_shop_fixture PUBLIC
  wattcard_db wattcard_crypto GTest::gtest SQLite::SQLite3)
add_dependencies(wattcard_shop_fixture wattcard_make_empty_store)
fixture(town_fixture flows/service_town.cpp flows/shop_world.cpp flows/town.cpp)
target_link_libraries(wattcard_town_fixture PUBLIC
  wattcard_app wattcard_cardio wattcard_shop_fixture)
fixture(twelve_flows simulation/flow_recovery.cpp simulation/flow_town.cpp
  simulation/further_flows.cpp simulation/twelve_flows.cpp)
target_link_libraries(wattcard_twelve_flows PUBLIC wattcard_db wattcard_town_fixture)

# The sources of one folder of the tests.
function(job name folder)
  list(TRANSFORM ARGN PREPEND "${tests}/${folder}/")
  add_executable(mutant_${name} EXCLUDE_FROM_ALL ${ARGN})
endfunction()
job(life simulation/life life_images.cpp life_plan.cpp life_rules.cpp life_test.cpp life_world.cpp)
target_link_libraries(mutant_life PRIVATE wattcard_core_main wattcard_town_fixture)
job(faults simulation/faults driver.cpp fault.cpp faults_test.cpp injector.cpp store_faults.cpp
  workers.cpp checker_test.cpp tear_test.cpp)
target_link_libraries(mutant_faults PRIVATE wattcard_core_main wattcard_twelve_flows)
job(storage simulation/storage children.cpp disk.cpp disk_vfs.cpp power_cuts.cpp powercut_test.cpp
  refusals.cpp refusals_test.cpp scarce_memory.cpp storage_main.cpp stored_town.cpp)
target_link_libraries(mutant_storage PRIVATE wattcard_twelve_flows)

job(card cardio virtual_card/attack_test.cpp virtual_card/card_bench.cpp
  virtual_card/card_files_test.cpp virtual_card/card_personalisation_test.cpp
  virtual_card/life_cycle_test.cpp virtual_card/management_card_test.cpp
  virtual_card/return_write_test.cpp virtual_card/tearing_test.cpp
  virtual_card/virtual_card_test.cpp profile/key_tries_test.cpp)
set_target_properties(mutant_card PROPERTIES UNITY_BUILD OFF)
target_link_libraries(mutant_card PRIVATE wattcard_cardio GTest::gtest_main)
target_compile_definitions(mutant_card PRIVATE
  WATTCARD_TEST_TRANSCRIPTS="${tests}/data/transcripts"
  WATTCARD_TEST_VECTORS="${tests}/data/vectors")
job(orders meter order_rules_test.cpp order_power_cut_test.cpp serving_test.cpp
  sample_cards.cpp sample_orders.cpp meter_world.cpp)
target_link_libraries(mutant_orders PRIVATE wattcard_app wattcard_cardio GTest::gtest_main)
target_compile_definitions(mutant_orders PRIVATE WATTCARD_TEST_VECTORS="${tests}/data/vectors")

job(store db audit_seal_test.cpp charges_test.cpp database_test.cpp day_test.cpp
  return_booking_test.cpp reversal_test.cpp sale_test.cpp settling_test.cpp tamper_log_test.cpp
  tamper_test.cpp till_shop.cpp trigger_test.cpp verify_test.cpp)
target_link_libraries(mutant_store PRIVATE wattcard_core_main wattcard_shop_fixture)
job(app app approval_test.cpp backup_test.cpp preflight_test.cpp printing_test.cpp
  restore_backup_test.cpp sale_guard_test.cpp sale_rules_test.cpp tariff_on_card_test.cpp
  utility.cpp)
target_link_libraries(mutant_app PRIVATE
  wattcard_core_main wattcard_app wattcard_shop_fixture Qt6::Test)
job(flows flows ../crypto/vault_bench.cpp catch_up_test.cpp catch_up_forgery_test.cpp
  catch_up_issue_test.cpp catch_up_money_test.cpp exchange_test.cpp operation_pull_test.cpp
  operations_test.cpp one_order_test.cpp refund_test.cpp refused_reversal_test.cpp
  restored_books_test.cpp restored_town.cpp reversal_test.cpp sale_test.cpp
  threat_17_exchanged_card_test.cpp)
set_target_properties(mutant_flows PROPERTIES UNITY_BUILD_BATCH_SIZE 3)
set_source_files_properties("${tests}/flows/reversal_test.cpp"
  "${tests}/flows/threat_17_exchanged_card_test.cpp"
  PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
target_link_libraries(mutant_flows PRIVATE wattcard_core_main wattcard_town_fixture)
foreach(target life faults storage store app flows)
  target_precompile_headers(mutant_${target} PRIVATE
    <gtest/gtest.h> ${headers} "${tests}/db/office.h")
endforeach()
