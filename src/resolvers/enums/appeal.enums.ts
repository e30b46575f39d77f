import { AppealCapacity, AppealDefect, AppealOutcome, AppealReview, AppealState, AppealSubject, LateReason } from "../../entities/appeal.entity.js";
import { describe } from "./describe.js";

describe(AppealSubject, "AppealSubject", "Klagens gjenstand: what is appealed (pbrl § 7-2).", {
  DECISION: "Vedtak, avgjørelse: a decision on one of the three rights.",
  DELAY: "Sen saksbehandling: that no decision comes; there is no time limit while it lasts.",
  COORDINATOR_CHOICE: "Valg av koordinator: who was chosen as coordinator; whether that can be appealed is open, so it is registered and sent on all the same.",
  ENDED_RIGHT: "Opphør: that a plan or a coordinator was ended.",
});

describe(AppealCapacity, "AppealCapacity", "Klagerens rolle: in which capacity somebody appeals (pbrl § 7-2).", {
  OWNER: "Personen selv: the person whom the case is about.",
  PARENT: "Forelder: a parent, for their child (pbrl § 4-4).",
  GUARDIAN: "Verge: the guardian, within the mandate (vergemålsloven § 16).",
  PROXY: "Fullmektig: a representative with written authority (fvl § 12).",
  LAWYER: "Advokat: a lawyer, who need not show an authority (pbrl § 7-2).",
});

describe(AppealState, "AppealState", "Klagens status: where an appeal stands (fvl §§ 31-34).", {
  RECEIVED: "Mottatt: the appeal has been received.",
  DEFECT_NOTICE: "Mangelbrev sendt: the appellant has been asked for what is missing; the appeal is kept (pbrl § 7-3).",
  UNDER_OWN_REVIEW: "Under egen vurdering: the municipality looks at the matter again (fvl § 33).",
  REVERSED_IN_FULL: "Medhold: the municipality has reversed what it decided (fvl § 33).",
  REVERSED_IN_PART: "Delvis medhold: the municipality has reversed a part; the rest goes to the county governor unless the appeal is withdrawn (fvl § 33).",
  DISMISSED_LATE: "Avvist som for sen: the appeal came too late and was not taken up (fvl § 31).",
  MAINTAINED: "Opprettholdt: the municipality maintains what it decided; the appeal is to be forwarded (fvl § 33).",
  FORWARDED: "Oversendt: the county governor has the appeal (fvl § 33).",
  STATE_ADMIN_DECIDED: "Avgjort av statsforvalteren: the county governor has decided (fvl § 34).",
  WITHDRAWN: "Trukket: the appellant has taken the appeal back.",
});

describe(AppealDefect, "AppealDefect", "Mangel ved klage: what an appeal may lack; none of it is a ground for rejecting it (pbrl § 7-3, fvl § 32).", {
  NOT_WRITTEN: "Ikke skriftlig: the appeal was told, and staff have written it down.",
  NOT_SIGNED: "Ikke undertegnet: the appeal is not signed.",
  NO_AUTHORITY: "Fullmakt mangler: the representative, who is no lawyer, has not shown a written authority.",
  UNCLEAR: "Uklar: it cannot be seen what is appealed or wanted.",
});

describe(LateReason, "LateReason", "Grunn til å behandle en for sen klage: why a late appeal is taken up all the same (fvl § 31).", {
  NOT_BLAMEWORTHY: "Kan ikke lastes: the appellant is not to blame for the delay.",
  SPECIAL_REASONS: "Særlige grunner: there are special reasons for trying the appeal.",
});

describe(AppealReview, "AppealReview", "Egen vurdering: what the municipality came to in its own review (fvl §§ 31, 33).", {
  REVERSED_IN_FULL: "Medhold: the appellant gets what they asked for, by a new decision in the same act.",
  REVERSED_IN_PART: "Delvis medhold: the appellant gets a part of it.",
  DISMISSED_LATE: "Avvist som for sen: the appeal came too late and is not taken up.",
  MAINTAINED: "Opprettholdt: what was decided is maintained.",
});

describe(AppealOutcome, "AppealOutcome", "Statsforvalterens avgjørelse: what the county governor came to (fvl § 34).", {
  UPHELD: "Stadfestet: what was decided stands, and is final.",
  CHANGED: "Endret: the county governor has decided otherwise.",
  ANNULLED_RETURNED: "Opphevet og sendt tilbake: the municipality must assess and decide anew.",
  DISMISSED: "Avvist: the county governor did not take the appeal up.",
});
