create trigger published_plan_no_delete before delete on published_plan for each row
  signal sqlstate '45000' set message_text = 'a published plan never changes; publish a new version';
