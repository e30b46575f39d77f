import { ArrayMaxSize, MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { LifeArea } from "../entities/goal.entity.js";
import type { CatalogueFilter } from "../services/service-catalogue.reader.js";
import type { CatalogueServiceSaid } from "../services/service-catalogue.service.js";
import { ChangeInput, DeedInput } from "./deed.input.js";
import { applyDecorators } from "./decorators.js";
import { Id, ListOf, OptionalId, OptionalOf, OptionalText, OptionalYesNo, SHORT_TEXT, Text, YesNo } from "./fields.js";

@InputType("ServiceSearch", { description: "Søk i tilbud: which services; what is left out does not narrow." })
export class ServiceSearchInput implements CatalogueFilter {
  @OptionalText("Words of a need or a service; every word is found by how it begins.", SHORT_TEXT)
  readonly search?: string | null;
  @OptionalOf(() => LifeArea, "Livsområde: those that belong to this part of life.")
  readonly lifeArea?: LifeArea | null;
  @OptionalYesNo("True: only habilitation and rehabilitation. False: only other services.")
  readonly isRehabilitation?: boolean | null;
}

const needsOf = (): PropertyDecorator =>
  applyDecorators(
    Field(() => [String], { nullable: true, description: "Behov: what people may call the need, in words the title does not hold." }),
    ArrayMaxSize(100),
    MaxLength(SHORT_TEXT, { each: true }),
  );

@InputType("AddCatalogueServiceInput", { description: "Adds a service to the unit's overview." })
export class AddCatalogueServiceInput extends DeedInput implements CatalogueServiceSaid {
  @Text("Navn: what the service is called.", SHORT_TEXT)
  readonly title!: string;
  @Text("What it is.")
  readonly description!: string;
  @Text("Målgruppe: whom it is for.", SHORT_TEXT)
  readonly audience!: string;
  @Text("Slik tar du kontakt: how it is reached.", SHORT_TEXT)
  readonly howToReach!: string;
  @needsOf()
  readonly needs?: string[] | null;
  @ListOf(() => LifeArea, "Livsområder: the parts of life it belongs to; one at the least.")
  readonly lifeAreas!: LifeArea[];
  @OptionalId("Ansvarlig enhet: the unit that answers for it.")
  readonly responsibleUnitId?: string | null;
  @YesNo("Habilitering eller rehabilitering: whether it is an offer of these.")
  readonly isRehabilitation!: boolean;
  @YesNo("Offentlig: whether anybody may read it without a login.")
  readonly isPublic!: boolean;
}

@InputType("ChangeCatalogueServiceInput", { description: "Says anew what the overview says of a service: the whole of it." })
export class ChangeCatalogueServiceInput extends ChangeInput implements CatalogueServiceSaid {
  @Id("Tilbud: the service.")
  readonly catalogueServiceId!: string;
  @Text("Navn: what the service is called.", SHORT_TEXT)
  readonly title!: string;
  @Text("What it is.")
  readonly description!: string;
  @Text("Målgruppe: whom it is for.", SHORT_TEXT)
  readonly audience!: string;
  @Text("Slik tar du kontakt: how it is reached.", SHORT_TEXT)
  readonly howToReach!: string;
  @needsOf()
  readonly needs?: string[] | null;
  @ListOf(() => LifeArea, "Livsområder: the parts of life it belongs to; one at the least.")
  readonly lifeAreas!: LifeArea[];
  @OptionalId("Ansvarlig enhet: the unit that answers for it.")
  readonly responsibleUnitId?: string | null;
  @YesNo("Habilitering eller rehabilitering: whether it is an offer of these.")
  readonly isRehabilitation!: boolean;
  @YesNo("Offentlig: whether anybody may read it without a login.")
  readonly isPublic!: boolean;
}

@InputType("RetireCatalogueServiceInput", { description: "Takes a service off the unit's overview." })
export class RetireCatalogueServiceInput extends ChangeInput {
  @Id("Tilbud: the service.")
  readonly catalogueServiceId!: string;
}
