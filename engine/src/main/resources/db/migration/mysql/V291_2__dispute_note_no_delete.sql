create trigger dispute_note_no_delete before delete on dispute_note for each row
  signal sqlstate '45000' set message_text = 'dispute note is append-only';
