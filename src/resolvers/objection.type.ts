import { Field, Int, ObjectType } from "type-graphql";
import { PlanSection } from "../entities/consent-grant.entity.js";
import { ServiceUnitKind } from "../entities/service-unit.entity.js";
import type { SharingObjection } from "../entities/sharing-objection.entity.js";
import { NodeType } from "./node.type.js";

@ObjectType("SharingObjection", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Reservasjon mot deling: the person's no to sharing, with somebody, with all of a kind or with everybody; it goes before every consent (pbrl § 5-3, pjl § 17).",
})
export class SharingObjectionType extends NodeType implements Pick<SharingObjection, "recipientKind" | "sections" | "objectedAt" | "withdrawnAt" | "version"> {
  @Field(() => ServiceUnitKind, { nullable: true, description: "Mottakerkategori: everybody from units of this kind; null where it is about one recipient or about everybody." })
  readonly recipientKind!: ServiceUnitKind | null;
  @Field(() => [PlanSection], { description: "Deler: the parts of the plan it is about; none is all of it." })
  readonly sections!: PlanSection[];
  @Field(() => Date, { description: "When it was said; it counted from then." })
  readonly objectedAt!: Date;
  @Field(() => Date, { nullable: true, description: "When it was taken back." })
  readonly withdrawnAt!: Date | null;
  @Field(() => Int, { description: "For `expectedVersion`." })
  readonly version!: number;
}
