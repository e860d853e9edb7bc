create trigger deal_member_no_delete before delete on deal_member for each row
  call 'io.countersign.intake.AppendOnly';
