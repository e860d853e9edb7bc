create trigger approval_vote_no_update before update on approval_vote for each row
  call 'io.countersign.contracts.AppendOnly';
