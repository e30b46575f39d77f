import { InputType } from "type-graphql";
import { UnitDocumentKind, UnitWork } from "../entities/unit-document.entity.js";
import type { CloseImprovement, ProposeImprovement } from "../services/improvement.service.js";
import type { DocumentFilter } from "../services/unit-lists.reader.js";
import type { PublishUnitDocument } from "../services/unit-document.service.js";
import type { RecordUserOrganisationMeeting, RegisterUserOrganisation } from "../services/user-organisation.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { Day, Id, Of, OptionalDay, OptionalId, OptionalListOf, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";

@InputType("UnitDocumentFilter", { description: "Which documents; what is left out does not narrow." })
export class UnitDocumentFilterInput implements DocumentFilter {
  @OptionalOf(() => UnitDocumentKind, "Of this kind.")
  readonly kind?: UnitDocumentKind | null;
  @OptionalText("The routines for this mutation.", SHORT_TEXT)
  readonly flowStep?: string | null;
  @OptionalYesNo("True: earlier editions and those out of use too.")
  readonly withRetired?: boolean | null;
}

@InputType("PublishUnitDocumentInput", { description: "Publishes a document of the unit's own, or a new edition of one." })
export class PublishUnitDocumentInput extends DeedInput implements PublishUnitDocument {
  @OptionalId("The edition in use that this one takes the place of; of the same kind.")
  readonly supersedesId?: string | null;
  @Of(() => UnitDocumentKind, "What kind it is.")
  readonly kind!: UnitDocumentKind;
  @Text("Tittel: the title.", SHORT_TEXT)
  readonly title!: string;
  @Text("Eier: the seat that answers for it; never the name of a person.", SHORT_TEXT)
  readonly ownerSeat!: string;
  @Day("Godkjent: when it was approved.")
  readonly approvedOn!: string;
  @OptionalDay("Revisjon: the day it is looked through again by; a deadline is set.")
  readonly reviewOn?: string | null;
  @OptionalText("Where it is, as an https address. Either this or text, or both; a reference may lack them.", SHORT_TEXT)
  readonly link?: string | null;
  @OptionalText("Its text.")
  readonly text?: string | null;
  @OptionalText("Steg i saksgangen: the mutation it is a routine for, by its name.", SHORT_TEXT)
  readonly flowStep?: string | null;
  @OptionalListOf(() => UnitWork, "Arbeid: the work it is shown with; what follows from its kind when left out.")
  readonly works?: UnitWork[] | null;
  @OptionalText("Overordnet plan: the plan it is a part of.", SHORT_TEXT)
  readonly parentPlan?: string | null;
  @OptionalDay("Planperiode: from when. Required for a plan for habilitation and rehabilitation.")
  readonly periodFrom?: string | null;
  @OptionalDay("Planperiode: until when. Required for a plan for habilitation and rehabilitation.")
  readonly periodTo?: string | null;
  @OptionalYesNo("Offentlig: whether anybody may read it without a login; for brochures and routines.")
  readonly isPublic?: boolean | null;
}

@InputType("RetireUnitDocumentInput", { description: "Takes a document out of use." })
export class RetireUnitDocumentInput extends DeedInput {
  @Id("Dokument: the edition in use.")
  readonly unitDocumentId!: string;
}

@InputType("RegisterUserOrganisationInput", { description: "Registers an organisation of users." })
export class RegisterUserOrganisationInput extends DeedInput implements RegisterUserOrganisation {
  @Text("Navn: the name.", SHORT_TEXT)
  readonly name!: string;
  @OptionalText("Kontakt: an office or seat, and how to reach it; never a person's private contact.", SHORT_TEXT)
  readonly contact?: string | null;
  @OptionalDay("Avtale: when the cooperation was agreed.")
  readonly agreedOn?: string | null;
  @OptionalText("Where the agreement is.", SHORT_TEXT)
  readonly agreementReference?: string | null;
}

@InputType("RecordUserOrganisationMeetingInput", { description: "A meeting with an organisation of users." })
export class RecordUserOrganisationMeetingInput extends DeedInput implements RecordUserOrganisationMeeting {
  @Id("Brukerorganisasjon: the organisation.")
  readonly userOrganisationId!: string;
  @Day("The day of the meeting.")
  readonly heldOn!: string;
  @Text("Tema: what it was about; never a person.", SHORT_TEXT)
  readonly subject!: string;
  @OptionalText("Referat: where the minutes are.", SHORT_TEXT)
  readonly minutesReference?: string | null;
}

@InputType("EndUserOrganisationInput", { description: "Ends the cooperation with an organisation of users." })
export class EndUserOrganisationInput extends DeedInput {
  @Id("Brukerorganisasjon: the organisation.")
  readonly userOrganisationId!: string;
}

@InputType("ProposeImprovementInput", { description: "Proposes work on the system." })
export class ProposeImprovementInput extends DeedInput implements ProposeImprovement {
  @Text("Tittel: what is to be done; never about a person.", SHORT_TEXT)
  readonly title!: string;
  @OptionalText("Why and how.")
  readonly description?: string | null;
  @OptionalId("Ansvarlig: the professional who sees to it.")
  readonly responsibleId?: string | null;
  @OptionalDay("The day it is to be done by.")
  readonly dueOn?: string | null;
}

@InputType("CloseImprovementInput", { description: "Closes work on the system." })
export class CloseImprovementInput extends ChangeInput implements CloseImprovement {
  @Id("Forbedringsoppgave: the task.")
  readonly improvementTaskId!: string;
  @YesNo("True when it has been done; false when it was dropped.")
  readonly done!: boolean;
  @Text("Resultat: what came of it, or why it was dropped.")
  readonly outcome!: string;
}
