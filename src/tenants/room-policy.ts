import { MediaType } from "../entities/document.entity.js";
import { oneOf, pattern, Required, group, Several, text } from "./choice.js";
import { RoomArea, RoomRight, RoomRole } from "./policy-enums.js";

/** What the municipality keeps from a role in one area of the rooms. */
export class RoomRightsWithheld {
  @Required(oneOf(RoomRole), "Whom it is kept from: those who take part; never the person's own side.")
  readonly role!: RoomRole;
  @Required(oneOf(RoomArea), "The area of the room.")
  readonly area!: RoomArea;
  @Several(oneOf(RoomRight), "The rights that are kept. Keeping READ keeps the whole area.")
  readonly rights!: readonly RoomRight[];
}

const secureAddress = pattern(/^https:\/\/[^\s@/]+\.[^\s@/]+(\/\S*)?$/);

/** A link in the municipality's library, shown in every room. */
export class RoomPolicyLink {
  @Required(text(200), "What it is called.")
  readonly title!: string;
  @Required(secureAddress, "Where it is: https only.")
  readonly address!: string;
}

/** The consent form in a language that the service does not set it in. */
export class ConsentFormTranslation {
  @Required(pattern(/^[a-z]{2,3}$/), "The language, by its code of two or three letters.")
  readonly language!: string;
  @Required(secureAddress, "Where the translated form is: https only.")
  readonly address!: string;
}

/** The rooms in which the person, the coordinator and those who take part work together. */
export class RoomPolicy {
  @Several(group(() => RoomRightsWithheld), "Rights that roles do not have in this municipality. It may narrow what is usual and never widen it.")
  readonly withheld!: readonly RoomRightsWithheld[];
  @Several(oneOf(MediaType), "What documents may be made of beside PDF.")
  readonly documentTypes!: readonly MediaType[];
  @Several(group(() => RoomPolicyLink), "Useful links of the municipality, in the order they are shown (lenkebibliotek).")
  readonly links!: readonly RoomPolicyLink[];
  @Several(group(() => ConsentFormTranslation), "Where the consent form is in other languages; bokmål, nynorsk and English the service sets itself.")
  readonly consentFormTranslations!: readonly ConsentFormTranslation[];
}
