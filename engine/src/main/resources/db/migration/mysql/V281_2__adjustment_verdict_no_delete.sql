create trigger adjustment_verdict_no_delete before delete on adjustment_verdict for each row
  signal sqlstate '45000' set message_text = 'verdicts about adjustments are append-only';
