-- SPDX-FileCopyrightText: 2026 WattCard developers
-- SPDX-License-Identifier: GPL-3.0-or-later
-- What the repositories read: each table with what is shown beside it, columns in reading order.

CREATE VIEW account_line AS
SELECT a.id AS id, a.state AS state, p.customer_number AS customer_number, c.name AS name,
       c.address AS address, p.meter_number AS meter_number, p.ratio_current AS ratio_current,
       p.ratio_potential AS ratio_potential, a.mode AS mode, a.alarm1 AS alarm1, a.alarm2 AS alarm2,
       (SELECT COALESCE(-SUM(l.amount), 0) FROM journal_leg AS l
         WHERE l.book = 'carry' AND l.owner = a.id) AS carry,
       t.id AS tariff, t.name AS tariff_name, t.mode AS tariff_mode, t.price AS price,
       t.tax_percent AS tax_percent, t.overdraft_limit AS overdraft_limit,
       t.reclose_limit AS reclose_limit, t.hoarding_limit AS hoarding_limit
  FROM account AS a
  JOIN service_point AS p ON p.id = a.service_point
  JOIN customer AS c ON c.id = a.customer
  JOIN tariff_version AS t ON t.id = a.tariff;

CREATE VIEW row_line AS
SELECT r.number AS number, r.id AS id, r.kind AS kind, r.account AS account,
       r.service_point AS service_point, r.series AS series, r.serial AS serial, r.gen AS gen,
       r.seq AS seq, r.order_id AS order_id, r.parameter AS parameter, r.load AS load,
       r.tariff1 AS tariff1, r.tariff2 AS tariff2, r.image_digest AS image_digest,
       r.target_digest AS target_digest, r.before_gen AS before_gen, r.before_seq AS before_seq,
       r.before_digest AS before_digest, r.payment AS payment, r.charge AS charge, r.tax AS tax,
       r.carry AS carry, r.credit AS credit, r.energy AS energy, r.tariff AS tariff,
       r.total AS total, r.tendered AS tendered, r.sale AS sale, r.counter AS counter,
       r.author AS author, r.business_day AS business_day, r.created_at AS created_at,
       r.state AS state, r.attempt AS attempt, r.receipt_serial AS receipt_serial,
       r.proof_atc AS proof_atc, r.proof_seq AS proof_seq, r.proof_digest AS proof_digest,
       s.unit AS unit, p.customer_number AS customer_number, c.name AS customer_name
  FROM transaction_row AS r
  JOIN series AS s ON s.id = r.series
  JOIN service_point AS p ON p.id = r.service_point
  JOIN account AS a ON a.id = r.account
  JOIN customer AS c ON c.id = a.customer;
