import { Field, Int, ObjectType } from "type-graphql";
import { LifeArea } from "../entities/goal.entity.js";
import type { ServiceCatalogueEntry } from "../entities/service-catalogue-entry.entity.js";
import { NodeType } from "./node.type.js";
import { connectionOf } from "./page.type.js";

type Said = "title" | "description" | "audience" | "howToReach" | "needs" | "lifeAreas" | "isRehabilitation";

/** What anybody may read of a service. */
@ObjectType("PublicService", { simpleResolvers: true, description: "Tilbud: a service that people can be guided to, as anybody may read it (hol § 7-3, fvl § 11)." })
export class PublicServiceType implements Pick<ServiceCatalogueEntry, Said> {
  readonly responsibleUnitId!: string | null;
  @Field(() => String, { description: "Navn: what the service is called." })
  readonly title!: string;
  @Field(() => String, { description: "What it is." })
  readonly description!: string;
  @Field(() => String, { description: "Målgruppe: whom it is for." })
  readonly audience!: string;
  @Field(() => String, { description: "Slik tar du kontakt: how it is reached." })
  readonly howToReach!: string;
  @Field(() => [String], { description: "Behov: what the need may be called." })
  readonly needs!: string[];
  @Field(() => [LifeArea], { description: "Livsområder: the parts of life it belongs to." })
  readonly lifeAreas!: LifeArea[];
  @Field(() => Boolean, { description: "Habilitering eller rehabilitering: whether it is an offer of these." })
  readonly isRehabilitation!: boolean;
}

@ObjectType("ServiceCatalogueEntry", { implements: NodeType, simpleResolvers: true, description: "Tilbud: a service in the unit's overview (hol § 7-3). Never about a person." })
export class ServiceCatalogueEntryType extends NodeType implements Pick<ServiceCatalogueEntry, Said | "isPublic" | "changedAt" | "retiredAt" | "version"> {
  readonly responsibleUnitId!: string | null;
  @Field(() => String, { description: "Navn: what the service is called." })
  readonly title!: string;
  @Field(() => String, { description: "What it is." })
  readonly description!: string;
  @Field(() => String, { description: "Målgruppe: whom it is for." })
  readonly audience!: string;
  @Field(() => String, { description: "Slik tar du kontakt: how it is reached." })
  readonly howToReach!: string;
  @Field(() => [String], { description: "Behov: what the need may be called." })
  readonly needs!: string[];
  @Field(() => [LifeArea], { description: "Livsområder: the parts of life it belongs to." })
  readonly lifeAreas!: LifeArea[];
  @Field(() => Boolean, { description: "Habilitering eller rehabilitering: whether it is an offer of these." })
  readonly isRehabilitation!: boolean;
  @Field(() => Boolean, { description: "Offentlig: whether anybody may read it without a login." })
  readonly isPublic!: boolean;
  @Field(() => Date, { description: "When it was changed last." })
  readonly changedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it went off the list." })
  readonly retiredAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}

export const PublicServiceConnection = connectionOf(() => PublicServiceType, "PublicServiceConnection", "A page of services that anybody may read.");
export const ServiceCatalogueConnection = connectionOf(() => ServiceCatalogueEntryType, "ServiceCatalogueConnection", "A page of the services on offer.");
