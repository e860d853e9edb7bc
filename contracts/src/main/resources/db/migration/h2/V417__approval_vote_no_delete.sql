create trigger approval_vote_no_delete before delete on approval_vote for each row
  call 'io.countersign.contracts.AppendOnly';
