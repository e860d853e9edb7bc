create trigger deal_member_no_update before update on deal_member for each row
  signal sqlstate '45000' set message_text = 'the teams of deals are append-only';
