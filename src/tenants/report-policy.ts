import { group, oneOf, Optional, Required, Several, text, wholeNumber } from "./choice.js";
import { ReportFigure } from "./policy-enums.js";

/** Which known figures stand under one of the municipality's own headings. */
export class ReportPart {
  @Required(text(120), "The heading, as the municipality words it; one of the sections, or one more.")
  readonly heading!: string;
  @Several(oneOf(ReportFigure), "The figures that stand under it. None: the leader's own words alone.")
  readonly figures!: readonly ReportFigure[];
}

/** What the unit reports, and to whom. */
export class ReportPolicy {
  @Several(text(120), "Who receives the unit's report.")
  readonly recipients!: readonly string[];
  @Several(text(120), "The sections the report must have.")
  readonly sections!: readonly string[];
  @Several(
    group(() => ReportPart),
    "Which figures stand under each section. A section not named here holds the leader's words alone; with neither sections nor parts all figures stand under national headings.",
  )
  readonly parts!: readonly ReportPart[];
  @Optional(wholeNumber(1, 180), "Days after the end of a period within which its report is sent. Unsaid: there is no day.")
  readonly dueDays!: number | null;
}
