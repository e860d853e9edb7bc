create trigger deal_member_no_update before update on deal_member for each row
  call 'io.countersign.intake.AppendOnly';
