import { ID, InputType } from "type-graphql";
import { TrainingKind } from "../entities/training-activity.entity.js";
import type { TrainingFilter } from "../services/training.reader.js";
import type { RecordTraining } from "../services/training.service.js";
import { DeedInput } from "./deed.input.js";
import { Day, ListOf, Of, OptionalId, OptionalOf, OptionalWhole, SHORT_TEXT, Text } from "./fields.js";

@InputType("TrainingFilter", { description: "Which training; what is left out does not narrow." })
export class TrainingFilterInput implements TrainingFilter {
  @OptionalOf(() => TrainingKind, "Of this kind.")
  readonly kind?: TrainingKind | null;
  @OptionalId("Of this professional.")
  readonly professionalId?: string | null;
}

@InputType("RecordTrainingInput", { description: "Records training, guidance or information." })
export class RecordTrainingInput extends DeedInput implements RecordTraining {
  @Of(() => TrainingKind, "How: a course, guidance or information.")
  readonly kind!: TrainingKind;
  @Text("Tittel: what it was about; never a citizen.", SHORT_TEXT)
  readonly title!: string;
  @Day("The day; not one to come.")
  readonly heldOn!: string;
  @OptionalWhole("Timer: how many hours.")
  readonly hours?: number | null;
  @Text("Gitt av: the unit, seat or organisation that gave it.", SHORT_TEXT)
  readonly givenBy!: string;
  @ListOf(() => ID, "Deltakere: the professionals who took part, one line for each.")
  readonly professionalIds!: string[];
}
