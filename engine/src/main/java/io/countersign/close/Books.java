package io.countersign.close;

import io.countersign.accruals.TrueUps;
import io.countersign.ledger.Checkpoints;
import io.countersign.ledger.Ledger;
import io.countersign.ledger.Seals;
import io.countersign.payouts.PayoutRuns;
import io.countersign.payouts.Settlements;
import io.countersign.statements.Statements;
import org.springframework.stereotype.Component;

/** The books as a close needs them: what is posted, told and paid. */
@Component
record Books(
    Ledger ledger,
    Seals seals,
    TrueUps trueUps,
    Statements statements,
    Settlements settlements,
    PayoutRuns payouts,
    Checkpoints checkpoints,
    Conservation conservation,
    Corrections corrections) {}
