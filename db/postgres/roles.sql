-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a counter may do with the books (RELIABILITY.md section 8, "rights"): read all of them, add
-- to them, and change what a row says of its own progress. It removes nothing but what is made of
-- the books again; what triggers write, they write as the owner. Run by the owner after the
-- migrations. A test holds it against every statement of db/repositories: nothing is missing, and
-- nothing is here that none of them needs. Each counter has a user of its own in this role.
DO $body$
DECLARE line record;
BEGIN
  -- A trigger's function is run as the owner, by whoever changes a table; who may execute it could
  -- attach it to a table of his own, and write what he likes into ours.
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA wattcard FROM PUBLIC;
  EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'wattcard_counter') THEN
    BEGIN
      CREATE ROLE wattcard_counter NOLOGIN;
    EXCEPTION
      WHEN insufficient_privilege THEN RETURN; -- the server's administrator makes it
      WHEN duplicate_object OR unique_violation THEN NULL; -- another database's owner was faster
    END;
  END IF;
  REVOKE ALL ON ALL TABLES IN SCHEMA wattcard FROM wattcard_counter;
  REVOKE EXECUTE ON ALL FUNCTIONS IN SCHEMA wattcard FROM wattcard_counter;
  FOR line IN SELECT p.oid::regprocedure AS name FROM pg_proc AS p
               WHERE p.pronamespace = 'wattcard'::regnamespace
                 AND p.prorettype <> 'trigger'::regtype
                 AND p.proname NOT IN ('retire_table', 'restore_references')
  LOOP
    EXECUTE format('GRANT EXECUTE ON ROUTINE %s TO wattcard_counter', line.name);
  END LOOP;
  GRANT USAGE ON SCHEMA wattcard TO wattcard_counter;
  GRANT SELECT ON ALL TABLES IN SCHEMA wattcard TO wattcard_counter;
  GRANT INSERT ON
    account, account_step, audit_anchor, audit_entry, bank_difference, bank_line, bank_review,
    business_day, card, card_batch, card_movement, card_stock, cash_limit, clock_setting,
    commissioning_end, commissioning_step, commissioning_ticket, company, customer, day_close,
    day_hour, day_tier, day_total, day_total_due, debt_plan, duplicate_window,
    exchange_evidence, hotlist, import_file, invoice_block, invoice_event, invoice_holder,
    journal_entry, journal_leg, key_event, meter_movement, month_step, number_block,
    open_row_signature, operator, operator_scope, outbox, payout, place, power_factor_line,
    power_factor_table, purchase_limit, recovered_clearing, restore_mark, return_record,
    roll_out, roll_out_card, roll_out_turn, row_cause, row_change, row_charge, row_rebuilt,
    row_tender, sale_answer, search_line, search_tail, series, service_point, shift,
    shift_count, shift_end, shift_recount, shift_signature, tariff_day, tariff_plan,
    tariff_rate, tariff_step, tariff_tier, tariff_version, transaction_row, work_order,
    work_order_approval, work_order_visit, z_report
  TO wattcard_counter;
  GRANT UPDATE (hold, meter_in_doubt, mode, state, tariff) ON account TO wattcard_counter;
  GRANT UPDATE (account, gen, since, state) ON card TO wattcard_counter;
  GRANT UPDATE (card_class, since, state, times_issued) ON card_stock TO wattcard_counter;
  GRANT UPDATE (counter, name, phone, practice, utility_region) ON company TO wattcard_counter;
  GRANT UPDATE (address, identity, name, note, phone, tax_number) ON customer TO wattcard_counter;
  GRANT UPDATE (
    disabled, encoded_password, encoded_pin, failures, lock_boot, lock_since, lock_wait,
    locked_until, must_change, override_limit, pin_failures, refund_limit, role
  ) ON operator TO wattcard_counter;
  GRANT UPDATE (copies, state) ON outbox TO wattcard_counter;
  GRANT UPDATE (name, retired) ON place TO wattcard_counter;
  GRANT UPDATE (account, state) ON series TO wattcard_counter;
  GRANT UPDATE (
    generation, meter_number, meter_since, ratio_current, ratio_potential, seals
  ) ON service_point TO wattcard_counter;
  GRANT UPDATE (
    absorbed_by, attempt, owner_counter, owner_operator, proof_atc, proof_digest, proof_seq,
    receipt_serial, settled_at, state
  ) ON transaction_row TO wattcard_counter;
  GRANT UPDATE (card, issued_at, settled_at, state) ON work_order TO wattcard_counter;
  GRANT UPDATE ON writing_turn TO wattcard_counter; -- no column: whoever writes locks it
  GRANT DELETE ON
    day_hour, day_tier, day_total, day_total_due, operator_scope, search_due, search_line,
    search_tail
  TO wattcard_counter;
END $body$;
