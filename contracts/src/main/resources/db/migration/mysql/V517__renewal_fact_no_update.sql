create trigger renewal_fact_no_update before update on renewal_fact for each row
  signal sqlstate '45000' set message_text = 'what was told of a contract never changes';
